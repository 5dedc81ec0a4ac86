#include "engine/scenario.hpp"

#include <array>

namespace samtale::engine {
namespace {

constexpr std::array<std::string_view, 3> stages = {"none", "before_decision", "after_decision"};
constexpr std::array<std::string_view, 7> phases = {"prepare", "start", "listen", "rules",
                                                    "options", "agree", "after"};
constexpr std::array<std::string_view, 5> ending_kinds = {"agreement", "boundary", "handed_over",
                                                          "alarm", "citizen_left"};
constexpr std::array<std::string_view, 4> voices = {"normal", "low", "loud", "scene"};
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
std::span<const std::string_view> ids<Face>() {
  return faces;
}

std::string_view id(Stage stage) { return stages[static_cast<std::size_t>(stage)]; }
std::string_view id(Phase phase) { return phases[static_cast<std::size_t>(phase)]; }
std::string_view id(EndingKind kind) { return ending_kinds[static_cast<std::size_t>(kind)]; }
std::string_view id(Voice voice) { return voices[static_cast<std::size_t>(voice)]; }
std::string_view id(Face face) { return faces[static_cast<std::size_t>(face)]; }

}  // namespace samtale::engine
