#include "engine/yaml_fault.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/utf8.hpp"
#include "engine/yaml_lines.hpp"

namespace samtale::engine {
namespace {

constexpr std::size_t none = std::string_view::npos;

Diagnostic diagnostic(DiagnosticCode code, std::size_t begin, std::size_t end,
                      std::vector<std::string> arguments) {
  const SourceSpan at{{}, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return {code, Severity::error, at, std::move(arguments), {}};
}

Diagnostic syntax(std::string_view kind, std::size_t begin, std::size_t end,
                  std::string_view character = {}) {
  return diagnostic(DiagnosticCode::yaml_syntax, begin, end,
                    {std::string(kind), std::string(character)});
}

std::size_t character_end(std::string_view text, std::size_t at) {
  return at < text.size() ? at + code_point_at(text, at).bytes : text.size();
}

Diagnostic at_character(std::string_view text, std::string_view kind, std::size_t at) {
  const std::size_t end = character_end(text, at);
  return syntax(kind, at, end, text.substr(at, end - at));
}

/// From the last of `characters` at or before `at` on the same line; else from `at`.
std::size_t back_to(std::string_view text, std::size_t at, std::string_view characters) {
  const std::size_t found = text.find_last_of(characters, at);
  return found != none && found >= line_around(text, at).begin ? found : at;
}

/// The last character before `at` on its line, blanks aside; '\0' = none.
char character_before(std::string_view text, const YamlLine& line, std::size_t at) {
  while (at > line.first && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at > line.first ? text[at - 1] : '\0';
}

bool is_one_of(char c, std::string_view set) { return c != '\0' && set.find(c) != none; }

/// Where a key was moved out of its map, the parser stops at the next key of that map, which may be
/// far below and stands right. The key moved out: the nearest line above that stands further left
/// than `line`, if what stands before it has keys as far in as `line`.
std::optional<YamlLine> moved_out(std::string_view text, const YamlLine& line) {
  const auto is_comment = [&](const YamlLine& of) { return text[of.first] == '#'; };
  std::optional<YamlLine> out = line_before(text, line);
  while (out && (is_comment(*out) || out->indent() >= line.indent())) out = line_before(text, *out);
  if (!out || !looks_like_key(out->in(text))) return std::nullopt;
  std::optional<YamlLine> before = line_before(text, *out);
  while (before && (is_comment(*before) || before->indent() > line.indent()))
    before = line_before(text, *before);
  if (!before || !looks_like_key(before->in(text))) return std::nullopt;
  const bool was_open = before->indent() == line.indent();
  // Or `out` is the first key of a map, and stands beside the map's name.
  const bool is_first = before->indent() == out->indent() && before->in(text).back() == ':';
  return was_open || is_first ? out : std::nullopt;
}

Diagnostic indentation(std::string_view text, const YamlLine& line) {
  const YamlLine wrong = moved_out(text, line).value_or(line);
  const std::size_t colon = text.find(':', wrong.first);
  return syntax("indentation", wrong.first, std::min(colon, wrong.end));
}

/// A line without ": ", where a key was needed.
Diagnostic keyless(std::string_view text, const YamlLine& line) {
  const std::string_view words = line.in(text);
  const std::size_t colon = words.find(':');
  const bool unspaced = colon != none && colon > 0 && words.find(' ') > colon;
  if (unspaced) return syntax("missing_space", line.first + colon, line.first + colon + 1);
  return syntax("missing_colon", line.first, line.end);
}

bool has_colon(std::string_view words) {
  return words.find(": ") != none || (!words.empty() && words.back() == ':');
}

/// A colon where no key can end: `at` is its place.
Diagnostic illegal_value(std::string_view text, std::size_t at) {
  const YamlLine line = line_around(text, at);
  const std::string_view words = line.in(text);
  const bool is_key = looks_like_key(words) && line.first + words.find(':') == at;
  if (!is_key) return syntax("colon_in_text", at, character_end(text, at));
  const std::optional<YamlLine> before = line_before(text, line);
  const bool keyless_before = before && !has_colon(before->in(text)) &&
                              before->in(text).front() != '#' && before->in(text).front() != '-';
  return keyless_before ? keyless(text, *before) : indentation(text, line);
}

Diagnostic after_quote(char quote, std::size_t begin, std::size_t end) {
  return syntax(quote == '"' ? "after_quote" : "after_apostrophe", begin, end);
}

/// Something at `at` that begins no entry of a map or list outside brackets.
Diagnostic no_entry(std::string_view text, std::size_t at) {
  const YamlLine line = line_around(text, at);
  const char before = character_before(text, line, at);
  if (is_one_of(before, "\"'")) return after_quote(before, at, std::max(line.end, at));
  if (is_one_of(before, "]}")) return syntax("after_bracket", at, std::max(line.end, at));
  if (begins_entry(line.in(text))) return indentation(text, line);
  return keyless(text, line);
}

/// The same inside brackets.
Diagnostic no_flow_entry(std::string_view text, std::size_t at) {
  if (at >= text.size()) return syntax("missing_comma", at, at);
  if (text[at] == '?') return syntax("question_mark", at, at + 1);
  if (text[at] == ':') return syntax("colon_in_text", at, at + 1);
  const YamlLine line = line_around(text, at);
  const char before = character_before(text, line, at);
  const bool new_part = looks_like_key(text.substr(at, line.end - std::min(line.end, at)));
  if (is_one_of(before, "\"'") && !new_part)
    return after_quote(before, at, character_end(text, at));
  return syntax("missing_comma", at, character_end(text, at));
}

Diagnostic unknown_token(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '?') return syntax("question_mark", at, at + 1);
  return at_character(text, "bad_start", at);
}

Diagnostic bad_escape(std::string_view text, std::size_t at) {
  std::size_t begin = at == 0 ? 0 : back_to(text, at - 1, "\\");
  // "\\" is an escape itself; what is wrong begins at the last backslash that can begin one.
  const std::size_t end = std::max(character_end(text, begin + 1), std::min(at, text.size()));
  return syntax("escape", begin, end, text.substr(begin, character_end(text, begin + 1) - begin));
}

Diagnostic not_allowed(std::string_view text, std::size_t at, std::string_view kind,
                       std::string_view indicator) {
  const std::size_t begin = back_to(text, std::min(at, text.size() - 1), indicator);
  return diagnostic(DiagnosticCode::not_allowed_yaml, begin, character_end(text, begin),
                    {std::string(kind)});
}

bool is_any(std::string_view words, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
    return words.substr(0, beginning.size()) == beginning;
  });
}

}  // namespace

Diagnostic yaml_fault(std::string_view text, std::size_t at, std::string_view words) {
  at = std::min(at, text.size());
  const YamlLine line = line_around(text, at);
  const std::size_t tab = text.substr(0, line.first).find('\t', line.begin);
  if (tab != none) return syntax("tab", tab, tab + 1);
  if (text.empty()) return syntax(words, 0, 0);

  if (is_any(words, {"unknown escape character", "bad character found while scanning hex number",
                     "invalid unicode"}))
    return bad_escape(text, at);
  if (is_any(words, {"alias not found", "illegal character found while scanning alias",
                     "the referenced anchor is not defined", "aliases can't have"}))
    return not_allowed(text, at, "alias", "*");
  if (is_any(words, {"anchor not found", "illegal character found while scanning anchor",
                     "cannot assign multiple anchors", "cannot assign the same alias"}))
    return not_allowed(text, at, "anchor", "&");
  if (is_any(words, {"illegal character found while scanning tag", "tag handle with no suffix",
                     "end of verbatim tag", "cannot assign multiple tags"}))
    return not_allowed(text, at, "tag", "!");
  if (is_any(words, {"unexpected character in block scalar", "cannot set zero indentation"}))
    return at_character(text, "bad_start", back_to(text, at, "|>"));
  if (is_any(words, {"illegal block entry"})) return syntax("dash", at, character_end(text, at));
  if (is_any(words, {"illegal flow end"})) return at_character(text, "extra_bracket", at);
  if (is_any(words, {"illegal map key"})) return at_character(text, "bad_start", at);
  if (is_any(words, {"unknown token"})) return unknown_token(text, at);
  if (is_any(words, {"illegal map value"})) return illegal_value(text, at);
  if (is_any(words, {"end of map flow not found", "end of sequence flow not found"}))
    return no_flow_entry(text, at);
  if (is_any(words, {"end of map not found", "end of sequence not found"}))
    return no_entry(text, at);
  return syntax(words, at, character_end(text, at));
}

Diagnostic yaml_fault(std::string_view text, const StructureFault& fault, std::size_t max_depth) {
  const std::size_t end = character_end(text, fault.at);
  const std::string_view character = text.substr(fault.at, end - fault.at);
  switch (fault.kind) {
    case StructureFault::Kind::unclosed_quote:
      return diagnostic(DiagnosticCode::unclosed_quote, fault.at, end, {std::string(character)});
    case StructureFault::Kind::unclosed_bracket:
      return syntax("unclosed_bracket", fault.at, end, character);
    case StructureFault::Kind::extra_bracket:
      return syntax("extra_bracket", fault.at, end, character);
    case StructureFault::Kind::too_deep:
      break;
  }
  return diagnostic(DiagnosticCode::too_deep, fault.at, end, {std::to_string(max_depth)});
}

}  // namespace samtale::engine
