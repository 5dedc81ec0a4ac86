#include "ui/widgets/fonts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>

#include "ui/widgets/dense_fonts.hpp"
#include "ui/widgets/embedded_fonts.hpp"

namespace samtale::ui::widgets {

namespace {

struct SizeRow {
  float em;    // CSS px
  float line;  // CSS px
  bool has_regular;
  bool has_semibold;
  FontSet set;
};

constexpr std::array<SizeRow, text_size_count> sizes{{
    {13, 18, true, true, FontSet::first},   // small
    {15, 22, true, true, FontSet::first},   // body
    {16, 23, true, true, FontSet::whole},   // talk
    {17, 24, true, true, FontSet::first},   // h2
    {20, 26, false, true, FontSet::first},  // name
    {22, 28, false, true, FontSet::whole},  // loud
    {26, 34, false, true, FontSet::first},  // h1
    {25, 32, true, false, FontSet::whole},  // line
}};

// Inter's ascent and descent together, over its em (1.2102, taken as the visual plan does).
constexpr float ascent_and_descent = 1.2F;
// Inter's ascent over its ascent and descent.
constexpr float ascent_share = 0.96875F / 1.2102F;

// Dear ImGui rounds every ascent up, which puts most sizes a pixel low. This much brings them back.
float baseline_correction(float pixels) {
  const float ascent = pixels * ascent_share;
  return std::round(ascent) - std::trunc(ascent + 1);
}

const SizeRow& row_of(TextSize size) { return sizes[static_cast<std::size_t>(size)]; }

std::span<const unsigned char> file_bytes(std::string_view path) {
  const std::optional<std::string_view> file = fonts::find(path);
  if (!file) return {};
  return {reinterpret_cast<const unsigned char*>(file->data()), file->size()};
}

// Text scale times density: 40 MB of atlas.
constexpr float greatest_bake = 4;

// The glyph ranges without what only names from elsewhere need.
const ImWchar* first_ranges() {
  static constexpr std::array<ImWchar, 17> ranges{0x0020, 0x007E, 0x00A0, 0x00FF, 0x2010, 0x2015,
                                                  0x2018, 0x201E, 0x2022, 0x2022, 0x2026, 0x2026,
                                                  0x2039, 0x203A, 0x2212, 0x2212, 0};
  return ranges.data();
}

ImFont* add_font(ImFontAtlas& atlas, std::span<const unsigned char> file, float pixels,
                 float density, FontSet set) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.GlyphRanges = set == FontSet::whole ? glyph_ranges() : first_ranges();
  // Half a pixel's precision between letters; large ones do without, and the atlas stays small.
  config.OversampleH = pixels * density > 40 ? 1 : 2;
  config.OversampleV = 1;
  config.RasterizerDensity = density;
  config.GlyphOffset.y = baseline_correction(pixels);
  // Dear ImGui reads only, but its interface takes a plain pointer.
  auto* bytes = const_cast<unsigned char*>(file.data());
  return atlas.AddFontFromMemoryTTF(bytes, static_cast<int>(file.size()), pixels, &config);
}

}  // namespace

FontFiles embedded_font_files() {
  return {file_bytes("Inter-Regular.otf"), file_bytes("Inter-SemiBold.otf")};
}

Fonts bake_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale) {
  return bake_dense_fonts(atlas, files, scale, 1);
}

Fonts bake_dense_fonts(ImFontAtlas& atlas, const FontFiles& files, float scale, int density,
                       FontSet set) {
  Fonts baked;
  baked.scale = std::clamp(scale, least_text_scale, greatest_text_scale);
  // A square-ish atlas at 100 % and 250 % alike, within every graphics card's limit.
  const float dense =
      std::max(1.0F, std::min(static_cast<float>(density), greatest_bake / baked.scale));
  atlas.TexDesiredWidth = baked.scale * dense > 1.5F ? 4096 : 2048;
  atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
  const auto bake = [&](TextSize size) {
    const SizeRow& row = row_of(size);
    if (row.set == FontSet::whole && set == FontSet::first) {
      baked.fonts[static_cast<std::size_t>(size)] =
          baked.fonts[static_cast<std::size_t>(TextSize::body)];
      return;
    }
    const float pixels = std::round(row.em * ascent_and_descent * baked.scale);
    auto& pair = baked.fonts[static_cast<std::size_t>(size)];
    pair[0] = row.has_regular ? add_font(atlas, files.regular, pixels, dense, set) : nullptr;
    pair[1] = row.has_semibold ? add_font(atlas, files.semibold, pixels, dense, set) : pair[0];
    if (!row.has_regular) pair[0] = pair[1];
  };
  bake(TextSize::body);
  for (std::size_t i = 0; i < text_size_count; ++i) {
    const auto size = static_cast<TextSize>(i);
    if (size != TextSize::body) bake(size);
  }
  atlas.Build();
  return baked;
}

ImFont* font(const Fonts& fonts, TextSize size, Weight weight) {
  return fonts.fonts[static_cast<std::size_t>(size)][static_cast<std::size_t>(weight)];
}

float line_height(const Fonts& fonts, TextSize size) {
  return std::round(row_of(size).line * fonts.scale);
}

const ImWchar* glyph_ranges() {
  static constexpr std::array<ImWchar, 33> ranges{
      0x0020, 0x007E,  // Basic Latin
      0x00A0, 0x017F,  // Latin-1 and Latin Extended-A: Danish, and names from elsewhere
      0x0218, 0x021B,  // Romanian
      0x1E9E, 0x1E9E,  // capital sharp s
      0x2010, 0x2015,  // hyphens and dashes
      0x2018, 0x201E,  // quotes
      0x2020, 0x2022,  // daggers, bullet
      0x2026, 0x2026,  // …
      0x2030, 0x2030,  // ‰
      0x2039, 0x203A,  // single angle quotes
      0x20AC, 0x20AC,  // €
      0x2190, 0x2193,  // arrows
      0x2212, 0x2212,  // −
      0x25B2, 0x25BC,  // ▲ ▼
      0x2713, 0x2713,  // ✓
      0xFFFD, 0xFFFD,  // what stands for broken text
      0,
  };
  return ranges.data();
}

}  // namespace samtale::ui::widgets
