// Danish addresses in running text: a road and its number, a postcode and its town.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace samtale::engine {

/// The road and the number, where the digits of [begin, end) are a house number: one byte range.
std::optional<std::pair<std::size_t, std::size_t>> road_around(std::string_view text,
                                                               std::size_t begin, std::size_t end);

/// The postcode and its town, where the digits of [begin, end) are a postcode.
std::optional<std::pair<std::size_t, std::size_t>> town_after(std::string_view text,
                                                              std::size_t begin, std::size_t end);

}  // namespace samtale::engine
