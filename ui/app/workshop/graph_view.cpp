#include "ui/app/workshop/graph_view.hpp"

#include <algorithm>
#include <map>

#include "engine/messages.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"

namespace samtale::ui {
namespace {

/// Whether the two follow each other on the way.
bool follows(const std::vector<std::string>& way, const std::string& from, const std::string& to) {
  for (std::size_t i = 0; i + 1 < way.size(); ++i)
    if (way[i] == from && way[i + 1] == to) return true;
  return false;
}

/// The worst that is wrong in each place, and its sentence.
struct Worst {
  engine::Severity severity = engine::Severity::note;
  std::string sentence;
};

std::map<std::string, Worst> worst_by_place(const WorkshopModel& workshop, const Say& say) {
  std::map<std::string, Worst> worst;
  if (!is_readable(workshop)) return worst;
  for (const engine::Diagnostic& one : problems(workshop)) {
    if (one.at.file.value != 0) continue;
    const auto place = place_at(workshop, one.at.begin);
    if (!place) continue;
    const auto [at, is_new] = worst.try_emplace(place->id);
    if (is_new || one.severity < at->second.severity)
      at->second = {one.severity, problem_words(workshop, one, say)};
  }
  return worst;
}

}  // namespace

StoryGraphView story_graph_view(const AppModel& model) {
  StoryGraphView view;
  if (!model.workshop || !model.workshop->picture) return view;
  const Say say(model.settings.language);
  const WorkshopModel& workshop = *model.workshop;
  view.of = workshop.picture;
  const engine::Layout& layout = workshop.picture->layout;
  const std::size_t nodes = workshop.picture->of->scenario().nodes.size();
  const std::map<std::string, Worst> worst = worst_by_place(workshop, say);
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    const engine::LayoutPlace& place = layout.nodes[i];
    StoryGraphView::Node node{place.id,    shown_id(place.id), {},         place.x,     place.y,
                              place.width, place.height,       i >= nodes, std::nullopt};
    if (const auto found = worst.find(place.id); found != worst.end()) {
      node.problem = found->second.severity;
      node.tells = found->second.sentence;
    }
    if (place.id == workshop.node) view.selected = i;
    view.nodes.push_back(std::move(node));
  }
  const auto& findings = workshop.findings;
  for (const engine::LayoutRoute& route : layout.routes) {
    StoryGraphView::Edge edge{&route.curve, StoryGraphView::Way::plain,
                              route.kind != engine::RouteKind::down};
    if (findings) {
      const std::string& from = layout.nodes[route.from].id;
      const std::string& to = layout.nodes[route.to].id;
      const bool best = follows(findings->best_way, from, to);
      const bool bad = follows(findings->worst_way, from, to);
      edge.way = best && bad ? StoryGraphView::Way::both
                 : best      ? StoryGraphView::Way::best
                 : bad       ? StoryGraphView::Way::worst
                             : StoryGraphView::Way::plain;
    }
    view.edges.push_back(edge);
  }
  const auto phases = engine::ids<engine::Phase>();
  for (std::size_t b = 0; b < layout.bands.size() && b < phases.size(); ++b)
    view.bands.push_back({layout.bands[b].top, layout.bands[b].bottom, phase_name(phases[b], say)});
  view.left = layout.left;
  view.width = layout.width;
  view.height = layout.height;
  view.stale = !is_readable(workshop);
  view.label = say("workshop.graph");
  view.best = say("workshop.best_way");
  view.worst = say("workshop.worst_way");
  view.fit = say("workshop.fit");
  return view;
}

}  // namespace samtale::ui
