// Digests of bytes: the same on every machine and for ever, since sessions, translations and the
// order of replies depend on them. None of them protects against anybody.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace samtale::engine {

/// A whole file (XXH3, 128 bits): 32 hex digits.
std::string file_digest(std::string_view bytes);

/// A text that a translation is made from (CRC-32): 8 hex digits.
std::string text_digest(std::string_view text);

/// For tables in memory (XXH3, 64 bits).
std::uint64_t bytes_hash(std::string_view bytes);

/// Where a reply stands among those offered in a turn: the only thing that the seed decides.
std::uint64_t order_hash(std::uint64_t seed, std::uint32_t turn, std::string_view id);

}  // namespace samtale::engine
