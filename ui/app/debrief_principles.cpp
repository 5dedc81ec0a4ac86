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

/// "brugt nogle af gangene · faldgrube". What was put right is not called unused.
std::string use_words(const scoring::PrincipleUse& use, const Say& say) {
  using Used = scoring::PrincipleUse::Used;
  std::string words;
  const auto add = [&](std::string_view key) {
    words = words.empty() ? say(key) : say("app.between", words, say(key));
  };
  switch (use.used) {
    case Used::never:
      break;
    case Used::passed_by:
      if (!use.mended) add("debrief.not_used");
      break;
    case Used::elsewhere:
      add("debrief.paused_elsewhere");
      break;
    case Used::sometimes:
      add("debrief.used_some");
      break;
    case Used::always:
      add(use.pitfall ? "debrief.used" : "debrief.used_all");
      break;
  }
  if (use.pitfall) add("debrief.pitfall");
  if (use.mended) add("debrief.mended");
  return words.empty() ? say("debrief.not_in_play") : words;
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
      const scoring::PrincipleUse& use = feedback.uses[principle.principle.value];
      if (use.in_play != in_play) continue;
      const scoring::Principle& of = source.rubric.at(principle.principle);
      const auto note = std::find_if(
          feedback.notes.begin(), feedback.notes.end(),
          [&](const scoring::PrincipleNote& one) { return one.principle == principle.principle; });
      view.principles.push_back(
          {of.name.in(source.language()), use_words(use, say), of.definition.in(source.language()),
           note == feedback.notes.end() ? std::string() : paragraph_of(note->sentences), in_play,
           use.pitfall, turns_of(principle)});
    }
  }
  view.counts = paragraph_of(feedback.counts);
}

}  // namespace samtale::ui
