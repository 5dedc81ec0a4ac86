// What is done in the picture of a scenario: looking for places, following ways, drawing new ones,
// and where calls went.

#include <algorithm>
#include <utility>

#include "engine/utf8.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/search.hpp"
#include "ui/app/workshop/writing.hpp"

namespace samtale::ui {

using engine::below;
using engine::TextEdits;
using engine::YamlPath;
using engine::YamlValue;

void Updating::on(const action::ShowWays& a) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  open->ways_shown = a.shown;
  if (a.shown != WaysShown::played) return;
  const std::string id = engine::path_text(open->file.parent_path().filename());
  effect::CountPlayedCalls count{open->file, {}};
  for (const CallFile& file : model().files)
    if (file.scenario == id) count.calls.push_back(file.file);
  emit(std::move(count));
}

void Updating::on(const action::WaysCounted& a) {
  WorkshopModel* const open = workshop();
  if (open && a.file == open->file) open->counts[static_cast<std::size_t>(a.source)] = a.counts;
}

void Updating::on(const action::SearchPlaces& a) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  if (!open->search) open->search.emplace();
  open->search->words = a.words;
  open->search->at = 0;
  search_again();
}

void Updating::search_again() {
  WorkshopModel* const open = workshop();
  if (!open || !open->search || !is_readable(*open)) return;
  open->search->found = places_with(base_file(*open).root, open->search->words);
}

void Updating::on(const action::NextPlaceFound&) {
  WorkshopModel* const open = workshop();
  if (!open || !open->search || open->search->found.empty()) return;
  PlaceSearch& search = *open->search;
  const bool stands_there =
      search.at < search.found.size() && open->node == search.found[search.at];
  if (stands_there) ++search.at;
  if (search.at >= search.found.size()) search.at = 0;
  on(action::SelectPlace{search.found[search.at]});
}

void Updating::on(const action::CloseSearch&) {
  if (WorkshopModel* const open = workshop()) open->search.reset();
}

void Updating::on(const action::FollowWay& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open) || !find_place(base_file(*open).root, a.to)) return;
  std::vector<std::string> came_by = std::move(open->came_by);
  came_by.push_back(open->node);
  on(action::SelectPlace{a.to});
  open->came_by = std::move(came_by);
}

void Updating::on(const action::FollowBack&) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  std::vector<std::string> came_by = std::move(open->came_by);
  std::string to;
  if (!came_by.empty()) {
    to = came_by.back();
    came_by.pop_back();
  } else {
    for (const Reference& reference : references_to(base_file(*open).root, open->node))
      if (to.empty() && reference.from != open->node) to = reference.from;
  }
  on(action::SelectPlace{to});
  open->came_by = std::move(came_by);
}

void Updating::on(const action::AskToConnect& a) {
  WorkshopModel* const open = workshop();
  if (!open || !is_readable(*open)) return;
  const YamlValue& root = base_file(*open).root;
  const auto from = find_place(root, a.from);
  if (!from || from->is_ending || !find_place(root, a.to)) return;
  on(action::SelectPlace{a.from});
  open->connecting = Connecting{a.from, a.to};
}

void Updating::on(const action::StopConnecting&) {
  if (WorkshopModel* const open = workshop()) open->connecting.reset();
}

void Updating::on(const action::Connect& a) {
  WorkshopModel* const open = workshop();
  if (!open || !open->connecting || !is_readable(*open)) return;
  const Connecting asked = *std::exchange(open->connecting, std::nullopt);
  const engine::YamlFile file = base_file(*open);
  const auto from = find_place(file.root, asked.from);
  if (!from) return;
  const YamlPath list = below(from->at, "replies");
  const YamlValue* replies = find(file.root, list);
  const std::size_t count = replies ? replies->items().size() : 0;
  if (a.reply && *a.reply < count) {
    open->open_reply = *a.reply;
    const auto way = usual_way(file.root, below(list, *a.reply));
    return edit(way ? put(file, *way, engine::draft_text(asked.to), key_order) : std::nullopt);
  }
  if (count >= engine::max_replies_a_node) return;
  // A scenario's own text is Danish, whatever language its trainer reads the program in.
  const Say danish(Language::da);
  open->open_reply = count;
  edit(insert(file, list, count,
              engine::draft_map(
                  {{"id", engine::draft_text(next_id(taken_in_node(*find(file.root, from->at))))},
                   {"say", engine::draft_text(danish("workshop.new_reply"))},
                   {"goto", engine::draft_text(asked.to)},
                   {"todo", engine::draft_text(danish("workshop.new_reply_todo"))}}),
              key_order));
}

}  // namespace samtale::ui
