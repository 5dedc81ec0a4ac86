#include "ui/app/glossary.hpp"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "engine/store/memory_store.hpp"
#include "engine/utf8.hpp"
#include "tests/support/scenarios.hpp"
#include "ui/app/library.hpp"

namespace samtale::tests {
namespace {

using namespace ui;
using engine::Language;

std::vector<GlossaryEntry> shipped(Language language) {
  engine::MemoryStore store;
  return glossary(shipped_method(), load_glossary(store).terms, language);
}

/// The one entry that is called so.
std::string sentence(const std::vector<GlossaryEntry>& entries, const std::string& name) {
  CAPTURE(name);
  const Found found = look_up(entries, name);
  REQUIRE_FALSE(found.entries.empty());
  return found.entries.front().text;
}

TEST_CASE("every principle, every move and every legal item of the method stands in the glossary") {
  for (const Language language : {Language::da, Language::en}) {
    const std::vector<GlossaryEntry> entries = shipped(language);
    for (const scoring::Principle& principle : shipped_method().rubric.principles)
      CHECK_FALSE(sentence(entries, principle.name.in(language)).empty());
    for (const engine::Move& move : shipped_method().moves.moves)
      CHECK_FALSE(sentence(entries, move.name.in(language)).empty());
    for (const engine::LegalItem& item : shipped_method().moves.items) {
      CHECK_FALSE(sentence(entries, item.name.in(language)).empty());
      CHECK_FALSE(sentence(entries, item.id).empty());
    }
  }
}

TEST_CASE("the shipped glossary has no fault, no word twice and no long sentence") {
  engine::MemoryStore store;
  const engine::LoadedGlossary loaded = load_glossary(store);
  CHECK(loaded.diagnostics.empty());
  for (const Language language : {Language::da, Language::en}) {
    std::set<std::string> names;
    for (const engine::GlossaryTerm& term : loaded.terms) {
      CAPTURE(term.id);
      CHECK(names.insert(term.name.in(language)).second);
      const std::string& text = term.text.in(language);
      CHECK(text.back() == '.');
      CHECK(engine::count_code_points(text) <= 160);
    }
  }
}

TEST_CASE("the words that the screens show by name are explained") {
  const std::vector<GlossaryEntry> entries = shipped(Language::da);
  for (const char* word :
       {"Uro", "Tillid", "Føler sig hørt", "Overblik", "Med støtte", "På egen hånd",
        "Dagens program", "Tilbageblik", "Vendepunktet", "Kom ikke i spil", "Prøv herfra",
        "Faldgrube", "Notesblok", "partshøring", "begrundelse", "klagevejledning", "aktindsigt"})
    CHECK_FALSE(sentence(entries, word).empty());
}

TEST_CASE("a word is found in upper or lower case and in part, else the nearest is named") {
  const std::vector<GlossaryEntry> entries = shipped(Language::da);
  CHECK(look_up(entries, "ANKESTYRELSEN").entries.size() == 1);
  CHECK(look_up(entries, "pligt").entries.size() == 3);
  const Found none = look_up(entries, "aktinsigt");
  CHECK(none.entries.empty());
  CHECK(none.near == "Aktindsigt");
}

TEST_CASE("æ, ø and å come last, and case does not count") {
  CHECK(alphabetical("Bisidder", "bøn"));
  CHECK(alphabetical("zebra", "ære"));
  CHECK(alphabetical("ære", "øre"));
  CHECK(alphabetical("øre", "Åbne"));
  CHECK(alphabetical("Åben", "Åbne"));
  CHECK(alphabetical("Vej", "vejen"));
  CHECK_FALSE(alphabetical("vej", "VEJ"));
}

}  // namespace
}  // namespace samtale::tests
