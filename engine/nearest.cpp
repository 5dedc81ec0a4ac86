#include "engine/nearest.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

constexpr std::size_t max_distance = 3;
/// Longer words are prose, not a slip of the finger in a known word.
constexpr std::size_t max_length = 64;

using Points = std::vector<std::uint32_t>;

Points points_of(std::string_view text) {
  Points points;
  for (std::size_t at = 0; at < text.size() && points.size() <= max_length;) {
    const CodePoint point = code_point_at(text, at);
    points.push_back(point.value);
    at += point.bytes;
  }
  return points;
}

/// Insertions, deletions, replacements and swaps of neighbours.
std::size_t distance(const Points& a, const Points& b) {
  std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  const Points wanted = points_of(word);
  if (wanted.size() > max_length) return {};
  const std::size_t limit = std::min(max_distance, wanted.size() / 3);
  std::string best;
  std::size_t best_distance = limit + 1;
  for (const std::string& candidate : candidates) {
    const Points points = points_of(candidate);
    const std::size_t gap =
        std::max(points.size(), wanted.size()) - std::min(points.size(), wanted.size());
    if (gap >= best_distance) continue;
    const std::size_t d = distance(wanted, points);
    if (d >= best_distance) continue;
    best = candidate;
    best_distance = d;
  }
  return best;
}

}  // namespace samtale::engine
