#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include "engine/session_log.hpp"
#include "engine/store/disk_store.hpp"
#include "tests/bench/bench.hpp"

namespace samtale::bench {
namespace {

constexpr std::size_t many = 200;

/// A call in the smallest generated scenario, the first open reply all the way.
engine::Session played() {
  engine::Session session;
  session.header.program = "bench";
  session.header.session = "0123456789abcdef0123456789abcdef";
  session.header.date = "2026-01-01";
  session.header.scenario = {"generated", loaded(60).scenario.digest};
  session.header.sources.push_back(
      {engine::SessionHeader::Source::Kind::scenario, "scenario.yaml", generated(60).yaml});
  const engine::Scenario& scenario = loaded(60).scenario;
  for (;;) {
    const engine::CallState state =
        state_after(scenario, session, static_cast<engine::EventId>(session.events.size()));
    if (finished(scenario, state)) return session;
    engine::AnswerCommand command;
    command.after = static_cast<engine::EventId>(session.events.size());
    command.reply = scenario.at(open_replies(scenario, state).back()).id;
    append(session, decide(scenario, session, command).value());
  }
}

void durable(benchmark::State& state, const std::filesystem::path& file) {
  engine::DiskStore store;
  std::filesystem::remove(file);
  engine::Session session = played();
  const engine::Event event = session.events.front();
  session.events.clear();
  auto log = create_session(store, file, session);
  if (!log) return state.SkipWithError("no session file");
  for (auto _ : state)
    if (!log.value().append(event)) return state.SkipWithError("not written");
}

void bare(benchmark::State& state, const std::filesystem::path& file) {
  const engine::Session session = played();
  const std::string line = encode_event(session.events.front(), 2);
  std::filesystem::remove(file);
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  for (auto _ : state) {
    const bool written = ::write(descriptor, line.data(), line.size()) > 0;
    if (!written || ::fdatasync(descriptor) != 0) {
      state.SkipWithError("not written");
      break;
    }
  }
  ::close(descriptor);
}

void read_many(benchmark::State& state, const std::filesystem::path& folder) {
  engine::DiskStore store;
  const std::string bytes = encode(played());
  std::filesystem::create_directories(folder);
  for (std::size_t i = 0; i < many; ++i) {
    const std::filesystem::path file = folder / fmt::format("{}.samtale", i);
    static_cast<void>(store.remove(file));
    if (!store.create(file, bytes)) return state.SkipWithError("no session file");
  }
  std::size_t events = 0;
  for (auto _ : state)
    for (std::size_t i = 0; i < many; ++i)
      events +=
          read_session(store, folder / fmt::format("{}.samtale", i)).value().session.events.size();
  benchmark::DoNotOptimize(events);
  state.counters["sessions"] = static_cast<double>(many);
  state.counters["bytes"] = static_cast<double>(bytes.size());
}

}  // namespace

void add_sessions(const Place& place) {
  benchmark::RegisterBenchmark("append", durable, place.folder / "append.samtale")->UseRealTime();
  benchmark::RegisterBenchmark("append_bare", bare, place.folder / "append.bare")->UseRealTime();
  benchmark::RegisterBenchmark("read_many", read_many, place.folder / "many");
}

}  // namespace samtale::bench
