// Changes by chance, in a row: what they must say, and that they can be taken back.
#include <algorithm>

#include <doctest/doctest.h>

#include "engine/authoring/document.hpp"
#include "engine/authoring/patch.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/random.hpp"
#include "tests/support/reading.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale::engine;
using samtale::tests::Random;

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
    const std::size_t last = end > begin && text[end - 1] == '\r' ? end - 1 : end;
    if (first < last && text[first] == '#') comments.push_back(text.substr(first, last - first));
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

/// How a file can be saved without saying anything else.
enum class SavedAs { plain, carriage_returns, byte_order_mark, no_last_line_break };
constexpr SavedAs all_ways_to_save[] = {SavedAs::plain, SavedAs::carriage_returns,
                                        SavedAs::byte_order_mark, SavedAs::no_last_line_break};

std::string saved_as(SavedAs way, std::string text) {
  std::string saved;
  switch (way) {
    case SavedAs::plain:
      return text;
    case SavedAs::carriage_returns:
      for (const char c : text) saved += c == '\n' ? std::string("\r\n") : std::string(1, c);
      return saved;
    case SavedAs::byte_order_mark:
      return "\xEF\xBB\xBF" + text;
    case SavedAs::no_last_line_break:
      while (!text.empty() && text.back() == '\n') text.pop_back();
      return text;
  }
  return text;
}

/// Line ends of one kind alone.
bool keeps_line_ends(SavedAs way, const std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool carriage = i > 0 && text[i - 1] == '\r';
    if (text[i] == '\n' && carriage != (way == SavedAs::carriage_returns)) return false;
  }
  return true;
}

/// A row of changes by chance to a text, there and back; how many could be made.
std::size_t change_and_undo(const std::string& text, SavedAs way, Random random) {
  Document document(std::vector<SourceText>{{"scenario.yaml", text}});
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
    CAPTURE(round);
    REQUIRE(now.whole);
    CHECK(now.diagnostics.empty());
    REQUIRE(said(now.tree.root) == write_in_brackets(tried.meant));
    REQUIRE(comments_of(after) == comments_of(before));
    REQUIRE(keeps_line_ends(way, after));
    stages.push_back(after);
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
  return stages.size() - 1;
}

}  // namespace

TEST_CASE(
    "any row of changes says what was meant, keeps every comment, and is undone byte for byte") {
  for (const SavedAs way : all_ways_to_save) {
    CAPTURE(static_cast<int>(way));
    std::size_t made = 0;
    for (const char* id : {"relative-care-home", "call-before-refusal", "angry-caller"}) {
      const std::string text = samtale::tests::read_file(samtale::tests::source_folder() /
                                                         "scenarios" / id / "scenario.yaml");
      made += change_and_undo(saved_as(way, text), way, Random(made + 1));
    }
    CHECK(made > 100);
  }
}
