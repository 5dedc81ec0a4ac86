#include "tests/engine/session_bytes.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <zlib.h>

#include "tests/support/random.hpp"
#include "tests/support/small_scenario.hpp"

namespace samtale::tests {

engine::Session some_session(std::uint64_t seed, std::size_t turns) {
  Random random(seed);
  return random_session(small_scenario(), random, turns, Notes::some);
}

std::string line(const std::string& object, std::size_t number) {
  const std::string body = object.substr(0, object.size() - 1);
  const uLong crc = crc32(static_cast<uLong>(number), reinterpret_cast<const Bytef*>(body.data()),
                          static_cast<uInt>(body.size()));
  return fmt::format("{},\"crc\":\"{:08x}\"}}\n", body, static_cast<std::uint32_t>(crc));
}

std::vector<std::string> lines_of(const std::string& bytes) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size() - 1) + 1;
    lines.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string bytes;
  for (const std::string& l : lines) bytes += l;
  return bytes;
}

}  // namespace samtale::tests
