#include "engine/scenario_loader.hpp"

#include <algorithm>
#include <utility>

#include "engine/check.hpp"
#include "engine/overlay.hpp"
#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr int scenario_format = 1;

/// Endings come before the nodes, whose ways lead to them; the texts keep the order of the file by
/// being sorted afterwards.
void read_scenario(const YamlValue& root, ScenarioReading& r) {
  Fields fields(root, r.reading);
  if (!fields.present() || !fields.format(scenario_format)) return;
  read_head(fields, r);
  read_variables(fields, r);
  read_endings(fields, r);
  read_calls(fields, r);
  read_nodes(r);
  fields.done();
}

/// To the YAML a node's id that stands twice is a key like others; but to delete one would delete a
/// node.
void name_repeated_ids(ScenarioReading& r) {
  for (Diagnostic& d : r.reading.diagnostics) {
    if (d.code != DiagnosticCode::duplicate_key || d.arguments.size() < 3) continue;
    const std::string& path = d.arguments[2];
    if (path != "nodes" && path != "calls.nodes" && path != "endings") continue;
    d.code = DiagnosticCode::duplicate_id;
    d.arguments.resize(1);
    r.refused.repeated = true;
  }
}

void sort_by_place(std::vector<TextSlot>& texts) {
  std::stable_sort(texts.begin(), texts.end(),
                   [](const TextSlot& a, const TextSlot& b) { return a.at.begin < b.at.begin; });
}

std::vector<std::string> ids_of(const auto& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) ids.push_back(item.id);
  return ids;
}

}  // namespace

LoadedScenario load_scenario(const std::vector<SourceText>& base_and_overlays, const Moves& moves,
                             const LoadLimits& limits) {
  LoadedScenario loaded;
  loaded.files = base_and_overlays;
  if (loaded.files.empty()) loaded.files.emplace_back();
  loaded.scenario.moves = moves;
  loaded.scenario.values_used = moves.variables.size();
  loaded.scenario.digest = file_digest(loaded.files.front().text);

  ScenarioReading r{loaded.scenario,
                    {},
                    method_scope(moves),
                    {},
                    {},
                    ids_of(moves.moves),
                    ids_of(moves.tags),
                    {},
                    {}};
  r.max_nodes = limits.nodes;
  r.reading.max_bytes = limits.bytes;
  if (const auto root = read_root(loaded.files.front(), FileIndex{0}, r.reading)) {
    name_repeated_ids(r);
    read_scenario(*root, r);
  }
  sort_by_place(r.reading.texts);
  // A story is only worth checking when all of it could be read.
  if (!has_errors(r.reading.diagnostics)) 
    check_story(loaded.scenario, limits.turns_a_call, r.reading.diagnostics);
  for (std::size_t i = 1; i < loaded.files.size(); ++i)
    apply_overlay(loaded.files[i], {static_cast<std::uint32_t>(i)}, loaded.scenario.id, r.reading);

  loaded.scenario.texts = text_keys(r.reading.texts);
  loaded.playable = !has_errors(r.reading.diagnostics);
  loaded.diagnostics = std::move(r.reading.diagnostics);
  sort(loaded.diagnostics);
  return loaded;
}

}  // namespace samtale::engine
