#include "ui/app/call_words.hpp"

#include "engine/utf8.hpp"
#include "scoring/debrief/quote.hpp"

namespace samtale::ui {

std::string quoted_words(const std::string& words, const Say& say) {
  const bool told = words.size() > 1 && words.front() == '[' && words.back() == ']';
  return told ? words.substr(1, words.size() - 2) : say("app.quote", words);
}

std::string citizen_words(const engine::Scenario& scenario, const engine::Turn& turn,
                          const Say& say) {
  std::string spoken, told;
  for (const engine::LineIndex index : turn.lines) {
    const engine::Line& line = scenario.at(index);
    std::string& into = line.voice == engine::Voice::scene ? told : spoken;
    into += (into.empty() ? "" : " ") + line.say.in(say.language());
  }
  if (!spoken.empty()) return quoted_words(spoken, say);
  return told.empty() ? say("script.silent") : told;
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

std::string first_words(const std::string& text, std::size_t most) {
  std::size_t letters = 0, kept = 0, at = 0;
  while (at < text.size()) {
    if (text[at] == ' ' && letters > 0) kept = at;
    if (letters == most) break;
    at += engine::code_point_at(text, at).bytes;
    ++letters;
  }
  if (at >= text.size()) return text;
  std::string words = text.substr(0, kept == 0 ? at : kept);
  while (!words.empty() && (words.back() == ',' || words.back() == '.')) words.pop_back();
  return words + " …";
}

}  // namespace samtale::ui
