#include "engine/step.hpp"

#include <algorithm>
#include <array>
#include <cassert>

#include "engine/digest.hpp"

namespace samtale::engine {
namespace {

constexpr std::size_t heard = static_cast<std::size_t>(Meter::heard);
constexpr std::size_t tension = static_cast<std::size_t>(Meter::tension);
constexpr std::size_t clarity = static_cast<std::size_t>(Meter::clarity);

std::uint8_t& value(CallState& state, VariableIndex variable) {
  assert(variable.value >= meter_count && variable.value - meter_count < max_values);
  return state.values[variable.value - meter_count];
}

void assign(CallState& state, const Assignment& assignment) {
  std::uint8_t& target = value(state, assignment.variable);
  const int wanted = assignment.adds ? target + assignment.value : assignment.value;
  target = static_cast<std::uint8_t>(std::clamp(wanted, assignment.least, assignment.greatest));
}

void assign(CallState& state, const std::vector<Assignment>& assignments) {
  for (const Assignment& assignment : assignments) assign(state, assignment);
}

/// Conditions are judged on `before`, so that the order of moves and tags does not matter.
void assign(CallState& state, const CallState& before, const std::vector<GatedAssignments>& gated) {
  for (const GatedAssignments& g : gated)
    if (holds(g.when, before)) assign(state, g.sets);
}

/// The citizen speaks: says the lines of the node and takes on what they are tagged with.
void arrive(const Scenario& scenario, CallState& state, StepTrace* trace) {
  assign(state, scenario.at(state.node).on_entry);
  const CallState arrival = state;
  bool conditional_said = false;
  for (const LineIndex index : scenario.at(state.node).lines) {
    const Line& line = scenario.at(index);
    if (line.otherwise && conditional_said) continue;
    if (!holds(line.when, arrival)) continue;
    if (!line.when.always()) conditional_said = true;
    for (const TagIndex tag : line.tags)
      assign(state, arrival, scenario.moves.tags[tag.value].sets);
    assign(state, line.sets);
    if (trace) trace->lines.push_back(index);
  }
}

int taken_in(const CitizenModel& model, const CallState& state, int gain) {
  int band = state.meters[heard] >= model.whole_from  ? 2
             : state.meters[heard] >= model.half_from ? 1
                                                      : 0;
  if (state.meters[tension] > model.lower_above_tension) --band;
  if (band >= 2) return gain;
  return band == 1 ? (gain + 1) / 2 : 0;
}

/// What the answer does to the citizen, before the meters are kept within 0-100.
MeterChange change_of(const Scenario& scenario, const CallState& state, const Answer& answer) {
  const Moves& method = scenario.moves;
  MeterChange change{};
  bool raised_heard = false;
  const Reply* reply = answer.reply.valid() ? &scenario.at(answer.reply) : nullptr;
  if (reply && reply->effects) {
    change = *reply->effects;
    raised_heard = change[heard] > 0;
  } else {
    for (const MoveIndex move : answer) {
      for (const EffectRow& row : method.moves[move.value].effects) {
        if (!holds(row.when, state)) continue;
        for (std::size_t m = 0; m < meter_count; ++m)
          change[m] = static_cast<std::int16_t>(change[m] + row.change[m]);
        raised_heard = raised_heard || row.change[heard] > 0;
        break;
      }
    }
  }
  const CitizenModel& model = method.model;
  if (change[clarity] > 0)
    change[clarity] = static_cast<std::int16_t>(taken_in(model, state, change[clarity]));
  // A held pause is not "mere procedure": a useless one changes nothing at all. Nor does what is
  // written and read out of the citizen's hearing.
  const bool is_said = scenario.at(state.node).form == Form::speech;
  if (is_said && (answer.kind == AnswerKind::reply || answer.kind == AnswerKind::text)) {
    int drift = 0;
    if (!raised_heard && state.meters[heard] < model.procedure_below)
      drift += model.procedure_tension;
    if (state.meters[heard] > model.calm_above) drift += model.calm_tension;
    change[tension] = static_cast<std::int16_t>(change[tension] + drift);
  }
  for (std::int16_t& c : change)
    c = static_cast<std::int16_t>(std::clamp<int>(c, -model.turn_cap, model.turn_cap));
  return change;
}

bool is_passable(const Way& way, const CallState& state) {
  if (way.passages.valid() && read(state, way.passages) >= way.at_most) return false;
  return holds(way.when, state);
}

/// The loader sees to it that the last way is always passable.
const Way& choose_way(const std::vector<Way>& ways, const CallState& state) {
  assert(!ways.empty());
  for (const Way& way : ways)
    if (is_passable(way, state)) return way;
  return ways.back();
}

void follow(const Scenario& scenario, const Way& way, CallState& state, StepTrace* trace) {
  if (trace) trace->way = &way;
  if (way.passages.valid()) ++value(state, way.passages);
  value(state, scenario.paused) = 0;
  state.kept_waiting = false;
  if (way.ending.valid()) {
    state.ending = way.ending;
    assign(state, scenario.at(way.ending).sets);
    return;
  }
  state.node = way.node;
  arrive(scenario, state, trace);
}

/// Nobody chose it, so nothing is gained or lost by it: even a feeling just told can still be met.
CallState wait(const Scenario& scenario, const CallState& state, StepTrace* trace) {
  const auto& hurry = scenario.at(state.node).hurry;
  if (trace && hurry) trace->lines.push_back(hurry->line);
  CallState next = state;
  next.turn = static_cast<std::uint16_t>(state.turn + 1);
  next.kept_waiting = true;
  return next;
}

}  // namespace

CallState begin_call(const Scenario& scenario, CallIndex call, const CallState* before,
                     StepTrace* trace) {
  if (!before && scenario.resumes) {
    if (trace) trace->lines = scenario.resumes->lines;
    return scenario.resumes->state;
  }
  CallState state;
  state.node = scenario.at(call).start;
  state.meters = scenario.at(call).citizen.meters;
  state.values = scenario.start_values;
  if (before) {
    state.turn = before->turn;
    for (const VariableIndex carried : scenario.carried)
      value(state, carried) = before->values[carried.value - meter_count];
  }
  arrive(scenario, state, trace);
  return state;
}

CallState step(const Scenario& scenario, const CallState& state, const Answer& answer,
               StepTrace* trace) {
  if (state.ending.valid()) return state;
  if (answer.kind == AnswerKind::silence) return wait(scenario, state, trace);
  const MeterChange change = change_of(scenario, state, answer);
  if (trace) trace->change = change;

  CallState next = state;
  next.turn = static_cast<std::uint16_t>(state.turn + 1);
  for (std::size_t m = 0; m < meter_count; ++m)
    next.meters[m] = static_cast<std::uint8_t>(std::clamp(state.meters[m] + change[m], 0, 100));
  for (const VariableIndex variable : scenario.moves.lasting_a_turn) value(next, variable) = 0;
  // Who puts one thing right and gets another wrong in the same breath has a mistake left.
  for (const MoveIndex move : answer) assign(next, state, scenario.moves.moves[move.value].mends);
  for (const MoveIndex move : answer) assign(next, state, scenario.moves.moves[move.value].sets);

  if (answer.reply.valid()) {
    const Reply& reply = scenario.at(answer.reply);
    assign(next, reply.sets);
    follow(scenario, choose_way(reply.ways, next), next, trace);
  } else if (const Node& node = scenario.at(state.node); !node.pause_ways.empty()) {
    follow(scenario, choose_way(node.pause_ways, next), next, trace);
  } else {
    value(next, scenario.paused) = 1;
  }
  return next;
}

CallIndex next_call(const Scenario& scenario, const CallState& state) {
  const std::uint32_t next = call_of(scenario, state).value + 1;
  return next < scenario.calls.size() ? CallIndex{next} : CallIndex{};
}

bool finished(const Scenario& scenario, const CallState& state) {
  return state.ending.valid() && !next_call(scenario, state).valid();
}

Answer reply_answer(const Scenario& scenario, ReplyIndex reply) {
  Answer answer;
  answer.reply = reply;
  for (const MoveIndex move : scenario.at(reply).moves)
    if (answer.move_count < Answer::max_moves) answer.moves[answer.move_count++] = move;
  return answer;
}

Answer pause_answer(const Scenario& scenario, const CallState& state) {
  Answer answer;
  answer.kind = AnswerKind::pause;
  if (scenario.moves.pause.valid() && holds(scenario.moves.pause_matters, state))
    answer.moves[answer.move_count++] = scenario.moves.pause;
  return answer;
}

Answer silence_answer() {
  Answer answer;
  answer.kind = AnswerKind::silence;
  return answer;
}

bool is_open(const Scenario& scenario, const CallState& state, ReplyIndex reply) {
  return !state.ending.valid() && scenario.at(reply).node == state.node &&
         holds(scenario.at(reply).when, state);
}

bool pause_is_open(const Scenario& scenario, const CallState& state) {
  return !state.ending.valid() && scenario.at(state.node).form == Form::speech &&
         read(state, scenario.paused) == 0;
}

bool silence_is_open(const Scenario& scenario, const CallState& state) {
  return pause_is_open(scenario, state) && !state.kept_waiting &&
         scenario.at(state.node).pause_ways.empty();
}

std::vector<ReplyIndex> open_replies(const Scenario& scenario, const CallState& state) {
  std::vector<ReplyIndex> open;
  if (state.ending.valid()) return open;
  open.reserve(scenario.at(state.node).replies.size());
  for (const ReplyIndex reply : scenario.at(state.node).replies)
    if (holds(scenario.at(reply).when, state)) open.push_back(reply);
  return open;
}

std::vector<ReplyIndex> shut_replies(const Scenario& scenario, const CallState& state) {
  std::vector<ReplyIndex> shut;
  if (state.ending.valid()) return shut;
  for (const ReplyIndex reply : scenario.at(state.node).replies)
    if (!holds(scenario.at(reply).when, state)) shut.push_back(reply);
  return shut;
}

std::vector<ReplyIndex> closed_replies(const Scenario& scenario, const CallState& state) {
  std::vector<ReplyIndex> closed;
  for (const ReplyIndex reply : shut_replies(scenario, state))
    if (!scenario.at(reply).closed->empty()) closed.push_back(reply);
  return closed;
}

std::vector<ReplyIndex> offered_replies(const Scenario& scenario, const CallState& state,
                                        std::uint64_t seed) {
  std::vector<ReplyIndex> offered = open_replies(scenario, state);
  if (seed == file_order) return offered;
  // What stays in the place must not shuffle the replies under the trainee's hand.
  const std::uint32_t stayed =
      static_cast<std::uint32_t>(read(state, scenario.paused)) + (state.kept_waiting ? 1u : 0u);
  const std::uint32_t turn = state.turn - stayed;
  struct Ranked {
    std::uint64_t hash = 0;
    ReplyIndex reply;
  };
  std::array<Ranked, max_replies_a_node> ranked{};
  assert(offered.size() <= ranked.size());
  const std::size_t count = std::min(offered.size(), ranked.size());
  const auto before = [&](const Ranked& a, const Ranked& b) {
    return a.hash != b.hash ? a.hash < b.hash : scenario.at(a.reply).id < scenario.at(b.reply).id;
  };
  for (std::size_t i = 0; i < count; ++i) {
    const Ranked next{order_hash(seed, turn, scenario.at(offered[i]).id), offered[i]};
    std::size_t place = i;
    for (; place > 0 && before(next, ranked[place - 1]); --place) ranked[place] = ranked[place - 1];
    ranked[place] = next;
  }
  for (std::size_t i = 0; i < count; ++i) offered[i] = ranked[i].reply;
  return offered;
}

}  // namespace samtale::engine
