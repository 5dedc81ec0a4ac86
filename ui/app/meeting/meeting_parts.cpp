#include "ui/app/meeting/meeting_parts.hpp"

#include "engine/utf8.hpp"
#include "scoring/untaken.hpp"

namespace samtale::ui {

using engine::ReplyIndex;
using engine::Turn;

ReplyIndex MeetingSource::reply_of(const Turn& turn, const std::string& reply) const {
  if (!reply.empty())
    for (const ReplyIndex index : open_replies(scenario, turn.before))
      if (scenario.at(index).id == reply) return index;
  return {};
}

std::string MeetingSource::reply_words(const std::string& reply, const Turn& turn) const {
  const ReplyIndex index = reply_of(turn, reply);
  return index.valid() ? quoted(scenario.at(index).say.in(language())) : say("script.paused");
}

std::string MeetingSource::answer_words(const Turn& turn) const {
  const std::string said = scoring::said(scenario, turn, language());
  return said.empty() ? say("script.paused") : quoted(said);
}

std::string MeetingSource::because(const Turn& turn, ReplyIndex reply) const {
  return reply.valid() ? scenario.at(reply).because.in(language())
                       : scenario.at(turn.before.node).pause_because.in(language());
}

std::string MeetingSource::citizen_words(const Turn& turn) const {
  std::string spoken, told;
  for (const engine::LineIndex index : turn.lines) {
    const engine::Line& line = scenario.at(index);
    std::string& into = line.voice == engine::Voice::scene ? told : spoken;
    into += (into.empty() ? "" : " ") + line.say.in(language());
  }
  if (!spoken.empty()) return quoted(spoken);
  return told.empty() ? say("script.silent") : told;
}

std::string MeetingSource::taken_did(const scoring::Report& report, std::size_t turn) const {
  if (turn >= report.turns.size()) return {};
  return reach_words(scoring::standing(report.turns[turn], report.turns[turn].regret), Told::taken,
                     say);
}

std::string MeetingSource::other_did(std::size_t turn, ReplyIndex reply) const {
  if (!model.debrief || turn >= model.debrief->report.turns.size()) return {};
  const scoring::TurnReport& report = model.debrief->report.turns[turn];
  for (const scoring::Sibling& sibling : report.siblings)
    if (sibling.reply == reply)
      return reach_words(scoring::standing(report, sibling.regret), Told::untaken, say);
  return {};
}

std::string manner_words(const engine::Scenario& scenario, const Turn& turn, const Say& say) {
  std::string words;
  for (const engine::LineIndex index : turn.lines) {
    const engine::Line& line = scenario.at(index);
    if (line.voice == engine::Voice::low) words = say("call.low");
    if (line.voice == engine::Voice::loud) words = say("call.loud");
    if (line.voice == engine::Voice::breaks_in) words = say("call.breaks_in");
  }
  return words;
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
