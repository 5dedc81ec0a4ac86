// A condition that is being written, for who does not know how one is written: what it means in
// words, what is wrong with it, and how the word that is being written can go on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/expression.hpp"
#include "engine/moves.hpp"
#include "engine/scenario.hpp"
#include "engine/yaml_tree.hpp"
#include "ui/app/model.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"

namespace samtale::ui {

/// A name that a condition may use, with what it says of the citizen or the call.
struct GateName {
  engine::Variable variable;
  std::string meaning;  // "Uro"; of a flag a clause with room for "ikke": "der {}er banket på"
  std::string example;  // "tension < 40"
};

/// Meters, facts, promises, one's own flags, counters and choices, conditions, visits, and then
/// what the method keeps, in this order. `root`: of the scenario as it is.
std::vector<GateName> gate_names(const engine::YamlValue& root, const engine::Moves& moves,
                                 const Say& say);

/// The names of the scenario that is in the Værksted; none while it can't be read.
std::vector<GateName> gate_names(const AppModel& model, const Say& say);

/// Why a reply is closed in this state, for who writes the call: what should hold and does not,
/// with the values: "Føler sig hørt er mindst 55 (nu 34)". Names of another scenario stay as they
/// are written.
std::vector<std::string> why_closed(const engine::Scenario& scenario,
                                    const engine::CallState& state, engine::ReplyIndex reply,
                                    const std::vector<GateName>& names, const Say& say);

struct GateWords {
  std::string meaning;  // one sentence; empty where there is no condition, or a wrong one
  std::string error;    // with the place in it; empty: none
  std::vector<FormSuggestion> suggestions;
};
GateWords gate_words(const std::string& text, const std::vector<GateName>& names, const Say& say);

}  // namespace samtale::ui
