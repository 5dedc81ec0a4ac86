// What a key is called by somebody who writes it in Danish: "did you mean 'because'?".
#pragma once

#include <string_view>

namespace samtale::engine {

/// The key that the word means; empty where the word is none of those that are known.
std::string_view key_meant(std::string_view word);

}  // namespace samtale::engine
