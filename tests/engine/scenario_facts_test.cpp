// Facts, promises, shared blocks, local terms and dates.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/check.hpp"
#include "engine/date.hpp"
#include "engine/scenario_loader.hpp"
#include "tests/support/played.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

Codes with_head(const std::string& head) {
  return codes(load(with("nodes:\n", head + "nodes:\n")));
}

const Line& line_of(const Scenario& scenario, std::string_view id) {
  for (const Line& line : scenario.lines)
    if (line.id == id) return line;
  FAIL("no line " << id);
  return scenario.lines.front();
}

SourceText overlay(const std::string& texts) {
  return {"scenario.en.yaml",
          "format: 1\ntranslates: once-in-a-block\nlanguage: en\ntexts:\n" + texts};
}

}  // namespace

TEST_CASE("a fact is told only to those who ask openly, and only once") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(call.said() == "hello");
  CHECK(call.value("emergency_room") == 0);
  call.reply("open");
  CHECK(call.said() == "fact");
  CHECK(call.value("emergency_room") == 1);
  CHECK(call.value("asked_open") == 1);
  call.reply("open");
  CHECK(call.said() == "again");
}

TEST_CASE("a fact that may be told to anybody is told without a question") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  call.reply("open");
  call.reply("go_on");
  CHECK(call.said() == "here");
  CHECK(call.value("letter") == 1);
  CHECK(call.value("asked_open") == 0);
}

TEST_CASE("a fact brings its note with the line that tells it") {
  const Played call({fixture("valid/gates-and-facts.yaml")});
  CHECK(line_of(call.scenario, "fact").note.da == "Han var på skadestuen med sin søn.");
  CHECK(line_of(call.scenario, "hello").note.empty());
  const std::string facts = "facts: { case: { note: Hun har en sag., asked: any } }\n";
  std::string text = with("nodes:\n", facts + "nodes:\n");
  text.insert(text.find("    replies:\n"), "        note: Egen note.\n");
  CHECK(codes(load(text)) == Codes{"fact-never-revealed"});
  text.insert(text.find("    replies:\n"), "      - { id: b, say: Nå., reveals: case }\n");
  text.replace(text.find("- say: "), 7, "- id: a\n        reveals: case\n        say: ");
  const LoadedScenario loaded = load(text);
  CHECK(codes(loaded) == Codes{"no-line"});  // once it is known, nobody says anything
  CHECK(loaded.scenario.lines[0].note.da == "Egen note.");
  CHECK(loaded.scenario.lines[1].note.da == "Hun har en sag.");
}

TEST_CASE("facts need a note, and an open question that the method knows") {
  CHECK(with_head("facts: { case: {} }\n") == Codes{"missing-key"});
  CHECK(with_head("facts: { case: { note: Ja., asked: loudly } }\n").front() == "unknown-word");
  CHECK(with_head("facts: { knocked: { note: Ja. } }\n") == Codes{"duplicate-id"});
  Moves deaf = small_method();
  deaf.variables.pop_back();
  const SourceText file{"scenario.yaml",
                        with("nodes:\n", "facts: { case: { note: Ja. } }\nnodes:\n")};
  CHECK(codes(load_scenario({file}, deaf)) == Codes{"unknown-variable"});
}

TEST_CASE("a promise is carried into the next call until it is kept") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  call.reply("open");
  call.reply("promise");
  CHECK(call.said() == "kept");
  CHECK(call.value("callback") == 0);        // kept by the line
  CHECK(call.value("emergency_room") == 0);  // a fact is of its call
  Played without({fixture("valid/gates-and-facts.yaml")});
  without.reply("open");
  without.reply("wait");
  CHECK(without.said() == "not_kept");
}

TEST_CASE("an ending can keep a promise") {
  Played call({fixture("valid/gates-and-facts.yaml")});
  call.reply("open");
  call.state.values[call.scenario.promises[0].open.value - meter_count] = 1;
  const ReplyIndex stop = open_replies(call.scenario, call.state).back();
  REQUIRE(call.scenario.at(stop).id == "wait");
  CHECK(read(step(call.scenario, call.state, reply_answer(call.scenario, stop)),
             call.scenario.promises[0].open) == 1);
  for (const ReplyIndex reply : open_replies(call.scenario, call.state))
    if (call.scenario.at(reply).id == "stop")
      CHECK(read(step(call.scenario, call.state, reply_answer(call.scenario, reply)),
                 call.scenario.promises[0].open) == 0);
}

TEST_CASE("a block's lines and replies stand in every node that uses it, after its own") {
  const Played call({fixture("valid/once-in-a-block.yaml")});
  CHECK(call.said() == "boundary");
  CHECK(call.open() == "back stop");
  CHECK(call.scenario.nodes[1].lines.size() == 2);
  CHECK(call.scenario.nodes[1].replies.size() == 2);
  CHECK(call.scenario.at(call.scenario.nodes[1].lines[1]).id == "boundary");
}

TEST_CASE("a block's texts are translated once, for all that use it") {
  const LoadedScenario loaded =
      load_scenario({fixture("valid/once-in-a-block.yaml"),
                     overlay("  shared.boundary: This is {office}. It costs {amount}, no more.\n"
                             "  shared.boundary/stop: Now you stop.\n")},
                    small_method());
  std::size_t keys = 0;
  for (const TextKey& text : loaded.scenario.texts) keys += text.key.rfind("shared.", 0) == 0;
  CHECK(keys == 2);
  std::size_t translated = 0;
  for (const Line& line : loaded.scenario.lines)
    translated += line.say.en == "This is Ydelse og Bolig. It costs 2.000 kr., no more.";
  for (const Reply& reply : loaded.scenario.replies) translated += reply.say.en == "Now you stop.";
  CHECK(translated == 4);
}

TEST_CASE("what is wrong in a block is told once") {
  const std::string block =
      "shared: { b: { replies: [{ id: x, say: Nej., if: herd > 1, goto: helped }] } }\n";
  std::string text = with("nodes:\n", block + "nodes:\n");
  text.replace(text.find("    phase: start\n"), 17, "    phase: start\n    use: [b]\n");
  CHECK(codes(load(text)) == Codes{"unknown-variable"});
  CHECK(with_head("shared: { b: {} }\n") == Codes{"missing-key", "unused-block"});
  CHECK(with_head("shared: { B: { replies: [] } }\n") == Codes{"bad-id"});
  CHECK(with_head("shared: { b: { phase: start, citizen: [{ say: Ja. }] } }\n") ==
        Codes{"unused-block", "unknown-key"});
}

TEST_CASE("a node has no more lines and replies with its blocks than without") {
  std::string block = "shared:\n  b:\n    replies:\n";
  for (int i = 0; i < 6; ++i)
    block += "      - { id: x" + std::to_string(i) + ", say: Nej., goto: helped }\n";
  std::string text = with("nodes:\n", block + "nodes:\n");
  text.replace(text.find("    phase: start\n"), 17, "    phase: start\n    use: [b]\n");
  CHECK(codes(load(text)) == Codes{"too-many"});
  block = "shared:\n  b:\n    citizen:\n";
  for (int i = 0; i < 6; ++i) block += "      - { id: x" + std::to_string(i) + ", say: Ja. }\n";
  text = with("nodes:\n", block + "nodes:\n");
  text.replace(text.find("    phase: start\n"), 17, "    phase: start\n    use: [b, b]\n");
  CHECK(codes(load(text)) == Codes{"too-many", "duplicate-id"});
}

TEST_CASE("two lines that need no id must not get the same one") {
  const auto clash = [](const std::string& lines, const std::string& uses) {
    const std::string head = "shared:\n  opening:\n    citizen: [" + lines +
                             "]\n  other:\n    citizen: [{ say: Ja. }]\nnodes:\n";
    std::string text = with("nodes:\n", head);
    text.replace(text.find("    phase: start\n"), 17, "    phase: start\n    use: " + uses + "\n");
    return codes(load(text));
  };
  CHECK(clash("{ say: Hej. }", "[opening, other]") == Codes{"duplicate-id"});
  CHECK(clash("{ id: opening, say: Hej. }", "[opening, other]") == Codes{"duplicate-id"});
  CHECK(clash("{ id: other, say: Hej. }", "[opening, other]") == Codes{"duplicate-id"});
  CHECK(clash("{ id: third, say: Hej. }", "[opening, other]") == Codes{});
  // A reply is no line: the session tells them apart.
  CHECK(codes(load(with("id: follow", "id: opening"))) == Codes{});
}

TEST_CASE("terms are put into every text, and a doubled brace is a brace") {
  const Played call({fixture("valid/once-in-a-block.yaml")});
  CHECK(line_of(call.scenario, "boundary").say.da ==
        "Her er Ydelse og Bolig. Det koster 2.000 kr., {ikke mere}.");
  CHECK(call.scenario.replies.back().say.da == "Nu stopper du, siger Ydelse og Bolig.");
  CHECK(call.scenario.replies[2].say.da == "Farvel { og { tak } herfra.");
  CHECK(call.scenario.endings[0].outcome.da == "Han lagde på hos Ydelse og Bolig.");
}

TEST_CASE("a term has room for 200 characters, and a text with its terms for 2000") {
  const auto told = [](std::size_t length, std::size_t times, const std::string& more) {
    std::string said;
    for (std::size_t i = 0; i < times; ++i) said += "{t}";
    return load(with("minutes: ", "terms: { t: { text: " + std::string(length, 'x') +
                                      " } }\nhelp: [{ who: \"" + said + more +
                                      "\", phone: 1 }]\nminutes: "));
  };
  CHECK(codes(told(200, 10, "")) == Codes{});
  CHECK(codes(told(201, 1, "")) == Codes{"text-too-long"});
  const LoadedScenario longer = told(200, 10, "x");
  CHECK(codes(longer) == Codes{"text-too-long"});
  CHECK(longer.scenario.help.front().who.da.size() == 31);  // as written
}

TEST_CASE("a term can be translated, and is the same where it is not") {
  const LoadedScenario loaded = load_scenario(
      {fixture("valid/once-in-a-block.yaml"),
       overlay("  shared.boundary: \"{office}: {amount}\"\n  terms.amount: DKK 2,000\n")},
      small_method());
  CHECK(line_of(loaded.scenario, "boundary").say.en == "Ydelse og Bolig: DKK 2,000");
  for (const Diagnostic& d : loaded.diagnostics) {
    CHECK(name(d.code) == "translation-missing");
    CHECK(d.arguments.front().rfind("terms.", 0) == std::string::npos);
  }
}

TEST_CASE("a translation with a term that there is not is left out whole") {
  const SourceText faulty = overlay("  shared.boundary: \"{ofice}\"\n  terms.amount: DKK 2,000\n");
  const auto faults = [](const LoadedScenario& loaded) {
    std::string told;
    for (const Diagnostic& d : loaded.diagnostics)
      if (d.severity == Severity::error) told += std::string(name(d.code)) + d.arguments.front();
    return told;
  };
  const LoadedScenario alone =
      load_scenario({fixture("valid/once-in-a-block.yaml"), faulty}, small_method());
  CHECK(faults(alone) == "unknown-termofice");
  CHECK(alone.playable);
  CHECK(line_of(alone.scenario, "boundary").say.en == "");
  CHECK(alone.scenario.terms[1].text.en == "");
  const LoadedScenario after_another =
      load_scenario({fixture("valid/once-in-a-block.yaml"),
                     overlay("  shared.boundary: \"This is {office}\"\n"), faulty},
                    small_method());
  CHECK(faults(after_another) == "unknown-termofice");
  CHECK(line_of(after_another.scenario, "boundary").say.en == "This is Ydelse og Bolig");
}

TEST_CASE("a digest is of the text as it was written") {
  const Played call({fixture("valid/once-in-a-block.yaml")});
  for (const TextKey& text : call.scenario.texts)
    if (text.key == "ending/left.outcome")
      CHECK(text.digest == text_digest("Han lagde på hos {office}."));
}

TEST_CASE("dates are days that there are") {
  for (const char* good : {"2026-11-22", "2028-02-29", "2000-02-29", "0001-01-01", "2026-12-31"})
    CHECK_MESSAGE(is_date(good), good);
  for (const char* bad : {"", "2026-11-2", "2026-11-31", "2027-02-29", "1900-02-29", "2026-13-01",
                          "2026-00-01", "2026-01-00", "2026/01/01", "2026-01-011", "tomorrow"})
    CHECK_MESSAGE(!is_date(bad), bad);
}

TEST_CASE("what was to be looked at again is told from that day on") {
  const Played call({fixture("valid/once-in-a-block.yaml")});
  CHECK(call.scenario.dates.law_checked == "2026-11-01");
  CHECK(call.scenario.terms[1].dates.law_checked == "2026-11-01");
  CHECK(check_dates(call.scenario, "2026-12-31").empty());
  REQUIRE(check_dates(call.scenario, "2027-01-01").size() == 1);
  CHECK(check_dates(call.scenario, "2027-01-01")[0].arguments ==
        std::vector<std::string>{"2027-01-01", "amount"});
  CHECK(check_dates(call.scenario, "2028-02-29").size() == 2);
}

TEST_CASE("terms, facts and blocks have names of their own among the texts") {
  CHECK(codes(load(with("  opening:", "  terms:"))) == Codes{"reserved-id"});
  CHECK(codes(load(with("  opening:", "  facts:"))) == Codes{"reserved-id"});
  CHECK(codes(load(with("  opening:", "  shared:"))) == Codes{"reserved-id"});
  CHECK(with_head("terms: { Office: { text: Ja } }\n") == Codes{"bad-id"});
  CHECK(with_head("terms: { office: { txt: Ja } }\n") == Codes{"unknown-key"});
}
