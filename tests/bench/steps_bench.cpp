#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "engine/playback.hpp"
#include "engine/session.hpp"
#include "engine/step.hpp"
#include "tests/bench/bench.hpp"

namespace samtale::bench {
namespace {

using engine::CallIndex;
using engine::CallState;

/// A trainee without a mind who takes one call after the other: the citizen's lines, the replies
/// offered in their order, the answer, what it does, and the event that goes to the file.
class Trainee {
 public:
  explicit Trainee(const engine::Scenario& scenario) : scenario_(scenario) { begin(); }

  /// The length of the texts that a screen would show, so that all of them are looked at.
  std::size_t turn() {
    random_ = random_ * 1664525u + 1013904223u;
    const engine::Answer answer =
        reply_answer(scenario_, offered_[(random_ >> 16u) % offered_.size()]);
    trace_.lines.clear();
    const CallState after = step(scenario_, state_, answer, &trace_);
    record(scenario_, state_, lines_, offered_, answer, after, event_);
    state_ = after;
    lines_.swap(trace_.lines);
    if (state_.ending.valid())
      begin();
    else
      offered_ = offered_replies(scenario_, state_, 7);
    return shown() + event_.offered.size();
  }

 private:
  void begin() {
    trace_.lines.clear();
    state_ = begin_call(scenario_, CallIndex{0}, nullptr, &trace_);
    lines_.swap(trace_.lines);
    offered_ = offered_replies(scenario_, state_, 7);
  }
  std::size_t shown() const {
    std::size_t length = 0;
    for (const engine::LineIndex line : lines_) length += scenario_.at(line).say.da.size();
    for (const engine::ReplyIndex reply : offered_) length += scenario_.at(reply).say.da.size();
    return length;
  }

  const engine::Scenario& scenario_;
  CallState state_;
  std::vector<engine::LineIndex> lines_;
  std::vector<engine::ReplyIndex> offered_;
  engine::StepTrace trace_;
  engine::Answered event_;
  std::uint32_t random_ = 12345;
};

void steps(benchmark::State& state, std::size_t nodes) {
  Trainee trainee(loaded(nodes).scenario);
  std::size_t shown = 0;
  for (auto _ : state) shown += trainee.turn();
  benchmark::DoNotOptimize(shown);
}

/// Of a second's play in a process of its own.
void inkjs_steps(benchmark::State& state, const std::string& command) {
  for (auto _ : state) {
    const std::string rate = output_of(command);
    if (rate.empty()) return state.SkipWithError("inkjs does not run");
    state.SetIterationTime(1.0 / std::stod(rate));
  }
}

}  // namespace

void add_steps(const Place& place) {
  for (const std::size_t nodes : sizes) {
    benchmark::RegisterBenchmark(fmt::format("steps/{}", nodes).c_str(), steps, nodes);
    if (place.inkjs.empty()) continue;
    const std::string base = (place.folder / fmt::format("generated-{}", nodes)).string();
    std::ofstream(base + ".ink") << generated(nodes).ink;
    const std::string node =
        fmt::format("NODE_PATH='{}/node_modules' node '{}'", place.inkjs.string(), SAMTALE_INKJS);
    if (output_of(fmt::format("{} compile '{}.ink' '{}.json'", node, base, base)).empty()) continue;
    benchmark::RegisterBenchmark(fmt::format("inkjs/{}", nodes).c_str(), inkjs_steps,
                                 fmt::format("{} steps '{}.json'", node, base))
        ->UseManualTime()
        ->Iterations(1);
  }
}

}  // namespace samtale::bench
