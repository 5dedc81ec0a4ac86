// Where calls went in a scenario: in how many of them each place was come to, and each way from
// one place to the next was taken. One value for every source (plans, recorded calls, random
// calls), so that the picture, the analysis and a list show them in one way. Places are known by
// their ids, so that counts outlive an edit; nothing says whose call it was.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/transcript.hpp"

namespace samtale::ui {

struct WayCounts {
  std::size_t calls = 0;  // that were counted
  /// In how many of the calls, by id of a node or an ending; each call counts once, however often
  /// it came there. What no call came to is not in it.
  std::map<std::string, std::size_t, std::less<>> places;
  /// The same of a way from one place to the next.
  std::map<std::pair<std::string, std::string>, std::size_t> ways;

  std::size_t at(std::string_view place) const {
    const auto found = places.find(place);
    return found == places.end() ? 0 : found->second;
  }
  std::size_t between(const std::string& from, const std::string& to) const {
    const auto found = ways.find({from, to});
    return found == ways.end() ? 0 : found->second;
  }
  bool operator==(const WayCounts&) const = default;
};
using SharedWayCounts = std::shared_ptr<const WayCounts>;

/// What the picture shows on the ways. All but the first are counted.
enum class WaysShown : std::uint8_t { best_and_worst, plans, played, random };
inline constexpr std::size_t ways_shown_count = 4;
/// By WaysShown; null where nothing has been counted. Only the last counting of each is kept.
using CountsBySource = std::array<SharedWayCounts, ways_shown_count>;

/// The ids of the places that a call came through, in order; several calls in a row make a list
/// each, which ends with its ending where that was reached.
std::vector<std::vector<std::string>> places_of(const engine::Scenario& scenario,
                                                const engine::Transcript& transcript);

/// One call more.
void count_call(WayCounts& counts, const engine::Scenario& scenario,
                const engine::Transcript& transcript);

}  // namespace samtale::ui
