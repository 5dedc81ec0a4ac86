#include "ui/app/workshop/workshop.hpp"

#include <algorithm>

#include "engine/text.hpp"

namespace samtale::ui {

using engine::below;
using engine::YamlEntry;
using engine::YamlKind;
using engine::YamlPath;
using engine::YamlValue;

SharedText read_text(const std::string& text, engine::FileIndex file) {
  auto read = std::make_shared<ReadText>();
  read->text = text;
  read->yaml = engine::read_yaml(read->text, file);
  return read;
}

bool is_changed(const WorkshopModel& workshop) {
  const Texts& now = workshop.document.files();
  return !std::equal(now.begin(), now.end(), workshop.saved.begin(), workshop.saved.end(),
                     [](const auto& a, const auto& b) { return a.text == b.text; });
}

bool is_readable(const WorkshopModel& workshop) {
  return !workshop.read.empty() && workshop.read[0]->yaml.whole &&
         workshop.read[0]->yaml.tree.root.kind() == YamlKind::map;
}

engine::YamlFile base_file(const WorkshopModel& workshop) {
  const ReadText& base = *workshop.read[0];
  return {base.text, base.yaml.tree.root, engine::FileIndex{0}};
}

namespace {

void add_places(const YamlValue& root, const YamlPath& at, bool endings,
                std::vector<StoryPlace>& places) {
  const YamlValue* map = engine::find(root, at);
  if (!map) return;
  for (const YamlEntry& entry : map->entries())
    places.push_back({std::string(entry.key), below(at, std::string(entry.key)), entry.key_at.begin,
                      entry.value.at.end, endings});
}

/// The target itself, or the ways of a list.
void add_targets(const YamlValue& value, const YamlPath& at, const std::string& from,
                 std::string_view id, std::vector<Reference>& found) {
  if (value.kind() == YamlKind::scalar && value.text() == id) found.push_back({from, at});
  for (std::size_t i = 0; i < value.items().size(); ++i)
    add_targets(value.items()[i], below(at, i), from, id, found);
  for (const YamlEntry& entry : value.entries())
    if (entry.key == "to" || entry.key == "goto")
      add_targets(entry.value, below(at, std::string(entry.key)), from, id, found);
}

/// Every `goto` and `start` in the value, of whatever depth.
void collect(const YamlValue& value, const YamlPath& at, const std::string& from,
             std::string_view id, std::vector<Reference>& found) {
  for (std::size_t i = 0; i < value.items().size(); ++i)
    collect(value.items()[i], below(at, i), from, id, found);
  for (const YamlEntry& entry : value.entries()) {
    const YamlPath place = below(at, std::string(entry.key));
    const bool leads = entry.key == "goto" || (entry.key == "start" && from.empty());
    if (leads)
      add_targets(entry.value, place, from, id, found);
    else
      collect(entry.value, place, from, id, found);
  }
}

}  // namespace

std::vector<StoryPlace> story_places(const YamlValue& root) {
  std::vector<StoryPlace> places;
  add_places(root, {"nodes"}, false, places);
  if (const YamlValue* calls = root.find("calls"))
    for (std::size_t i = 0; i < calls->items().size(); ++i)
      add_places(root, {"calls", i, "nodes"}, false, places);
  add_places(root, {"endings"}, true, places);
  return places;
}

std::optional<StoryPlace> find_place(const YamlValue& root, std::string_view id) {
  for (StoryPlace& place : story_places(root))
    if (place.id == id) return std::move(place);
  return std::nullopt;
}

std::vector<Reference> references_to(const YamlValue& root, std::string_view id) {
  std::vector<Reference> found;
  std::vector<StoryPlace> places = story_places(root);
  for (const StoryPlace& place : places)
    if (const YamlValue* value = engine::find(root, place.at); value && !place.is_ending)
      collect(*value, place.at, place.id, id, found);
  for (const char* part : {"shared", "start"})
    if (const YamlValue* value = root.find(part)) {
      if (value->kind() == YamlKind::scalar)
        add_targets(*value, {part}, {}, id, found);
      else
        collect(*value, {part}, {}, id, found);
    }
  if (const YamlValue* calls = root.find("calls"))
    for (std::size_t i = 0; i < calls->items().size(); ++i)
      if (const YamlValue* start = calls->items()[i].find("start"))
        add_targets(*start, {"calls", i, "start"}, {}, id, found);
  return found;
}

std::string free_id(std::string_view wish, const std::vector<std::string>& taken, char between) {
  std::string id;
  for (std::size_t at = 0; at < wish.size(); ++at) {
    const char c = wish[at];
    const std::string_view pair = wish.substr(at, 2);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_')
      id += c;
    else if (c >= 'A' && c <= 'Z')
      id += static_cast<char>(c - 'A' + 'a');
    else if (pair == "æ" || pair == "Æ")
      id += "ae";
    else if (pair == "ø" || pair == "Ø")
      id += "oe";
    else if (pair == "å" || pair == "Å")
      id += "aa";
    else if (c == ' ' && !id.empty() && id.back() != between)
      id += between;
  }
  while (!id.empty() && (id.back() == '_' || id.back() == '-')) id.pop_back();
  if (id.empty() || id[0] < 'a' || id[0] > 'z') id = "sted" + (id.empty() ? id : between + id);
  std::string found = id.substr(0, 40);
  for (int number = 2; std::find(taken.begin(), taken.end(), found) != taken.end(); ++number)
    found = id.substr(0, 36) + between + std::to_string(number);
  return found;
}

}  // namespace samtale::ui
