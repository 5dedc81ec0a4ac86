#include "engine/call_state.hpp"

#include <doctest/doctest.h>

using namespace samtale::engine;

TEST_CASE("meters and values are read by one index") {
  CallState state;
  state.meters = {85, 25, 10, 15};
  state.values[0] = 1;
  state.values[max_values - 1] = 9;
  CHECK(read(state, variable(Meter::tension)) == 85);
  CHECK(read(state, variable(Meter::clarity)) == 15);
  CHECK(read(state, value_variable(0)) == 1);
  CHECK(read(state, value_variable(max_values - 1)) == 9);
}

TEST_CASE("an index of nothing reads as 0") {
  CallState state;
  state.meters = {1, 1, 1, 1};
  state.values.fill(1);
  CHECK(read(state, value_variable(max_values)) == 0);
  CHECK(read(state, VariableIndex{}) == 0);
}

TEST_CASE("meters have the ids that conditions and files use") {
  CHECK(id(Meter::tension) == "tension");
  CHECK(id(Meter::trust) == "trust");
  CHECK(id(Meter::heard) == "heard");
  CHECK(id(Meter::clarity) == "clarity");
}
