// Inter in the sizes of the interface, baked into one atlas per text scale. CSS px are the em; Dear
// ImGui's size is ascent + descent, 1.2 times as much, rounded to a whole pixel.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include <imgui.h>

namespace samtale::ui::widgets {

enum class TextSize : std::uint8_t {
  small,  // 13 / 18: labels, chips, chart text, key caps; never smaller
  body,   // 15 / 22: everything else
  talk,   // 16 / 23: bubbles and replies
  h2,     // 17 / 24: card titles, logo, speech in the alone mode
  name,   // 20 / 26: citizen's name; SemiBold only
  loud,   // 22 / 28: loud speech in the alone mode; SemiBold only
  h1,     // 26 / 34: one per screen; SemiBold only
  line,   // 25 / 32: what the citizen says to a whole room; Regular only
};
inline constexpr std::size_t text_size_count = 8;

enum class Weight : std::uint8_t { regular, semibold };

inline constexpr float least_text_scale = 1.0F;
inline constexpr float greatest_text_scale = 2.5F;

// Bytes of the two font files (OpenType); must outlive the atlas.
struct FontFiles {
  std::span<const unsigned char> regular;
  std::span<const unsigned char> semibold;
};

FontFiles embedded_font_files();

// Pointers into the atlas they were added to; valid as long as it is.
struct Fonts {
  std::array<std::array<ImFont*, 2>, text_size_count> fonts{};
  float scale = 1;
};

// Adds every font to an empty atlas at `scale` (clamped to 1.0-2.5) and builds it. The first font
// is body regular.
Fonts bake_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale);

// The other weight where the size exists in one only.
ImFont* font(const Fonts& fonts, TextSize size, Weight weight);

// Distance from line to line in whole pixels at the baked scale.
float line_height(const Fonts& fonts, TextSize size);

// Pairs of first and last code point, 0 at the end: Latin with all Danish and neighbouring letters,
// and the signs we use.
const ImWchar* glyph_ranges();

}  // namespace samtale::ui::widgets
