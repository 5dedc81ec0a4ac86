// Lines, replies, moves and nodes that come into a scenario, go out of it and change places.

#include <algorithm>
#include <utility>

#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/translation_keys.hpp"
#include "ui/app/workshop/writing.hpp"

namespace samtale::ui {

using engine::below;
using engine::parent_of;
using engine::TextEdits;
using engine::YamlPath;
using engine::YamlValue;

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

std::string next_id(const std::vector<std::string>& taken) {
  for (char c = 'a'; c <= 'z'; ++c)
    if (std::find(taken.begin(), taken.end(), std::string(1, c)) == taken.end())
      return std::string(1, c);
  return free_id("svar", taken);
}

std::vector<std::string> taken_in_node(const YamlValue& node) {
  std::vector<std::string> taken = ids_in(node.find("replies"));
  for (std::string& line : ids_in(node.find("citizen"))) taken.push_back(std::move(line));
  return taken;
}

std::optional<YamlPath> usual_way(const YamlValue& root, const YamlPath& reply) {
  YamlPath at = below(reply, "goto");
  const YamlValue* to = find(root, at);
  if (to && to->kind() == engine::YamlKind::list && !to->items().empty()) {
    at = below(std::move(at), to->items().size() - 1);
    to = &to->items().back();
  }
  if (to && to->kind() == engine::YamlKind::map) return below(std::move(at), "to");
  if (to && to->kind() == engine::YamlKind::list) return std::nullopt;
  return at;
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
  edit(with_texts(*workshop(), std::move(edits), all_stay()));
}

void Updating::on(const action::AddReply&) {
  const auto place = shown_place();
  if (!place || place->is_ending) return;
  WorkshopModel& open = *workshop();
  const engine::YamlFile file = base_file(open);
  const YamlPath list = below(place->at, "replies");
  const YamlValue* replies = find(file.root, list);
  const std::vector<std::string> taken = taken_in_node(*find(file.root, place->at));
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
  std::string target = first_ending(file.root);
  std::optional<TextEdits> edits = TextEdits{};
  // It comes in on the way of the reply that is open, and leads on to where that one led.
  std::string notice;
  const YamlValue* replies = place ? find(file.root, below(place->at, "replies")) : nullptr;
  if (replies && open->open_reply < replies->items().size()) {
    const auto way =
        usual_way(file.root, below(below(place->at, std::string("replies")), open->open_reply));
    const YamlValue* to = way ? find(file.root, *way) : nullptr;
    if (to && !to->text().empty()) {
      target = to->text();
      add(edits, put(file, *way, engine::draft_text(id), key_order));
      notice = Say(model().settings.language)("workshop.made_between", shown_id(id),
                                              reply_letter(open->open_reply), shown_id(place->id));
    }
  }
  add(edits, put(file, below(nodes_map(file.root, place), id),
                 new_node(phase_of(file.root, place), target), {}));
  edit(edits);
  if (!find_place(base_file(*open).root, id)) return;
  on(action::SelectPlace{id});
  model().notice = notice;
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
  const std::string id = next_id(taken_in_node(*find(file.root, parent_of(list))));
  for (auto& [key, value] : copy.entries)
    if (key == "id") value = engine::draft_text(id);
  open->open_reply = *position + 1;
  edit(with_texts(*open, insert(file, list, *position + 1, copy, key_order),
                  inserted(list, *position + 1)));
}

void Updating::on(const action::TakeOutPart& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  open->picker = {};
  edit(with_texts(*open, take_out(base_file(*open), a.at), taken_out(a.at)));
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
  edit(with_texts(*open, edits, exchanged(at)));
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
  if (picker.kind == PickerKind::connection) return on(action::AskToConnect{open->node, a.id});
  const engine::YamlFile file = base_file(*open);
  if (picker.kind == PickerKind::move) {
    const YamlValue* moves = find(file.root, picker.at);
    return edit(insert(file, picker.at, moves ? moves->items().size() : 0, engine::draft_text(a.id),
                       order_of(picker.at)));
  }
  const std::vector<std::string> taken = taken_ids();
  if (std::find(taken.begin(), taken.end(), a.id) != taken.end())
    return edit(put(file, picker.at, engine::draft_text(a.id), order_of(picker.at)));
  const auto place = shown_place();
  const std::string id = free_id(a.id, taken);
  std::optional<TextEdits> edits =
      put(file, picker.at, engine::draft_text(id), order_of(picker.at));
  add(edits, put(file, below(nodes_map(file.root, place), id),
                 new_node(phase_of(file.root, place), first_ending(file.root)), {}));
  edit(edits);
  if (edits) model().notice = Say(model().settings.language)("workshop.made_place", shown_id(id));
}

}  // namespace samtale::ui
