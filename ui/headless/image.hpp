// A finished picture: 8-bit RGB, rows from the top, no padding.
#pragma once

#include <cstdint>
#include <vector>

namespace samtale::ui::headless {

struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;  // 3 x width x height
};

}  // namespace samtale::ui::headless
