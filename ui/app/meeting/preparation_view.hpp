// The owner's preparation in words, on a screen that nobody else looks at: which call, which part
// of it, what is asked, and what the room must not see.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/meeting/meeting.hpp"

namespace samtale::ui {

struct MeetingPreparationView {
  std::string back, title, detail, notice;
  std::string waiting;  // until the call's ways are known; else empty

  /// Where no call has been chosen.
  struct Pick {
    std::string heading, empty;
    struct Call {
      std::string title, detail;
      std::filesystem::path file;
    };
    std::vector<Call> calls;
    std::string path_label, path_hint, path, open;
    std::string problem;  // why the file asked for can't be shown
  };
  std::optional<Pick> pick;

  std::string call_title, another;
  std::string minutes_of;  // "Se, hvad der blev aftalt"; empty: no meeting has been held about it
  std::string damage;      // what was wrong with the call's file; it is shown all the same
  std::string last_heading;
  std::vector<std::string> last;  // what was agreed last time; empty: nothing is known
  std::string differences_heading;
  std::vector<std::string> differences;

  std::string excerpt_heading, excerpt_hint;
  std::string earlier, later, fewer, more;  // buttons that move the excerpt
  bool can_earlier = false, can_later = false, can_fewer = false, can_more = false;
  struct Turn {
    std::size_t turn = 0;
    std::string heading;  // "Replik 4"
    std::string citizen, answer;
    std::string ask;  // the button, or the words where this is the turn asked about
    bool asked = false;
  };
  std::vector<Turn> turns;
  MeetingRecord::Excerpt excerpt;

  std::string alias_label, alias_hint, alias, alias_problem;
  std::string question_label, question_hint, question, question_problem;
  std::string recognise_heading, recognise_yes, recognise_no, recognise_advice;
  std::optional<bool> recognised;
  std::string hidden_heading;
  std::vector<std::string> hidden;  // what the room does not get to see
  std::string found_heading;
  std::vector<std::string> found;  // what looks like it tells who somebody is
  std::string remove_found, accept_found;

  std::string compare_heading, compare_hint, compare_none;
  struct Run {
    std::string label;
    std::filesystem::path file;
    bool chosen = false;
  };
  std::vector<Run> runs;  // other runs of the same call

  std::string minutes_heading;
  std::vector<int> minutes;
  std::vector<std::string> minutes_labels;
  std::size_t minutes_chosen = 0;
  std::string print, save_script, saved, save_problem;
  std::string save_copy, copy_detail;  // empty: none is made; why it can't be yet
  bool can_save_copy = false;
  std::string start, start_detail;  // why it can't begin yet; empty: it can
  bool can_start = false;
};

MeetingPreparationView meeting_preparation_view(const AppModel& model);

}  // namespace samtale::ui
