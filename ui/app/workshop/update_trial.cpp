// Trying a scenario out of the Værksted, in the trainee's own panel: a call like any other, but
// that it is kept nowhere and leads back.

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

}  // namespace

void Updating::begin_trial(std::int64_t now) {
  CallModel call;
  call.playable = workshop()->good;
  call.trial = true;
  call.session.header.seed = engine::file_order;
  call.session.header.mode = engine::Mode::practice;
  call.session.header.language = model().settings.language;
  call.began_at = call.offered_at = now;
  call.transcript = transcript(call.playable->scenario(), call.session, engine::root_event);
  model().mode = engine::Mode::practice;
  model().players = engine::Players::one;
  model().notice.clear();
  enter_call(std::move(call));
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
  const std::vector<engine::Answer> way = way_to(*open);
  const bool fresh =
      open->good == open->checked && open->checked_revision == open->document.revision();
  begin_trial(a.now);
  const engine::Scenario& scenario = model().call->playable->scenario();
  for (const engine::Answer& step : way) {
    const std::string reply = step.reply.valid() ? scenario.at(step.reply).id : std::string();
    if (!try_answer(step.kind, reply, a.now)) break;
  }
  model().notice.clear();
  // What is being written can't be played just now, or has not been looked at yet.
  if (!fresh) model().notice = Say(model().settings.language)("workshop.trial_of_last_good");
}

void Updating::on(const action::GoOnTrying& a) {
  WorkshopModel* const open = workshop();
  if (!open || model().screen != Screen::workshop || !open->good || open->trial.empty()) return;
  const std::vector<engine::Answered> answers = open->trial;
  begin_trial(a.now);
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
  }
  close_call();
  model().notice.clear();
  model().screen = model().workshop ? Screen::workshop : Screen::home;
}

}  // namespace samtale::ui
