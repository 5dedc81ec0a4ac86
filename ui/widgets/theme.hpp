// The colours, sizes and shapes of the interface, in one place. No widget names a colour or a
// figure of its own that is a token here. Three themes; "contrast" is black, white and yellow with
// 2 px borders and no soft fills as the only sign.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include <imgui.h>

namespace samtale::ui::widgets {

enum class ThemeName : std::uint8_t { light, dark, contrast };

// Names for what a colour is used for; `warm` is Uro and faldgrube, `blue` is Tillid, Føler sig
// hørt, Overblik and information.
enum class Token : std::uint8_t {
  paper,      // window ground
  surf,       // cards, rows, fields, the citizen's bubble
  sunk,       // meter track, passive strip, "du sagde"
  line,       // rules between things, decoration only
  edge,       // border of all that can be operated, empty marks, disabled text
  ink,        // text
  ink2,       // secondary text
  acc,        // primary button, selected, own bubble's bar
  acc_hover,  // primary button under the pointer
  on_acc,     // text on acc
  soft,       // own bubble, chip, hover of a row, "Ny"
  warm,
  warm_soft,
  blue,
  blue_soft,
  focus,  // focus ring
  face_ground,
  face_skin,
  face_skin2,  // shade of the skin: neck, ears
  face_hair,
  face_cloth,
  face_cloth2,   // collar
  face_feature,  // brows, mouth, nose
};
inline constexpr std::size_t token_count = 23;

struct Theme {
  ThemeName name = ThemeName::light;
  std::array<ImU32, token_count> colours{};
  float border = 1;  // px at 100 %: 2 in the contrast theme
};

Theme make_theme(ThemeName name);
ImU32 colour(const Theme& theme, Token token);

// `colour` with its alpha multiplied by `opacity` (0-1).
ImU32 faded(ImU32 colour, float opacity);
// A colour on the way from `from` (0) to `to` (1).
ImU32 mixed(ImU32 from, ImU32 to, float share);

// WCAG 2 contrast of two opaque colours, 1-21.
double contrast_ratio(ImU32 a, ImU32 b);

// Radii in px at 100 %.
namespace radius {
inline constexpr float key_cap = 4;
inline constexpr float button = 6;
inline constexpr float card = 8;
inline constexpr float bubble = 10;
inline constexpr float chip = 12;
}  // namespace radius

// Heights in px at 100 %; `tall` gives them at the text scale.
namespace height {
inline constexpr float top_bar = 52;
inline constexpr float button = 36;
inline constexpr float button_main = 44;
inline constexpr float chip = 24;
inline constexpr float key_cap = 22;
inline constexpr float row = 36;
inline constexpr float row_tall = 44;
inline constexpr float tab = 44;
inline constexpr float meter_bar = 6;
inline constexpr float meter_bar_contrast = 12;
}  // namespace height

// Spaces in px at 100 %: 4 8 12 16 24 32.
namespace gap {
inline constexpr float card_padding = 16;
inline constexpr float card_padding_top = 14;
inline constexpr float window_margin = 24;
inline constexpr float between_cards_grid = 12;
inline constexpr float between_cards_column = 16;
inline constexpr float between_rows = 8;
}  // namespace gap

// Durations in ms; all 0 with Motion::calm.
namespace duration {
inline constexpr int hover = 80;
inline constexpr int panel = 140;
inline constexpr int bubble = 160;
inline constexpr int meter = 400;
inline constexpr int face = 600;
inline constexpr int pause_dot = 400;
}  // namespace duration

// Puts the theme on Dear ImGui's own style (text fields, scrollbars, tooltips) at `scale`
// (1.0-2.5).
void apply_style(const Theme& theme, float scale, ImGuiStyle& style);

}  // namespace samtale::ui::widgets
