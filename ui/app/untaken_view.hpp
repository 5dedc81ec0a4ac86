// "Den vi ikke valgte" in words: where the room was most of two minds, what it chose and what that
// did, and what another reply would have done. Hands are counted; nothing else is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scoring/report.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

/// A turn worth coming back to, with the other that most hands went up for.
struct DividedTurn {
  std::size_t turn = 0;      // from 0
  engine::ReplyIndex other;  // invalid: the pause
  int taken_hands = 0, other_hands = 0;
  // Among all that stood there; none where only a bound is known.
  std::optional<scoring::Reach> taken_did, other_did;
};
inline constexpr std::size_t most_divided_turns = 5;

/// The turns in which others than the one taken got hands: those with the greatest share of them,
/// and before them those where the other would have opened more; at most five, in the call's order.
std::vector<DividedTurn> divided_turns(const CallModel& call, const scoring::Report& report);

struct UntakenView {
  std::string home, title, subtitle;
  bool ready = false;  // false: `waiting` is all there is
  std::string waiting;
  bool dark = false;
  std::string blank, blank_key;
  std::string none;   // where the room was of one mind all the way; else empty
  std::string place;  // "Det første sted af tre"
  std::string speaker, line;
  struct Side {
    std::string lead;  // "Vi valgte"
    std::string text;
    std::string did;  // "Det åbnede"
    std::string because;
    int hands = 0;
  };
  Side taken, other;
  std::size_t turn = 0;     // to play on from
  std::string other_reply;  // id; empty: the pause
  std::string play, play_key, forward, forward_key, back, debrief, debrief_key;
  bool has_forward = false, has_back = false;
};

UntakenView untaken_view(const AppModel& model);

}  // namespace samtale::ui
