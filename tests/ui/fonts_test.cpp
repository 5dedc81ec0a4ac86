#include "ui/widgets/fonts.hpp"

#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

using namespace samtale::ui::widgets;

namespace {

std::vector<ImWchar> code_points(std::string_view text) {
  std::vector<ImWchar> result;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    unsigned int code = 0;
    at += ImTextCharFromUtf8(&code, at, text.data() + text.size());
    result.push_back(static_cast<ImWchar>(code));
  }
  return result;
}

}  // namespace

TEST_CASE(
    "every sign the interface and the scenarios use is in every font, at the least and the "
    "greatest text scale") {
  const std::vector<ImWchar> needed = code_points(
      "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789éÉäöüÄÖÜßñçćčšžğışłőőţ"
      ".,;:!?\"'()[]{}<>/\\|@#$%&*+-=_^~`§°·×–—…«»“”„‘’‚‹›€£½¼¾²³±−→←↑↓✓▲▼•†‰");
  for (const float scale : {least_text_scale, greatest_text_scale}) {
    ImFontAtlas atlas;
    const Fonts fonts = bake_fonts(atlas, embedded_font_files(), scale);
    for (const ImFont* one : atlas.Fonts) {
      for (const ImWchar code : needed) {
        CAPTURE(static_cast<unsigned int>(code));
        CHECK(one->FindGlyphNoFallback(code) != nullptr);
      }
    }
    CHECK(atlas.TexWidth <= 4096);
    CHECK(atlas.TexHeight <= 4096);
    CHECK(fonts.scale == scale);
  }
}

TEST_CASE("sizes are 1.2 times the CSS pixels, rounded, and grow with the text scale") {
  ImFontAtlas atlas;
  const Fonts fonts = bake_fonts(atlas, embedded_font_files(), 1);
  CHECK(font(fonts, TextSize::small, Weight::regular)->FontSize == 16);
  CHECK(font(fonts, TextSize::body, Weight::regular)->FontSize == 18);
  CHECK(font(fonts, TextSize::talk, Weight::regular)->FontSize == 19);
  CHECK(font(fonts, TextSize::h1, Weight::semibold)->FontSize == 31);
  CHECK(line_height(fonts, TextSize::body) == 22);
  ImFontAtlas large;
  const Fonts doubled = bake_fonts(large, embedded_font_files(), 2);
  CHECK(font(doubled, TextSize::body, Weight::regular)->FontSize == 36);
  CHECK(line_height(doubled, TextSize::talk) == 46);
}

TEST_CASE("a size that exists in SemiBold only gives SemiBold for both weights") {
  ImFontAtlas atlas;
  const Fonts fonts = bake_fonts(atlas, embedded_font_files(), 1);
  CHECK(font(fonts, TextSize::h1, Weight::regular) == font(fonts, TextSize::h1, Weight::semibold));
  CHECK(font(fonts, TextSize::body, Weight::regular) !=
        font(fonts, TextSize::body, Weight::semibold));
}

TEST_CASE("a scale outside 1.0 to 2.5 is brought inside") {
  ImFontAtlas atlas;
  CHECK(bake_fonts(atlas, embedded_font_files(), 0.1F).scale == 1.0F);
  ImFontAtlas other;
  CHECK(bake_fonts(other, embedded_font_files(), 99).scale == 2.5F);
}
