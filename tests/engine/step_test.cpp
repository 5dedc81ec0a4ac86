#include "engine/step.hpp"

#include <set>

#include <doctest/doctest.h>

#include "engine/explore.hpp"
#include "tests/support/small_call.hpp"

namespace samtale::tests {
namespace {

using namespace engine;

struct Call {
  Scenario scenario = scenario_from(small_call());
  StepTrace trace;
  CallState state = begin_call(scenario, CallIndex{0}, nullptr, &trace);

  void reply(std::string_view node, std::string_view id) {
    trace = {};
    state = step(scenario, state, reply_answer(scenario, reply_of(scenario, node, id)), &trace);
  }
  void pause() {
    trace = {};
    state = step(scenario, state, pause_answer(scenario, state), &trace);
  }
  int meter(Meter m) const { return state.meter(m); }
  std::string said() const {
    std::string all;
    for (const LineIndex line : trace.lines) all += scenario.at(line).say.da;
    return all;
  }
  void set(Meter m, int value) {
    state.meters[static_cast<std::size_t>(m)] = static_cast<std::uint8_t>(value);
  }
  bool flag(std::string_view id) const {
    for (const MethodVariable& variable : scenario.moves.variables)
      if (variable.variable.id == id) return read(state, variable.variable.index) != 0;
    FAIL("no variable " << id);
    return false;
  }
};

TEST_CASE("a call opens with the citizen's start values and the tags of the first line") {
  const Call call;
  CHECK(call.said() == "Der mangler penge.");
  CHECK(call.meter(Meter::tension) == 60);
  CHECK(call.flag("feeling_open"));
  CHECK(call.flag("feeling_now"));
  CHECK(call.state.turn == 0);
}

TEST_CASE("a move's effects are added to the meters and its flags are set") {
  Call call;
  call.reply("opening", "open");  // -4 +4 +8 +4; clarity is not taken in while heard is 30
  CHECK(call.meter(Meter::tension) == 56);
  CHECK(call.meter(Meter::trust) == 44);
  CHECK(call.meter(Meter::heard) == 38);
  CHECK(call.meter(Meter::clarity) == 20);
  CHECK(call.state.turn == 1);
}

TEST_CASE("a gain of clarity is whole from heard 55, half rounded up from 35 and none below") {
  const auto gained = [](int heard, int tension) {
    Call call;
    call.set(Meter::heard, heard);
    call.set(Meter::tension, tension);
    call.reply("opening", "open");
    return call.meter(Meter::clarity) - 20;
  };
  CHECK(gained(34, 60) == 0);
  CHECK(gained(35, 60) == 2);
  CHECK(gained(54, 60) == 2);
  CHECK(gained(55, 60) == 4);
  // One band lower when tension is above 75.
  CHECK(gained(55, 75) == 4);
  CHECK(gained(55, 76) == 2);
  CHECK(gained(54, 76) == 0);
}

TEST_CASE("a turn that raises nothing the citizen feels heard by adds to tension") {
  Call call;
  call.set(Meter::heard, 34);
  call.reply("opening", "rules");  // +8, and +2 of drift
  CHECK(call.meter(Meter::tension) == 70);
}

TEST_CASE("a citizen who feels heard calms down by one a turn") {
  Call call;
  call.set(Meter::heard, 61);
  call.reply("opening", "open");  // -4 and -1
  CHECK(call.meter(Meter::tension) == 55);
}

TEST_CASE("no meter moves by more than twenty in a turn, nor past its ends") {
  Call call;
  call.set(Meter::heard, 5);
  call.reply("opening", "soothe");  // +14 tension and +2 drift, heard -14
  CHECK(call.meter(Meter::tension) == 76);
  CHECK(call.meter(Meter::heard) == 0);

  const std::string moves = "moves: [minimises]";
  std::string twice = small_call();
  twice.replace(twice.find(moves), moves.size(), "moves: [minimises, mocks]");
  const Scenario scenario = scenario_from(twice);
  CallState state = begin_call(scenario, CallIndex{0}, nullptr);
  StepTrace trace;
  state = step(scenario, state, reply_answer(scenario, reply_of(scenario, "opening", "soothe")),
               &trace);
  CHECK(trace.change[0] == 20);
  CHECK(state.meter(Meter::tension) == 80);
}

TEST_CASE("the lines said follow their gates, and otherwise stands in where none held") {
  Call asked;
  asked.reply("opening", "open");
  CHECK(asked.said() == "Jeg var på skadestuen.");
  Call told;
  told.reply("opening", "rules");
  CHECK(told.said() == "Jeg glemte det.");
}

TEST_CASE("what lasts a turn is gone after the next answer unless it is said again") {
  Call call;
  call.reply("opening", "rules");
  CHECK_FALSE(call.flag("feeling_now"));
  CHECK(call.flag("feeling_open"));
}

TEST_CASE("a pause after a feeling calms and leaves the call where it is") {
  Call call;
  call.pause();
  CHECK(call.meter(Meter::tension) == 56);
  CHECK(call.meter(Meter::heard) == 34);
  CHECK(call.trace.lines.empty());
  CHECK(call.scenario.at(call.state.node).id == "opening");
  CHECK_FALSE(pause_is_open(call.scenario, call.state));
  CHECK(call.state.turn == 1);
}

TEST_CASE("a pause where nothing calls for one changes nothing but the turn") {
  Call call;
  call.reply("opening", "rules");
  const CallState before = call.state;
  call.pause();
  CHECK(call.state.meters == before.meters);
  CHECK(pause_answer(call.scenario, before).move_count == 0);
}

TEST_CASE("a pause does not shuffle the replies under the hand") {
  Call call;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const CallState paused =
        step(call.scenario, call.state, pause_answer(call.scenario, call.state));
    CHECK(offered_replies(call.scenario, call.state, seed) ==
          offered_replies(call.scenario, paused, seed));
  }
}

TEST_CASE("a whole room is offered the replies in the order of the file") {
  const Call call;
  CHECK(offered_replies(call.scenario, call.state, file_order) ==
        open_replies(call.scenario, call.state));
  const CallState paused = step(call.scenario, call.state, pause_answer(call.scenario, call.state));
  CHECK(offered_replies(call.scenario, paused, file_order) == open_replies(call.scenario, paused));
}

TEST_CASE("the seed orders the replies and nothing else") {
  const Call call;
  std::set<std::vector<std::uint32_t>> orders;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    std::vector<std::uint32_t> order;
    for (const ReplyIndex reply : offered_replies(call.scenario, call.state, seed))
      order.push_back(reply.value);
    CHECK(order.size() == 3);
    orders.insert(order);
  }
  CHECK(orders.size() == 6);  // all orders of three come up
}

TEST_CASE("a way back is open as often as it says and no more") {
  Call call;
  call.reply("opening", "open");
  call.reply("story", "back");
  CHECK(call.scenario.at(call.state.node).id == "story");
  CHECK_FALSE(call.state.ending.valid());
  call.reply("story", "back");
  REQUIRE(call.state.ending.valid());
  CHECK(call.scenario.at(call.state.ending).id == "gone");
  CHECK(finished(call.scenario, call.state));
}

TEST_CASE("an ended call does not move") {
  Call call;
  call.reply("opening", "soothe");
  const CallState ended = call.state;
  call.reply("opening", "open");
  CHECK(call.state.turn == ended.turn);
  CHECK(call.state.meters == ended.meters);
  CHECK(open_replies(call.scenario, ended).empty());
}

TEST_CASE("the exploration finds every state once, in an order in which every edge leads on") {
  const Scenario scenario = scenario_from(small_call());
  const StateGraph graph = explore(scenario, {});
  REQUIRE(graph.complete);
  REQUIRE(graph.order.size() == graph.states.size());
  std::vector<std::size_t> place(graph.states.size());
  for (std::size_t i = 0; i < graph.order.size(); ++i) place[graph.order[i]] = i;
  std::size_t endings = 0;
  for (std::uint32_t s = 0; s < graph.states.size(); ++s) {
    CHECK(graph.find(graph.states[s]) == s);
    endings += graph.states[s].ending.valid();
    for (std::uint32_t e = graph.first_edge[s]; e < graph.first_edge[s + 1]; ++e) {
      CHECK(place[s] < place[graph.edges[e].to]);
      const CallState after =
          step(scenario, graph.states[s], answer_of(scenario, graph.states[s], graph.edges[e]));
      CHECK(graph.find(after) == graph.edges[e].to);
    }
  }
  CHECK(endings > 1);
}

TEST_CASE("an exploration that meets its limit says that it is not whole") {
  const Scenario scenario = scenario_from(small_call());
  Exploration exploration(scenario, {}, 5);
  while (exploration.advance(1)) {
  }
  CHECK_FALSE(exploration.graph().complete);
}

TEST_CASE("an exploration in small pieces finds what one at once does") {
  const Scenario scenario = scenario_from(small_call());
  Exploration pieces(scenario, {});
  std::size_t rounds = 0;
  while (pieces.advance(3)) ++rounds;
  const StateGraph whole = explore(scenario, {});
  CHECK(rounds > 3);
  CHECK(pieces.graph().states.size() == whole.states.size());
  CHECK(pieces.graph().edges.size() == whole.edges.size());
}

}  // namespace
}  // namespace samtale::tests
