#include "engine/version.hpp"

namespace samtale::engine {

std::string_view version() { return SAMTALE_VERSION; }

}  // namespace samtale::engine
