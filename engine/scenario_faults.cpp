#include <algorithm>
#include <string_view>

#include "engine/scenario_parts.hpp"

namespace samtale::engine {
namespace {

bool has_node_keys(const YamlValue& value) {
  return value.find("citizen") || value.find("replies");
}

/// The repeated keys of a node's map from `begin` to `end`.
std::vector<std::size_t> repeated_between(const Reading& reading, std::uint32_t begin,
                                          std::uint32_t end) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < reading.diagnostics.size(); ++i) {
    const Diagnostic& d = reading.diagnostics[i];
    if (d.code == DiagnosticCode::duplicate_key && d.at.begin >= begin && d.at.begin < end)
      found.push_back(i);
  }
  return found;
}

/// Whether what stands under `entry`, a key of a node, is a node of its own: its keys lie within
/// it, or they stand beside it and repeat those of the node above.
bool is_node_within(const YamlEntry& entry, std::uint32_t end, Reading& reading) {
  if (!is_id(entry.key)) return false;
  if (entry.value.kind == YamlKind::map) return has_node_keys(entry.value);
  if (entry.value.kind != YamlKind::null) return false;
  const std::vector<std::size_t> repeated = repeated_between(reading, entry.key_at.end, end);
  if (repeated.size() < 2) return false;
  for (auto i = repeated.rbegin(); i != repeated.rend(); ++i)
    reading.diagnostics.erase(reading.diagnostics.begin() + static_cast<std::ptrdiff_t>(*i));
  return true;
}

void find_nodes_within(YamlValue& node, std::uint32_t end, ScenarioReading& r) {
  for (std::size_t i = node.entries.size(); i-- > 0;) {
    const YamlEntry& entry = node.entries[i];
    if (!is_node_within(entry, end, r.reading)) continue;
    r.reading.report(DiagnosticCode::yaml_syntax, entry.key_at, {"indentation", ""});
    refuse(entry.key, r);
    end = entry.key_at.begin;
    node.entries.erase(node.entries.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

YamlValue* find(YamlValue& map, std::string_view key) {
  for (YamlEntry& entry : map.entries)
    if (entry.key == key) return &entry.value;
  return nullptr;
}

void find_moved_in(YamlValue& nodes, ScenarioReading& r) {
  for (std::size_t i = 0; i < nodes.entries.size(); ++i) {
    const bool is_last = i + 1 == nodes.entries.size();
    const std::uint32_t end = is_last ? nodes.at.end : nodes.entries[i + 1].key_at.begin;
    find_nodes_within(nodes.entries[i].value, end, r);
  }
}

}  // namespace

void find_nodes_moved_in(YamlValue& root, ScenarioReading& r) {
  if (YamlValue* nodes = find(root, "nodes")) find_moved_in(*nodes, r);
  YamlValue* calls = find(root, "calls");
  if (!calls) return;
  for (YamlValue& call : calls->items)
    if (YamlValue* nodes = find(call, "nodes")) find_moved_in(*nodes, r);
}

void drop_follow_ups(std::string_view text, ScenarioReading& r) {
  if (r.refused.variables.empty()) return;
  const auto follows = [&](const Diagnostic& d) {
    const bool is_condition = d.code == DiagnosticCode::unknown_variable ||
                              d.code == DiagnosticCode::expression_syntax ||
                              d.code == DiagnosticCode::expression_type;
    if (!is_condition || d.at.begin >= text.size()) return false;
    const std::string_view line = line_at(text, d.at.begin);
    return std::any_of(r.refused.variables.begin(), r.refused.variables.end(),
                       [&](const std::string& name) {
                         return !name.empty() && line.find(name) != std::string_view::npos;
                       });
  };
  auto& all = r.reading.diagnostics;
  all.erase(std::remove_if(all.begin(), all.end(), follows), all.end());
}

}  // namespace samtale::engine
