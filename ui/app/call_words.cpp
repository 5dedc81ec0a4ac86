#include "ui/app/call_words.hpp"

#include "scoring/debrief/quote.hpp"

namespace samtale::ui {

std::string quoted_words(const std::string& words, const Say& say) {
  const bool told = words.size() > 1 && words.front() == '[' && words.back() == ']';
  return told ? words.substr(1, words.size() - 2) : say("app.quote", words);
}

Heard heard(const engine::Scenario& scenario, const engine::Turn& turn, const Say& say) {
  std::string spoken, told;
  for (const engine::LineIndex index : turn.lines) {
    const engine::Line& line = scenario.at(index);
    std::string& into = line.voice == engine::Voice::scene ? told : spoken;
    into += (into.empty() ? "" : " ") + line.say.in(say.language());
  }
  if (!spoken.empty()) return {spoken, true};
  return {told.empty() ? say("script.silent") : told, false};
}

std::string citizen_words(const engine::Scenario& scenario, const engine::Turn& turn,
                          const Say& say) {
  const Heard before = heard(scenario, turn, say);
  return before.spoken ? quoted_words(before.words, say) : before.words;
}

std::string reply_words(const engine::Scenario& scenario, engine::ReplyIndex reply,
                        const Say& say) {
  return reply.valid() ? say("app.quote", scenario.at(reply).say.in(say.language()))
                       : say("script.paused");
}

std::string answer_words(const engine::Scenario& scenario, const engine::Turn& turn,
                         const Say& say) {
  const std::string said = scoring::said(scenario, turn, say.language());
  return said.empty() ? say("script.paused") : say("app.quote", said);
}

std::string because_words(const engine::Scenario& scenario, const engine::Turn& turn,
                          engine::ReplyIndex reply, const Say& say) {
  return reply.valid() ? scenario.at(reply).because.in(say.language())
                       : scenario.at(turn.before.node).pause_because.in(say.language());
}

}  // namespace samtale::ui
