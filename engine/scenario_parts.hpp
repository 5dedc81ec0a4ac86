// The parts of the scenario loader: one function a part of the file. Not for others to include.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/scenario.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

/// Of what the citizen says, in code points: more can't be heard out.
constexpr std::size_t max_line_length = 600;

/// Ids of nodes and endings that have been reported where they stand. That a way leads to one of
/// them is no further fault.
struct Refused {
  std::vector<std::string> ids;
  /// Names of flags and counters that can't be used; that conditions name them is no further fault.
  std::vector<std::string> variables;
  /// A node's id stands twice: mostly a copy that was to get another name, which ways name already.
  bool repeated = false;
};

/// Lines and replies that several nodes have. They live in the YAML.
struct Block {
  std::string id;
  std::span<const YamlValue> lines;
  std::span<const YamlValue> replies;
  SourceSpan at;
  bool used = false;
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
  std::vector<std::string> targets;      // where a way may lead: the nodes, then the endings
  std::vector<YamlEntry*> node_entries;  // by NodeIndex; emptied once they have been read
  std::vector<YamlValue*> node_maps;     // whose entries they are
  /// Where an id stands in node_ids and ending_ids; the keys live in the YAML.
  std::map<std::string_view, std::uint32_t> node_places = {}, ending_places = {};
  Refused refused = {};
  SourceSpan stage_at = {};  // of `stage`, where it is written
  std::string folder = {};   // that the file lies in; empty where its name does not tell
  std::vector<std::string> fact_ids = {};
  std::vector<std::string> promise_ids = {};
  std::vector<std::string> block_ids = {};
  std::vector<Block> blocks = {};
  /// Nodes whose visits some condition asks for, with the values that count them.
  std::vector<std::pair<NodeIndex, VariableIndex>> visited = {};
  /// By the key of its text, what has a value that says that it has come.
  std::vector<std::pair<std::string, VariableIndex>> once = {};
  /// Texts that are others again, from and to: to be copied when the translations are there.
  std::vector<std::pair<const LocalText*, LocalText*>> copies = {};
  std::vector<WrittenComparison> comparisons = {};  // of all conditions
  std::set<std::string, std::less<>> asked = {};    // names that conditions and `carry` use
  std::vector<std::pair<std::string, SourceSpan>> named_conditions = {};
  std::size_t max_nodes = engine::max_nodes;
};

/// Title, summary, briefing and what else is said of the scenario as a whole.
void read_head(Fields& fields, ScenarioReading& r);
/// Flags, counters, choices, facts, promises, and what is carried over.
void read_variables(Fields& fields, ScenarioReading& r);
void read_facts(Fields& fields, ScenarioReading& r);
void read_promises(Fields& fields, ScenarioReading& r);
void read_endings(Fields& fields, ScenarioReading& r);
/// The calls and the bare nodes: what is in a node needs the ids of all.
void read_calls(Fields& fields, ScenarioReading& r);
/// `law_checked` and `check_again`.
void read_checked_dates(Fields& fields, CheckedDates& dates, ScenarioReading& r);
void read_terms(Fields& fields, ScenarioReading& r);
/// Reports the terms that a translation has and the scenario has not.
void check_translated_terms(const TextSlot& slot, const std::vector<SourceText>& files,
                            ScenarioReading& r);
/// Puts the terms into all texts and their translations; the last thing done to a text.
void put_terms(const std::vector<SourceText>& files, ScenarioReading& r);
/// Named conditions and shared blocks, which nodes need.
void read_conditions(Fields& fields, ScenarioReading& r);
void read_shared(Fields& fields, ScenarioReading& r);
void read_nodes(ScenarioReading& r);
/// What can only be said when all has been read.
void count_visits(ScenarioReading& r);
/// Warns of the author's flags, counters, choices and conditions that nothing asks for.
void check_names(ScenarioReading& r);

/// A condition of the scenario, `if` of a node's part or one with a name (then without a node).
Condition read_gate(Fields& fields, NodeIndex node, ScenarioReading& r);
Condition read_gate(const YamlValue& value, NodeIndex node, ScenarioReading& r);
/// Makes it ask for more.
void require(Condition& condition, const Condition& more);
Condition compared(VariableIndex variable, Comparison comparison, int constant);

// Keys of lines, replies and endings that become conditions and assignments.

/// `once`; `key`: of the text, which is the same in all nodes that share it.
void only_once(Fields& fields, const std::string& key, Condition& when,
               std::vector<Assignment>& sets, ScenarioReading& r);
void read_reveals(Fields& fields, Line& line, ScenarioReading& r);
void read_made_promise(Fields& fields, std::vector<Assignment>& sets, ScenarioReading& r);
void read_kept_promise(Fields& fields, std::vector<Assignment>& sets, ScenarioReading& r);

// What stands beside the story (scenario_details.cpp).

/// `todo: text`, anywhere: a note, never a fault.
void read_todo(Fields& fields);
/// The citizen's word that the reply takes up; `reply.moves` has been read. A move that needs one
/// gives way to what it counts as without.
void read_about(Fields& fields, const std::string& key, Reply& reply, const Moves& moves);
/// Adds its line to the scenario's, behind those of the node.
void read_hurry(Fields& fields, NodeIndex index, ScenarioReading& r);
/// `smells`: answers to what the scenario or a node of it smells of.
std::vector<SmellAnswer> read_smell_answers(Fields& fields, const Moves& moves);
void read_due(Fields& fields, Node& node, ScenarioReading& r);
void read_node_alarm(Fields& fields, Node& node);
void read_ending_alarm(Fields& fields, Ending& ending);
void read_help(Fields& fields, ScenarioReading& r);
/// Comparisons that a slip of a finger can have made of others.
void check_comparisons(ScenarioReading& r);
/// What a scenario owes by law and by decency, once all of it has been read.
void check_duties(ScenarioReading& r);

// One fault, told once (scenario_faults.cpp).

/// A node written one step too far in is read as a part of the node above: it is taken out and told
/// of where it begins, in place of every key that it repeats.
void find_nodes_moved_in(ScenarioReading& r);
/// Takes away what is only said because a flag or counter has a name that can't be used.
void drop_follow_ups(std::string_view text, ScenarioReading& r);

void refuse(std::string_view id, ScenarioReading& r);
/// Whether a way or `start` names something of the kind.
bool is_refused(const YamlValue& target, const ScenarioReading& r);

/// The next free value of the state; invalid where there is none left, which is reported once.
VariableIndex take_value(ScenarioReading& r, SourceSpan at);
/// A flag with a name; invalid where it can't be had, which is reported.
VariableIndex add_flag(std::string_view name, SourceSpan at, ScenarioReading& r);

}  // namespace samtale::engine
