// Whether a reply takes up what the citizen has just said. `about: fjerde gang` names the word, and
// it must stand in a line of the node or of a node that leads there.
#pragma once

#include "engine/scenario.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

/// Warns in each language of which there is a text: about_not_said. For a scenario whose ways all
/// lead somewhere; its translations have been applied.
void check_about(const Scenario& scenario, Reading& reading);

}  // namespace samtale::engine
