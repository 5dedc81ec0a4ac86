#include "tests/support/picture.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include <fmt/format.h>

#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#define STBI_NO_STDIO
#include <stb_image.h>

namespace samtale::tests {

using ui::headless::Image;

namespace {

// A square of so many pixels is looked at as one, and differs where so many of them do by so much.
constexpr int side = 8;
constexpr int many = 6;
constexpr int much = 40;
constexpr std::size_t most_told = 8;

std::size_t at(const Image& image, int x, int y) {
  return (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
          static_cast<std::size_t>(x)) *
         3;
}

bool differs(const Image& a, const Image& b, int x, int y) {
  const std::size_t first = at(a, x, y);
  for (std::size_t channel = first; channel < first + 3; ++channel)
    if (std::abs(int{a.rgb[channel]} - int{b.rgb[channel]}) > much) return true;
  return false;
}

int differing(const Image& a, const Image& b, int left, int top) {
  int count = 0;
  for (int y = top; y < std::min(top + side, a.height); ++y)
    for (int x = left; x < std::min(left + side, a.width); ++x)
      if (differs(a, b, x, y)) ++count;
  return count;
}

}  // namespace

std::optional<Image> read_png(const std::vector<std::uint8_t>& bytes) {
  Image image;
  int channels = 0;
  unsigned char* const pixels = stbi_load_from_memory(bytes.data(), static_cast<int>(bytes.size()),
                                                      &image.width, &image.height, &channels, 3);
  if (pixels == nullptr) return std::nullopt;
  image.rgb.assign(pixels, pixels + static_cast<std::ptrdiff_t>(image.width) * image.height * 3);
  stbi_image_free(pixels);
  return image;
}

Image halved(const Image& image) {
  Image half{image.width / 2, image.height / 2, {}};
  half.rgb.reserve(at(half, 0, half.height));
  for (int y = 0; y < half.height; ++y) {
    for (int x = 0; x < half.width; ++x) {
      for (std::size_t channel = 0; channel < 3; ++channel) {
        int sum = 2;
        for (const int down : {0, 1})
          for (const int along : {0, 1})
            sum += image.rgb[at(image, 2 * x + along, 2 * y + down) + channel];
        half.rgb.push_back(static_cast<std::uint8_t>(sum / 4));
      }
    }
  }
  return half;
}

Image coarse(const Image& image) {
  Image few = image;
  for (std::uint8_t& value : few.rgb)
    value = static_cast<std::uint8_t>(std::min(255, (value + 4) / 8 * 8));
  return few;
}

std::vector<std::string> differences(const Image& is, const Image& should_be) {
  if (is.width != should_be.width || is.height != should_be.height)
    return {fmt::format("{}x{} instead of {}x{}", is.width, is.height, should_be.width,
                        should_be.height)};
  std::vector<std::string> found;
  std::size_t more = 0;
  for (int y = 0; y < is.height; y += side) {
    for (int x = 0; x < is.width; x += side) {
      const int count = differing(is, should_be, x, y);
      if (count < many) continue;
      if (found.size() == most_told)
        ++more;
      else
        found.push_back(fmt::format("{} of {} pixels at {},{}", count, side * side, x, y));
    }
  }
  if (more > 0) found.push_back(fmt::format("and {} places more", more));
  return found;
}

}  // namespace samtale::tests
