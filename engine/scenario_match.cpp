#include "engine/scenario_match.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace samtale::engine {
namespace {

template <class Index>
std::vector<Index> all(std::size_t count) {
  std::vector<Index> indices;
  for (std::uint32_t i = 0; i < count; ++i) indices.push_back(Index{i});
  return indices;
}

template <class Index>
Index with_id(const Scenario& scenario, const std::vector<Index>& among, const std::string& id) {
  for (const Index index : among)
    if (scenario.at(index).id == id) return index;
  return {};
}

/// The one of `now` with the id of `old`; else the only one that `alike` takes for it among those
/// whose ids are new.
template <class Index, class Alike>
Index same(const Scenario& then, const std::vector<Index>& among_then, Index old,
           const Scenario& now, const std::vector<Index>& among_now, Alike alike) {
  const Index kept = with_id(now, among_now, then.at(old).id);
  if (kept.valid()) return kept;
  Index found;
  for (const Index candidate : among_now) {
    const bool is_new = !with_id(then, among_then, now.at(candidate).id).valid();
    if (!is_new || !alike(then.at(old), now.at(candidate))) continue;
    if (found.valid()) return {};
    found = candidate;
  }
  return found;
}

template <class Index>
std::vector<std::string> words(const Scenario& scenario, const std::vector<Index>& parts) {
  std::vector<std::string> said;
  for (const Index part : parts) said.push_back(scenario.at(part).say.da);
  std::sort(said.begin(), said.end());
  return said;
}

}  // namespace

NodeIndex same_node(const Scenario& then, NodeIndex old, const Scenario& now) {
  return same(then, all<NodeIndex>(then.nodes.size()), old, now, all<NodeIndex>(now.nodes.size()),
              [&](const Node& was, const Node& is) {
                return words(then, was.lines) == words(now, is.lines) &&
                       words(then, was.replies) == words(now, is.replies);
              });
}

LineIndex same_line(const Scenario& then, LineIndex line, const Scenario& now, NodeIndex node) {
  const Node& was = then.at(then.at(line).node);
  const Node& is = now.at(node);
  // `hurry` stands beside the node's lines, and a node has one of it.
  if (was.hurry && was.hurry->line == line) return is.hurry ? is.hurry->line : LineIndex{};
  const std::vector<LineIndex>& lines_then = was.lines;
  const std::vector<LineIndex>& lines_now = is.lines;
  // The only line of a node needs no id of its own, and has the node's.
  if (lines_then.size() == 1 && lines_now.size() == 1) return lines_now.front();
  return same(then, lines_then, line, now, lines_now,
              [](const Line& a, const Line& b) { return a.say.da == b.say.da; });
}

ReplyIndex same_reply(const Scenario& then, ReplyIndex reply, const Scenario& now, NodeIndex node) {
  return same(then, then.at(then.at(reply).node).replies, reply, now, now.at(node).replies,
              [](const Reply& was, const Reply& is) { return was.say.da == is.say.da; });
}

EndingIndex same_ending(const Scenario& then, EndingIndex old, const Scenario& now) {
  return same(then, all<EndingIndex>(then.endings.size()), old, now,
              all<EndingIndex>(now.endings.size()), [](const Ending& was, const Ending& is) {
                return was.kind == is.kind && was.say.da == is.say.da &&
                       was.outcome.da == is.outcome.da;
              });
}

}  // namespace samtale::engine
