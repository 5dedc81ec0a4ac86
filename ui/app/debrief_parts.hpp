// The parts of a DebriefView, each in a file of its own; debrief_view.cpp puts them together. Only
// for ui/app/debrief_*.cpp.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ui/app/debrief_view.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// What the parts are made from; must outlive them.
struct DebriefSource {
  const AppModel& model;
  const CallModel& call;
  const DebriefModel& debrief;
  const engine::Scenario& scenario;
  const scoring::Rubric& rubric;
  const engine::Transcript& transcript;
  Say say;

  Language language() const { return say.language(); }
  std::string quoted(const std::string& text) const { return say("app.quote", text); }
  /// What was said in a turn, a pause in words.
  std::string said(const std::string& text) const {
    return text.empty() ? say("debrief.said_pause") : quoted(text);
  }
  std::string turn_small(std::size_t turn) const { return say("debrief.turn_small", turn); }
  std::string first_name(const engine::CallState& state) const {
    return scoring::first_name(scenario, state, language());
  }
  std::string last_name() const { return first_name(transcript.turns.back().before); }
  /// "Lyt · Spørg ind".
  std::string principles(const std::vector<engine::PrincipleIndex>& indices) const {
    std::string names;
    for (const engine::PrincipleIndex index : indices)
      names = names.empty() ? principle(index) : say("app.between", names, principle(index));
    return names;
  }
  const std::string& principle(engine::PrincipleIndex index) const {
    return rubric.at(index).name.in(language());
  }
};

/// The chart over the turns, and its course in sentences. (debrief_chart.cpp)
void add_chart(const DebriefSource& source, const scoring::Feedback& feedback, DebriefView& view);
/// (debrief_principles.cpp)
void add_principles(const DebriefSource& source, const scoring::Feedback& feedback,
                    DebriefView& view);
/// (debrief_what_if.cpp)
void add_what_if(const DebriefSource& source, DebriefView& view);
/// The ways through this call, and the one that is looked at beside another. (debrief_ways.cpp)
void add_ways(const DebriefSource& source, DebriefView& view);
/// (debrief_attempts.cpp)
void add_attempts(const DebriefSource& source, DebriefView& view);
/// (debrief_goals.cpp)
void add_goals(const DebriefSource& source, const scoring::Feedback& feedback, DebriefView& view);

/// "Åbnede", "Holdt", "Lukkede".
std::string reach_words(scoring::Reach reach, const Say& say);
/// "Første gang": the way that was begun as number `way` from 0.
std::string way_name(std::size_t way, const Say& say);
}  // namespace samtale::ui
