#include "engine/check_about.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "engine/text.hpp"

namespace samtale::engine {
namespace {

/// By node: the nodes that lead to it, itself too.
std::vector<std::vector<NodeIndex>> nodes_before(const Scenario& scenario) {
  std::vector<std::vector<NodeIndex>> before(scenario.nodes.size());
  const auto add = [&](std::uint32_t from, const std::vector<Way>& ways) {
    for (const Way& way : ways)
      if (way.node.valid()) before[way.node.value].push_back({from});
  };
  for (std::uint32_t n = 0; n < scenario.nodes.size(); ++n) {
    before[n].push_back({n});
    add(n, scenario.nodes[n].pause_ways);
    for (const ReplyIndex reply : scenario.nodes[n].replies) add(n, scenario.at(reply).ways);
  }
  return before;
}

bool is_said(const Scenario& scenario, const std::vector<NodeIndex>& nodes,
             const std::string& words, Language language) {
  return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex node) {
    const auto& lines = scenario.at(node).lines;
    return std::any_of(lines.begin(), lines.end(), [&](LineIndex line) {
      return has_words(scenario.at(line).say.in(language), words);
    });
  });
}

}  // namespace

void check_about(const Scenario& scenario, Reading& reading) {
  const auto before = nodes_before(scenario);
  std::map<const LocalText*, const TextSlot*> slots;
  for (const TextSlot& slot : reading.texts) slots.emplace(slot.text, &slot);
  for (const Reply& reply : scenario.replies) {
    const auto found = slots.find(&reply.about);
    if (found == slots.end()) continue;
    const TextSlot& slot = *found->second;
    const std::vector<NodeIndex>& nodes = before[reply.node.value];
    if (!is_said(scenario, nodes, reply.about.da, Language::da))
      reading.report(DiagnosticCode::about_not_said, slot.at, {reply.about.da}, Severity::warning);
    if (!reply.about.en.empty() && !is_said(scenario, nodes, reply.about.en, Language::en))
      reading.report(DiagnosticCode::about_not_said, slot.translated_at, {reply.about.en},
                     Severity::warning);
  }
}

}  // namespace samtale::engine
