#include "scoring/differences.hpp"

#include <set>

#include <doctest/doctest.h>

#include "scoring/points.hpp"
#include "tests/support/scenarios.hpp"

namespace samtale::tests {
namespace {

using namespace scoring;
using engine::Language;
using engine::Scenario;
using engine::Transcript;

using Strings = std::vector<std::string>;

/// A scenario and its rubric, by the shipped method or another.
struct Edition {
  Scenario scenario;
  Rubric rubric;

  explicit Edition(const std::string& yaml, const Method& method = shipped_method())
      : scenario(engine::load_scenario({{"test.yaml", yaml}}, method.moves).scenario),
        rubric(weighed_for(method.rubric, scenario)) {}
};

/// small_call() with each first text put in place of by the second. Every edit must find its place.
std::string edited(const Strings& from_and_to) {
  std::string yaml = small_call();
  for (std::size_t e = 0; e + 1 < from_and_to.size(); e += 2) {
    const std::size_t at = yaml.find(from_and_to[e]);
    REQUIRE_MESSAGE(at != std::string::npos, from_and_to[e]);
    yaml.replace(at, from_and_to[e].size(), from_and_to[e + 1]);
  }
  return yaml;
}

Transcript played(const Scenario& scenario, const Strings& replies) {
  std::vector<engine::Answer> answers;
  engine::CallState state = begin_call(scenario, engine::CallIndex{0}, nullptr);
  for (const std::string& id : replies) {
    answers.push_back(
        id == "pause" ? pause_answer(scenario, state)
                      : reply_answer(scenario, reply_of(scenario, scenario.at(state.node).id, id)));
    state = step(scenario, state, answers.back());
  }
  return transcript(scenario, answers, 0);
}

const Strings whole_call{"open", "sum", "ask", "ground", "agree"};

std::string joined(const Strings& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// As one text, so that a list that is not as expected can be read.
void check(const Strings& found, const Strings& expected) {
  CHECK(joined(found) == joined(expected));
}

/// "turn kind node/reply: sentence".
Strings told(const std::vector<Difference>& differences, Language language = Language::en) {
  Strings lines;
  for (const Difference& one : differences)
    lines.push_back(std::to_string(one.turn) + " " + std::string(name(one.kind)) + " " + one.node +
                    (one.reply.empty() ? "" : "/") + one.reply + ": " + message(one, language));
  return lines;
}

Strings differences(const Strings& edits, const Strings& replies = whole_call) {
  const Edition then(small_call()), now(edited(edits));
  REQUIRE(now.scenario.nodes.size() > 1);
  return told(compare({then.scenario, then.rubric}, played(then.scenario, replies),
                      {now.scenario, now.rubric}, Language::da));
}

std::string first_points(const Edition& edition, const Transcript& way) {
  const engine::Turn& turn = way.turns.front();
  const auto points =
      scoring::points(edition.rubric, edition.scenario, turn.before, turn.answer).total();
  return (points > 0 ? "+" : "") + std::to_string(points);
}

/// Of the whole way, its ends included.
std::string total(const Edition& edition, const Transcript& way) {
  std::int32_t sum = 0;
  for (const engine::Turn& turn : way.turns) {
    sum += points(edition.rubric, edition.scenario, turn.before, turn.answer).total();
    if (turn.after.ending.valid())
      sum += closing_points(edition.rubric, edition.scenario, turn.after).total();
  }
  return (sum > 0 ? "+" : "") + std::to_string(sum);
}

/// Those meters that differ after the first turn.
std::string meters(const Transcript& of, const Transcript& other) {
  const char* names[] = {"Uro", "Tillid", "Føler sig hørt", "Overblik"};
  std::string text;
  for (std::size_t m = 0; m < engine::meter_count; ++m) {
    const int value = of.turns.front().after.meters[m];
    if (value == other.turns.front().after.meters[m]) continue;
    text += (text.empty() ? "" : ", ") + std::string(names[m]) + " " + std::to_string(value);
  }
  return text;
}

TEST_CASE("a call against the script it was played with shows no differences") {
  check(differences({}), {});
  check(differences({}, {"open", "pause", "back"}), {});
}

TEST_CASE("what the way does not come to may change unseen") {
  check(differences({"outcome: Hun lagde på.", "outcome: Hun smed røret på.", "title: En lille",
                     "title: En ganske lille"}),
        {});
}

TEST_CASE("a reply that was moved within its node is the same reply") {
  check(differences({"      - { id: open, say: Fortæl., moves: [asks_open], because: Du spurgte., "
                     "goto: story, set: [asked] }\n",
                     "", "moves: [minimises], because: Nej., goto: gone }\n",
                     "moves: [minimises], because: Nej., goto: gone }\n"
                     "      - { id: open, say: Fortæl., moves: [asks_open], because: Du spurgte., "
                     "goto: story, set: [asked] }\n"}),
        {});
}

TEST_CASE("a reworded reply is told, the one given and one that was offered") {
  check(differences({"say: Fortæl.,", "say: Fortæl mig om det.,", "say: Slap af.,",
                     "say: Tag det roligt.,"}),
        {"1 reply-reworded opening/open: You answered “Fortæl.”. The reply has been "
         "reworded to “Fortæl mig om det.”.",
         "1 reply-reworded opening/soothe: The reply “Slap af.” has been reworded to “Tag "
         "det roligt.”."});
}

TEST_CASE("a renamed reply is told and followed") {
  check(differences({"id: open,", "id: asks,"}),
        {"1 reply-renamed opening/open: The reply “open” is now called “asks”."});
}

TEST_CASE("a reply that is gone ends what can be followed, and the rest is compared as text") {
  check(differences({"      - { id: ask, say: \"Må jeg sige, hvordan reglerne er?\", moves: "
                     "[knocks], because: Du bankede på., goto: told }\n",
                     "", "goto: close }\n  told:", "goto: told }\n  told:", "say: Okay.",
                     "say: Nå."}),
        {"3 reply-gone knock/ask: You answered “Må jeg sige, hvordan reglerne er?”. That "
         "reply is gone.",
         "3 not-followed knock: From here the call can't be followed in the scenario as it "
         "is now. Only the texts are compared.",
         "5 line-reworded close: The citizen said “Okay.”. Now it reads “Nå.”."});
}

TEST_CASE("a new reply is told where it can be chosen") {
  check(differences({"      - { id: rules,",
                     "      - { id: new, say: Øjeblik., because: Du bad om tid., goto: story }\n"
                     "      - { id: rules,"}),
        {"1 reply-new opening/new: Here one can now answer “Øjeblik.”."});
}

TEST_CASE("a reply that has got a gate is told as closed") {
  check(differences({"id: sum,", "id: sum, if: heard > 99,"}),
        {"2 reply-closed story/sum: You answered “Det er altså skadestuen. Passer det?”. "
         "That can no longer be chosen here.",
         "2 not-followed story: From here the call can't be followed in the scenario as it "
         "is now. Only the texts are compared."});
}

TEST_CASE("a renamed node is told and followed") {
  check(differences({"  knock:", "  knocking:", "because: Godt set., goto: knock",
                     "because: Godt set., goto: knocking", "because: Følelsen., goto: knock",
                     "because: Følelsen., goto: knocking"}),
        {"3 node-renamed knock: The node “knock” is now called “knocking”."});
}

TEST_CASE("a node that is gone is told, and where the way goes instead") {
  check(differences({"  told:\n    phase: rules\n    due: [ground, complaint]\n    citizen: [{ "
                     "say: Ja. }]\n    replies:\n      - "
                     "{ id: ground, say: Du mødte ikke op., moves: [gives_ground, "
                     "tells_complaint_right], because: Grunden., goto: close }\n",
                     "", "because: Du bankede på., goto: told",
                     "because: Du bankede på., goto: "
                     "close"}),
        {"3 leads-elsewhere knock/ask: The reply led to “told”. Now it leads to “close”.",
         "4 not-followed told: From here the call can't be followed in the scenario as it "
         "is now. Only the texts are compared.",
         "4 node-gone told: The node “told” is gone."});
}

TEST_CASE("a node put in between is told where the way leads elsewhere") {
  check(
      differences({"  knock:\n",
                   "  wait:\n    phase: listen\n    citizen: [{ say: \"Hallo?\" }]\n    replies:\n"
                   "      - { id: here, say: Jeg er her., because: Du er her., goto: knock }\n"
                   "  knock:\n",
                   "because: Godt set., goto: knock", "because: Godt set., goto: wait"}),
      {"2 leads-elsewhere story/sum: The reply led to “knock”. Now it leads to “wait”.",
       "3 not-followed knock: From here the call can't be followed in the scenario as it "
       "is now. Only the texts are compared."});
}

TEST_CASE("lines that are gone, new, renamed, reworded or unsaid are told") {
  check(differences({"Jeg var på skadestuen.", "Jeg var til læge."}),
        {"2 line-reworded story: The citizen said “Jeg var på skadestuen.”. Now it reads “Jeg "
         "var til læge.”."});
  check(differences({"id: told, if", "id: hospital, if"}),
        {"2 line-renamed story: The citizen's line “told” is now called “hospital”."});
  check(differences({"id: told, if: asked,", "id: told, if: not asked,"}),
        {"2 line-unsaid story: The citizen said “Jeg var på skadestuen.”. That is no longer "
         "said here.",
         "2 line-new story: Here the citizen now says “Jeg glemte det.”."});
}

TEST_CASE("other moves are told with the points and the citizen that they change") {
  const Edition then(small_call()), now(edited({"moves: [asks_open]", "moves: [asks_closed]"}));
  const Strings one{"open"};
  const Transcript was = played(then.scenario, one), is = played(now.scenario, one);
  check(told(compare({then.scenario, then.rubric}, was, {now.scenario, now.rubric}, Language::da)),
        {"0 total-changed : The whole call scored " + first_points(then, was) +
             " then and scores " + first_points(now, is) + " now.",
         "1 moves-changed opening/open: The reply counted as Spørger åbent. Now it counts as Endnu "
         "et lukket spørgsmål.",
         "1 points-changed opening/open: The reply scored " + first_points(then, was) +
             " then and scores " + first_points(now, is) + " now.",
         "1 citizen-changed opening/open: From here the citizen is another: " + meters(was, is) +
             " then, " + meters(is, was) + " now."});
}

TEST_CASE("a call that ends elsewhere is told") {
  check(differences({"set: [agreed_who, agreed_what, agreed_when], goto: agreed",
                     "set: [agreed_who, agreed_what, agreed_when], goto: gone"}),
        {"0 total-changed : The whole call scored +113 then and scores +69 now.",
         "5 leads-elsewhere close/agree: The reply led to “agreed”. Now it leads to “gone”."});
  check(differences({"  agreed: { kind", "  settled: { kind", "agreed_when], goto: agreed",
                     "agreed_when], goto: settled", "because: Løst., goto: agreed",
                     "because: Løst., goto: settled"}),
        {"5 ending-renamed close: The ending “agreed” is now called “settled”."});
  check(differences({"say: Tak.", "say: Tusind tak."}),
        {"5 ending-reworded close: The ending read “Tak.”. Now it reads “Tusind tak.”."});
}

TEST_CASE("a pause that can't be held any more is told") {
  const std::string twice = edited({"  story:\n    phase: listen\n",
                                    "  story:\n    phase: listen\n    pause: { because: Godt., "
                                    "goto: [{ to: story, at_most: 3 }, "
                                    "knock] }\n"});
  const Edition then(twice), now(small_call());
  check(
      told(compare({then.scenario, then.rubric}, played(then.scenario, {"open", "pause", "pause"}),
                   {now.scenario, now.rubric}, Language::da)),
      {"3 line-unsaid story: The citizen said “Jeg var på skadestuen.”. That is no longer said "
       "here.",
       "3 pause-closed story: Here one can no longer hold a pause.",
       "3 not-followed story: From here the call can't be followed in the scenario as it is now. "
       "Only the texts are compared."});
}

TEST_CASE("a line that was said into a silence is held against the node's own such line") {
  const auto hurried = [](const std::string& words) {
    return edited(
        {"  opening:\n    phase: start\n",
         "  opening:\n    phase: start\n    hurry: { seconds: 20, say: \"" + words + "\" }\n"});
  };
  const Edition then(hurried("Er du der?"));
  REQUIRE(then.scenario.nodes.front().hurry);
  std::vector<engine::Answer> answers;
  answers.push_back(engine::silence_answer());
  answers.push_back(reply_answer(then.scenario, reply_of(then.scenario, "opening", "open")));
  const Transcript way = transcript(then.scenario, answers, 0);
  REQUIRE(way.turns.size() == 2);
  const auto against = [&](const std::string& yaml) {
    const Edition now(yaml);
    return told(
        compare({then.scenario, then.rubric}, way, {now.scenario, now.rubric}, Language::da));
  };
  check(against(hurried("Er du der?")), {});
  check(against(hurried("Hallo?")),
        {"2 line-reworded opening: The citizen said “Er du der?”. Now it reads “Hallo?”."});
  check(against(small_call()),
        {"2 line-gone opening: The citizen said “Er du der?”. That is gone."});
}

TEST_CASE("a changed method is another version, and the points are told") {
  Method heavier = shipped_method();
  for (Principle& principle : heavier.rubric.principles) principle.weight *= 2;
  heavier.rubric.digest = "of another version";
  const Edition then(small_call()), now(small_call(), heavier);
  const Transcript way = played(then.scenario, {"soothe"});
  check(told(compare({then.scenario, then.rubric}, way, {now.scenario, now.rubric}, Language::da),
             Language::da),
        {"0 other-method : Opkaldet er spillet med en anden udgave af metoden.",
         "0 total-changed : Opkaldet gav i alt " + total(then, way) + " point dengang og giver " +
             total(now, way) + " nu.",
         "1 points-changed opening/soothe: Svaret gav " + first_points(then, way) +
             " dengang og giver " + first_points(now, way) + " nu."});
  CHECK(first_points(then, way) != first_points(now, way));
}

TEST_CASE("a citizen who begins otherwise is told once, where the call begins") {
  check(differences({"tension: 60", "tension: 70"}, {"open"}),
        {"1 begins-otherwise opening: The citizen begins otherwise: Uro 60 then, Uro 70 now."});
}

TEST_CASE("what has changed in the briefing is told of the whole call") {
  check(differences({"[Et brev.]", "[En kalender.]", "trains: Alt.", "trains: Lyt."}),
        {"0 briefing-reworded : The briefing said “Et brev.”. Now it reads “En kalender.”.",
         "0 briefing-reworded : The briefing said “Alt.”. Now it reads “Lyt.”."});
  check(differences({"[Et brev.]", "[En kalender., Et brev.]"}),
        {"0 briefing-new : The briefing now says “En kalender.”."});
  check(differences({"[Et brev.]", "[]"}),
        {"0 briefing-gone : The briefing said “Et brev.”. That is gone."});
}

TEST_CASE("the points of the whole call are told with what its end is worth") {
  const Edition then(small_call()),
      now(edited({"set: [agreed_who, agreed_what, agreed_when], goto: agreed", "goto: agreed"}));
  const Transcript way = played(then.scenario, whole_call), is = played(now.scenario, whole_call);
  REQUIRE(total(then, way) != total(now, is));
  check(told(compare({then.scenario, then.rubric}, way, {now.scenario, now.rubric}, Language::da)),
        {"0 total-changed : The whole call scored " + total(then, way) + " then and scores " +
         total(now, is) + " now."});
}

TEST_CASE("a call of another scenario is told so") {
  check(differences({"id: small-call", "id: other-call"}),
        {"0 other-scenario : The call was played in the scenario “small-call”, and this is "
         "“other-call”."});
}

TEST_CASE("every kind of difference has a name of its own and words in both languages") {
  std::set<std::string_view> names;
  for (const DifferenceKind kind : all_difference_kinds()) {
    CHECK(names.insert(name(kind)).second);
    Difference difference;
    difference.kind = kind;
    CHECK_FALSE(message(difference, Language::da).empty());
    CHECK(message(difference, Language::da) != message(difference, Language::en));
  }
  CHECK(all_difference_kinds().back() == DifferenceKind::not_followed);
  for (std::size_t k = 0; k < all_difference_kinds().size(); ++k)
    CHECK(static_cast<std::size_t>(all_difference_kinds()[k]) == k);
}

}  // namespace
}  // namespace samtale::tests
