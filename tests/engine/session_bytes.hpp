// What the tests of session files share: sessions by chance, and lines made by hand.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/session.hpp"

namespace samtale::tests {

/// Lines before the first event of some_session(): the header and three sources.
constexpr std::size_t header_lines = 4;

engine::Session some_session(std::uint64_t seed, std::size_t turns = 10);

/// A line as engine/SESSION.md says, made without the code that is tested. `object` is a JSON
/// object.
std::string line(const std::string& object, std::size_t number);

/// With their line endings.
std::vector<std::string> lines_of(const std::string& bytes);
std::string joined(const std::vector<std::string>& lines);

}  // namespace samtale::tests
