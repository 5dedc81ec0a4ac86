// Changes of the texts in the Værksted: by forms, by the source, by mends; and one Undo for all.

#include <algorithm>
#include <array>

#include "engine/text.hpp"
#include "engine/utf8.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"

namespace samtale::ui {

using engine::FileIndex;
using engine::TextEdit;
using engine::TextEdits;
using engine::YamlPath;
using engine::YamlValue;

namespace {

/// The order in which an author writes the keys of a node, a line, a reply and an ending.
constexpr std::array<std::string_view, 34> key_order{
    "id",       "kind",   "phase", "form",    "alarm",  "if",      "closed",  "once",  "say",
    "voice",    "moves",  "about", "effects", "thinks", "note",    "because", "tags",  "reveals",
    "promises", "keeps",  "set",   "outcome", "use",    "citizen", "replies", "pause", "hurry",
    "due",      "smells", "to",    "at_most", "goto",   "todo",    ""};

YamlPath below(YamlPath path, const engine::YamlStep& step) {
  path.push_back(step);
  return path;
}

YamlPath parent_of(const YamlPath& path) {
  return {path.begin(), path.end() - (path.empty() ? 0 : 1)};
}

/// What stands there even where nothing is written.
bool is_kept_empty(const YamlPath& at) {
  const std::string* key = at.empty() ? nullptr : std::get_if<std::string>(&at.back());
  return key && (*key == "say" || *key == "title" || *key == "id");
}

void add(std::optional<TextEdits>& all, const std::optional<TextEdits>& more) {
  if (!all || !more) return all.reset();
  all->insert(all->end(), more->begin(), more->end());
}

std::vector<std::string> ids_in(const YamlValue* list) {
  std::vector<std::string> ids;
  if (!list) return ids;
  for (const YamlValue& item : list->items())
    if (const YamlValue* id = item.find("id")) ids.emplace_back(id->text());
  return ids;
}

/// One letter further for each: a, b, c …
std::string next_id(const std::vector<std::string>& taken) {
  for (char c = 'a'; c <= 'z'; ++c)
    if (std::find(taken.begin(), taken.end(), std::string(1, c)) == taken.end())
      return std::string(1, c);
  return free_id("svar", taken);
}

/// By the file that they are to lie in: a scenario is held against its folder's name.
Texts named(Texts texts, std::filesystem::path file) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) file.replace_extension(".en.yaml");
    texts[i].name = engine::path_text(file);
  }
  return texts;
}

/// With the file's own line ends and mark of byte order: a field shows neither.
std::string as_in_file(const std::string& shown, const std::string& file) {
  std::string text;
  if (file.compare(0, engine::byte_order_mark.size(), engine::byte_order_mark) == 0)
    text = engine::byte_order_mark;
  const bool carriage = file.find("\r\n") != std::string::npos;
  for (const char c : shown) {
    if (c == '\n' && carriage) text += '\r';
    text += c;
  }
  return text;
}

/// The bytes in which the two differ, as one edit.
std::optional<TextEdits> difference(FileIndex file, const std::string& before,
                                    const std::string& after) {
  if (before == after) return std::nullopt;
  const std::size_t most = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < most && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  return TextEdits{
      {{file, static_cast<std::uint32_t>(head), static_cast<std::uint32_t>(before.size() - tail)},
       after.substr(head, after.size() - tail - head)}};
}

}  // namespace

void Updating::edit(const std::optional<TextEdits>& edits, std::string_view part) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  if (!edits) {
    model().notice = Say(model().settings.language)("workshop.only_in_source");
    return;
  }
  model().notice.clear();
  if (open->document.apply(*edits, part)) texts_changed();
}

void Updating::texts_changed() {
  WorkshopModel& open = *workshop();
  const Texts& texts = open.document.files();
  open.read.resize(texts.size());
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    if (!open.read[i] || open.read[i]->text != texts[i].text)
      open.read[i] = read_text(texts[i].text, FileIndex{i});
  if (is_readable(open) && !shown_place()) {
    const std::vector<StoryPlace> places = story_places(base_file(open).root);
    open.node = places.empty() ? std::string() : places.front().id;
    open.open_reply = 0;
  }
  const SharedMethod method = model().library ? model().library->method : nullptr;
  if (method)
    emit(effect::CheckScenario{open.document.revision(), open.file, named(texts, open.file),
                               method});
  if (is_changed(open))
    emit(effect::KeepJournal{open.file, open.saved, texts});
  else
    emit(effect::DropJournal{open.file});
}

std::optional<StoryPlace> Updating::shown_place() {
  const WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || open->node.empty()) return std::nullopt;
  return find_place(base_file(*open).root, open->node);
}

std::vector<std::string> Updating::taken_ids() {
  std::vector<std::string> ids;
  for (const StoryPlace& place : story_places(base_file(*workshop()).root)) ids.push_back(place.id);
  return ids;
}

void Updating::on(const action::ChooseWorkshopTab& a) {
  if (WorkshopModel* const open = workshop()) {
    open->document.end_part();
    open->tab = a.tab;
  }
}

void Updating::on(const action::SelectPlace& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || !find_place(base_file(*open).root, a.id)) return;
  open->document.end_part();
  open->node = a.id;
  open->open_reply = 0;
  open->picker = {};
  model().notice.clear();
}

void Updating::on(const action::OpenReply& a) {
  if (WorkshopModel* const open = workshop()) {
    open->document.end_part();
    open->open_reply = a.reply;
    open->picker = {};
  }
}

void Updating::on(const action::UndoEdit&) {
  if (WorkshopModel* const open = workshop(); open && open->document.undo()) texts_changed();
}

void Updating::on(const action::RedoEdit&) {
  if (WorkshopModel* const open = workshop(); open && open->document.redo()) texts_changed();
}

void Updating::on(const action::WriteField& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  const engine::YamlFile file = base_file(*open);
  const std::string part = engine::text_of(a.at);
  const bool goes = a.text.empty() && !is_kept_empty(a.at);
  if (goes && !find(file.root, a.at)) return;
  edit(goes ? take_out(file, a.at) : put(file, a.at, engine::draft_text(a.text), key_order), part);
}

void Updating::on(const action::WriteSource& a) {
  WorkshopModel* const open = workshop();
  if (!open || a.file.value >= open->document.files().size()) return;
  const std::string& before = open->document.files()[a.file.value].text;
  const auto change = difference(a.file, before, as_in_file(a.text, before));
  if (change) edit(change, "source " + std::to_string(a.file.value));
}

void Updating::on(const action::AddLine&) {
  const auto place = shown_place();
  if (!place || place->is_ending) return;
  const engine::YamlFile file = base_file(*workshop());
  const YamlPath list = below(place->at, "citizen");
  const YamlValue* lines = find(file.root, list);
  std::vector<std::string> taken = ids_in(lines);
  for (const std::string& reply : ids_in(find(file.root, below(place->at, "replies"))))
    taken.push_back(reply);
  std::optional<TextEdits> edits = TextEdits{};
  // Several lines need ids, the one that stood alone included.
  std::size_t count = 0;
  if (lines) {
    count = lines->items().size();
    if (count == 1 && !lines->items()[0].find("id")) {
      taken.push_back(free_id("linje", taken));
      add(edits, put(file, below(below(list, std::size_t{0}), "id"),
                     engine::draft_text(taken.back()), key_order));
    }
  }
  std::vector<std::pair<std::string, engine::YamlDraft>> line{{"say", engine::draft_text("")}};
  if (count > 0) line.insert(line.begin(), {"id", engine::draft_text(free_id("linje", taken))});
  add(edits, insert(file, list, count, engine::draft_map(std::move(line)), key_order));
  edit(edits);
}

void Updating::on(const action::AddReply&) {
  const auto place = shown_place();
  if (!place || place->is_ending) return;
  WorkshopModel& open = *workshop();
  const engine::YamlFile file = base_file(open);
  const YamlPath list = below(place->at, "replies");
  const YamlValue* replies = find(file.root, list);
  std::vector<std::string> taken = ids_in(replies);
  for (const std::string& line : ids_in(find(file.root, below(place->at, "citizen"))))
    taken.push_back(line);
  std::string target;
  std::size_t count = 0;
  if (replies) {
    count = replies->items().size();
    for (const YamlValue& reply : replies->items())
      if (const YamlValue* to = reply.find("goto"); to && !to->text().empty()) target = to->text();
  }
  const engine::YamlDraft reply = engine::draft_map({{"id", engine::draft_text(next_id(taken))},
                                                     {"say", engine::draft_text("")},
                                                     {"goto", engine::draft_text(target)}});
  open.open_reply = count;
  edit(insert(file, list, count, reply, key_order));
}

namespace {

/// A node with nothing in it but the places for what is to be written.
engine::YamlDraft new_node(const std::string& phase, const std::string& target) {
  using engine::draft_map;
  using engine::draft_text;
  const engine::YamlDraft line = draft_map({{"say", draft_text("")}});
  const engine::YamlDraft reply =
      draft_map({{"id", draft_text("a")}, {"say", draft_text("")}, {"goto", draft_text(target)}});
  return draft_map({{"phase", draft_text(phase)},
                    {"citizen", engine::draft_list({line})},
                    {"replies", engine::draft_list({reply})}});
}

/// The map that a node stands in, or the first that there is.
YamlPath nodes_map(const YamlValue& root, const std::optional<StoryPlace>& beside) {
  if (beside && !beside->is_ending) return parent_of(beside->at);
  for (const StoryPlace& place : story_places(root))
    if (!place.is_ending) return parent_of(place.at);
  return {"nodes"};
}

std::string phase_of(const YamlValue& root, const std::optional<StoryPlace>& place) {
  const YamlValue* phase = place ? find(root, below(place->at, "phase")) : nullptr;
  return phase && !phase->text().empty() ? std::string(phase->text()) : "listen";
}

std::string first_ending(const YamlValue& root) {
  for (const StoryPlace& place : story_places(root))
    if (place.is_ending) return place.id;
  return {};
}

}  // namespace

void Updating::on(const action::AddNode&) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  const engine::YamlFile file = base_file(*open);
  const auto place = shown_place();
  const std::string id = free_id("nyt_sted", taken_ids());
  edit(put(file, below(nodes_map(file.root, place), id),
           new_node(phase_of(file.root, place), first_ending(file.root)), {}));
  if (find_place(base_file(*open).root, id)) on(action::SelectPlace{id});
}

void Updating::on(const action::DuplicateReply& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || a.at.empty()) return;
  const engine::YamlFile file = base_file(*open);
  const YamlValue* reply = find(file.root, a.at);
  const std::size_t* position = std::get_if<std::size_t>(&a.at.back());
  if (!reply || !position) return;
  const YamlPath list = parent_of(a.at);
  engine::YamlDraft copy = engine::draft_of(*reply);
  std::vector<std::string> taken = ids_in(find(file.root, list));
  for (const std::string& line : ids_in(find(file.root, below(parent_of(list), "citizen"))))
    taken.push_back(line);
  const std::string id = next_id(taken);
  for (auto& [key, value] : copy.entries)
    if (key == "id") value = engine::draft_text(id);
  open->open_reply = *position + 1;
  edit(insert(file, list, *position + 1, copy, key_order));
}

void Updating::on(const action::TakeOutPart& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  open->picker = {};
  edit(take_out(base_file(*open), a.at));
}

void Updating::on(const action::MovePart& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || a.at.empty()) return;
  YamlPath at = a.at;
  std::size_t* const position = std::get_if<std::size_t>(&at.back());
  if (!position) return;
  if (a.towards == action::Towards::up) {
    if (*position == 0) return;
    --*position;
  }
  const std::size_t now = a.towards == action::Towards::up ? *position : *position + 1;
  const auto edits = move_down(base_file(*open), at);
  if (edits && at.size() > 1 && at[at.size() - 2] == engine::YamlStep{std::string("replies")})
    open->open_reply = now;
  edit(edits);
}

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

/// The translation knows texts by "node/part".
std::optional<TextEdits> rename_keys(const engine::YamlFile& overlay, const std::string& from,
                                     const std::string& to) {
  std::optional<TextEdits> edits = TextEdits{};
  for (const char* part : {"texts", "made_from"}) {
    const YamlValue* map = overlay.root.find(part);
    if (!map) continue;
    for (const engine::YamlEntry& entry : map->entries()) {
      const std::string key(entry.key);
      if (key.compare(0, from.size(), from) != 0 || key.size() <= from.size()) continue;
      if (key[from.size()] != '/' && key[from.size()] != '.') continue;
      add(edits, rename_key(overlay, {part, key}, to + key.substr(from.size())));
    }
  }
  return edits;
}

}  // namespace

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
  for (std::uint32_t i = 1; i < open.read.size(); ++i) {
    const ReadText& overlay = *open.read[i];
    if (overlay.yaml.whole)
      add(edits, rename_keys({overlay.text, overlay.yaml.tree.root, FileIndex{i}}, place->id, to));
  }
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
    const std::string name = reference.from.empty() ? "start" : reference.from;
    if (from.find("»" + name + "«") != std::string::npos) continue;
    from += (from.empty() ? "»" : ", »") + name + "«";
  }
  if (!from.empty()) {
    model().notice = Say(model().settings.language)("workshop.referred_to", place->id, from);
    return;
  }
  std::optional<TextEdits> asked = TextEdits{};
  rename_visits(file, file.root, {}, place->id, place->id + "_", asked);
  if (asked && !asked->empty()) {
    model().notice = Say(model().settings.language)("workshop.asked_for", place->id);
    return;
  }
  edit(take_out(file, place->at));
}

void Updating::on(const action::OpenPicker& a) {
  if (WorkshopModel* const open = workshop()) open->picker = {a.kind, a.at, {}};
}

void Updating::on(const action::FilterPicker& a) {
  if (WorkshopModel* const open = workshop()) open->picker.filter = a.filter;
}

void Updating::on(const action::ClosePicker&) {
  if (WorkshopModel* const open = workshop()) open->picker = {};
}

void Updating::on(const action::Pick& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || open->picker.kind == PickerKind::none || a.id.empty()) return;
  const Picker picker = std::exchange(open->picker, Picker{});
  const engine::YamlFile file = base_file(*open);
  if (picker.kind == PickerKind::move) {
    const YamlValue* moves = find(file.root, picker.at);
    return edit(insert(file, picker.at, moves ? moves->items().size() : 0, engine::draft_text(a.id),
                       key_order));
  }
  const std::vector<std::string> taken = taken_ids();
  if (std::find(taken.begin(), taken.end(), a.id) != taken.end())
    return edit(put(file, picker.at, engine::draft_text(a.id), key_order));
  const auto place = shown_place();
  const std::string id = free_id(a.id, taken);
  std::optional<TextEdits> edits = put(file, picker.at, engine::draft_text(id), key_order);
  add(edits, put(file, below(nodes_map(file.root, place), id),
                 new_node(phase_of(file.root, place), first_ending(file.root)), {}));
  edit(edits);
  if (edits) model().notice = Say(model().settings.language)("workshop.made_place", shown_id(id));
}

void Updating::on(const action::GoToProblem& a) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  const std::vector<engine::Diagnostic> list = problems(*open);
  if (a.problem >= list.size()) return;
  open->problem_at = a.problem;
  const engine::SourceSpan at = list[a.problem].at;
  const bool in_base = at.file.value == 0;
  const auto found =
      in_base && is_readable(*open) ? place_at(base_file(*open).root, at.begin) : std::nullopt;
  if (!found) {
    open->tab = in_base || open->read.size() < 2 ? WorkshopTab::source : WorkshopTab::translation;
    return;
  }
  on(action::SelectPlace{found->id});
  open->tab = WorkshopTab::form;
  open->open_reply = found->reply;
}

void Updating::on(const action::NextProblem&) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  const std::size_t count = problems(*open).size();
  if (count > 0) on(action::GoToProblem{open->problem_at ? (*open->problem_at + 1) % count : 0});
}

void Updating::on(const action::MendProblem& a) {
  WorkshopModel* const open = workshop();
  if (!open || open->checked_revision != open->document.revision()) return;
  const std::vector<engine::Diagnostic> list = problems(*open);
  if (a.problem >= list.size() || list[a.problem].mend.empty()) return;
  edit(list[a.problem].mend);
}

void Updating::on(const action::ScenarioChecked& a) {
  WorkshopModel* const open = workshop();
  if (!open || a.revision != open->document.revision()) return;
  open->checked = a.playable;
  open->checked_revision = a.revision;
  // What could be read is drawn, with its faults; of what could not, the picture before stays.
  if (!a.playable->scenario().nodes.empty())
    emit(effect::LayOutScenario{a.playable, open->picture});
  if (!a.playable->loaded.playable) return;
  open->good = a.playable;
  publish();
  emit(effect::SearchScenario{a.playable});
}

void Updating::on(const action::ScenarioLaidOut& a) {
  WorkshopModel* const open = workshop();
  if (open && a.picture->of->file == open->file) open->picture = a.picture;
}

void Updating::on(const action::ScenarioSearched& a) {
  if (WorkshopModel* const open = workshop()) open->findings = a.findings;
}

}  // namespace samtale::ui
