#include "engine/check_by_search.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/story_graph.hpp"

namespace samtale::engine {
namespace {

/// How often something came about, and how often it could have.
struct Tally {
  std::size_t held = 0;
  std::size_t asked = 0;
};

/// What every state and every answer of a scenario comes to.
struct Met {
  explicit Met(const Scenario& s)
      : replies(s.replies.size()),
        lines(s.lines.size()),
        nodes(s.nodes.size(), false),
        endings(s.endings.size(), false) {}

  std::vector<Tally> replies;  // by ReplyIndex
  std::vector<Tally> lines;    // by LineIndex
  std::vector<bool> nodes;
  std::vector<bool> endings;
  std::vector<const Way*> ways;  // taken; sorted, each once
};

class Survey {
 public:
  Survey(const Scenario& scenario, const StateGraph& graph)
      : scenario_(scenario), graph_(graph), met_(scenario) {}

  Met run() && {
    begin({0}, nullptr);
    for (std::uint32_t s = 0; s < graph_.states.size(); ++s) look_at(s);
    std::sort(met_.ways.begin(), met_.ways.end());
    met_.ways.erase(std::unique(met_.ways.begin(), met_.ways.end()), met_.ways.end());
    return std::move(met_);
  }

 private:
  void begin(CallIndex call, const CallState* before) {
    StepTrace trace;
    const CallState state = begin_call(scenario_, call, before, &trace);
    arrive(state.node, trace.lines);
  }

  void arrive(NodeIndex node, const std::vector<LineIndex>& said) {
    for (const LineIndex line : scenario_.at(node).lines) {
      Tally& tally = met_.lines[line.value];
      ++tally.asked;
      if (std::find(said.begin(), said.end(), line) != said.end()) ++tally.held;
    }
  }

  void look_at(std::uint32_t index) {
    const CallState& state = graph_.states[index];
    if (state.ending.valid()) {
      met_.endings[state.ending.value] = true;
      if (const CallIndex next = next_call(scenario_, state); next.valid()) begin(next, &state);
      return;
    }
    met_.nodes[state.node.value] = true;
    for (const ReplyIndex reply : scenario_.at(state.node).replies) {
      Tally& tally = met_.replies[reply.value];
      ++tally.asked;
      if (is_open(scenario_, state, reply)) ++tally.held;
    }
    for (std::uint32_t e = graph_.first_edge[index]; e < graph_.first_edge[index + 1]; ++e) {
      StepTrace trace;
      const CallState after =
          step(scenario_, state, answer_of(scenario_, state, graph_.edges[e]), &trace);
      if (!trace.way) continue;
      if (met_.ways.empty() || met_.ways.back() != trace.way) met_.ways.push_back(trace.way);
      if (!after.ending.valid()) arrive(after.node, trace.lines);
    }
  }

  const Scenario& scenario_;
  const StateGraph& graph_;
  Met met_;
};

void warn(DiagnosticCode code, SourceSpan at, std::vector<std::string> arguments,
          std::vector<Diagnostic>& diagnostics) {
  diagnostics.push_back({code, Severity::warning, at, std::move(arguments), {}});
}

/// A line with `if: otherwise` that the lines before it leave no room for. Where one of them is
/// always said, that one has been told of; so has a line that asks for something besides.
void check_otherwise(const Scenario& scenario, const Node& node, const Met& met,
                     std::vector<Diagnostic>& diagnostics) {
  for (const LineIndex index : node.lines) {
    const Line& line = scenario.at(index);
    const Tally tally = met.lines[index.value];
    if (tally.asked == 0) return;
    if (line.gate_at.end > 0 && !line.when.always() && tally.held == tally.asked) return;
    if (line.otherwise && line.when.always() && tally.held == 0)
      warn(DiagnosticCode::gate_never_true, line.gate_at, {"otherwise", node.id + "/" + line.id},
           diagnostics);
  }
}

void check_gates(const Scenario& scenario, const Met& met, std::vector<Diagnostic>& diagnostics) {
  // `once` and `reveals` ask for something too, and then no `if` need be written.
  const auto is_written = [](const auto& part) { return part.gate_at.end > 0; };
  const auto place = [&](const auto& part) { return is_written(part) ? part.gate_at : part.at; };
  const auto name_of = [&](const auto& part) { return scenario.at(part.node).id + "/" + part.id; };
  const auto judge = [&](const auto& parts, const std::vector<Tally>& tallies,
                         DiagnosticCode never) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const Tally tally = tallies[p];
      if (parts[p].when.always() || tally.asked == 0) continue;
      if (tally.held == 0)
        warn(never, place(parts[p]), {name_of(parts[p])}, diagnostics);
      else if (tally.held == tally.asked && is_written(parts[p]))
        warn(DiagnosticCode::gate_always_true, parts[p].gate_at, {name_of(parts[p])}, diagnostics);
    }
  };
  judge(scenario.replies, met.replies, DiagnosticCode::reply_never_offered);
  judge(scenario.lines, met.lines, DiagnosticCode::gate_never_true);
  for (const Node& node : scenario.nodes) check_otherwise(scenario, node, met, diagnostics);
}

/// But for the last, which by rule is always open and may stand there only for that.
void check_ways(const std::vector<Way>& ways, const Met& met,
                std::vector<Diagnostic>& diagnostics) {
  // The loader has told of what stands behind one that is always open.
  std::span<const Way> judged = ways_that_can_be_taken(ways);
  if (!judged.empty()) judged = judged.first(judged.size() - 1);
  for (const Way& way : judged)
    if (!std::binary_search(met.ways.begin(), met.ways.end(), &way))
      warn(DiagnosticCode::way_never_taken, way.at, {"search"}, diagnostics);
}

/// Of answers that can be given at all.
void check_all_ways(const Scenario& scenario, const Met& met,
                    std::vector<Diagnostic>& diagnostics) {
  for (std::size_t n = 0; n < scenario.nodes.size(); ++n) {
    const Node& node = scenario.nodes[n];
    if (!met.nodes[n]) continue;
    check_ways(node.pause_ways, met, diagnostics);
    for (const ReplyIndex index : node.replies)
      if (met.replies[index.value].held > 0) check_ways(scenario.at(index).ways, met, diagnostics);
  }
}

void check_reached(const Scenario& scenario, const Met& met, std::vector<Diagnostic>& diagnostics) {
  const StoryGraph story = story_graph(scenario);
  std::vector<bool> has_way(scenario.endings.size(), false);
  for (const auto& edges : story.from)
    for (const StoryEdge& edge : edges)
      if (edge.ending.valid()) has_way[edge.ending.value] = true;
  for (std::size_t n = 0; n < met.nodes.size(); ++n)
    if (!met.nodes[n])
      warn(DiagnosticCode::never_reached, scenario.nodes[n].at, {"node", scenario.nodes[n].id},
           diagnostics);
  for (std::size_t e = 0; e < met.endings.size(); ++e)
    if (!met.endings[e] && has_way[e])
      warn(DiagnosticCode::never_reached, scenario.endings[e].at,
           {"ending", scenario.endings[e].id}, diagnostics);
}

/// A principle that belongs to a phase, which no node that is reached has, and that no reply there
/// has a move of. A call that has either is left alone: short ones put several phases in a node.
void check_phases(const Scenario& scenario, const Met& met, std::vector<Diagnostic>& diagnostics) {
  const Moves& method = scenario.moves;
  std::vector<bool> practised(method.moves.size(), false);
  std::vector<std::string_view> phases;
  for (std::size_t n = 0; n < met.nodes.size(); ++n) {
    if (!met.nodes[n]) continue;
    phases.push_back(id(scenario.nodes[n].phase));
    for (const ReplyIndex reply : scenario.nodes[n].replies)
      for (const MoveIndex move : scenario.at(reply).moves) practised[move.value] = true;
  }
  for (std::size_t t = 0; t < scenario.trains.size() && t < scenario.trains_at.size(); ++t) {
    const auto found =
        std::find(method.principles.begin(), method.principles.end(), scenario.trains[t]);
    if (found == method.principles.end()) continue;
    const auto p = static_cast<std::size_t>(found - method.principles.begin());
    const std::string& phase = method.principle_phases[p];
    if (phase.empty() || std::find(phases.begin(), phases.end(), phase) != phases.end()) continue;
    bool any = false;
    for (std::size_t m = 0; m < practised.size(); ++m)
      any = any || (practised[m] && method.moves[m].principle == scenario.trains[t]);
    if (!any)
      warn(DiagnosticCode::phase_never_visited, scenario.trains_at[t], {phase, scenario.trains[t]},
           diagnostics);
  }
}

}  // namespace

Watched watched_by_check() {
  Watched watched;
  // Of lines too, which may only choose between texts and then decide nothing in the story.
  watched.lines = true;
  return watched;
}

void check_by_search(const Scenario& scenario, const StateGraph& graph,
                     std::vector<Diagnostic>& diagnostics) {
  if (!graph.complete || scenario.calls.empty()) return;
  const Met met = Survey(scenario, graph).run();
  check_gates(scenario, met, diagnostics);
  check_all_ways(scenario, met, diagnostics);
  check_reached(scenario, met, diagnostics);
  check_phases(scenario, met, diagnostics);
}

}  // namespace samtale::engine
