#include "engine/scenario_loader.hpp"

#include <algorithm>
#include <utility>

#include "engine/check.hpp"
#include "engine/check_about.hpp"
#include "engine/key_words.hpp"
#include "engine/nearest.hpp"
#include "engine/overlay.hpp"
#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr int scenario_format = 1;

/// Endings come before the nodes, whose ways lead to them; the texts keep the order of the file by
/// being sorted afterwards.
void read_scenario(const YamlValue& root, ScenarioReading& r) {
  if (root.kind() != YamlKind::map) {  // a letter, a list
    r.reading.report(DiagnosticCode::not_text, {root.at.file, root.at.begin, root.at.begin},
                     {"words"});
    return;
  }
  Fields fields(root, r.reading);
  if (!fields.present() || !fields.format(scenario_format)) return;
  read_head(fields, r);
  read_variables(fields, r);
  read_endings(fields, r);
  read_calls(fields, r);
  read_conditions(fields, r);
  read_shared(fields, r);
  read_nodes(r);
  check_duties(r);
  check_comparisons(r);
  count_visits(r);
  fields.done();
}

/// A key that is written wrongly is the key too: what stands under it can be read all the same.
YamlValue* find(YamlValue& map, std::string_view key) {
  for (YamlEntry& entry : map.entries())
    if (entry.key == key) return &entry.value;
  for (YamlEntry& entry : map.entries())
    if (key_meant(entry.key) == key || !nearest(entry.key, {std::string(key)}).empty())
      return &entry.value;
  return nullptr;
}

/// Of the scenario and of its calls.
std::vector<YamlValue*> node_maps(YamlValue& root) {
  std::vector<YamlValue*> maps;
  if (YamlValue* nodes = find(root, "nodes")) maps.push_back(nodes);
  if (YamlValue* calls = find(root, "calls"))
    for (YamlValue& call : calls->items())
      if (YamlValue* nodes = find(call, "nodes")) maps.push_back(nodes);
  return maps;
}

/// The first key of that name in the map of nodes, or of endings, that holds the second; no place
/// where there is none.
SourceSpan first_place(std::string_view id, SourceSpan second, std::span<YamlValue* const> maps) {
  for (YamlValue* map : maps) {
    if (second.begin < map->at.begin || second.begin >= map->at.end) continue;
    for (const YamlEntry& entry : map->entries())
      if (entry.key == id) return entry.key_at;
  }
  return {};
}

/// To the YAML a node's id that stands twice is a key like others; but to delete one would delete a
/// node.
void name_repeated_ids(YamlValue& root, ScenarioReading& r) {
  std::vector<YamlValue*> maps = r.node_maps;
  if (YamlValue* endings = find(root, "endings")) maps.push_back(endings);
  for (Diagnostic& d : r.reading.diagnostics) {
    if (d.code != DiagnosticCode::duplicate_key || d.arguments.size() < 3) continue;
    const std::string& path = d.arguments[2];
    if (path != "nodes" && path != "calls.nodes" && path != "endings") continue;
    const SourceSpan first = first_place(d.arguments.front(), d.at, maps);
    d.code = DiagnosticCode::duplicate_id;
    d.arguments.resize(1);
    d.arguments.push_back(first.file.valid() ? std::to_string(r.reading.line_of(first.begin)) : "");
    r.refused.repeated = true;
  }
}

/// The folder of a file called scenario.yaml, as far as the source's name tells it.
std::string folder_of(std::string_view name) {
  constexpr std::string_view separators = "/\\";
  const std::size_t slash = name.find_last_of(separators);
  if (slash == std::string_view::npos || name.substr(slash + 1) != "scenario.yaml") return {};
  const std::string_view folders = name.substr(0, slash);
  const std::string_view folder = folders.substr(folders.find_last_of(separators) + 1);
  return folder == "." || folder == ".." ? std::string() : std::string(folder);
}

void sort_by_place(std::deque<TextSlot>& texts) {
  std::stable_sort(texts.begin(), texts.end(),
                   [](const TextSlot& a, const TextSlot& b) { return a.at.begin < b.at.begin; });
}

/// A shared text is read in every node that uses it, and is one text to those who translate it.
void keep_one_of_each(ScenarioReading& r) {
  std::deque<TextSlot>& texts = r.reading.texts;
  std::size_t kept = 0;
  for (TextSlot& slot : texts) {
    const TextSlot* last = kept == 0 ? nullptr : &texts[kept - 1];
    if (last && last->at.begin == slot.at.begin && last->key == slot.key) {
      r.copies.emplace_back(last->text, slot.text);
      continue;
    }
    if (&texts[kept] != &slot) texts[kept] = std::move(slot);
    ++kept;
  }
  texts.resize(kept);
}

/// So is what is wrong with it.
void keep_one_of_each(std::vector<Diagnostic>& sorted) {
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.at.file == b.at.file && a.at.begin == b.at.begin &&
           a.at.end == b.at.end && a.arguments == b.arguments;
  };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
}

/// A faulty translation leaves the scenario itself to be played.
bool is_playable(const std::vector<Diagnostic>& diagnostics) {
  return std::none_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
    return d.severity == Severity::error && d.at.file == FileIndex{0};
  });
}

std::vector<std::string> ids_of(const auto& items) {
  std::vector<std::string> ids;
  for (const auto& item : items) ids.push_back(item.id);
  return ids;
}

}  // namespace

LoadedScenario load_scenario(std::vector<SourceText> base_and_overlays, const Moves& moves,
                             const LoadLimits& limits) {
  LoadedScenario loaded;
  loaded.files = std::move(base_and_overlays);
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
                    {},
                    {}};
  r.max_nodes = limits.nodes;
  r.reading.max_bytes = limits.bytes;
  r.folder = folder_of(loaded.files.front().name);
  if (auto tree = read_tree(loaded.files.front(), FileIndex{0}, r.reading)) {
    r.node_maps = node_maps(tree->root);
    find_nodes_moved_in(r);
    name_repeated_ids(tree->root, r);
    read_scenario(tree->root, r);
    check_names(r);
    drop_follow_ups(loaded.files.front().text, r);
  }
  sort_by_place(r.reading.texts);
  keep_one_of_each(r);
  // A story is only worth checking when all of it could be read.
  if (!has_errors(r.reading.diagnostics))
    check_story(loaded.scenario, limits.turns_a_call, r.reading);
  const auto check_translated = [&](const TextSlot& slot) {
    check_translated_terms(slot, loaded.files, r);
  };
  for (std::size_t i = 1; i < loaded.files.size(); ++i)
    apply_overlay(loaded.files[i], {static_cast<std::uint32_t>(i)}, loaded.scenario.id, r.reading,
                  check_translated);

  loaded.scenario.texts = text_keys(r.reading.texts);
  put_terms(loaded.files, r);
  for (const auto& [from, to] : r.copies) *to = *from;
  if (!has_errors(r.reading.diagnostics)) check_about(loaded.scenario, r.copies, r.reading);
  loaded.playable = is_playable(r.reading.diagnostics);
  loaded.diagnostics = std::move(r.reading.diagnostics);
  sort(loaded.diagnostics);
  keep_one_of_each(loaded.diagnostics);
  return loaded;
}

}  // namespace samtale::engine
