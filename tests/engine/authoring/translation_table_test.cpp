// A translation as a table, and back into its file.
#include "engine/authoring/translation_table.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/digest.hpp"
#include "engine/overlay.hpp"
#include "tests/support/random.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

using Keys = std::vector<std::string>;

const LoadedScenario& small() {
  static const LoadedScenario scenario = load(small_scenario_text());
  return scenario;
}

SourceText overlay(const std::string& text) { return {"scenario.en.yaml", text}; }

const std::string head = "format: 1\ntranslates: wrong-number\nlanguage: en\n";

PatchedTranslation patched(const std::string& file, const std::vector<TranslationRow>& rows) {
  const auto result = patch_translation(overlay(file), small().scenario.texts, rows);
  REQUIRE(result.ok());
  return result.value();
}

TranslationRow row(const std::string& key, const std::string& english,
                   const std::string& danish = "",
                   TranslationState state = TranslationState::stale) {
  return {key, danish, english, state};
}

const TranslationRow& row_of(const std::vector<TranslationRow>& rows, const std::string& key) {
  for (const TranslationRow& one : rows)
    if (one.key == key) return one;
  FAIL("no row " << key);
  return rows.front();
}

std::string danish_of(const std::string& key) {
  return row_of(translation_table(small().files.front(), nullptr, small().scenario.texts), key)
      .danish;
}

TEST_CASE("every text of a scenario has a row, with what is missing and what is stale") {
  const std::string title = danish_of("title");
  REQUIRE_FALSE(title.empty());
  const SourceText file =
      overlay(head + "texts:\n  title: Wrong number\n  summary: ' Rings. '\n" +
              "made_from:\n  title: " + text_digest(title) + "\n  summary: 00000000\n");
  const auto rows = translation_table(small().files.front(), &file, small().scenario.texts);
  CHECK(rows.size() == small().scenario.texts.size());
  CHECK(row_of(rows, "title").english == "Wrong number");
  CHECK(row_of(rows, "title").state == TranslationState::ok);
  CHECK(row_of(rows, "summary").english == "Rings.");
  CHECK(row_of(rows, "summary").state == TranslationState::stale);
  CHECK(row_of(rows, "opening").state == TranslationState::missing);
  CHECK(id(TranslationState::missing) == "missing");
}

TEST_CASE("a table changes its texts and their digests, and nothing else of the file") {
  const std::string file = head +
                           "# Min egen note.\n"
                           "texts:\n"
                           "  opening/follow: It isn't.  # her\n"
                           "\n"
                           "  # Titlen kommer sidst.\n"
                           "  title: \"Wrong number\"\n"
                           "made_from:\n"
                           "  title: 00000000\n";
  const PatchedTranslation result =
      patched(file, {row("title", "Wrong \"number\": \\ yes", danish_of("title")),
                     row("opening/follow", "It isn't."), row("opening", "Hello?"),
                     row("nowhere", "x"), row("summary", "")});
  CHECK(result.changed == Keys{"title", "opening"});
  CHECK(result.unknown == Keys{"nowhere"});
  CHECK(result.accepted == Keys{});
  CHECK(result.text == head +
                           "# Min egen note.\n"
                           "texts:\n"
                           "  opening/follow: It isn't.  # her\n"
                           "\n"
                           "  # Titlen kommer sidst.\n"
                           "  title: \"Wrong \\\"number\\\": \\\\ yes\"\n"
                           "  opening: \"Hello?\"\n"
                           "made_from:\n"
                           "  title: " +
                           text_digest(danish_of("title")) +
                           "\n  opening: " + text_digest(danish_of("opening")) + "\n");
  CHECK(patched(file, {}).text == file);
}

TEST_CASE("a translation made from an older Danish text says so, and ok accepts one as it stands") {
  const std::string file =
      head +
      "texts: { title: Wrong number, summary: Rings. }\nmade_from: { title: 00000000, "
      "summary: 00000000 }\n";
  const PatchedTranslation result =
      patched(file, {row("title", "Wrong number", danish_of("title"), TranslationState::ok),
                     row("summary", "Rings up.", "Et gammelt resumé", TranslationState::ok),
                     row("opening", "Hello?")});
  CHECK(result.accepted == Keys{"title"});
  CHECK(result.changed == Keys{"summary", "opening"});
  CHECK(result.text ==
        head + "texts: { title: Wrong number, summary: \"Rings up.\", opening: \"Hello?\" }\n" +
            "made_from: { title: " + text_digest(danish_of("title")) +
            ", summary: " + text_digest("Et gammelt resumé") +
            ", opening: " + text_digest(danish_of("opening")) + " }\n");
  // A table from before the Danish was changed accepts nothing.
  CHECK(patched(file, {row("title", "Wrong number", "Gammel", TranslationState::ok)}).text == file);
}

TEST_CASE("texts are put in where there were none, on several lines and with the file's endings") {
  CHECK(patched(head, {row("summary", "b"), row("title", "a")}).text ==
        head + "texts:\n  title: \"a\"\n  summary: \"b\"\nmade_from:\n  title: " +
            text_digest(danish_of("title")) + "\n  summary: " + text_digest(danish_of("summary")) +
            "\n");
  CHECK(patched(head + "texts:\r\n  summary: |\r\n    to\r\n    linjer\r\n",
                {row("title", "a"), row("summary", "b")})
            .text == head +
                         "texts:\r\n  title: \"a\"\r\n  summary: \"b\"\r\nmade_from:\r\n  title: " +
                         text_digest(danish_of("title")) +
                         "\r\n  summary: " + text_digest(danish_of("summary")) + "\r\n");
  CHECK(patched(head + "texts: {}\nmade_from: {}\n", {row("title", "a")}).text ==
        head + "texts:\n  title: \"a\"\nmade_from:\n  title: " + text_digest(danish_of("title")) +
            "\n");
  CHECK(patched(head + "texts:\n  title:\n  summary: b\n", {row("title", "a")}).text ==
        head + "texts:\n  title: \"a\"\n  summary: b\nmade_from:\n  title: " +
            text_digest(danish_of("title")) + "\n");
}

TEST_CASE("a new translation filled in by a table has nothing missing and nothing stale") {
  const SourceText base = small().files.front();
  const std::vector<TextKey>& texts = small().scenario.texts;
  std::vector<TranslationRow> rows = translation_table(base, nullptr, texts);
  for (TranslationRow& one : rows) one.english = "\"" + one.key + "\": # x";
  const PatchedTranslation result =
      patched(begin_translation("", small().scenario.id, base, texts), rows);
  const LoadedScenario again = load_scenario({base, overlay(result.text)}, small_method());
  CHECK_MESSAGE(again.diagnostics.empty(), reports(again));
  CHECK(again.scenario.title.en == "\"title\": # x");
  const SourceText now = overlay(result.text);
  for (const TranslationRow& one : translation_table(base, &now, texts))
    CHECK(one.state == TranslationState::ok);
}

/// A translation of some of the texts as somebody could have written it, in any order and layout.
std::string random_overlay(Random& random) {
  const std::string values[] = {"Yes.",    "\"Yes: no\"",
                                "'it''s'", "|\n    two\n    lines",
                                "\"\"",    ">-\n    folded\n    on\n\n    and on"};
  std::string file = head + (random.one_in(2) ? "# note\n" : "") + "texts:";
  const bool in_brackets = random.one_in(4);
  if (in_brackets) file += " {";
  std::size_t count = 0;
  const std::vector<TextKey>& texts = small().scenario.texts;
  for (std::size_t t = 0; t < texts.size(); ++t) {
    const TextKey& text = texts[random.one_in(6) ? texts.size() - 1 - t : t];
    if (random.one_in(2) || file.find(" " + text.key + ":") != std::string::npos) continue;
    if (in_brackets)
      file += (count > 0 ? ", " : " ") + text.key + ": " + values[random.below(3)];
    else
      file += (random.one_in(5) ? "\n\n  # note" : "") + std::string("\n  ") + text.key + ": " +
              values[random.below(6)];
    ++count;
  }
  file += in_brackets ? " }\n" : count == 0 ? " {}\n" : "\n";
  if (random.one_in(2)) file += "made_from:\n  title: 00000000  # old\n";
  return file;
}

TEST_CASE("whatever a translation looks like, a table puts in its texts and leaves the others") {
  Random random(11);
  const SourceText base = small().files.front();
  const std::vector<TextKey>& texts = small().scenario.texts;
  for (int run = 0; run < 300; ++run) {
    const std::string file = random_overlay(random);
    CAPTURE(file);
    const SourceText before = overlay(file);
    const auto was = translation_table(base, &before, texts);
    std::vector<TranslationRow> rows;
    for (const TextKey& text : texts)
      if (random.one_in(3)) rows.push_back(row(text.key, "New # \"words\": " + text.key));
    const PatchedTranslation result = patched(file, rows);
    CHECK(result.changed.size() == rows.size());
    CAPTURE(result.text);
    const SourceText after = overlay(result.text);
    const auto now = translation_table(base, &after, texts);
    for (std::size_t t = 0; t < texts.size(); ++t) {
      const std::string& key = texts[t].key;
      const bool is_new = std::any_of(rows.begin(), rows.end(),
                                      [&](const TranslationRow& one) { return one.key == key; });
      CHECK(now[t].english == (is_new ? "New # \"words\": " + key : was[t].english));
      if (is_new) CHECK(now[t].state == TranslationState::ok);
    }
    CHECK(load_scenario({base, after}, small_method()).playable);
  }
}

TEST_CASE("a file that can't be read is refused") {
  for (const char* text : {"texts: [", "- a\n", "\xFF"}) {
    const auto result = patch_translation(overlay(text), small().scenario.texts, {});
    CHECK_FALSE(result.ok());
  }
}

}  // namespace
