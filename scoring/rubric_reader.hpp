// method.yaml to a Rubric. The other reader is engine/method_loader.hpp; method.hpp runs both.
#pragma once

#include "engine/moves.hpp"
#include "engine/yaml_fields.hpp"
#include "scoring/rubric.hpp"

namespace samtale::scoring {

/// `moves` are those read from the same file: indices and names of variables come from there.
/// Registers the translatable texts with `reading`; they stay where they are as long as `rubric`
/// does.
void read_rubric(const engine::YamlValue& root, const engine::Moves& moves, Rubric& rubric,
                 engine::Reading& reading);

}  // namespace samtale::scoring
