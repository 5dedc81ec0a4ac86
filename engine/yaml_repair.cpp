#include "engine/yaml_repair.hpp"

#include <algorithm>

namespace samtale::engine {
namespace {

constexpr std::size_t none = std::string_view::npos;
/// Stands for a colon inside a text: a sign that means nothing to YAML there.
constexpr char no_colon = '.';

bool ends_key(std::string_view text, std::size_t colon) {
  return colon + 1 >= text.size() || std::string_view(" \t\r\n").find(text[colon + 1]) != none;
}

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '-';
}

/// All of the line, so that one text is told of once; in brackets only up to the next part.
YamlRepair without_colons(std::string_view text, std::size_t colon) {
  const std::size_t line = text.rfind('\n', colon) + 1;  // none + 1 is the beginning
  const bool in_brackets = text.substr(line, colon - line).find_first_of("[{") != none;
  const std::size_t end =
      std::min(text.find_first_of(in_brackets ? "\n,]}" : "\n", colon), text.size());
  YamlRepair repair{std::string(text), {}};
  for (std::size_t at = colon; at < end; ++at)
    if (text[at] == ':' && (at == colon || ends_key(text, at))) repair.text[at] = no_colon;
  return repair;
}

YamlRepair with(std::string_view text, std::size_t at, char character) {
  YamlRepair repair{std::string(text), at};
  repair.text.insert(at, 1, character);
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

}  // namespace

std::optional<YamlRepair> yaml_repair(std::string_view text, const Diagnostic& fault) {
  if (fault.code != DiagnosticCode::yaml_syntax || fault.arguments.empty()) return std::nullopt;
  const std::string& kind = fault.arguments.front();
  const std::size_t begin = fault.at.begin;
  const bool at_colon = begin < text.size() && text[begin] == ':';
  if (kind == "colon_in_text" && at_colon) return without_colons(text, begin);
  if (kind == "missing_space" && at_colon) return with(text, begin + 1, ' ');
  if (kind != "missing_colon") return std::nullopt;
  const std::string_view line = text.substr(begin, fault.at.end - fault.at.begin);
  const auto stop = std::find_if_not(line.begin(), line.end(), is_key_letter);
  const std::string_view word = line.substr(0, static_cast<std::size_t>(stop - line.begin()));
  const bool is_whole = stop == line.end() || *stop == ' ';
  if (word.empty() || !is_whole || !is_key_elsewhere(text, word)) return std::nullopt;
  return with(text, begin + word.size(), ':');
}

}  // namespace samtale::engine
