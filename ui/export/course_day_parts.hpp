// The parts of course_day.hpp. Not for others to include.
#pragma once

#include <optional>
#include <vector>

#include "engine/transcript.hpp"
#include "ui/app/words.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// By reply: what it does to the citizen where it is met on a sensible way; none where it was not.
using Reactions = std::vector<std::optional<engine::MeterChange>>;

Section citizen_page(const engine::Scenario& scenario, const Reactions& reactions, const Say& say);

/// "»Føler sig hørt« er mindst »noget«"; of what only the program keeps account of, that it may be
/// said. Empty where it is always said.
std::string when_said(const engine::Line& line, const Say& say);

}  // namespace samtale::ui
