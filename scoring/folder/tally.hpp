// The counting itself: a scenario with a method, ready to score any number of calls, and what is
// counted of the calls that were played with one version of it. Inner to scoring/folder.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/session.hpp"
#include "scoring/bounds.hpp"
#include "scoring/folder/players.hpp"
#include "scoring/folder/stats.hpp"

namespace samtale::scoring {

/// Scores answers as points() and carried() do. What an answer is worth in a state of the graph is
/// found once and kept, so that the hundredth call costs little.
class Scorer {
 public:
  /// With the files that are embedded in a session; null where they are not those that its head
  /// names, or can't be played.
  static std::unique_ptr<Scorer> of(const engine::SessionHeader& header);

  const engine::Scenario& scenario() const { return scenario_; }
  const Rubric& rubric() const { return rubric_; }
  bool exact() const { return exact_; }
  Range overall() const { return overall_; }
  Range overall(PrincipleIndex principle) const { return by_principle_[principle.value]; }

  /// By principle; until the next call of it.
  std::span<const std::int32_t> points_of(const engine::CallState& before,
                                          const engine::Answer& answer);
  /// The principles that any open answer carries a move for.
  PrincipleSet offered_in(const engine::CallState& state);

 private:
  Scorer(engine::Scenario scenario, const Rubric& rubric);
  std::span<const std::int32_t> kept(std::uint32_t edge, const engine::CallState& before,
                                     const engine::Answer& answer);

  engine::Scenario scenario_;
  Rubric rubric_;
  engine::StateGraph graph_;
  bool exact_ = false;
  Range overall_;
  std::vector<Range> by_principle_;
  std::vector<std::uint32_t> place_of_edge_;  // in kept_, in answers; none: not looked at yet
  std::vector<std::int32_t> kept_;            // answer x principle
  std::vector<PrincipleSet> offered_;         // by state, where it is known
  std::vector<bool> offered_known_;
  Points found_;
};

/// A call as it was scored: what a Tally adds up.
struct ScoredCall {
  struct Turn {
    engine::CallState before;
    engine::Answer answer;
  };
  std::vector<Turn> turns;
  engine::CallState end;                // after the last turn
  std::vector<engine::CallState> ends;  // of the calls that were taken to their end
  bool finished = false;
  std::optional<Tenths> overall;                  // none: unfinished, or only a bound is known
  std::vector<std::optional<Tenths>> principles;  // by PrincipleIndex; none: it had no opportunity
};

/// The scored way of the session. `into` keeps its room from call to call.
void score_call(Scorer& scorer, const engine::Session& session, ScoredCall& into);

/// What is counted of one version of a scenario.
class Tally {
 public:
  explicit Tally(const engine::Scenario& scenario);

  void add(const Scorer& scorer, const ScoredCall& call, std::uint64_t player);
  bool enough() const { return calls_.players.enough(); }
  ScenarioStats stats(const engine::FileId& scenario);

 private:
  struct Moments {  // of the overall, in tenths
    std::uint64_t count = 0, sum = 0, squares = 0;
    void add(Tenths overall);
  };
  struct ReplyCount {
    Cell offered, chosen;
    Players others;  // who were offered it and answered something else
    Moments among_offered, among_chosen;
  };
  struct Mean {
    Cell cell;
    std::uint64_t sum = 0;
  };
  struct PrincipleMean {
    std::string id;
    engine::LocalText name;
    Mean mean;
  };

  /// A place that a pause has left the call in is met again.
  enum class Met { first, again };

  void add_turn(const engine::Scenario& scenario, const ScoredCall::Turn& turn, Met met,
                std::optional<Tenths> overall, std::uint64_t player);
  void add_end(const Scorer& scorer, const ScoredCall& call, std::uint64_t player);
  static std::optional<std::uint32_t> shown_if(bool shown, std::uint32_t count);
  std::vector<ReplyStats> replies() const;
  static std::optional<Thousandths> correlation(const Moments& all, const Moments& chosen);

  engine::LocalText title_;
  std::vector<std::string> node_ids_, ending_ids_;
  std::vector<engine::LocalText> node_says_, outcomes_;
  struct ReplyId {
    std::uint32_t node;
    std::string id;
    engine::LocalText say;
  };
  std::vector<ReplyId> reply_ids_;
  Cell calls_;
  Players unfinished_;
  std::vector<Cell> endings_, nodes_;
  std::vector<Players> wordless_;  // by node: who answered by a pause, or let time run out
  std::vector<ReplyCount> replies_;
  std::vector<PrincipleMean> principles_;  // in the order of the first method met
  std::array<Mean, rating_items> rating_;
};

}  // namespace samtale::scoring
