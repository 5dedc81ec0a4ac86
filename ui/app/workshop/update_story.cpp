// What is told of the whole in the Værksted, lists of words, and what of the form is open.

#include <algorithm>

#include "ui/app/updating.hpp"
#include "ui/app/workshop/writing.hpp"

namespace samtale::ui {

using engine::below;
using engine::draft_map;
using engine::draft_text;
using engine::TextEdits;
using engine::YamlPath;
using engine::YamlValue;

void Updating::on(const action::SelectStory&) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  open->document.end_part();
  open->in_story = true;
  open->picker = {};
  model().notice.clear();
}

void Updating::on(const action::ToggleSection& a) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  const auto there = std::find(open->unfolded.begin(), open->unfolded.end(), a.id);
  if (there == open->unfolded.end())
    open->unfolded.push_back(a.id);
  else
    open->unfolded.erase(there);
}

void Updating::on(const action::ToggleWord& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || a.list.empty()) return;
  const engine::YamlFile file = base_file(*open);
  const YamlValue* list = find(file.root, a.list);
  const std::size_t count = list ? list->items().size() : 0;
  for (std::size_t i = 0; i < count; ++i)
    if (list->items()[i].text() == a.word) return edit(take_out(file, below(a.list, i)));
  edit(insert(file, a.list, count, draft_text(a.word), order_of(a.list)));
}

namespace {

/// Names that what is new may not have: conditions ask for all of them alike.
std::vector<std::string> taken_names(const YamlValue& root, const engine::Moves* moves) {
  std::vector<std::string> taken{"tension", "trust", "heard", "clarity", "visits",
                                 "and",     "or",    "not",   "once",    "otherwise"};
  for (const char* list : {"flags", "promises"})
    if (const YamlValue* found = root.find(list))
      for (const YamlValue& item : found->items()) taken.emplace_back(item.text());
  for (const char* map : {"counters", "choices", "conditions", "facts"})
    if (const YamlValue* found = root.find(map))
      for (const engine::YamlEntry& entry : found->entries()) taken.emplace_back(entry.key);
  if (moves)
    for (const engine::MethodVariable& one : moves->variables) taken.push_back(one.variable.id);
  return taken;
}

}  // namespace

void Updating::on(const action::AddStoryPart& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  const engine::YamlFile file = base_file(*open);
  const auto at_end = [&](const YamlPath& list, const engine::YamlDraft& item) {
    const YamlValue* there = find(file.root, list);
    const std::size_t count = there ? there->items().size() : 0;
    edit(insert(file, list, count, item, order_of(list)));
    open->gone_to = {open->gone_to.count + 1, below(list, count), 0};
  };
  if (a.part == action::StoryPart::table_line) return at_end({"briefing", "table"}, draft_text(""));
  if (a.part == action::StoryPart::helper) {
    at_end({"help"}, draft_map({{"who", draft_text("")}, {"phone", draft_text("")}}));
    open->gone_to.at.emplace_back(std::string("who"));
    return;
  }
  if (a.name.empty()) return;
  const engine::Moves* moves = model().library ? &model().library->method->moves : nullptr;
  const std::string id = free_id(a.name, taken_names(file.root, moves));
  if (a.part == action::StoryPart::flag) return at_end({"flags"}, draft_text(id));
  const bool fact = a.part == action::StoryPart::fact;
  const YamlPath at{std::string(fact ? "facts" : "counters"), id};
  const engine::YamlDraft value = fact ? draft_map({{"note", draft_text("")}}) : draft_text("3");
  edit(put(file, at, value, order_of(at)));
  open->gone_to = {open->gone_to.count + 1, fact ? below(at, "note") : at, 0};
}

}  // namespace samtale::ui
