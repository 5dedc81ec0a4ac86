// Fælles spil: one machine and a projector, and a room that answers by its hands. Where the room is
// in its turn, and what it can choose between.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "engine/transcript.hpp"
#include "ui/app/hands.hpp"

namespace samtale::ui {

enum class RoomStep : std::uint8_t {
  reading,   // the citizen's line alone
  talking,   // the replies too; each talks to her neighbour
  counting,  // one option after another
  shown,     // all hands can be seen: with what do we go on?
};

inline constexpr std::int64_t talk_ms = 20'000;

struct RoomModel {
  RoomStep step = RoomStep::reading;
  bool countdown = true;
  std::int64_t talk_until = 0;  // shell time in ms; 0: nothing is counted down
  HandCount hands;
  bool blank = false;     // nothing is shown, so that all look at the one who speaks
  std::size_t place = 0;  // in "Den vi ikke valgte"
};

/// What a hand can be raised for, in the order shown: the replies, then the pause where it is open.
struct RoomOption {
  std::string reply;  // id; empty: the pause
};
std::vector<RoomOption> room_options(const engine::Scenario& scenario,
                                     const engine::Transcript& transcript, std::uint64_t seed);

/// The count as the session keeps it.
engine::HandsCounted hands_event(const engine::Scenario& scenario, const engine::CallState& state,
                                 const std::vector<RoomOption>& options, const HandCount& hands);

/// "A", "B", …
std::string letter_of(std::size_t option);

}  // namespace samtale::ui
