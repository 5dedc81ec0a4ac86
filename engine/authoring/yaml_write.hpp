// A value as an author would write it: what the workshop puts into a file. What stands there
// already is never written anew (patch.hpp).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/yaml_tree.hpp"

namespace samtale::engine {

/// A text, a list or a map that is to be written.
struct YamlDraft {
  YamlKind kind = YamlKind::scalar;
  std::string text;
  ScalarStyle style = ScalarStyle::plain;  // as it is written where that is possible
  std::vector<YamlDraft> items;
  std::vector<std::pair<std::string, YamlDraft>> entries;
  bool in_brackets = false;  // lists and maps
};

YamlDraft draft_text(std::string_view text);
YamlDraft draft_list(std::vector<YamlDraft> items);
/// `[a, b]`
YamlDraft draft_words(const std::vector<std::string>& words);
YamlDraft draft_map(std::vector<std::pair<std::string, YamlDraft>> entries);
/// What stands in a file, without its comments.
YamlDraft draft_of(const YamlValue& value);

/// Inside of [ ] or { } fewer texts need no quotes.
enum class WrittenIn { block, brackets };

/// The text on one line: as `wish` says where it reads back as the very text so, else in double
/// quotes. Control characters that no text may have are left out.
std::string write_scalar(std::string_view text, WrittenIn where,
                         ScalarStyle wish = ScalarStyle::plain);

/// In brackets, on one line.
std::string write_in_brackets(const YamlDraft& draft);

/// What stands behind "key:" (blank or line break included); the lines of a list or map stand at
/// `indent`. No line break at the end.
std::string write_value(const YamlDraft& draft, std::size_t indent, std::string_view line_break);
/// What stands behind "- ", with further lines at `indent`.
std::string write_item(const YamlDraft& draft, std::size_t indent, std::string_view line_break);

}  // namespace samtale::engine
