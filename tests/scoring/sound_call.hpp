// A short call that smells of nothing: what tests of smells spoil in one place.
#pragma once

#include <string>
#include <string_view>

namespace samtale::tests {

std::string sound_call();

/// With one piece of its text replaced; the piece stands there once.
std::string sound_call_with(std::string_view piece, std::string_view replacement);

}  // namespace samtale::tests
