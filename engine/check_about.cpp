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
  for (std::vector<NodeIndex>& nodes : before) {
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  }
  return before;
}

/// What the citizen says, in the words that it is looked for by.
class Said {
 public:
  Said(const Scenario& scenario, Language language)
      : scenario_(scenario), before_(nodes_before(scenario)) {
    for (const Line& line : scenario.lines) lines_.push_back(words_of(line.say.in(language)));
  }

  /// Here, or in a node that leads here.
  bool before(NodeIndex node, const std::string& phrase) const {
    const std::string words = words_of(phrase);
    const auto& nodes = before_[node.value];
    return std::any_of(nodes.begin(), nodes.end(), [&](NodeIndex at) {
      const auto& lines = scenario_.at(at).lines;
      return std::any_of(lines.begin(), lines.end(),
                         [&](LineIndex line) { return has_words(lines_[line.value], words); });
    });
  }

 private:
  const Scenario& scenario_;
  std::vector<std::vector<NodeIndex>> before_;
  std::vector<std::string> lines_;
};

}  // namespace

void check_about(const Scenario& scenario, const TextCopies& copies, Reading& reading) {
  const bool any = std::any_of(scenario.replies.begin(), scenario.replies.end(),
                               [](const Reply& reply) { return !reply.about->da.empty(); });
  if (!any) return;
  const Said danish(scenario, Language::da), english(scenario, Language::en);
  std::map<const LocalText*, const TextSlot*> slots;
  for (const TextSlot& slot : reading.texts) slots.emplace(slot.text, &slot);
  for (const auto& [from, to] : copies)
    if (const auto found = slots.find(from); found != slots.end()) slots.emplace(to, found->second);
  for (const Reply& reply : scenario.replies) {
    const auto found = slots.find(&*reply.about);
    if (found == slots.end()) continue;
    const TextSlot& slot = *found->second;
    if (!danish.before(reply.node, reply.about->da))
      reading.report(DiagnosticCode::about_not_said, slot.at, {reply.about->da}, Severity::warning);
    if (!reply.about->en.empty() && !english.before(reply.node, reply.about->en))
      reading.report(DiagnosticCode::about_not_said, slot.translated_at, {reply.about->en},
                     Severity::warning);
  }
}

}  // namespace samtale::engine
