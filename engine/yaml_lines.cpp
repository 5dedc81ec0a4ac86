#include "engine/yaml_lines.hpp"

#include <algorithm>

#include "engine/yaml_scan.hpp"

namespace samtale::engine {
namespace {

constexpr std::size_t none = std::string_view::npos;

}  // namespace

YamlLine line_around(std::string_view text, std::size_t at) {
  YamlLine line;
  line.begin = at - column_of(text, at);
  const std::size_t stop = std::min(text.find('\n', at), text.size());
  line.first = std::min(text.find_first_not_of(" \t", line.begin), stop);
  line.end = stop;
  while (line.end > line.first && std::string_view(" \t\r").find(text[line.end - 1]) != none)
    --line.end;
  return line;
}

std::optional<YamlLine> line_before(std::string_view text, const YamlLine& line) {
  const std::size_t last =
      line.begin == 0 ? none : text.find_last_not_of(" \t\r\n", line.begin - 1);
  if (last == none) return std::nullopt;
  return line_around(text, last);
}

std::optional<YamlLine> line_after(std::string_view text, const YamlLine& line) {
  const std::size_t next = skip_to_token(text, std::min(text.find('\n', line.end), text.size()));
  if (next >= text.size()) return std::nullopt;
  return line_around(text, next);
}

std::size_t after_dashes(std::string_view text, const YamlLine& line) {
  std::size_t at = line.first;
  while (at < line.end && text.substr(at, 2) == "- ")
    at = std::min(text.find_first_not_of(' ', at + 1), line.end);
  return at;
}

bool ends_with_line(std::string_view text, const YamlLine& line) {
  const std::optional<YamlLine> next = line_after(text, line);
  if (!next) return true;
  return next->indent() <= after_dashes(text, line) - line.begin && begins_entry(next->in(text));
}

}  // namespace samtale::engine
