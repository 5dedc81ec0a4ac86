#include "scoring/folder/players.hpp"

#include <algorithm>
#include <optional>

namespace samtale::scoring {

void Players::add(std::uint64_t player) {
  const auto end = some_.begin() + static_cast<std::ptrdiff_t>(count_);
  if (count_ < least_players && std::find(some_.begin(), end, player) == end)
    some_[count_++] = player;
}

void Players::add(const Players& others) {
  for (std::size_t i = 0; i < others.count_; ++i) add(others.some_[i]);
}

std::vector<bool> shown_parts(const std::vector<Cell>& parts, const Players& rest) {
  std::vector<bool> shown;
  Players left_over = rest;
  for (const Cell& part : parts) {
    shown.push_back(part.players.enough());
    if (!shown.back()) left_over.add(part.players);
  }
  while (!left_over.none() && !left_over.enough()) {
    std::optional<std::size_t> smallest;
    for (std::size_t i = 0; i < parts.size(); ++i)
      if (shown[i] && parts[i].count > 0 && (!smallest || parts[i].count < parts[*smallest].count))
        smallest = i;
    if (!smallest) break;
    shown[*smallest] = false;
    left_over.add(parts[*smallest].players);
  }
  return shown;
}

}  // namespace samtale::scoring
