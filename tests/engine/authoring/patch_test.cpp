#include "engine/authoring/patch.hpp"

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "engine/authoring/document.hpp"
#include "tests/support/reading.hpp"

using namespace samtale::engine;

namespace {

constexpr const char* small =
    "# Et opkald om en regning.\n"
    "id: bill\n"
    "nodes:\n"
    "  opening:\n"
    "    phase: start   # her begynder det\n"
    "    citizen:\n"
    "      - say: Hvorfor får jeg den regning?\n"
    "        thinks: De svarer aldrig.\n"
    "    replies:\n"
    "      # Den gode.\n"
    "      - id: ask\n"
    "        say: \"Fortæl: Hvad står der?\"\n"
    "        moves: [asks_open, greets]\n"
    "        goto: tells\n"
    "\n"
    "      # Den hurtige.\n"
    "      - id: pay\n"
    "        say: Den skal betales.\n"
    "        goto: gone  # han lægger på\n"
    "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }] }\n"
    "endings:\n"
    "  gone: { kind: citizen_left }\n";

using Change = std::function<std::optional<TextEdits>(const YamlFile&)>;

/// The text after a change, or "-" where it can't be made.
std::string changed(const std::string& text, const Change& change) {
  const YamlDocument read = read_yaml(text, FileIndex{0});
  REQUIRE(read.whole);
  const std::optional<TextEdits> edits = change({text, read.tree.root, FileIndex{0}});
  if (!edits) return "-";
  Document document(std::vector<SourceText>{{"scenario.yaml", text}});
  REQUIRE(document.apply(*edits));
  std::string after = document.files()[0].text;
  REQUIRE(document.undo());
  CHECK(document.files()[0].text == text);
  return after;
}

/// Only this line differs, and this is how it reads after the change; or the lines that are new.
std::string difference(const std::string& before, const std::string& after) {
  const auto front = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
  auto begin = static_cast<std::size_t>(front.first - before.begin());
  std::size_t tail = 0;
  const std::size_t most = std::min(before.size(), after.size()) - begin;
  while (tail < most && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;
  begin = begin == 0 ? 0 : before.rfind('\n', begin - 1) + 1;
  const auto line_end = [&](const std::string& text) {
    return std::min(text.find('\n', std::max(text.size() - tail, begin)), text.size());
  };
  return before.substr(begin, line_end(before) - begin) + " => " +
         after.substr(begin, line_end(after) - begin);
}

std::string with_text(const YamlPath& at, const std::string& words) {
  return difference(small, changed(small, [&](const YamlFile& file) {
                      return put(file, at, draft_text(words));
                    }));
}

const YamlPath first_reply{"nodes", "opening", "replies", std::size_t{0}};

}  // namespace

TEST_CASE("a text changes in its place, and keeps its comment and its quotes") {
  CHECK(with_text({"nodes", "opening", "phase"}, "listen") ==
        "    phase: start   # her begynder det =>     phase: listen   # her begynder det");
  CHECK(with_text(below(first_reply, "say"), "Sig »hej« \"højt\"") ==
        "        say: \"Fortæl: Hvad står der?\" =>         say: \"Sig »hej« \\\"højt\\\"\"");
  CHECK(with_text(below(first_reply, "goto"), "Nej: det gør vi ikke #5") ==
        "        goto: tells =>         goto: \"Nej: det gør vi ikke #5\"");
}

TEST_CASE("in brackets a text gets quotes where a comma would cut it") {
  const YamlPath say{"nodes", "tells", "citizen", std::size_t{0}, "say"};
  CHECK(with_text(say, "Ja, den fra marts") ==
        "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }] } => "
        "  tells: { phase: listen, citizen: [{ say: \"Ja, den fra marts\" }] }");
  CHECK(with_text({"nodes", "tells", "pause"}, "x") ==
        "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }] } => "
        "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }], pause: x }");
}

TEST_CASE("a key that was not there stands where an author would write it") {
  constexpr std::string_view order[] = {"id", "if", "say", "moves", "about", "because", "goto"};
  const auto put_key = [&](const char* key) {
    return difference(small, changed(small, [&](const YamlFile& file) {
                        return put(file, below(first_reply, key), draft_text("x y"), order);
                      }));
  };
  CHECK(put_key("because") == "        goto: tells =>         because: x y\n        goto: tells");
  CHECK(put_key("if") ==
        "        say: \"Fortæl: Hvad står der?\" => "
        "        if: x y\n        say: \"Fortæl: Hvad står der?\"");
  CHECK(put_key("todo") == " =>         todo: x y\n");
}

TEST_CASE("an item comes into a list with its dash, and before the comment of the next") {
  const YamlPath replies{"nodes", "opening", "replies"};
  const YamlDraft reply =
      draft_map({{"id", draft_text("new")}, {"moves", draft_words({"greets"})}});
  const auto at = [&](std::size_t position) {
    return difference(small, changed(small, [&](const YamlFile& file) {
                        return insert(file, replies, position, reply);
                      }));
  };
  CHECK(at(0) ==
        "      # Den gode. => "
        "      - id: new\n        moves: [greets]\n      # Den gode.");
  CHECK(at(1) ==
        "      # Den hurtige. => "
        "      - id: new\n        moves: [greets]\n      # Den hurtige.");
  CHECK(at(2) ==
        "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }] } => "
        "      - id: new\n        moves: [greets]\n"
        "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }] }");
  CHECK(difference(small, changed(small,
                                  [&](const YamlFile& file) {
                                    return insert(file, below(first_reply, "moves"), 1,
                                                  draft_text("waits"));
                                  })) ==
        "        moves: [asks_open, greets] => "
        "        moves: [asks_open, waits, greets]");
}

TEST_CASE("what is taken out takes its lines along and leaves the comments") {
  const auto without = [&](const YamlPath& at) {
    return difference(small,
                      changed(small, [&](const YamlFile& file) { return take_out(file, at); }));
  };
  CHECK(without(below(first_reply, "id")) ==
        "      - id: ask\n        say: \"Fortæl: Hvad står der?\" => "
        "      - say: \"Fortæl: Hvad står der?\"");
  CHECK(without(below(below(first_reply, "moves"), std::size_t{1})) ==
        "        moves: [asks_open, greets] =>         moves: [asks_open]");
  CHECK(without({"nodes", "opening", "replies", std::size_t{1}}) ==
        "      - id: pay\n        say: Den skal betales.\n        goto: gone  # han lægger på\n"
        "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }] } => "
        "  tells: { phase: listen, citizen: [{ say: Det er den fra marts. }] }");
  CHECK(without({"endings", "gone"}) == "endings:\n  gone: { kind: citizen_left }\n => ");
}

TEST_CASE("an item changes places with the next, comments and all") {
  const std::string after =
      changed(small, [&](const YamlFile& file) { return move_down(file, first_reply); });
  CHECK(after.find("      # Den hurtige.\n      - id: pay\n") <
        after.find("      # Den gode.\n      - id: ask\n"));
  CHECK(changed(after, [&](const YamlFile& file) { return move_down(file, first_reply); }) ==
        small);
}

TEST_CASE("a key gets another name") {
  CHECK(difference(small, changed(small, [&](const YamlFile& file) {
                     return rename_key(file, {"nodes", "opening"}, "begin");
                   })) == "  opening: =>   begin:");
}

TEST_CASE("texts of every kind read back as they were meant, in a block and in brackets") {
  const char* const texts[] = {"",     " ",          "~",   "null",  "- x",  "x: y", "x #5",
                               "a, b", "[x]",        "{x}", "\"x\"", "'x'",  "x'y",  "æøå »«",
                               "%x",   "@x",         "*x",  "&x y",  "!x",   "x\ny", "x\ty",
                               "…",    "?",          "? x", "|",     ">",    "x:",   ": x",
                               "\\",   "x\\ny",      "👍",   "---",   "...",  "true", "12",
                               "0x1F", "2026-01-31", "x ",  " x",    "a  b", "#",    "a\x01z"};
  for (const std::string text : texts) {
    std::string clean = text;
    clean.erase(std::remove(clean.begin(), clean.end(), '\x01'), clean.end());
    for (const ScalarStyle style : {ScalarStyle::plain, ScalarStyle::single_quoted,
                                    ScalarStyle::double_quoted, ScalarStyle::folded}) {
      CAPTURE(text);
      const std::string block =
          "a:\n  - k: " + write_scalar(text, WrittenIn::block, style) + "\nb: 1\n";
      const YamlDocument in_block = read_yaml(block, FileIndex{0});
      REQUIRE_MESSAGE(in_block.diagnostics.empty(), block);
      CHECK(find(in_block.tree.root, {"a", std::size_t{0}, "k"})->text() == clean);
      const std::string line =
          "a: [{ k: " + write_scalar(text, WrittenIn::brackets, style) + ", l: 1 }, 2]\nb: 1\n";
      const YamlDocument in_brackets = read_yaml(line, FileIndex{0});
      REQUIRE_MESSAGE(in_brackets.diagnostics.empty(), line);
      CHECK(find(in_brackets.tree.root, {"a", std::size_t{0}, "k"})->text() == clean);
    }
  }
}
