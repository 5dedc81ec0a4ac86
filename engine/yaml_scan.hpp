// What yaml-cpp's events leave out, read from the text itself: where a scalar ends, how it is
// written, and where a quote or a bracket was opened that is never closed.
//
// These functions follow yaml-cpp's own rules (it decides what a value is) and know nothing of
// keys' meaning. Offsets are bytes; every function takes any bytes and looks at each a few times at
// most.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/yaml_tree.hpp"

namespace samtale::engine {

/// Where a scalar stands: what ends it depends on that.
struct ScalarPlace {
  bool in_brackets = false;
  /// The column, from 0, of the innermost map or list that is not in brackets; -1 = none.
  int parent_column = -1;
};

struct ScalarScan {
  ScalarStyle style = ScalarStyle::plain;
  std::size_t end = 0;  // after the closing quote, or after the last character that is not blank
  bool closed = true;   // false: a quote that meets the end of the text
};

/// The scalar whose first character (quote, | or > included) is at `begin`.
ScalarScan scan_scalar(std::string_view text, std::size_t begin, ScalarPlace place);

/// The next byte at or after `at` that is no white space, line break or comment.
std::size_t skip_to_token(std::string_view text, std::size_t at);

/// How many bytes from `at` on are letters and signs of ASCII: nothing to look at more closely.
std::size_t plain_ascii(std::string_view text, std::size_t at);

/// Bytes from the start of the line.
std::size_t column_of(std::string_view text, std::size_t at);

/// `line` begins with letters, digits, - and _, then a colon and a blank or the end of the line.
bool looks_like_key(std::string_view line);
/// It looks like a key or an item of a list ("- ").
bool begins_entry(std::string_view line);

/// Where the comment ends that follows a plain scalar's `end` on its line and that was hardly meant
/// as one: a letter or a digit stands right behind the #, as in "number #5", or a digit behind it
/// and a blank, as in "number # 4". `begin` is at the #; both are `end` where there is nothing of
/// the kind.
struct LostText {
  std::size_t begin = 0;
  std::size_t end = 0;
};
LostText text_lost_after(std::string_view text, std::size_t end);

struct StructureFault {
  enum class Kind { unclosed_quote, unclosed_bracket, extra_bracket, too_deep };
  Kind kind = Kind::unclosed_quote;
  std::size_t at = 0;  // of the quote or bracket
};

/// The text's quotes, brackets and levels, by place. A quote that only the next quote in the file
/// closes, lines further down, counts as unclosed: a line that begins an entry and is not indented
/// deeper than the one that the quote belongs to is never a part of its text. Stops at the first
/// too_deep.
std::vector<StructureFault> structure_faults(std::string_view text, std::size_t max_depth);

}  // namespace samtale::engine
