// The parts of the scenario loader: one function a part of the file. Not for others to include.
#pragma once

#include <cstdint>
#include <map>
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
  /// Where an id stands in node_ids and ending_ids; the keys live in the YAML.
  std::map<std::string_view, std::uint32_t> node_places = {}, ending_places = {};
  Refused refused = {};
  std::size_t max_nodes = engine::max_nodes;
};

/// Title, summary, briefing and what else is said of the scenario as a whole.
void read_head(Fields& fields, ScenarioReading& r);
void read_variables(Fields& fields, ScenarioReading& r);
void read_endings(Fields& fields, ScenarioReading& r);
/// The calls and the bare nodes: what is in a node needs the ids of all.
void read_calls(Fields& fields, ScenarioReading& r);
void read_nodes(ScenarioReading& r);

void refuse(const std::string& id, ScenarioReading& r);
/// Whether a way or `start` names something of the kind.
bool is_refused(const YamlValue& target, const ScenarioReading& r);

/// The next free value of the state; invalid where there is none left, which is reported once.
VariableIndex take_value(ScenarioReading& r, SourceSpan at);

}  // namespace samtale::engine
