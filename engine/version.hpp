// The program's version, as project(VERSION) in CMakeLists.txt says it. It is written into every
// session file, so that a reader can tell which program recorded a call.
#pragma once

#include <string_view>

namespace samtale::engine {

// "major.minor.patch".
std::string_view version();

}  // namespace samtale::engine
