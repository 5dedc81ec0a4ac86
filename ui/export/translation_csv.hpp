// The table that a translator fills in: key, where, Danish, English, state. The heads are the same
// in both languages, since the way back goes by them; where a text stands is told in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/authoring/translation_table.hpp"
#include "engine/scenario.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

std::string translation_csv(const engine::Scenario& scenario,
                            const std::vector<engine::TranslationRow>& rows, Language language);

/// The rows of such a table, whichever order its columns have; only key and English are needed.
/// None where one of these has no column. Without a state, a row is no acceptance.
std::optional<std::vector<engine::TranslationRow>> read_translation_csv(std::string_view bytes);

/// "Sted opening, svar stay: forklaring". A key that is no text of the scenario stands as it is.
std::string place_words(const engine::Scenario& scenario, std::string_view key, const Say& say);

}  // namespace samtale::ui
