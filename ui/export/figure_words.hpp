// How figures are written in the languages: "66,7" and "66.7".
#pragma once

#include <optional>
#include <string>

#include "scoring/report.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// Without a value, the word for that.
std::string tenths_text(std::optional<scoring::Tenths> value, const Say& say);

}  // namespace samtale::ui
