#include "engine/call_state.hpp"

namespace samtale::engine {

std::string_view id(Meter meter) {
  switch (meter) {
    case Meter::tension:
      return "tension";
    case Meter::trust:
      return "trust";
    case Meter::heard:
      return "heard";
    case Meter::clarity:
      return "clarity";
  }
  return "";
}

int read(const CallState& state, VariableIndex variable) {
  if (variable.value < meter_count) return state.meters[variable.value];
  const std::size_t slot = variable.value - meter_count;
  return slot < max_values ? state.values[slot] : 0;
}

}  // namespace samtale::engine
