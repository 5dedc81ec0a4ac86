// Stories by chance, as somebody could have made them with Twine, and as nobody should have: for
// what must hold of any story that is brought in.
#pragma once

#include <string>

#include "tests/support/random.hpp"

namespace samtale::tests {

/// Twee 3: one to thirty passages (now and then five hundred) with links in all four ways of
/// writing, to passages that are not there too, circles, dead ends, empty and long passages, names
/// twice, macros, variables, braces, quotes and signs that YAML means something by.
std::string random_twee(Random& random);

}  // namespace samtale::tests
