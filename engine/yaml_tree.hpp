// A YAML document as a tree of values with the place of every key and value. What yaml-cpp would
// accept silently and an author never means is refused on the way in (design: yaml_reader.hpp).
//
// A file of 12 MB has half a million values, so they are small: a text is a view into the file
// wherever the file has it letter by letter, and a map or list holds exactly its parts.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/span.hpp"

namespace samtale::engine {

enum class YamlKind : std::uint8_t { null, scalar, list, map };

/// How a scalar is written: decides how the workshop writes it back, and a quoted scalar is never
/// a number, a truth value or null.
enum class ScalarStyle : std::uint8_t { plain, single_quoted, double_quoted, literal, folded };

struct YamlEntry;

/// Owns its parts, but not its text: that lives in the file, or in the tree (YamlTree::texts).
class YamlValue {
 public:
  YamlValue() = default;  // null
  /// `text`: the value, unescaped; of a null as it is written ("~"), or empty.
  YamlValue(YamlKind null_or_scalar, std::string_view text);
  YamlValue(std::span<YamlValue> items, bool in_brackets);    // a list of what is moved out
  YamlValue(std::span<YamlEntry> entries, bool in_brackets);  // a map, keys distinct
  YamlValue(YamlValue&& other) noexcept { take(other); }
  YamlValue& operator=(YamlValue&& other) noexcept;
  YamlValue(const YamlValue&) = delete;
  YamlValue& operator=(const YamlValue&) = delete;
  ~YamlValue() { clear(); }

  YamlKind kind() const { return kind_; }
  std::string_view text() const;             // scalars and nulls; else empty
  std::span<const YamlValue> items() const;  // lists; else empty
  std::span<YamlValue> items();
  std::span<const YamlEntry> entries() const;  // maps, in file order; else empty
  std::span<YamlEntry> entries();
  /// Maps and lists: written as { } or [ ], or within such.
  bool in_brackets() const { return in_brackets_; }
  /// Plain scalars, and where a value is missing: what follows as a comment but hardly is one
  /// ("number #5": a letter or a digit right behind the #). Empty = nothing of the kind.
  SourceSpan lost() const { return {at.file, lost_begin_, lost_end_}; }
  void set_lost(SourceSpan lost);

  /// Keeps the first `count` entries of a map, which has at least that many.
  void shorten(std::size_t count);

  /// The value under `key`, or null. Linear: iterate the entries once where a map may be big.
  const YamlValue* find(std::string_view key) const;

  ScalarStyle style = ScalarStyle::plain;
  SourceSpan at;  // a scalar with its quotes; a map or list from first to last

 private:
  void take(YamlValue& other);
  void clear();

  YamlKind kind_ = YamlKind::null;
  bool in_brackets_ = false;
  std::uint32_t lost_begin_ = 0;
  std::uint32_t lost_end_ = 0;
  std::uint32_t count_ = 0;  // bytes, items or entries
  union {
    const char* text_ = nullptr;
    YamlValue* items_;
    YamlEntry* entries_;
  };
};

struct YamlEntry {
  std::string_view key;
  SourceSpan key_at;
  YamlValue value;
};

/// A root with the texts that the file does not have letter by letter: of several lines, or with
/// escapes. All others are views into the file.
struct YamlTree {
  YamlValue root;
  std::deque<std::string> texts;
};

}  // namespace samtale::engine
