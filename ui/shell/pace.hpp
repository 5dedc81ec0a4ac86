// When a frame is drawn: after something has happened, while something moves, and when something
// wants to at a known time; else never. Times are shell time in ms.
#pragma once

#include <cstdint>

#include "ui/widgets/animation.hpp"

namespace samtale::ui::shell {

/// Frames drawn after every event: Dear ImGui needs one to notice, one to act, one to show.
inline constexpr int frames_an_event = 3;
inline constexpr std::int64_t frame_ms = 16;

struct Pace {
  int frames = frames_an_event;  // still to be drawn; every event fills it up
  std::int64_t drawn_at = 0;     // the last one
};

inline void wake(Pace& pace) { pace.frames = frames_an_event; }

/// When the next one is due though nothing happens; negative: never.
inline std::int64_t next_frame_ms(const Pace& pace, const widgets::Animations& animations) {
  return animations.moving() ? pace.drawn_at + frame_ms : animations.next_wake_ms();
}

inline bool due(const Pace& pace, const widgets::Animations& animations, std::int64_t now) {
  const std::int64_t next = next_frame_ms(pace, animations);
  return pace.frames > 0 || (next >= 0 && now >= next);
}

}  // namespace samtale::ui::shell
