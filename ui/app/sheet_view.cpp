#include "ui/app/sheet_view.hpp"

#include <algorithm>

#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

const scoring::Principle* principle_of(const CallModel& call, const std::string& id) {
  for (const scoring::Principle& principle : call.playable->rubric.principles)
    if (principle.id == id) return &principle;
  return nullptr;
}

}  // namespace

SheetView sheet_view(const AppModel& model, const CallModel& call) {
  const Say say(model.settings.language);
  SheetView view;
  view.open = !call.transcript.turns.empty();
  view.heading = say("pair.sheet");
  view.detail = say(view.open ? "pair.sheet_now" : "pair.sheet_later");
  const std::vector<std::string> marked =
      view.open ? marks_of(call.session, call.transcript.turns.back().event)
                : std::vector<std::string>();
  const auto add = [&](const std::string& id) {
    const scoring::Principle* principle = principle_of(call, id);
    const bool there = std::any_of(view.items.begin(), view.items.end(),
                                   [&](const auto& item) { return item.principle == id; });
    if (!principle || there || view.items.size() == most_sheet_items) return;
    view.items.push_back({id, principle->name.in(say.language()),
                          "F" + std::to_string(view.items.size() + 1),
                          std::find(marked.begin(), marked.end(), id) != marked.end()});
  };
  for (const std::string& id : model.settings.goals) add(id);
  for (const std::string& id : call.playable->scenario().trains) add(id);
  return view;
}

std::vector<std::string> marked_names(const CallModel& call, engine::EventId answer,
                                      engine::Language language) {
  std::vector<std::string> names;
  if (call.session.header.players != engine::Players::pair) return names;
  for (const std::string& id : marks_of(call.session, answer)) {
    const scoring::Principle* principle = principle_of(call, id);
    names.push_back(principle ? principle->name.in(language) : id);
  }
  return names;
}

}  // namespace samtale::ui
