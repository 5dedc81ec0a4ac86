#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "scoring/debrief/feedback.hpp"
#include "tests/scoring/small_game.hpp"
#include "tests/support/chain_call.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

const ChainNode open{"listen", "", "asks_open"};
const ChainNode pressed{"listen", "", "presses_message"};
const ChainNode admits{"listen", "", "admits_own_side"};

/// The evidence of repairs in a call in which every `go` was answered.
std::vector<Evidence> repairs(const Game& game, const std::vector<std::string_view>& way) {
  std::vector<Evidence> found;
  for (const PrincipleReport& principle : game.score(way).principles)
    for (const Evidence& evidence : principle.evidence)
      if (evidence.finding.source == Finding::Source::repair) found.push_back(evidence);
  return found;
}
std::vector<Evidence> repairs(const std::vector<ChainNode>& nodes) {
  return repairs(Game(chain_call("none", "agreement", nodes)), ways_of(nodes.size()));
}

TEST_CASE(
    "a mistake that is put right pays back half of what its kind costs, with the turn of it") {
  const Game game(chain_call("none", "agreement", {open, pressed, admits}));
  const std::vector<std::string_view> way{"n1/go", "n2/go", "n3/go"};
  const std::vector<Evidence> found = repairs(game, way);
  REQUIRE(found.size() == 1);
  CHECK(found[0].turn == 3);
  CHECK(found[0].mistake == 2);
  CHECK(found[0].finding.points == 2 * 4 / 2);
  CHECK(game.rubric.at(found[0].finding.principle).id == "pull_not_push");
  CHECK(game.rubric.repair.kinds[found[0].finding.index].id == "pushed");
  // The move itself pays as always.
  CHECK(game.of(game.score(way), "pull_not_push").points == -2 * 4 + 2 * 4 + 4);
  CHECK(why(found[0].finding, game.rubric, game.scenario, game.play(way).turns[2],
            engine::Language::da) == "Du holdt op med at presse og gjorde plads i stedet.");
}

TEST_CASE("a mistake is put right once") {
  CHECK(repairs({pressed, admits, admits}).size() == 1);
  CHECK(repairs({admits, admits}).empty());
}

TEST_CASE("only the last mistake is remembered, and it takes what fits to put it right") {
  const ChainNode twisted{"listen", "", "twists_summary"}, sum{"listen", "", "summarises"};
  CHECK(repairs({pressed, admits}).size() == 1);
  CHECK(repairs({pressed, twisted, admits}).empty());
  CHECK(repairs({pressed, sum}).empty());
  const std::vector<Evidence> found = repairs({open, twisted, pressed, twisted, sum});
  REQUIRE(found.size() == 1);
  CHECK(found[0].mistake == 4);
  CHECK(found[0].finding.points == 3 * 9 / 2);
}

TEST_CASE("who gets something else wrong in the same breath has put nothing right") {
  for (const std::string_view both : {"admits_own_side, minimises", "minimises, admits_own_side"}) {
    CAPTURE(both);
    const ChainNode unsound{"listen", "", both};
    CHECK(repairs({pressed, unsound}).empty());
    // The new mistake stands open.
    const std::vector<Evidence> found =
        repairs({pressed, unsound, {"listen", "feeling", "names_feeling"}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].mistake == 2);
  }
}

TEST_CASE("rules that came too soon are put right by going back to the story") {
  const ChainNode rules{"listen", "", "states_rules"};
  const std::vector<Evidence> found = repairs({open, rules, {"listen", "", "summarises"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].mistake == 2);
  // Where the story had been confirmed, they were no mistake.
  CHECK(repairs({open, {"listen", "", "summarises"}, rules, open}).empty());
}

TEST_CASE("a threat that slipped by can still be answered") {
  const std::vector<Evidence> found =
      repairs({{"listen", "threat", "minimises"}, {"listen", "threat", "sets_boundary"}});
  REQUIRE(found.size() == 1);
  CHECK(found[0].finding.points == 3 * 2 / 2);
}

/// The report on the shipped method with a piece of its text replaced; empty where it is sound.
std::string first_code(const std::string& piece, const std::string& replacement) {
  std::string text(data::find("scoring/methods/styrket-borgerkontakt/method.yaml").value());
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  const LoadedMethod loaded =
      load_method({{"method.yaml", text.replace(at, piece.size(), replacement)}});
  return loaded.diagnostics.empty() ? "" : std::string(name(loaded.diagnostics.front().code));
}

TEST_CASE("a method that would pay back all of a mistake, or knows no such move, is refused") {
  CHECK(first_code("share: 50", "share: 100") == "out-of-range");
  CHECK(first_code("remembers: mistake_open", "remembers: mistake_opne") == "unknown-variable");
  CHECK(first_code("by: [refers_warmly, ", "by: [refer_warmly, ") == "unknown-move");
  CHECK(first_code("mistakes: [twists_summary]", "mistakse: [twists_summary]") == "unknown-key");
  CHECK(first_code("mistake_open: { most: 15 }", "mistake_open: { most: 14 }") == "too-many");
  CHECK(first_code("phases: [agree]\n", "phases: [agreed]\n") == "unknown-word");
}

}  // namespace
}  // namespace samtale::tests
