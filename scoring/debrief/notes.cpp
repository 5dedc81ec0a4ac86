#include <algorithm>
#include <set>

#include "scoring/debrief/feedback_parts.hpp"
#include "scoring/debrief/sentences.hpp"

namespace samtale::scoring {
namespace {

using engine::Answer;
using engine::ReplyIndex;

bool is_told_above(const Feedback& feedback, const PrincipleReport& principle) {
  return std::any_of(feedback.strengths.begin(), feedback.strengths.end(), [&](const Strength& s) {
    return std::find(s.principles.begin(), s.principles.end(), principle.principle) !=
           s.principles.end();
  });
}

/// What could have been answered instead.
enum class Chance { reply, pause };

/// Writes what there is to say of one principle.
class NoteWriter {
 public:
  NoteWriter(const Source& source, const Feedback& above, Told& told)
      : source_(source), above_(above), told_(told) {}

  /// What was used and what went wrong. Of all principles before the first chance is told of, so
  /// that the citizen's words stand with what brought them.
  std::vector<std::string> used(const PrincipleReport& principle) {
    words_.clear();
    if (!is_told_above(above_, principle)) tell_best(principle);
    tell_pitfall(principle);
    tell_repairs(principle);
    tell_end(principle);
    return std::move(words_);
  }

  /// Where there was nothing of that to say.
  std::vector<std::string> missed(const PrincipleReport& principle, Chance chance) {
    words_.clear();
    using Used = PrincipleUse::Used;
    const Used used = above_.uses[principle.principle.value].used;
    const bool left = used == Used::passed_by || used == Used::elsewhere;
    if (left && !is_told_above(above_, principle)) tell_chance(principle, chance);
    return std::move(words_);
  }

 private:
  /// The strongest that was used, the first of equals, in a turn in which nothing went wrong.
  void tell_best(const PrincipleReport& principle) {
    const Evidence* best = nullptr;
    for (const Evidence& one : principle.evidence) {
      const Finding& finding = one.finding;
      if (finding.points <= 0 || finding.source == Finding::Source::closing ||
          finding.source == Finding::Source::repair || is_criticised(one.turn))
        continue;
      if (!best || finding.points > best->finding.points) best = &one;
    }
    if (!best) return;
    tell_used(open_ended(source_.rubric.at(principle.principle).strength.in(source_.language)),
              *best);
  }

  /// The reply's own words say what was done; where they have been told, or there are none, the
  /// method's do. What a pause came after says most of it.
  void tell_used(const std::string& strength, const Evidence& one) {
    const engine::Language language = source_.language;
    const auto quote = quote_of(one);
    const bool explains = !told_.was_told(own_because(source_, one.turn));
    if (quote) {
      told_.add(words_, explains ? say(Phrase::line_quoting, language, one.turn, *quote)
                                 : say(Phrase::told_quoting, language, strength, one.turn, *quote));
    } else {
      const bool pause = !source_.turn(one.turn).answer.reply.valid();
      const auto before = pause ? told_.question(source_, one.turn) : std::nullopt;
      told_.add(words_, before ? say(Phrase::told_after, language, strength, one.turn,
                                     source_.name(one.turn), *before)
                               : say(Phrase::told, language, strength, one.turn));
    }
    told_.add(words_, own_because(source_, one.turn));
    told_.add(words_, told_.reaction(source_, one.turn));
  }

  std::optional<std::string> quote_of(const Evidence& one) {
    return told_.quote(source_, one.turn,
                       said(source_.scenario, source_.turn(one.turn), source_.language));
  }

  /// Something in the turn counted against it, or it is the one that could be tried otherwise.
  bool is_criticised(std::size_t turn) const {
    const auto& suggestion = above_.suggestion;
    if (suggestion && suggestion->turn == turn && !suggestion->instead.empty()) return true;
    for (const PrincipleReport& principle : source_.report.principles)
      for (const Evidence& one : principle.evidence)
        if (one.turn == turn && one.finding.points < 0 &&
            one.finding.source != Finding::Source::closing)
          return true;
    return false;
  }

  void tell_repairs(const PrincipleReport& principle) {
    for (const Evidence& one : principle.evidence) {
      if (one.finding.source != Finding::Source::repair || is_strength(one.turn)) continue;
      const MistakeKind& kind = source_.rubric.repair.kinds[one.finding.index];
      told_.add(words_, say(Phrase::told, source_.language,
                            open_ended(kind.why.in(source_.language)), one.turn));
    }
  }

  void tell_pitfall(const PrincipleReport& principle) {
    const Evidence* worst = nullptr;
    for (const Evidence& one : principle.evidence)
      if (one.finding.points < 0 && one.finding.source != Finding::Source::closing &&
          (!worst || one.finding.points < worst->finding.points))
        worst = &one;
    if (!worst) return;
    const bool is_rule = worst->finding.source == Finding::Source::rule;
    const std::string what =
        is_rule ? open_ended(source_.rubric.rules[worst->finding.index].why.in(source_.language))
                : move_name(worst->finding);
    if (above_.suggestion && above_.suggestion->turn == worst->turn) {
      told_.add(words_,
                say(is_rule ? Phrase::told_there : Phrase::pitfall_there, source_.language, what));
    } else {
      tell_line(is_rule ? Phrase::told : Phrase::pitfall,
                is_rule ? Phrase::told_quoting : Phrase::pitfall_quoting, what, *worst);
    }
    tell_others(principle, *worst);
  }

  /// The other turns with the very same.
  void tell_others(const PrincipleReport& principle, const Evidence& first) {
    std::vector<std::string> turns;
    for (const Evidence& one : principle.evidence)
      if (one.turn != first.turn && one.finding.source == first.finding.source &&
          one.finding.index == first.finding.index && one.finding.points < 0)
        turns.push_back(std::to_string(one.turn));
    if (!turns.empty())
      told_.add(words_, say(turns.size() == 1 ? Phrase::also : Phrase::also_many, source_.language,
                            listed(turns, source_.language)));
  }

  /// What it was, with the line where it has not been quoted, why it counted here, and what came of
  /// it.
  void tell_line(Phrase bare, Phrase quoting, const std::string& what, const Evidence& one) {
    const auto quote = quote_of(one);
    told_.add(words_, quote ? say(quoting, source_.language, what, one.turn, *quote)
                            : say(bare, source_.language, what, one.turn));
    told_.add(words_, own_because(source_, one.turn));
    told_.add(words_, told_.reaction(source_, one.turn));
  }

  /// Where another reply would have served the principle, and the call.
  void tell_chance(const PrincipleReport& principle, Chance chance) {
    if (above_.suggestion && above_.suggestion->principle == principle.principle) return;
    std::size_t turn = 0;
    ReplyIndex reply;
    std::int32_t most = 0;
    for (std::size_t t = 0; t < source_.report.turns.size(); ++t) {
      const TurnReport& one = source_.report.turns[t];
      if (above_.suggestion && above_.suggestion->turn == t + 1) continue;
      if (turns_.count(t + 1) > 0) continue;
      for (const Sibling& sibling : one.siblings) {
        if (!sibling.regret || !one.regret || *one.regret - *sibling.regret <= most) continue;
        if (sibling.reply.valid() != (chance == Chance::reply)) continue;
        if (!serves(principle.principle, t, sibling.reply)) continue;
        most = *one.regret - *sibling.regret;
        turn = t + 1;
        reply = sibling.reply;
      }
    }
    if (turn == 0) return;
    turns_.insert(turn);
    const auto asked = told_.question(source_, turn);
    told_.add(words_, asked ? say(Phrase::chance_quoting, source_.language, turn,
                                  source_.name(turn), *asked)
                            : say(Phrase::chance, source_.language, turn));
    told_.add(words_, source_.rubric.at(principle.principle).suggestion.in(source_.language));
    if (!reply.valid()) return;
    const std::string& better = source_.scenario.at(reply).say.in(source_.language);
    told_.add(words_, say(Phrase::could_have, source_.language, quoted(better, source_.language)));
  }

  /// Costs nothing, and pays for the principle.
  bool serves(PrincipleIndex principle, std::size_t t, ReplyIndex reply) const {
    const engine::CallState& before = source_.transcript.turns[t].before;
    const Answer answer = reply.valid() ? reply_answer(source_.scenario, reply)
                                        : pause_answer(source_.scenario, before);
    if (has_pitfall(source_.rubric, source_.scenario, before, answer)) return false;
    const std::vector<Finding> all = findings(source_.rubric, source_.scenario, before, answer);
    return std::any_of(all.begin(), all.end(),
                       [&](const Finding& finding) { return finding.principle == principle; });
  }

  /// What was missing at the end, unless a cap says the same.
  void tell_end(const PrincipleReport& principle) {
    for (const Evidence& one : principle.evidence) {
      if (one.finding.source != Finding::Source::closing || one.finding.points >= 0) continue;
      const ClosingRule& rule = source_.rubric.closing[one.finding.index];
      const auto& hits = source_.report.caps;
      if (std::none_of(hits.begin(), hits.end(), [&](const CapHit& hit) {
            return same(source_.rubric.caps[hit.cap].scope.when, rule.scope.when);
          }))
        told_.add(words_, rule.why.in(source_.language));
    }
  }

  static bool same(const Condition& a, const Condition& b) {
    return std::equal(a.steps.begin(), a.steps.end(), b.steps.begin(), b.steps.end(),
                      [](const engine::ConditionStep& x, const engine::ConditionStep& y) {
                        return x.kind == y.kind && x.comparison == y.comparison &&
                               x.variable == y.variable && x.constant == y.constant;
                      });
  }

  bool is_strength(std::size_t turn) const {
    return std::any_of(above_.strengths.begin(), above_.strengths.end(),
                       [&](const Strength& s) { return s.turn == turn; });
  }

  const std::string& move_name(const Finding& finding) const {
    return source_.scenario.moves.moves[finding.index].name.in(source_.language);
  }

  const Source& source_;
  const Feedback& above_;
  Told& told_;
  std::vector<std::string> words_;
  std::set<std::size_t> turns_;  // in which a chance has been told of
};

}  // namespace

std::string mended(const Source& source, std::size_t turn, Told& told) {
  for (const PrincipleReport& principle : source.report.principles)
    for (const Evidence& one : principle.evidence) {
      if (one.turn != turn || one.finding.source != Finding::Source::repair) continue;
      const std::string& why =
          source.rubric.repair.kinds[one.finding.index].why.in(source.language);
      const std::string line = said(source.scenario, source.turn(one.mistake), source.language);
      const auto quote = told.quote(source, one.mistake, line);
      return why + " " +
             (quote ? say(Phrase::went_wrong_quoting, source.language, one.mistake, *quote)
                    : say(Phrase::went_wrong, source.language, one.mistake));
    }
  return {};
}

std::vector<PrincipleNote> principle_notes(const Source& source, const Feedback& so_far,
                                           Told& told) {
  std::vector<PrincipleNote> notes;
  NoteWriter writer(source, so_far, told);
  for (const PrincipleReport& principle : source.report.principles) {
    notes.push_back({principle.principle, writer.used(principle)});
  }
  // A turn is named once as a chance, and a better reply has more to say than a pause.
  for (const Chance chance : {Chance::reply, Chance::pause})
    for (std::size_t p = 0; p < notes.size(); ++p)
      if (notes[p].sentences.empty())
        notes[p].sentences = writer.missed(source.report.principles[p], chance);
  notes.erase(std::remove_if(notes.begin(), notes.end(),
                             [](const PrincipleNote& note) { return note.sentences.empty(); }),
              notes.end());
  return notes;
}

}  // namespace samtale::scoring
