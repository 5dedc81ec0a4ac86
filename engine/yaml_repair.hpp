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
  /// From where on the text has characters that the file has not, and how many.
  std::size_t put_in = 0;
  std::size_t count = 0;
};

/// `fault` is of yaml_fault.hpp, its span one of `text`. Mended are
/// - in a text without quotes: colons, and in brackets question marks and the commas beside them;
/// - a missing blank after a colon, and a missing colon where the line begins with a name that is a
///   key elsewhere in the file;
/// - a text that goes on after its quotes on the line where it begins;
/// - a quote or a bracket without its other half, where the next line begins an entry of its own,
///   and a bracket too many behind others;
/// - the indentation, by tabs or otherwise, of a line that stands between two keys of one map.
/// Nothing where it can't be known what was meant.
std::optional<YamlRepair> yaml_repair(std::string_view text, const Diagnostic& fault);

}  // namespace samtale::engine
