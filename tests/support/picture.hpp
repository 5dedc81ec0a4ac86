// Pictures in tests: read from a PNG, made smaller, held against each other with a tolerance.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/headless/image.hpp"

namespace samtale::tests {

/// None where the bytes are no PNG.
std::optional<ui::headless::Image> read_png(const std::vector<std::uint8_t>& bytes);

/// Half as wide and half as high, each pixel the mean of four; an odd last row or column is left
/// out.
ui::headless::Image halved(const ui::headless::Image& image);

/// The same with few colours, so that a PNG of it is small: each channel the nearest multiple of 8.
ui::headless::Image coarse(const ui::headless::Image& image);

/// What differs so much that somebody would see it, a sentence a place; empty: the same to the eye.
/// A letter drawn a little darker or a fraction of a pixel off passes; what has moved by two pixels
/// or has another colour does not.
std::vector<std::string> differences(const ui::headless::Image& is,
                                     const ui::headless::Image& should_be);

}  // namespace samtale::tests
