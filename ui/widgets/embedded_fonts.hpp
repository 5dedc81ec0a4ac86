// The fonts that are compiled into the desktop program: "Inter-Regular.otf" and
// "Inter-SemiBold.otf" (SIL Open Font License). The bytes live as long as the program.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "engine/embedded.hpp"

namespace samtale::fonts {

// Every font file, sorted by name.
std::span<const data::Entry> all();

// The bytes of one font file; nothing when there is none of exactly this name.
std::optional<std::string_view> find(std::string_view path);

}  // namespace samtale::fonts
