// A text as a YAML scalar in double quotes, whatever stands in it.
#pragma once

#include <string>
#include <string_view>

namespace samtale::engine {

/// In one line. `text` is UTF-8 without control characters but for line breaks, as plain_words()
/// gives it and as the reader gives every text.
std::string quoted(std::string_view text);

}  // namespace samtale::engine
