#include <algorithm>
#include <array>
#include <optional>

#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr Range meter_range = {0, 100};
/// The only call of a scenario without `calls`.
constexpr std::string_view only_call = "call";
/// A node's id is the key of its line among the translated texts: these are taken.
constexpr std::array<std::string_view, 6> reserved_nodes = {"title", "summary", "ending",
                                                            "facts", "terms",   "shared"};

bool has(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

void read_citizen(Fields& fields, const std::string& key, Citizen& citizen) {
  Fields own = fields.fields("citizen", Needed::yes);
  own.text("name", key + "citizen.name", citizen.name, {Needed::yes});
  own.text("about", key + "citizen.about", citizen.about);
  citizen.face = own.word("face", ids<Face>(), Face::man, Needed::yes);
  for (std::size_t m = 0; m < meter_count; ++m) {
    const auto level = own.integer(id(static_cast<Meter>(m)), meter_range, Needed::yes);
    citizen.meters[m] = static_cast<std::uint8_t>(level.value_or(0));
  }
  own.done();
}

bool is_taken(std::string_view id, const ScenarioReading& r) {
  return r.node_places.count(id) > 0 || r.ending_places.count(id) > 0;
}

/// Of a node or ending that there is.
SourceSpan place_of(std::string_view id, const ScenarioReading& r) {
  const auto node = r.node_places.find(id);
  return node != r.node_places.end() ? r.scenario.nodes[node->second].at
                                     : r.scenario.endings[r.ending_places.find(id)->second].at;
}

bool is_node_id(const YamlEntry& entry, ScenarioReading& r) {
  const std::string_view id = entry.key;
  if (!is_id(id))
    r.reading.report(DiagnosticCode::bad_id, entry.key_at,
                     {std::string(entry.key.substr(0, max_id_length))});
  else if (std::find(reserved_nodes.begin(), reserved_nodes.end(), id) != reserved_nodes.end())
    r.reading.report(DiagnosticCode::reserved_id, entry.key_at, {std::string(entry.key)});
  else if (is_taken(id, r))
    r.reading.report_taken(id, entry.key_at, place_of(id, r));
  else
    return true;
  r.refused.repeated = r.refused.repeated || is_taken(id, r);
  refuse(id, r);
  return false;
}

/// The same entries, to be emptied when they have been read.
std::span<YamlEntry> own_entries(std::span<const YamlEntry> nodes, ScenarioReading& r) {
  for (YamlValue* map : r.node_maps)
    if (map->entries().data() == nodes.data()) return map->entries();
  return {};
}

void add_nodes(Fields& fields, CallIndex call, ScenarioReading& r) {
  const std::span<YamlEntry> entries = own_entries(fields.entries("nodes", Needed::yes), r);
  r.scenario.nodes.reserve(std::min(r.scenario.nodes.size() + entries.size(), r.max_nodes));
  for (YamlEntry& entry : entries) {
    if (!is_node_id(entry, r)) continue;
    if (r.node_ids.size() == r.max_nodes) {
      r.reading.report(DiagnosticCode::too_many, entry.key_at,
                       {"nodes", std::to_string(r.max_nodes)});
      return;
    }
    Node& node = r.scenario.nodes.emplace_back();
    node.id = entry.key;
    node.call = call;
    node.at = entry.key_at;
    r.node_places.emplace(entry.key, static_cast<std::uint32_t>(r.node_ids.size()));
    r.node_ids.emplace_back(entry.key);
    r.node_entries.push_back(&entry);
  }
}

/// `key`: how the keys of the call's texts begin.
void read_call(Fields& fields, const std::string& key, Call& call, ScenarioReading& r) {
  const CallIndex index{static_cast<std::uint32_t>(r.scenario.calls.size() - 1)};
  const std::size_t first = r.node_ids.size();
  read_citizen(fields, key, call.citizen);
  add_nodes(fields, index, r);

  const std::vector<std::string> own(r.node_ids.begin() + static_cast<std::ptrdiff_t>(first),
                                     r.node_ids.end());
  const YamlValue* written = fields.value("start");
  std::optional<std::size_t> start;
  if (written && !is_refused(*written, r))
    start = read_reference(*written, own, DiagnosticCode::unknown_node, r.reading);
  if (!own.empty()) call.start = {static_cast<std::uint32_t>(first + start.value_or(0))};
}

void read_listed_call(const YamlValue& item, ScenarioReading& r) {
  Fields fields(item, r.reading);
  if (!fields.present()) return;
  std::string id = fields.id("id", Needed::yes);
  const auto taken = std::find_if(r.scenario.calls.begin(), r.scenario.calls.end(),
                                  [&](const Call& call) { return !id.empty() && call.id == id; });
  if (taken != r.scenario.calls.end())
    r.reading.report_taken(id, fields.value("id")->at, taken->at);
  Call& call = r.scenario.calls.emplace_back();
  call.id = std::move(id);
  call.at = fields.name_at();
  fields.text("title", call.id + ".title", call.title, {Needed::yes});
  fields.text("colleague", call.id + ".colleague", call.colleague);
  read_call(fields, call.id + ".", call, r);
  fields.done();
}

}  // namespace

void refuse(std::string_view id, ScenarioReading& r) {
  // A hostile file has millions, each of which every way would be compared with.
  if (r.refused.ids.size() < max_nodes) r.refused.ids.emplace_back(id);
}

bool is_refused(const YamlValue& target, const ScenarioReading& r) {
  if (target.kind() != YamlKind::scalar) return false;
  const std::string_view id = target.text();
  return !is_taken(id, r) && (r.refused.repeated || has(r.refused.ids, id));
}

void read_calls(Fields& fields, ScenarioReading& r) {
  if (!fields.has("calls")) {
    r.scenario.calls.reserve(1);
    Call& call = r.scenario.calls.emplace_back();
    call.id = only_call;
    call.at = fields.name_at();
    read_call(fields, "", call, r);
    return;
  }
  const std::span<const YamlValue> items = fields.items("calls", Needed::yes);
  r.scenario.calls.reserve(std::min(items.size(), max_calls));
  for (const YamlValue& item : items) {
    if (r.scenario.calls.size() == max_calls) {
      r.reading.report(DiagnosticCode::too_many, item.at, {"calls", std::to_string(max_calls)});
      return;
    }
    read_listed_call(item, r);
  }
}

}  // namespace samtale::engine
