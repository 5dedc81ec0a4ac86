#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include <benchmark/benchmark.h>
#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include "tests/bench/bench.hpp"

namespace samtale::bench {
namespace {

/// Looks at nothing: what reading a file with yaml-cpp costs at least.
struct NoEvents : YAML::EventHandler {
  std::size_t count = 0;
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++count; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++count; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    ++count;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

void bare(benchmark::State& state, std::size_t nodes) {
  const std::string& text = generated(nodes).yaml;
  for (auto _ : state) {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    NoEvents events;
    parser.HandleNextDocument(events);
    benchmark::DoNotOptimize(events.count);
  }
}

void load(benchmark::State& state, std::size_t nodes) {
  const std::vector<engine::SourceText> sources{{"generated.yaml", generated(nodes).yaml}};
  for (auto _ : state) {
    const engine::LoadedScenario scenario = load_scenario(sources, method().moves, lifted);
    if (!scenario.playable) state.SkipWithError("the generated scenario has errors");
  }
}

/// "VmHWM" and "VmRSS" of /proc/self/status, in bytes.
double memory(const std::string& key) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind(key + ":", 0) == 0) return 1024.0 * std::stod(line.substr(key.size() + 1));
  return 0;
}

}  // namespace

double peak_of_load(std::size_t nodes) {
  const scoring::Method& with = method();
  std::vector<engine::SourceText> sources(1);
  sources.front().name = "generated.yaml";
  // The file as a program would have read it: no copy of it, and nothing of the ink, is left.
  const std::string path = fmt::format("/proc/self/fd/0");
  const double before = memory("VmRSS");
  std::ifstream file(path, std::ios::binary);
  std::string& text = sources.front().text;
  text.assign(std::istreambuf_iterator<char>(file), {});
  const double size = static_cast<double>(text.size());
  const engine::LoadedScenario scenario = load_scenario(std::move(sources), with.moves, lifted);
  if (!scenario.playable || scenario.scenario.nodes.size() != nodes) return 0;
  return (memory("VmHWM") - before) / size;
}

void add_load() {
  for (const std::size_t nodes : sizes) {
    benchmark::RegisterBenchmark(fmt::format("load/{}", nodes).c_str(), load, nodes);
    benchmark::RegisterBenchmark(fmt::format("bare/{}", nodes).c_str(), bare, nodes);
  }
}

}  // namespace samtale::bench
