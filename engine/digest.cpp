#include "engine/digest.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <xxhash.h>
#include <zlib.h>

namespace samtale::engine {

std::string file_digest(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", std::uint64_t{hash.high64}, std::uint64_t{hash.low64});
}

std::string text_digest(std::string_view text) {
  const auto* bytes = reinterpret_cast<const Bytef*>(text.data());
  return fmt::format("{:08x}", crc32_z(crc32_z(0, nullptr, 0), bytes, text.size()));
}

std::uint64_t bytes_hash(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

std::uint64_t order_hash(std::uint64_t seed, std::uint32_t turn, std::string_view id) {
  // The turn's bytes in a fixed order, whatever the machine's is.
  std::array<char, 64> key;
  for (std::size_t byte = 0; byte < sizeof(turn); ++byte)
    key[byte] = static_cast<char>((turn >> (8 * byte)) & 0xffu);
  if (id.size() <= key.size() - sizeof(turn)) {
    std::copy(id.begin(), id.end(), key.begin() + sizeof(turn));
    return XXH3_64bits_withSeed(key.data(), sizeof(turn) + id.size(), seed);
  }
  std::string longer(key.data(), sizeof(turn));
  longer += id;
  return XXH3_64bits_withSeed(longer.data(), longer.size(), seed);
}

}  // namespace samtale::engine
