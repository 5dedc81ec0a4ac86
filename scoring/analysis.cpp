#include "scoring/analysis.hpp"

namespace samtale::scoring {
namespace {

using engine::CallState;
using engine::Language;
using engine::ReplyIndex;
using engine::Scenario;
using engine::StateGraph;

/// What the states of a graph lead to and offer, by index.
struct Met {
  std::vector<bool> nodes, replies, endings;
};

Met met_in(const Scenario& scenario, const StateGraph& graph) {
  Met met;
  met.nodes.resize(scenario.nodes.size());
  met.replies.resize(scenario.replies.size());
  met.endings.resize(scenario.endings.size());
  for (const CallState& state : graph.states) {
    if (state.ending.valid()) {
      met.endings[state.ending.value] = true;
      continue;
    }
    met.nodes[state.node.value] = true;
    for (const ReplyIndex reply : open_replies(scenario, state)) met.replies[reply.value] = true;
  }
  return met;
}

std::vector<std::string> unmet(const Scenario& scenario, const Met& met) {
  std::vector<std::string> ids;
  for (std::size_t n = 0; n < scenario.nodes.size(); ++n) {
    const engine::Node& node = scenario.nodes[n];
    if (!met.nodes[n]) {
      ids.push_back(node.id);  // its replies go with it
      continue;
    }
    for (const ReplyIndex reply : node.replies)
      if (!met.replies[reply.value]) ids.push_back(node.id + "/" + scenario.at(reply).id);
  }
  return ids;
}

std::optional<Tenths> played_by(Bot bot, std::uint64_t seed, const Rubric& rubric,
                                const Scenario& scenario, const Bounds& bounds) {
  const auto answers = play(bot, rubric, scenario, bounds, seed);
  return score(rubric, scenario, transcript(scenario, answers, seed), bounds).overall;
}

std::optional<Tenths> random_mean(const Rubric& rubric, const Scenario& scenario,
                                  const Bounds& bounds) {
  std::int64_t sum = 0;
  for (std::uint64_t seed = 0; seed < random_calls; ++seed) {
    const auto overall = played_by(Bot::random, seed, rubric, scenario, bounds);
    if (!overall) return std::nullopt;
    sum += *overall;
  }
  constexpr auto calls = static_cast<std::int64_t>(random_calls);
  return static_cast<Tenths>((sum * 2 + calls) / (2 * calls));
}

}  // namespace

std::string_view name(SmellCode code) {
  switch (code) {
    case SmellCode::first_wins:
      return "FIRST_WINS";
    case SmellCode::last_wins:
      return "LAST_WINS";
    case SmellCode::longest_wins:
      return "LONGEST_WINS";
    case SmellCode::shortest_wins:
      return "SHORTEST_WINS";
  }
  return "";
}

std::string message(const Smell& smell, Language language) {
  const bool danish = language == Language::da;
  switch (smell.code) {
    case SmellCode::first_wins:
      return danish ? "Samtalen går godt for den, der altid tager det første svar. Byt om på dem "
                      "i filen."
                    : "The call goes well for somebody who always takes the first reply. Change "
                      "their order in the file.";
    case SmellCode::last_wins:
      return danish ? "Samtalen går godt for den, der altid tager det sidste svar. Byt om på dem "
                      "i filen."
                    : "The call goes well for somebody who always takes the last reply. Change "
                      "their order in the file.";
    case SmellCode::longest_wins:
      return danish ? "Samtalen går godt for den, der altid tager det længste svar. Gør de gode "
                      "svar kortere eller de andre længere."
                    : "The call goes well for somebody who always takes the longest reply. Make "
                      "the good replies shorter or the others longer.";
    case SmellCode::shortest_wins:
      return danish ? "Samtalen går godt for den, der altid tager det korteste svar. Gør de gode "
                      "svar længere eller de andre kortere."
                    : "The call goes well for somebody who always takes the shortest reply. Make "
                      "the good replies longer or the others shorter.";
  }
  return {};
}

Analysis analyse(const Rubric& rubric, const Scenario& scenario, const Bounds& bounds) {
  Analysis analysis;
  analysis.exact = bounds.exact;
  analysis.states = bounds.graph.states.size();
  analysis.ways = count_ways(scenario, bounds.graph);
  analysis.range = bounds.overall();
  analysis.pass = rubric.level_from[static_cast<std::size_t>(Level::good) - 1] * 10;

  const Met met = met_in(scenario, bounds.graph);
  for (std::uint32_t e = 0; e < scenario.endings.size(); ++e) {
    EndingReach reach{engine::EndingIndex{e}, std::nullopt};
    if (met.endings[e] || bounds.exact) reach.reachable = met.endings[e];
    analysis.endings.push_back(reach);
  }
  if (bounds.exact) analysis.unreachable = unmet(scenario, met);
  for (std::uint32_t p = 0; p < rubric.principles.size(); ++p)
    analysis.principles.push_back({PrincipleIndex{p}, bounds.overall(PrincipleIndex{p})});

  constexpr std::array codes{SmellCode::first_wins, SmellCode::last_wins, SmellCode::longest_wins,
                             SmellCode::shortest_wins};
  for (std::size_t b = 0; b < mindless_bots.size(); ++b) {
    analysis.bots[b] = played_by(mindless_bots[b], 0, rubric, scenario, bounds);
    if (analysis.bots[b] && *analysis.bots[b] >= analysis.pass)
      analysis.smells.push_back({codes[b], {}, {}});
  }
  analysis.random_mean = random_mean(rubric, scenario, bounds);
  return analysis;
}

}  // namespace samtale::scoring
