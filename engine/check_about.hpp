// Whether a reply takes up what the citizen has just said. `about: fjerde gang` names the word, and
// it must stand in a line of the node or of a node that leads there.
#pragma once

#include <utility>
#include <vector>

#include "engine/scenario.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

/// Texts that are others again, from and to.
using TextCopies = std::vector<std::pair<const LocalText*, LocalText*>>;

/// Warns in each language of which there is a text: about_not_said. For a scenario whose ways all
/// lead somewhere; its translations and its terms have been put in. `copies`: of a shared text that
/// is read again in each node that uses it, so that its place is known in all of them.
void check_about(const Scenario& scenario, const TextCopies& copies, Reading& reading);

}  // namespace samtale::engine
