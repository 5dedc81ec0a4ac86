// Bytes to YamlValue. The only place that knows yaml-cpp.
//
// yaml-cpp 0.7 alone accepts duplicate keys, swallows the rest of a file after an unclosed quote,
// drops further documents, follows alias cycles, and passes bad UTF-8. So: a BOM is stripped, UTF-8
// is validated, size and depth are capped first; the text is read through yaml-cpp's event API; and
// duplicate keys, anchors, aliases, tags, merge keys and further documents are refused with a
// place. What is wrong with a single line is read over (yaml_repair.hpp), and so are bytes that are
// not UTF-8 and characters that can't be seen: the tree has a question mark or a blank for each.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/yaml_tree.hpp"

namespace samtale::engine {

constexpr std::size_t max_yaml_bytes = 4u << 20;
constexpr std::size_t max_yaml_depth = 32;

struct YamlDocument {
  YamlTree tree;  // what could be read, even when there are errors
  /// False: reading stopped, or went astray, at a fault. What the tree lacks may well be in the
  /// text, so that nothing should be reported as missing.
  bool whole = true;
  std::vector<Diagnostic> diagnostics;  // sorted
};

/// Never throws and never crashes, whatever the bytes. Spans carry `file`. Byte offsets count from
/// the start of `source`, a stripped BOM included. A file of more than `max_bytes` is not read.
/// `source` must outlive the tree, whose texts are views into it.
YamlDocument read_yaml(std::string_view source, FileIndex file,
                       std::size_t max_bytes = max_yaml_bytes);

}  // namespace samtale::engine
