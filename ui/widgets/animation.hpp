// Values on their way to a target, one per id, ease-out. Time comes in from outside, so pictures
// and tests are exact. The shell redraws while `moving`; ids not asked for in a frame are forgotten
// at the next `begin_frame`.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace samtale::ui::widgets {

class Animations {
 public:
  void begin_frame(std::int64_t now_ms);
  // The value of `id` now. The first call for an id gives `target` at once; later a changed target
  // is reached after `duration_ms` (0: at once), starting from where the value then is.
  float approach(std::string_view id, float target, int duration_ms);
  // Milliseconds since `id` was first asked for in an unbroken run of frames.
  std::int64_t age_ms(std::string_view id);
  // Something has not arrived yet: draw again soon.
  bool moving() const { return moving_; }
  // A widget that moves by the clock (blinking) asks for a frame at `at_ms`; the earliest one is
  // kept.
  void wake_at(std::int64_t at_ms);
  // When the next frame is wanted if nothing happens; negative: never. Known after a frame is
  // drawn.
  std::int64_t next_wake_ms() const { return wake_ms_; }

 private:
  struct Value {
    float from = 0;
    float to = 0;
    std::int64_t started_ms = 0;
    std::int64_t born_ms = 0;
    std::int64_t seen_ms = 0;
    int duration_ms = 0;
  };
  Value& value_of(std::string_view id, float initial);

  std::map<std::string, Value, std::less<>> values_;
  std::int64_t now_ms_ = 0;
  std::int64_t wake_ms_ = -1;
  bool moving_ = false;
};

// 0-1 to 0-1, fast first.
float ease_out(float share);

}  // namespace samtale::ui::widgets
