// scoring/README.md works an example out by hand. Every number of it is computed again here.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/scoring/all_ways.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/source_files.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;

std::string readme() {
  static const std::string text = read_file(source_folder() / "scoring" / "README.md");
  return text;
}

std::string source(const Game& game, const Finding& finding) {
  switch (finding.source) {
    case Finding::Source::move:
      return "move `" + game.scenario.moves.moves[finding.index].id + "`";
    case Finding::Source::rule:
      return "rule `" + game.rubric.rules[finding.index].id + "`";
    case Finding::Source::closing:
      return "closing `" + game.rubric.closing[finding.index].id + "`";
    case Finding::Source::repair:
      return "repair `" + game.rubric.repair.kinds[finding.index].id + "`";
  }
  return {};
}

std::string tenths(std::optional<Tenths> value) {
  return value ? fmt::format("{}.{}", *value / 10, *value % 10) : "–";
}

const std::vector<std::string_view> way{"opening/press", "story/own", "close/agree"};

TEST_CASE("the worked example has every finding of its run, and no other") {
  const Game game(fixture("scoring/worked-example.yaml").text);
  const Report report = game.score(way);
  std::size_t rows = 0;
  for (const PrincipleReport& principle : report.principles) {
    for (const Evidence& evidence : principle.evidence) {
      const std::string row =
          fmt::format("| {} | `{}` | {} | `{}` | {:+} |", evidence.turn, way[evidence.turn - 1],
                      source(game, evidence.finding), game.rubric.at(principle.principle).id,
                      evidence.finding.points);
      CHECK_MESSAGE(readme().find(row) != std::string::npos, row);
      ++rows;
    }
  }
  std::size_t written = 0;
  for (std::size_t at = readme().find("\n| 1 | `opening"); readme().compare(at, 3, "\n| ") == 0;
       at = readme().find('\n', at + 1))
    ++written;
  CHECK(written == rows);
}

TEST_CASE("the worked example has the eight ways and what each is worth") {
  const Game game(fixture("scoring/worked-example.yaml").text);
  CHECK(AllWays(game).total.best == game.bounds.overall().best);
  for (const char* first : {"ask", "press"})
    for (const char* second : {"sum", "own"})
      for (const char* third : {"agree", "bye"}) {
        const std::string a = fmt::format("opening/{}", first), b = fmt::format("story/{}", second),
                          c = fmt::format("close/{}", third);
        const std::string row =
            fmt::format("| {}, {}, {} | {} |", first, second, third, game.score({a, b, c}).points);
        CHECK_MESSAGE(readme().find(row) != std::string::npos, row);
      }
}

TEST_CASE("the worked example has the score of the run and of each principle that came into play") {
  const Game game(fixture("scoring/worked-example.yaml").text);
  const Report report = game.score(way);
  const std::string overall =
      fmt::format("({} − ({})) / ({} − ({})) = {}", report.points, report.range.worst,
                  report.range.best, report.range.worst, tenths(report.overall));
  CHECK_MESSAGE(readme().find(overall) != std::string::npos, overall);
  for (const PrincipleReport& p : report.principles) {
    if (p.opportunities == 0) continue;
    const std::string row = fmt::format("| `{}` | {} | {} to {} | {} | {} of {} |",
                                        game.rubric.at(p.principle).id, p.points, p.range.worst,
                                        p.range.best, tenths(p.score), p.shown, p.opportunities);
    CHECK_MESSAGE(readme().find(row) != std::string::npos, row);
  }
  for (std::size_t t = 0; t < report.turns.size(); ++t)
    for (const Sibling& sibling : report.turns[t].siblings) {
      if (!sibling.reply.valid()) continue;
      const std::string row = fmt::format(
          "| {} | `{}` | {} | `{}` | {} | {} |", t + 1, way[t], report.turns[t].regret.value(),
          game.scenario.at(sibling.reply).id, sibling.regret.value(), id(sibling.reach.value()));
      CHECK_MESSAGE(readme().find(row) != std::string::npos, row);
    }
}

}  // namespace
}  // namespace samtale::tests
