#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include <utf8proc.h>

#include "engine/nearest.hpp"
#include "engine/text.hpp"
#include "engine/utf8.hpp"
#include "engine/yaml_fields.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::engine {
namespace {

bool begins_lower(std::string_view text) {
  if (text.empty()) return false;
  return utf8proc_islower(static_cast<utf8proc_int32_t>(code_point_at(text, 0).value)) != 0;
}

}  // namespace

namespace {

/// A word where another one, which is known, is so near that it must be meant: {word, nearest, …}.
bool names_nearest(DiagnosticCode code) {
  using Code = DiagnosticCode;
  constexpr Code codes[] = {Code::unknown_key,       Code::unknown_word, Code::unknown_node,
                            Code::unknown_move,      Code::unknown_tag,  Code::unknown_variable,
                            Code::unknown_principle, Code::unknown_fact, Code::unknown_promise,
                            Code::unknown_block,     Code::unknown_term, Code::unknown_item};
  return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

/// The word itself in the file, its quotes left alone, becomes the one that is meant.
void add_mend(Diagnostic& diagnostic, std::string_view source) {
  if (!names_nearest(diagnostic.code) || !diagnostic.mend.empty()) return;
  if (diagnostic.arguments.size() < 2 || diagnostic.arguments[1].empty()) return;
  const std::string& word = diagnostic.arguments[0];
  SourceSpan at = diagnostic.at;
  if (word.empty() || at.end > source.size() || at.end - at.begin < word.size()) return;
  const std::size_t quotes = at.end - at.begin - word.size();
  if (quotes != 0 && quotes != 2) return;
  at.begin += static_cast<std::uint32_t>(quotes / 2);
  at.end -= static_cast<std::uint32_t>(quotes / 2);
  if (source.substr(at.begin, word.size()) == word)
    diagnostic.mend.push_back({at, diagnostic.arguments[1]});
}

}  // namespace

void Reading::report(Diagnostic diagnostic) {
  if (full() && (diagnostic.severity != Severity::error || has_errors(diagnostics))) return;
  add_mend(diagnostic, source);
  diagnostics.push_back(std::move(diagnostic));
}

void Reading::report(DiagnosticCode code, SourceSpan at, std::vector<std::string> arguments,
                     Severity severity) {
  report(Diagnostic{code, severity, at, std::move(arguments), {}});
}

std::size_t Reading::line_of(std::size_t byte) {
  byte = std::min(byte, source.size());
  const auto breaks = [&](std::size_t from, std::size_t to) {
    const auto place = [&](std::size_t at) {
      return source.begin() + static_cast<std::ptrdiff_t>(at);
    };
    return static_cast<std::size_t>(std::count(place(from), place(to), '\n'));
  };
  if (byte >= counted_to)
    counted_line += breaks(counted_to, byte);
  else
    counted_line -= breaks(byte, counted_to);
  counted_to = byte;
  return counted_line;
}

void Reading::report_taken(std::string_view id, SourceSpan at, SourceSpan first) {
  if (full() && has_errors(diagnostics)) return;
  std::vector<std::string> arguments{std::string(id.substr(0, max_id_length)), ""};
  if (!first.file.valid()) {
    arguments.emplace_back("method");
  } else if (const std::size_t line = line_of(first.begin); line != line_of(at.begin)) {
    arguments[1] = std::to_string(line);
  }
  report(DiagnosticCode::duplicate_id, at, std::move(arguments));
}

std::string Reading::guess(std::string_view word, const std::vector<std::string>& known) {
  if (full() || known.size() > guesses_left) return {};
  guesses_left -= known.size();
  return nearest(word, known);
}

std::string Reading::choice(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t most = 12;
  if (full() || known.size() > guesses_left) return {};
  guesses_left -= known.size();
  std::vector<std::string> shown;
  const auto begins_alike = [&](const std::string& id) {
    return !word.empty() && !id.empty() && id.front() == word.front();
  };
  if (known.size() > most)
    std::copy_if(known.begin(), known.end(), std::back_inserter(shown), begins_alike);
  if (shown.empty()) shown = known;
  std::sort(shown.begin(), shown.end());
  if (shown.size() > most) shown.resize(most);
  const bool cut = shown.size() < known.size();
  std::string all;
  for (const std::string& id : shown) all += (all.empty() ? "" : ", ") + id;
  return all + (cut ? ", …" : "");
}

std::optional<YamlTree> read_tree(const SourceText& source, FileIndex file, Reading& reading) {
  reading.source = source.text;
  reading.counted_to = 0;
  reading.counted_line = 1;
  YamlDocument document = read_yaml(source.text, file, reading.max_bytes);
  const Diagnostic* stop = nullptr;
  for (const Diagnostic& d : document.diagnostics) {
    const bool was_read_over =
        document.whole &&
        (d.code == DiagnosticCode::yaml_syntax || d.code == DiagnosticCode::unclosed_quote ||
         d.code == DiagnosticCode::not_utf8 || d.code == DiagnosticCode::control_character);
    const bool about_one_place = d.code == DiagnosticCode::duplicate_key ||
                                 d.code == DiagnosticCode::not_allowed_yaml || was_read_over;
    if (d.severity == Severity::error && !about_one_place) stop = &d;
  }
  for (Diagnostic& d : document.diagnostics) {
    const bool has_rest = d.code != DiagnosticCode::empty_file &&
                          d.code != DiagnosticCode::file_too_large &&
                          d.code != DiagnosticCode::not_text;
    d.stops = has_rest && &d == stop;
    reading.report(std::move(d));
  }
  if (stop) return std::nullopt;
  return std::move(document.tree);
}

bool is_id(std::string_view text) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto inner = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !text.empty() && text.size() <= max_id_length && letter(text.front()) &&
         std::all_of(text.begin(), text.end(), inner);
}

std::optional<std::string> read_text(const YamlValue& value, Reading& reading) {
  if (value.kind() != YamlKind::scalar) {
    // A colon in a text without quotes makes a map of it.
    const bool is_cut = value.kind() == YamlKind::map && !value.entries().empty();
    reading.report(DiagnosticCode::wrong_shape, value.at, {is_cut ? "text_with_colon" : "text"});
    return std::nullopt;
  }
  return std::string(stripped(value.text()));
}

std::optional<int> read_integer(const YamlValue& value, Range range, Reading& reading) {
  if (value.kind() != YamlKind::scalar) {
    reading.report(DiagnosticCode::wrong_shape, value.at, {"number"});
    return std::nullopt;
  }
  std::string_view digits = value.text();
  if (digits.size() > 1 && digits[0] == '+' && digits[1] != '-') digits.remove_prefix(1);
  long long number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (value.style != ScalarStyle::plain || stop != end || error == std::errc::invalid_argument) {
    reading.report(DiagnosticCode::not_a_number, value.at, {quotable(value.text())});
    return std::nullopt;
  }
  if (error != std::errc() || number < range.least || number > range.greatest) {
    reading.report(
        DiagnosticCode::out_of_range, value.at,
        {quotable(value.text()), std::to_string(range.least), std::to_string(range.greatest)});
    return std::nullopt;
  }
  return static_cast<int>(number);
}

std::optional<std::string> read_id(const YamlValue& value, Reading& reading) {
  std::optional<std::string> text = read_text(value, reading);
  if (!text || is_id(*text)) return text;
  reading.report(DiagnosticCode::bad_id, value.at, {quotable(*text)});
  return std::nullopt;
}

std::optional<std::size_t> read_word(const YamlValue& value,
                                     std::span<const std::string_view> words, Reading& reading) {
  const std::optional<std::string> text = read_text(value, reading);
  if (!text) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == *text) return i;
  const std::vector<std::string> candidates(words.begin(), words.end());
  reading.report(DiagnosticCode::unknown_word, value.at,
                 {quotable(*text), reading.guess(*text, candidates), listed(words)});
  return std::nullopt;
}

std::optional<std::size_t> read_reference(const YamlValue& value,
                                          const std::vector<std::string>& known,
                                          DiagnosticCode code, Reading& reading) {
  const std::optional<std::string> text = read_text(value, reading);
  if (!text) return std::nullopt;
  const auto found = std::find(known.begin(), known.end(), *text);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  std::string guess = reading.guess(*text, known);
  std::string choice = guess.empty() ? reading.choice(*text, known) : "";
  reading.report(code, value.at, {quotable(*text), std::move(guess), std::move(choice)});
  return std::nullopt;
}

void check_whole(const YamlValue& text, Reading& reading) {
  if (text.lost().begin != text.lost().end)
    reading.report(DiagnosticCode::text_cut_by_comment, text.lost(), {}, Severity::warning);
}

void check_commas(const YamlValue& list, Reading& reading) {
  if (!list.in_brackets()) return;
  const auto is_plain = [](const YamlValue& v) {
    return v.kind() == YamlKind::scalar && v.style == ScalarStyle::plain;
  };
  for (std::size_t i = 1; i < list.items().size(); ++i) {
    const YamlValue& item = list.items()[i];
    if (!is_plain(list.items()[i - 1]) || !is_plain(item) || !begins_lower(item.text())) continue;
    reading.report(DiagnosticCode::text_cut_by_comma, item.at, {}, Severity::warning);
  }
}

bool has_room(std::string_view text, SourceSpan at, std::size_t most, Reading& reading) {
  const std::size_t length = count_code_points(text);
  if (length > most)
    reading.report(DiagnosticCode::text_too_long, at,
                   {std::to_string(length), std::to_string(most)});
  return length <= most;
}

void read_text(const YamlValue& value, std::string text_key, LocalText& into, TextRule rule,
               Reading& reading) {
  const std::optional<std::string> text = read_text(value, reading);
  if (!text) return;
  check_whole(value, reading);
  if (text->empty()) {
    const auto severity = rule.needed == Needed::yes ? Severity::error : Severity::warning;
    reading.report(DiagnosticCode::empty_text, value.at, {text_key}, severity);
    return;
  }
  if (!has_room(*text, value.at, rule.most, reading)) return;
  const std::size_t length = count_code_points(*text);
  if (rule.limit != 0 && length > rule.limit)
    reading.report(DiagnosticCode::text_too_long, value.at,
                   {std::to_string(length), std::to_string(rule.limit)}, Severity::warning);
  into.da = *text;
  reading.texts.push_back({std::move(text_key), value.at, &into, true, {}, rule.most});
}

}  // namespace samtale::engine
