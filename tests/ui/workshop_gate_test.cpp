// Conditions for who does not know how they are written.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/gate.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::gate_words;

namespace {

std::vector<ui::GateName> names_of(const std::string& yaml, ui::Say say) {
  const auto method = ui::shipped_method();
  const engine::YamlDocument read = engine::read_yaml(yaml, engine::FileIndex{0});
  return gate_names(read.tree.root, method->moves, say);
}

constexpr const char* story =
    "facts: { fall: { note: Han faldt på trappen. } }\n"
    "flags: [told_wait]\n"
    "choices: { mood: [hurt, angry] }\n"
    "counters: { tries: 3 }\n"
    "conditions: { ready: heard >= 55 and summary_confirmed }\n"
    "nodes: { opening: {}, stairs: {} }\n";

const ui::Say danish(engine::Language::da);

std::string meaning(const std::string& gate) {
  const auto names = names_of(story, danish);
  const ui::GateWords words = gate_words(gate, names, danish);
  return words.error.empty() ? words.meaning : words.error;
}

}  // namespace

TEST_CASE("a gate is said in one sentence") {
  CHECK(meaning("") == "");
  CHECK(meaning("tension < 40") == "Kun hvis Uro er under 40.");
  CHECK(meaning("tension < 40 and fall") ==
        "Kun hvis Uro er under 40 og borgeren har fortalt »Han faldt på trappen.«.");
  CHECK(meaning("not fall") == "Kun hvis borgeren ikke har fortalt »Han faldt på trappen.«.");
  CHECK(meaning("not (knocked or told_wait)") ==
        "Kun hvis der ikke er banket på og »Told wait« ikke er sat.");
  CHECK(meaning("(knocked or told_wait) and heard >= 55") ==
        "Kun hvis (der er banket på eller »Told wait« er sat) og Føler sig hørt er mindst 55.");
  CHECK(meaning("mood = angry and tries >= 2") == "Kun hvis Mood er »angry« og Tries er mindst 2.");
  CHECK(meaning("ready") == "Kun hvis Føler sig hørt er mindst 55 og opsummeringen er bekræftet.");
  CHECK(meaning("visits.stairs >= 1") == "Kun hvis antallet af gange ved »Stairs« er mindst 1.");
  CHECK(meaning("otherwise") == "Når ingen af replikkerne før er blevet sagt.");
}

TEST_CASE("what is wrong with a gate is said with the letter where it is") {
  CHECK(meaning("tension < 40 and knokced")
            .find("Ved tegn 18: Her er ikke noget, der hedder "
                  "»knokced«.") == 0);
  CHECK(meaning("heard =>").find("Ved tegn ") == 0);
}

TEST_CASE("a word that is begun can go on as a name, by its id or by what it means") {
  const auto names = names_of(story, danish);
  const auto first = [&](const std::string& text) {
    const auto words = gate_words(text, names, danish);
    return words.suggestions.empty() ? std::string("-") : words.suggestions.front().text;
  };
  CHECK(first("") == "tension < 40");
  CHECK(first("he") == "heard >= 55");
  CHECK(first("uro") == "tension < 40");
  CHECK(first("tension < 40 and fa") == "tension < 40 and fall");
  CHECK(first("faldt") == "fall");
  CHECK(first("mo") == "mood = hurt");
  CHECK(first("summary_") == "summary_confirmed");
  CHECK(first("tension < ") == "-");
  CHECK(first("tension < 4") == "-");
  CHECK(first("tension < 40 ") == "tension < 40 and ");
}

TEST_CASE("every name that a gate of a shipped scenario uses is known in its form") {
  for (const char* id : {"angry-caller", "repeat-caller", "benefits-reduction"}) {
    CAPTURE(id);
    AppStage stage;
    open_copy(stage, id);
    const auto names =
        gate_names(base_file(workshop(stage)).root, stage.model().library->method->moves, danish);
    std::size_t gates = 0;
    const auto look = [&](const auto& self, const engine::YamlValue& value) -> void {
      for (const engine::YamlValue& item : value.items()) self(self, item);
      for (const engine::YamlEntry& entry : value.entries()) {
        self(self, entry.value);
        if (entry.key != "if" || entry.value.kind() != engine::YamlKind::scalar) continue;
        ++gates;
        const ui::GateWords words = gate_words(std::string(entry.value.text()), names, danish);
        CHECK_MESSAGE(words.error.empty(), words.error);
        CHECK_FALSE(words.meaning.empty());
      }
    };
    look(look, base_file(workshop(stage)).root);
    CHECK(gates > 0);
  }
}
