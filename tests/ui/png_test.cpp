#include "ui/headless/png.hpp"

#include <cstring>
#include <vector>

#include <doctest/doctest.h>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#include <stb_image.h>

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
  int width = 0;
  int height = 0;
  int channels = 0;
  unsigned char* pixels = stbi_load_from_memory(bytes.data(), static_cast<int>(bytes.size()),
                                                &width, &height, &channels, 3);
  REQUIRE(pixels != nullptr);
  CHECK(width == 37);
  CHECK(height == 21);
  CHECK(channels == 3);
  CHECK(std::memcmp(pixels, image.rgb.data(), image.rgb.size()) == 0);
  stbi_image_free(pixels);
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
