// bench [--folder FOLDER] [--inkjs FOLDER] [flags of Google Benchmark]
// Measures what the figures of the README speak of, all of it in one interleaved run, and prints
// one table of medians. inkjs takes part where FOLDER has node_modules/inkjs.
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include "engine/embedded.hpp"
#include "engine/scenario.hpp"
#include "tests/bench/bench.hpp"

namespace samtale::bench {
namespace {

/// Of the repetitions of one benchmark.
struct Measured {
  std::vector<double> seconds;  // for one iteration
  std::map<std::string, double> counters;

  double median() const {
    std::vector<double> sorted = seconds;
    std::sort(sorted.begin(), sorted.end());
    return sorted.empty() ? 0 : sorted[sorted.size() / 2];
  }
};

class Collector : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (run.run_type != Run::RT_Iteration || run.iterations == 0) continue;
      if (run.error_occurred) {
        fmt::print(stderr, "{}: {}\n", run.benchmark_name(), run.error_message);
        continue;
      }
      Measured& measured = all_[run.run_name.function_name];
      // The clock where something is waited for; else what the processor worked, since others do so
      // beside us.
      const bool waits = !run.run_name.time_type.empty();
      const double seconds = waits ? run.real_accumulated_time : run.cpu_accumulated_time;
      measured.seconds.push_back(seconds / static_cast<double>(run.iterations));
      for (const auto& [name, counter] : run.counters) measured.counters[name] = counter.value;
    }
  }

  bool has(const std::string& name) const { return all_.count(name) > 0; }
  double seconds(const std::string& name) const {
    const auto found = all_.find(name);
    return found == all_.end() ? 0 : found->second.median();
  }
  double counter(const std::string& name, const std::string& of) const {
    const auto found = all_.find(name);
    return found == all_.end() ? 0 : found->second.counters.at(of);
  }

 private:
  std::map<std::string, Measured> all_;
};

std::string duration(double seconds) {
  if (seconds >= 1) return fmt::format("{:.2f} s", seconds);
  if (seconds >= 1e-3) return fmt::format("{:.2f} ms", seconds * 1e3);
  if (seconds >= 1e-6) return fmt::format("{:.2f} µs", seconds * 1e6);
  return fmt::format("{:.0f} ns", seconds * 1e9);
}

std::string rate(double a_second) {
  if (a_second >= 1e6) return fmt::format("{:.2f} M/s", a_second / 1e6);
  return fmt::format("{:.0f}/s", a_second);
}

void row(std::string_view what, std::string_view ours, std::string_view against,
         std::string_view ratio) {
  fmt::print("| {} | {} | {} | {} |\n", what, ours, against, ratio);
}

void print_load(const Collector& c, const Place& place) {
  for (const std::size_t nodes : sizes) {
    if (!c.has(fmt::format("load/{}", nodes))) return;
    const double ours = c.seconds(fmt::format("load/{}", nodes));
    const double bare = c.seconds(fmt::format("bare/{}", nodes));
    row(fmt::format("load, {} nodes ({} kB)", nodes, generated(nodes).yaml.size() / 1000),
        duration(ours), "bare yaml-cpp events " + duration(bare),
        fmt::format("{:.2f}x", ours / bare));
  }
  row("load, 10 000 nodes / 1 000", "", "",
      fmt::format("{:.1f}x", c.seconds("load/10000") / c.seconds("load/1000")));
  for (const std::size_t nodes : sizes) {
    const std::string file = (place.folder / fmt::format("generated-{}.yaml", nodes)).string();
    const std::string peak =
        output_of(fmt::format("'{}' --peak-of-load {} < '{}'", place.self.string(), nodes, file));
    row(fmt::format("load, {} nodes: peak memory / file size", nodes), "", "", peak + "x");
  }
}

void print_steps(const Collector& c) {
  for (const std::size_t nodes : sizes) {
    if (!c.has(fmt::format("steps/{}", nodes))) return;
    const double ours = 1 / c.seconds(fmt::format("steps/{}", nodes));
    const std::string inkjs = fmt::format("inkjs/{}", nodes);
    const double peer = c.has(inkjs) ? 1 / c.seconds(inkjs) : 0;
    row(fmt::format("steps, {} nodes", nodes), rate(ours), peer > 0 ? "inkjs " + rate(peer) : "-",
        peer > 0 ? fmt::format("{:.0f}x", ours / peer) : "-");
  }
  row("steps, 10 000 nodes / 1 000", "", "",
      fmt::format("1/{:.2f}", c.seconds("steps/10000") / c.seconds("steps/1000")));
}

void print_explore(const Collector& c) {
  std::vector<std::string> ids = shipped_ids();
  ids.push_back("60");
  for (const std::string& id : ids) {
    if (!c.has("explore/" + id)) continue;
    const double states = c.counter("explore/" + id, "states");
    const double seconds = c.seconds("explore/" + id);
    row(fmt::format("explore, {} ({:.0f} states)", id, states), duration(seconds), "",
        "states " + rate(states / seconds));
  }
  for (const std::string& id : shipped_ids())
    if (c.has("bounds/" + id))
      row("best and worst, " + id, duration(c.seconds("bounds/" + id)), "", "");
  for (const std::string& id : shipped_ids())
    if (c.has("score/" + id))
      row(fmt::format("score one session, {} ({:.0f} turns)", id,
                      c.counter("score/" + id, "turns")),
          duration(c.seconds("score/" + id)), "", "");
  for (const std::string& id : shipped_ids())
    if (c.has("analyse/" + id))
      row(fmt::format("analyse, {} (calls of up to {:.0f} turns), the whole process", id,
                      c.counter("explore/" + id, "turns")),
          duration(c.seconds("analyse/" + id)), "", "");
}

void print_folder(const Collector& c) {
  if (!c.has("stats") || !c.has("stats_bare")) return;
  const double ours = c.seconds("stats"), bare = c.seconds("stats_bare");
  row(fmt::format("statistics of {:.0f} calls of 40 events", c.counter("stats", "calls")),
      duration(ours), "bare read of heads and events " + duration(bare),
      fmt::format("{:.1f}x", ours / bare));
}

void print_sessions(const Collector& c) {
  if (!c.has("append") || !c.has("read_many")) return;
  const double ours = c.seconds("append"), bare = c.seconds("append_bare");
  row("append an event, on the disk", duration(ours), "write + fdatasync " + duration(bare),
      fmt::format("{:.2f}x", ours / bare));
  const double sessions = c.counter("read_many", "sessions");
  const double bytes = c.counter("read_many", "bytes");
  const double seconds = c.seconds("read_many");
  row(fmt::format("read {:.0f} sessions of {:.0f} kB", sessions, bytes / 1000), duration(seconds),
      "",
      fmt::format("{}, {:.0f} MB/s", rate(sessions / seconds), sessions * bytes / seconds / 1e6));
}

void print_graph(const Collector& c) {
  for (const std::size_t nodes : graph_sizes) {
    if (!c.has(fmt::format("layout/{}", nodes))) continue;
    row(fmt::format("layout of a graph, {} nodes", nodes),
        duration(c.seconds(fmt::format("layout/{}", nodes))), "", "");
    row(fmt::format("layout after an edit, {} nodes", nodes),
        duration(c.seconds(fmt::format("layout_kept/{}", nodes))), "", "");
    row(fmt::format("a frame of the graph, {} nodes in view", nodes),
        duration(c.seconds(fmt::format("graph/{}", nodes))), "", "");
  }
}

void print_frames(const Collector& c) {
  if (c.has("frame/home")) row("a frame of home", duration(c.seconds("frame/home")), "", "");
  for (const std::string name : {"call", "debrief"})
    if (c.has("frame/" + name))
      row(fmt::format("a frame of the {}, {:.0f} turns", name, c.counter("frame/" + name, "turns")),
          duration(c.seconds("frame/" + name)), "", "");
  for (const std::size_t places : {std::size_t{60}, engine::max_nodes}) {
    const std::string name = fmt::format("frame/workshop/{}", places);
    if (c.has(name))
      row(fmt::format("a frame of the Værksted, {} places", places), duration(c.seconds(name)), "",
          "");
  }
}

std::string taken(int& argc, char** argv, std::string_view flag) {
  for (int i = 1; i + 1 < argc; ++i) {
    if (argv[i] != flag) continue;
    std::string value = argv[i + 1];
    std::copy(argv + i + 2, argv + argc, argv + i);
    argc -= 2;
    return value;
  }
  return {};
}

int run(Place place, int argc, char** argv) {
  std::filesystem::create_directories(place.folder);
  for (const std::size_t nodes : sizes) {
    const auto file = place.folder / fmt::format("generated-{}.yaml", nodes);
    std::FILE* out = std::fopen(file.c_str(), "wb");
    if (!out) return 1;
    const std::string& yaml = generated(nodes).yaml;
    const bool written = std::fwrite(yaml.data(), 1, yaml.size(), out) == yaml.size();
    if (std::fclose(out) != 0 || !written) return 1;
  }
  add_load();
  add_steps(place);
  add_explore();
  add_sessions(place);
  add_folder(place);
  add_analyse(place);
  add_graph();
  add_frames();

  std::vector<char*> words(argv, argv + argc);
  std::string repetitions = "--benchmark_repetitions=5", time = "--benchmark_min_time=0.1";
  std::string interleaving = "--benchmark_enable_random_interleaving=true";
  words.insert(words.begin() + 1, {repetitions.data(), time.data(), interleaving.data()});
  int count = static_cast<int>(words.size());
  benchmark::Initialize(&count, words.data());
  Collector collector;
  benchmark::RunSpecifiedBenchmarks(&collector);

  fmt::print("| what | ours | against | ratio |\n|---|---|---|---|\n");
  print_load(collector, place);
  print_steps(collector);
  print_explore(collector);
  print_sessions(collector);
  print_folder(collector);
  print_graph(collector);
  print_frames(collector);
  if (place.inkjs.empty())
    fmt::print("\ninkjs took no part: npm, which installs it, is not there.\n");
  return 0;
}

}  // namespace

const scoring::Method& method() {
  static const scoring::Method loaded = [] {
    const std::string path = "scoring/methods/styrket-borgerkontakt/method.yaml";
    return scoring::load_method({{path, std::string(data::find(path).value_or(""))}}).method;
  }();
  return loaded;
}

const Generated& generated(std::size_t nodes) {
  static std::map<std::size_t, Generated> all;
  if (all.count(nodes) == 0) all[nodes] = generate(nodes, method().moves);
  return all[nodes];
}

const engine::LoadedScenario& loaded(std::size_t nodes) {
  static std::map<std::size_t, engine::LoadedScenario> all;
  if (all.count(nodes) == 0)
    all[nodes] = load_scenario({{"generated.yaml", generated(nodes).yaml}}, method().moves, lifted);
  return all[nodes];
}

std::vector<std::string> shipped_ids() {
  constexpr std::string_view folder = "scenarios/", file = "/scenario.yaml";
  std::vector<std::string> ids;
  for (const data::Entry& entry : data::all()) {
    const std::string_view path = entry.path;
    if (path.substr(0, folder.size()) != folder || path.size() <= file.size()) continue;
    const std::size_t end = path.size() - file.size();
    if (path.substr(end) == file) ids.emplace_back(path.substr(folder.size(), end - folder.size()));
  }
  return ids;
}

std::string output_of(const std::string& command) {
  std::FILE* from = ::popen((command + " 2>/dev/null").c_str(), "r");
  if (!from) return {};
  std::string text;
  char part[4096];
  while (const std::size_t count = std::fread(part, 1, sizeof(part), from))
    text.append(part, count);
  if (::pclose(from) != 0) return {};
  return text.substr(0, text.find('\n'));
}

}  // namespace samtale::bench

int main(int argc, char** argv) {
  using namespace samtale::bench;
  if (const std::string nodes = taken(argc, argv, "--peak-of-load"); !nodes.empty()) {
    fmt::print("{:.1f}\n", peak_of_load(std::stoul(nodes)));
    return 0;
  }
  Place place;
  place.self = std::filesystem::canonical(argv[0]);
  place.programs = place.self.parent_path();
  const std::string folder = taken(argc, argv, "--folder");
  place.folder =
      folder.empty() ? place.programs.parent_path() / "bench" : std::filesystem::path(folder);
  place.inkjs = taken(argc, argv, "--inkjs");
  return run(place, argc, argv);
}
