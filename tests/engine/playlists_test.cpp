#include "engine/playlists.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/messages.hpp"

using namespace samtale::engine;

namespace {

const std::vector<std::string> known{"angry-caller", "wrong-office"};

const std::string good = R"(format: 1
id: playlists
days:
  day-1:
    name: Dag 1
    title: Tag imod
    about: Om de første minutter.
    calls:
      - { scenario: wrong-office, why: Hør efter sukket. }
      - { scenario: wrong-office, mode: test, why: Og så uden kort. }
)";

LoadedPlaylists load(const std::string& yaml, const std::string& english = "") {
  std::vector<SourceText> files{{"playlists.yaml", yaml}};
  if (!english.empty()) files.push_back({"playlists.en.yaml", english});
  return load_playlists(files, known);
}

std::string reports(const LoadedPlaylists& loaded, Language language = Language::en) {
  std::string all;
  for (const Diagnostic& diagnostic : loaded.diagnostics)
    all += report(diagnostic, loaded.files, language);
  return all;
}

std::string with(const std::string& piece, const std::string& other) {
  std::string text = good;
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  return text.replace(at, piece.size(), other);
}

}  // namespace

TEST_CASE("a day has its calls in order, each with how it is taken and why") {
  const LoadedPlaylists loaded = load(good, R"(format: 1
translates: playlists
language: en
texts:
  day-1.name: Day 1
  day-1.title: Welcome them
  day-1.about: The first minutes.
  day-1.1.why: Listen for the sigh.
  day-1.2.why: And then without the card.
)");
  CHECK(reports(loaded) == "");
  REQUIRE(loaded.days.size() == 1);
  const CourseDay& day = loaded.days.front();
  CHECK(day.id == "day-1");
  CHECK(day.name.en == "Day 1");
  CHECK(day.title.da == "Tag imod");
  CHECK(day.about.en == "The first minutes.");
  REQUIRE(day.calls.size() == 2);
  CHECK(day.calls[0].scenario == "wrong-office");
  CHECK(day.calls[0].mode == Mode::practice);
  CHECK(day.calls[1].mode == Mode::test);
  CHECK(day.calls[1].why.en == "And then without the card.");
}

TEST_CASE("a call that comes twice in a day in the same way is a slip") {
  CHECK(reports(load(with("wrong-office, mode: test", "wrong-office"))) ==
        "playlists.yaml:10:21: error: 'wrong-office' is used twice. [duplicate-id]\n"
        "          - { scenario: wrong-office, why: Og så uden kort. }\n"
        "                        ^~~~~~~~~~~~\n"
        "  Give one of them another id.\n");
}

TEST_CASE("an unknown scenario is told of with the nearest and left out") {
  const LoadedPlaylists loaded = load(with("wrong-office, why", "wrong-ofice, why"));
  CHECK(reports(loaded, Language::da) ==
        "playlists.yaml:9:21: fejl: Der er ikke noget scenarie, der hedder »wrong-ofice«. "
        "[unknown-scenario]\n"
        "          - { scenario: wrong-ofice, why: Hør efter sukket. }\n"
        "                        ^~~~~~~~~~~\n"
        "  Mente du »wrong-office«?\n");
  REQUIRE(loaded.days.size() == 1);
  REQUIRE(loaded.days.front().calls.size() == 1);
  CHECK(loaded.days.front().calls.front().mode == Mode::test);
}

TEST_CASE("what a day lacks, and what nobody asked for, is told of") {
  CHECK(reports(load(with("    title: Tag imod\n", "    titel: Tag imod\n"))) ==
        "playlists.yaml:6:5: error: 'titel' can't stand here. [unknown-key]\n"
        "        titel: Tag imod\n"
        "        ^~~~~\n"
        "  Did you mean 'title'?\n");
  CHECK(reports(load(with("    title: Tag imod\n", ""))) ==
        "playlists.yaml:4:3: error: 'title' is missing here. [missing-key]\n"
        "      day-1:\n"
        "      ^~~~~\n"
        "  Add a line that begins with 'title:'.\n");
}

TEST_CASE("a day with no call that can be played is no day") {
  const LoadedPlaylists loaded = load(R"(format: 1
id: playlists
days:
  day-1: { name: Dag 1, title: Intet, about: Intet., calls: [{ scenario: nothing, why: Intet. }] }
)");
  CHECK(loaded.days.empty());
  CHECK(has_errors(loaded.diagnostics));
}
