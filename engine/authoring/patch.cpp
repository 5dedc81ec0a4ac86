#include "engine/authoring/patch.hpp"

#include <algorithm>
#include <utility>

#include "engine/utf8.hpp"
#include "engine/yaml_scan.hpp"

namespace samtale::engine {
namespace {

/// A map's entry or a list's item, with what it is a part of.
struct Part {
  const YamlValue* parent = nullptr;
  const YamlEntry* entry = nullptr;  // null: an item
  const YamlValue* value = nullptr;
  std::size_t position = 0;

  std::size_t begin() const { return entry ? entry->key_at.begin : value->at.begin; }
  std::size_t end() const { return value->at.end; }
};

std::size_t parts_of(const YamlValue& parent) {
  return parent.items().size() + parent.entries().size();
}

Part part_at(const YamlValue& parent, std::size_t position) {
  if (parent.kind() == YamlKind::map) {
    const YamlEntry& entry = parent.entries()[position];
    return {&parent, &entry, &entry.value, position};
  }
  return {&parent, nullptr, &parent.items()[position], position};
}

std::optional<Part> part_of(const YamlValue& parent, const YamlStep& step) {
  if (const std::string* key = std::get_if<std::string>(&step)) {
    const auto entries = parent.entries();
    for (std::size_t i = 0; i < entries.size(); ++i)
      if (entries[i].key == *key) return part_at(parent, i);
    return std::nullopt;
  }
  const std::size_t position = std::get<std::size_t>(step);
  if (position >= parent.items().size()) return std::nullopt;
  return part_at(parent, position);
}

std::optional<Part> find_part(const YamlValue& root, const YamlPath& at) {
  const YamlValue* parent = &root;
  for (std::size_t i = 0; i + 1 < at.size(); ++i) {
    const std::optional<Part> part = part_of(*parent, at[i]);
    if (!part) return std::nullopt;
    parent = part->value;
  }
  if (at.empty()) return std::nullopt;
  return part_of(*parent, at.back());
}

class Patching {
 public:
  explicit Patching(const YamlFile& file)
      : file_(file),
        line_break_(file.text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n") {}

  std::string_view line_break() const { return line_break_; }

  TextEdit edit(std::size_t begin, std::size_t end, std::string text) const {
    return {{file_.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            std::move(text)};
  }

  std::size_t line_begin(std::size_t at) const {
    return at == 0 ? 0 : file_.text.rfind('\n', at - 1) + 1;
  }
  /// Before the line break.
  std::size_t line_end(std::size_t at) const {
    std::size_t end = std::min(file_.text.find('\n', at), file_.text.size());
    if (end > at && file_.text[end - 1] == '\r') --end;
    return end;
  }
  /// Behind the line break.
  std::size_t next_line(std::size_t at) const {
    const std::size_t end = file_.text.find('\n', at);
    return end == std::string_view::npos ? file_.text.size() : end + 1;
  }
  bool begins_line(std::size_t at) const {
    const std::size_t begin = line_begin(at);
    return file_.text.substr(begin, at - begin).find_first_not_of(" \t") == std::string_view::npos;
  }

  /// Where the part's first sign stands: of an item its dash, which must be right before it.
  std::optional<std::size_t> sign_of(const Part& part) const {
    if (part.entry) return part.begin();
    const std::size_t before = file_.text.substr(0, part.begin()).find_last_not_of(" \t\r\n");
    if (before == std::string_view::npos || file_.text[before] != '-') return std::nullopt;
    return before;
  }

  /// Where the part's lines begin, the comments right above it included.
  std::optional<std::size_t> lines_begin(const Part& part) const {
    const std::optional<std::size_t> sign = sign_of(part);
    if (!sign || !begins_line(*sign)) return std::nullopt;
    std::size_t begin = line_begin(*sign);
    const std::size_t indent = *sign - begin;
    while (begin > 0) {
      const std::size_t above = line_begin(begin - 1);
      const std::size_t first = file_.text.find_first_not_of(" \t", above);
      if (first >= begin || file_.text[first] != '#' || first - above != indent) break;
      begin = above;
    }
    return begin;
  }

 private:
  const YamlFile& file_;
  std::string_view line_break_;
};

/// As column_of, where a mark of byte order stands before the first line.
std::size_t column_in(std::string_view text, std::size_t at) {
  const std::size_t column = column_of(text, at);
  const bool marked = column == at && text.substr(0, byte_order_mark.size()) == byte_order_mark;
  return marked ? column - byte_order_mark.size() : column;
}

/// The place of a key in `order`; keys that it does not name come last.
std::size_t rank(std::string_view key, std::span<const std::string_view> order) {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), key) - order.begin());
}

std::optional<TextEdits> add_entry(const YamlFile& file, const YamlValue& map,
                                   const std::string& key, const YamlDraft& value,
                                   std::span<const std::string_view> order) {
  const Patching patching(file);
  const auto entries = map.entries();
  const auto comes_before = [&](const YamlEntry& entry) {
    return rank(entry.key, order) <= rank(key, order);
  };
  const auto last = std::find_if(entries.rbegin(), entries.rend(), comes_before);
  if (map.in_brackets()) {
    const std::string written =
        write_scalar(key, WrittenIn::brackets) + ": " + write_in_brackets(value);
    if (entries.empty()) {
      const std::size_t at = map.at.begin + 1;
      return TextEdits{patching.edit(at, map.at.end - 1, " " + written + " ")};
    }
    if (last == entries.rend())
      return TextEdits{
          patching.edit(entries[0].key_at.begin, entries[0].key_at.begin, written + ", ")};
    return TextEdits{patching.edit(last->value.at.end, last->value.at.end, ", " + written)};
  }
  if (entries.empty()) return std::nullopt;
  const std::size_t indent = column_in(file.text, entries[0].key_at.begin);
  const std::string lead(indent, ' ');
  const std::string written = write_scalar(key, WrittenIn::block) + ":" +
                              write_value(value, indent + 2, patching.line_break());
  if (last == entries.rend()) {
    const std::size_t at = entries[0].key_at.begin;
    return TextEdits{patching.edit(at, at, written + std::string(patching.line_break()) + lead)};
  }
  const std::size_t at = patching.line_end(last->value.at.end);
  return TextEdits{patching.edit(at, at, std::string(patching.line_break()) + lead + written)};
}

/// Another value where there is one.
std::optional<TextEdits> exchange(const YamlFile& file, const Part& part, const YamlDraft& value) {
  const Patching patching(file);
  const SourceSpan at = part.value->at;
  const bool in_brackets = part.parent->in_brackets();
  if (value.kind == YamlKind::scalar && part.value->kind() == YamlKind::scalar) {
    const auto where = in_brackets ? WrittenIn::brackets : WrittenIn::block;
    const std::string written = write_scalar(value.text, where, part.value->style);
    return TextEdits{patching.edit(at.begin, at.end, written)};
  }
  if (in_brackets) {
    const std::string blank = at.begin == at.end ? " " : "";
    return TextEdits{patching.edit(at.begin, at.end, blank + write_in_brackets(value))};
  }
  if (!part.entry) return std::nullopt;
  const std::size_t colon = file.text.find(':', part.entry->key_at.end);
  if (colon == std::string_view::npos) return std::nullopt;
  const std::size_t begin = colon + 1;
  const std::size_t end = std::max<std::size_t>(begin, at.end);
  if (file.text.substr(begin, end - begin).find('#') != std::string_view::npos &&
      !part.value->in_brackets() && part.value->kind() != YamlKind::scalar)
    return std::nullopt;
  std::size_t indent = column_in(file.text, part.entry->key_at.begin) + 2;
  return TextEdits{patching.edit(begin, end, write_value(value, indent, patching.line_break()))};
}

std::optional<TextEdits> take_from_brackets(const YamlFile& file, const Part& part) {
  const Patching patching(file);
  if (part.position + 1 < parts_of(*part.parent)) {
    const Part next = part_at(*part.parent, part.position + 1);
    return TextEdits{patching.edit(part.begin(), next.begin(), {})};
  }
  const Part before = part_at(*part.parent, part.position - 1);
  return TextEdits{patching.edit(before.end(), part.end(), {})};
}

std::optional<TextEdits> take_lines(const YamlFile& file, const Part& part) {
  const Patching patching(file);
  const std::optional<std::size_t> sign = patching.sign_of(part);
  if (!sign) return std::nullopt;
  const std::size_t end = patching.next_line(part.end());
  if (patching.begins_line(*sign)) {
    std::size_t begin = patching.line_begin(*sign);
    // The last line of a file that has no line break there.
    if (end == file.text.size() && (end == 0 || file.text[end - 1] != '\n') && begin > 0)
      begin = patching.line_end(patching.line_begin(begin - 1));
    return TextEdits{patching.edit(begin, end, {})};
  }
  // The first key of an item stands behind the dash: the next one takes its place.
  if (!part.entry || part.position != 0) return std::nullopt;
  const Part next = part_at(*part.parent, 1);
  const std::string_view between = file.text.substr(part.end(), next.begin() - part.end());
  if (between.find_first_not_of(" \t\r\n") != std::string_view::npos)
    return TextEdits{patching.edit(part.begin(), patching.line_end(part.end()), {})};
  return TextEdits{patching.edit(part.begin(), next.begin(), {})};
}

}  // namespace

const YamlValue* find(const YamlValue& root, const YamlPath& at) {
  if (at.empty()) return &root;
  const std::optional<Part> part = find_part(root, at);
  return part ? part->value : nullptr;
}

YamlPath below(YamlPath at, const YamlStep& step) {
  at.push_back(step);
  return at;
}

YamlPath parent_of(const YamlPath& at) { return {at.begin(), at.end() - (at.empty() ? 0 : 1)}; }

std::string text_of(const YamlPath& at) {
  std::string text;
  for (const YamlStep& step : at) {
    if (!text.empty()) text += '/';
    const std::string* key = std::get_if<std::string>(&step);
    text += key ? *key : std::to_string(std::get<std::size_t>(step));
  }
  return text;
}

std::optional<TextEdits> put(const YamlFile& file, const YamlPath& at, const YamlDraft& value,
                             std::span<const std::string_view> order) {
  if (at.empty()) return std::nullopt;
  if (const std::optional<Part> part = find_part(file.root, at))
    return exchange(file, *part, value);
  const std::string* key = std::get_if<std::string>(&at.back());
  if (!key) return std::nullopt;
  const YamlPath parent = parent_of(at);
  const YamlValue* map = find(file.root, parent);
  if (map && map->kind() == YamlKind::map && (map->in_brackets() || !map->entries().empty()))
    return add_entry(file, *map, *key, value, order);
  if (map && map->kind() != YamlKind::null) return std::nullopt;
  return put(file, parent, draft_map({{*key, value}}), order);
}

std::optional<TextEdits> insert(const YamlFile& file, const YamlPath& list, std::size_t position,
                                const YamlDraft& item, std::span<const std::string_view> order) {
  const YamlValue* there = find(file.root, list);
  const bool is_list = there && there->kind() == YamlKind::list;
  if (!is_list || (there->items().empty() && !there->in_brackets())) {
    if (there && there->kind() != YamlKind::null && !is_list) return std::nullopt;
    YamlDraft whole = draft_list({item});
    whole.in_brackets = item.kind == YamlKind::scalar;
    return put(file, list, whole, order);
  }
  const Patching patching(file);
  const auto items = there->items();
  if (there->in_brackets()) {
    const std::string written = write_in_brackets(item);
    if (items.empty())
      return TextEdits{patching.edit(there->at.begin + 1, there->at.end - 1, written)};
    if (position < items.size())
      return TextEdits{
          patching.edit(items[position].at.begin, items[position].at.begin, written + ", ")};
    return TextEdits{patching.edit(items.back().at.end, items.back().at.end, ", " + written)};
  }
  const std::optional<std::size_t> dash = patching.sign_of(part_at(*there, 0));
  if (!dash || !patching.begins_line(*dash)) return std::nullopt;
  const std::size_t indent = column_in(file.text, *dash);
  const std::string written =
      std::string(indent, ' ') + "- " + write_item(item, indent + 2, patching.line_break());
  if (position < items.size()) {
    const auto begin = patching.lines_begin(part_at(*there, position));
    if (!begin) return std::nullopt;
    return TextEdits{patching.edit(*begin, *begin, written + std::string(patching.line_break()))};
  }
  const std::size_t at = patching.line_end(items.back().at.end);
  return TextEdits{patching.edit(at, at, std::string(patching.line_break()) + written)};
}

std::optional<TextEdits> take_out(const YamlFile& file, const YamlPath& at) {
  const std::optional<Part> part = find_part(file.root, at);
  if (!part) return std::nullopt;
  const YamlPath parent = parent_of(at);
  if (parts_of(*part->parent) == 1) {
    if (parent.empty()) return std::nullopt;
    return take_out(file, parent);
  }
  return part->parent->in_brackets() ? take_from_brackets(file, *part) : take_lines(file, *part);
}

std::optional<TextEdits> move_down(const YamlFile& file, const YamlPath& item) {
  const std::optional<Part> part = find_part(file.root, item);
  if (!part || part->position + 1 >= parts_of(*part->parent)) return std::nullopt;
  const Part next = part_at(*part->parent, part->position + 1);
  const Patching patching(file);
  const auto words = [&](std::size_t begin, std::size_t end) {
    return std::string(file.text.substr(begin, end - begin));
  };
  if (part->parent->in_brackets())
    return TextEdits{patching.edit(part->begin(), part->end(), words(next.begin(), next.end())),
                     patching.edit(next.begin(), next.end(), words(part->begin(), part->end()))};
  const auto first = patching.lines_begin(*part);
  const auto second = patching.lines_begin(next);
  if (!first || !second) return std::nullopt;
  // Behind the first part there may be empty lines and comments; they stay between the two.
  const std::size_t first_end = patching.line_end(part->end());
  const std::size_t second_end = patching.line_end(next.end());
  return TextEdits{patching.edit(*first, first_end, words(*second, second_end)),
                   patching.edit(*second, second_end, words(*first, first_end))};
}

std::optional<TextEdits> rename_key(const YamlFile& file, const YamlPath& at,
                                    std::string_view key) {
  const std::optional<Part> part = find_part(file.root, at);
  if (!part || !part->entry) return std::nullopt;
  const auto where = part->parent->in_brackets() ? WrittenIn::brackets : WrittenIn::block;
  const SourceSpan span = part->entry->key_at;
  return TextEdits{Patching(file).edit(span.begin, span.end, write_scalar(key, where))};
}

}  // namespace samtale::engine
