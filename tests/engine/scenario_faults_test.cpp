// One fault, told once and where it is: ids that are taken, names that nothing asks for, keys that
// are written wrongly.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/messages.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

TEST_CASE("an id that is taken says where the first one stands") {
  const auto told = [](const std::string& text) {
    std::vector<std::string> all;
    const LoadedScenario loaded = load(text);
    for (const Diagnostic& d : loaded.diagnostics)
      all.push_back(std::string(name(d.code)) + ": " + message(d, Language::en));
    return all;
  };
  using Told = std::vector<std::string>;
  const std::string reply = "      - { id: follow, say: Nej., goto: helped }\n";
  CHECK(told(with("endings:\n", reply + "endings:\n")) ==
        Told{"duplicate-id: 'follow' is already used in line 17."});
  CHECK(told("\xEF\xBB\xBF" + with("endings:\n", reply + "endings:\n")) ==
        Told{"duplicate-id: 'follow' is already used in line 17."});
  CHECK(told(with("endings:\n", "endings:\n  opening: { kind: agreement, outcome: Ja. }\n")) ==
        Told{"duplicate-id: 'opening' is already used in line 23."});
  CHECK(told(with("endings:\n", "endings:\n  helped: { kind: agreement, outcome: Ja. }\n")) ==
        Told{"duplicate-id: 'helped' is already used in line 23."});
  CHECK(told(with("nodes:\n", "flags: [told]\ncounters: { told: 3 }\nnodes:\n")) ==
        Told{"duplicate-id: 'told' is already used in line 11."});
  CHECK(told(with("nodes:\n", "flags: [told, told]\nnodes:\n")) ==
        Told{"duplicate-id: 'told' is used twice."});
  CHECK(told(with("nodes:\n", "flags: [knocked]\nnodes:\n")) ==
        Told{"duplicate-id: The method already has something called 'knocked'."});
  CHECK(told(with("moves: [greets]", "moves: [greets, knocks, greets]")) ==
        Told{"duplicate-id: 'greets' stands in the list twice."});
}

TEST_CASE("a name that nothing asks for is told of, whatever it is a name of") {
  const auto unused = [](const std::string& declared, const std::string& gate = "") {
    std::string text = with("nodes:\n", declared + "nodes:\n");
    const std::string extra = "      - { id: more, say: Nej., if: " + gate + ", goto: helped }\n";
    if (!gate.empty()) text.insert(text.find("endings:"), extra);
    std::vector<std::string> names;
    const LoadedScenario loaded = load(text);
    for (const Diagnostic& d : loaded.diagnostics)
      names.push_back(std::string(name(d.code)) + " " + d.arguments.at(0));
    return names;
  };
  using Names = std::vector<std::string>;
  const std::string all =
      "flags: [told]\ncounters: { tries: 3 }\nchoices: { mood: [hurt, calm] }\n"
      "conditions: { ready: heard >= 35, late: not ready }\n";
  CHECK(unused(all) ==
        Names{"unused-name told", "unused-name tries", "unused-name mood", "unused-name late"});
  CHECK(unused(all, "not told and (tries >= 2 or mood = calm) and late") == Names{});
  CHECK(unused("flags: [told, tolder]\n", "tolder") == Names{"unused-name told"});
  CHECK(unused("flags: [told]\ncarry: [told]\n") == Names{});
  CHECK(unused("flags: [told]\nconditions: { ready: told }\n", "ready") == Names{});
  CHECK(unused("facts: { ill: { note: Syg., asked: any } }\npromises: [callback]\n") ==
        Names{"fact-never-revealed ill"});
}

TEST_CASE("names are not told to be unused where a condition can't be read") {
  CHECK(codes(load(with("nodes:\n", "flags: [told]\nnodes:\n"))) == Codes{"unused-name"});
  std::string text = with("nodes:\n", "flags: [told]\nnodes:\n");
  text.insert(text.find("endings:"), "      - { id: more, say: Nej., if: tolld, goto: helped }\n");
  CHECK(codes(load(text)) == Codes{"unknown-variable"});
}

TEST_CASE("a key that is written wrongly or in Danish is not missing besides") {
  const auto told = [](const std::string& piece, const std::string& instead) {
    std::vector<std::string> all;
    const LoadedScenario loaded = load(with(piece, instead));
    for (const Diagnostic& d : loaded.diagnostics)
      all.push_back(std::string(name(d.code)) + " " + d.arguments.at(0) + " " +
                    (d.arguments.size() > 1 ? d.arguments[1] : ""));
    return all;
  };
  using Told = std::vector<std::string>;
  CHECK(told("        because: Du", "        becuase: Du") == Told{"unknown-key becuase because"});
  CHECK(told("        because: Du", "        fordi: Du") == Told{"unknown-key fordi because"});
  CHECK(told("        say: Det", "        sig: Det") == Told{"unknown-key sig say"});
  CHECK(told("        goto: helped", "        gotto: helped") == Told{"unknown-key gotto goto"});
  CHECK(told("        moves: [greets]", "        mvoes: [greets]") ==
        Told{"unknown-key mvoes moves"});
  CHECK(told("    replies:", "    repiles:") == Told{"unknown-key repiles replies"});
  CHECK(told("    citizen:", "    borger:") == Told{"unknown-key borger citizen"});
  CHECK(told("title: Forkert", "titel: Forkert") == Told{"unknown-key titel title"});
  CHECK(told("summary: Ringer", "sumary: Ringer") == Told{"unknown-key sumary summary"});
  CHECK(told("helped: { kind:", "helped: { kidn:") == Told{"unknown-key kidn kind"});
}

TEST_CASE("a key that is missing is told of beside one that means something else") {
  const LoadedScenario loaded = load(with("        say: Det", "        note: Det"));
  CHECK(codes(loaded) == Codes{"missing-key", "unknown-key"});
}
