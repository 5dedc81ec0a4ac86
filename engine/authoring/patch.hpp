// Changes of one value in a YAML file, as edits of its text: what is not changed keeps its
// comments, its order and its layout, byte for byte. The file stays the only truth; forms and graph
// of the workshop change it by these alone.
//
// A place is named by the keys and positions that lead to it. Each function returns the edits, for
// Document::apply(), or none where the place is not there or is written in a way that can't be
// changed without touching more (a list within a list on one line, a comment between a dash and
// its item). Edits are for the text that `file` was read from, and no other.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/authoring/yaml_write.hpp"
#include "engine/diagnostic.hpp"
#include "engine/yaml_tree.hpp"

namespace samtale::engine {

/// A key of a map, or a position in a list from 0.
using YamlStep = std::variant<std::string, std::size_t>;
using YamlPath = std::vector<YamlStep>;

/// A text with the tree that was read from it; both must outlive it.
struct YamlFile {
  std::string_view text;
  const YamlValue& root;
  FileIndex file;
};

using TextEdits = std::vector<TextEdit>;

/// What stands there; null where there is nothing.
const YamlValue* find(const YamlValue& root, const YamlPath& at);

/// One step further; one step back (the root's own is the root).
YamlPath below(YamlPath at, const YamlStep& step);
YamlPath parent_of(const YamlPath& at);

/// "nodes/opening/replies/0": for widgets and for telling one place from another.
std::string text_of(const YamlPath& at);

/// Puts a value there, in the place of the one before. A key that the map lacks comes behind the
/// last one that stands before it in `order`, at the end where `order` doesn't name it; maps that
/// lead to it are made.
std::optional<TextEdits> put(const YamlFile& file, const YamlPath& at, const YamlDraft& value,
                             std::span<const std::string_view> order = {});

/// A further item before the one at `position` of a list, or behind the last; a list that is not
/// there is made.
std::optional<TextEdits> insert(const YamlFile& file, const YamlPath& list, std::size_t position,
                                const YamlDraft& item,
                                std::span<const std::string_view> order = {});

/// Takes a key with its value, or an item, out; a list or map that would be empty goes with it.
/// Comments on lines of their own stay.
std::optional<TextEdits> take_out(const YamlFile& file, const YamlPath& at);

/// Exchanges an item with the one behind it, each with the comments right above it.
std::optional<TextEdits> move_down(const YamlFile& file, const YamlPath& item);

/// Another word for a key.
std::optional<TextEdits> rename_key(const YamlFile& file, const YamlPath& at, std::string_view key);

}  // namespace samtale::engine
