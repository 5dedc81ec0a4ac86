#include "engine/scenario.hpp"

#include <algorithm>
#include <array>

namespace samtale::engine {
namespace {

constexpr std::array<std::string_view, 3> stages = {"none", "before_decision", "after_decision"};
constexpr std::array<std::string_view, 7> phases = {"prepare", "start", "listen", "rules",
                                                    "options", "agree", "after"};
constexpr std::array<std::string_view, 5> ending_kinds = {"agreement", "boundary", "handed_over",
                                                          "alarm", "citizen_left"};
constexpr std::array<std::string_view, 5> voices = {"normal", "low", "loud", "scene", "breaks_in"};
constexpr std::array<std::string_view, 3> forms = {"speech", "letter", "note"};
constexpr std::array<std::string_view, 3> alarms = {"none", "threat", "self_harm"};
constexpr std::array<std::string_view, 5> faces = {"older_woman", "older_man", "man", "young_man",
                                                   "young_woman"};

}  // namespace

template <>
std::span<const std::string_view> ids<Stage>() {
  return stages;
}
template <>
std::span<const std::string_view> ids<Phase>() {
  return phases;
}
template <>
std::span<const std::string_view> ids<EndingKind>() {
  return ending_kinds;
}
template <>
std::span<const std::string_view> ids<Voice>() {
  return voices;
}
template <>
std::span<const std::string_view> ids<Form>() {
  return forms;
}
template <>
std::span<const std::string_view> ids<Alarm>() {
  return alarms;
}
template <>
std::span<const std::string_view> ids<Face>() {
  return faces;
}

Variable variable_at(const Scenario& scenario, VariableIndex index) {
  if (index.value < meter_count)
    return {std::string(id(static_cast<Meter>(index.value))), index, 0, 100};
  const auto is_it = [&](const auto& v) { return v.variable.index == index; };
  const auto& method = scenario.moves.variables;
  if (const auto found = std::find_if(method.begin(), method.end(), is_it); found != method.end())
    return found->variable;
  const auto& own = scenario.variables;
  if (const auto found = std::find_if(own.begin(), own.end(), is_it); found != own.end())
    return found->variable;
  const auto counted = std::find_if(scenario.counted.begin(), scenario.counted.end(),
                                    [&](const Variable& v) { return v.index == index; });
  return counted == scenario.counted.end() ? Variable{"", index, 0, 0} : *counted;
}

std::string_view id(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }
std::string_view id(Phase phase) { return phases[static_cast<std::size_t>(phase)]; }
std::string_view id(EndingKind kind) { return ending_kinds[static_cast<std::size_t>(kind)]; }
std::string_view id(Voice voice) { return voices[static_cast<std::size_t>(voice)]; }
std::string_view id(Form form) { return forms[static_cast<std::size_t>(form)]; }
std::string_view id(Alarm alarm) { return alarms[static_cast<std::size_t>(alarm)]; }
std::string_view id(Face face) { return faces[static_cast<std::size_t>(face)]; }

bool is_sensitive(const Scenario& scenario) {
  const auto is_self_harm = [](const auto& of) { return of.alarm == Alarm::self_harm; };
  return std::any_of(scenario.nodes.begin(), scenario.nodes.end(), is_self_harm) ||
         std::any_of(scenario.endings.begin(), scenario.endings.end(), is_self_harm);
}

}  // namespace samtale::engine
