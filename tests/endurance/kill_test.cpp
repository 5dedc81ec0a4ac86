// The program killed at any moment, and two programs at once on the same files. Each is a real
// process.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "engine/session_file.hpp"
#include "engine/session_log.hpp"
#include "engine/store/disk_store.hpp"
#include "tests/support/process.hpp"
#include "tests/support/random.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/thorough.hpp"

namespace samtale::tests {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::microseconds;

using Strings = std::vector<std::string>;

Strings automatic_play(const fs::path& file, std::size_t seed) {
  return {
      "play", "repeat-caller", "--auto",     "random",    "--seed", std::to_string(seed), "--lang",
      "en",   "--today",       "2026-02-03", "--session", file,     "--acknowledge"};
}

/// The numbers that the program wrote: 1, 2, 3 … A line that it did not come to the end of is none.
std::size_t acknowledged(const std::string& lines) {
  std::istringstream stream(lines.substr(0, lines.rfind('\n') + 1));
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);)
    if (line == std::to_string(number + 1)) ++number;
  return number;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

struct Shot {
  std::size_t acknowledged = 0;
  std::size_t kept = 0;
  bool before_end = false;
};

/// When a call is killed: so long after so many answers were acknowledged.
struct Moment {
  std::size_t answers = 0;
  microseconds time{};
};

/// One call, killed at a moment, and then gone on with to its end.
Shot shoot(const TemporaryFolder& folder, std::size_t round, const Moment& moment) {
  const fs::path file = folder.path() / ("call-" + std::to_string(round) + ".samtale");
  Running running = start_cli(automatic_play(file, round));
  wait_for_lines(running, moment.answers);
  const Finished killed = kill_after(running, moment.time);
  CAPTURE(round);
  CAPTURE(killed.err);
  Shot shot;
  shot.acknowledged = acknowledged(killed.err);
  shot.before_end = killed.code == -1;
  if (!fs::exists(file)) return shot;

  const std::string before = bytes_of(file);
  const engine::DecodedSession decoded = engine::decode(before);
  CHECK(decoded.writable());
  shot.kept = decoded.session.events.size();

  const Finished next = run_cli(automatic_play(file, round));
  CAPTURE(next.err);
  // 2: it had come to the end, which is told.
  CHECK((next.code == 0 || (next.code == 2 && next.err.find("The call is over.") == 0)));
  const std::string after = bytes_of(file);
  CHECK(after.substr(0, decoded.valid_bytes) == before.substr(0, decoded.valid_bytes));
  CHECK(engine::decode(after).damage == engine::SessionDamage::none);
  CHECK(run_cli({"score", file}).code == 0);
  fs::remove(file);
  return shot;
}

}  // namespace

TEST_CASE("a call that is killed at any moment keeps every answer that was acknowledged") {
  const TemporaryFolder folder;
  const auto begun = Clock::now();
  const fs::path whole = folder.path() / "whole.samtale";
  const Finished finished = run_cli(automatic_play(whole, 0));
  REQUIRE(finished.code == 0);
  const auto length = std::chrono::duration_cast<microseconds>(Clock::now() - begun).count();
  const std::size_t all = engine::decode(bytes_of(whole)).session.events.size();
  CHECK(acknowledged(finished.err) == all);
  REQUIRE(all > 5);

  Random random(20261122);
  std::size_t before_end = 0, exact = 0, one_more = 0;
  std::set<std::size_t> counts;
  const std::size_t shots = rounds(40, 1000);
  for (std::size_t round = 0; round < shots; ++round) {
    // Each other one anywhere in the program's life, the rest while it answers and writes.
    Moment moment;
    const bool anywhere = round % 2 == 0;
    const std::size_t longest = anywhere ? static_cast<std::size_t>(length) * 11 / 10 : 2000;
    if (!anywhere) moment.answers = random.below(all);
    moment.time = microseconds(random.below(longest));
    const Shot shot = shoot(folder, round, moment);
    // What was on the disk when the program died, but not yet told, may be kept as well.
    CHECK(shot.kept >= shot.acknowledged);
    CHECK(shot.kept <= shot.acknowledged + 1);
    before_end += shot.before_end;
    ++(shot.kept == shot.acknowledged ? exact : one_more);
    counts.insert(shot.kept);
  }
  // That many deaths, at that many places: the test has hit what it is about.
  CHECK(before_end > shots / 2);
  CHECK(counts.size() > 5);
  MESSAGE(shots << " calls, " << before_end << " killed before their end, after " << counts.size()
                << " different numbers of answers; answers kept: those acknowledged in " << exact
                << ", and the one being told in " << one_more);
}

TEST_CASE("of two programs on one call, one plays and the other is told") {
  const TemporaryFolder folder;
  for (std::size_t round = 0; round < rounds(10, 100); ++round) {
    CAPTURE(round);
    const fs::path file = folder.path() / ("call-" + std::to_string(round) + ".samtale");
    REQUIRE(run_cli({"play", "repeat-caller", "--choose", "", "--seed", std::to_string(round),
                     "--session", file})
                .code == 0);
    const Running first = start_cli(automatic_play(file, round));
    const Running second = start_cli(automatic_play(file, round));
    const Finished one = finish(first), two = finish(second);
    CAPTURE(one.err);
    CAPTURE(two.err);
    // The one that came late found the file held, or the call over.
    const auto told = [](const Finished& late) {
      return late.code == 2 && (late.err.find("is open in another window.") != std::string::npos ||
                                late.err.find("The call is over.") == 0);
    };
    CHECK(((one.code == 0 && told(two)) || (two.code == 0 && told(one))));
    const engine::DecodedSession decoded = engine::decode(bytes_of(file));
    CHECK(decoded.damage == engine::SessionDamage::none);
    CHECK(decoded.session.events.size() == acknowledged(one.code == 0 ? one.err : two.err));
  }
}

TEST_CASE("of two programs that begin the same file, one makes it and the other is told") {
  const TemporaryFolder folder;
  for (std::size_t round = 0; round < rounds(10, 100); ++round) {
    CAPTURE(round);
    const fs::path file = folder.path() / ("call-" + std::to_string(round) + ".samtale");
    const Running first = start_cli(automatic_play(file, 1));
    const Running second = start_cli(automatic_play(file, 2));
    const Finished one = finish(first), two = finish(second);
    CAPTURE(one.err);
    CAPTURE(two.err);
    CHECK((one.code == 0 || two.code == 0));
    const engine::DecodedSession decoded = engine::decode(bytes_of(file));
    CHECK(decoded.damage == engine::SessionDamage::none);
    CHECK(decoded.session.events.size() >= std::max(acknowledged(one.err), acknowledged(two.err)));
  }
}

TEST_CASE("many programs that keep calls in one folder keep each its own") {
  const TemporaryFolder folder;
  constexpr std::size_t programs = 6;
  std::vector<Running> running;
  for (std::size_t p = 0; p < programs; ++p)
    running.push_back(start_cli({"play", "angry-caller", "--auto", "random", "--seed",
                                 std::to_string(p), "--data", folder.path(), "--acknowledge"}));
  std::size_t told = 0;
  for (const Running& one : running) {
    const Finished finished = finish(one);
    CHECK(finished.code == 0);
    told += acknowledged(finished.err);
  }
  std::size_t files = 0, kept = 0;
  for (const auto& entry : fs::directory_iterator(folder.path() / "calls")) {
    const engine::DecodedSession decoded = engine::decode(bytes_of(entry.path()));
    CHECK(decoded.damage == engine::SessionDamage::none);
    kept += decoded.session.events.size();
    ++files;
  }
  CHECK(files == programs);
  CHECK(kept == told);
}

}  // namespace samtale::tests
