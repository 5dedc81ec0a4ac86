#include <algorithm>

#include "ui/app/debrief_parts.hpp"

namespace samtale::ui {
namespace {

using engine::Transcript;

/// A way with what was found in it.
struct Walked {
  std::size_t way;
  const Transcript& transcript;
  const scoring::Report& report;
};

/// The first turn that was answered otherwise, from 0. The same answer given once more is no fork.
std::size_t fork_of(const Transcript& a, const Transcript& b) {
  const auto alike = [](const engine::Turn& x, const engine::Turn& y) {
    return x.answer.kind == y.answer.kind && x.answer.reply == y.answer.reply;
  };
  std::size_t turn = 0;
  while (turn < a.turns.size() && turn < b.turns.size() && alike(a.turns[turn], b.turns[turn]))
    ++turn;
  return turn;
}

DebriefView::TwoWays::Said said_in(const DebriefSource& source, const Walked& walked,
                                   std::size_t turn) {
  if (turn >= walked.transcript.turns.size()) return {};
  DebriefView::TwoWays::Said said;
  said.words =
      source.said(scoring::said(source.scenario, walked.transcript.turns[turn], source.language()));
  if (const auto reach =
          scoring::standing(walked.report.turns[turn], walked.report.turns[turn].regret))
    said.word = reach_words(*reach, source.say);
  return said;
}

std::string end_of(const DebriefSource& source, const Walked& walked) {
  const engine::EndingIndex ending = walked.transcript.turns.back().after.ending;
  if (!walked.transcript.finished || !ending.valid()) return source.say("debrief.unfinished");
  return source.scenario.at(ending).outcome.in(source.language());
}

DebriefView::TwoWays two_ways(const DebriefSource& source, const Walked& first,
                              const Walked& second) {
  const Say& say = source.say;
  const std::size_t fork = fork_of(first.transcript, second.transcript);
  DebriefView::TwoWays two;
  two.heading = say("debrief.two_ways");
  two.turn_head = say("debrief.turn");
  two.first = way_name(first.way, say);
  two.second = way_name(second.way, say);
  const std::size_t last = std::max(first.transcript.turns.size(), second.transcript.turns.size());
  two.fork = fork < last ? say("debrief.fork", fork + 1) : say("debrief.fork_none");
  for (std::size_t turn = fork; turn < last; ++turn)
    two.rows.push_back({say("debrief.turn_n", turn + 1), said_in(source, first, turn),
                        said_in(source, second, turn)});
  two.end = say("debrief.way_end");
  two.first_end = end_of(source, first);
  two.second_end = end_of(source, second);
  if (two.first_end == two.second_end) {
    two.end = say("debrief.way_end_same");
    two.second_end.clear();
  }
  return two;
}

}  // namespace

void add_ways(const DebriefSource& source, DebriefView& view) {
  const DebriefModel& debrief = source.debrief;
  if (debrief.ways.size() < 2) return;
  const Say& say = source.say;
  DebriefView::Ways ways;
  ways.heading = say("debrief.ways");
  for (std::size_t w = 0; w < debrief.ways.size(); ++w) ways.names.push_back(way_name(w, say));
  ways.chosen = debrief.way;
  if (debrief.way) {
    const std::string shown = way_name(*debrief.way, say);
    ways.shown = debrief.ways[*debrief.way].scored
                     ? say("debrief.way_shown_first", shown)
                     : say("debrief.way_shown", shown, way_name(scored_way(debrief.ways), say));
  }
  view.ways = std::move(ways);
  if (!debrief.way || !debrief.beside || debrief.beside->transcript.turns.empty()) return;
  const Walked looked_at{*debrief.way, source.transcript, debrief.report};
  const Walked other{debrief.beside->way, debrief.beside->transcript, debrief.beside->report};
  view.two_ways = looked_at.way < other.way ? two_ways(source, looked_at, other)
                                            : two_ways(source, other, looked_at);
}

}  // namespace samtale::ui
