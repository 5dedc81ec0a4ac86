// method.yaml to Moves: effects, tags, variables and the citizen model. The other keys are the
// rubric's (scoring/method.hpp reads the file for both); together the two readers know every key.
#pragma once

#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/moves.hpp"
#include "engine/yaml_fields.hpp"
#include "engine/yaml_tree.hpp"

namespace samtale::engine {

/// `moves` is empty and gets its final address before: its texts ("move/greets.name",
/// "move/greets.definition", "tag/calm") are registered in `reading` for translations. Reports what
/// is wrong with format, id, variables, moves, tags, pause and model, and every unknown key of the
/// root and of a move. False: it is no map or of another format, and there is nothing to read.
bool read_moves(const YamlValue& root, Moves& moves, Reading& reading);

struct LoadedMoves {
  Moves moves;
  std::vector<SourceText> files;
  std::vector<Diagnostic> diagnostics;  // sorted
  bool usable = false;                  // no errors
};

/// The method as the engine alone needs it, in the language that it is written in.
LoadedMoves load_moves(const SourceText& method);

}  // namespace samtale::engine
