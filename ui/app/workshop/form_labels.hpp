// What the fields of the Værksted's form are called: the same words above a field and in what is
// said to be wrong with it.
#pragma once

#include <string>
#include <string_view>

#include "engine/authoring/patch.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// The label of what is written there ("Fordi", "Kurt siger"); empty where the form has no field
/// for it.
std::string form_label(const engine::YamlValue& root, const engine::YamlPath& at, const Say& say);

/// Who calls, by the first name: in that call, or in the only one.
std::string citizen_name(const engine::YamlValue& root, const engine::YamlPath& at, const Say& say);

/// The node or ending that a place belongs to, and the part of it: "Skadestuen, svar B"; a fact by
/// its name. Empty for what else is told of the whole.
std::string form_part(const engine::YamlPath& at, const Say& say);

}  // namespace samtale::ui
