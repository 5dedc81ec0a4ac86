#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/scenario_parts.hpp"

namespace samtale::engine {
namespace {

/// Bytes before and after the fault of a condition in which the rest of it stands.
constexpr std::size_t nearby = 200;

bool has_node_keys(const YamlValue& value) {
  return value.find("citizen") || value.find("replies");
}

/// Where a key of a map is repeated, by place.
class RepeatedKeys {
 public:
  explicit RepeatedKeys(const Reading& reading) {
    for (const Diagnostic& d : reading.diagnostics)
      if (d.code == DiagnosticCode::duplicate_key) places_.push_back(d.at.begin);
    std::sort(places_.begin(), places_.end());
  }

  std::size_t count(std::uint32_t begin, std::uint32_t end) const {
    const auto first = std::lower_bound(places_.begin(), places_.end(), begin);
    const auto last = std::lower_bound(places_.begin(), places_.end(), end);
    return first < last ? static_cast<std::size_t>(last - first) : 0;
  }

 private:
  std::vector<std::uint32_t> places_;
};

void forget_repeated(std::uint32_t begin, std::uint32_t end, Reading& reading) {
  auto& all = reading.diagnostics;
  all.erase(std::remove_if(all.begin(), all.end(),
                           [&](const Diagnostic& d) {
                             return d.code == DiagnosticCode::duplicate_key &&
                                    d.at.begin >= begin && d.at.begin < end;
                           }),
            all.end());
}

/// Whether what stands under `entry`, a key of a node, is a node of its own: its keys lie within
/// it, or they stand beside it, up to `end`, and repeat those of the node above.
bool is_node_within(const YamlEntry& entry, std::uint32_t end, const RepeatedKeys& repeated) {
  if (!is_id(entry.key)) return false;
  if (entry.value.kind() == YamlKind::map) return has_node_keys(entry.value);
  return entry.value.kind() == YamlKind::null && repeated.count(entry.key_at.end, end) >= 2;
}

void find_nodes_within(YamlValue& node, std::uint32_t end, const RepeatedKeys& repeated,
                       ScenarioReading& r) {
  const std::span<YamlEntry> entries = node.entries();
  std::vector<bool> within(entries.size(), false);
  for (std::size_t i = entries.size(); i-- > 0;) {
    const YamlEntry& entry = entries[i];
    if (r.reading.full() || !is_node_within(entry, end, repeated)) continue;
    within[i] = true;
    forget_repeated(entry.key_at.end, end, r.reading);
    r.reading.report(DiagnosticCode::yaml_syntax, entry.key_at, {"indentation", ""});
    refuse(entry.key, r);
    end = entry.key_at.begin;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < within.size(); ++i) {
    if (within[i]) continue;
    if (kept != i) entries[kept] = std::move(entries[i]);
    ++kept;
  }
  node.shorten(kept);
}

void find_moved_in(YamlValue& nodes, const RepeatedKeys& repeated, ScenarioReading& r) {
  const std::span<YamlEntry> entries = nodes.entries();
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool is_last = i + 1 == entries.size();
    const std::uint32_t end = is_last ? nodes.at.end : entries[i + 1].key_at.begin;
    find_nodes_within(entries[i].value, end, repeated, r);
  }
}

}  // namespace

void find_nodes_moved_in(ScenarioReading& r) {
  const RepeatedKeys repeated(r.reading);
  for (YamlValue* nodes : r.node_maps) find_moved_in(*nodes, repeated, r);
}

void drop_follow_ups(std::string_view text, ScenarioReading& r) {
  if (r.refused.variables.empty()) return;
  const auto follows = [&](const Diagnostic& d) {
    const bool is_condition = d.code == DiagnosticCode::unknown_variable ||
                              d.code == DiagnosticCode::expression_syntax ||
                              d.code == DiagnosticCode::expression_type;
    if (!is_condition || d.at.begin >= text.size()) return false;
    // A condition is a short text; a hostile line may be the whole file.
    const std::size_t from = d.at.begin - std::min<std::size_t>(d.at.begin, nearby);
    const std::string_view line = text.substr(from, 2 * nearby);
    return std::any_of(r.refused.variables.begin(), r.refused.variables.end(),
                       [&](const std::string& name) {
                         return !name.empty() && line.find(name) != std::string_view::npos;
                       });
  };
  auto& all = r.reading.diagnostics;
  all.erase(std::remove_if(all.begin(), all.end(), follows), all.end());
}

}  // namespace samtale::engine
