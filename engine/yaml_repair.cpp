#include "engine/yaml_repair.hpp"

#include <algorithm>

#include "engine/yaml_lines.hpp"
#include "engine/yaml_scan.hpp"

namespace samtale::engine {
namespace {

constexpr std::size_t none = std::string_view::npos;
/// Stands for what means something to YAML inside a text: a sign that means nothing there.
constexpr char no_sign = '.';

bool ends_key(std::string_view text, std::size_t colon) {
  return colon + 1 >= text.size() || std::string_view(" \t\r\n").find(text[colon + 1]) != none;
}

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

YamlRepair with(std::string_view text, std::size_t at, char character) {
  YamlRepair repair{std::string(text), at, 1};
  repair.text.insert(at, 1, character);
  return repair;
}

/// With `no_sign` for each of `signs` from `begin` to `end`.
YamlRepair without(std::string_view text, std::size_t begin, std::size_t end,
                   std::string_view signs) {
  YamlRepair repair{std::string(text)};
  for (std::size_t at = begin; at < end; ++at)
    if (signs.find(text[at]) != none) repair.text[at] = no_sign;
  return repair;
}

/// All of the line, so that one text is told of once; in brackets only up to the next part.
YamlRepair without_colons(std::string_view text, std::size_t colon) {
  const std::size_t line = text.rfind('\n', colon) + 1;  // none + 1 is the beginning
  const bool in_brackets = text.substr(line, colon - line).find_first_of("[{") != none;
  const std::size_t end =
      std::min(text.find_first_of(in_brackets ? "\n,]}" : "\n", colon), text.size());
  YamlRepair repair{std::string(text)};
  for (std::size_t at = colon; at < end; ++at)
    if (text[at] == ':' && (at == colon || ends_key(text, at))) repair.text[at] = no_sign;
  return repair;
}

/// Somewhere a line, or an item, begins with it as a key.
bool is_key_elsewhere(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != none; at = text.find(word, at + 1)) {
    const std::size_t colon = at + word.size();
    if (colon >= text.size() || text[colon] != ':' || !ends_key(text, colon)) continue;
    if (at == 0 || std::string_view(" \n{,").find(text[at - 1]) != none) return true;
  }
  return false;
}

std::optional<YamlRepair> with_colon(std::string_view text, const Diagnostic& fault) {
  const std::size_t begin = fault.at.begin;
  const std::string_view line = text.substr(begin, fault.at.end - begin);
  const auto stop = std::find_if_not(line.begin(), line.end(), is_key_letter);
  const std::string_view word = line.substr(0, static_cast<std::size_t>(stop - line.begin()));
  const bool is_whole = stop == line.end() || *stop == ' ';
  if (word.empty() || !is_whole || !is_key_elsewhere(text, word)) return std::nullopt;
  return with(text, begin + word.size(), ':');
}

/// The value of the last key in brackets before `at` on its line: up to the next key, or to the
/// bracket that ends it. A text without a key, or that goes on on the next line: nothing.
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
};
std::optional<Part> part_around(std::string_view text, std::size_t at) {
  const YamlLine line = line_around(text, at);
  std::size_t begin = none;
  for (std::size_t i = line.first; i < at; ++i)
    if (std::string_view("{, ").find(text[i]) != none && looks_like_key(text.substr(i + 1)))
      begin = text.find(':', i) + 1;
  if (begin == none || begin > at) return std::nullopt;
  begin = std::min(text.find_first_not_of(' ', begin), at);
  for (std::size_t i = text.find_first_of(",]}", at); i < line.end;
       i = text.find_first_of(",]}", i + 1)) {
    const std::size_t next = std::min(text.find_first_not_of(' ', i + 1), line.end);
    const bool is_last = next == line.end || std::string_view(",]}").find(text[next]) != none;
    const bool begins_part = next < line.end && looks_like_key(text.substr(next));
    if (text[i] == ',' ? begins_part : is_last) return Part{begin, i};
  }
  return std::nullopt;
}

YamlRepair without_question_mark(std::string_view text, std::size_t at) {
  const std::optional<Part> part = part_around(text, at);
  if (!part) return without(text, at, at + 1, "?");
  return without(text, part->begin, part->end, "?,[]{}\"':#");
}

/// The quote gives way to a blank, so that a word or a number is still one.
void take_out_quote(std::string& text, std::size_t quote, std::size_t end) {
  const bool begins_text =
      quote + 1 < end && std::string_view(" -?:,[]{}#&*!|>'\"%@`.").find(text[quote + 1]) == none;
  text[quote] = begins_text ? ' ' : no_sign;
}

/// A text that begins and ends with the line, or in brackets with its part.
std::optional<YamlRepair> without_quote(std::string_view text, std::size_t quote) {
  const YamlLine line = line_around(text, quote);
  const std::size_t before = text.find_last_not_of(' ', quote == 0 ? 0 : quote - 1);
  const bool begins_value = before != none && before >= line.first && quote > line.first &&
                            std::string_view(":-{[,").find(text[before]) != none;
  if (!begins_value || !ends_with_line(text, line)) return std::nullopt;
  const bool in_brackets = text.substr(line.first, quote - line.first).find_first_of("[{") != none;
  std::size_t end = line.end;
  if (in_brackets) {
    const std::optional<Part> part = part_around(text, quote);
    if (!part || part->begin != quote) return std::nullopt;
    end = part->end;
  }
  YamlRepair repair = without(text, quote + 1, end, "?,[]{}\"':#");
  take_out_quote(repair.text, quote, end);
  return repair;
}

/// A text in quotes that goes on behind them: `fault` is where, on the line where the text begins.
std::optional<YamlRepair> without_quotes(std::string_view text, std::size_t at) {
  const YamlLine line = line_around(text, at);
  std::size_t first = after_dashes(text, line);
  if (first < line.end && looks_like_key(text.substr(first)))
    first = text.find_first_not_of(' ', text.find(':', first) + 1);
  const bool is_quote = first < line.end && (text[first] == '"' || text[first] == '\'');
  return is_quote ? without_quote(text, first) : std::nullopt;
}

/// What stands behind a bracket is of its kind: parts with names, or without.
bool fits(char bracket, std::string_view parts) {
  const bool has_name = parts.find(": ") != none;
  return parts.find_first_of("[]{}") == none && has_name == (bracket == '{');
}

/// The bracket is closed where its line ends, or where the part ends that it opens.
std::optional<YamlRepair> with_bracket(std::string_view text, std::size_t bracket) {
  const YamlLine line = line_around(text, bracket);
  const char closer = text[bracket] == '[' ? ']' : '}';
  const std::string_view rest = text.substr(bracket + 1, line.end - bracket - 1);
  const bool is_text = rest.find_first_of("\"'#") != none;
  if (rest.empty() || is_text || !ends_with_line(text, line)) return std::nullopt;
  if (fits(text[bracket], rest) && rest.back() != ',') return with(text, line.end, closer);
  const std::optional<Part> part = part_around(text, bracket);
  const bool is_part = part && part->begin == bracket &&
                       fits(text[bracket], text.substr(bracket + 1, part->end - bracket - 1));
  return is_part ? std::optional(with(text, part->end, closer)) : std::nullopt;
}

/// A bracket too many behind brackets that are closed.
std::optional<YamlRepair> without_bracket(std::string_view text, std::size_t bracket) {
  const YamlLine line = line_around(text, bracket);
  const std::string_view before = text.substr(line.first, bracket - line.first);
  const auto count = [&](std::string_view brackets) {
    return std::count_if(before.begin(), before.end(),
                         [&](char c) { return brackets.find(c) != none; });
  };
  if (count("[{") == 0 || count("[{") != count("]}")) return std::nullopt;
  YamlRepair repair{std::string(text)};
  repair.text[bracket] = ' ';
  return repair;
}

/// Further in, nobody has written it by hand; and each blank that is put in costs something.
constexpr std::size_t max_column = 80;

/// The column that a line must have which stands between two keys of one map; nothing where the
/// lines around it leave a choice.
std::optional<std::size_t> column_between(std::string_view text, const YamlLine& line) {
  const std::optional<YamlLine> before = line_before(text, line);
  const std::optional<YamlLine> after = line_after(text, line);
  const std::string_view words = line.in(text);
  if (!before || !after || !looks_like_key(words) || words.back() == ':') return std::nullopt;
  const auto is_plain_key = [&](const YamlLine& of, std::size_t first) {
    return text.substr(of.begin, first - of.begin).find('\t') == none &&
           looks_like_key(text.substr(first, of.end - first));
  };
  const std::size_t key = after_dashes(text, *before);
  if (!is_plain_key(*before, key) || !is_plain_key(*after, after->first)) return std::nullopt;
  const std::size_t column = key - before->begin;
  const std::size_t next = after->indent();
  const bool opens = text[before->end - 1] == ':';
  if (opens) return next > column ? std::optional(next) : std::nullopt;
  return next == column ? std::optional(column) : std::nullopt;
}

std::optional<YamlRepair> indented(std::string_view text, std::size_t at) {
  const YamlLine line = line_around(text, at);
  const std::optional<std::size_t> column = column_between(text, line);
  if (!column || *column > max_column) return std::nullopt;
  const std::size_t had = line.indent();
  YamlRepair repair{std::string(text)};
  for (std::size_t i = line.begin; i < line.first; ++i) repair.text[i] = ' ';
  if (had <= *column) {
    repair.put_in = line.begin;
    repair.count = *column - had;
    repair.text.insert(repair.put_in, repair.count, ' ');
    return repair;
  }
  // Too far in: the key moves, and what stands behind it stays in its place.
  const std::size_t colon = text.find(':', line.first);
  std::rotate(repair.text.begin() + static_cast<std::ptrdiff_t>(line.begin + *column),
              repair.text.begin() + static_cast<std::ptrdiff_t>(line.first),
              repair.text.begin() + static_cast<std::ptrdiff_t>(colon));
  return repair;
}

}  // namespace

std::optional<YamlRepair> yaml_repair(std::string_view text, const Diagnostic& fault) {
  const std::size_t begin = fault.at.begin;
  if (fault.code == DiagnosticCode::unclosed_quote) return without_quote(text, begin);
  if (fault.code != DiagnosticCode::yaml_syntax || fault.arguments.empty()) return std::nullopt;
  const std::string& kind = fault.arguments.front();
  const bool at_colon = begin < text.size() && text[begin] == ':';
  if (kind == "colon_in_text" && at_colon) return without_colons(text, begin);
  if (kind == "missing_space" && at_colon) return with(text, begin + 1, ' ');
  if (kind == "missing_colon") return with_colon(text, fault);
  if (kind == "question_mark") return without_question_mark(text, begin);
  if (kind == "after_quote" || kind == "after_apostrophe") return without_quotes(text, begin);
  if (kind == "unclosed_bracket") return with_bracket(text, begin);
  if (kind == "extra_bracket") return without_bracket(text, begin);
  if (kind == "tab" || kind == "indentation") return indented(text, begin);
  return std::nullopt;
}

}  // namespace samtale::engine
