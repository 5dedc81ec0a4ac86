#include "engine/playback.hpp"

#include <utility>

namespace samtale::engine {
namespace {

std::optional<Answer> typed_answer(const Scenario& scenario, ReplyIndex reply,
                                   const Answered& recorded) {
  if (recorded.moves.size() > Answer::max_moves) return std::nullopt;
  Answer answer;
  answer.kind = AnswerKind::text;
  answer.reply = reply;
  const std::vector<Move>& known = scenario.moves.moves;
  for (const std::string& id : recorded.moves) {
    std::uint32_t move = 0;
    while (move < known.size() && known[move].id != id) ++move;
    if (move == known.size()) return std::nullopt;
    answer.moves[answer.move_count++] = MoveIndex{move};
  }
  return answer;
}

/// The ids of a few things, written into strings that are there already.
template <class Things, class IdOf>
void put_ids(const Things& things, const IdOf& id_of, std::vector<std::string>& into) {
  std::size_t count = 0;
  for (const auto& thing : things) {
    if (count == into.size()) into.emplace_back();
    into[count++] = id_of(thing);
  }
  into.resize(count);
}

}  // namespace

void record(const Scenario& scenario, const CallState& before, const std::vector<LineIndex>& said,
            const std::vector<ReplyIndex>& offered, const Answer& answer, const CallState& after,
            Answered& into) {
  const auto id_of = [&](const auto& index) -> const std::string& { return scenario.at(index).id; };
  const auto move_id = [&](MoveIndex move) -> const std::string& {
    return scenario.moves.moves[move.value].id;
  };
  into.call = scenario.at(call_of(scenario, before)).id;
  into.node = scenario.at(before.node).id;
  put_ids(said, id_of, into.lines);
  put_ids(offered, id_of, into.offered);
  into.kind = answer.kind;
  into.reply = answer.reply.valid() ? scenario.at(answer.reply).id : std::string();
  put_ids(answer, move_id, into.moves);
  into.after = after.meters;
}

CallState opening(const Scenario& scenario, std::vector<LineIndex>& lines) {
  StepTrace trace;
  const CallState state = begin_call(scenario, CallIndex{0}, nullptr, &trace);
  lines = std::move(trace.lines);
  return state;
}

Played play(const Scenario& scenario, const CallState& state, const Answer& answer) {
  Played played;
  StepTrace trace;
  played.after = step(scenario, state, answer, &trace);
  played.next = played.after;
  played.lines = std::move(trace.lines);
  played.change = trace.change;
  if (!played.after.ending.valid()) return played;
  const CallIndex next = next_call(scenario, played.after);
  if (!next.valid()) return played;
  StepTrace beginning;
  played.next = begin_call(scenario, next, &played.after, &beginning);
  played.lines = std::move(beginning.lines);
  return played;
}

ReplyIndex find_reply(const Scenario& scenario, const CallState& state, const std::string& id) {
  for (const ReplyIndex reply : scenario.at(state.node).replies)
    if (scenario.at(reply).id == id) return reply;
  return {};
}

std::optional<Answer> recorded_answer(const Scenario& scenario, const CallState& state,
                                      const Answered& recorded) {
  if (state.ending.valid()) return std::nullopt;
  const Node& node = scenario.at(state.node);
  if (node.id != recorded.node || scenario.at(node.call).id != recorded.call) return std::nullopt;
  if (recorded.kind == AnswerKind::pause) {
    if (!pause_is_open(scenario, state)) return std::nullopt;
    return pause_answer(scenario, state);
  }
  if (recorded.kind == AnswerKind::silence) {
    if (!silence_is_open(scenario, state)) return std::nullopt;
    return silence_answer();
  }
  const ReplyIndex reply = find_reply(scenario, state, recorded.reply);
  if (!reply.valid() || !is_open(scenario, state, reply)) return std::nullopt;
  if (recorded.kind == AnswerKind::text) return typed_answer(scenario, reply, recorded);
  return reply_answer(scenario, reply);
}

}  // namespace samtale::engine
