#include "ui/export/plain_text.hpp"

#include <algorithm>
#include <vector>

#include "engine/utf8.hpp"

namespace samtale::ui {
namespace {

constexpr std::size_t least_width = 20;

/// The words of one line; a lone dash or dots belong to the word before.
std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const std::string_view word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    if (word.empty()) continue;
    const bool hangs = word == "–" || word == "-" || word == "…" || word == "·";
    if (hangs && !words.empty())
      words.back() += " " + std::string(word);
    else
      words.emplace_back(word);
  }
  return words;
}

void break_line(std::string_view line, std::string indent, const std::string& further,
                std::size_t width, std::string& out) {
  std::string current = std::move(indent);
  std::size_t used = engine::count_code_points(current);
  bool empty = true;
  for (const std::string& word : words_of(line)) {
    const std::size_t size = engine::count_code_points(word);
    if (!empty && used + 1 + size > width) {
      out += current + "\n";
      current = further;
      used = further.size();
      empty = true;
    }
    if (!empty) current += " ";
    current += word;
    used += size + (empty ? 0 : 1);
    empty = false;
  }
  current.erase(current.find_last_not_of(' ') + 1);
  out += current + "\n";
}

}  // namespace

std::string heading(std::string_view text, const PlainStyle& style) {
  const std::string lines = paragraph("", text, style);
  if (style.headings == PlainStyle::Headings::plain) return lines;
  return "\x1b[1m" + lines.substr(0, lines.size() - 1) + "\x1b[0m\n";
}

std::string paragraph(std::string_view lead, std::string_view text, const PlainStyle& style) {
  const std::size_t width = std::max(style.width, least_width);
  const std::string further(engine::count_code_points(lead), ' ');
  std::string out;
  std::string indent(lead);
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    break_line(text.substr(0, end), std::move(indent), further, width, out);
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
    indent = further;
  }
}

}  // namespace samtale::ui
