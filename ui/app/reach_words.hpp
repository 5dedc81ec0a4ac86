// What an answer did, or another would have done, in the words that a room reads: of the call, and
// never of who gave it.
#pragma once

#include <optional>
#include <string>

#include "scoring/report.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

enum class Told { taken, untaken };

/// "Det åbnede.", "Det ville have åbnet mere."; empty where only a bound is known.
std::string reach_words(std::optional<scoring::Reach> reach, Told told, const Say& say);

}  // namespace samtale::ui
