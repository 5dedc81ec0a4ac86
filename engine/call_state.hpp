// Everything that a call has in mind at one moment: a small value that is copied, compared and
// hashed freely. Live play, replay, what-if and the exact search all fold the same values.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "engine/index.hpp"

namespace samtale::engine {

/// How the citizen is, each 0-100 (method.md section 3).
enum class Meter : std::uint8_t { tension, trust, heard, clarity };
constexpr std::size_t meter_count = 4;
std::string_view id(Meter meter);

/// Flags and counters of the method and of the scenario together, one byte each.
constexpr std::size_t max_values = 60;

struct CallState {
  NodeIndex node;          // whose turn it is; after an ending: the last node
  EndingIndex ending;      // valid when this call is over
  std::uint16_t turn = 0;  // answers given in the whole session so far
  std::array<std::uint8_t, meter_count> meters{};
  std::array<std::uint8_t, max_values> values{};
  /// Time has run out here once. Nothing that can be gained or lost depends on it.
  bool kept_waiting = false;

  std::uint8_t meter(Meter m) const { return meters[static_cast<std::size_t>(m)]; }
};
static_assert(std::is_trivially_copyable_v<CallState>);

/// Conditions address meters and values alike: 0-3 are the meters, from 4 the values.
constexpr VariableIndex variable(Meter m) { return {static_cast<std::uint32_t>(m)}; }
constexpr VariableIndex value_variable(std::size_t slot) {
  return {static_cast<std::uint32_t>(meter_count + slot)};
}
int read(const CallState& state, VariableIndex variable);

}  // namespace samtale::engine
