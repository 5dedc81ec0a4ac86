// What `samtale-cli analyse` tells a trainer.
#pragma once

#include <string>
#include <vector>

#include "ui/export/analysed.hpp"
#include "ui/export/plain_text.hpp"

namespace samtale::ui {

std::string analysis_text(const Analysed& analysed, Language language, const PlainStyle& style);

/// Several scenarios side by side, a line each: what of their figures can be compared.
std::string analyses_table(const std::vector<Analysed>& all, Language language);

}  // namespace samtale::ui
