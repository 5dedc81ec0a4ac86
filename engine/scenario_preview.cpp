#include "engine/scenario_preview.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace samtale::engine {
namespace {

constexpr std::array<std::string_view, 2> bodies{"nodes:", "shared:"};

struct Head {
  std::size_t indent = 0;  // of the first word
  std::string_view words;  // from the first word on
};

Head head_of(std::string_view line) {
  const std::size_t indent = std::min(line.find_first_not_of(" -\r\n"), line.size());
  return {indent, line.substr(indent)};
}

/// Of the whole file, or of one of its calls.
bool is_body(const Head& head, bool in_calls) {
  if (head.indent > 0 && !in_calls) return false;
  return std::any_of(bodies.begin(), bodies.end(),
                     [&](auto key) { return head.words.substr(0, key.size()) == key; });
}

/// In a translation: `opening/stay.because:`.
bool lies_in_node(std::string_view words) {
  const std::string_view key = words.substr(0, words.find_first_of(": #\"'"));
  return key.find('/') != std::string_view::npos;
}

}  // namespace

SourceText preview_of(SourceText source) {
  const std::string_view text = source.text;
  std::string preview;
  bool in_calls = false;
  std::size_t dropped = std::string_view::npos;  // the indent of an entry that is passed over
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::string_view line = text.substr(begin, end - begin);
    begin = end;
    const Head head = head_of(line);
    if (head.indent == 0 && !head.words.empty()) in_calls = head.words.substr(0, 6) == "calls:";
    if (is_body(head, in_calls)) break;
    const bool goes_on = head.words.empty() || head.indent > dropped;
    if (dropped != std::string_view::npos && goes_on) continue;
    dropped = lies_in_node(head.words) ? head.indent : std::string_view::npos;
    if (dropped == std::string_view::npos) preview += line;
  }
  source.text = std::move(preview);
  return source;
}

}  // namespace samtale::engine
