// PNG bytes of a picture: the same bytes for the same picture. Writing them to a file is the
// shell's business.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/headless/image.hpp"

namespace samtale::ui::headless {

// Empty when the picture has no pixel, more than 32,768 on a side, or not 3 x width x height bytes.
std::vector<std::uint8_t> png(const Image& image);

}  // namespace samtale::ui::headless
