// What is wrong with the scenario that is being written, and where that is in the form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

/// Of the last check, and of the search where it was made of the same texts; sorted.
std::vector<engine::Diagnostic> problems(const WorkshopModel& workshop);

/// The node or ending that holds a byte of the base, and which of its replies; 0 where it is none.
struct PlaceInForm {
  std::string id;
  std::size_t reply = 0;
};
std::optional<PlaceInForm> place_at(const engine::YamlValue& root, std::uint32_t byte);

}  // namespace samtale::ui
