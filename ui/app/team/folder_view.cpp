#include "ui/app/team/folder_view.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "engine/story_graph.hpp"
#include "ui/app/team/folder_document.hpp"
#include "ui/app/team/team.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/export/stats_document.hpp"

namespace samtale::ui {
namespace {

using scoring::ScenarioStats;
using Count = std::optional<std::uint32_t>;

struct Told {
  std::string name;
  Count count;  // in how many calls it was come to
};

/// Of each place and ending, by id, what the tables say.
std::map<std::string, Told> told_by_place(const ScenarioStats& stats, const Say& say) {
  std::map<std::string, Told> told;
  const StatsNames names = names_in(stats, say);
  for (std::size_t n = 0; n < stats.nodes.size(); ++n)
    told[stats.nodes[n].id] = {names.places[n], stats.nodes[n].visits};
  for (std::size_t e = 0; e < stats.endings.size(); ++e)
    told[stats.endings[e].id] = {names.endings[e], stats.endings[e].count};
  return told;
}

/// How often the replies that lead from one place to another were chosen. Only where each of them
/// leads to one place and is not hidden: nothing more may be read out of the picture than stands
/// in the tables.
std::map<std::pair<std::string, std::string>, Count> counts_by_way(
    const ScenarioStats& stats, const engine::Scenario& scenario) {
  std::map<std::pair<std::string, std::string>, Count> counts;
  for (const scoring::ReplyStats& one : stats.replies) {
    const auto reply =
        std::find_if(scenario.replies.begin(), scenario.replies.end(), [&](const engine::Reply& r) {
          return r.id == one.id && scenario.at(r.node).id == one.node;
        });
    if (reply == scenario.replies.end()) continue;
    const auto ways = ways_that_can_be_taken(reply->ways);
    for (const engine::Way& way : ways) {
      const std::string& to =
          way.ending.valid() ? scenario.at(way.ending).id : scenario.at(way.node).id;
      const auto [at, first] = counts.try_emplace({one.node, to}, 0U);
      const bool known = ways.size() == 1 && one.chosen && at->second;
      at->second = known ? Count(*at->second + *one.chosen) : std::nullopt;
    }
  }
  return counts;
}

std::string count_words(const Count& count, const Say& say) {
  return count ? std::to_string(*count) : say("folder.hidden_sign");
}

void add_nodes(const FolderModel& folder, const ScenarioStats& stats, const StoryPicture& picture,
               const Say& say, StoryGraphView& view) {
  const auto told = told_by_place(stats, say);
  const std::size_t nodes = picture.of->scenario().nodes.size();
  for (std::size_t i = 0; i < picture.layout.nodes.size(); ++i) {
    const engine::LayoutPlace& place = picture.layout.nodes[i];
    StoryGraphView::Node node;
    node.id = place.id;
    node.x = place.x;
    node.y = place.y;
    node.width = place.width;
    node.height = place.height;
    node.is_ending = i >= nodes;
    if (const auto found = told.find(place.id); found != told.end()) {
      node.name = found->second.name;
      node.count = count_words(found->second.count, say);
    }
    if (place.id == folder.place) view.selected = i;
    view.nodes.push_back(std::move(node));
  }
}

void add_edges(const ScenarioStats& stats, const StoryPicture& picture, StoryGraphView& view) {
  const auto counts = counts_by_way(stats, picture.of->scenario());
  for (const engine::LayoutRoute& route : picture.layout.routes) {
    StoryGraphView::Edge edge;
    edge.curve = &route.curve;
    edge.backwards = route.kind != engine::RouteKind::down;
    if (view.selected && (route.from == *view.selected || route.to == *view.selected))
      edge.standing = Standing::strong;
    const auto found =
        counts.find({picture.layout.nodes[route.from].id, picture.layout.nodes[route.to].id});
    if (found != counts.end() && found->second && stats.calls > 0) {
      edge.count = std::to_string(*found->second);
      edge.share = static_cast<int>(std::min(100U, 100U * *found->second / stats.calls));
    }
    view.edges.push_back(std::move(edge));
  }
}

StoryGraphView picture_view(const FolderModel& folder, const ScenarioStats& stats,
                            const std::shared_ptr<const StoryPicture>& picture, const Say& say) {
  StoryGraphView view;
  view.of = picture;
  add_nodes(folder, stats, *picture, say, view);
  add_edges(stats, *picture, view);
  const auto phases = engine::ids<engine::Phase>();
  const auto& bands = picture->layout.bands;
  for (std::size_t b = 0; b < bands.size() && b < phases.size(); ++b)
    view.bands.push_back({bands[b].top, bands[b].bottom, phase_name(phases[b], say)});
  view.left = picture->layout.left;
  view.width = picture->layout.width;
  view.height = picture->layout.height;
  view.label = say("folder.picture");
  return view;
}

void add_counts(const FolderModel& folder, const Say& say, FolderView& view) {
  const scoring::FolderStats& stats = folder.counts->stats;
  view.has_counts = true;
  view.summary = folder_summary(stats, say);
  if (stats.scenarios.empty()) return;
  view.scenarios_heading = say("folder.scenarios");
  for (const ScenarioStats& one : stats.scenarios)
    view.scenarios.push_back(say("folder.scenario", one.title.in(say.language()), one.calls));
  view.chosen = std::min(folder.scenario, stats.scenarios.size() - 1);
  const ScenarioStats& one = stats.scenarios[view.chosen];
  view.counted = folder_document(one, folder.place, say);
  if (!folder.place.empty()) view.all_places = say("folder.all_places");
  const auto& picture = folder.counts->pictures[view.chosen];
  if (!picture) return;
  view.picture_heading = say("folder.picture");
  view.picture_detail = say("folder.picture_detail", say("folder.hidden_sign"));
  view.picture = picture_view(folder, one, picture, say);
}

}  // namespace

FolderView folder_view(const AppModel& model) {
  const Say say(model.settings.language);
  static const FolderModel nothing;
  const FolderModel& folder = model.team ? model.team->folder : nothing;
  FolderView view;
  view.back = say("app.home");
  view.heading = say("folder.title");
  view.detail = say("folder.detail");
  view.rules = {say("folder.rules"),
                {say("folder.rule_assess"), say("folder.rule_discuss"), say("folder.rule_ask"),
                 say("folder.rule_tell"), say("folder.rule_free")},
                model.settings.sharing_read ? std::string() : say("folder.understood")};
  view.label = say("folder.path");
  view.hint = say("folder.path_hint");
  view.typed = folder.typed;
  view.count = say("folder.count");
  if (folder.counting) view.counting = say("folder.counting");
  if (folder.problem) view.notice = message(*folder.problem, say.language());
  if (folder.counts && !folder.counting) add_counts(folder, say, view);
  return view;
}

}  // namespace samtale::ui
