#include "engine/method_loader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/repair_loader.hpp"
#include "engine/scenario.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr int method_format = 1;
constexpr Range counter_range = {1, 15};
constexpr Range meter_range = {0, 100};
constexpr Range change_range = {-100, 100};

constexpr std::size_t max_principles = 32;  // as many as a report has room for

/// A move that needs `about`, and where it is written what it counts as else.
struct WithoutAbout {
  std::string move;
  const YamlValue* instead = nullptr;
};

/// What the parts of the file share.
struct MethodReading {
  Moves& moves;
  Reading& reading;
  std::vector<Variable> scope;
  std::vector<WithoutAbout> without = {};
};

/// The entries of a map of ids; one with an id that can't be used is left out.
std::vector<const YamlEntry*> read_entries(Fields& fields, std::string_view key, Needed needed) {
  std::vector<const YamlEntry*> good;
  for (const YamlEntry& entry : fields.entries(key, needed)) {
    if (is_id(entry.key))
      good.push_back(&entry);
    else
      fields.reading().report(DiagnosticCode::bad_id, entry.key_at,
                              {std::string(entry.key.substr(0, max_id_length))});
  }
  return good;
}

/// The meters have their names already, and some words mean something in a condition.
bool is_free_name(const YamlEntry& entry, Reading& reading) {
  const std::vector<Variable> meters = method_scope({});
  const bool is_meter = std::any_of(meters.begin(), meters.end(),
                                    [&](const Variable& meter) { return meter.id == entry.key; });
  if (is_meter)
    reading.report_taken(entry.key, entry.key_at, {});
  else if (is_reserved_name(entry.key))
    reading.report(DiagnosticCode::reserved_id, entry.key_at, {std::string(entry.key)});
  else
    return true;
  return false;
}

void read_variables(Fields& fields, MethodReading& r) {
  constexpr std::array<std::string_view, 1> lasts = {"turn"};
  for (const YamlEntry* entry : read_entries(fields, "variables", Needed::no)) {
    if (!is_free_name(*entry, r.reading)) continue;
    const std::size_t slot = r.moves.variables.size();
    if (slot == max_values) {
      r.reading.report(DiagnosticCode::too_many, entry->key_at,
                       {"values", std::to_string(max_values)});
      break;
    }
    Fields own(entry->value, entry->key_at, r.reading);
    MethodVariable& added = r.moves.variables.emplace_back();
    added.variable = {std::string(entry->key), value_variable(slot), 0,
                      own.integer("most", counter_range, 1)};
    if (const YamlValue* word = own.value("lasts"))
      added.lasts_a_turn = read_word(*word, lasts, r.reading).has_value();
    if (added.lasts_a_turn) r.moves.lasting_a_turn.push_back(added.variable.index);
    own.done();
  }
  r.scope = method_scope(r.moves);
}

std::vector<EffectRow> read_effects(Fields& fields, MethodReading& r) {
  std::vector<EffectRow> rows;
  for (const YamlValue& item : fields.items("effects")) {
    Fields own(item, r.reading);
    EffectRow row;
    row.when = read_condition(own, "if", r.scope);
    row.change = read_meter_change(own);
    own.done();
    rows.push_back(std::move(row));
  }
  return rows;
}

/// Of the principle's group; what is wrong with either is the rubric's to tell.
std::string phase_of(const YamlEntry& principle, Fields& method) {
  const YamlValue* group = principle.value.find("group");
  const YamlValue* groups = method.value("groups");
  const YamlValue* own = group && groups ? groups->find(group->text()) : nullptr;
  const YamlValue* phase = own ? own->find("phase") : nullptr;
  return std::string(phase ? phase->text() : std::string_view());
}

void read_principles(Fields& fields, MethodReading& r) {
  for (const YamlEntry* entry : read_entries(fields, "principles", Needed::yes)) {
    if (r.moves.principles.size() == max_principles) {
      r.reading.report(DiagnosticCode::too_many, entry->key_at,
                       {"principles", std::to_string(max_principles)});
      return;
    }
    r.moves.principles.emplace_back(entry->key);
    r.moves.principle_phases.push_back(phase_of(*entry, fields));
  }
}

/// `needs: about` and `else: <move>`: what the move counts as without the citizen's word. The moves
/// are all read first, since one may name a later one.
void read_needs(Fields& fields, const std::string& id, MethodReading& r) {
  constexpr std::array<std::string_view, 1> needs = {"about"};
  const YamlValue* needed = fields.value("needs");
  fields.value("else", needed ? Needed::yes : Needed::no);
  if (!needed || !read_word(*needed, needs, r.reading)) return;
  if (const YamlValue* other = fields.value("else")) r.without.push_back({id, other});
}

void settle_needs(MethodReading& r) {
  std::vector<std::string> ids;
  for (const Move& move : r.moves.moves) ids.push_back(move.id);
  for (const WithoutAbout& without : r.without) {
    const auto other =
        read_reference(*without.instead, ids, DiagnosticCode::unknown_move, r.reading);
    if (!other) continue;
    for (Move& move : r.moves.moves)
      if (move.id == without.move) move.without_about = {static_cast<std::uint32_t>(*other)};
  }
}

void read_each_move(Fields& fields, MethodReading& r) {
  const std::vector<const YamlEntry*> entries = read_entries(fields, "moves", Needed::yes);
  r.moves.moves.reserve(entries.size());
  for (const YamlEntry* entry : entries) {
    Fields own(entry->value, entry->key_at, r.reading);
    Move& move = r.moves.moves.emplace_back();
    move.id = entry->key;
    if (const YamlValue* principle = own.value("principle")) move.principle = principle->text();
    const std::string key = "move/" + move.id;
    own.text("name", key + ".name", move.name, {Needed::yes});
    own.text("definition", key + ".definition", move.definition, {Needed::yes});
    move.effects = read_effects(own, r);
    move.sets = read_gated_assignments(own, "sets", r.scope);
    read_needs(own, move.id, r);
    own.known({"sign", "strength", "counts", "leaves_out", "pays"});
    own.done();
  }
}

void read_tags(Fields& fields, MethodReading& r) {
  const std::vector<const YamlEntry*> entries = read_entries(fields, "tags", Needed::no);
  r.moves.tags.reserve(entries.size());
  for (const YamlEntry* entry : entries) {
    Fields own(entry->value, entry->key_at, r.reading);
    LineTag& tag = r.moves.tags.emplace_back();
    tag.id = entry->key;
    own.text("name", "tag/" + tag.id, tag.name, {Needed::yes});
    tag.sets = read_gated_assignments(own, "sets", r.scope);
    own.done();
  }
}

void read_legal_items(Fields& fields, MethodReading& r) {
  std::vector<std::string> names;
  for (const MethodVariable& v : r.moves.variables) names.push_back(v.variable.id);
  const std::vector<const YamlEntry*> entries = read_entries(fields, "legal", Needed::no);
  r.moves.items.reserve(entries.size());
  for (const YamlEntry* entry : entries) {
    Fields own(entry->value, entry->key_at, r.reading);
    LegalItem& item = r.moves.items.emplace_back();
    item.id = entry->key;
    own.text("name", "legal/" + item.id, item.name, {Needed::yes});
    const auto flag = own.reference("flag", names, DiagnosticCode::unknown_variable, Needed::yes);
    if (flag) item.flag = r.moves.variables[*flag].variable.index;
    for (const YamlValue& stage : own.items("stages", Needed::yes))
      if (const auto word = read_word(stage, ids<Stage>().subspan(1), r.reading))
        item.stages.push_back(static_cast<Stage>(*word + 1));
    own.done();
  }
}

void read_pause(Fields& fields, MethodReading& r) {
  Fields pause = fields.fields("pause");
  if (!pause.present()) return;
  std::vector<std::string> moves;
  for (const Move& move : r.moves.moves) moves.push_back(move.id);
  const auto move = pause.reference("move", moves, DiagnosticCode::unknown_move, Needed::yes);
  if (move) r.moves.pause = {static_cast<std::uint32_t>(*move)};
  r.moves.pause_matters = read_condition(pause, "if", r.scope);
  pause.done();
}

/// What stands beside them is scoring's to read.
std::vector<std::string> smell_codes(Fields& method) {
  std::vector<std::string> codes;
  const YamlValue* smells = method.value("smells");
  const YamlValue* sentences = smells ? smells->find("codes") : nullptr;
  if (!sentences) return codes;
  for (const YamlEntry& entry : sentences->entries()) codes.emplace_back(entry.key);
  return codes;
}

void read_model(Fields& fields, CitizenModel& model) {
  Fields own = fields.fields("model");
  const auto read = [](Fields& from, std::string_view key, Range range, int& into) {
    into = from.integer(key, range, into);
  };
  read(own, "turn_cap", {1, 100}, model.turn_cap);
  Fields clarity = own.fields("clarity");
  read(clarity, "whole_from", meter_range, model.whole_from);
  read(clarity, "half_from", meter_range, model.half_from);
  read(clarity, "lower_above_tension", meter_range, model.lower_above_tension);
  clarity.done();
  Fields drift = own.fields("drift");
  read(drift, "procedure_below", meter_range, model.procedure_below);
  read(drift, "procedure_tension", change_range, model.procedure_tension);
  read(drift, "calm_above", meter_range, model.calm_above);
  read(drift, "calm_tension", change_range, model.calm_tension);
  drift.done();
  own.done();
}

}  // namespace

bool read_moves(const YamlValue& root, Moves& moves, Reading& reading) {
  Fields fields(root, reading);
  if (!fields.present() || !fields.format(method_format)) return false;
  MethodReading r{moves, reading, {}};
  moves.method_id = fields.id("id", Needed::yes);
  read_variables(fields, r);
  read_principles(fields, r);
  read_each_move(fields, r);
  settle_needs(r);
  read_repair(fields, moves, r.scope);
  read_tags(fields, r);
  read_legal_items(fields, r);
  read_pause(fields, r);
  read_model(fields, moves.model);
  moves.smells = smell_codes(fields);
  fields.known({"name", "groups", "rules", "closing", "caps", "levels", "rating", "same_principle",
                "smells", "thresholds"});
  fields.done();
  return true;
}

LoadedMoves load_moves(const SourceText& method) {
  LoadedMoves loaded;
  loaded.files = {method};
  Reading reading;
  if (const auto tree = read_tree(method, FileIndex{0}, reading))
    read_moves(tree->root, loaded.moves, reading);
  loaded.usable = !has_errors(reading.diagnostics);
  loaded.diagnostics = std::move(reading.diagnostics);
  sort(loaded.diagnostics);
  return loaded;
}

}  // namespace samtale::engine
