#include "ui/shell/pixels.hpp"

#include <initializer_list>
#include <limits>

#include <doctest/doctest.h>

namespace samtale::ui::shell {
namespace {

Grid grid(float scale, int percent) { return grid_of({{1280, 800}, scale}, percent); }

TEST_CASE("a screen's scale goes into whole pixels first, and what is left into the text") {
  CHECK(grid(1, 100).whole == 1);
  CHECK(grid(1, 100).percent == 100);
  CHECK(grid(1, 250).percent == 250);
  CHECK(grid(1.25F, 100).whole == 1);
  CHECK(grid(1.25F, 100).percent == 125);
  CHECK(grid(2, 100).whole == 2);
  CHECK(grid(2, 100).percent == 100);
  CHECK(grid(2, 250).whole == 2);
  CHECK(grid(2, 250).percent == 250);
  CHECK(grid(2.5F, 100).whole == 2);
  CHECK(grid(2.5F, 100).percent == 125);
}

TEST_CASE("no text is smaller than wanted because the largest size has been reached") {
  for (const float scale : {1.0F, 1.1F, 1.25F, 1.5F, 1.75F, 2.0F, 2.25F, 3.0F, 3.5F}) {
    for (const int percent : {100, 125, 150, 175, 200, 250}) {
      CAPTURE(scale);
      CAPTURE(percent);
      const Grid made = grid(scale, percent);
      CHECK(made.percent >= 100);
      CHECK(made.percent <= 250);
      const float wanted = static_cast<float>(percent) * scale;
      CHECK(static_cast<float>(made.percent * made.whole) == doctest::Approx(wanted).epsilon(0.01));
    }
  }
}

TEST_CASE("a scale that makes no sense is none") {
  CHECK(sound_scale(0) == 1);
  CHECK(sound_scale(-2) == 1);
  CHECK(sound_scale(std::numeric_limits<float>::quiet_NaN()) == 1);
  CHECK(sound_scale(std::numeric_limits<float>::infinity()) == 1);
  CHECK(sound_scale(9) == 4);
  CHECK(size_at_scale({{2560, 1600}, 2}).x == 1280);
}

}  // namespace
}  // namespace samtale::ui::shell
