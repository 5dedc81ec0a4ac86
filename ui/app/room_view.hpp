// Fælles spil in words: what the room sees in this step of its turn. No meter, no why, no figure
// but the hands, and those only once all are counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/call_view.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

struct RoomView {
  std::string title, mode;
  std::string leave, leave_key, blank, blank_key;
  bool dark = false;   // nothing is shown
  std::string saving;  // as in CallView

  std::string said_lead, said;  // what the room said last; empty at first
  std::string divider;          // where another call begins
  std::string speaker;          // "Kurt Madsen · højt"
  struct Line {
    std::string text;
    bool narrated = false;  // nobody speaks
  };
  std::vector<Line> lines;

  RoomStep step = RoomStep::reading;
  std::string heading;  // "Hvad vil I sige?"
  std::string detail;   // what to do now, in one line
  struct Option {
    std::string id;      // "reply/stay", "pause"
    std::string letter;  // "A"
    std::string text;
    std::string counted;       // "talt"; empty: not yet, or the hands are shown
    std::optional<int> hands;  // once all are counted
    bool most = false;         // the one that most hands went up for
    std::string fewer, more;   // labels of the buttons that count by mouse
  };
  std::vector<Option> options;  // none while the line is read
  std::size_t option = 0;       // the one being counted
  bool only_shown = false;      // hands stand there, and nothing is to be taken
  std::string more;             // where all of it has too little room

  std::int64_t talk_until = 0;  // 0: nothing is counted down
  std::string talk_soon;        // beside the dots for the last seconds
  std::string countdown, countdown_key;
  std::string forward, forward_key, back;
  bool can_go_on = true;  // false: two are alike, a letter has to be pressed
  std::optional<CallEndView> end;
  std::optional<CallView::LeaveQuestion> leaving;
};

RoomView room_view(const AppModel& model);

}  // namespace samtale::ui
