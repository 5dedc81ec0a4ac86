#include "engine/authoring/story_layout.hpp"

#include <algorithm>

namespace samtale::engine {
namespace {

constexpr int least_width = 124;
constexpr int most_width = 200;
constexpr int padding = 12;  // at each side, room for SemiBold included
constexpr int one_line = 36;
constexpr int two_lines = 48;

/// Thousandths of the size of the type.
int width_of(char c) {
  const auto byte = static_cast<unsigned char>(c);
  if ((byte & 0xC0U) == 0x80U) return 0;  // the rest of a letter that is counted already
  if (byte >= 0x80U) return 640;
  if (std::string_view("ijl.,:;'|!()").find(c) != std::string_view::npos) return 290;
  if (std::string_view("frt -").find(c) != std::string_view::npos) return 380;
  if (std::string_view("mwMW").find(c) != std::string_view::npos) return 880;
  if (c >= 'A' && c <= 'Z') return 700;
  return 590;
}

LayoutNode layout_node(const std::string& id, std::uint32_t band, LayoutKind kind) {
  const std::vector<std::string> lines = name_lines(shown_id(id));
  int width = 0;
  for (const std::string& line : lines) width = std::max(width, width_in_picture(line));
  return {id, band, kind, std::clamp(width + 2 * padding, least_width, most_width),
          lines.size() > 1 ? two_lines : one_line};
}

}  // namespace

std::string shown_id(std::string_view id) {
  std::string shown(id);
  std::replace(shown.begin(), shown.end(), '_', ' ');
  std::replace(shown.begin(), shown.end(), '-', ' ');
  if (!shown.empty() && shown[0] >= 'a' && shown[0] <= 'z')
    shown[0] = static_cast<char>(shown[0] - 'a' + 'A');
  return shown;
}

int width_in_picture(std::string_view words) {
  int thousandths = 0;
  for (const char c : words) thousandths += width_of(c);
  return (thousandths * 13 + 999) / 1000;
}

std::vector<std::string> name_lines(std::string_view name) {
  const std::string whole(name);
  const auto longer = [](std::string_view a, std::string_view b) {
    return std::max(width_in_picture(a), width_in_picture(b));
  };
  if (width_in_picture(name) + 2 * padding <= most_width) return {whole};
  std::size_t best = std::string::npos;
  for (std::size_t at = whole.find(' '); at != std::string::npos; at = whole.find(' ', at + 1))
    if (best == std::string::npos || longer(name.substr(0, at), name.substr(at + 1)) <
                                         longer(name.substr(0, best), name.substr(best + 1)))
      best = at;
  if (best == std::string::npos) return {whole};
  return {whole.substr(0, best), whole.substr(best + 1)};
}

LayoutInput layout_input(const Scenario& scenario) {
  LayoutInput input;
  input.bands = static_cast<std::uint32_t>(ids<Phase>().size());
  auto last = static_cast<std::uint32_t>(Phase::agree);
  for (const Node& node : scenario.nodes) {
    const auto band = static_cast<std::uint32_t>(node.phase);
    last = std::max(last, band);
    input.nodes.push_back(layout_node(node.id, band, LayoutKind::node));
  }
  for (const Ending& ending : scenario.endings)
    input.nodes.push_back(layout_node(ending.id, last, LayoutKind::ending));
  const auto nodes = static_cast<std::uint32_t>(scenario.nodes.size());
  const auto add = [&](NodeIndex from, const std::vector<Way>& ways) {
    for (const Way& way : ways) {
      if (way.node.valid()) input.edges.push_back({from.value, way.node.value});
      if (way.ending.valid()) input.edges.push_back({from.value, nodes + way.ending.value});
    }
  };
  for (const Reply& reply : scenario.replies) add(reply.node, reply.ways);
  for (std::uint32_t i = 0; i < nodes; ++i) add(NodeIndex{i}, scenario.nodes[i].pause_ways);
  return input;
}

}  // namespace samtale::engine
