#include "ui/app/workshop/translating.hpp"

#include <algorithm>

#include "engine/digest.hpp"
#include "engine/overlay.hpp"
#include "engine/text.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

using engine::FileIndex;
using engine::TextEdits;
using engine::YamlPath;
using engine::YamlValue;

namespace {

std::string key_at(const YamlPath& at, std::size_t i) {
  const std::string* key = i < at.size() ? std::get_if<std::string>(&at[i]) : nullptr;
  return key ? *key : std::string();
}

std::string from_one(const YamlPath& at, std::size_t i) {
  const std::size_t* place = i < at.size() ? std::get_if<std::size_t>(&at[i]) : nullptr;
  return place ? std::to_string(*place + 1) : std::string();
}

std::string id_of(const YamlValue& root, const YamlPath& item) {
  const YamlValue* value = find(root, item);
  const YamlValue* id = value ? value->find("id") : nullptr;
  return id ? std::string(id->text()) : std::string();
}

std::string with(const std::string& base, const std::string& key) {
  return key == "say" ? base : base + "." + key;
}

bool is_one_of(const std::string& key, std::initializer_list<const char*> keys) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

/// From the node's id (or a block's) on, which stands at `from`.
std::string key_in_node(const YamlValue& root, const YamlPath& at, std::size_t from,
                        const std::string& node) {
  const std::string part = key_at(at, from + 1);
  const std::string key = key_at(at, from + 2);
  if (part == "pause" && key == "because") return node + ".pause";
  if (part == "hurry" && key == "say") return node + ".hurry";
  if (part == "hurry" && key == "thinks") return node + ".hurry.thinks";
  const std::string field = key_at(at, from + 3);
  if (at.size() < from + 4) return {};
  const YamlPath item(at.begin(), at.begin() + static_cast<std::ptrdiff_t>(from) + 3);
  const std::string id = id_of(root, item);
  if (part == "replies" && is_one_of(field, {"say", "because", "about", "closed", "promise"}))
    return id.empty() ? std::string() : with(node + "/" + id, field);
  if (part != "citizen" || !is_one_of(field, {"say", "thinks", "note"})) return {};
  const YamlValue* lines = find(root, engine::parent_of(item));
  const bool alone = lines && lines->items().size() == 1;
  if (alone) return with(node, field);
  return id.empty() ? std::string() : with(node + "/" + id, field);
}

}  // namespace

std::string text_key(const YamlValue& root, const YamlPath& at) {
  const std::string first = key_at(at, 0);
  const std::string second = key_at(at, 1);
  if (at.size() == 1 && is_one_of(first, {"title", "summary"})) return first;
  if (first == "briefing" && second == "table") return first + "." + second + "." + from_one(at, 2);
  if (first == "briefing" && is_one_of(second, {"you", "trains", "warning"}))
    return "briefing." + second;
  if (first == "help" && key_at(at, 2) == "who") return "help." + from_one(at, 1);
  if (first == "citizen" && is_one_of(second, {"name", "about"})) return "citizen." + second;
  if (first == "facts" && key_at(at, 2) == "note") return "facts." + second;
  if (first == "nodes" && at.size() > 2) return key_in_node(root, at, 1, second);
  if (first == "shared" && at.size() > 2) return key_in_node(root, at, 1, "shared." + second);
  if (first == "endings" && is_one_of(key_at(at, 2), {"say", "outcome"}))
    return with("ending/" + second, key_at(at, 2));
  if (first != "calls" || at.size() < 3) return {};
  const std::string call = id_of(root, {at[0], at[1]});
  const std::string part = key_at(at, 2);
  if (part == "nodes" && at.size() > 4) return key_in_node(root, at, 3, key_at(at, 3));
  if (is_one_of(part, {"title", "colleague"})) return call + "." + part;
  if (part == "citizen" && is_one_of(key_at(at, 3), {"name", "about"}))
    return call + ".citizen." + key_at(at, 3);
  return {};
}

YamlPath path_of_text(const YamlValue& root, const std::string& key) {
  // A list of what is left to look into, each with its way there.
  std::vector<std::pair<const YamlValue*, YamlPath>> left{{&root, {}}};
  while (!left.empty()) {
    const auto [value, at] = std::move(left.back());
    left.pop_back();
    if (value->kind() == engine::YamlKind::scalar && text_key(root, at) == key) return at;
    for (std::size_t i = 0; i < value->items().size(); ++i)
      left.emplace_back(&value->items()[i], engine::below(at, i));
    for (const engine::YamlEntry& entry : value->entries())
      left.emplace_back(&entry.value, engine::below(at, std::string(entry.key)));
  }
  return {};
}

bool has_translation(const WorkshopModel& workshop) {
  return workshop.read.size() > 1 && workshop.read[1]->yaml.whole &&
         workshop.read[1]->yaml.tree.root.kind() == engine::YamlKind::map;
}

TranslatedText translation_of(const WorkshopModel& workshop, const std::string& key,
                              const std::string& original) {
  const YamlValue& root = workshop.read[1]->yaml.tree.root;
  const YamlValue* texts = root.find("texts");
  const YamlValue* made_from = root.find("made_from");
  const YamlValue* text = texts ? texts->find(key) : nullptr;
  const YamlValue* digest = made_from ? made_from->find(key) : nullptr;
  TranslatedText found;
  if (text) found.text = std::string(text->text());
  const std::string now(engine::stripped(original));
  if (found.text.empty())
    found.state = now.empty() ? Translated::ok : Translated::missing;
  else if (digest && digest->text() != engine::text_digest(now))
    found.state = Translated::stale;
  return found;
}

void Updating::on(const action::ToggleTranslation&) {
  if (WorkshopModel* const open = workshop()) open->translates = !open->translates;
}

void Updating::on(const action::BeginTranslation&) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || open->document.files().size() > 1 || !open->checked) return;
  const engine::Scenario& scenario = open->checked->scenario();
  // Its places are those of the text that was checked.
  if (open->checked_revision != open->document.revision()) return;
  const Say say(model().settings.language);
  const engine::SourceText& base = open->document.files().front();
  std::filesystem::path file = open->file;
  file.replace_extension(".en.yaml");
  open->document.add(
      {engine::path_text(file), begin_translation(say("cli.translation.skeleton", scenario.id),
                                                  scenario.id, base, scenario.texts)});
  open->translates = true;
  texts_changed();
}

void Updating::on(const action::WriteTranslation& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || !has_translation(*open)) return;
  const engine::YamlFile overlay{open->read[1]->text, open->read[1]->yaml.tree.root, FileIndex{1}};
  std::vector<std::string_view> order;
  std::string digest;
  if (open->checked)
    for (const engine::TextKey& text : open->checked->scenario().texts) {
      order.push_back(text.key);
      if (text.key == a.key) digest = text.digest;
    }
  std::optional<TextEdits> edits = TextEdits{};
  const auto set = [&](const char* map, const std::string& text) {
    const YamlPath at{std::string(map), a.key};
    const YamlValue* there = find(overlay.root, at);
    if (there && there->text() == text) return;
    if (text.empty() && !there) return;
    const auto one =
        text.empty() ? take_out(overlay, at) : put(overlay, at, engine::draft_text(text), order);
    if (one && edits)
      edits->insert(edits->end(), one->begin(), one->end());
    else
      edits.reset();
  };
  set("texts", a.text);
  set("made_from", a.text.empty() ? std::string() : digest);
  edit(edits, "translation " + a.key);
}

}  // namespace samtale::ui
