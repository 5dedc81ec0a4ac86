// What is wrong with the scenario that is being written, and where that is in the form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

/// As they were last gathered (WorkshopModel::problems): what keeps it from being played first.
const std::vector<engine::Diagnostic>& problems(const WorkshopModel& workshop);

/// The node or ending that holds a byte of the base, and which of its replies; 0 where it is none.
struct PlaceInForm {
  std::string id;
  std::size_t reply = 0;
};
std::optional<PlaceInForm> place_at(const WorkshopModel& workshop, std::uint32_t byte);

/// What it is about, as deep as the text goes there; for a key that is missing, that key. Empty
/// where it is in no value of the base.
engine::YamlPath path_of(const WorkshopModel& workshop, const engine::Diagnostic& problem);

/// The key of the text whose translation it is about; empty where it is about something else.
std::string translation_key(const engine::Diagnostic& problem);

/// What is wrong in a trainer's words: keys by the form's own labels, and before it the place and
/// the field: "Skadestuen, svar B, Fordi: …".
std::string problem_words(const WorkshopModel& workshop, const engine::Diagnostic& problem,
                          const Say& say);

}  // namespace samtale::ui
