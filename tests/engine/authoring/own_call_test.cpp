#include "engine/authoring/own_call.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/scenario_loader.hpp"
#include "engine/transcript.hpp"
#include "tests/support/random.hpp"
#include "tests/support/small_call.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/thorough.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

OwnCall told() {
  OwnCall call = empty_own_call();
  call.title = "Brevet om »huslejen«: \"igen\"";
  call.question = "Om jeg tog det for hurtigt";
  const char* lines[] = {"Nu har jeg ringet fire gange.",
                         "Det kan jeg ikke gøre noget ved.",
                         "Nå. {Så} ved jeg det - #1",
                         "Ja: det\nskal du vide.",
                         "Så klager jeg.",
                         ""};
  for (std::size_t i = 0; i < call.lines.size(); ++i) call.lines[i].text = lines[i];
  call.lines[1].instead = "Fire gange er også for meget. Fortæl.";
  call.wrong = 1;
  return call;
}

LoadedScenario loaded(const OwnCall& call, Language language = Language::da) {
  const SourceText source = own_scenario(call, "min-samtale", language);
  return load_scenario({source}, shipped_moves());
}

std::string words(const Scenario& scenario, const Transcript& played) {
  std::string all;
  for (const Turn& turn : played.turns) {
    for (const LineIndex line : turn.lines)
      all += "B: " + scenario.at(line).say.in(Language::da) + "\n";
    all += "J: " + scenario.at(turn.answer.reply).say.in(Language::da) + "\n";
  }
  return all;
}

/// Texts as somebody might type them, with what YAML is written by.
std::string typed(Random& random) {
  static constexpr const char* bits[] = {"ja", " ", "\n", "\"", "'",   ": ", "#",  "- ",
                                         "{",  "}", "[",  "]",  "æøå", "\\", "<<", "*",
                                         "&",  "!", "%",  "12", "\t",  "…"};
  std::string text;
  for (std::size_t i = random.below(9); i > 0; --i)
    text += bits[random.below(sizeof bits / sizeof *bits)];
  return text;
}

}  // namespace

TEST_CASE("a call written from memory becomes a scenario that opens clean, in both languages") {
  for (const Language language : {Language::da, Language::en}) {
    const LoadedScenario draft = loaded(told(), language);
    CHECK(reports(draft, language) == "");
    CHECK(draft.playable);
    CHECK(draft.scenario.nodes.size() == 2);
  }
}

TEST_CASE("the places of a call written from memory are called what its author understands") {
  const auto ids = [](Language language) {
    const LoadedScenario draft = loaded(told(), language);
    std::string all;
    for (const Node& node : draft.scenario.nodes) all += node.id + " ";
    for (const Ending& ending : draft.scenario.endings) all += ending.id;
    return all;
  };
  CHECK(ids(Language::da) == "begyndelsen sted-2 slut");
  CHECK(ids(Language::en) == "beginning place-2 the-end");
}

TEST_CASE("the call was taken in its scenario as it was written") {
  const LoadedScenario draft = loaded(told());
  SessionHeader header;
  header.seed = file_order;
  const Session session = own_session(draft.scenario, header);
  const Transcript played = transcript(draft.scenario, session, latest_tip(session));
  CHECK(played.finished);
  CHECK(words(draft.scenario, played) ==
        "B: Nu har jeg ringet fire gange.\nJ: Det kan jeg ikke gøre noget ved.\n"
        "B: Nå. (Så) ved jeg det - #1\nJ: Ja: det skal du vide.\n");
  CHECK(draft.scenario.endings[0].say.in(Language::da) == "Så klager jeg.");
  // What could have been said stands beside it.
  CHECK(played.turns[0].offered.size() == 2);
  CHECK(played.turns[1].offered.size() == 1);
  CHECK(own_answers(told()) == std::vector<std::size_t>{1, 3});
}

TEST_CASE("lines that nobody wrote are left out, and lines of one speaker belong together") {
  OwnCall call = empty_own_call();
  call.lines[1].text = "Goddag, det er fra kommunen.";
  call.lines[4] = {Speaker::citizen, "Ja?", {}};
  call.lines[5] = {Speaker::citizen, "Hvad vil du?", {}};
  call.lines.push_back({Speaker::me, "Høre,", "Spørge dig om noget."});
  call.lines.push_back({Speaker::me, "hvordan det går.", "Tie stille."});
  const LoadedScenario draft = loaded(call);
  CHECK(reports(draft) == "");
  const Session session = own_session(draft.scenario, {});
  CHECK(words(draft.scenario, transcript(draft.scenario, session, latest_tip(session))) ==
        "B: Ja, hallo?\nJ: Goddag, det er fra kommunen.\nB: Ja? Hvad vil du?\n"
        "J: Høre, hvordan det går.\n");
  CHECK(draft.scenario.nodes[1].replies.size() == 3);
}

TEST_CASE("whatever is typed, the scenario has no error and the call is whole") {
  for (std::uint64_t seed = 1; seed <= rounds(150, 5000); ++seed) {
    CAPTURE(seed);
    Random random(seed);
    OwnCall call = empty_own_call();
    call.title = typed(random);
    call.question = typed(random);
    while (call.lines.size() < most_own_lines && random.one_in(2)) call.lines.push_back({});
    for (OwnCall::Line& line : call.lines) {
      line.who = random.one_in(2) ? Speaker::me : Speaker::citizen;
      line.text = typed(random);
      line.instead = typed(random);
    }
    if (random.one_in(2)) call.drafts = {typed(random), typed(random)};
    CHECK(decode_own_call(encode(call)) == call);
    if (!is_told(call)) continue;
    const LoadedScenario draft = loaded(call);
    CAPTURE(reports(draft));
    CHECK(draft.playable);
    const Session session = own_session(draft.scenario, {});
    CHECK(session.events.size() == draft.scenario.nodes.size());
    CHECK(session.events.size() == own_answers(call).size());
  }
}

TEST_CASE("what is no such file is none, and what is out of range in one is put right") {
  for (const char* bytes : {"", "{}", "[]", "{\"own_call\":1}", "{\"own_call\":\"a\",\"lines\":3}",
                            "\xff\xfe", "{\"format\":1,\"program\":\"0.1.0\"}"})
    CHECK_FALSE(decode_own_call(bytes).has_value());
  const auto call = decode_own_call(
      R"({"own_call":"a","lines":[{"who":"me","text":7},5,{"text":"hej"}],"wrong":99,"drafts":["b",7]})");
  REQUIRE(call.has_value());
  CHECK(call->lines.size() == least_own_lines);
  CHECK(call->lines[0].who == Speaker::me);
  CHECK(call->lines[1].text == "hej");
  CHECK_FALSE(call->wrong.has_value());
  CHECK(call->drafts == std::vector<std::string>{"b"});
}
