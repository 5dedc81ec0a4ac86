// scenarios/scenario.schema.json says what the loader does: the same keys, words and limits.
// tests/schema_test.py holds it against whole scenarios.
#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "engine/scenario_loader.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/small_call.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

using Json = nlohmann::json;
using Keys = std::set<std::string>;

/// Every map that the format has, each with a key that nobody knows.
const char* const every_map = R"(format: 1
qq-root: 1
id: every-map
title: Alt
summary: Alt.
minutes: 3
trains: [listen]
briefing:
  qq-briefing: 1
  you: Du er her.
  trains: Alt.
help:
  - { who: Krisetelefonen, phone: 12 34 56 78, qq-help: 1 }
counters: { tries: { qq-counter: 1, to: 3 } }
facts: { ill: { qq-fact: 1, note: Han var syg. } }
terms: { office: { qq-term: 1, text: Ydelse } }
shared:
  stop:
    qq-block: 1
    citizen: []
calls:
  - qq-call: 1
    id: only
    title: Opkald
    citizen: { qq-citizen: 1, name: Ida, face: man, tension: 1, trust: 1, heard: 1, clarity: 1 }
    nodes:
      opening:
        qq-node: 1
        phase: start
        hurry: { qq-hurry: 1, seconds: 20, say: Hallo. }
        pause: { qq-pause: 1, goto: done }
        citizen:
          - qq-line: 1
            say: Goddag.
        replies:
          - qq-reply: 1
            id: on
            say: Ja.
            effects: { qq-effects: 1 }
            goto: [{ qq-way: 1, to: done }]
endings:
  done: { qq-ending: 1, kind: alarm, outcome: Slut. }
)";

const Json& schema() {
  static const Json read =
      Json::parse(read_file(source_folder() / "scenarios" / "scenario.schema.json"));
  return read;
}

const Json& definition(const std::string& name) {
  const Json& root = schema();
  if (name == "root") return root;
  if (name == "briefing") return root["properties"]["briefing"];
  if (name == "help") return root["properties"]["help"]["items"];
  if (name == "pause") return root["definitions"]["node"]["properties"]["pause"];
  if (name == "effects") return root["definitions"]["reply"]["properties"]["effects"];
  return root["definitions"][name];
}

/// What the loader says can stand beside the unknown key.
Keys known_beside(const std::string& text, const std::string& unknown) {
  Keys keys;
  for (const Diagnostic& d : load_scenario({{"every.yaml", text}}, shipped_moves()).diagnostics) {
    if (d.code != DiagnosticCode::unknown_key || d.arguments[0] != unknown) continue;
    REQUIRE(d.arguments[1].empty());
    const std::string& all = d.arguments[2];
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = std::min(all.find(", ", at), all.size());
      keys.insert(all.substr(at, end - at));
      at = end + 2;
    }
  }
  return keys;
}

Keys properties(const Json& of) {
  Keys keys;
  for (const auto& [key, value] : of["properties"].items()) keys.insert(key);
  return keys;
}

template <class Words>
Keys words(const Words& list) {
  Keys all;
  for (const auto& word : list) all.insert(std::string(word));
  return all;
}

Keys words_at(const Json& where) {
  Keys all;
  for (const Json& word : where["enum"]) all.insert(word.get<std::string>());
  return all;
}

template <class Items>
Keys ids_of(const Items& items) {
  Keys all;
  for (const auto& item : items) all.insert(item.id);
  return all;
}

}  // namespace

TEST_CASE("the schema has the keys that the loader knows, in every map") {
  const std::string text = every_map;
  for (const char* map :
       {"briefing", "help", "call", "citizen", "node", "hurry", "pause", "line", "reply", "effects",
        "way", "ending", "counter", "fact", "term", "block"}) {
    CAPTURE(map);
    CHECK(known_beside(text, std::string("qq-") + map) == properties(definition(map)));
    CHECK(definition(map)["additionalProperties"] == false);
  }
  Keys root = known_beside(text, "qq-root");
  const Keys of_one_call = known_beside(with("nodes:\n", "qq-root: 1\nnodes:\n"), "qq-root");
  CHECK(root != of_one_call);
  root.insert(of_one_call.begin(), of_one_call.end());
  CHECK(root == properties(schema()));
}

TEST_CASE("every key of the schema has a description") {
  for (const char* map :
       {"root", "briefing", "help", "call", "citizen", "node", "hurry", "pause", "line", "reply",
        "effects", "way", "ending", "counter", "fact", "term", "block"}) {
    for (const auto& item : definition(map)["properties"].items()) {
      const std::string key = item.key();
      const Json& value = item.value();
      CAPTURE(key);
      const std::string reference = value.value("$ref", "");
      const std::string name = reference.substr(reference.rfind('/') + 1);
      CHECK((value.contains("description") || definition(name).contains("description")));
    }
  }
}

TEST_CASE("the schema has the words of the format and of the shipped method") {
  const auto at = [](const char* map, const char* key) {
    return words_at(definition(map)["properties"][key]);
  };
  CHECK(at("node", "phase") == words(ids<Phase>()));
  CHECK(at("node", "form") == words(ids<Form>()));
  CHECK(at("node", "alarm") == Keys{"self_harm"});
  CHECK(at("line", "voice") == words(ids<Voice>()));
  CHECK(at("ending", "kind") == words(ids<EndingKind>()));
  CHECK(at("ending", "alarm") == words(ids<Alarm>().subspan(1)));
  CHECK(at("citizen", "face") == words(ids<Face>()));
  CHECK(at("root", "stage") == words(ids<Stage>()));
  CHECK(words_at(definition("move")) == ids_of(shipped_moves().moves));
  CHECK(words_at(definition("tag")) == ids_of(shipped_moves().tags));
  CHECK(words_at(definition("item")) == ids_of(shipped_moves().items));
  CHECK(words_at(definition("smells")["propertyNames"]) == words(shipped_moves().smells));
  CHECK(words_at(definition("principle")) == words(shipped_moves().principles));
}

TEST_CASE("the schema has the limits of the format") {
  const auto most = [](const char* map, const char* key) {
    return definition(map)["properties"][key]["maxItems"].get<std::size_t>();
  };
  CHECK(most("node", "citizen") == max_lines_a_node);
  CHECK(most("node", "replies") == max_replies_a_node);
  CHECK(most("reply", "moves") == max_moves_a_reply);
  CHECK(most("root", "calls") == max_calls);
  CHECK(definition("nodes")["maxProperties"] == max_nodes);
}
