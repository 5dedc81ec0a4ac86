// Where the call and the other ways go, as a picture: of the excerpt's places and those that the
// room has come to, and of no others.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/authoring/layout.hpp"
#include "scoring/debrief/quote.hpp"
#include "ui/app/beginning.hpp"
#include "ui/app/call_words.hpp"
#include "ui/app/meeting/meeting_parts.hpp"

namespace samtale::ui {
namespace {

using engine::CallState;
using engine::Transcript;
using Way = StoryGraphView::Way;

// px at 100 %, for two lines of small text four metres away when the whole of it is seen.
constexpr int place_width = 520;
constexpr int place_height = 96;
constexpr std::size_t name_bytes = 44;

struct Place {
  std::string id, name;
  bool is_ending = false;
  std::size_t order = 0;  // in the scenario, endings last
};

struct Step {
  std::string from, to;
  Way way = Way::plain;
  bool chosen = false;
};

/// What is drawn, gathered before it is laid out.
struct Story {
  const MeetingSource& source;
  std::vector<Place> places;
  std::vector<Step> steps;

  /// `words`: what the citizen said there; a place of the story may have several ways to say it.
  std::string place_of(const CallState& state, const Heard& there) {
    const engine::Scenario& scenario = source.scenario;
    Place place;
    place.is_ending = state.ending.valid();
    place.id = place.is_ending ? scenario.at(state.ending).id : scenario.at(state.node).id;
    place.order = place.is_ending ? scenario.nodes.size() + state.ending.value : state.node.value;
    place.name = beginning_of(
        place.is_ending ? scenario.at(state.ending).outcome.in(source.language()) : there.words,
        name_bytes);
    if (!place.is_ending && there.spoken) place.name = quoted_words(place.name, source.say);
    const auto known = std::find_if(places.begin(), places.end(),
                                    [&](const Place& one) { return one.id == place.id; });
    if (known == places.end()) places.push_back(place);
    return place.id;
  }

  void add(const Transcript& run, std::size_t turn, Way way, bool chosen) {
    const std::string from =
        place_of(run.turns[turn].before, heard(source.scenario, run.turns[turn], source.say));
    const bool ends = turn + 1 == run.turns.size();
    const auto said = scoring::answered_by_citizen(source.scenario, run, turn, source.language());
    const std::string to =
        place_of(ends ? run.turns[turn].after : run.turns[turn + 1].before,
                 said ? Heard{said->words, true} : Heard{source.say("script.silent"), false});
    for (Step& one : steps) {
      if (one.from != from || one.to != to) continue;
      if (one.way != way) one.way = Way::both;
      one.chosen = one.chosen || chosen;
      return;
    }
    steps.push_back({from, to, way, chosen});
  }
};

void add_other_way(const MeetingSource& source, std::size_t index, Story& story) {
  const OtherWay& way = source.meeting.ways[index];
  const auto& turns = way.transcript.turns;
  for (std::size_t t = way.other_run ? 0 : way.from; t < turns.size(); ++t) {
    const bool leads_on = t + 1 == turns.size() || may_be_shown(source, way, t + 1);
    if (may_be_shown(source, way, t) && leads_on)
      story.add(way.transcript, t, Way::worst, index == source.meeting.way);
  }
}

std::size_t index_of(const std::vector<Place>& places, const std::string& id) {
  const auto at =
      std::find_if(places.begin(), places.end(), [&](const Place& one) { return one.id == id; });
  return static_cast<std::size_t>(at - places.begin());
}

std::shared_ptr<const StoryPicture> laid_out(const Story& story) {
  engine::LayoutInput input;
  for (const Place& place : story.places)
    input.nodes.push_back({place.id, 0, engine::LayoutKind::node, place_width, place_height});
  for (const Step& step : story.steps)
    input.edges.push_back({static_cast<std::uint32_t>(index_of(story.places, step.from)),
                           static_cast<std::uint32_t>(index_of(story.places, step.to))});
  engine::LayoutJob job(std::move(input), nullptr);
  constexpr std::size_t all = ~std::size_t{0};
  while (job.advance(all)) {
  }
  auto picture = std::make_shared<StoryPicture>();
  picture->layout = std::move(job).take();
  return picture;
}

}  // namespace

std::optional<StoryGraphView> ways_picture(const MeetingSource& source) {
  if (source.meeting.ways.empty() || source.meeting.own) return std::nullopt;
  Story story{source, {}, {}};
  const MeetingRecord::Excerpt& excerpt = *source.meeting.record.excerpt;
  for (std::size_t t = excerpt.first; t <= excerpt.last; ++t)
    story.add(source.call.transcript, t, Way::best, true);
  for (std::size_t w = 0; w < source.meeting.ways.size(); ++w) add_other_way(source, w, story);
  std::sort(story.places.begin(), story.places.end(),
            [](const Place& a, const Place& b) { return a.order < b.order; });
  StoryGraphView view;
  view.of = laid_out(story);
  const engine::Layout& layout = view.of->layout;
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    const engine::LayoutPlace& at = layout.nodes[i];
    StoryGraphView::Node node;
    node.id = at.id;
    node.name = story.places[i].name;
    node.x = at.x;
    node.y = at.y;
    node.width = at.width;
    node.height = at.height;
    node.is_ending = story.places[i].is_ending;
    view.nodes.push_back(std::move(node));
  }
  for (const engine::LayoutRoute& route : layout.routes) {
    StoryGraphView::Edge edge;
    edge.curve = &route.curve;
    edge.backwards = route.kind != engine::RouteKind::down;
    for (const Step& step : story.steps) {
      if (step.from != layout.nodes[route.from].id || step.to != layout.nodes[route.to].id)
        continue;
      edge.way = step.way;
      edge.standing = step.chosen ? Standing::strong : Standing::usual;
    }
    view.edges.push_back(edge);
  }
  view.left = layout.left;
  view.width = layout.width;
  view.height = layout.height;
  view.label = source.say("meeting.picture");
  view.best = source.say("meeting.the_call");
  view.worst = other_way_name(source, source.meeting.way);
  return view;
}

}  // namespace samtale::ui
