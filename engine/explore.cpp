#include "engine/explore.hpp"

#include <algorithm>
#include <utility>

namespace samtale::engine {
namespace {

constexpr std::size_t first_slots = 1024;

/// Key words are counters and flags side by side: every bit of them must move every bit of the
/// hash.
std::uint64_t hash(const StateKey& key, std::size_t words) {
  std::uint64_t mixed = 0;
  for (std::size_t w = 0; w < words; ++w) {
    mixed = (mixed ^ key.words[w]) * 0x9e3779b97f4a7c15u;
    mixed ^= mixed >> 32u;
  }
  return mixed * 0xd6e8feb86659fd93u;
}

/// Open addressing, at most half full. The upper half of a hash says where to look, the lower is
/// the tag.
std::size_t slot_of(const StateGraph& graph, const StateKey& key, std::uint64_t hashed) {
  const std::size_t words = graph.relevance->words();
  const std::size_t mask = graph.slots.size() - 1;
  const auto tag = static_cast<std::uint32_t>(hashed);
  for (std::size_t slot = (hashed >> 32u) & mask;; slot = (slot + 1) & mask) {
    const StateGraph::Slot& found = graph.slots[slot];
    if (found.index == StateGraph::none) return slot;
    if (found.tag != tag) continue;
    const std::uint64_t* known = graph.keys.data() + found.index * words;
    bool same = true;
    for (std::size_t w = 0; w < words; ++w) same = same && known[w] == key.words[w];
    if (same) return slot;
  }
}

void grow(StateGraph& graph) {
  const std::size_t words = graph.relevance->words();
  graph.slots.assign(graph.slots.empty() ? first_slots : graph.slots.size() * 2, {});
  StateKey key;
  for (std::uint32_t i = 0; i < graph.states.size(); ++i) {
    for (std::size_t w = 0; w < words; ++w) key.words[w] = graph.keys[i * words + w];
    const std::uint64_t hashed = hash(key, words);
    graph.slots[slot_of(graph, key, hashed)] = {static_cast<std::uint32_t>(hashed), i};
  }
}

/// The state's index; it is new where nothing like it is known.
std::uint32_t add(StateGraph& graph, const CallState& state, const StateKey& key,
                  std::uint64_t hashed) {
  if (2 * (graph.states.size() + 1) > graph.slots.size()) grow(graph);
  StateGraph::Slot& slot = graph.slots[slot_of(graph, key, hashed)];
  if (slot.index == StateGraph::none) {
    slot = {static_cast<std::uint32_t>(hashed), static_cast<std::uint32_t>(graph.states.size())};
    graph.states.push_back(graph.relevance->canonical(state));
    graph.after_ending.push_back(StateGraph::none);
    for (std::size_t w = 0; w < graph.relevance->words(); ++w) graph.keys.push_back(key.words[w]);
  }
  return slot.index;
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

Answer answer_of(const Scenario& scenario, const CallState& from, const StateEdge& edge) {
  return edge.reply.valid() ? reply_answer(scenario, edge.reply) : pause_answer(scenario, from);
}

std::uint32_t StateGraph::find(const CallState& state) const {
  if (slots.empty()) return none;
  StateKey key;
  relevance->key(state, key);
  const std::uint64_t hashed = hash(key, relevance->words());
  return slots[slot_of(*this, key, hashed)].index;
}

struct Exploration::Work {
  /// Where an edge leads, before it is known which state that counts as.
  struct Found {
    std::uint32_t from = 0;
    std::uint32_t edge = StateGraph::none;  // none: the next call has begun
    CallState state;
    StateKey key;
    std::uint64_t hashed = 0;
  };
  /// A slot is asked for well before it is needed: memory is slower than step.
  static constexpr std::size_t states_at_once = 16;

  const Scenario* scenario = nullptr;
  std::size_t limit = 0;
  bool limit_met = false;
  bool done = false;
  StateGraph graph;
  std::vector<Answer> answers;  // by ReplyIndex
  std::vector<Found> found;     // used again for every few states

  void expand(std::size_t count);
  void expand_one(std::uint32_t index);
  void find(std::uint32_t from, std::uint32_t edge, const CallState& state);
  void finish();
};

void Exploration::Work::expand(std::size_t count) {
  found.clear();
  for (std::size_t n = 0; n < count; ++n) expand_one(static_cast<std::uint32_t>(graph.expanded++));
  for (const Found& next : found) {
    const std::uint32_t to = add(graph, next.state, next.key, next.hashed);
    if (next.edge == StateGraph::none)
      graph.after_ending[next.from] = to;
    else
      graph.edges[next.edge].to = to;
  }
}

void Exploration::Work::find(std::uint32_t from, std::uint32_t edge, const CallState& state) {
  Found& next = found.emplace_back();
  next.from = from;
  next.edge = edge;
  next.state = state;
  graph.relevance->key(state, next.key);
  next.hashed = hash(next.key, graph.relevance->words());
  if (!graph.slots.empty())
    __builtin_prefetch(&graph.slots[(next.hashed >> 32u) & (graph.slots.size() - 1)]);
}

void Exploration::Work::expand_one(std::uint32_t index) {
  const CallState& state = graph.states[index];  // nothing is added meanwhile
  graph.first_edge.push_back(static_cast<std::uint32_t>(graph.edges.size()));
  if (state.ending.valid()) {
    const CallIndex next = next_call(*scenario, state);
    if (next.valid()) find(index, StateGraph::none, begin_call(*scenario, next, &state));
    return;
  }
  const auto take = [&](ReplyIndex reply, const Answer& answer) {
    const auto edge = static_cast<std::uint32_t>(graph.edges.size());
    graph.edges.push_back({reply, StateGraph::none});
    find(index, edge, step(*scenario, state, answer));
  };
  for (const ReplyIndex reply : scenario->at(state.node).replies)
    if (holds(scenario->at(reply).when, state)) take(reply, answers[reply.value]);
  if (pause_is_open(*scenario, state)) take({}, pause_answer(*scenario, state));
}

void Exploration::Work::finish() {
  // What was found but not expanded has no edges.
  while (graph.first_edge.size() <= graph.states.size())
    graph.first_edge.push_back(static_cast<std::uint32_t>(graph.edges.size()));
  graph.complete = order_states(graph) && !limit_met;
  done = true;
}

Exploration::Exploration(const Scenario& scenario, const Watched& watched, std::size_t max_states,
                         Merging merging)
    : work_(std::make_unique<Work>()) {
  work_->scenario = &scenario;
  work_->limit = max_states;
  work_->graph.relevance = std::make_shared<const Relevance>(scenario, watched, merging);
  if (scenario.calls.empty()) {
    work_->finish();
    return;
  }
  for (std::uint32_t r = 0; r < scenario.replies.size(); ++r)
    work_->answers.push_back(reply_answer(scenario, ReplyIndex{r}));
  const CallState opening = begin_call(scenario, CallIndex{0}, nullptr);
  StateKey key;
  work_->graph.relevance->key(opening, key);
  add(work_->graph, opening, key, hash(key, work_->graph.relevance->words()));
}

Exploration::~Exploration() = default;
Exploration::Exploration(Exploration&&) noexcept = default;
Exploration& Exploration::operator=(Exploration&&) noexcept = default;

bool Exploration::advance(std::size_t max_states) {
  Work& work = *work_;
  while (max_states > 0 && !work.done) {
    const std::size_t waiting = work.graph.states.size() - work.graph.expanded;
    if (waiting == 0) {
      work.finish();
    } else if (work.graph.states.size() > work.limit) {
      work.limit_met = true;
      work.finish();
    } else {
      const std::size_t count = std::min({waiting, max_states, Work::states_at_once});
      work.expand(count);
      max_states -= count;
    }
  }
  return !work.done;
}

bool Exploration::done() const { return work_->done; }

const StateGraph& Exploration::graph() const { return work_->graph; }

StateGraph Exploration::take() && { return std::move(work_->graph); }

StateGraph explore(const Scenario& scenario, const Watched& watched, Merging merging) {
  Exploration exploration(scenario, watched, 500'000, merging);
  while (exploration.advance(100'000)) {
  }
  return std::move(exploration).take();
}

}  // namespace samtale::engine
