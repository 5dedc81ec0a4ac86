// What is wrong with a single line mended for the reader alone, so that all faults of a file are
// told in one pass. The author sees the fault and never the mended text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/diagnostic.hpp"

namespace samtale::engine {

struct YamlRepair {
  std::string text;
  /// Where the text has a character that the file has not; none where one was exchanged.
  std::optional<std::size_t> put_in;
};

/// `fault` is of yaml_fault.hpp, its span one of `text`. Mended are colons inside a text, a missing
/// blank after a colon, and a missing colon where the line begins with a name that is a key
/// elsewhere in the file. Nothing where it can't be known what was meant.
std::optional<YamlRepair> yaml_repair(std::string_view text, const Diagnostic& fault);

}  // namespace samtale::engine
