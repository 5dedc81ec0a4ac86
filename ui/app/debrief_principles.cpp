#include <algorithm>

#include "ui/app/debrief_parts.hpp"

namespace samtale::ui {
namespace {

/// Sentences as one paragraph.
std::string paragraph_of(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
  return text;
}

std::string use_words(const scoring::PrincipleReport& principle, const Say& say) {
  if (principle.opportunities == 0 && principle.against == 0) {
    return say(principle.evidence.empty() ? "debrief.not_in_play" : "debrief.used_all");
  }
  std::string words;
  if (principle.opportunities > 0) {
    if (principle.shown == 0)
      words = say("debrief.not_used");
    else
      words = say(principle.missed == 0 ? "debrief.used_all" : "debrief.used_some");
  }
  if (principle.against == 0) return words;
  const std::string& pitfall = say("debrief.pitfall");
  return words.empty() ? pitfall : say("app.between", words, pitfall);
}

/// Where it was used, went wrong or was put right; in order, each once.
std::vector<std::size_t> turns_of(const scoring::PrincipleReport& principle) {
  std::vector<std::size_t> turns;
  for (const scoring::Evidence& evidence : principle.evidence) turns.push_back(evidence.turn - 1);
  std::sort(turns.begin(), turns.end());
  turns.erase(std::unique(turns.begin(), turns.end()), turns.end());
  return turns;
}

}  // namespace

// What came into play first, in the method's order, then the rest.
void add_principles(const DebriefSource& source, const scoring::Feedback& feedback,
                    DebriefView& view) {
  const Say& say = source.say;
  view.principles_heading = say("debrief.principles");
  for (const bool in_play : {true, false}) {
    for (const scoring::PrincipleReport& principle : source.debrief.report.principles) {
      const bool came =
          principle.opportunities > 0 || principle.against > 0 || !principle.evidence.empty();
      if (came != in_play) continue;
      const scoring::Principle& of = source.rubric.at(principle.principle);
      const auto note = std::find_if(
          feedback.notes.begin(), feedback.notes.end(),
          [&](const scoring::PrincipleNote& one) { return one.principle == principle.principle; });
      view.principles.push_back(
          {of.name.in(source.language()), use_words(principle, say),
           of.definition.in(source.language()),
           note == feedback.notes.end() ? std::string() : paragraph_of(note->sentences), came,
           principle.against > 0, turns_of(principle)});
    }
  }
  view.counts = paragraph_of(feedback.counts);
}

}  // namespace samtale::ui
