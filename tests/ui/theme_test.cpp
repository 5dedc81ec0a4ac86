#include "ui/widgets/theme.hpp"

#include <array>
#include <vector>

#include <doctest/doctest.h>

using namespace samtale::ui::widgets;

namespace {

constexpr std::array<ThemeName, 3> themes{ThemeName::light, ThemeName::dark, ThemeName::contrast};

struct Pair {
  Token ink;
  Token ground;
};

const std::vector<Pair> words_on_grounds{
    {Token::ink, Token::paper},  {Token::ink, Token::surf},      {Token::ink, Token::sunk},
    {Token::ink, Token::soft},   {Token::ink, Token::warm_soft}, {Token::ink, Token::blue_soft},
    {Token::ink2, Token::paper}, {Token::ink2, Token::surf},     {Token::ink2, Token::sunk},
    {Token::ink2, Token::soft},  {Token::acc, Token::paper},     {Token::acc, Token::surf},
    {Token::acc, Token::soft},   {Token::on_acc, Token::acc},    {Token::on_acc, Token::acc_hover},
    {Token::warm, Token::paper}, {Token::warm, Token::surf},     {Token::warm, Token::warm_soft},
    {Token::blue, Token::paper}, {Token::blue, Token::surf},     {Token::blue, Token::blue_soft},
    {Token::surf, Token::ink},  // number of the chosen turn
};

const std::vector<Pair> marks_on_grounds{
    {Token::edge, Token::paper},  {Token::edge, Token::surf},  {Token::edge, Token::sunk},
    {Token::focus, Token::paper}, {Token::focus, Token::surf}, {Token::acc, Token::sunk},
    {Token::warm, Token::sunk},   {Token::blue, Token::sunk},
};

}  // namespace

TEST_CASE("words have at least 4.5 to 1 on every ground they stand on, in every theme") {
  for (const ThemeName name : themes) {
    const Theme theme = make_theme(name);
    for (const Pair& pair : words_on_grounds) {
      CAPTURE(static_cast<int>(name));
      CAPTURE(static_cast<int>(pair.ink));
      CAPTURE(static_cast<int>(pair.ground));
      CHECK(contrast_ratio(colour(theme, pair.ink), colour(theme, pair.ground)) >= 4.5);
    }
  }
}

TEST_CASE("borders, meters and the focus ring have at least 3 to 1") {
  for (const ThemeName name : themes) {
    const Theme theme = make_theme(name);
    for (const Pair& pair : marks_on_grounds) {
      CAPTURE(static_cast<int>(name));
      CAPTURE(static_cast<int>(pair.ink));
      CAPTURE(static_cast<int>(pair.ground));
      CHECK(contrast_ratio(colour(theme, pair.ink), colour(theme, pair.ground)) >= 3.0);
    }
  }
}

TEST_CASE(
    "contrast is 21 between black and white, 1 between equal colours, and the same both ways") {
  CHECK(contrast_ratio(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21.0));
  CHECK(contrast_ratio(IM_COL32(80, 90, 96, 255), IM_COL32(80, 90, 96, 255)) ==
        doctest::Approx(1.0));
  const ImU32 a = IM_COL32(27, 94, 99, 255);
  CHECK(contrast_ratio(a, IM_COL32_WHITE) == doctest::Approx(contrast_ratio(IM_COL32_WHITE, a)));
}

TEST_CASE("every colour of a theme is opaque") {
  for (const ThemeName name : themes) {
    for (const ImU32 value : make_theme(name).colours) CHECK((value >> IM_COL32_A_SHIFT) == 255U);
  }
}

TEST_CASE("mixing and fading keep to the ends and round to the nearest") {
  const ImU32 a = IM_COL32(0, 100, 200, 255);
  const ImU32 b = IM_COL32(100, 100, 0, 255);
  CHECK(mixed(a, b, 0) == a);
  CHECK(mixed(a, b, 1) == b);
  CHECK(mixed(a, b, 0.5F) == IM_COL32(50, 100, 100, 255));
  CHECK(mixed(a, b, 7) == b);
  CHECK(faded(a, 0.5F) == IM_COL32(0, 100, 200, 128));
  CHECK(faded(a, -1) == IM_COL32(0, 100, 200, 0));
}
