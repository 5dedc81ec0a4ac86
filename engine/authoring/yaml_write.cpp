#include "engine/authoring/yaml_write.hpp"

#include "engine/utf8.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::engine {
namespace {

/// What begins a longer text can be judged by: no rule of YAML looks further, but for signs that
/// stand in the text as well.
bool reads_back(std::string_view written, std::string_view meant, WrittenIn where) {
  std::string file = where == WrittenIn::block ? "k: " : "k: [";
  file.append(written).append(where == WrittenIn::block ? "\n" : ", x]\n");
  const YamlDocument document = read_yaml(file, FileIndex{0});
  if (!document.diagnostics.empty() || document.tree.root.entries().size() != 1) return false;
  const YamlValue& value = document.tree.root.entries()[0].value;
  const bool in_list = where == WrittenIn::brackets;
  if (in_list && value.items().size() != 2) return false;
  const YamlValue& read = in_list ? value.items()[0] : value;
  return read.kind() == YamlKind::scalar && read.text() == meant &&
         read.lost().begin == read.lost().end;
}

std::string in_double_quotes(std::string_view text) {
  std::string written = "\"";
  for (const char c : text) {
    if (c == '\n')
      written += "\\n";
    else if (c == '\t')
      written += "\\t";
    else if (c == '"' || c == '\\')
      written.append({'\\', c});
    else
      written += c;
  }
  return written + '"';
}

std::string in_single_quotes(std::string_view text) {
  std::string written = "'";
  for (const char c : text) written.append(c == '\'' ? 2 : 1, c);
  return written + '\'';
}

/// Without what no text of a file may have.
std::string cleaned(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const bool allowed =
        point.valid && (!is_control(point.value) || point.value == '\n' || point.value == '\t');
    if (allowed) result.append(text, at, point.bytes);
    at += point.bytes;
  }
  return result;
}

void append_entry(std::string& out, const std::pair<std::string, YamlDraft>& entry,
                  std::size_t indent, std::string_view line_break) {
  out += write_scalar(entry.first, WrittenIn::block) + ":";
  out += write_value(entry.second, indent + 2, line_break);
}

bool is_one_line(const YamlDraft& draft) {
  return draft.kind == YamlKind::scalar || draft.kind == YamlKind::null || draft.in_brackets ||
         (draft.items.empty() && draft.entries.empty());
}

std::string one_line(const YamlDraft& draft) {
  return draft.kind == YamlKind::scalar ? write_scalar(draft.text, WrittenIn::block, draft.style)
                                        : write_in_brackets(draft);
}

}  // namespace

YamlDraft draft_text(std::string_view text) {
  YamlDraft draft;
  draft.text = text;
  return draft;
}

YamlDraft draft_list(std::vector<YamlDraft> items) {
  YamlDraft draft;
  draft.kind = YamlKind::list;
  draft.items = std::move(items);
  return draft;
}

YamlDraft draft_words(const std::vector<std::string>& words) {
  YamlDraft draft;
  draft.kind = YamlKind::list;
  draft.in_brackets = true;
  for (const std::string& word : words) draft.items.push_back(draft_text(word));
  return draft;
}

YamlDraft draft_map(std::vector<std::pair<std::string, YamlDraft>> entries) {
  YamlDraft draft;
  draft.kind = YamlKind::map;
  draft.entries = std::move(entries);
  return draft;
}

YamlDraft draft_of(const YamlValue& value) {
  YamlDraft draft;
  draft.kind = value.kind();
  draft.text = value.text();
  draft.style = value.style;
  draft.in_brackets = value.in_brackets();
  for (const YamlValue& item : value.items()) draft.items.push_back(draft_of(item));
  for (const YamlEntry& entry : value.entries())
    draft.entries.emplace_back(entry.key, draft_of(entry.value));
  return draft;
}

std::string write_scalar(std::string_view text, WrittenIn where, ScalarStyle wish) {
  const std::string clean = cleaned(text);
  if (clean.find_first_of("\n\t") != std::string::npos || clean.empty())
    return in_double_quotes(clean);
  if (wish == ScalarStyle::single_quoted) return in_single_quotes(clean);
  if (wish != ScalarStyle::double_quoted && reads_back(clean, clean, where)) return clean;
  return in_double_quotes(clean);
}

std::string write_in_brackets(const YamlDraft& draft) {
  switch (draft.kind) {
    case YamlKind::null:
      return draft.text.empty() ? "~" : draft.text;
    case YamlKind::scalar:
      return write_scalar(draft.text, WrittenIn::brackets, draft.style);
    case YamlKind::list: {
      std::string out;
      for (const YamlDraft& item : draft.items)
        out += (out.empty() ? "" : ", ") + write_in_brackets(item);
      return "[" + out + "]";
    }
    case YamlKind::map:
      break;
  }
  std::string out;
  for (const auto& [key, value] : draft.entries)
    out += (out.empty() ? " " : ", ") + write_scalar(key, WrittenIn::brackets) + ": " +
           write_in_brackets(value);
  return out.empty() ? "{}" : "{" + out + " }";
}

std::string write_value(const YamlDraft& draft, std::size_t indent, std::string_view line_break) {
  if (is_one_line(draft)) return " " + one_line(draft);
  const std::string lead = std::string(line_break) + std::string(indent, ' ');
  std::string out;
  for (const YamlDraft& item : draft.items)
    out += lead + "- " + write_item(item, indent + 2, line_break);
  for (const auto& entry : draft.entries) {
    out += lead;
    append_entry(out, entry, indent, line_break);
  }
  return out;
}

std::string write_item(const YamlDraft& draft, std::size_t indent, std::string_view line_break) {
  if (is_one_line(draft)) return one_line(draft);
  std::string out = write_value(draft, indent, line_break);
  return out.substr(line_break.size() + indent);
}

}  // namespace samtale::engine
