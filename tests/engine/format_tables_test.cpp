// What scenarios/FORMAT.md says that the method has is what the method has.
#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale;
using engine::YamlEntry;
using engine::YamlValue;

namespace {

const YamlValue& method() {
  static const engine::YamlDocument document = [] {
    const auto bytes = data::find("scoring/methods/styrket-borgerkontakt/method.yaml");
    REQUIRE(bytes.has_value());
    return tests::read(*bytes);
  }();
  REQUIRE(document.diagnostics.empty());
  return document.tree.root;
}

std::string text(const YamlEntry& entry, std::string_view key) {
  const YamlValue* value = entry.value.find(key);
  REQUIRE(value != nullptr);
  return std::string(value->text());
}

/// The rows of a table, with two lines above them for the heads.
template <class Row>
std::string table(std::string_view key, const std::string& heads, const Row& row) {
  const YamlValue* entries = method().find(key);
  REQUIRE(entries != nullptr);
  std::string all = heads;
  for (const YamlEntry& entry : entries->entries())
    all += "| `" + std::string(entry.key) + "` | " + row(entry);
  return all;
}

bool names(const YamlValue& set, std::string_view flag) {
  return set.kind() == engine::YamlKind::map ? set.find(flag) != nullptr : set.text() == flag;
}

/// The moves or tags that set it, as they are listed: "`a`, `b`".
std::string set_by(std::string_view key, std::string_view flag, std::string list = {}) {
  for (const YamlEntry& entry : method().find(key)->entries()) {
    const YamlValue* sets = entry.value.find("sets");
    if (sets && std::any_of(sets->items().begin(), sets->items().end(),
                            [&](const YamlValue& set) { return names(set, flag); }))
      list += std::string(list.empty() ? "`" : ", `").append(entry.key) + "`";
  }
  return list;
}

/// Of the section with this heading: its table.
std::string documented(const std::string& heading) {
  const std::string format = tests::read_file(tests::source_folder() / "scenarios" / "FORMAT.md");
  const std::size_t section = format.find("\n" + heading + "\n");
  REQUIRE(section != std::string::npos);
  const std::size_t begin = format.find("\n| ", section) + 1;
  const std::size_t end = format.find("\n\n", begin);
  REQUIRE(end != std::string::npos);
  return format.substr(begin, end + 1 - begin);
}

}  // namespace

TEST_CASE("FORMAT.md lists the moves of the method") {
  CHECK(documented("### Moves") ==
        table("moves", "| id | what the reply does | | principle |\n|---|---|---|---|\n",
              [](const YamlEntry& move) {
                return text(move, "name") + " | " + text(move, "sign") + " | `" +
                       text(move, "principle") + "` |\n";
              }));
}

TEST_CASE("FORMAT.md lists the principles of the method") {
  CHECK(documented("### Principles") ==
        table("principles", "| id | name | what it is |\n|---|---|---|\n",
              [](const YamlEntry& principle) {
                return text(principle, "name") + " | " + text(principle, "definition") + " |\n";
              }));
}

TEST_CASE("FORMAT.md lists the tags of the method") {
  CHECK(documented("### Tags") ==
        table("tags", "| id | what the citizen does |\n|---|---|\n",
              [](const YamlEntry& tag) { return text(tag, "name") + " |\n"; }));
}

TEST_CASE("FORMAT.md lists the legal items of the method") {
  CHECK(documented("### Legal items") ==
        table("legal",
              "| id | what is said | `stage` | its flag | given by |\n|---|---|---|---|---|\n",
              [](const YamlEntry& item) {
                const YamlValue* stages = item.value.find("stages");
                REQUIRE(stages != nullptr);
                std::string all;
                for (const YamlValue& stage : stages->items())
                  all += std::string(all.empty() ? "" : ", ").append(stage.text());
                const std::string flag = text(item, "flag");
                return text(item, "name") + " | " + all + " | `" + flag + "` | " +
                       set_by("moves", flag) + " |\n";
              }));
}

TEST_CASE("FORMAT.md lists the flags and counters of the method") {
  CHECK(documented("### Flags and counters") ==
        table("variables", "| id | | set by |\n|---|---|---|\n", [](const YamlEntry& variable) {
          const YamlValue* most = variable.value.find("most");
          const std::string kind = most ? std::string("0-").append(most->text()) : "flag";
          const std::string lasts = variable.value.find("lasts") ? ", a turn" : "";
          return kind + lasts + " | " +
                 set_by("tags", variable.key, set_by("moves", variable.key)) + " |\n";
        }));
}
