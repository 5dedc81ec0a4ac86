// Trying a scenario out of the Værksted, in the trainee's own panel: a call like any other, but
// that it is kept nowhere and leads back.

#include <algorithm>

#include "engine/state_ways.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

/// The answers that lead to a node; empty where it is the first one, or no way is known.
std::vector<engine::Answer> way_to(const WorkshopModel& workshop) {
  const auto& findings = workshop.findings;
  if (!findings || findings->of != workshop.good || !findings->bounds) return {};
  const engine::Scenario& scenario = workshop.good->scenario();
  for (std::uint32_t i = 0; i < scenario.nodes.size(); ++i)
    if (scenario.nodes[i].id == workshop.node)
      return shortest_way(scenario, findings->bounds->graph, engine::NodeIndex{i})
          .value_or(std::vector<engine::Answer>{});
  return {};
}

/// The scenario as it begins there; null where it can't.
SharedPlayable beginning_at(const SharedPlayable& playable, const engine::StartState& start) {
  if (start.is_usual()) return playable;
  auto scenario = starting_at(playable->scenario(), start);
  if (!scenario) return nullptr;
  auto other = std::make_shared<Playable>(*playable);
  other->loaded.scenario = std::move(*scenario);
  return other;
}

/// What the form of the trial says, for the place that is chosen. An ending can't be begun in.
engine::StartState chosen_start(const WorkshopModel& workshop) {
  if (workshop.tried.how == TrialStart::on_the_way) return {};
  const std::vector<engine::Node>& nodes = workshop.good->scenario().nodes;
  const bool is_node = std::any_of(nodes.begin(), nodes.end(), [&](const engine::Node& node) {
    return node.id == workshop.node;
  });
  return {is_node ? workshop.node : std::string(), workshop.tried.values};
}

}  // namespace

bool Updating::begin_trial(const engine::StartState& start, std::int64_t now) {
  const SharedPlayable playable = beginning_at(workshop()->good, start);
  if (!playable) {
    model().notice = Say(model().settings.language)("trial.no_start");
    return false;
  }
  workshop()->tried.begun = start;
  CallModel call;
  call.playable = playable;
  call.trial = true;
  call.session.header.seed = engine::file_order;
  call.session.header.mode = engine::Mode::practice;
  call.session.header.language = model().settings.language;
  call.began_at = call.offered_at = now;
  call.transcript = transcript(call.playable->scenario(), call.session, engine::root_event);
  workshop()->tried.mode_before = model().mode;
  workshop()->tried.players_before = model().players;
  model().mode = engine::Mode::practice;
  model().players = engine::Players::one;
  model().notice.clear();
  enter_call(std::move(call));
  return true;
}

bool Updating::try_answer(engine::AnswerKind kind, const std::string& reply, std::int64_t now) {
  const std::size_t before = model().call->transcript.turns.size();
  model().call->call_over = false;
  answer(kind, reply, now);
  return model().call->transcript.turns.size() > before;
}

void Updating::on(const action::TryFromHere& a) {
  WorkshopModel* const open = workshop();
  if (!open || model().screen != Screen::workshop || !open->good) return;
  if (is_sensitive(open->good->scenario())) return;
  open->document.end_part();
  const bool on_the_way = open->tried.how == TrialStart::on_the_way;
  const std::vector<engine::Answer> way =
      on_the_way ? way_to(*open) : std::vector<engine::Answer>();
  if (!begin_trial(chosen_start(*open), a.now)) return;
  const engine::Scenario& scenario = model().call->playable->scenario();
  for (const engine::Answer& step : way) {
    const std::string reply = step.reply.valid() ? scenario.at(step.reply).id : std::string();
    if (!try_answer(step.kind, reply, a.now)) break;
  }
  model().notice.clear();
}

void Updating::on(const action::GoOnTrying& a) {
  WorkshopModel* const open = workshop();
  if (!open || model().screen != Screen::workshop || !open->good || open->trial.empty()) return;
  const std::vector<engine::Answered> answers = open->trial;
  if (!begin_trial(open->tried.begun, a.now)) return;
  std::size_t given = 0;
  for (const engine::Answered& one : answers) {
    if (!try_answer(one.kind, one.reply, a.now)) break;
    ++given;
  }
  model().notice.clear();
  if (given < answers.size())
    model().notice = Say(model().settings.language)("workshop.trial_cut", given);
}

void Updating::end_trial() {
  if (WorkshopModel* const open = workshop()) {
    open->trial.clear();
    const CallModel& call = *model().call;
    for (const engine::EventId id : way(call.session, call.tip))
      if (const auto* answered = std::get_if<engine::Answered>(&call.session.events[id - 1].what))
        open->trial.push_back(*answered);
    const engine::CallState& state = call.transcript.state;
    if (state.node.valid() && is_readable(*open)) {
      const std::string& id = call.playable->scenario().at(state.node).id;
      if (find_place(base_file(*open).root, id)) open->node = id;
    }
    open->open_reply = 0;
    model().mode = open->tried.mode_before;
    model().players = open->tried.players_before;
  }
  close_call();
  model().notice.clear();
  model().screen = model().workshop ? Screen::workshop : Screen::home;
}

}  // namespace samtale::ui
