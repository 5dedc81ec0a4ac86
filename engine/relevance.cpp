#include "engine/relevance.hpp"

#include <algorithm>
#include <cstring>

#include "engine/liveness.hpp"

namespace samtale::engine {
namespace {

constexpr unsigned word_bits = 64;

unsigned bits_for(std::size_t values) {
  unsigned bits = 0;
  while ((std::size_t{1} << bits) < values) ++bits;
  return bits;
}

std::uint16_t offset_of(std::size_t variable) {
  return static_cast<std::uint16_t>(variable < meter_count
                                        ? offsetof(CallState, meters) + variable
                                        : offsetof(CallState, values) + variable - meter_count);
}

CutSet everything(const Scenario& scenario) {
  CutSet all{};
  for (std::size_t v = 0; v < std::min(meter_count + scenario.values_used, all.size()); ++v)
    all[v] = Cuts::everywhere();
  return all;
}

std::uint8_t byte(const CallState& state, std::uint16_t offset) {
  return reinterpret_cast<const unsigned char*>(&state)[offset];
}

}  // namespace

Relevance::Relevance(const Scenario& scenario, const Watched& watched, Merging merging)
    : nodes_(scenario.nodes.size()), endings_(scenario.endings.size()) {
  for (const Node& node : scenario.nodes) call_of_node_.push_back(node.call.value);
  for (const Call& call : scenario.calls) start_of_call_.push_back(call.start);
  if (merging == Merging::none) {
    const CutSet all = everything(scenario);
    for (std::size_t p = 0; p < nodes_ + scenario.calls.size() * endings_; ++p) add_place(all);
    return;
  }
  const Liveness liveness = find_liveness(scenario, watched);
  for (const CutSet& cuts : liveness.by_node) add_place(cuts);
  for (const CutSet& cuts : liveness.by_ending) add_place(cuts);
}

/// The place's number stands in the lowest half word; fields never cross a word.
void Relevance::add_place(const CutSet& cuts) {
  Place place{static_cast<std::uint32_t>(fields_.size()), 0};
  unsigned used = word_bits / 2;
  for (std::size_t v = 0; v < cuts.size(); ++v) {
    if (cuts[v].none()) continue;
    const std::uint32_t table = table_of(cuts[v]);
    if (used % word_bits + tables_[table].bits > word_bits) used += word_bits - used % word_bits;
    fields_.push_back({table, offset_of(v), static_cast<std::uint8_t>(used / word_bits),
                       static_cast<std::uint8_t>(used % word_bits)});
    used += tables_[table].bits;
    words_ = std::max<std::size_t>(words_, (used - 1) / word_bits + 1);
  }
  place.last = static_cast<std::uint32_t>(fields_.size());
  places_.push_back(place);
}

std::uint32_t Relevance::table_of(const Cuts& cuts) {
  const auto same = [&](const Table& table) { return table.cuts == cuts; };
  const auto known = std::find_if(tables_.begin(), tables_.end(), same);
  if (known != tables_.end()) return static_cast<std::uint32_t>(known - tables_.begin());
  Table table;
  table.cuts = cuts;
  std::uint8_t code = 0, floor = 0;
  for (int value = 0; value < 256; ++value) {
    if (cuts.at(value)) {
      ++code;
      floor = static_cast<std::uint8_t>(value);
    }
    table.code[static_cast<std::size_t>(value)] = code;
    table.floor[static_cast<std::size_t>(value)] = floor;
  }
  table.bits = bits_for(std::size_t{code} + 1);
  tables_.push_back(table);
  return static_cast<std::uint32_t>(tables_.size() - 1);
}

std::size_t Relevance::place_of(const CallState& state) const {
  if (!state.ending.valid()) return state.node.value;
  return nodes_ + call_of_node_[state.node.value] * endings_ + state.ending.value;
}

void Relevance::key(const CallState& state, StateKey& key) const {
  const std::size_t at = place_of(state);
  const Place& place = places_[at];
  for (std::size_t w = 1; w < words_; ++w) key.words[w] = 0;
  key.words[0] = at;
  for (std::uint32_t f = place.first; f < place.last; ++f) {
    const Field& field = fields_[f];
    const std::uint64_t code = tables_[field.table].code[byte(state, field.offset)];
    key.words[field.word] |= code << field.shift;
  }
}

CallState Relevance::canonical(const CallState& state) const {
  const Place& place = places_[place_of(state)];
  CallState result;
  result.node = state.ending.valid() ? start_of_call_[call_of_node_[state.node.value]] : state.node;
  result.ending = state.ending;
  auto* bytes = reinterpret_cast<unsigned char*>(&result);
  for (std::uint32_t f = place.first; f < place.last; ++f) {
    const Field& field = fields_[f];
    bytes[field.offset] = tables_[field.table].floor[byte(state, field.offset)];
  }
  return result;
}

}  // namespace samtale::engine
