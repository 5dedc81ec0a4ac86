// The statistics of a folder of calls, against a bare read of the bytes that they need: the head
// and the events. As many calls as SAMTALE_BENCH_CALLS says, 2 000 without.
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "engine/digest.hpp"
#include "engine/embedded.hpp"
#include "engine/session_file.hpp"
#include "engine/store/disk_store.hpp"
#include "scoring/folder/stats.hpp"
#include "tests/bench/bench.hpp"

namespace samtale::bench {
namespace {

using engine::SessionHeader;

constexpr std::size_t events_a_call = 40;
constexpr std::size_t players = 50;
constexpr std::size_t different_calls = 200;
constexpr std::string_view scenario_path = "scenarios/repeat-caller/scenario.yaml";
constexpr std::string_view method_path = "scoring/methods/styrket-borgerkontakt/method.yaml";

std::size_t calls() {
  const char* const asked = std::getenv("SAMTALE_BENCH_CALLS");
  return asked != nullptr ? std::strtoul(asked, nullptr, 10) : 2'000;
}

SessionHeader header_of_any() {
  SessionHeader header;
  header.program = "bench";
  header.session = header.player = std::string(32, '0');
  header.date = "2026-01-01";
  const std::string scenario(*data::find(scenario_path));
  const std::string method(*data::find(method_path));
  header.scenario = {"repeat-caller", engine::file_digest(scenario)};
  header.method = {"styrket-borgerkontakt", engine::file_digest(method)};
  header.sources = {{SessionHeader::Source::Kind::scenario, "scenario.yaml", scenario},
                    {SessionHeader::Source::Kind::method, "method.yaml", method}};
  return header;
}

/// Of one call, as lines; at random, and over again from an earlier answer when it is over.
std::string events_of(const engine::Scenario& scenario, std::uint64_t seed) {
  engine::Session session;
  session.header.sources.resize(2);  // for the numbers of the lines
  std::string lines;
  while (session.events.size() < events_a_call) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    engine::AnswerCommand command;
    command.after = latest_tip(session);
    engine::CallState state = state_after(scenario, session, command.after);
    // Over again from the answer that stands so far back, or before that.
    for (std::uint64_t back = 1 + (seed >> 33) % 8; finished(scenario, state); ++back) {
      command.after = static_cast<engine::EventId>(
          session.events.size() > back ? session.events.size() - back : 0);
      state = state_after(scenario, session, command.after);
    }
    const auto open = open_replies(scenario, state);
    if (open.empty())
      command.kind = engine::AnswerKind::pause;
    else
      command.reply = scenario.at(open[(seed >> 40) % open.size()]).id;
    append(session, decide(scenario, session, command).value());
    lines += encode_event(session.events.back(), next_line(session) - 1);
  }
  return lines;
}

/// Where the events begin in each file, which is the same in all.
std::uintmax_t fill(const std::filesystem::path& folder) {
  std::vector<std::string> bodies;
  SessionHeader header = header_of_any();
  const engine::LoadedScenario loaded = engine::load_scenario(
      {{"scenario.yaml", std::string(*data::find(scenario_path))}}, method().moves);
  for (std::uint64_t c = 0; c < different_calls; ++c)
    bodies.push_back(events_of(loaded.scenario, c));
  std::filesystem::create_directories(folder);
  const std::size_t wanted = calls();
  for (std::size_t i = 0; i < wanted; ++i) {
    const std::filesystem::path file = folder / fmt::format("{:06}.samtale", i);
    if (std::filesystem::exists(file)) continue;
    header.session = fmt::format("{:032x}", i);
    header.player = fmt::format("{:032x}", i % players);
    std::ofstream(file, std::ios::binary) << encode_header(header) << bodies[i % different_calls];
  }
  return encode_header(header).size();
}

void count(benchmark::State& state, const std::filesystem::path& folder) {
  engine::DiskStore store;
  fill(folder);
  std::size_t counted = 0;
  for (auto _ : state) {
    scoring::FolderCount counting(store, scoring::calls_in(store, folder).value());
    counting.advance(~std::size_t{0});
    counted = std::move(counting).take().calls;
  }
  if (counted != calls()) state.SkipWithError("not all were counted");
  state.counters["calls"] = static_cast<double>(counted);
}

void bare(benchmark::State& state, const std::filesystem::path& folder) {
  const std::uintmax_t events_at = fill(folder);
  std::vector<char> bytes(1 << 20);
  std::size_t read = 0;
  const std::size_t wanted = calls();
  for (auto _ : state)
    for (std::size_t i = 0; i < wanted; ++i) {
      const std::filesystem::path file = folder / fmt::format("{:06}.samtale", i);
      const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
      const ssize_t head = ::pread(descriptor, bytes.data(), 1024, 0);
      const ssize_t rest =
          ::pread(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(events_at));
      ::close(descriptor);
      if (head <= 0 || rest <= 0) return state.SkipWithError("not read");
      read += static_cast<std::size_t>(head + rest);
    }
  benchmark::DoNotOptimize(read);
}

}  // namespace

void add_folder(const Place& place) {
  const std::filesystem::path folder = place.folder / "calls";
  benchmark::RegisterBenchmark("stats", count, folder)->UseRealTime();
  benchmark::RegisterBenchmark("stats_bare", bare, folder)->UseRealTime();
}

}  // namespace samtale::bench
