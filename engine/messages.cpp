#include "engine/messages.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>
#include <utf8proc.h>

#include "engine/messages_words.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

/// What an author wrote may be long; in a sentence the beginning is enough.
constexpr std::size_t max_argument = 80;
/// Code points of the source line that are shown: about a terminal's width.
constexpr std::size_t max_line_width = 100;
constexpr std::string_view ellipsis = "…";

Words words_of(Language language) {
  return language == Language::da ? danish_words() : english_words();
}

std::string_view term(const Words& words, std::string_view key) {
  const auto found = std::find_if(words.terms.begin(), words.terms.end(),
                                  [&](const Term& t) { return t.key == key; });
  return found == words.terms.end() ? key : found->text;
}

const Wording* find_wording(const Words& words, std::string_view key) {
  const auto found = std::find_if(words.wordings.begin(), words.wordings.end(),
                                  [&](const Wording& w) { return w.key == key; });
  return found == words.wordings.end() ? nullptr : &*found;
}

std::string_view argument(const Diagnostic& diagnostic, std::size_t index) {
  return index < diagnostic.arguments.size() ? std::string_view(diagnostic.arguments[index])
                                             : std::string_view();
}

/// Which wording of duplicate-id: by where the first one stands.
std::string_view repeated_key(const Diagnostic& diagnostic) {
  if (argument(diagnostic, 2) == "list") return "duplicate-id-list";
  if (argument(diagnostic, 2) == "method") return "duplicate-id-method";
  return argument(diagnostic, 1).empty() ? "duplicate-id-here" : "duplicate-id";
}

Wording wording_of(const Words& words, const Diagnostic& diagnostic) {
  const std::string_view code = name(diagnostic.code);
  if (diagnostic.code == DiagnosticCode::duplicate_id)
    return *find_wording(words, repeated_key(diagnostic));
  if (diagnostic.code == DiagnosticCode::endless && argument(diagnostic, 2).empty())
    return *find_wording(words, "endless-open");
  if (diagnostic.code == DiagnosticCode::expression_syntax && argument(diagnostic, 1).empty())
    return *find_wording(words, "expression-syntax-end");
  if (diagnostic.code == DiagnosticCode::duplicate_key && argument(diagnostic, 1) == "dash")
    return *find_wording(words, "duplicate-key-dash");
  if (diagnostic.code == DiagnosticCode::not_a_flag && argument(diagnostic, 2) == "choice")
    return *find_wording(words, "not-a-flag-choice");
  if (diagnostic.code == DiagnosticCode::not_settable && argument(diagnostic, 1) == "condition")
    return *find_wording(words, "not-settable-condition");
  if (diagnostic.code == DiagnosticCode::expression_type && !argument(diagnostic, 1).empty())
    return *find_wording(words, "expression-type-choice");
  const std::string longer = fmt::format("{}.{}", code, argument(diagnostic, 0));
  if (const Wording* special = find_wording(words, longer)) return *special;
  if (const Wording* general = find_wording(words, code)) return *general;
  return {code, code, ""};
}

/// On one line, with nothing that a terminal would act on.
std::string printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == '\n' || point.value == '\r' || point.value == '\t')
      out += ' ';
    else
      out += encode_utf8(is_control(point.value) ? 0xFFFD : point.value);
    at += point.bytes;
  }
  return out;
}

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size() && count < max_argument; ++count)
    at += code_point_at(text, at).bytes;
  return printable(text.substr(0, at)) + std::string(at < text.size() ? ellipsis : "");
}

/// These codes carry the nearest known word as their second argument, and as the third what is
/// known at all.
bool has_nearest(DiagnosticCode code) {
  constexpr std::array codes = {
      DiagnosticCode::unknown_key,       DiagnosticCode::unknown_word,
      DiagnosticCode::unknown_node,      DiagnosticCode::unknown_move,
      DiagnosticCode::unknown_tag,       DiagnosticCode::unknown_variable,
      DiagnosticCode::unknown_principle, DiagnosticCode::unknown_fact,
      DiagnosticCode::unknown_promise,   DiagnosticCode::unknown_block,
      DiagnosticCode::unknown_term,      DiagnosticCode::unknown_scenario,
      DiagnosticCode::unknown_item,      DiagnosticCode::translation_unknown};
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// The arguments as they stand in a sentence.
std::vector<std::string> shown_arguments(const Words& words, const Diagnostic& diagnostic) {
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < diagnostic.arguments.size(); ++i) {
    // The list of what is known is wanted whole.
    const bool whole = has_nearest(diagnostic.code) && i == 2;
    shown.push_back(whole ? printable(diagnostic.arguments[i])
                          : shortened(diagnostic.arguments[i]));
  }
  if (diagnostic.code == DiagnosticCode::expression_syntax && !shown.empty())
    shown[0] = std::string(term(words, "expected." + diagnostic.arguments[0]));
  return shown;
}

/// Puts arguments for {0} to {9}; one that is missing leaves nothing.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool slot = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                      pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
    if (!slot) {
      out += pattern[i];
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (index < arguments.size()) out += arguments[index];
    i += 2;
  }
  return out;
}

// --- The source line and the caret ---

/// The byte `count` code points before `at`.
std::size_t back(std::string_view line, std::size_t at, std::size_t count) {
  while (at > 0 && count-- > 0) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(line[at]) & 0xC0u) == 0x80u) --at;
  }
  return at;
}

/// The byte `count` code points after `at`.
std::size_t forth(std::string_view line, std::size_t at, std::size_t count) {
  while (at < line.size() && count-- > 0) at += code_point_at(line, at).bytes;
  return at;
}

/// Columns that a terminal gives to a text that printable() has made.
std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    width += static_cast<std::size_t>(
        std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(point.value))));
    at += point.bytes;
  }
  return width;
}

/// The line and, under it, the caret. A long line is cut so that the caret can be seen.
std::string excerpt(std::string_view text, SourceSpan at) {
  const std::string_view line = line_at(text, at.begin);
  const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t from =
      std::min(line.size(), at.begin - std::min<std::size_t>(at.begin, line_begin));
  const std::size_t length = std::max(at.begin, at.end) - at.begin;

  const bool is_short = forth(line, 0, max_line_width) == line.size();
  const std::size_t first = is_short ? 0 : back(line, from, max_line_width / 2);
  const std::size_t last = forth(line, first, max_line_width);
  const std::size_t to = std::min(from + length, last);

  const std::string before =
      std::string(first > 0 ? ellipsis : "") + printable(line.substr(first, from - first));
  const std::string marked = printable(line.substr(from, to - from));
  const std::string after =
      printable(line.substr(to, last - to)) + std::string(last < line.size() ? ellipsis : "");
  const std::size_t under = width_of(marked);
  return fmt::format("    {}{}{}\n    {}^{}\n", before, marked, after,
                     std::string(width_of(before), ' '),
                     std::string(under > 1 ? under - 1 : 0, '~'));
}

/// Each line of a hint two columns in.
std::string indented(std::string_view advice) {
  std::string out;
  while (!advice.empty()) {
    const std::size_t end = std::min(advice.find('\n'), advice.size());
    out += fmt::format("  {}\n", advice.substr(0, end));
    advice.remove_prefix(std::min(end + 1, advice.size()));
  }
  return out;
}

/// Without the word that the rest has not been read.
std::string own_hint(const Diagnostic& diagnostic, const Words& words) {
  const std::vector<std::string> arguments = shown_arguments(words, diagnostic);
  if (has_nearest(diagnostic.code) && !argument(diagnostic, 1).empty())
    return filled(term(words, "did-you-mean"), arguments);
  if (diagnostic.code == DiagnosticCode::expression_syntax && !diagnostic.mend.empty())
    return filled(term(words, "instead"), {diagnostic.mend.front().replacement});
  const std::string_view pattern = wording_of(words, diagnostic).hint;
  const bool lists = has_nearest(diagnostic.code) && pattern.find("{2}") != std::string_view::npos;
  return lists && argument(diagnostic, 2).empty() ? "" : filled(pattern, arguments);
}

}  // namespace

std::string message(const Diagnostic& diagnostic, Language language) {
  const Words words = words_of(language);
  return filled(wording_of(words, diagnostic).message, shown_arguments(words, diagnostic));
}

std::string hint(const Diagnostic& diagnostic, Language language) {
  const Words words = words_of(language);
  const std::string advice = own_hint(diagnostic, words);
  if (!diagnostic.stops) return advice;
  return advice + (advice.empty() ? "" : " ") + std::string(term(words, "stops"));
}

std::string worded(std::string_view term_key, const std::vector<std::string>& arguments,
                   Language language) {
  return filled(term(words_of(language), term_key), arguments);
}

std::string report(const Diagnostic& diagnostic, const std::vector<SourceText>& files,
                   Language language) {
  const std::string_view severity = term(words_of(language), name(diagnostic.severity));
  const std::string said =
      fmt::format("{}: {} [{}]\n", severity, message(diagnostic, language), name(diagnostic.code));
  const std::string advice = hint(diagnostic, language);
  const std::string last = indented(advice);
  const std::size_t file = diagnostic.at.file.value;
  if (file >= files.size()) return said + last;

  const SourceText& source = files[file];
  const LineColumn place = line_column(source.text, diagnostic.at.begin);
  return fmt::format("{}:{}:{}: {}{}{}", source.name, place.line, place.column, said,
                     excerpt(source.text, diagnostic.at), last);
}

}  // namespace samtale::engine
