// Stories of Twine as scenarios: what comes along, what does not and is told, and that the result
// loads without errors whatever the story.
#include "engine/authoring/import_twee.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/messages.hpp"
#include "engine/scenario_loader.hpp"
#include "tests/support/random_twee.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

ImportedScenario imported(const std::string& bytes, Language language = Language::da) {
  const auto result = import_twee(bytes, {"", language}, small_method());
  REQUIRE(result.ok());
  return result.value();
}

/// Loads it, which must go without errors.
Scenario loaded(const ImportedScenario& scenario) {
  LoadedScenario result = load_scenario({{"scenario.yaml", scenario.yaml}}, small_method());
  CHECK_MESSAGE(result.playable, scenario.yaml);
  for (const Diagnostic& diagnostic : result.diagnostics)
    if (diagnostic.severity == Severity::error)
      FAIL_CHECK(report(diagnostic, result.files, Language::en));
  return std::move(result.scenario);
}

std::vector<std::string> told(const ImportedScenario& scenario, Language language = Language::en) {
  std::vector<std::string> sentences;
  for (const ImportNote& note : scenario.notes) sentences.push_back(message(note, language));
  return sentences;
}

using Sentences = std::vector<std::string>;

/// A row of passages, each leading to the next; the last has no link.
std::string row(std::size_t passages) {
  std::string story;
  for (std::size_t p = 0; p < passages; ++p) {
    story += ":: p" + std::to_string(p) + "\nNå.\n";
    if (p + 1 < passages) story += "[[Videre->p" + std::to_string(p + 1) + "]]\n";
  }
  return story;
}

TEST_CASE("a story in Twee 3 becomes a scenario with its words, replies and endings") {
  const ImportedScenario scenario = imported(
      ":: StoryTitle\nForkert nummer\n\n"
      ":: StoryData\n{ \"ifid\": \"X\", \"start\": \"Åbning\" }\n\n"
      ":: Slut {\"position\":\"1,2\"}\nNå, det var da venligt.\n\n"
      ":: Åbning [borger]\nGoddag, er det der, man spørger om boligstøtte?\n\nJeg har ventet "
      "længe.\n"
      "[[Det finder vi ud af.->Videre]]\n[[Slut<-Nej.]]\n\n"
      ":: Videre\nTak.\n* [[Farvel|Slut]]\n");
  CHECK(scenario.yaml ==
        "format: 1\n"
        "id: forkert-nummer\n"
        "title: \"Forkert nummer\"\n"
        "summary: \"En samtale, der er hentet fra Twine.\"\n"
        "minutes: 3\n"
        "trains: [listen]\n"
        "todo: \"Hentet fra Twine. Se summary, minutes, trains, briefing, citizen og hver nodes "
        "phase efter.\"\n"
        "briefing:\n"
        "  you: \"Du sidder ved telefonen.\"\n"
        "  trains: \"Det, samtalen træner, er ikke skrevet endnu.\"\n"
        "# Hvem ringer, og hvordan har borgeren det, når samtalen begynder?\n"
        "citizen: { name: \"Borgeren\", face: man, tension: 50, trust: 40, heard: 20, clarity: 30 "
        "}\n"
        "nodes:\n"
        "  aabning:\n"
        "    phase: start\n"
        "    citizen:\n"
        "      - id: line-1\n"
        "        say: \"Goddag, er det der, man spørger om boligstøtte?\"\n"
        "      - id: line-2\n"
        "        say: \"Jeg har ventet længe.\"\n"
        "    replies:\n"
        "      - id: det-finder-vi-ud-af\n"
        "        say: \"Det finder vi ud af.\"\n"
        "        todo: \"Vælg greb (moves), og skriv because.\"\n"
        "        goto: videre\n"
        "      - id: nej\n"
        "        say: \"Nej.\"\n"
        "        todo: \"Vælg greb (moves), og skriv because.\"\n"
        "        goto: slut\n"
        "  videre:\n"
        "    phase: listen\n"
        "    citizen:\n"
        "      - say: \"Tak.\"\n"
        "    replies:\n"
        "      - id: farvel\n"
        "        say: \"Farvel\"\n"
        "        todo: \"Vælg greb (moves), og skriv because.\"\n"
        "        goto: slut\n"
        "endings:\n"
        "  slut:\n"
        "    kind: handed_over\n"
        "    say: \"Nå, det var da venligt.\"\n"
        "    outcome: \"Hvordan det gik, er ikke skrevet endnu.\"\n"
        "    todo: \"Vælg kind, og skriv outcome.\"\n");
  CHECK(told(scenario) == Sentences{});
  CHECK(loaded(scenario).nodes.size() == 2);
}

TEST_CASE("a page that Twine 2 has published is read with its entities decoded") {
  const ImportedScenario scenario = imported(
      "<!DOCTYPE html>\n<html><head><title>x</title></head><body>\n"
      "<tw-storydata name=\"B&oslash; &amp; bolig\" startnode=\"2\" format='Harlowe'>\n"
      "<style type=\"text/twine-css\"></style>\n"
      "<tw-passagedata pid=\"1\" name=\"Slut\" tags=\"\" position=\"1,1\">Farvel &lt;3 "
      "&#230;&#xF8;&unknown;</tw-passagedata>\n"
      "<tw-passagedata pid=2 name=\"Start her\" tags=\"a b\">Goddag &quot;du&quot;\n"
      "[[Ja-&gt;Slut]]\n"
      "$penge</tw-passagedata></tw-storydata>\n<tw-passagedata name=\"uden "
      "for\">x</tw-passagedata>",
      Language::en);
  const Scenario s = loaded(scenario);
  CHECK(s.title.da == "B&oslash; & bolig");
  REQUIRE(s.nodes.size() == 1);
  CHECK(s.nodes[0].id == "start-her");
  CHECK(s.lines[0].say.da == "Goddag \"du\" …");
  CHECK(s.endings[0].say.da == "Farvel <3 æø&unknown;");
  CHECK(told(scenario) == Sentences{"“Start her”, line 8: the variable “$penge” is left out."});
}

TEST_CASE("what a call can't do is left out and told, with passage, line and one sentence") {
  const std::string story =
      ":: Start\n<<set $vred to 1>>Hej ''du''.\n"
      "(if: $vred > 1)[Han råber.] (husk: hele tiden)\n"
      "<img src=\"a.png\"> <audio src=\"b.mp3\"></audio> <script>kode([[x]])</script>\n"
      "[[Ja|Slut][$vred to 2]]\n[[Nej->Ingensteds]]\n"
      "<<link \"Måske\" \"Slut\">><</link>> (link-goto: \"Tja\", \"Slut\")\n\n"
      ":: Slut\nFarvel.\n:: Slut\nIgen.\n:: Gemt\nIngen kommer her.\n:: Stil [stylesheet]\na {}\n";
  const ImportedScenario scenario = imported(story);
  CHECK(told(scenario) ==
        Sentences{"“Start”, line 2: the macro “set” is left out, and what it did doesn't happen.",
                  "“Start”, line 2: the look of the type is left out.",
                  "“Start”, line 3: the macro “if” is left out, and what it did doesn't happen.",
                  "“Start”, line 4: a picture is left out.",
                  "“Start”, line 4: sound or video is left out.",
                  "“Start”, line 4: code is left out.",
                  "“Start”, line 5: the variable “$vred to 2” is left out.",
                  "“Start”, line 6: the reply leads to “Ingensteds”, which isn't there.",
                  "“Slut”, line 12 is left out; a passage before it has the same name.",
                  "“Gemt”, line 14 is left out; no way leads there.",
                  "“Stil”, line 16 is left out; it is Twine's own."});
  CHECK(told(scenario, Language::da).front() ==
        "»Start«, linje 2: Makroen »set« er ikke med, og det, den gjorde, sker ikke.");
  const Scenario s = loaded(scenario);
  REQUIRE(s.lines.size() == 1);
  CHECK(s.lines[0].say.da == "Hej du. Han råber. (husk: hele tiden)");
  REQUIRE(s.replies.size() == 4);
  CHECK(s.replies[0].say.da == "Ja");
  CHECK(s.replies[2].say.da == "Måske");
  CHECK(s.replies[3].say.da == "Tja");
  CHECK(s.endings.back().id == "nowhere");
}

TEST_CASE("a link among words leaves its words, and a line of links leaves none") {
  const ImportedScenario scenario = imported(
      ":: Start\nDu kan [[ringe op->Slut]] eller vente.\n* [[Vente->Slut]] / [[Slut]]\n:: Slut\n");
  CHECK(loaded(scenario).lines[0].say.da == "Du kan ringe op eller vente.");
}

TEST_CASE("circles are counted where the call stays short enough, and cut where it does not") {
  const ImportedScenario hub = imported(
      ":: Start\nHvad vil du vide?\n[[A]] [[B]] [[Slut]]\n:: A\nEn ting.\n[[Tilbage->Start]]\n"
      ":: B\nEn anden.\n[[Tilbage->Start]]\n:: Slut\n");
  CHECK(told(hub) == Sentences{"“A”, line 6: the reply leads back to “Start”, now once at most.",
                               "“B”, line 9: the reply leads back to “Start”, now once at most."});
  CHECK(loaded(hub).endings.back().id == "nowhere");

  const std::string long_circle = row(19) + "[[Forfra->p0]]\n[[Slut]]\n:: Slut\n";
  const ImportedScenario cut = imported(long_circle);
  CHECK(told(cut) == Sentences{"“p18”, line 57: the reply led back to “p0” and now leads nowhere, "
                               "so that the call ends."});
  loaded(cut);
}

TEST_CASE("a call ends after twenty replies, and what lies behind is told") {
  const ImportedScenario scenario = imported(row(25));
  CHECK(loaded(scenario).nodes.size() == 20);
  const Sentences sentences = told(scenario);
  REQUIRE(sentences.size() == 6);
  CHECK(sentences[0] ==
        "“p19”, line 60: the reply led to “p20” and now leads nowhere; a call has 20 replies at "
        "most.");
  CHECK(sentences[5] == "“p24”, line 74 is left out; the ways that led there are cut off.");
  CHECK(told(imported(row(21))) == Sentences{});
}

TEST_CASE("there is room for six replies, six lines and four hundred nodes") {
  std::string story = ":: Start\n" + std::string(200, 'a');
  for (int sentence = 0; sentence < 80; ++sentence) story += " Han siger det igen, og så igen.";
  for (int p = 0; p < 8; ++p) story += "\n[[p" + std::to_string(p) + "]]";
  for (int p = 0; p < 8; ++p) {
    story += "\n:: p" + std::to_string(p) + "\nJa.\n[[Slut]]\n";
  }
  story += "\n:: Slut\n";
  const ImportedScenario scenario = imported(story);
  CHECK(loaded(scenario).replies.size() == 12);
  const Sentences sentences = told(scenario);
  REQUIRE(sentences.size() == 4);
  CHECK(sentences[0] == "“Start”, line 9: the reply “p6” is left out; there is room for six.");

  std::string wide = ":: Start\nJa.\n";
  for (int p = 0; p < 6; ++p) wide += "[[a" + std::to_string(p) + "]]\n";
  std::string second, third, fourth;
  for (int p = 0; p < 6; ++p) {
    wide += ":: a" + std::to_string(p) + "\n";
    for (int q = 0; q < 6; ++q) {
      const std::string b = "b" + std::to_string(p) + std::to_string(q);
      wide += "[[" + b + "]]\n";
      second += ":: " + b + "\n";
      for (int r = 0; r < 6; ++r) {
        const std::string c = "c" + std::to_string(p) + std::to_string(q) + std::to_string(r);
        second += "[[" + c + "]]\n";
        third += ":: " + c + "\n";
        for (int t = 0; t < 2; ++t) {
          third += "[[d" + c + std::to_string(t) + "]]\n";
          fourth += ":: d" + c + std::to_string(t) + "\n[[Slut]]\n";
        }
      }
    }
  }
  const ImportedScenario many = imported(wide + second + third + fourth + ":: Slut\n");
  CHECK(loaded(many).nodes.size() == 400);
  CHECK(many.notes.size() + many.untold > 291);
}

TEST_CASE("a text that is too long is cut at a word, and the rest is told") {
  std::string words;
  for (int i = 0; i < 700; ++i) words += "ord" + std::to_string(i) + ". ";
  const ImportedScenario scenario =
      imported(":: Start\n" + words + "\n[[Slut]]\n:: Slut\n" + words);
  const Scenario s = loaded(scenario);
  CHECK(s.lines.size() == 6);
  const Sentences sentences = told(scenario);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[0].rfind("“Start”, line 2: the text is too long; this and the rest is left out: "
                           "“ord",
                           0) == 0);
}

TEST_CASE("texts come back as they were, whatever stands in them") {
  const std::string words = "\"Nej\": # {navn} {{ ' \\n [a, b] - ? & * ! | > % @ ` «æøå» 🙂";
  const ImportedScenario scenario =
      imported(":: Start\n" + words + "\n[[" + words + "->Slut]]\n:: Slut\n" + words);
  const Scenario s = loaded(scenario);
  CHECK(s.lines[0].say.da == words);
  CHECK(s.replies[0].say.da == words);
  CHECK(s.endings[0].say.da == words);
}

TEST_CASE("ids are made of the words, free of each other and of what is taken") {
  CHECK(id_of_words("Æblegrød på Ærø, 2 gange!") == "aeblegroed-paa-aeroe-2-gange");
  CHECK(id_of_words("  12 é Ñandú ") == "e-nandu");
  CHECK(id_of_words("!?") == "");
  CHECK(id_of_words(std::string(100, 'x')).size() == 40);
  const ImportedScenario scenario = imported(
      ":: title\n…\n[[pause->Title!]] [[Pause.->Title!]] [[?->???]]\n:: Title!\n:: ???\nNej\n");
  const Scenario s = loaded(scenario);
  CHECK(s.nodes[0].id == "title-2");
  CHECK(s.endings[0].id == "title-3");
  CHECK(s.endings[1].id == "end");
  CHECK(s.replies[0].id == "pause-2");
  CHECK(s.replies[1].id == "pause-3");
  CHECK(s.replies[2].id == "reply");
}

TEST_CASE("a story of one passage has something to answer, and its beginning may be unknown") {
  const ImportedScenario scenario =
      imported(":: StoryData\n{\"start\": \"Væk\"}\n:: Eneste\nGoddag.\n");
  CHECK(loaded(scenario).replies.size() == 1);
  CHECK(told(scenario) == Sentences{"The story is to begin in “Væk”, which isn't there; the first "
                                    "passage is taken."});
}

TEST_CASE("what is no story is refused") {
  for (const char* bytes : {"", "Bare en tekst", "::", ":: StoryTitle\nEn titel\n",
                            "<tw-storydata>", ":: Kode [script]\nx\n"}) {
    const auto result = import_twee(bytes, {}, small_method());
    const bool only_nameless = std::string(bytes) == "::";
    CHECK_MESSAGE(result.ok() == only_nameless, bytes);
  }
  const auto latin = import_twee(":: Start\nb\xF8n\n", {}, small_method());
  REQUIRE_FALSE(latin.ok());
  CHECK(message(latin.error(), Language::en) == "The file isn't saved as UTF-8.");
  CHECK(message(TweeFault::no_story, Language::da) ==
        "Der er ingen fortælling i filen. Den skal være Twee 3 eller en side, som Twine 2 har "
        "udgivet.");
}

TEST_CASE("random stories load without errors") {
  Random random(7);
  for (int run = 0; run < 300; ++run) {
    CAPTURE(run);
    const auto result = import_twee(random_twee(random), {}, small_method());
    if (result) loaded(result.value());
  }
}

}  // namespace
