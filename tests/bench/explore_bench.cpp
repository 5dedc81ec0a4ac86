#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "engine/embedded.hpp"
#include "engine/explore.hpp"
#include "scoring/bots.hpp"
#include "scoring/report.hpp"
#include "tests/bench/bench.hpp"

namespace samtale::bench {
namespace {

/// Answers on the longest way from the first state.
std::size_t longest_call(const engine::StateGraph& graph) {
  std::vector<std::size_t> answers(graph.states.size(), 0);
  for (const std::uint32_t from : graph.order) {
    for (std::uint32_t i = graph.first_edge[from]; i < graph.first_edge[from + 1]; ++i) {
      std::size_t& there = answers[graph.edges[i].to];
      there = std::max(there, answers[from] + 1);
    }
    if (const std::uint32_t next = graph.after_ending[from]; next != engine::StateGraph::none)
      answers[next] = std::max(answers[next], answers[from]);
  }
  return answers.empty() ? 0 : *std::max_element(answers.begin(), answers.end());
}

void search(benchmark::State& state, const engine::Scenario& scenario) {
  const scoring::Rubric rubric = weighed_for(method().rubric, scenario);
  const engine::Watched watched = scoring::watched(rubric, scenario);
  engine::StateGraph graph;
  for (auto _ : state) graph = explore(scenario, watched);
  state.counters["states"] = static_cast<double>(graph.states.size());
  state.counters["turns"] = static_cast<double>(longest_call(graph));
}

void backward(benchmark::State& state, const engine::Scenario& scenario) {
  const scoring::Rubric rubric = weighed_for(method().rubric, scenario);
  const engine::StateGraph graph = explore(scenario, scoring::watched(rubric, scenario));
  for (auto _ : state) benchmark::DoNotOptimize(bounds(rubric, scenario, graph).overall());
  state.counters["states"] = static_cast<double>(graph.states.size());
}

/// The report on the best way, its bounds being known.
void scored(benchmark::State& state, const engine::Scenario& scenario) {
  const scoring::Rubric rubric = weighed_for(method().rubric, scenario);
  const scoring::Bounds known =
      bounds(rubric, scenario, explore(scenario, scoring::watched(rubric, scenario)));
  const engine::Transcript played =
      transcript(scenario, scoring::play(scoring::Bot::best, rubric, scenario, known, 0), 0);
  for (auto _ : state) benchmark::DoNotOptimize(score(rubric, scenario, played, known).points);
  state.counters["turns"] = static_cast<double>(played.turns.size());
}

engine::LoadedScenario shipped(const std::string& id) {
  const auto text = data::find("scenarios/" + id + "/scenario.yaml");
  return engine::load_scenario({{id, std::string(text.value_or(""))}}, method().moves);
}

void wall_clock(benchmark::State& state, const std::string& command) {
  for (auto _ : state)
    if (output_of(command).empty()) return state.SkipWithError("samtale-cli does not run");
}

}  // namespace

void add_explore() {
  for (const std::string& id : shipped_ids()) {
    const engine::LoadedScenario* scenario = new engine::LoadedScenario(shipped(id));
    benchmark::RegisterBenchmark(("explore/" + id).c_str(), [scenario](benchmark::State& state) {
      search(state, scenario->scenario);
    });
    benchmark::RegisterBenchmark(("bounds/" + id).c_str(), [scenario](benchmark::State& state) {
      backward(state, scenario->scenario);
    });
    benchmark::RegisterBenchmark(("score/" + id).c_str(), [scenario](benchmark::State& state) {
      scored(state, scenario->scenario);
    });
  }
  benchmark::RegisterBenchmark("explore/60",
                               [](benchmark::State& state) { search(state, loaded(60).scenario); });
}

void add_analyse(const Place& place) {
  for (const std::string& id : shipped_ids())
    benchmark::RegisterBenchmark(
        ("analyse/" + id).c_str(), wall_clock,
        fmt::format("'{}' analyse {}", (place.programs / "samtale-cli").string(), id))
        ->UseRealTime();
}

}  // namespace samtale::bench
