// What gives the best reply away to somebody who has not listened to the citizen.
#include <algorithm>

#include "scoring/smells/rules.hpp"

namespace samtale::scoring {
namespace {

using engine::ReplyIndex;

/// Replies with one of the words, in nodes that tell replies apart.
struct Marked {
  std::vector<ReplyIndex> best;
  std::vector<ReplyIndex> others;
};

Marked marked(const Nose& nose, SmellWords list) {
  Marked result;
  for (const NodeFigures& node : nose.scent.figures.nodes) {
    if (!node.tells_apart) continue;
    for (const ReplyIndex reply : nose.scent.scenario.at(node.node).replies) {
      const std::string& say = nose.scent.scenario.at(reply).say.da;
      if (word_found(say, nose.settings().list(list)).empty()) continue;
      (node.is_best(reply) ? result.best : result.others).push_back(reply);
    }
  }
  return result;
}

/// "opening/stay, story/sum …": a few are enough to know where to look.
std::string places(const Nose& nose, const std::vector<ReplyIndex>& replies) {
  constexpr std::size_t most = 4;
  std::string all;
  for (std::size_t r = 0; r < std::min(replies.size(), most); ++r)
    all += (r > 0 ? ", " : "") + nose.place(replies[r]);
  return all + (replies.size() > most ? " …" : "");
}

/// A question for one fact, or for a yes or no that is more than a check of what has been said.
bool asks_narrowly(const Nose& nose, ReplyIndex reply) {
  const SmellSettings& settings = nose.settings();
  const engine::Reply& said = nose.scent.scenario.at(reply);
  const auto has_move = [&](SmellMoves list) {
    const auto& moves = settings.list(list);
    return std::find_first_of(said.moves.begin(), said.moves.end(), moves.begin(), moves.end()) !=
           said.moves.end();
  };
  if (has_move(SmellMoves::narrow)) return true;
  for (const std::string_view question : questions(said.say.da)) {
    if (!word_found(question, settings.list(SmellWords::narrow)).empty()) return true;
    if (begins_with_word(question, settings.list(SmellWords::closed)) &&
        word_found(question, settings.list(SmellWords::open)).empty() &&
        !has_move(SmellMoves::check))
      return true;
  }
  return false;
}

}  // namespace

void look_at_mindless_players(const Nose& nose) {
  constexpr std::array codes{SmellCode::first_wins, SmellCode::last_wins, SmellCode::longest_wins,
                             SmellCode::shortest_wins, SmellCode::random_wins};
  const int pass = pass_of(nose.scent.rubric);
  for (std::size_t b = 0; b < codes.size(); ++b) {
    const auto& overall = nose.scent.mindless[b];
    if (overall && *overall >= pass * 10) nose.tell(codes[b], {as_is(*overall / 10), as_is(pass)});
  }
}

void look_at_lengths(const Nose& nose) {
  const int limit = nose.limit(SmellLimit::longest_best);
  const Share& share = nose.scent.figures.longest_best;
  if (share.above(limit))
    nose.tell(SmellCode::longest_is_best, {as_is(share.percent()), as_is(limit)});
}

void look_at_positions(const Nose& nose) {
  const int least = nose.limit(SmellLimit::position_least);
  const int most = nose.limit(SmellLimit::position_most);
  const std::vector<Share>& positions = nose.scent.figures.positions;
  for (std::size_t p = 0; p < positions.size(); ++p)
    if (positions[p].below(least) || positions[p].above(most))
      nose.tell(SmellCode::position_tells,
                {as_is(p + 1), as_is(positions[p].percent()), as_is(least), as_is(most)});
}

void look_at_politeness(const Nose& nose) {
  const Marked polite = marked(nose, SmellWords::polite);
  if (polite.others.empty() &&
      polite.best.size() >= static_cast<std::size_t>(nose.limit(SmellLimit::polite_replies)))
    nose.tell(SmellCode::polite_tells,
              {as_is(polite.best.size()), as_is(places(nose, polite.best))});
}

void look_at_moves(const Nose& nose) {
  const int limit = nose.limit(SmellLimit::most_moves_best);
  const Share& share = nose.scent.figures.most_moves_best;
  if (share.above(limit)) nose.tell(SmellCode::crammed, {as_is(share.percent()), as_is(limit)});
}

void look_at_absolutes(const Nose& nose) {
  const Marked absolute = marked(nose, SmellWords::absolute);
  if (absolute.best.empty() &&
      absolute.others.size() >= static_cast<std::size_t>(nose.limit(SmellLimit::absolute_replies)))
    nose.tell(SmellCode::absolutes_tell,
              {as_is(absolute.others.size()), as_is(places(nose, absolute.others))});
}

void look_at_equals(const Nose& nose) {
  const Figures& figures = nose.scent.figures;
  const auto share = static_cast<std::size_t>(nose.limit(SmellLimit::equal_nodes));
  const std::size_t least = (figures.compared * share + 50) / 100;  // "roughly one node in five"
  if (figures.with_equals < least)
    nose.tell(SmellCode::equals_too_few,
              {as_is(figures.with_equals), as_is(figures.compared), as_is(least)});
}

void look_at_narrow_questions(const Nose& nose) {
  for (const NodeFigures& node : nose.scent.figures.nodes)
    if (node.tells_apart && std::any_of(node.best.begin(), node.best.end(), [&](ReplyIndex reply) {
          return asks_narrowly(nose, reply);
        }))
      return;
  nose.tell(SmellCode::narrow_never_right);
}

}  // namespace samtale::scoring
