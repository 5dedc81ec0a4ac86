#include "engine/explore.hpp"

#include <array>
#include <cstring>
#include <utility>

#include "engine/digest.hpp"

namespace samtale::engine {
namespace {

bool same(const CallState& a, const CallState& b) {
  return a.node == b.node && a.ending == b.ending && a.meters == b.meters && a.values == b.values;
}

std::uint64_t hash(const CallState& state) {
  std::array<char, 2 * sizeof(std::uint32_t) + meter_count + max_values> key{};
  char* at = key.data();
  const auto put = [&at](const void* from, std::size_t size) {
    std::memcpy(at, from, size);
    at += size;
  };
  put(&state.node.value, sizeof(std::uint32_t));
  put(&state.ending.value, sizeof(std::uint32_t));
  put(state.meters.data(), meter_count);
  put(state.values.data(), max_values);
  return bytes_hash({key.data(), key.size()});
}

/// Open addressing over indices into `states`; at most half full.
std::size_t slot_of(const StateGraph& graph, const CallState& state) {
  const std::size_t mask = graph.buckets.size() - 1;
  std::size_t slot = hash(state) & mask;
  while (graph.buckets[slot] != StateGraph::none && !same(graph.states[graph.buckets[slot]], state))
    slot = (slot + 1) & mask;
  return slot;
}

void grow(StateGraph& graph) {
  graph.buckets.assign(graph.buckets.empty() ? 1024 : graph.buckets.size() * 2, StateGraph::none);
  for (std::uint32_t i = 0; i < graph.states.size(); ++i)
    graph.buckets[slot_of(graph, graph.states[i])] = i;
}

std::uint32_t add(StateGraph& graph, const CallState& state) {
  if (2 * (graph.states.size() + 1) > graph.buckets.size()) grow(graph);
  const std::size_t slot = slot_of(graph, state);
  if (graph.buckets[slot] == StateGraph::none) {
    graph.buckets[slot] = static_cast<std::uint32_t>(graph.states.size());
    graph.states.push_back(state);
    graph.after_ending.push_back(StateGraph::none);
  }
  return graph.buckets[slot];
}

/// Kahn's algorithm; false if some states stand in a circle.
bool order_states(StateGraph& graph) {
  const std::size_t count = graph.states.size();
  std::vector<std::uint32_t> arrows_in(count, 0);
  for (const StateEdge& edge : graph.edges) ++arrows_in[edge.to];
  for (const std::uint32_t next : graph.after_ending)
    if (next != StateGraph::none) ++arrows_in[next];

  graph.order.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i)
    if (arrows_in[i] == 0) graph.order.push_back(i);
  for (std::size_t done = 0; done < graph.order.size(); ++done) {
    const std::uint32_t at = graph.order[done];
    const auto arrive = [&](std::uint32_t to) {
      if (--arrows_in[to] == 0) graph.order.push_back(to);
    };
    for (std::uint32_t e = graph.first_edge[at]; e < graph.first_edge[at + 1]; ++e)
      arrive(graph.edges[e].to);
    if (graph.after_ending[at] != StateGraph::none) arrive(graph.after_ending[at]);
  }
  return graph.order.size() == count;
}

}  // namespace

std::uint32_t StateGraph::find(const CallState& state) const {
  if (buckets.empty()) return none;
  return buckets[slot_of(*this, relevance->canonical(state))];
}

struct Exploration::Work {
  const Scenario* scenario = nullptr;
  std::size_t limit = 0;
  std::size_t expanded = 0;
  bool limit_met = false;
  bool done = false;
  StateGraph graph;

  void expand(std::uint32_t index);
  void finish();
};

void Exploration::Work::expand(std::uint32_t index) {
  const CallState state = graph.states[index];
  graph.first_edge.push_back(static_cast<std::uint32_t>(graph.edges.size()));
  if (state.ending.valid()) {
    const CallIndex next = next_call(*scenario, state);
    if (!next.valid()) return;
    const std::uint32_t to =
        add(graph, graph.relevance->canonical(begin_call(*scenario, next, &state)));
    graph.after_ending[index] = to;
    return;
  }
  const auto take = [&](const Answer& answer) {
    const CallState after = graph.relevance->canonical(step(*scenario, state, answer));
    graph.edges.push_back({answer, add(graph, after)});
  };
  for (const ReplyIndex reply : open_replies(*scenario, state))
    take(reply_answer(*scenario, reply));
  if (pause_is_open(*scenario, state)) take(pause_answer(*scenario, state));
}

void Exploration::Work::finish() {
  // What was found but not expanded has no edges.
  while (graph.first_edge.size() <= graph.states.size())
    graph.first_edge.push_back(static_cast<std::uint32_t>(graph.edges.size()));
  graph.complete = order_states(graph) && !limit_met;
  done = true;
}

Exploration::Exploration(const Scenario& scenario, const Watched& watched, std::size_t max_states)
    : work_(std::make_unique<Work>()) {
  work_->scenario = &scenario;
  work_->limit = max_states;
  work_->graph.relevance = std::make_shared<const Relevance>(scenario, watched);
  if (scenario.calls.empty()) {
    work_->finish();
    return;
  }
  add(work_->graph, work_->graph.relevance->canonical(begin_call(scenario, CallIndex{0}, nullptr)));
}

Exploration::~Exploration() = default;
Exploration::Exploration(Exploration&&) noexcept = default;
Exploration& Exploration::operator=(Exploration&&) noexcept = default;

bool Exploration::advance(std::size_t max_states) {
  Work& work = *work_;
  for (std::size_t n = 0; n < max_states && !work.done; ++n) {
    if (work.expanded == work.graph.states.size()) {
      work.finish();
    } else if (work.graph.states.size() > work.limit) {
      work.limit_met = true;
      work.finish();
    } else {
      work.expand(static_cast<std::uint32_t>(work.expanded++));
    }
  }
  return !work.done;
}

bool Exploration::done() const { return work_->done; }

const StateGraph& Exploration::graph() const { return work_->graph; }

StateGraph Exploration::take() && { return std::move(work_->graph); }

StateGraph explore(const Scenario& scenario, const Watched& watched) {
  Exploration exploration(scenario, watched);
  while (exploration.advance(100'000)) {
  }
  return std::move(exploration).take();
}

}  // namespace samtale::engine
