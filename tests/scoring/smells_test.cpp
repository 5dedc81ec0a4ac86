#include "scoring/smells/smells.hpp"

#include <algorithm>
#include <utility>

#include <doctest/doctest.h>

#include "scoring/analysis.hpp"
#include "tests/scoring/small_game.hpp"
#include "tests/scoring/sound_call.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Language;

Analysis analysis_of(const Game& game) { return analyse(game.rubric, game.scenario, game.bounds); }

/// What is said of the first smell of that code, with its place: "sum/back: …"; empty where it does
/// not smell so.
std::string told(const std::string& yaml, SmellCode code) {
  const Game game(yaml);
  for (const Smell& smell : analysis_of(game).smells) {
    if (smell.code != code) continue;
    std::string place;
    if (smell.node.valid()) place = game.scenario.at(smell.node).id;
    if (smell.reply.valid()) place += "/" + game.scenario.at(smell.reply).id;
    return (place.empty() ? "" : place + ": ") + message(game.rubric, smell, Language::en);
  }
  return {};
}

using Edit = std::pair<std::string, std::string>;

/// The sound call with every occurrence of each piece replaced.
std::string spoiled(const std::vector<Edit>& edits) {
  std::string yaml = sound_call();
  for (const Edit& edit : edits) {
    const std::string& piece = edit.first;
    const std::string& replacement = edit.second;
    REQUIRE_MESSAGE(yaml.find(piece) != std::string::npos, piece);
    for (std::size_t at = yaml.find(piece); at != std::string::npos;
         at = yaml.find(piece, at + replacement.size()))
      yaml.replace(at, piece.size(), replacement);
  }
  return yaml;
}

/// A call of one node with these replies.
std::string one_node(const std::string& replies) {
  const std::string call = sound_call();
  return call.substr(0, call.find("nodes:")) +
         "nodes:\n  opening:\n    phase: start\n"
         "    citizen: [{ say: Der mangler mange penge i den her måned. }]\n    replies:\n" +
         replies + call.substr(call.find("endings:"));
}
std::string good_reply(const std::string& id, const std::string& say) {
  return "      - { id: " + id + ", say: " + say +
         ", moves: [greets], because: Godt., goto: moved }\n";
}
std::string poor_reply(const std::string& say) {
  return "      - { id: poor, say: " + say +
         ", moves: [corrects_tone], because: Nej., goto: [{ if: tension > 99, to: agreed }, left] "
         "}\n";
}

std::string times(int count, const std::string& piece) {
  std::string all;
  for (int i = 0; i < count; ++i) all += piece;
  return all;
}

TEST_CASE("a sound call smells of nothing") {
  const Game game(sound_call());
  REQUIRE(game.bounds.exact);
  const Analysis analysis = analysis_of(game);
  for (const Smell& smell : analysis.smells)
    FAIL_CHECK(name(smell.code) << ": " << message(game.rubric, smell, Language::en));
  CHECK(analysis.answered.empty());
  CHECK(analysis.idle_answers.empty());
}

TEST_CASE("every code has its sentences in the shipped method, in both languages") {
  const SmellSettings& settings = shipped_method().rubric.smells;
  for (std::size_t c = 0; c < smell_codes; ++c) {
    const auto code = static_cast<SmellCode>(c);
    CAPTURE(name(code));
    CHECK(smell_from(name(code)) == code);
    const SmellSentence& sentence = settings.sentence(code);
    for (const engine::LocalText* text : {&sentence.what, &sentence.mend}) {
      CHECK_FALSE(text->da.empty());
      CHECK_FALSE(text->en.empty());
    }
  }
}

TEST_CASE("who takes the first or the last reply does well") {
  const std::string last = one_node(poor_reply("Ja.") + good_reply("good", "Ja."));
  const std::string first = one_node(good_reply("good", "Ja.") + poor_reply("Ja."));
  CHECK(told(first, SmellCode::first_wins) ==
        "Who always takes the first reply reaches 100 of 100. Passed is 60.");
  CHECK(told(last, SmellCode::first_wins).empty());
  CHECK(told(last, SmellCode::last_wins) ==
        "Who always takes the last reply reaches 100 of 100. Passed is 60.");
  CHECK(told(first, SmellCode::last_wins).empty());
}

TEST_CASE("who takes the longest or the shortest reply does well") {
  const std::string longer = one_node(poor_reply("Ja.") + good_reply("good", "Goddag til dig."));
  const std::string shorter =
      one_node(poor_reply("Tal nu ordentligt.") + good_reply("good", "Ja."));
  CHECK(told(longer, SmellCode::longest_wins) ==
        "Who always takes the longest reply reaches 100 of 100. Passed is 60.");
  CHECK(told(shorter, SmellCode::longest_wins).empty());
  CHECK(told(shorter, SmellCode::shortest_wins) ==
        "Who always takes the shortest reply reaches 100 of 100. Passed is 60.");
  CHECK(told(longer, SmellCode::shortest_wins).empty());
}

TEST_CASE("who answers by chance does well") {
  const std::string yaml =
      one_node(good_reply("a", "Ja.") + good_reply("b", "Ja.") + good_reply("c", "Ja.") +
               good_reply("d", "Ja.") + poor_reply("Nej."));
  CHECK(told(yaml, SmellCode::random_wins) ==
        "Who answers entirely by chance reaches 77 of 100 on average. Passed is 60.");
}

TEST_CASE("the best reply is the longest too often") {
  const std::string yaml = spoiled(
      {{"Tag det forfra.", "Tag det forfra, og tag dig bare den tid, som du skal bruge."},
       {"i det her brev?", "i det her brev, og hvad skulle der gerne stå i det for dig?"},
       {"skulle ind?", "skulle ind til dem med øjet, så jeg kan få det rigtigt skrevet ned?"}});
  CHECK(told(yaml, SmellCode::longest_is_best) ==
        "The best reply is the longest in 43 % of the nodes. At most 40 % is all right.");
}

TEST_CASE("the best reply stands at one position too often") {
  std::string yaml = sound_call();
  const auto to_the_front = [&](const char* before, const char* reply, const char* end) {
    const std::size_t at = yaml.find(before), own = yaml.find(reply), behind = yaml.find(end);
    yaml.replace(at, behind - at, yaml.substr(own, behind - own) + yaml.substr(at, own - at));
  };
  to_the_front("      - { id: code", "      - { id: open", "      - { id: calm");
  to_the_front("      - { id: lamp", "      - { id: when", "  sum:\n");
  CHECK(told(yaml, SmellCode::position_tells) ==
        "The best reply stands as number 1 in 57 % of the nodes. Between 20 and 45 % is all "
        "right.");
}

TEST_CASE("polite words stand only in the best replies") {
  const std::vector<Edit> edits{
      {"Tak fordi du siger det. Vi har kurser.", "Vi har kurser."},
      {"på en af dagene. Tak fordi du ringede herind.", "på en dag."},
      {"Tak fordi du fortalte om øjet så vi", "Du fortalte om øjet, så vi"},
      {"Hvad er det vigtigste", "Tak. Hvad er det vigtigste"},
      {"Altså brevet", "Undskyld, altså brevet"},
      {"Jeg ringer til dem", "Desværre. Jeg ringer til dem"}};
  CHECK(told(spoiled(edits), SmellCode::polite_tells) ==
        "The polite words stand only in the best replies (3: story/open, sum/back, deal/today).");
}

TEST_CASE("the best reply has the most moves too often") {
  const std::string yaml = spoiled({{"[lets_talk]", "[lets_talk, greets]"},
                                    {"[asks_open]", "[asks_open, holds_solution]"},
                                    {"[follows_up]", "[follows_up, holds_solution]"}});
  CHECK(told(yaml, SmellCode::crammed) ==
        "The best reply has the most moves in 43 % of the nodes. At most 40 % is all right.");
}

TEST_CASE("absolutes stand only in the weaker replies") {
  const std::vector<Edit> edits{{"Det finder vi ud af.", "Det finder vi altid ud af."},
                                {"De breve bliver altså", "De breve bliver aldrig"},
                                {"Det plejer at være koden", "Det er altid koden"},
                                {"Det skal du ikke være", "Det skal du slet ikke være"},
                                {"Vi har kurser", "Vi har altid kurser"},
                                {"Så er det brevet", "Så er det bare brevet"}};
  CHECK(told(spoiled(edits), SmellCode::absolutes_tell) ==
        "Words such as always, never and nothing stand only in the weaker replies (6: "
        "opening/number, opening/floor, story/code, story/calm …).");
}

TEST_CASE("too few nodes have two equally good replies") {
  const std::string yaml =
      sound_call_with("[offers_choice], because: To muligheder., goto: deal }\n      - { id: call",
                      "[takes_floor], because: To muligheder., goto: deal }\n      - { id: call");
  CHECK(told(yaml, SmellCode::equals_too_few) ==
        "There are two equally good replies in 0 of 7 nodes. There should be at least 1.");
}

TEST_CASE("the narrow question is never the best") {
  const auto narrow = [](const std::string& question, const std::string& moves) {
    return told(
               spoiled({{"Hvornår sagde lægen du skulle ind?", question}, {"[follows_up]", moves}}),
               SmellCode::narrow_never_right)
        .empty();
  };
  CHECK(told(sound_call_with("Hvornår sagde lægen du skulle ind?", "Hvad sagde lægen til dig?"),
             SmellCode::narrow_never_right) ==
        "There is no node where the narrow question is the best.");
  CHECK(narrow("Er det på fredag?", "[follows_up]"));
  CHECK(narrow("Jeg slår det op.", "[settles_identity, follows_up]"));
  // What makes sure, or only looks closed, is no narrow question.
  CHECK_FALSE(narrow("Er det sådan, det er?", "[follows_up, checks_for_more]"));
  CHECK_FALSE(narrow("Har du lyst til at fortælle lidt mere?", "[follows_up]"));
}

TEST_CASE("a detour pays") {
  std::string detour;
  const std::vector<Edit> nodes{{"more", "again"}, {"again", "third"}, {"third", "story"}};
  for (const auto& [id, next] : nodes)
    detour += "  " + id +
              ":\n    phase: listen\n    citizen: [{ say: Der er også noget andet ved det. }]\n"
              "    replies:\n      - { id: on, say: Ja., moves: [stays_on_line], because: Godt., "
              "goto: " +
              next + " }\n      - { id: off, say: Nej., goto: story }\n";
  const std::string yaml = spoiled({{"because: Plads., goto: story", "because: Plads., goto: more"},
                                    {"  story:\n", detour + "  story:\n"}});
  CHECK(told(yaml, SmellCode::long_wins) ==
        "The best way takes 10 turns. The highest level can be reached in 7.");
}

TEST_CASE("one reply alone decides how badly it can go") {
  const std::string even = "      - { id: so, say: Ja., goto: moved }\n";
  CHECK(told(one_node(good_reply("good", "Ja.") + even + poor_reply("Nej.")),
             SmellCode::worst_on_one) ==
        "opening/poor: One reply alone decides 60 % of how badly it can go.");
  std::string second = poor_reply("Nej.");
  second.replace(second.find("poor"), 4, "as_poor");
  CHECK(told(one_node(good_reply("good", "Ja.") + even + poor_reply("Nej.") + second),
             SmellCode::worst_on_one)
            .empty());
}

TEST_CASE("all replies are equally good although they do different things") {
  CHECK(told(spoiled({{"[sham_choice]", "[offers_choice, asks_closed]"}}), SmellCode::all_alike) ==
        "choice: All replies are equally good here although they do different things.");
  // Three ways to say the same are meant.
  CHECK(told(spoiled({{"[sham_choice]", "[offers_choice]"}}), SmellCode::all_alike).empty());
}

TEST_CASE("a principle can never be scored") {
  CHECK(told(spoiled({{"trains: [open_question,", "trains: [knock, open_question,"}}),
             SmellCode::never_scored) ==
        "Nothing can be gained for “Knock first” although it is trained or stands at a reply.");
}

TEST_CASE("the most for a principle needs a poor reply") {
  const char* const mend =
      "  mend:\n    phase: listen\n    citizen: [{ say: Nå men det er ikke det som det drejer sig "
      "om. }]\n    replies:\n      - { id: own, say: Det var min fejl., moves: [admits_own_side], "
      "because: Taget på sig., goto: story }\n      - { id: on, say: Nå., goto: story }\n";
  const std::vector<Edit> edits{
      {"because: For tidligt., goto: story }", "because: For tidligt., goto: mend }"},
      {"  story:\n", mend + std::string("  story:\n")}};
  std::vector<Edit> trained = edits;
  trained.push_back({"trains: [open", "trains: [pull_not_push, open"});
  CHECK(told(spoiled(trained), SmellCode::maximum_needs_poor) ==
        "The most for “Pull, don't push” can be reached only by a poor reply elsewhere: on a way "
        "without pitfalls it is at most 0 of 100.");
  // Where it is not trained it does not come into play on a good way, and nobody is shown a 0.
  CHECK(told(spoiled(edits), SmellCode::maximum_needs_poor).empty());
}

TEST_CASE("the level of the best way is capped") {
  const std::string yaml = spoiled(
      {{"[refers_warmly]", "[takes_floor]"}, {"agreed_what, agreed_when]", "agreed_what]"}});
  CHECK(told(yaml, SmellCode::best_is_capped) ==
        "The best way ends in agreed, and the level is capped there: The agreement didn't say when "
        "it happens.");
}

TEST_CASE("a reply that counts does not say why") {
  CHECK(told(spoiled({{", because: Åbent.", ""}}), SmellCode::no_because) ==
        "story/open: The reply counts but doesn't say why.");
}

TEST_CASE("closed questions are all that is offered") {
  const std::vector<Edit> edits{
      {"[follows_up], because: Det smalle", "[asks_closed], because: Det smalle"},
      {"[gives_solution]", "[asks_closed]"},
      {"Vi har kurser.\", moves: [takes_floor]", "Vi har kurser.\", moves: [asks_leading]"}};
  CHECK(told(spoiled(edits), SmellCode::closed_only) ==
        "fact: All 3 replies are closed questions.");
  std::vector<Edit> about_threats = edits;
  about_threats.push_back(
      {"kan ikke vente længe.\" }", "kan ikke vente længe.\", tags: [threat] }"});
  CHECK(told(spoiled(about_threats), SmellCode::closed_only).empty());
}

TEST_CASE("an ending that no good way reaches") {
  CHECK(told(spoiled({{"kind: citizen_left", "kind: boundary"}}), SmellCode::ending_never_good) ==
        "No way that is passed ends in left.");
}

TEST_CASE("an ending that no way reaches") {
  CHECK(told(spoiled({{"tension > 90", "heard > 99"}, {"tension > 80", "heard > 99"}}),
             SmellCode::ending_unreached) == "No way ends in left.");
}

TEST_CASE("there are too few endings") {
  const std::string moved =
      "  moved: { kind: handed_over, say: Tak for det., outcome: Hun blev stillet om. }\n";
  CHECK(told(spoiled({{"goto: moved", "goto: agreed"}, {moved, ""}}), SmellCode::endings_too_few) ==
        "There are 2 endings. There should be at least 3.");
}

TEST_CASE("a reply is too long") {
  const std::string yaml =
      spoiled({{"Hvad er det vigtigste for dig",
                "Hvad er det vigtigste " + times(5, "for dig og for dem derhjemme ")}});
  CHECK(told(yaml, SmellCode::reply_too_long) ==
        "story/open: The reply has 38 words. At most 28 are all right.");
}

TEST_CASE("a line of the citizen's is too short or too long, unless it is a letter or a scene") {
  const std::string line = "{ say: \"Så vil jeg helst have, at du ringer.\" }";
  CHECK(told(spoiled({{line, "{ say: Ring du. }"}}), SmellCode::line_length) ==
        "deal: The citizen's line deal has 2 words. Between 5 and 35 are all right.");
  const std::string long_line = "{ say: " + times(36, "ord ") + "}";
  CHECK(told(spoiled({{line, long_line}}), SmellCode::line_length) ==
        "deal: The citizen's line deal has 36 words. Between 5 and 35 are all right.");
  CHECK(told(spoiled({{line, "{ say: Hun nikker., voice: scene }"}}), SmellCode::line_length)
            .empty());
  CHECK(told(spoiled({{line + "]", long_line + "]\n    form: letter"}}), SmellCode::line_length)
            .empty());
}

TEST_CASE("the replies are hard to read") {
  const std::string hard = times(18, "Sygehusvæsenets indkaldelsesprocedurer ");
  const std::string yaml = spoiled({{"Det vil jeg gerne høre om. Tag det forfra.", hard},
                                    {"Hvad er det vigtigste", hard},
                                    {"Det plejer at være koden", hard}});
  CHECK(told(yaml, SmellCode::hard_to_read).rfind("The replies have a LIX of ", 0) == 0);
}

TEST_CASE("the best way is too long") {
  std::vector<Edit> edits;
  for (const char* line :
       {"Jeg har fået et brev", "Jeg kan ikke komme ind", "Det er øjet, og det",
        "I denne uge, sagde", "Ja, det er sådan", "Så vil jeg helst", "Ja, det vil jeg være"})
    edits.emplace_back(line, times(190, "Ja ") + line);
  CHECK(told(spoiled(edits), SmellCode::call_too_long) ==
        "The best way has 1470 words and takes 12 minutes. At most 1300 words and 10 minutes are "
        "all right.");
}

TEST_CASE("the citizen speaks late") {
  const std::string yaml =
      spoiled({{"Du sidder ved telefonen.",
                "Du sidder ved telefonen og " + times(60, "venter på næste ")}});
  CHECK(told(yaml, SmellCode::late_first_word).rfind("There are ", 0) == 0);
}

TEST_CASE("there is something that looks like a number or an address from real life") {
  const std::string found =
      "Here stands something that looks like a number or an address from real life: ";
  const auto in = [](const std::string& piece, const std::string& replacement) {
    return told(spoiled({{piece, replacement}}), SmellCode::personal_data);
  };
  CHECK(in("De ved hvad det handler om.", "De har nummer 12 34 56 78.") ==
        "bye/over: " + found + "12 34 56 78.");
  CHECK(in("Hun fik sin tid.", "Skriv til ida@post.dk om det.") == found + "ida@post.dk.");
  CHECK(in("[En kalender.]", "[\"Cpr 010203-1234.\"]") == found + "010203-1234.");
  CHECK(in("[En kalender.]", "[\"Kl. 10.40 den 3., 2.000 kr. og 1234 ord i 2026.\"]").empty());
}

TEST_CASE("there is talk of paragraphs, percentages or days") {
  const std::string found = "There is talk of paragraphs, percentages or days: ";
  const auto in = [](const std::string& piece, const std::string& replacement) {
    return told(spoiled({{piece, replacement}}), SmellCode::law_in_speech);
  };
  CHECK(in("Så er det brevet, det", "Efter paragraf 12 er det brevet, det") ==
        "sum/half: " + found + "paragraf.");
  CHECK(in("I denne uge, sagde han", "Inden 14 dage, sagde han") == "sum: " + found + "14 dage.");
  CHECK(in("Så er det brevet, det", "Efter § 12 er det brevet, det") ==
        "sum/half: " + found + "§.");
  CHECK(in("I denne uge, sagde han", "Fire uger fra den dag, du fik brevet, sagde han").empty());
}

TEST_CASE("a smell is answered where it is") {
  const std::string answered =
      sound_call_with("trains: [open",
                      "smells: { BEST_IS_CAPPED: Sådan er det., LINE_LENGTH: Nej. }\n"
                      "trains: [open");
  std::string yaml = answered;
  const auto change = [&](const std::string& piece, const std::string& replacement) {
    const std::size_t at = yaml.find(piece);
    REQUIRE(at != std::string::npos);
    yaml.replace(at, piece.size(), replacement);
  };
  change("[refers_warmly]", "[takes_floor]");
  change("agreed_what, agreed_when]", "agreed_what]");
  change("Så vil jeg helst have, at du ringer.", "Ring du.");
  const Game game(yaml);
  Analysis analysis = analysis_of(game);
  REQUIRE(analysis.answered.size() == 1);
  CHECK(analysis.answered[0].code == SmellCode::best_is_capped);
  CHECK(analysis.answered[0].answer == "Sådan er det.");
  // A node's smell is answered in the node.
  REQUIRE(analysis.idle_answers.size() == 1);
  CHECK(analysis.idle_answers[0].code == "LINE_LENGTH");
  CHECK(told(yaml, SmellCode::line_length) ==
        "deal: The citizen's line deal has 2 words. Between 5 and 35 are all right.");
  change(", LINE_LENGTH: Nej. }", " }");
  change("  deal:\n", "  deal:\n    smells: { LINE_LENGTH: Hun er ordknap. }\n");
  CHECK(told(yaml, SmellCode::line_length).empty());
  analysis = analysis_of(Game(yaml));
  CHECK(analysis.answered.size() == 2);
  CHECK(analysis.idle_answers.empty());
}

TEST_CASE("a code that the method has no sentence for is not looked for") {
  Game game(spoiled({{", because: Åbent.", ""}}));
  game.rubric.smells.sentences[static_cast<std::size_t>(SmellCode::no_because)] = {};
  CHECK(analysis_of(game).smells.empty());
}

TEST_CASE("a sentence may have any braces") {
  Rubric rubric;
  rubric.smells.sentences[0].what.da = "{0} af {9} {x} {1} {";
  Smell smell;
  smell.arguments = {{"tre", ""}, {"fire", "four"}};
  CHECK(message(rubric, smell, Language::da) == "tre af  {x} fire {");
}

}  // namespace
}  // namespace samtale::tests
