#include "ui/app/workshop/problems.hpp"

namespace samtale::ui {

std::vector<engine::Diagnostic> problems(const WorkshopModel& workshop) {
  if (!workshop.checked) return {};
  std::vector<engine::Diagnostic> all = workshop.checked->loaded.diagnostics;
  if (workshop.findings && workshop.findings->of == workshop.checked)
    for (const engine::Diagnostic& found : workshop.findings->diagnostics) all.push_back(found);
  sort(all);
  return all;
}

std::optional<PlaceInForm> place_at(const engine::YamlValue& root, std::uint32_t byte) {
  for (const StoryPlace& place : story_places(root)) {
    if (byte < place.begin || byte > place.end) continue;
    PlaceInForm found{place.id, 0};
    const engine::YamlValue* replies = engine::find(root, place.at)->find("replies");
    if (replies)
      for (std::size_t i = 0; i < replies->items().size(); ++i)
        if (byte >= replies->items()[i].at.begin) found.reply = i;
    return found;
  }
  return std::nullopt;
}

}  // namespace samtale::ui
