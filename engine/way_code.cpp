#include "engine/way_code.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "engine/digest.hpp"
#include "engine/playback.hpp"

namespace samtale::engine {
namespace {

constexpr char pause_character = 'p';
constexpr char silence_character = 's';
constexpr std::string_view reply_characters = "123456789";
static_assert(max_replies_a_node <= reply_characters.size());

/// Version, digest of the ids, and the dashes around it.
std::string prefix(const Scenario& scenario) {
  std::string ids;
  for (const Node& node : scenario.nodes) {
    ids += scenario.at(node.call).id + '\n' + node.id + '\n';
    for (const ReplyIndex reply : node.replies) ids += '/' + scenario.at(reply).id + '\n';
  }
  return "1-" + text_digest(ids) + '-';
}

char character(const Scenario& scenario, const Answer& answer) {
  if (answer.kind == AnswerKind::pause) return pause_character;
  if (answer.kind == AnswerKind::silence || !answer.reply.valid()) return silence_character;
  const std::vector<ReplyIndex>& replies = scenario.at(scenario.at(answer.reply).node).replies;
  const auto place = std::find(replies.begin(), replies.end(), answer.reply) - replies.begin();
  return reply_characters[static_cast<std::size_t>(place)];
}

bool is_answer(char c) {
  return c == pause_character || c == silence_character ||
         reply_characters.find(c) != std::string_view::npos;
}

/// None where that answer is not open.
std::optional<Answer> open_answer(const Scenario& scenario, const CallState& state, char c) {
  if (c == pause_character) {
    if (!pause_is_open(scenario, state)) return std::nullopt;
    return pause_answer(scenario, state);
  }
  if (c == silence_character) {
    if (!silence_is_open(scenario, state)) return std::nullopt;
    return silence_answer();
  }
  const std::size_t place = reply_characters.find(c);
  const std::vector<ReplyIndex>& replies = scenario.at(state.node).replies;
  if (place >= replies.size() || !is_open(scenario, state, replies[place])) return std::nullopt;
  return reply_answer(scenario, replies[place]);
}

Failure<WayFault> fault(WayFaultCode code, std::size_t turn = 0) {
  return Failure<WayFault>{{code, turn}};
}

}  // namespace

std::string encode_way(const Scenario& scenario, const std::vector<Answer>& answers) {
  std::string code = prefix(scenario);
  for (const Answer& answer : answers) code += character(scenario, answer);
  return code;
}

std::string encode_way(const Scenario& scenario, const Transcript& transcript) {
  std::vector<Answer> answers;
  for (const Turn& turn : transcript.turns) answers.push_back(turn.answer);
  return encode_way(scenario, answers);
}

Result<std::vector<Answer>, WayFault> decode_way(const Scenario& scenario, std::string_view code) {
  const std::string expected = prefix(scenario);
  if (code.size() < expected.size() || code.substr(0, 2) != expected.substr(0, 2) ||
      code[expected.size() - 1] != '-' || code.size() > max_way_code)
    return fault(WayFaultCode::not_a_way);
  if (code.substr(0, expected.size()) != expected) return fault(WayFaultCode::other_scenario);

  std::vector<Answer> answers;
  std::vector<LineIndex> lines;
  CallState state = opening(scenario, lines);
  for (const char c : code.substr(expected.size())) {
    if (!is_answer(c)) return fault(WayFaultCode::not_a_way);
    const std::optional<Answer> answer = open_answer(scenario, state, c);
    if (!answer) return fault(WayFaultCode::not_open, answers.size() + 1);
    answers.push_back(*answer);
    state = play(scenario, state, *answer).next;
  }
  return answers;
}

std::string message(const WayFault& fault, Language language) {
  const bool danish = language == Language::da;
  switch (fault.code) {
    case WayFaultCode::not_a_way:
      return danish ? "Koden er ikke et opkald. Er den kopieret helt med?"
                    : "The code is not a call. Was all of it copied?";
    case WayFaultCode::other_scenario:
      return danish ? "Koden hører til et andet scenarie eller en anden udgave af det."
                    : "The code belongs to another scenario or another version of it.";
    case WayFaultCode::not_open:
      return fmt::format(
          fmt::runtime(danish ? "Koden passer ikke længere til scenariet: svar nummer {} kan ikke "
                                "gives dér."
                              : "The code no longer fits the scenario: answer number {} can't be "
                                "given there."),
          fault.turn);
  }
  return {};
}

}  // namespace samtale::engine
