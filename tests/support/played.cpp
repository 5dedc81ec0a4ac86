#include "tests/support/played.hpp"

#include <doctest/doctest.h>

#include "engine/explanation.hpp"
#include "engine/state_fields.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

using namespace engine;

template <class Indices>
std::string ids(const Scenario& scenario, const Indices& indices) {
  std::string all;
  for (const auto index : indices) all += (all.empty() ? "" : " ") + scenario.at(index).id;
  return all;
}

}  // namespace

Played::Played(const std::vector<SourceText>& files) : Played(files, small_method()) {}

Played::Played(const std::vector<SourceText>& files, const Moves& moves) {
  LoadedScenario loaded = load_scenario(files, moves);
  CAPTURE(reports(loaded));
  REQUIRE(loaded.playable);
  scenario = std::move(loaded.scenario);
  state = begin_call(scenario, CallIndex{0}, nullptr, &trace);
}

void Played::reply(std::string_view id) {
  const ReplyIndex index = find(id);
  REQUIRE(is_open(scenario, state, index));
  trace = {};
  state = step(scenario, state, reply_answer(scenario, index), &trace);
  if (state.ending.valid() && !finished(scenario, state)) {
    const CallState before = state;
    state = begin_call(scenario, next_call(scenario, before), &before, &trace);
  }
}

void Played::pause() {
  REQUIRE(pause_is_open(scenario, state));
  trace = {};
  state = step(scenario, state, pause_answer(scenario, state), &trace);
}

std::string Played::said() const { return ids(scenario, trace.lines); }
std::string Played::open() const { return ids(scenario, open_replies(scenario, state)); }
std::string Played::closed() const { return ids(scenario, closed_replies(scenario, state)); }

int Played::value(std::string_view name) const {
  for (const Variable& variable : scope())
    if (variable.id == name) return read(state, variable.index);
  FAIL("no variable " << name);
  return 0;
}

std::string Played::why(std::string_view reply, Language language) const {
  std::string all;
  for (const std::string& part : why_closed(scenario, state, find(reply), language))
    all += part + "\n";
  return all;
}

std::vector<Variable> Played::scope() const {
  std::vector<Variable> scope = method_scope(scenario.moves);
  for (const ScenarioVariable& own : scenario.variables) scope.push_back(own.variable);
  for (const Variable& counted : scenario.counted) scope.push_back(counted);
  return scope;
}

ReplyIndex Played::find(std::string_view id) const {
  for (const ReplyIndex reply : scenario.at(state.node).replies)
    if (scenario.at(reply).id == id) return reply;
  FAIL("no reply " << id);
  return {};
}

}  // namespace samtale::tests
