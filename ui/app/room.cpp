#include "ui/app/room.hpp"

#include "engine/step.hpp"

namespace samtale::ui {

std::vector<RoomOption> room_options(const engine::Scenario& scenario,
                                     const engine::Transcript& transcript, std::uint64_t seed) {
  std::vector<RoomOption> options;
  if (transcript.finished) return options;
  for (const engine::ReplyIndex reply : offered_replies(scenario, transcript.state, seed))
    options.push_back({scenario.at(reply).id});
  if (pause_is_open(scenario, transcript.state)) options.push_back({});
  return options;
}

engine::HandsCounted hands_event(const engine::Scenario& scenario, const engine::CallState& state,
                                 const std::vector<RoomOption>& options, const HandCount& hands) {
  engine::HandsCounted counted;
  counted.call = scenario.at(call_of(scenario, state)).id;
  counted.node = scenario.at(state.node).id;
  for (std::size_t i = 0; i < options.size() && i < hands.counts.size(); ++i) {
    const int count = hands.counts[i].value_or(0);
    if (options[i].reply.empty()) {
      counted.pause = count;
    } else {
      counted.replies.push_back({options[i].reply, count});
    }
  }
  return counted;
}

std::string letter_of(std::size_t option) {
  return std::string(1, static_cast<char>('A' + static_cast<char>(option % 26)));
}

}  // namespace samtale::ui
