// `smells:` of method.yaml. A method may do without: then nothing is looked for.
#pragma once

#include "engine/moves.hpp"
#include "engine/yaml_fields.hpp"
#include "scoring/smells/codes.hpp"

namespace samtale::scoring {

/// Registers the sentences with `method`'s reading; they stay where they are as long as `settings`
/// does.
void read_smell_settings(engine::Fields& method, const engine::Moves& moves,
                         SmellSettings& settings);

}  // namespace samtale::scoring
