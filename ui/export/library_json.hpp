// What there is, as JSON: the scenarios with the days of the course, and the glossary. Written as
// all JSON is, see json.hpp.
#pragma once

#include <string>
#include <vector>

#include "ui/app/glossary.hpp"
#include "ui/app/library.hpp"

namespace samtale::ui {

/// {"scenarios":[{"id","title","summary","minutes","calls","sensitive","playable"}],
/// "days":[{"id","name","title","about","calls":[{"scenario","mode","why"}]}]}.
std::string library_json(const Library& library, engine::Language language);

/// {"terms":[{"id","kind":"program|method|law","name","text"}]}; with "also" where the method calls
/// it something else.
std::string glossary_json(const std::vector<GlossaryEntry>& entries);

}  // namespace samtale::ui
