#include "ui/headless/png.hpp"

#include <cstddef>

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STB_IMAGE_WRITE_STATIC
#define STBI_WRITE_NO_STDIO
#include <stb_image_write.h>

namespace samtale::ui::headless {

namespace {

void append(void* context, void* data, int size) {
  auto& bytes = *static_cast<std::vector<std::uint8_t>*>(context);
  const auto* from = static_cast<const std::uint8_t*>(data);
  bytes.insert(bytes.end(), from, from + size);
}

}  // namespace

std::vector<std::uint8_t> png(const Image& image) {
  std::vector<std::uint8_t> bytes;
  constexpr int most = 32768;
  if (image.width <= 0 || image.height <= 0) return bytes;
  if (image.width > most || image.height > most) return bytes;
  const std::size_t expected =
      static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 3;
  if (image.rgb.size() != expected) return bytes;
  stbi_write_png_to_func(append, &bytes, image.width, image.height, 3, image.rgb.data(),
                         image.width * 3);
  return bytes;
}

}  // namespace samtale::ui::headless
