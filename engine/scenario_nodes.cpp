#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/scenario_parts.hpp"
#include "engine/state_fields.hpp"

namespace samtale::engine {
namespace {

constexpr std::size_t max_reply_length = 300;
constexpr std::size_t max_ways = 8;
constexpr Range passages_range = {1, 9};
constexpr std::string_view otherwise = "otherwise";
/// What a trainee can answer instead of a reply.
constexpr std::array<std::string_view, 2> reserved_replies = {"pause", "silence"};

/// One node while it is read.
struct NodeReading {
  ScenarioReading& r;
  NodeIndex index;
  std::string
      texts;  // how the keys of the texts begin: the node's id, or "shared." and the block's
  std::string lone_line;           // the id of a line that needs none: the node's or the block's
  const YamlValue* use = nullptr;  // where the node asks for the block that is read
  /// Of lines and replies: keys of texts are theirs in common.
  std::vector<std::pair<std::string, SourceSpan>> own_ids = {};

  Node& node() { return r.scenario.nodes[index.value]; }
};

/// The first of `items` that there is room for.
std::size_t counted(std::span<const YamlValue> items, std::string_view what, std::size_t most,
                    Reading& reading) {
  if (items.size() <= most) return items.size();
  reading.report(DiagnosticCode::too_many, items[most].at,
                 {std::string(what), std::to_string(most)});
  return most;
}

/// False where it can't be used, which is reported.
bool take_id(const std::string& id, SourceSpan at, NodeReading& n) {
  if (id.empty()) return false;
  const auto taken = std::find_if(n.own_ids.begin(), n.own_ids.end(),
                                  [&](const auto& own) { return own.first == id; });
  if (taken != n.own_ids.end()) {
    n.r.reading.report_taken(id, n.use ? n.use->at : at, taken->second);
    return false;
  }
  n.own_ids.emplace_back(id, at);
  return true;
}

// --- Lines ---

/// An id that nobody wrote is no part of the key of a text, so a reply may have it; but sessions
/// know lines by their ids alone.
const Line* other_line(const std::string& id, NodeReading& n) {
  const std::vector<LineIndex>& lines = n.node().lines;  // the last is the one that is read
  const auto found = std::find_if(lines.begin(), lines.end() - 1,
                                  [&](LineIndex line) { return n.r.scenario.at(line).id == id; });
  return found == lines.end() - 1 ? nullptr : &n.r.scenario.at(*found);
}

/// A node's or a block's only line is known by its id.
void read_line_id(Fields& fields, NodeReading& n, Line& line, std::size_t count) {
  line.id = fields.id("id");
  const YamlValue* written = fields.value("id");
  line.at = written ? written->at : fields.name_at();
  const bool is_missing = !written && count > 1;
  if (is_missing)
    n.r.reading.report(DiagnosticCode::line_id_missing, fields.name_at(), {n.lone_line});
  const bool is_refused = written && !take_id(line.id, written->at, n);
  if (line.id.empty()) line.id = n.lone_line;
  const Line* other = is_missing || is_refused ? nullptr : other_line(line.id, n);
  if (other) n.r.reading.report_taken(line.id, n.use ? n.use->at : line.at, other->at);
}

/// A word that nothing is called, and that is nearly »otherwise« or that of another language.
bool is_meant_otherwise(const YamlValue& gate, ScenarioReading& r) {
  if (gate.kind() != YamlKind::scalar) return false;
  const std::string_view word = gate.text();
  const bool is_known =
      std::any_of(r.scope.begin(), r.scope.end(), [&](const Variable& v) { return v.id == word; });
  if (is_known) return false;
  return word == "else" || word == "ellers" ||
         !r.reading.guess(word, {std::string(otherwise)}).empty();
}

void read_line_gate(Fields& fields, NodeReading& n, Line& line) {
  const YamlValue* gate = fields.value("if");
  if (gate) line.gate_at = gate->at;
  line.otherwise = gate && gate->kind() == YamlKind::scalar && gate->text() == otherwise;
  if (line.otherwise) return;
  if (gate && is_meant_otherwise(*gate, n.r))
    n.r.reading.report(DiagnosticCode::unknown_variable, gate->at,
                       {std::string(gate->text()), std::string(otherwise)});
  else
    line.when = read_gate(fields, n.index, n.r);
}

void read_line(const YamlValue& item, NodeReading& n, std::size_t count) {
  Fields fields(item, n.r.reading);
  Line& line = n.r.scenario.lines.emplace_back();
  line.node = n.index;
  n.node().lines.push_back({static_cast<std::uint32_t>(n.r.scenario.lines.size() - 1)});
  if (!fields.present()) return;
  read_line_id(fields, n, line, count);
  const std::string key = count > 1 ? n.texts + "/" + line.id : n.texts;
  fields.text("say", key, line.say, {Needed::yes, max_line_length});
  fields.text("thinks", key + ".thinks", line.thinks);
  fields.text("note", key + ".note", line.note);
  line.voice = fields.word("voice", ids<Voice>(), Voice::normal);
  for (const std::size_t tag : fields.references("tags", n.r.tag_ids, DiagnosticCode::unknown_tag))
    line.tags.push_back({static_cast<std::uint32_t>(tag)});
  line.sets = read_assignments(fields, "set", n.r.scope);
  read_line_gate(fields, n, line);
  read_todo(fields);
  read_reveals(fields, line, n.r);
  read_kept_promise(fields, line.sets, n.r);
  only_once(fields, key, line.when, line.sets, n.r);
  fields.done();
}

// --- Ways ---

/// Among the nodes, then the endings. A story has many ways: only what is wrong is looked for the
/// long way round.
std::optional<std::size_t> find_target(const YamlValue& value, ScenarioReading& r) {
  if (value.kind() == YamlKind::scalar) {
    if (const auto node = r.node_places.find(value.text()); node != r.node_places.end())
      return node->second;
    if (const auto ending = r.ending_places.find(value.text()); ending != r.ending_places.end())
      return r.node_ids.size() + ending->second;
  }
  return read_reference(value, r.targets, DiagnosticCode::unknown_node, r.reading);
}

void read_target(const YamlValue& value, NodeReading& n, Way& way) {
  way.at = value.at;
  if (is_refused(value, n.r)) return;
  if (value.kind() == YamlKind::null) {
    n.r.reading.report(DiagnosticCode::wrong_shape, value.at, {"target"});
    return;
  }
  const auto target = find_target(value, n.r);
  if (!target) return;
  const std::size_t nodes = n.r.node_ids.size();
  if (*target >= nodes) {
    way.ending = {static_cast<std::uint32_t>(*target - nodes)};
    return;
  }
  way.node = {static_cast<std::uint32_t>(*target)};
  const Scenario& s = n.r.scenario;
  const CallIndex call = s.at(way.node).call;
  if (call != n.node().call)
    n.r.reading.report(DiagnosticCode::node_of_other_call, value.at,
                       {s.at(way.node).id, s.at(call).id});
}

/// `gated`: as written, since a condition that can't be read counts as always true.
struct WrittenWay {
  Way way;
  bool gated = false;
};

WrittenWay read_way(const YamlValue& value, NodeReading& n) {
  Way way;
  if (value.kind() != YamlKind::map) {
    read_target(value, n, way);
    return {std::move(way), false};
  }
  Fields fields(value, n.r.reading);
  way.at = fields.name_at();
  if (const YamlValue* to = fields.value("to", Needed::yes)) read_target(*to, n, way);
  way.when = read_gate(fields, n.index, n.r);
  if (const auto most = fields.integer("at_most", passages_range)) {
    way.at_most = *most;
    way.passages = take_value(n.r, way.at);
  }
  fields.done();
  const bool gated = fields.value("if") || fields.value("at_most");
  return {std::move(way), gated};
}

/// Step takes the first open way: there must be one in every state.
void check_order(const std::vector<WrittenWay>& ways, NodeReading& n) {
  for (std::size_t i = 0; i + 1 < ways.size(); ++i) {
    if (ways[i].gated) continue;
    n.r.reading.report(DiagnosticCode::way_never_taken, ways[i + 1].way.at, {}, Severity::warning);
    return;
  }
  if (!ways.empty() && ways.back().gated)
    n.r.reading.report(DiagnosticCode::last_way_closed, ways.back().way.at);
}

std::vector<Way> read_ways(Fields& fields, NodeReading& n) {
  const YamlValue* found = fields.value("goto", Needed::yes);
  if (!found) return {};
  std::vector<WrittenWay> written;
  if (found->kind() == YamlKind::list) {
    const auto& items = fields.items("goto", Needed::yes);
    const std::size_t count = counted(items, "ways", max_ways, n.r.reading);
    for (std::size_t i = 0; i < count; ++i) written.push_back(read_way(items[i], n));
  } else {
    written.push_back(read_way(*found, n));
  }
  check_order(written, n);
  std::vector<Way> ways;
  for (WrittenWay& w : written) ways.push_back(std::move(w.way));
  return ways;
}

// --- Replies ---

void read_reply_id(Fields& fields, NodeReading& n, Reply& reply) {
  reply.id = fields.id("id", Needed::yes);
  const YamlValue* written = fields.value("id");
  reply.at = written ? written->at : fields.name_at();
  if (std::find(reserved_replies.begin(), reserved_replies.end(), reply.id) !=
      reserved_replies.end())
    n.r.reading.report(DiagnosticCode::reserved_id, reply.at, {reply.id});
  take_id(reply.id, reply.at, n);
}

void read_moves(Fields& fields, NodeReading& n, Reply& reply) {
  for (const std::size_t move :
       fields.references("moves", n.r.move_ids, DiagnosticCode::unknown_move))
    reply.moves.push_back({static_cast<std::uint32_t>(move)});
  if (reply.moves.size() <= max_moves_a_reply) return;
  n.r.reading.report(DiagnosticCode::too_many, fields.value("moves")->at,
                     {"moves", std::to_string(max_moves_a_reply)});
  reply.moves.resize(max_moves_a_reply);
}

/// Why it is closed, said of a reply that can be.
void read_closed(Fields& fields, NodeReading& n, const std::string& key, Reply& reply) {
  fields.text("closed", key + ".closed", reply.closed, {Needed::no, max_reply_length});
  if (fields.value("closed") && !fields.has("if") && !fields.value("once"))
    n.r.reading.report(DiagnosticCode::missing_key, reply.at, {"if"}, Severity::warning);
}

/// A change has a sign; without one, the sign may have been lost.
void check_sign(const YamlValue& change, Reading& reading) {
  const std::string_view text = change.text();
  if (text.empty() || text.front() < '1' || text.front() > '9') return;
  reading.report(DiagnosticCode::effect_without_sign, change.at, {std::string(text)},
                 Severity::warning);
}

void read_effects(Fields& fields, Reply& reply) {
  Fields effects = fields.fields("effects");
  if (!effects.present()) return;
  const std::size_t faults = fields.reading().diagnostics.size();
  reply.effects = read_meter_change(effects);
  const bool is_sound = fields.reading().diagnostics.size() == faults;
  for (std::size_t m = 0; is_sound && m < meter_count; ++m)
    if (const YamlValue* change = effects.value(id(static_cast<Meter>(m))))
      check_sign(*change, fields.reading());
  effects.done();
}

void read_reply(const YamlValue& item, NodeReading& n) {
  Fields fields(item, n.r.reading);
  Reply& reply = n.r.scenario.replies.emplace_back();
  reply.node = n.index;
  n.node().replies.push_back({static_cast<std::uint32_t>(n.r.scenario.replies.size() - 1)});
  if (!fields.present()) return;
  read_reply_id(fields, n, reply);
  const std::string key = n.texts + "/" + reply.id;
  fields.text("say", key, reply.say, {Needed::yes, max_reply_length});
  read_moves(fields, n, reply);
  read_about(fields, key, reply, n.r.scenario.moves);
  fields.text("because", key + ".because", reply.because);
  // The debrief has nothing to say of a move that no sentence explains; the call can be played.
  if (!reply.moves.empty() && !fields.has("because"))
    n.r.reading.report(DiagnosticCode::missing_key, fields.name_at(), {"because"},
                       Severity::warning);
  fields.text("promise", key + ".promise", reply.promise);
  if (const YamlValue* gate = fields.value("if")) reply.gate_at = gate->at;
  reply.when = read_gate(fields, n.index, n.r);
  read_effects(fields, reply);
  reply.sets = read_assignments(fields, "set", n.r.scope);
  read_made_promise(fields, reply.sets, n.r);
  read_kept_promise(fields, reply.sets, n.r);
  only_once(fields, key, reply.when, reply.sets, n.r);
  read_closed(fields, n, key, reply);
  reply.ways = read_ways(fields, n);
  read_todo(fields);
  fields.done();
}

void read_pause(Fields& fields, NodeReading& n) {
  Fields pause = fields.fields("pause");
  if (!pause.present()) return;
  n.node().pause_ways = read_ways(pause, n);
  pause.text("because", n.node().id + ".pause", n.node().pause_because);
  pause.done();
}

// --- Shared blocks ---

/// The first of the block's items that the node still has room for.
std::size_t counted_here(std::span<const YamlValue> items, std::size_t had, std::string_view what,
                         std::size_t most, NodeReading& n) {
  if (had + items.size() <= most) return items.size();
  n.r.reading.report(DiagnosticCode::too_many, n.use->at,
                     {std::string(what), std::to_string(most)});
  return most - had;
}

/// The block's lines and replies as if they stood in the node, after its own.
void read_block(Block& block, NodeReading& n) {
  block.used = true;
  n.texts = "shared." + block.id;
  n.lone_line = block.id;
  const std::size_t lines =
      counted_here(block.lines, n.node().lines.size(), "lines", max_lines_a_node, n);
  for (std::size_t i = 0; i < lines; ++i) read_line(block.lines[i], n, block.lines.size());
  const std::size_t replies =
      counted_here(block.replies, n.node().replies.size(), "replies", max_replies_a_node, n);
  for (std::size_t i = 0; i < replies; ++i) read_reply(block.replies[i], n);
}

// --- Nodes ---

void read_node(const YamlEntry& entry, NodeReading n) {
  Fields fields(entry.value, entry.key_at, n.r.reading);
  n.node().phase = fields.word("phase", ids<Phase>(), Phase::listen, Needed::yes);
  const std::vector<std::size_t> blocks =
      fields.references("use", n.r.block_ids, DiagnosticCode::unknown_block);
  bool has_lines = false;
  bool has_replies = false;
  for (const std::size_t b : blocks) {
    has_lines = has_lines || !n.r.blocks[b].lines.empty();
    has_replies = has_replies || !n.r.blocks[b].replies.empty();
  }
  const std::span<const YamlValue> lines =
      fields.items("citizen", has_lines ? Needed::no : Needed::yes);
  const std::size_t line_count = counted(lines, "lines", max_lines_a_node, n.r.reading);
  for (std::size_t i = 0; i < line_count; ++i) read_line(lines[i], n, line_count);
  const std::span<const YamlValue> replies =
      fields.items("replies", has_replies ? Needed::no : Needed::yes);
  const std::size_t reply_count = counted(replies, "replies", max_replies_a_node, n.r.reading);
  for (std::size_t i = 0; i < reply_count; ++i) read_reply(replies[i], n);
  n.node().form = fields.word("form", ids<Form>(), Form::speech);
  if (n.node().form == Form::speech) {
    read_pause(fields, n);
    read_hurry(fields, n.index, n.r);
  }
  read_due(fields, n.node(), n.r);
  n.node().smells = read_smell_answers(fields, n.r.scenario.moves);
  read_node_alarm(fields, n.node());
  read_todo(fields);
  n.use = fields.value("use");
  for (const std::size_t b : blocks) read_block(n.r.blocks[b], n);
  fields.done();
}

}  // namespace

void read_shared(Fields& fields, ScenarioReading& r) {
  for (const YamlEntry& entry : fields.entries("shared")) {
    if (r.blocks.size() == max_nodes) {
      r.reading.report(DiagnosticCode::too_many, entry.key_at,
                       {"blocks", std::to_string(max_nodes)});
      return;
    }
    if (!is_id(entry.key)) {
      r.reading.report(DiagnosticCode::bad_id, entry.key_at,
                       {std::string(entry.key.substr(0, max_id_length))});
      continue;
    }
    Fields own(entry.value, entry.key_at, r.reading);
    const std::span<const YamlValue> lines = own.items("citizen");
    const std::span<const YamlValue> replies = own.items("replies");
    if (own.present() && lines.empty() && replies.empty())
      r.reading.report(DiagnosticCode::missing_key, entry.key_at, {"replies"});
    own.done();
    r.blocks.push_back({std::string(entry.key), lines, replies, entry.key_at});
    r.block_ids.emplace_back(entry.key);
  }
}

void read_nodes(ScenarioReading& r) {
  // Texts are known by their address until the translations have been applied.
  r.scenario.lines.reserve(r.scenario.nodes.size() * (max_lines_a_node + 1));  // and `hurry`
  r.scenario.replies.reserve(r.scenario.nodes.size() * max_replies_a_node);
  r.targets = r.node_ids;
  r.targets.insert(r.targets.end(), r.ending_ids.begin(), r.ending_ids.end());
  for (std::size_t i = 0; i < r.node_entries.size(); ++i) {
    read_node(*r.node_entries[i],
              {r, {static_cast<std::uint32_t>(i)}, r.node_ids[i], r.node_ids[i]});
    // Else a long story would stand in memory twice.
    r.node_entries[i]->value = {};
  }
  // A block that is asked for by a wrong name is told of there.
  const std::vector<Diagnostic>& found = r.reading.diagnostics;
  if (std::any_of(found.begin(), found.end(),
                  [](const Diagnostic& d) { return d.code == DiagnosticCode::unknown_block; }))
    return;
  for (const Block& block : r.blocks)
    if (!block.used)
      r.reading.report(DiagnosticCode::unused_block, block.at, {block.id}, Severity::warning);
}

}  // namespace samtale::engine
