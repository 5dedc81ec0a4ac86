#include "scoring/folder/tally.hpp"

#include <algorithm>
#include <cmath>

namespace samtale::scoring {
namespace {

using engine::Scenario;

// Steps of what is told, so that one call more or less hardly ever shows.
constexpr int mean_step = 50;   // of 0-1000 tenths
constexpr int rating_step = 5;  // of 0-50 tenths
constexpr int tie_step = 100;   // thousandths

/// What the citizen says first there; where nobody speaks, what is told.
engine::LocalText said_first(const Scenario& scenario, const engine::Node& node) {
  const auto spoken = std::find_if(node.lines.begin(), node.lines.end(), [&](engine::LineIndex l) {
    return scenario.at(l).voice != engine::Voice::scene;
  });
  if (spoken != node.lines.end()) return scenario.at(*spoken).say;
  return node.lines.empty() ? engine::LocalText() : scenario.at(node.lines.front()).say;
}

int in_steps(int value, int step) { return (value + step / 2) / step * step; }

/// Rounded half up; `of` is not 0.
int rounded(std::uint64_t sum, std::uint64_t of) {
  return static_cast<int>((2 * sum + of) / (2 * of));
}

}  // namespace

void Tally::Moments::add(Tenths overall) {
  const auto value = static_cast<std::uint64_t>(overall);
  ++count;
  sum += value;
  squares += value * value;
}

Tally::Tally(const Scenario& scenario)
    : title_(scenario.title),
      endings_(scenario.endings.size()),
      nodes_(scenario.nodes.size()),
      wordless_(scenario.nodes.size()),
      replies_(scenario.replies.size()) {
  for (const engine::Node& node : scenario.nodes) {
    node_ids_.push_back(node.id);
    node_says_.push_back(said_first(scenario, node));
  }
  for (const engine::Ending& ending : scenario.endings) {
    ending_ids_.push_back(ending.id);
    outcomes_.push_back(ending.outcome);
  }
  for (const engine::Reply& reply : scenario.replies)
    reply_ids_.push_back({reply.node.value, reply.id, reply.say});
}

void Tally::add_turn(const Scenario& scenario, const ScoredCall::Turn& turn, Met met,
                     std::optional<Tenths> overall, std::uint64_t player) {
  const std::uint32_t node = turn.before.node.value;
  const engine::ReplyIndex given = turn.answer.reply;
  if (!given.valid()) wordless_[node].add(player);
  for (const engine::ReplyIndex reply : scenario.nodes[node].replies) {
    const bool chosen = reply == given;
    ReplyCount& count = replies_[reply.value];
    if (!chosen && !is_open(scenario, turn.before, reply)) continue;
    if (met == Met::first) count.offered.add(player);
    if (chosen)
      count.chosen.add(player);
    else
      count.others.add(player);
    if (!overall) continue;
    count.among_offered.add(*overall);
    if (chosen) count.among_chosen.add(*overall);
  }
}

void Tally::add_end(const Scorer& scorer, const ScoredCall& call, std::uint64_t player) {
  if (!call.finished) return unfinished_.add(player);
  endings_[call.end.ending.value].add(player);
  const Rating felt = rating(scorer.rubric(), call.end);
  for (std::size_t item = 0; item < rating_items; ++item) {
    rating_[item].cell.add(player);
    rating_[item].sum += static_cast<std::uint64_t>(felt[item]);
  }
  for (std::size_t p = 0; p < call.principles.size(); ++p) {
    if (!call.principles[p]) continue;
    const std::string& id = scorer.rubric().principles[p].id;
    auto mean = std::find_if(principles_.begin(), principles_.end(),
                             [&](const auto& one) { return one.id == id; });
    mean->mean.cell.add(player);
    mean->mean.sum += static_cast<std::uint64_t>(*call.principles[p]);
  }
}

void Tally::add(const Scorer& scorer, const ScoredCall& call, std::uint64_t player) {
  // Of the same scenario and another method: its further principles stand behind.
  for (const Principle& principle : scorer.rubric().principles)
    if (std::none_of(principles_.begin(), principles_.end(),
                     [&](const auto& one) { return one.id == principle.id; }))
      principles_.push_back({principle.id, principle.name, {}});
  calls_.add(player);
  const ScoredCall::Turn* before = nullptr;
  for (const ScoredCall::Turn& turn : call.turns) {
    // After a pause that led nowhere the call is where it was.
    const bool stayed =
        before && !before->answer.reply.valid() && before->before.node == turn.before.node;
    if (!stayed) nodes_[turn.before.node.value].add(player);
    add_turn(scorer.scenario(), turn, stayed ? Met::again : Met::first, call.overall, player);
    before = &turn;
  }
  add_end(scorer, call, player);
}

std::optional<std::uint32_t> Tally::shown_if(bool shown, std::uint32_t count) {
  return shown ? std::optional<std::uint32_t>(to_five(count)) : std::nullopt;
}

std::vector<ReplyStats> Tally::replies() const {
  std::vector<ReplyStats> all(replies_.size());
  for (std::uint32_t node = 0; node < node_ids_.size(); ++node) {
    std::vector<std::size_t> here;
    std::vector<Cell> chosen;
    for (std::size_t r = 0; r < reply_ids_.size(); ++r)
      if (reply_ids_[r].node == node) {
        here.push_back(r);
        chosen.push_back(replies_[r].chosen);
      }
    const std::vector<bool> shown = shown_parts(chosen, wordless_[node]);
    for (std::size_t i = 0; i < here.size(); ++i) {
      const ReplyCount& count = replies_[here[i]];
      ReplyStats& one = all[here[i]];
      one.node = node_ids_[node];
      one.id = reply_ids_[here[i]].id;
      one.say = reply_ids_[here[i]].say;
      const bool offered = count.offered.players.enough();
      one.offered = shown_if(offered, count.offered.count);
      one.chosen = shown_if(offered && shown[i], count.chosen.count);
      const bool told = one.chosen && one.offered && *one.offered > 0;
      if (!told) continue;
      one.difficulty = std::min(1000, rounded(1000 * std::uint64_t{*one.chosen}, *one.offered));
      if (count.chosen.players.enough() && count.others.enough())
        one.discrimination = correlation(count.among_offered, count.among_chosen);
      if (one.discrimination) one.discrimination = *one.discrimination / tie_step * tie_step;
    }
  }
  return all;
}

/// (M1 - M0) / s * sqrt(p q), with the standard deviation of all.
std::optional<Thousandths> Tally::correlation(const Moments& all, const Moments& chosen) {
  const std::uint64_t others = all.count - chosen.count;
  if (chosen.count == 0 || others == 0) return std::nullopt;
  const auto n = static_cast<double>(all.count);
  const double mean = static_cast<double>(all.sum) / n;
  const double variance = static_cast<double>(all.squares) / n - mean * mean;
  if (variance <= 0) return std::nullopt;
  const double mean_chosen = static_cast<double>(chosen.sum) / static_cast<double>(chosen.count);
  const double mean_others =
      static_cast<double>(all.sum - chosen.sum) / static_cast<double>(others);
  const double share = static_cast<double>(chosen.count) * static_cast<double>(others) / (n * n);
  return static_cast<Thousandths>(
      std::lround(1000 * (mean_chosen - mean_others) / std::sqrt(variance) * std::sqrt(share)));
}

ScenarioStats Tally::stats(const engine::FileId& scenario) {
  ScenarioStats stats;
  stats.id = scenario.id;
  stats.digest = scenario.digest;
  stats.title = title_;
  stats.calls = to_five(calls_.count);
  const std::vector<bool> endings = shown_parts(endings_, unfinished_);
  for (std::size_t e = 0; e < endings_.size(); ++e)
    stats.endings.push_back(
        {ending_ids_[e], outcomes_[e], shown_if(endings[e], endings_[e].count)});
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    const bool shown = nodes_[n].players.enough();
    stats.nodes.push_back({node_ids_[n], node_says_[n], shown_if(shown, nodes_[n].count)});
  }
  stats.replies = replies();
  for (const auto& [id, name, mean] : principles_) {
    PrincipleStats one{id, name, std::nullopt};
    if (mean.cell.players.enough())
      one.mean = in_steps(rounded(mean.sum, mean.cell.count), mean_step);
    stats.principles.push_back(std::move(one));
  }
  for (std::size_t item = 0; item < rating_items; ++item)
    if (rating_[item].cell.players.enough())
      stats.rating[item] =
          in_steps(rounded(10 * rating_[item].sum, rating_[item].cell.count), rating_step);
  return stats;
}

}  // namespace samtale::scoring
