// The citizen's face, drawn from convex parts, calm in its means: brows, lids, mouth, shoulders and
// gaze move by a few pixels. Drawn for 208 x 190 and scaled to the rectangle (aspect kept,
// centred). Changes of mood take 600 ms; blinks every 4-7 s (by the clock, the same for the same
// id); nothing moves with Motion::calm.
#pragma once

#include <cstdint>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

enum class HairStyle : std::uint8_t { side_parted, cropped, receding, bob, swept_back, bun };
enum class HairShade : std::uint8_t { dark, brown, fair, greying, grey };
enum class AgeLines : std::uint8_t { none, some, deep };
enum class SkinTone : std::uint8_t { light, warm, brown, dark };
enum class Cloth : std::uint8_t { blue, green, plum, sand };
enum class Extra : std::uint8_t { none, stubble, glasses };

struct FaceLook {
  HairStyle hair = HairStyle::side_parted;
  HairShade shade = HairShade::dark;
  AgeLines lines = AgeLines::none;
  SkinTone skin = SkinTone::light;
  Cloth cloth = Cloth::blue;
  Extra extra = Extra::none;
};

// The five heads that scenarios choose from.
enum class Head : std::uint8_t { older_woman, older_man, man, young_man, young_woman };
FaceLook look_of(Head head);

struct FaceMood {
  float tension = 0;  // 0-1
  float trust = 0;    // 0-1
};

// Draws in `rect` with the ground behind it; `label` says in words who it is, for the registry.
void face(Ui& ui, std::string_view id, const Rect& rect, const FaceLook& look, const FaceMood& mood,
          std::string_view label);

// How far the lids are closed (0-1) at a time, for an id: the blinking alone.
float blink(std::string_view id, std::int64_t now_ms);

inline constexpr float face_width = 208;
inline constexpr float face_height = 190;

}  // namespace samtale::ui::widgets
