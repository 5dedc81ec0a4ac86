#include "ui/app/workshop/place_links.hpp"

#include "ui/app/workshop/form_view.hpp"

namespace samtale::ui {
namespace {

/// Empty where it leads to what there is not.
std::string target_of(const engine::Scenario& scenario, const engine::Way& way) {
  if (way.node.valid()) return scenario.at(way.node).id;
  return way.ending.valid() ? scenario.at(way.ending).id : std::string();
}

/// Each way out of a node with the word for what takes it: a letter, or the pause.
template <class Visit>
void each_way(const engine::Scenario& scenario, const engine::Node& node, const Say& say,
              const Visit& visit) {
  for (std::size_t i = 0; i < node.replies.size(); ++i)
    for (const engine::Way& way : scenario.at(node.replies[i]).ways)
      visit(target_of(scenario, way), reply_letter(i));
  for (const engine::Way& way : node.pause_ways)
    visit(target_of(scenario, way), say("workshop.by_pause"));
}

/// The words of all that takes one way; a word once.
void add_word(std::string& words, const std::string& word) {
  if (words.size() >= word.size() && words.substr(words.size() - word.size()) == word) return;
  words += (words.empty() ? "" : ", ") + word;
}

PlaceLink link(const std::string& id, const std::string& words, const Say& say) {
  return {id, say("workshop.place_by", shown_id(id), words)};
}

const engine::Node* find_node(const engine::Scenario& scenario, const std::string& id) {
  for (const engine::Node& node : scenario.nodes)
    if (node.id == id) return &node;
  return nullptr;
}

}  // namespace

std::vector<PlaceLink> links_to(const engine::Scenario& scenario, const std::string& place,
                                const Say& say) {
  std::vector<PlaceLink> links;
  for (const engine::Node& node : scenario.nodes) {
    std::string words;
    each_way(scenario, node, say, [&](const std::string& to, const std::string& word) {
      if (to == place) add_word(words, word);
    });
    if (!words.empty()) links.push_back(link(node.id, words, say));
  }
  return links;
}

std::vector<PlaceLink> links_from(const engine::Scenario& scenario, const std::string& place,
                                  const Say& say) {
  std::vector<PlaceLink> links;
  const engine::Node* const node = find_node(scenario, place);
  if (!node) return links;
  std::vector<std::pair<std::string, std::string>> words;  // by place, in the order of the replies
  each_way(scenario, *node, say, [&](const std::string& to, const std::string& word) {
    for (auto& [id, all] : words)
      if (id == to) return add_word(all, word);
    words.emplace_back(to, word);
  });
  for (const auto& [id, all] : words)
    if (!id.empty()) links.push_back(link(id, all, say));
  return links;
}

std::vector<std::pair<char, std::string>> reply_ways(const engine::Scenario& scenario,
                                                     const std::string& node) {
  std::vector<std::pair<char, std::string>> ways;
  const engine::Node* const found = find_node(scenario, node);
  if (!found) return ways;
  for (std::size_t i = 0; i < found->replies.size(); ++i) {
    const engine::Reply& reply = scenario.at(found->replies[i]);
    const std::string to =
        reply.ways.empty() ? std::string() : target_of(scenario, reply.ways.front());
    if (!to.empty()) ways.emplace_back(reply_letter(i)[0], to);
  }
  return ways;
}

}  // namespace samtale::ui
