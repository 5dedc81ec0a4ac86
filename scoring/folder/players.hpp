// Who is behind a figure, as far as it must be known to hide it: whether there are enough different
// players for nobody to be picked out. Nothing else is ever asked of a player.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace samtale::scoring {

/// A figure that fewer players stand behind is not shown.
inline constexpr std::size_t least_players = 5;

/// Different players, counted as far as least_players; a player is a hash of its random id.
class Players {
 public:
  void add(std::uint64_t player);
  void add(const Players& others);
  bool enough() const { return count_ >= least_players; }
  bool none() const { return count_ == 0; }

 private:
  std::array<std::uint64_t, least_players> some_{};  // all of them, while there are fewer
  std::size_t count_ = 0;
};

/// How often something happened, and to how many.
struct Cell {
  std::uint32_t count = 0;
  Players players;

  void add(std::uint64_t player) {
    ++count;
    players.add(player);
  }
};

/// To the nearest five, as every count of calls is told.
inline std::uint32_t to_five(std::uint32_t count) { return (count + 2) / 5 * 5; }

/// Which parts of a whole may be shown beside it. One that too few stand behind is hidden, and so
/// is the smallest of the others, as long as what the whole leaves over could be told from what is
/// shown and too few stand behind that. One in which nothing happened is hidden as if few had been
/// there: else the first who goes there would be seen. `rest`:
/// those in the whole that are in none of the parts; they are never shown and always left over.
std::vector<bool> shown_parts(const std::vector<Cell>& parts, const Players& rest);

}  // namespace samtale::scoring
