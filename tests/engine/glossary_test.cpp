#include "engine/glossary.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/messages.hpp"

using namespace samtale::engine;

namespace {

std::string reports(const LoadedGlossary& loaded) {
  std::string all;
  for (const Diagnostic& diagnostic : loaded.diagnostics)
    all += report(diagnostic, loaded.files, Language::en);
  return all;
}

}  // namespace

TEST_CASE("a term has a kind, a name and a sentence, in both languages") {
  const LoadedGlossary loaded = load_glossary({{"glossary.yaml", R"(format: 1
id: glossary
glossary:
  hearing: { kind: law, name: Partshøring, text: Borgeren får oplysningerne at se. }
  way: { kind: program, name: Vej, text: "Det, der blev sagt." }
)"},
                                               {"glossary.en.yaml", R"(format: 1
translates: glossary
language: en
texts: { hearing.name: Right to be heard, hearing.text: The citizen sees the facts. }
)"}});
  REQUIRE(loaded.terms.size() == 2);
  CHECK(loaded.terms[0].id == "hearing");
  CHECK(loaded.terms[0].kind == TermKind::law);
  CHECK(loaded.terms[0].name.en == "Right to be heard");
  CHECK(loaded.terms[1].text.in(Language::en) == "Det, der blev sagt.");
}

TEST_CASE("a term without a sentence and one of an unknown kind are told of") {
  CHECK(reports(load_glossary({{"glossary.yaml", R"(format: 1
id: glossary
glossary:
  hearing: { kind: lov, name: Partshøring }
)"}})) ==
        "glossary.yaml:4:3: error: 'text' is missing here. [missing-key]\n"
        "      hearing: { kind: lov, name: Partshøring }\n"
        "      ^~~~~~~\n"
        "  Add a line that begins with 'text:'.\n"
        "glossary.yaml:4:20: error: 'lov' can't stand here. [unknown-word]\n"
        "      hearing: { kind: lov, name: Partshøring }\n"
        "                       ^~~\n"
        "  Choose one of: program, method, law.\n");
}
