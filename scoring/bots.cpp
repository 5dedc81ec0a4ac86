#include "scoring/bots.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/digest.hpp"
#include "engine/utf8.hpp"

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::CallState;
using engine::ReplyIndex;
using engine::Scenario;

constexpr std::array<std::pair<Bot, std::string_view>, 7> names{{{Bot::best, "best"},
                                                                 {Bot::worst, "worst"},
                                                                 {Bot::first, "first"},
                                                                 {Bot::last, "last"},
                                                                 {Bot::longest, "longest"},
                                                                 {Bot::shortest, "shortest"},
                                                                 {Bot::random, "random"}}};

std::size_t length(const Scenario& scenario, ReplyIndex reply) {
  return engine::count_code_points(scenario.at(reply).say.da);
}

/// The open reply with the greatest (or least) key; ties by id.
template <class Key>
ReplyIndex extreme(const Scenario& scenario, const std::vector<ReplyIndex>& open, const Key& key) {
  return *std::min_element(open.begin(), open.end(), [&](ReplyIndex a, ReplyIndex b) {
    const auto ka = key(a), kb = key(b);
    return ka != kb ? ka < kb : scenario.at(a).id < scenario.at(b).id;
  });
}

/// Replies come before the pause, so that a pause that changes nothing is never held.
Answer by_bounds(Bot bot, const Rubric& rubric, const Scenario& scenario, const Bounds& bounds,
                 const CallState& state, const std::vector<ReplyIndex>& open) {
  std::vector<Answer> answers;
  std::vector<ReplyIndex> by_id = open;
  std::sort(by_id.begin(), by_id.end(),
            [&](ReplyIndex a, ReplyIndex b) { return scenario.at(a).id < scenario.at(b).id; });
  for (const ReplyIndex reply : by_id) answers.push_back(reply_answer(scenario, reply));
  if (pause_is_open(scenario, state)) answers.push_back(pause_answer(scenario, state));

  const auto reach = [&](const Answer& answer) {
    const Range rest = bounds.from(step(scenario, state, answer));
    const std::int32_t now = points(rubric, scenario, state, answer).total();
    return bot == Bot::best ? -(now + rest.best) : now + rest.worst;
  };
  return *std::min_element(answers.begin(), answers.end(),
                           [&](const Answer& a, const Answer& b) { return reach(a) < reach(b); });
}

}  // namespace

std::string_view id(Bot bot) {
  for (const auto& [value, name] : names)
    if (value == bot) return name;
  return "";
}

std::optional<Bot> bot_from(std::string_view id) {
  for (const auto& [value, name] : names)
    if (name == id) return value;
  return std::nullopt;
}

Answer answer_of(Bot bot, const Rubric& rubric, const Scenario& scenario, const Bounds& bounds,
                 const CallState& state, std::uint64_t seed) {
  const std::vector<ReplyIndex> open = open_replies(scenario, state);
  const auto reply = [&](ReplyIndex chosen) { return reply_answer(scenario, chosen); };
  switch (bot) {
    case Bot::best:
    case Bot::worst:
      return by_bounds(bot, rubric, scenario, bounds, state, open);
    case Bot::first:
      return reply(open.front());
    case Bot::last:
      return reply(open.back());
    case Bot::longest:
      return reply(extreme(scenario, open, [&](ReplyIndex r) {
        return -static_cast<std::ptrdiff_t>(length(scenario, r));
      }));
    case Bot::shortest:
      return reply(extreme(scenario, open, [&](ReplyIndex r) { return length(scenario, r); }));
    case Bot::random:
      return reply(open[drawn(seed, state.turn, scenario.at(state.node).id, open.size())]);
  }
  return reply(open.front());
}

std::size_t drawn(std::uint64_t seed, std::uint16_t turn, std::string_view node, std::size_t open) {
  return engine::order_hash(seed, turn, node) % open;
}

std::vector<Answer> play(Bot bot, const Rubric& rubric, const Scenario& scenario,
                         const Bounds& bounds, std::uint64_t seed) {
  std::vector<Answer> answers;
  if (scenario.calls.empty()) return answers;
  CallState state = begin_call(scenario, engine::CallIndex{0}, nullptr);
  while (!finished(scenario, state)) {
    if (state.ending.valid()) {
      state = begin_call(scenario, next_call(scenario, state), &state);
      continue;
    }
    answers.push_back(answer_of(bot, rubric, scenario, bounds, state, seed));
    state = step(scenario, state, answers.back());
  }
  return answers;
}

}  // namespace samtale::scoring
