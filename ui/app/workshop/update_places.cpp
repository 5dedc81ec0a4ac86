// Another name for a node or an ending, wherever it is named; and taking one out that nothing
// names.

#include <algorithm>
#include <utility>

#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/translation_keys.hpp"
#include "ui/app/workshop/writing.hpp"

namespace samtale::ui {

using engine::below;
using engine::FileIndex;
using engine::TextEdits;
using engine::YamlPath;
using engine::YamlValue;

namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// `visits.old` in conditions: a node's name is part of a variable's there.
std::string with_visits(std::string_view condition, const std::string& from,
                        const std::string& to) {
  const std::string name = "visits." + from;
  std::string text(condition);
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool goes_on =
        end < text.size() && (is_word(text[end]) || text[end] == '_' || text[end] == '-');
    if (!goes_on) text.replace(at, name.size(), "visits." + to);
  }
  return text;
}

void rename_visits(const engine::YamlFile& file, const YamlValue& value, const YamlPath& at,
                   const std::string& from, const std::string& to,
                   std::optional<TextEdits>& edits) {
  for (std::size_t i = 0; i < value.items().size(); ++i)
    rename_visits(file, value.items()[i], below(at, i), from, to, edits);
  for (const engine::YamlEntry& entry : value.entries()) {
    const YamlPath place = below(at, std::string(entry.key));
    const bool condition = entry.key == "if" ||
                           (at.size() == 1 && at[0] == engine::YamlStep{std::string("conditions")});
    if (condition && entry.value.kind() == engine::YamlKind::scalar) {
      const std::string renamed = with_visits(entry.value.text(), from, to);
      if (renamed != entry.value.text()) add(edits, put(file, place, engine::draft_text(renamed)));
    } else {
      rename_visits(file, entry.value, place, from, to, edits);
    }
  }
}

/// The translation knows the texts of a place by "node/part" and "node.part", and by "node" alone
/// where there is one line.
bool is_of(std::string_view key, std::string_view place) {
  if (key.substr(0, place.size()) != place) return false;
  return key.size() == place.size() || key[place.size()] == '/' || key[place.size()] == '.';
}

/// What the keys of a place begin with.
std::string key_of(const StoryPlace& place, const std::string& id) {
  return place.is_ending ? "ending/" + id : id;
}

/// The texts of the one stand for the other too, with what they were made from.
std::optional<TextEdits> copy_keys(const engine::YamlFile& overlay, const std::string& from,
                                   const std::string& to) {
  std::optional<TextEdits> edits = TextEdits{};
  for (const char* part : {"texts", "made_from"}) {
    const YamlValue* map = overlay.root.find(part);
    if (!map) continue;
    for (const engine::YamlEntry& entry : map->entries())
      if (is_of(entry.key, from))
        add(edits, put(overlay, {part, to + std::string(entry.key.substr(from.size()))},
                       engine::draft_of(entry.value)));
  }
  return edits;
}

/// What leads from a place to itself leads from its copy to the copy.
void lead_to_itself(engine::YamlDraft& draft, const std::string& from, const std::string& to,
                    bool is_target = false) {
  if (is_target && draft.kind == engine::YamlKind::scalar && draft.text == from) draft.text = to;
  for (engine::YamlDraft& item : draft.items) lead_to_itself(item, from, to, is_target);
  for (auto& [key, value] : draft.entries)
    lead_to_itself(value, from, to, key == "goto" || key == "to");
}

}  // namespace

void Updating::on(const action::DuplicatePlace&) {
  const auto place = shown_place();
  if (!place) return;
  WorkshopModel& open = *workshop();
  const engine::YamlFile file = base_file(open);
  const std::string id = free_id(place->id, taken_ids());
  engine::YamlDraft copy = engine::draft_of(*find(file.root, place->at));
  lead_to_itself(copy, place->id, id);
  std::optional<TextEdits> edits = put(file, below(engine::parent_of(place->at), id), copy);
  for (std::uint32_t i = 1; i < open.read.size(); ++i) {
    const ReadText& overlay = *open.read[i];
    if (overlay.yaml.whole)
      add(edits, copy_keys({overlay.text, overlay.yaml.tree.root, FileIndex{i}},
                           key_of(*place, place->id), key_of(*place, id)));
  }
  edit(edits);
  if (!find_place(base_file(open).root, id)) return;
  on(action::SelectPlace{id});
  model().notice = Say(model().settings.language)("workshop.copied_place", shown_id(id));
}

void Updating::on(const action::RenamePlace& a) {
  const auto place = shown_place();
  if (!place || a.to.empty()) return;
  WorkshopModel& open = *workshop();
  const engine::YamlFile file = base_file(open);
  std::vector<std::string> taken = taken_ids();
  taken.erase(std::remove(taken.begin(), taken.end(), place->id), taken.end());
  const std::string to = free_id(a.to, taken);
  if (to == place->id) return;
  std::optional<TextEdits> edits = rename_key(file, place->at, to);
  for (const Reference& reference : references_to(file.root, place->id))
    add(edits, put(file, reference.at, engine::draft_text(to)));
  rename_visits(file, file.root, {}, place->id, to, edits);
  edits = with_texts(open, std::move(edits), renamed(place->at, to));
  if (!edits) return;
  open.node = to;
  edit(edits);
}

void Updating::on(const action::RemovePlace&) {
  const auto place = shown_place();
  if (!place) return;
  const engine::YamlFile file = base_file(*workshop());
  std::string from;
  for (const Reference& reference : references_to(file.root, place->id)) {
    if (reference.from == place->id) continue;
    const std::string name = reference.from.empty() ? "start" : shown_id(reference.from);
    if (from.find("»" + name + "«") != std::string::npos) continue;
    from += (from.empty() ? "»" : ", »") + name + "«";
  }
  if (!from.empty()) {
    model().notice =
        Say(model().settings.language)("workshop.referred_to", shown_id(place->id), from);
    workshop()->removal_refused = true;
    return;
  }
  std::optional<TextEdits> asked = TextEdits{};
  rename_visits(file, file.root, {}, place->id, place->id + "_", asked);
  if (asked && !asked->empty()) {
    model().notice = Say(model().settings.language)("workshop.asked_for", place->id);
    return;
  }
  edit(with_texts(*workshop(), take_out(file, place->at), taken_out(place->at)));
}

}  // namespace samtale::ui
