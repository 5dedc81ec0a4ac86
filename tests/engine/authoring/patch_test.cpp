#include "engine/authoring/patch.hpp"

#include <algorithm>
#include <functional>

#include <doctest/doctest.h>

#include "engine/authoring/document.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/random.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using samtale::tests::Random;

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

namespace {

/// All places of a file, parents before their parts.
void collect(const YamlValue& value, YamlPath& at, std::vector<YamlPath>& places) {
  if (!at.empty()) places.push_back(at);
  for (std::size_t i = 0; i < value.items().size(); ++i) {
    at.emplace_back(i);
    collect(value.items()[i], at, places);
    at.pop_back();
  }
  for (const YamlEntry& entry : value.entries()) {
    at.emplace_back(std::string(entry.key));
    collect(entry.value, at, places);
    at.pop_back();
  }
}

std::vector<YamlPath> places_of(const YamlValue& root) {
  std::vector<YamlPath> places;
  YamlPath at;
  collect(root, at, places);
  return places;
}

/// The whole tree in brackets: what a file says, whatever its layout.
std::string said(const YamlValue& root) { return write_in_brackets(draft_of(root)); }

YamlDraft* at(YamlDraft& root, const YamlPath& path) {
  YamlDraft* value = &root;
  for (const YamlStep& step : path) {
    if (const std::string* key = std::get_if<std::string>(&step)) {
      const auto found = std::find_if(value->entries.begin(), value->entries.end(),
                                      [&](const auto& entry) { return entry.first == *key; });
      if (found == value->entries.end()) return nullptr;
      value = &found->second;
    } else {
      value = &value->items[std::get<std::size_t>(step)];
    }
  }
  return value;
}

/// The same change made to the tree itself: what the patched text must say.
void remove(YamlDraft& root, const YamlPath& path) {
  YamlDraft& parent = *at(root, parent_of(path));
  if (parent.items.size() + parent.entries.size() == 1) return remove(root, parent_of(path));
  if (const std::string* key = std::get_if<std::string>(&path.back())) {
    parent.entries.erase(std::find_if(parent.entries.begin(), parent.entries.end(),
                                      [&](const auto& entry) { return entry.first == *key; }));
  } else {
    const std::size_t item = std::get<std::size_t>(path.back());
    parent.items.erase(parent.items.begin() + static_cast<std::ptrdiff_t>(item));
  }
}

std::vector<std::string> comments_of(const std::string& text) {
  std::vector<std::string> comments;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t first = text.find_first_not_of(' ', begin);
    if (first < end && text[first] == '#') comments.push_back(text.substr(first, end - first));
    begin = end + 1;
  }
  std::sort(comments.begin(), comments.end());
  return comments;
}

struct Tried {
  std::optional<TextEdits> edits;
  YamlDraft meant;
};

/// One change by chance, and what the file must say after it.
Tried any_change(const YamlFile& file, Random& random) {
  static const char* const words[] = {"Ja, det: gør vi #5", "x", "»Nej« \"og\" 'så'", "10", "~"};
  const std::vector<YamlPath> places = places_of(file.root);
  const YamlPath place = places[random.below(places.size())];
  Tried tried{std::nullopt, draft_of(file.root)};
  YamlDraft& there = *at(tried.meant, place);
  const std::string text = words[random.below(std::size(words))];
  switch (random.below(5)) {
    case 0:
      if (there.kind != YamlKind::scalar) break;
      tried.edits = put(file, place, draft_text(text));
      there.text = text;
      break;
    case 1:
      if (there.kind != YamlKind::map || at(tried.meant, [&] {
            YamlPath key = place;
            key.emplace_back(std::string("new_key"));
            return key;
          }()))
        break;
      tried.edits = put(
          file,
          [&] {
            YamlPath key = place;
            key.emplace_back(std::string("new_key"));
            return key;
          }(),
          draft_text(text));
      there.entries.emplace_back("new_key", draft_text(text));
      break;
    case 2: {
      if (there.kind != YamlKind::list) break;
      const std::size_t position = random.below(there.items.size() + 1);
      const YamlDraft item = draft_map({{"id", draft_text("y")}, {"say", draft_text(text)}});
      tried.edits = insert(file, place, position, item);
      there.items.insert(there.items.begin() + static_cast<std::ptrdiff_t>(position), item);
      break;
    }
    case 3:
      tried.edits = take_out(file, place);
      if (tried.edits) remove(tried.meant, place);
      break;
    case 4: {
      const std::size_t* item = std::get_if<std::size_t>(&place.back());
      if (!item) break;
      tried.edits = move_down(file, place);
      YamlDraft& list = *at(tried.meant, parent_of(place));
      if (tried.edits) std::swap(list.items[*item], list.items[*item + 1]);
      break;
    }
  }
  return tried;
}

}  // namespace

TEST_CASE(
    "any row of changes says what was meant, keeps every comment, and is undone byte for byte") {
  std::size_t made = 0;
  for (const char* id : {"relative-care-home", "call-before-refusal", "angry-caller"}) {
    const std::string text = samtale::tests::read_file(samtale::tests::source_folder() /
                                                       "scenarios" / id / "scenario.yaml");
    Document document(std::vector<SourceText>{{"scenario.yaml", text}});
    Random random(made + 1);
    std::vector<std::string> stages{text};
    for (int round = 0; round < 100; ++round) {
      const std::string before = document.files()[0].text;
      const YamlDocument read = read_yaml(before, FileIndex{0});
      REQUIRE(read.whole);
      const Tried tried = any_change({before, read.tree.root, FileIndex{0}}, random);
      if (!tried.edits) continue;
      REQUIRE(document.apply(*tried.edits));
      const std::string& after = document.files()[0].text;
      const YamlDocument now = read_yaml(after, FileIndex{0});
      CAPTURE(difference(before, after));
      REQUIRE(now.whole);
      CHECK(now.diagnostics.empty());
      REQUIRE(said(now.tree.root) == write_in_brackets(tried.meant));
      REQUIRE(comments_of(after) == comments_of(before));
      stages.push_back(after);
      ++made;
    }
    for (std::size_t i = stages.size(); i-- > 1;) {
      CHECK(document.files()[0].text == stages[i]);
      REQUIRE(document.undo());
    }
    CHECK(document.files()[0].text == text);
    CHECK_FALSE(document.can_undo());
    while (document.redo()) {
    }
    CHECK(document.files()[0].text == stages.back());
  }
  CHECK(made > 100);
}
