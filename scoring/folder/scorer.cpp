// Scoring many calls of one scenario: the same points as a report's, without its evidence.
#include <algorithm>
#include <utility>

#include "engine/digest.hpp"
#include "engine/playback.hpp"
#include "engine/scenario_loader.hpp"
#include "scoring/folder/tally.hpp"
#include "scoring/method.hpp"

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::CallState;
using engine::StateGraph;
using Kind = engine::SessionHeader::Source::Kind;

std::vector<engine::SourceText> texts_of(const engine::SessionHeader& header, Kind base,
                                         Kind overlay) {
  std::vector<engine::SourceText> texts;
  for (const auto kind : {base, overlay})
    for (const engine::SessionHeader::Source& source : header.sources)
      if (source.kind == kind) texts.push_back({source.name, source.text});
  return texts;
}

PrincipleSet carried_by_open(const Rubric& rubric, const engine::Scenario& scenario,
                             const CallState& state) {
  PrincipleSet all = 0;
  for (const engine::ReplyIndex reply : open_replies(scenario, state))
    all |= carried(rubric, scenario, state, reply_answer(scenario, reply));
  if (pause_is_open(scenario, state))
    all |= carried(rubric, scenario, state, pause_answer(scenario, state));
  return all;
}

}  // namespace

Scorer::Scorer(engine::Scenario scenario, const Rubric& rubric)
    : scenario_(std::move(scenario)), rubric_(weighed_for(rubric, scenario_)) {
  Bounds limits =
      bounds(rubric_, scenario_, engine::explore(scenario_, watched(rubric_, scenario_)));
  exact_ = limits.exact;
  overall_ = limits.overall();
  for (std::uint32_t p = 0; p < rubric_.principles.size(); ++p)
    by_principle_.push_back(limits.overall(PrincipleIndex{p}));
  graph_ = std::move(limits.graph);
  place_of_edge_.assign(graph_.edges.size(), StateGraph::none);
  offered_.assign(graph_.states.size(), 0);
  offered_known_.assign(graph_.states.size(), false);
}

std::unique_ptr<Scorer> Scorer::of(const engine::SessionHeader& header) {
  const auto scenario_texts = texts_of(header, Kind::scenario, Kind::overlay);
  const auto method_texts = texts_of(header, Kind::method, Kind::method_overlay);
  if (scenario_texts.empty() || method_texts.empty()) return nullptr;
  // What every other file of this head is counted by must be what the head says.
  if (engine::file_digest(scenario_texts.front().text) != header.scenario.digest ||
      engine::file_digest(method_texts.front().text) != header.method.digest)
    return nullptr;
  const LoadedMethod method = load_method(method_texts);
  if (!method.usable) return nullptr;
  engine::LoadedScenario loaded = engine::load_scenario(scenario_texts, method.method.moves);
  if (!loaded.playable) return nullptr;
  return std::unique_ptr<Scorer>(new Scorer(std::move(loaded.scenario), method.method.rubric));
}

std::span<const std::int32_t> Scorer::kept(std::uint32_t edge, const CallState& before,
                                           const Answer& answer) {
  const std::size_t width = rubric_.principles.size();
  std::uint32_t& place = place_of_edge_[edge];
  if (place == StateGraph::none) {
    place = static_cast<std::uint32_t>(kept_.size() / width);
    const Points worth = points(rubric_, scenario_, before, answer);
    kept_.insert(kept_.end(), worth.by_principle.begin(),
                 worth.by_principle.begin() + static_cast<std::ptrdiff_t>(width));
  }
  return std::span(kept_).subspan(place * width, width);
}

std::span<const std::int32_t> Scorer::points_of(const CallState& before, const Answer& answer) {
  const std::uint32_t state = graph_.find(before);
  const bool scripted = answer.kind == engine::AnswerKind::reply;
  if (scripted && state < graph_.expanded)
    for (std::uint32_t e = graph_.first_edge[state]; e < graph_.first_edge[state + 1]; ++e)
      if (graph_.edges[e].reply == answer.reply) return kept(e, before, answer);
  found_ = points(rubric_, scenario_, before, answer);
  return std::span(found_.by_principle).first(rubric_.principles.size());
}

PrincipleSet Scorer::offered_in(const CallState& state) {
  const std::uint32_t known = graph_.find(state);
  if (known == StateGraph::none) return carried_by_open(rubric_, scenario_, state);
  if (!offered_known_[known]) {
    offered_[known] = carried_by_open(rubric_, scenario_, state);
    offered_known_[known] = true;
  }
  return offered_[known];
}

namespace {

/// A typed answer may have moves that no reply has, and be worth more or less than what was
/// searched.
std::optional<Tenths> within(std::optional<Tenths> share) {
  if (share) share = std::clamp(*share, 0, 1000);
  return share;
}

/// An event and the state that it leads to; an answer that has no place in the scenario, and what
/// comes after it, leads nowhere.
struct Met {
  CallState before, after, next;
  std::optional<Answer> answer;
  bool placed = true;
};

Met meet(const engine::Scenario& scenario, const Met& last, const engine::Event& event) {
  Met met;
  met.before = met.after = met.next = last.next;
  met.placed = last.placed;
  const auto* recorded = std::get_if<engine::Answered>(&event.what);
  if (!recorded || !met.placed) return met;
  met.answer = recorded_answer(scenario, met.before, *recorded);
  met.placed = met.answer.has_value();
  if (!met.placed) return met;
  engine::StepTrace* const untold = nullptr;
  met.after = met.next = step(scenario, met.before, *met.answer, untold);
  if (const engine::CallIndex call = next_call(scenario, met.after);
      met.after.ending.valid() && call.valid())
    met.next = begin_call(scenario, call, &met.after);
  return met;
}

/// The scored way's turns, up to the first answer that has no place in the scenario. As
/// scored_tip() and transcript() have it, with each answer played once.
void play_way(const engine::Scenario& scenario, const engine::Session& session, ScoredCall& into) {
  std::vector<engine::LineIndex> lines;
  std::vector<Met> met(1);
  met.front().next = met.front().after = engine::opening(scenario, lines);
  met.reserve(session.events.size() + 1);
  engine::EventId tip = engine::root_event;
  for (const engine::Event& event : session.events) {
    met.push_back(meet(scenario, met[event.after], event));
    const bool ends = met.back().placed && finished(scenario, met.back().next);
    if (!ends) continue;
    tip = event.id;
    break;
  }
  if (tip == engine::root_event) tip = latest_tip(session);
  into.turns.clear();
  into.end = met.front().next;
  for (const engine::EventId id : way(session, tip)) {
    const Met& one = met[id];
    if (!one.placed) break;
    if (!one.answer) continue;
    into.turns.push_back({one.before, *one.answer});
    into.end = one.after;
    if (one.after.ending.valid()) into.ends.push_back(one.after);
  }
}

}  // namespace

void score_call(Scorer& scorer, const engine::Session& session, ScoredCall& into) {
  const engine::Scenario& scenario = scorer.scenario();
  const std::size_t principles = scorer.rubric().principles.size();
  into.ends.clear();
  play_way(scenario, session, into);
  into.finished = finished(scenario, into.end);
  into.overall.reset();
  into.principles.assign(principles, std::nullopt);
  if (!into.finished || !scorer.exact()) return;
  std::vector<std::int32_t> sums(principles, 0);
  PrincipleSet offered = 0;
  for (const ScoredCall::Turn& turn : into.turns) {
    const auto worth = scorer.points_of(turn.before, turn.answer);
    for (std::size_t p = 0; p < principles; ++p) sums[p] += worth[p];
    // Whoever runs out of time has not answered yet.
    if (turn.answer.kind != engine::AnswerKind::silence) {
      offered |= scorer.offered_in(turn.before);
      if (turn.answer.kind == engine::AnswerKind::text)
        offered |= carried(scorer.rubric(), scenario, turn.before, turn.answer);
    }
  }
  for (const CallState& end : into.ends) {
    const Points closing = closing_points(scorer.rubric(), scenario, end);
    for (std::size_t p = 0; p < principles; ++p) sums[p] += closing.by_principle[p];
  }
  std::int32_t total = 0;
  for (std::uint32_t p = 0; p < principles; ++p) {
    total += sums[p];
    if (has(offered, PrincipleIndex{p}))
      into.principles[p] = within(share(sums[p], scorer.overall(PrincipleIndex{p})));
  }
  into.overall = within(share(total, scorer.overall()));
}

}  // namespace samtale::scoring
