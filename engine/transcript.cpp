#include "engine/transcript.hpp"

#include <algorithm>
#include <utility>

#include "engine/playback.hpp"

namespace samtale::engine {
namespace {

Transcript begin(const Scenario& scenario) {
  Transcript transcript;
  transcript.state = opening(scenario, transcript.last_lines);
  transcript.calls.push_back({call_of(scenario, transcript.state), {}});
  return transcript;
}

void add_turn(const Scenario& scenario, std::uint64_t seed, const Answer& answer,
              Transcript& transcript) {
  Turn turn;
  turn.before = transcript.state;
  turn.lines = std::move(transcript.last_lines);
  turn.offered = offered_replies(scenario, turn.before, seed);
  turn.answer = answer;
  Played played = play(scenario, turn.before, answer);
  turn.after = played.after;
  turn.change = played.change;
  if (turn.after.ending.valid()) {
    transcript.calls.back().ending = turn.after.ending;
    transcript.finished = finished(scenario, turn.after);
    if (!transcript.finished) transcript.calls.push_back({call_of(scenario, played.next), {}});
  }
  transcript.state = played.next;
  transcript.last_lines = std::move(played.lines);
  transcript.turns.push_back(std::move(turn));
}

/// Ids recorded and ids of now, in the same order.
template <class Indices, class IdOf>
bool same(const std::vector<std::string>& recorded, const Indices& now, IdOf id_of) {
  return std::equal(recorded.begin(), recorded.end(), now.begin(), now.end(),
                    [&](const std::string& id, auto index) { return id == id_of(index); });
}

bool agrees(const Scenario& scenario, const Answered& recorded, const Turn& turn) {
  const auto id_of = [&](auto index) -> const std::string& { return scenario.at(index).id; };
  const auto move_id = [&](MoveIndex move) -> const std::string& {
    return scenario.moves.moves[move.value].id;
  };
  return same(recorded.lines, turn.lines, id_of) && same(recorded.offered, turn.offered, id_of) &&
         same(recorded.moves, turn.answer, move_id) && recorded.after == turn.after.meters;
}

}  // namespace

Transcript transcript(const Scenario& scenario, const Session& session, EventId tip) {
  Transcript result = begin(scenario);
  for (const EventId id : way(session, tip)) {
    const Event& event = session.events[id - 1];
    const Answered* recorded = std::get_if<Answered>(&event.what);
    if (!recorded) continue;
    const std::optional<Answer> answer = recorded_answer(scenario, result.state, *recorded);
    if (answer) {
      add_turn(scenario, session.header.seed, *answer, result);
      result.turns.back().event = id;
      result.turns.back().milliseconds = recorded->milliseconds;
    }
    const bool agreed = answer && agrees(scenario, *recorded, result.turns.back());
    if (!agreed && result.differs_from == 0)
      result.differs_from = result.turns.size() + (answer ? 0 : 1);
    if (!answer) break;
  }
  return result;
}

Transcript transcript(const Scenario& scenario, const std::vector<Answer>& answers,
                      std::uint64_t seed) {
  Transcript result = begin(scenario);
  for (const Answer& answer : answers) {
    if (result.finished) break;
    add_turn(scenario, seed, answer, result);
  }
  return result;
}

}  // namespace samtale::engine
