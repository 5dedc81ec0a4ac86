// The translation of a scenario beside it: which text of the overlay belongs to a place of the
// base, and whether it still says what the base says.
#pragma once

#include <optional>
#include <string>

#include "engine/authoring/patch.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

/// The key that translations know the text at that place by ("opening/stay.because",
/// scenarios/FORMAT.md); empty for what is not translated.
std::string text_key(const engine::YamlValue& root, const engine::YamlPath& at);

/// Where the text of that key is; empty where there is none.
engine::YamlPath path_of_text(const engine::YamlValue& root, const std::string& key);

/// There is a translation that texts can be written into.
bool has_translation(const WorkshopModel& workshop);

enum class Translated : std::uint8_t { ok, missing, stale };
struct TranslatedText {
  std::string text;
  Translated state = Translated::ok;
};
/// `original`: as the base has it now. Only where has_translation().
TranslatedText translation_of(const WorkshopModel& workshop, const std::string& key,
                              const std::string& original);

}  // namespace samtale::ui
