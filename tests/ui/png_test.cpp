#include "ui/headless/png.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "tests/support/picture.hpp"

using samtale::ui::headless::Image;
using samtale::ui::headless::png;

namespace {

Image gradient(int width, int height) {
  Image image{width, height, {}};
  for (int i = 0; i < width * height * 3; ++i)
    image.rgb.push_back(static_cast<std::uint8_t>(i * 7 % 256));
  return image;
}

}  // namespace

TEST_CASE("a PNG read back has the very pixels that were written") {
  const Image image = gradient(37, 21);
  const std::vector<std::uint8_t> bytes = png(image);
  const auto read = samtale::tests::read_png(bytes);
  REQUIRE(read);
  CHECK(read->width == 37);
  CHECK(read->height == 21);
  CHECK(read->rgb == image.rgb);
}

TEST_CASE("the same picture gives the same PNG bytes") {
  CHECK(png(gradient(64, 64)) == png(gradient(64, 64)));
}

TEST_CASE("a picture without pixels or with the wrong number of bytes gives no PNG") {
  CHECK(png({}).empty());
  Image torn = gradient(4, 4);
  torn.rgb.pop_back();
  CHECK(png(torn).empty());
}
