#include "scoring/smells/smells.hpp"

#include <algorithm>
#include <utility>

#include "scoring/smells/rules.hpp"

namespace samtale::scoring {
namespace {

using engine::NodeIndex;
using engine::ReplyIndex;
using engine::SmellAnswer;

std::string filled(const std::string& sentence, const std::vector<LocalText>& arguments,
                   engine::Language language) {
  std::string text;
  for (std::size_t at = 0; at < sentence.size(); ++at) {
    const bool is_place = sentence[at] == '{' && at + 2 < sentence.size() &&
                          sentence[at + 2] == '}' && sentence[at + 1] >= '0' &&
                          sentence[at + 1] <= '9';
    if (!is_place) {
      text += sentence[at];
      continue;
    }
    const auto index = static_cast<std::size_t>(sentence[at + 1] - '0');
    if (index < arguments.size()) text += arguments[index].in(language);
    at += 2;
  }
  return text;
}

/// A node's smell is answered in the node, the scenario's at its top.
const std::vector<SmellAnswer>& answers_in(const engine::Scenario& scenario, NodeIndex node) {
  return node.valid() ? scenario.at(node).smells : scenario.smells;
}

void answer(const engine::Scenario& scenario, Smell& smell) {
  for (const SmellAnswer& answer : answers_in(scenario, smell.node))
    if (answer.code == name(smell.code)) smell.answer = answer.reason;
}

}  // namespace

std::string message(const Rubric& rubric, const Smell& smell, engine::Language language) {
  return filled(rubric.smells.sentence(smell.code).what.in(language), smell.arguments, language);
}

std::string advice(const Rubric& rubric, const Smell& smell, engine::Language language) {
  return filled(rubric.smells.sentence(smell.code).mend.in(language), smell.arguments, language);
}

void Nose::tell(SmellCode code, NodeIndex node, ReplyIndex reply,
                std::vector<LocalText> arguments) const {
  if (settings().looks_for(code)) found.push_back({code, node, reply, std::move(arguments), {}});
}

void Nose::tell(SmellCode code, std::vector<LocalText> arguments) const {
  tell(code, {}, {}, std::move(arguments));
}

LocalText as_is(std::string text) { return {std::move(text), {}}; }
LocalText as_is(std::size_t number) { return as_is(std::to_string(number)); }
LocalText as_is(int number) { return as_is(std::to_string(number)); }

std::string Nose::place(ReplyIndex reply) const {
  const engine::Reply& said = scent.scenario.at(reply);
  return scent.scenario.at(said.node).id + "/" + said.id;
}

std::vector<Smell> find_smells(const Scent& scent) {
  std::vector<Smell> found;
  const Nose nose{scent, found};
  if (scent.bounds.exact)
    for (const auto rule :
         {look_at_mindless_players, look_at_lengths, look_at_positions, look_at_politeness,
          look_at_moves, look_at_absolutes, look_at_equals, look_at_narrow_questions,
          look_at_long_ways, look_at_worst_way, look_at_alike, look_at_never_scored, look_at_maxima,
          look_at_caps, look_at_good_ways, look_at_call_length, look_at_first_word})
      rule(nose);
  for (const auto rule :
       {look_at_because, look_at_closed_questions, look_at_reached, look_at_number_of_endings,
        look_at_replies, look_at_lines, look_at_reading, look_at_personal_data, look_at_law})
    rule(nose);
  std::stable_sort(found.begin(), found.end(),
                   [](const Smell& a, const Smell& b) { return a.code < b.code; });
  for (Smell& smell : found) answer(scent.scenario, smell);
  return found;
}

std::vector<IdleAnswer> idle_answers(const engine::Scenario& scenario,
                                     const std::vector<Smell>& smells) {
  std::vector<IdleAnswer> idle;
  const auto look = [&](NodeIndex node) {
    for (const SmellAnswer& answer : answers_in(scenario, node)) {
      const bool smells_so = std::any_of(smells.begin(), smells.end(), [&](const Smell& smell) {
        return smell.node == node && name(smell.code) == answer.code;
      });
      if (!smells_so) idle.push_back({answer.code, node});
    }
  };
  look({});
  for (std::uint32_t n = 0; n < scenario.nodes.size(); ++n) look(NodeIndex{n});
  return idle;
}

}  // namespace samtale::scoring
