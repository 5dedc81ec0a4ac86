// A YAML document as a tree of values with the place of every key and value. What yaml-cpp would
// accept silently and an author never means is refused on the way in (design: yaml_reader.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/span.hpp"

namespace samtale::engine {

enum class YamlKind { null, scalar, list, map };

/// How a scalar is written: decides how the workshop writes it back, and a quoted scalar is never
/// a number, a truth value or null.
enum class ScalarStyle { plain, single_quoted, double_quoted, literal, folded };

struct YamlValue;

struct YamlEntry;

struct YamlValue {
  YamlKind kind = YamlKind::null;
  ScalarStyle style = ScalarStyle::plain;
  SourceSpan at;                   // a scalar with its quotes; a map or list from first to last
  std::string text;                // scalars: the value, unescaped
  std::vector<YamlValue> items;    // lists
  std::vector<YamlEntry> entries;  // maps, in file order, keys distinct
  bool in_brackets = false;        // maps and lists: written as { } or [ ], or within such
  /// Plain scalars, and where a value is missing: what follows as a comment but hardly is one
  /// ("number #5": a letter or a digit right behind the #). Empty = nothing of the kind.
  SourceSpan lost;

  /// The value under `key`, or null. Linear: iterate `entries` once where a map may be big.
  const YamlValue* find(std::string_view key) const;
};

struct YamlEntry {
  std::string key;
  SourceSpan key_at;
  YamlValue value;
};

}  // namespace samtale::engine
