#include "scoring/cards.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "engine/messages.hpp"
#include "engine/utf8.hpp"

using namespace samtale;
using engine::Language;

namespace {

engine::SourceText shipped(const char* name) {
  const std::string path = std::string("scoring/methods/styrket-borgerkontakt/") + name;
  const auto bytes = data::find(path);
  REQUIRE(bytes.has_value());
  return {path, std::string(*bytes)};
}

const scoring::LoadedCards& cards() {
  static const scoring::LoadedCards loaded =
      scoring::load_cards({shipped("cards.yaml"), shipped("cards.en.yaml")});
  return loaded;
}

/// Lines that the text takes where about fifty characters stand in one, as on the printed sheet.
std::size_t lines(const std::string& text) {
  constexpr std::size_t wide = 52;
  return (engine::count_code_points(text) + wide - 1) / wide;
}

std::size_t lines(const scoring::Card& card, Language language) {
  std::size_t all = 1 + lines(card.about.in(language)) + lines("Undgå: " + card.avoid.in(language));
  for (const scoring::Card::Move& move : card.moves)
    all += lines(move.name.in(language)) + lines(move.line.in(language));
  return all;
}

void check_whole(const scoring::Card& card) {
  CAPTURE(card.title.da);
  CHECK(card.moves.size() == 4);
  for (const Language language : {Language::da, Language::en}) {
    CHECK_FALSE(card.title.in(language).empty());
    CHECK_FALSE(card.about.in(language).empty());
    CHECK_FALSE(card.avoid.in(language).empty());
    CHECK(lines(card, language) <= 15);
  }
}

bool has_ready_sentence(const scoring::Card& card) {
  return std::any_of(card.moves.begin(), card.moves.end(), [](const scoring::Card::Move& move) {
    return move.line.da.find("»") != std::string::npos;
  });
}

}  // namespace

TEST_CASE("every phase and every tool has a whole card that fits its place on the sheet") {
  CHECK(cards().diagnostics.empty());
  for (const scoring::Card& card : cards().cards.by_phase) check_whole(card);
  std::string tools;
  for (const scoring::Cards::Tool& tool : cards().cards.tools) {
    tools += tool.id + " ";
    check_whole(tool.card);
    CHECK(has_ready_sentence(tool.card));
  }
  CHECK(tools == "knock options pull refer boundary pause ");
}

TEST_CASE("no ready sentence stands on two cards") {
  std::vector<std::string> said;
  const auto gather = [&](const scoring::Card& card) {
    for (const scoring::Card::Move& move : card.moves)
      if (move.line.da.find("»") == 0) said.push_back(move.line.da);
  };
  for (const scoring::Card& card : cards().cards.by_phase) gather(card);
  for (const scoring::Cards::Tool& tool : cards().cards.tools) gather(tool.card);
  std::sort(said.begin(), said.end());
  CHECK(said.size() >= 20);
  CHECK(std::adjacent_find(said.begin(), said.end()) == said.end());
}

TEST_CASE("a tool that is no card is told of with its place") {
  const scoring::LoadedCards loaded = scoring::load_cards({{"cards.yaml", R"(format: 1
id: samtalekort
cards: {}
tools:
  knock: { title: Bank på }
)"}});
  std::string reports;
  for (const engine::Diagnostic& diagnostic : loaded.diagnostics)
    reports += report(diagnostic, loaded.files, Language::en);
  CHECK(reports ==
        "cards.yaml:5:3: error: 'moves' is missing here. [missing-key]\n"
        "      knock: { title: Bank på }\n"
        "      ^~~~~\n"
        "  Add a line that begins with 'moves:'.\n");
}
