#include "engine/way_comparison.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/random.hpp"
#include "tests/support/session_commands.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

/// "1-1" where both stand, "2-" and "-2" where one does; "|" before the row where they part, "+"
/// before the one where they meet again.
std::string shown(const WayComparison& compared) {
  std::string text;
  for (std::size_t r = 0; r < compared.rows.size(); ++r) {
    const ComparedTurn& row = compared.rows[r];
    if (r > 0) text += " ";
    if (compared.parts == r) text += "|";
    if (compared.meets == r) text += "+";
    text += (row.first ? std::to_string(*row.first + 1) : "") + "-" +
            (row.second ? std::to_string(*row.second + 1) : "");
  }
  return text;
}

std::string compared(const Scenario& scenario, const Session& session, EventId first,
                     EventId second) {
  return shown(
      compare_ways(transcript(scenario, session, first), transcript(scenario, session, second)));
}

}  // namespace

TEST_CASE("a way held against itself neither parts nor meets") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  const EventId stay = played(scenario, session, reply(root_event, "stay"));
  const EventId summed = played(scenario, session, reply(stay, "sum_up"));
  CHECK(compared(scenario, session, summed, summed) == "1-1 2-2");
  CHECK(compared(scenario, session, root_event, root_event).empty());
}

TEST_CASE("ways part at the first other answer, and one that goes on alone has parted too") {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  const EventId stay = played(scenario, session, reply(root_event, "stay"));
  const EventId summed = played(scenario, session, reply(stay, "sum_up"));
  const EventId paused = played(scenario, session, pause(stay));
  CHECK(compared(scenario, session, summed, paused) == "1-1 |2-2");
  CHECK(compared(scenario, session, stay, summed) == "1-1 |-2");
  CHECK(compared(scenario, session, summed, stay) == "1-1 |2-");
}

TEST_CASE("whatever is played, every turn of both ways stands there once and in its order") {
  const Scenario scenario = small_scenario();
  Random random(29);
  for (int run = 0; run < 200; ++run) {
    const Session session = random_session(scenario, random, 12, Notes::some);
    const auto tip = [&] { return static_cast<EventId>(random.below(session.events.size() + 1)); };
    const Transcript first = transcript(scenario, session, tip());
    const Transcript second = transcript(scenario, session, tip());
    const WayComparison compared = compare_ways(first, second);
    std::vector<std::size_t> a, b;
    for (std::size_t r = 0; r < compared.rows.size(); ++r) {
      const ComparedTurn& row = compared.rows[r];
      if (row.first) a.push_back(*row.first);
      if (row.second) b.push_back(*row.second);
      REQUIRE((row.first || row.second));
      if (!row.first || !row.second) continue;
      CHECK(first.turns[*row.first].before.node == second.turns[*row.second].before.node);
      if (compared.parts && r > *compared.parts) CHECK(compared.meets.value_or(r) <= r);
    }
    REQUIRE(a.size() == first.turns.size());
    REQUIRE(b.size() == second.turns.size());
    for (std::size_t t = 0; t < a.size(); ++t) CHECK(a[t] == t);
    for (std::size_t t = 0; t < b.size(); ++t) CHECK(b[t] == t);
    // The other way about it is the same.
    const WayComparison other = compare_ways(second, first);
    CHECK(other.parts == compared.parts);
    CHECK(other.rows.size() == compared.rows.size());
  }
}
