// The parts of the scenario loader: one function a part of the file. Not for others to include.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/scenario.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

/// Ids of nodes and endings that have been reported where they stand. That a way leads to one of
/// them is no further fault.
struct Refused {
  std::vector<std::string> ids;
  /// Names of flags and counters that can't be used; that conditions name them is no further fault.
  std::vector<std::string> variables;
  /// A node's id stands twice: mostly a copy that was to get another name, which ways name already.
  bool repeated = false;
};

/// What the parts share. Ids stand in the order of what they name, so that the place of an id is
/// the index.
struct ScenarioReading {
  Scenario& scenario;
  Reading reading;
  std::vector<Variable> scope;  // what conditions may name
  std::vector<std::string> node_ids;
  std::vector<std::string> ending_ids;
  std::vector<std::string> move_ids;
  std::vector<std::string> tag_ids;
  std::vector<std::string> targets;            // where a way may lead: the nodes, then the endings
  std::vector<const YamlEntry*> node_entries;  // by NodeIndex
  Refused refused = {};
  SourceSpan stage_at = {};  // of `stage`, where it is written
};

/// Title, summary, briefing and what else is said of the scenario as a whole.
void read_head(Fields& fields, ScenarioReading& r);
void read_variables(Fields& fields, ScenarioReading& r);
void read_endings(Fields& fields, ScenarioReading& r);
/// The calls and the bare nodes: what is in a node needs the ids of all.
void read_calls(Fields& fields, ScenarioReading& r);
void read_nodes(ScenarioReading& r);

// What stands beside the story (scenario_details.cpp).

/// `todo: text`, anywhere: a note, never a fault.
void read_todo(Fields& fields);
/// The citizen's word that the reply takes up; `reply.moves` has been read. A move that needs one
/// gives way to what it counts as without.
void read_about(Fields& fields, const std::string& key, Reply& reply, const Moves& moves);
/// Adds its line to the scenario's, behind those of the node.
void read_hurry(Fields& fields, NodeIndex index, ScenarioReading& r);
void read_due(Fields& fields, Node& node, ScenarioReading& r);
void read_node_alarm(Fields& fields, Node& node);
void read_ending_alarm(Fields& fields, Ending& ending);
void read_help(Fields& fields, ScenarioReading& r);
/// What a scenario owes by law and by decency, once all of it has been read.
void check_duties(ScenarioReading& r);

// One fault, told once (scenario_faults.cpp).

/// A node written one step too far in is read as a part of the node above: it is taken out and told
/// of where it begins, in place of every key that it repeats.
void find_nodes_moved_in(YamlValue& root, ScenarioReading& r);
/// Takes away what is only said because a flag or counter has a name that can't be used.
void drop_follow_ups(std::string_view text, ScenarioReading& r);

void refuse(const std::string& id, ScenarioReading& r);
/// Whether a way or `start` names something of the kind.
bool is_refused(const YamlValue& target, const ScenarioReading& r);

/// The next free value of the state; invalid where there is none left, which is reported once.
VariableIndex take_value(ScenarioReading& r, SourceSpan at);

}  // namespace samtale::engine
