#include "ui/app/workshop/graph_view.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "engine/messages.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/place_links.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/story_ways.hpp"
#include "ui/app/workshop/writing.hpp"

namespace samtale::ui {
namespace {

/// The worst that is wrong in each place, and its sentence.
struct Worst {
  engine::Severity severity = engine::Severity::note;
  std::string sentence;
};

std::map<std::string, Worst> worst_by_place(const WorkshopModel& workshop, const Say& say) {
  std::map<std::string, Worst> worst;
  if (!is_readable(workshop)) return worst;
  const std::vector<engine::Diagnostic>& all = problems(workshop);
  if (all.empty()) return worst;
  for (const engine::Diagnostic& one : all) {
    if (one.at.file.value != 0) continue;
    const auto place = place_at(workshop, one.at.begin);
    if (!place) continue;
    const auto [at, is_new] = worst.try_emplace(place->id);
    if (is_new || one.severity < at->second.severity)
      at->second = {one.severity, problem_words(workshop, one, say)};
  }
  return worst;
}

struct Looking {
  const WorkshopModel& workshop;
  const Say& say;
  const engine::Layout& layout;
};

void add_nodes(const Looking& at, StoryGraphView& view) {
  const WorkshopModel& workshop = at.workshop;
  const std::size_t nodes = workshop.picture->of->scenario().nodes.size();
  const std::map<std::string, Worst> worst = worst_by_place(workshop, at.say);
  const WayCounts* const counts =
      workshop.counts[static_cast<std::size_t>(workshop.ways_shown)].get();
  for (std::size_t i = 0; i < at.layout.nodes.size(); ++i) {
    const engine::LayoutPlace& place = at.layout.nodes[i];
    StoryGraphView::Node node;
    node.id = place.id;
    node.name = shown_id(place.id);
    if (i < workshop.picture->words.size()) node.words = workshop.picture->words[i];
    node.x = place.x;
    node.y = place.y;
    node.width = place.width;
    node.height = place.height;
    node.is_ending = i >= nodes;
    if (const auto found = worst.find(place.id); found != worst.end()) {
      node.problem = found->second.severity;
      node.tells = found->second.sentence;
    }
    if (counts) node.count = std::to_string(counts->at(place.id));
    if (place.id == workshop.node) view.selected = i;
    view.nodes.push_back(std::move(node));
  }
  view.selected_leads = view.selected && *view.selected < nodes;
}

StoryGraphView::Way way_of(const WorkshopModel& workshop, const std::string& from,
                           const std::string& to) {
  const auto& findings = workshop.findings;
  if (!findings || workshop.ways_shown != WaysShown::best_and_worst)
    return StoryGraphView::Way::plain;
  const bool best = leads_along(findings->best_way, from, to);
  const bool bad = leads_along(findings->worst_way, from, to);
  if (best && bad) return StoryGraphView::Way::both;
  if (best) return StoryGraphView::Way::best;
  return bad ? StoryGraphView::Way::worst : StoryGraphView::Way::plain;
}

void add_edges(const Looking& at, StoryGraphView& view) {
  const WorkshopModel& workshop = at.workshop;
  const WayCounts* const counts =
      workshop.counts[static_cast<std::size_t>(workshop.ways_shown)].get();
  for (const engine::LayoutRoute& route : at.layout.routes) {
    StoryGraphView::Edge edge;
    edge.curve = &route.curve;
    edge.backwards = route.kind != engine::RouteKind::down;
    const std::string& from = at.layout.nodes[route.from].id;
    const std::string& to = at.layout.nodes[route.to].id;
    edge.way = way_of(workshop, from, to);
    if (view.selected && (route.from == *view.selected || route.to == *view.selected))
      edge.standing = Standing::strong;
    if (counts) {
      const std::size_t calls = counts->between(from, to);
      edge.count = std::to_string(calls);
      if (counts->calls > 0) edge.share = static_cast<int>(100 * calls / counts->calls);
    }
    view.edges.push_back(std::move(edge));
  }
}

/// What is not asked for steps back: in a search what was not found, else what is not next to the
/// place in the form.
void dim(const Looking& at, StoryGraphView& view) {
  const auto& search = at.workshop.search;
  if (search && !search->words.empty()) {
    for (StoryGraphView::Node& node : view.nodes) {
      node.found =
          std::find(search->found.begin(), search->found.end(), node.id) != search->found.end();
      if (!node.found) node.standing = Standing::dimmed;
    }
    return;
  }
  if (!view.selected) return;
  std::vector<bool> near(view.nodes.size(), false);
  near[*view.selected] = true;
  for (const engine::LayoutRoute& route : at.layout.routes)
    if (route.from == *view.selected || route.to == *view.selected)
      near[route.from] = near[route.to] = true;
  for (std::size_t i = 0; i < near.size(); ++i)
    if (!near[i]) view.nodes[i].standing = Standing::dimmed;
}

void add_links(const Looking& at, StoryGraphView& view) {
  const WorkshopModel& workshop = at.workshop;
  if (!view.selected) return;
  const engine::Scenario& scenario = workshop.picture->of->scenario();
  view.from_label =
      at.say(workshop.removal_refused ? "workshop.refused_by" : "workshop.leads_here");
  view.to_label = at.say("workshop.follows");
  view.from = links_to(scenario, workshop.node, at.say);
  view.to = links_from(scenario, workshop.node, at.say);
  view.letters = reply_ways(scenario, workshop.node);
  const bool begins =
      std::any_of(scenario.calls.begin(), scenario.calls.end(), [&](const engine::Call& call) {
        return call.start.valid() && scenario.at(call.start).id == workshop.node;
      });
  view.from_none = at.say(begins ? "workshop.begins_here" : "workshop.nothing_leads_here");
  view.to_none = at.say("workshop.ends_here");
}

void add_search(const Looking& at, StoryGraphView& view) {
  if (!at.workshop.search) return;
  const PlaceSearch& search = *at.workshop.search;
  StoryGraphView::Search shown{
      at.say("workshop.find_label"), search.words, at.say("workshop.close"), {}};
  const std::size_t count = search.found.size();
  if (count > 1)
    shown.count = at.say("workshop.found_at", search.at + 1, count);
  else if (!search.words.empty())
    shown.count = count == 1 ? at.say("workshop.found_one") : at.say("workshop.found", count);
  view.search = std::move(shown);
}

void add_ways(const Looking& at, StoryGraphView& view) {
  constexpr std::array<const char*, ways_shown_count> names{
      "workshop.ways_best", "workshop.ways_plans", "workshop.ways_played", "workshop.ways_random"};
  const WorkshopModel& workshop = at.workshop;
  view.ways_label = at.say("workshop.ways");
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto shown = static_cast<WaysShown>(i);
    const bool offered = shown == WaysShown::best_and_worst || shown == WaysShown::played ||
                         workshop.counts[i] || workshop.ways_shown == shown;
    if (!offered) continue;
    if (workshop.ways_shown == shown) view.ways_chosen = view.ways.size();
    view.ways.emplace_back(shown, at.say(names[i]));
  }
  if (workshop.ways_shown == WaysShown::best_and_worst) return;
  const SharedWayCounts& counts = workshop.counts[static_cast<std::size_t>(workshop.ways_shown)];
  if (counts && counts->calls > 0)
    view.ways_detail = at.say("workshop.ways_detail", counts->calls);
  else
    view.ways_detail = at.say(counts ? "workshop.ways_none" : "workshop.ways_counting");
}

void add_connecting(const Looking& at, StoryGraphView& view) {
  const auto& asked = at.workshop.connecting;
  if (!asked || !is_readable(at.workshop)) return;
  const engine::YamlValue& root = base_file(at.workshop).root;
  const auto from = find_place(root, asked->from);
  if (!from) return;
  StoryGraphView::Connect connect;
  connect.heading = at.say("workshop.which_reply", shown_id(asked->from), shown_id(asked->to));
  connect.stop = at.say("workshop.w_cancel");
  const engine::YamlPath list = engine::below(from->at, std::string("replies"));
  const engine::YamlValue* replies = find(root, list);
  const std::size_t count = replies ? replies->items().size() : 0;
  for (std::size_t i = 0; i < count; ++i) {
    const engine::YamlValue* words = replies->items()[i].find("say");
    const auto way = usual_way(root, engine::below(list, i));
    const engine::YamlValue* to = way ? find(root, *way) : nullptr;
    connect.options.push_back(
        {i, reply_letter(i) + ". " + std::string(words ? words->text() : std::string_view()),
         to ? at.say("workshop.leads_now", shown_id(to->text())) : std::string()});
  }
  if (count < engine::max_replies_a_node)
    connect.options.push_back(
        {std::nullopt, at.say("workshop.new_reply_option"), at.say("workshop.new_reply_detail")});
  view.connecting = std::move(connect);
}

void add_words(const Say& say, StoryGraphView& view) {
  view.label = say("workshop.graph");
  view.best = say("workshop.best_way");
  view.worst = say("workshop.worst_way");
  view.fit = say("workshop.fit");
  view.find = say("workshop.find");
  view.find_key = "Ctrl F";
  view.add = say("workshop.add_node");
  view.add_key = say("workshop.key_insert");
  view.connect = say("workshop.connect");
  view.duplicate = say("workshop.duplicate");
  view.remove = say("workshop.remove");
  view.remove_key = "Del";
  view.handle = say("workshop.handle");
}

}  // namespace

StoryGraphView story_graph_view(const AppModel& model) {
  StoryGraphView view;
  if (!model.workshop || !model.workshop->picture) return view;
  const Say say(model.settings.language);
  const WorkshopModel& workshop = *model.workshop;
  const Looking at{workshop, say, workshop.picture->layout};
  view.of = workshop.picture;
  add_nodes(at, view);
  add_edges(at, view);
  dim(at, view);
  add_links(at, view);
  add_search(at, view);
  add_ways(at, view);
  add_connecting(at, view);
  const auto phases = engine::ids<engine::Phase>();
  for (std::size_t b = 0; b < at.layout.bands.size() && b < phases.size(); ++b)
    view.bands.push_back(
        {at.layout.bands[b].top, at.layout.bands[b].bottom, phase_name(phases[b], say)});
  view.left = at.layout.left;
  view.width = at.layout.width;
  view.height = at.layout.height;
  view.stale = !is_readable(workshop);
  add_words(say, view);
  return view;
}

}  // namespace samtale::ui
