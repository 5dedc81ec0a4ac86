#include "engine/messages.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "engine/messages_words.hpp"

using namespace samtale::engine;

namespace {

Diagnostic make(DiagnosticCode code, std::vector<std::string> arguments, std::uint32_t begin = 0,
                std::uint32_t end = 0) {
  return {code, Severity::error, {FileIndex{0}, begin, end}, std::move(arguments), {}};
}

std::string english(const Diagnostic& diagnostic, const std::string& text) {
  return report(diagnostic, {{"scenario.yaml", text}}, Language::en);
}

std::multiset<std::string> slots(std::string_view text) {
  std::multiset<std::string> found;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
    if (at + 2 < text.size() && text[at + 2] == '}' && text[at + 1] != ' ')
      found.emplace(text.substr(at, 3));
  return found;
}

}  // namespace

TEST_CASE("every code has words in both languages") {
  for (const DiagnosticCode code : all_diagnostic_codes()) {
    CAPTURE(name(code));
    const Diagnostic diagnostic = make(code, {"a", "", "c"});
    for (const Language language : {Language::da, Language::en}) {
      const std::string words = message(diagnostic, language);
      CHECK(words != name(code));
      CHECK(words.back() == '.');
    }
    CHECK(message(diagnostic, Language::da) != message(diagnostic, Language::en));
  }
}

TEST_CASE("both languages have the same rows, with the same arguments in each") {
  const Words danish = danish_words();
  const Words english_table = english_words();
  REQUIRE(danish.wordings.size() == english_table.wordings.size());
  for (std::size_t i = 0; i < danish.wordings.size(); ++i) {
    const Wording& da = danish.wordings[i];
    const Wording& en = english_table.wordings[i];
    CAPTURE(da.key);
    CHECK(da.key == en.key);
    CHECK(slots(da.message) == slots(en.message));
    CHECK(slots(da.hint) == slots(en.hint));
    CHECK(da.hint.empty() == en.hint.empty());
  }
  REQUIRE(danish.terms.size() == english_table.terms.size());
  for (std::size_t i = 0; i < danish.terms.size(); ++i)
    CHECK(danish.terms[i].key == english_table.terms[i].key);
}

TEST_CASE("every row of words belongs to a code") {
  std::set<std::string_view> names = {
      "duplicate-key-dash",     "expression-syntax-end",  "not-a-flag-choice",
      "not-settable-condition", "expression-type-choice", "duplicate-id-here",
      "duplicate-id-list",      "duplicate-id-method",    "endless-open"};
  for (const DiagnosticCode code : all_diagnostic_codes()) names.insert(name(code));
  for (const Wording& row : english_words().wordings) {
    CAPTURE(row.key);
    CHECK(names.count(row.key.substr(0, row.key.find('.'))) == 1);
  }
}

TEST_CASE("a report says where, what, which code, shows the place and what to do") {
  const std::string text = "nodes:\n  opening:\n    repies: []\n";
  const auto begin = static_cast<std::uint32_t>(text.find("repies"));
  const Diagnostic diagnostic =
      make(DiagnosticCode::unknown_key, {"repies", "replies"}, begin, begin + 6);
  CHECK(english(diagnostic, text) ==
        "scenario.yaml:3:5: error: 'repies' can't stand here. [unknown-key]\n"
        "        repies: []\n"
        "        ^~~~~~\n"
        "  Did you mean 'replies'?\n");
  CHECK(report(diagnostic, {{"scenario.yaml", text}}, Language::da) ==
        "scenario.yaml:3:5: fejl: »repies« kan ikke stå her. [unknown-key]\n"
        "        repies: []\n"
        "        ^~~~~~\n"
        "  Mente du »replies«?\n");
}

TEST_CASE("warnings and notes are called so") {
  Diagnostic diagnostic = make(DiagnosticCode::translation_missing, {"opening"});
  diagnostic.severity = Severity::warning;
  CHECK(report(diagnostic, {}, Language::da) ==
        "advarsel: Teksten »opening« er ikke oversat. [translation-missing]\n");
  diagnostic.severity = Severity::note;
  CHECK(report(diagnostic, {}, Language::en) ==
        "note: The text 'opening' isn't translated. [translation-missing]\n");
}

TEST_CASE("the caret stands under letters of more than one byte, and wide and tabbed ones") {
  const std::string text = "say: blåbær 日本\tgrød\n";
  const auto begin = static_cast<std::uint32_t>(text.find("grød"));
  CHECK(english(make(DiagnosticCode::bad_id, {"grød"}, begin, begin + 5), text) ==
        "scenario.yaml:1:16: error: 'grød' can't be used as an id. [bad-id]\n"
        "    say: blåbær 日本 grød\n"
        "                     ^~~~\n"
        "  Use lower-case letters from a to z, digits, - and _, and begin with a letter.\n");
}

TEST_CASE("a span of several lines is marked on the first") {
  const std::string text = "a:\n  - x\n  - y\n";
  CHECK(english(make(DiagnosticCode::wrong_shape, {"text"}, 5, 14), text) ==
        "scenario.yaml:2:3: error: A text must stand here. [wrong-shape]\n"
        "      - x\n"
        "      ^~~\n");
}

TEST_CASE("a long line is cut around the caret") {
  const std::string text = "say: " + std::string(200, 'a') + " HERE " + std::string(200, 'b');
  const auto begin = static_cast<std::uint32_t>(text.find("HERE"));
  CHECK(english(make(DiagnosticCode::wrong_shape, {"text"}, begin, begin + 4), text) ==
        "scenario.yaml:1:207: error: A text must stand here. [wrong-shape]\n"
        "    …" +
            std::string(49, 'a') + " HERE " + std::string(45, 'b') +
            "…\n"
            "    " +
            std::string(51, ' ') + "^~~~\n");
}

TEST_CASE("a place at the end, of nothing or outside the text is shown all the same") {
  CHECK(english(make(DiagnosticCode::wrong_shape, {"text"}, 3, 3), "ab:") ==
        "scenario.yaml:1:4: error: A text must stand here. [wrong-shape]\n    ab:\n       ^\n");
  CHECK(english(make(DiagnosticCode::wrong_shape, {"text"}, 900, 80), "ab:") ==
        "scenario.yaml:1:4: error: A text must stand here. [wrong-shape]\n    ab:\n       ^\n");
  CHECK(english(make(DiagnosticCode::wrong_shape, {"text"}, 0, 0), "") ==
        "scenario.yaml:1:1: error: A text must stand here. [wrong-shape]\n    \n    ^\n");
}

TEST_CASE("what an author wrote stands on one line, shortened, and says nothing to a terminal") {
  const Diagnostic diagnostic =
      make(DiagnosticCode::unknown_key, {"a\nb\x1B[31m" + std::string(100, 'x'), ""});
  CHECK(message(diagnostic, Language::en) ==
        "'a b\uFFFD[31m" + std::string(72, 'x') + "…' can't stand here.");
}

TEST_CASE("the words to choose from are listed, or the nearest of them") {
  Diagnostic diagnostic = make(DiagnosticCode::unknown_word, {"lyt", "", "start, listen, rules"});
  CHECK(message(diagnostic, Language::da) == "»lyt« kan ikke stå her.");
  CHECK(hint(diagnostic, Language::da) == "Vælg mellem: start, listen, rules.");
  diagnostic.arguments = {"lisen", "listen", "start, listen, rules"};
  CHECK(hint(diagnostic, Language::da) == "Mente du »listen«?");
}

TEST_CASE("arguments that are missing leave nothing and break nothing") {
  for (const DiagnosticCode code : all_diagnostic_codes()) {
    CAPTURE(name(code));
    CHECK_FALSE(message(make(code, {}), Language::da).empty());
    CHECK(slots(hint(make(code, {}), Language::en)).empty());
  }
}

TEST_CASE("a shape, a limit or a fault that the table doesn't know is told in general words") {
  CHECK(message(make(DiagnosticCode::wrong_shape, {"tree"}), Language::en) ==
        "Something else must stand here: tree.");
  CHECK(message(make(DiagnosticCode::too_many, {"trees", "3"}), Language::en) ==
        "There are too many here. There is room for 3.");
  CHECK(message(make(DiagnosticCode::yaml_syntax, {"bad luck"}), Language::en) ==
        "Something here can't be read (bad luck).");
}
