#include "scoring/differences.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/playback.hpp"
#include "engine/scenario_match.hpp"
#include "scoring/points.hpp"

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::AnswerKind;
using engine::CallState;
using engine::EndingIndex;
using engine::LineIndex;
using engine::NodeIndex;
using engine::ReplyIndex;
using engine::Scenario;
using engine::Turn;
using Kind = DifferenceKind;

template <class Index>
bool holds(const std::vector<Index>& list, Index index) {
  return std::find(list.begin(), list.end(), index) != list.end();
}

using Meters = std::array<std::uint8_t, engine::meter_count>;

std::string signed_number(std::int32_t points) {
  return (points > 0 ? "+" : "") + std::to_string(points);
}

std::string meter_name(std::size_t meter, engine::Language language) {
  using Names = std::array<const char*, engine::meter_count>;
  constexpr Names danish{"Uro", "Tillid", "Føler sig hørt", "Overblik"};
  constexpr Names english{"Unease", "Trust", "Feels heard", "Clarity"};
  return (language == engine::Language::da ? danish : english)[meter];
}

/// Where a state of today stands while it has been possible to follow the way.
struct Follow {
  CallState state;
  std::vector<LineIndex> lines;
};

std::vector<std::string> move_ids(const Scenario& scenario, const engine::Reply& reply) {
  std::vector<std::string> ids;
  for (const engine::MoveIndex move : reply.moves)
    ids.push_back(scenario.moves.moves[move.value].id);
  return ids;
}

std::vector<std::string> only_in(const std::vector<std::string>& list,
                                 const std::vector<std::string>& other) {
  std::vector<std::string> only;
  for (const std::string& one : list)
    if (std::find(other.begin(), other.end(), one) == other.end()) only.push_back(one);
  return only;
}

class Comparison {
 public:
  Comparison(const Version& then, const engine::Transcript& way, const Version& now,
             engine::Language language)
      : then_(then.scenario),
        now_(now.scenario),
        was_(then.rubric),
        is_(now.rubric),
        way_(way),
        language_(language) {}

  std::vector<Difference> run() {
    if (was_.digest != is_.digest)
      add(Kind::other_method, was_.name.in(language_), is_.name.in(language_));
    if (then_.id != now_.id) add(Kind::other_scenario, then_.id, now_.id);
    const auto of_total = static_cast<std::ptrdiff_t>(found_.size());
    compare_briefing(then_.briefing, now_.briefing);
    follow_.emplace();
    follow_->state = engine::opening(now_, follow_->lines);
    for (turn_ = 1; turn_ <= way_.turns.size(); ++turn_) compare_turn(way_.turns[turn_ - 1]);
    if (follow_ && total_ != total_now_) {
      Difference total;
      total.kind = Kind::total_changed;
      total.then = signed_number(total_);
      total.now = signed_number(total_now_);
      found_.insert(found_.begin() + of_total, std::move(total));
    }
    return std::move(found_);
  }

 private:
  void add(Kind kind, const std::string& then, const std::string& now, ReplyIndex of = {}) {
    Difference difference;
    difference.kind = kind;
    difference.turn = turn_;
    if (node_.valid()) difference.node = then_.at(node_).id;
    if (of.valid()) difference.reply = then_.at(of).id;
    difference.given = of.valid() && of == given_;
    difference.then = then;
    difference.now = now;
    found_.push_back(std::move(difference));
  }
  const std::string& text(const engine::LocalText& words) const { return words.in(language_); }

  std::vector<std::string> texts(const std::vector<engine::LocalText>& of) const {
    std::vector<std::string> all;
    for (const engine::LocalText& one : of)
      if (!one.empty()) all.push_back(text(one));
    return all;
  }

  void compare_briefing(const engine::Briefing& was, const engine::Briefing& is) {
    compare_texts(texts({was.you}), texts({is.you}));
    compare_texts(texts(was.table), texts(is.table));
    compare_texts(texts({was.trains}), texts({is.trains}));
    compare_texts(texts({was.warning}), texts({is.warning}));
  }

  /// What stands in one list alone is paired in the order written.
  void compare_texts(const std::vector<std::string>& was, const std::vector<std::string>& is) {
    const std::vector<std::string> gone = only_in(was, is), put_in = only_in(is, was);
    for (std::size_t t = 0; t < std::max(gone.size(), put_in.size()); ++t) {
      if (t >= put_in.size())
        add(Kind::briefing_gone, gone[t], "");
      else if (t >= gone.size())
        add(Kind::briefing_new, "", put_in[t]);
      else
        add(Kind::briefing_reworded, gone[t], put_in[t]);
    }
  }

  /// Where a call begins, the citizen in it; the first difference that follows is then of that.
  void compare_beginning(NodeIndex today) {
    const bool begins = turn_ == 1 || way_.turns[turn_ - 2].after.ending.valid();
    if (!begins || !today.valid()) return;
    const Meters& was = then_.at(then_.at(node_).call).citizen.meters;
    const Meters& is = now_.at(now_.at(today).call).citizen.meters;
    if (was == is) return;
    citizen_told_ = true;
    const auto [before, after] = changed_meters(was, is);
    add(Kind::begins_otherwise, before, after);
  }

  void compare_turn(const Turn& turn) {
    node_ = turn.before.node;
    given_ = {};
    compare_beginning(same_node(then_, node_, now_));
    given_ = turn.answer.reply;
    const NodeIndex today = same_node(then_, node_, now_);
    if (follow_ && (follow_->state.ending.valid() || follow_->state.node != today))
      stop_following();
    if (!today.valid()) {
      add(Kind::node_gone, then_.at(node_).id, "");
    } else {
      if (now_.at(today).id != then_.at(node_).id)
        add(Kind::node_renamed, then_.at(node_).id, now_.at(today).id);
      compare_lines(turn, today);
      compare_replies(turn, today);
    }
    compare_ending(turn);
    if (follow_) go_on(turn, today);
  }

  /// Said once, at the turn that has no place any more.
  void stop_following() {
    follow_.reset();
    add(Kind::not_followed, "", "");
  }

  // What is said

  void compare_lines(const Turn& turn, NodeIndex today) {
    std::vector<LineIndex> kept;
    for (const LineIndex line : turn.lines) {
      const LineIndex same = same_line(then_, line, now_, today);
      if (same.valid()) kept.push_back(same);
      compare_line(line, same);
    }
    if (!follow_) return;
    for (const LineIndex line : follow_->lines)
      if (!holds(kept, line)) add(Kind::line_new, "", text(now_.at(line).say));
  }

  void compare_line(LineIndex line, LineIndex same) {
    const engine::Line& was = then_.at(line);
    if (!same.valid()) {
      add(Kind::line_gone, text(was.say), "");
      return;
    }
    const engine::Line& is = now_.at(same);
    const bool own_ids = was.id != then_.at(was.node).id || is.id != now_.at(is.node).id;
    if (was.id != is.id && own_ids) add(Kind::line_renamed, was.id, is.id);
    if (text(was.say) != text(is.say)) add(Kind::line_reworded, text(was.say), text(is.say));
    if (follow_ && !holds(follow_->lines, same)) add(Kind::line_unsaid, text(was.say), "");
  }

  // What can be answered

  void compare_replies(const Turn& turn, NodeIndex today) {
    const std::vector<ReplyIndex> open =
        follow_ ? open_replies(now_, follow_->state) : std::vector<ReplyIndex>();
    std::vector<ReplyIndex> offered = turn.offered;
    std::sort(offered.begin(), offered.end());  // as written
    std::vector<ReplyIndex> kept;
    for (const ReplyIndex reply : offered) {
      const ReplyIndex same = same_reply(then_, reply, now_, today);
      if (same.valid()) kept.push_back(same);
      compare_reply(reply, same, open);
    }
    for (const ReplyIndex reply : open) {
      if (holds(kept, reply)) continue;
      add(Kind::reply_new, "", text(now_.at(reply).say));
      found_.back().reply = now_.at(reply).id;
    }
  }

  void compare_reply(ReplyIndex reply, ReplyIndex same, const std::vector<ReplyIndex>& open) {
    const engine::Reply& was = then_.at(reply);
    if (!same.valid()) {
      add(Kind::reply_gone, text(was.say), "", reply);
      return;
    }
    const engine::Reply& is = now_.at(same);
    if (was.id != is.id) add(Kind::reply_renamed, was.id, is.id, reply);
    if (text(was.say) != text(is.say))
      add(Kind::reply_reworded, text(was.say), text(is.say), reply);
    if (reply == given_ && move_ids(then_, was) != move_ids(now_, is))
      add(Kind::moves_changed, moves(then_, was), moves(now_, is), reply);
    if (follow_ && !holds(open, same)) add(Kind::reply_closed, text(was.say), "", reply);
  }

  std::string moves(const Scenario& scenario, const engine::Reply& reply) const {
    std::string names;
    for (const engine::MoveIndex move : reply.moves)
      names += (names.empty() ? "" : ", ") + text(scenario.moves.moves[move.value].name);
    if (!names.empty()) return names;
    return language_ == engine::Language::da ? "ikke noget greb" : "no move";
  }

  void compare_ending(const Turn& turn) {
    if (!turn.after.ending.valid()) return;
    const engine::Ending& was = then_.at(turn.after.ending);
    const EndingIndex same = same_ending(then_, turn.after.ending, now_);
    if (!same.valid()) {
      add(Kind::ending_gone, was.id, "");
      return;
    }
    const engine::Ending& is = now_.at(same);
    if (was.id != is.id) add(Kind::ending_renamed, was.id, is.id);
    if (text(was.say) != text(is.say)) add(Kind::ending_reworded, text(was.say), text(is.say));
    if (text(was.outcome) != text(is.outcome))
      add(Kind::ending_reworded, text(was.outcome), text(is.outcome));
  }

  // What happens

  /// The same answer today, by today's names; none where it can't be given.
  std::optional<Answer> answer_today(const Turn& turn, NodeIndex today) const {
    const CallState& state = follow_->state;
    if (!turn.answer.reply.valid()) {
      const bool waited = turn.answer.kind == AnswerKind::silence;
      if (!(waited ? silence_is_open(now_, state) : pause_is_open(now_, state)))
        return std::nullopt;
      return waited ? engine::silence_answer() : pause_answer(now_, state);
    }
    const ReplyIndex same = same_reply(then_, turn.answer.reply, now_, today);
    if (!same.valid() || !is_open(now_, state, same)) return std::nullopt;
    if (turn.answer.kind != AnswerKind::text) return reply_answer(now_, same);
    engine::Answered typed;
    typed.call = now_.at(now_.at(today).call).id;
    typed.node = now_.at(today).id;
    typed.reply = now_.at(same).id;
    typed.kind = AnswerKind::text;
    for (const engine::MoveIndex move : turn.answer)
      typed.moves.push_back(then_.moves.moves[move.value].id);
    return recorded_answer(now_, state, typed);
  }

  void go_on(const Turn& turn, NodeIndex today) {
    const std::optional<Answer> answer = answer_today(turn, today);
    if (!answer) {
      if (!turn.answer.reply.valid()) add(Kind::pause_closed, "", "");
      stop_following();
      return;
    }
    const auto worth = points(was_, then_, turn.before, turn.answer).total();
    const auto worth_now = points(is_, now_, follow_->state, *answer).total();
    if (worth != worth_now)
      add(Kind::points_changed, signed_number(worth), signed_number(worth_now), turn.answer.reply);
    total_ += worth;
    total_now_ += worth_now;
    const engine::Played played = engine::play(now_, follow_->state, *answer);
    if (turn.after.ending.valid()) total_ += closing_points(was_, then_, turn.after).total();
    if (played.after.ending.valid()) total_now_ += closing_points(is_, now_, played.after).total();
    compare_citizen(turn, played.after);
    compare_way_on(turn, played.after);
    follow_->state = played.next;
    follow_->lines = played.lines;
  }

  void compare_citizen(const Turn& turn, const CallState& after) {
    if (citizen_told_ || turn.after.meters == after.meters) return;
    citizen_told_ = true;
    const auto [was, is] = changed_meters(turn.after.meters, after.meters);
    add(Kind::citizen_changed, was, is, turn.answer.reply);
  }

  /// "Uro 60, Tillid 20", then and now, of those that are not the same.
  std::pair<std::string, std::string> changed_meters(const Meters& then, const Meters& now) const {
    std::string was, is;
    for (std::size_t m = 0; m < engine::meter_count; ++m) {
      if (then[m] == now[m]) continue;
      const std::string meter = (was.empty() ? "" : ", ") + meter_name(m, language_) + " ";
      was += meter + std::to_string(then[m]);
      is += meter + std::to_string(now[m]);
    }
    return {was, is};
  }

  void compare_way_on(const Turn& turn, const CallState& after) {
    const bool ended = turn.after.ending.valid();
    const bool same =
        ended ? after.ending.valid() && same_ending(then_, turn.after.ending, now_) == after.ending
              : !after.ending.valid() && same_node(then_, turn.after.node, now_) == after.node;
    if (same) return;
    // What leads to an ending that is gone or to a node that is gone is told at that place.
    add(Kind::leads_elsewhere,
        ended ? then_.at(turn.after.ending).id : then_.at(turn.after.node).id,
        after.ending.valid() ? now_.at(after.ending).id : now_.at(after.node).id,
        turn.answer.reply);
  }

  const Scenario& then_;
  const Scenario& now_;
  const Rubric& was_;
  const Rubric& is_;
  const engine::Transcript& way_;
  engine::Language language_;
  std::vector<Difference> found_;
  std::optional<Follow> follow_;  // none: the way can't be followed any more, or is at its end
  std::size_t turn_ = 0;
  NodeIndex node_;
  ReplyIndex given_;
  bool citizen_told_ = false;
  std::int32_t total_ = 0;      // of the turns that could be followed
  std::int32_t total_now_ = 0;  // of the same turns
};

}  // namespace

std::vector<Difference> compare(const Version& then, const engine::Transcript& way,
                                const Version& now, engine::Language language) {
  return Comparison(then, way, now, language).run();
}

}  // namespace samtale::scoring
