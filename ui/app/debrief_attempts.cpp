#include <algorithm>

#include "scoring/debrief/sentences.hpp"
#include "ui/app/dates.hpp"
#include "ui/app/debrief_parts.hpp"
#include "ui/app/rating_view.hpp"

namespace samtale::ui {
namespace {

using scoring::Attempt;

/// Names of principles by id; one that this method does not have any more is left out.
std::string names(const DebriefSource& source, const std::vector<std::string>& ids) {
  std::vector<std::string> list;
  for (const scoring::Principle& principle : source.rubric.principles)
    if (std::find(ids.begin(), ids.end(), principle.id) != ids.end())
      list.push_back(principle.name.in(source.language()));
  return scoring::listed(list, source.language());
}

/// What stands over the principles that were used one time only.
struct Leads {
  std::string now, first;
};

void add_used(const DebriefSource& source, const Attempt& first, const Attempt& now,
              const Leads& leads, DebriefView::Attempts& card) {
  const std::string fresh = names(source, scoring::without(now.used, first.used));
  const std::string earlier = names(source, scoring::without(first.used, now.used));
  if (!fresh.empty()) card.used.push_back({leads.now, fresh});
  if (!earlier.empty()) card.used.push_back({leads.first, earlier});
  if (card.used.empty()) card.same = source.say("debrief.used_same");
}

void compare(const DebriefSource& source, const Attempt& first, const Attempt& now,
             const Leads& leads, DebriefView::Attempts& card) {
  const Say& say = source.say;
  card.question = say("debrief.attempts_question", source.last_name());
  for (std::size_t item = 0; item < scoring::rating_items; ++item)
    card.rows.push_back({say("rating." + std::string(rating_ids()[item])),
                         rating_words(first.rating[item], say),
                         rating_words(now.rating[item], say)});
  add_used(source, first, now, leads, card);
}

Attempt attempt_of(const DebriefSource& source, const engine::Transcript& transcript) {
  return attempt(source.rubric, source.scenario, transcript);
}

}  // namespace

// An earlier call of the same scenario goes before the first way through this one.
void add_attempts(const DebriefSource& source, DebriefView& view) {
  if (!source.transcript.finished) return;
  const Say& say = source.say;
  DebriefView::Attempts card;
  if (const auto& first = source.call.first) {
    card.heading = say("debrief.attempts");
    card.detail = say("debrief.attempts_date", spoken_date(first->date, source.language()));
    card.first = say("debrief.way_1");
    card.now = say("debrief.now");
    compare(source, first->attempt, attempt_of(source, source.transcript),
            {say("debrief.used_now"), say("debrief.used_first")}, card);
    view.attempts = std::move(card);
    return;
  }
  const auto& beside = source.debrief.beside;
  if (!beside || !beside->transcript.finished) return;
  const Attempt shown = attempt_of(source, source.transcript);
  const Attempt other = attempt_of(source, beside->transcript);
  const bool other_first = beside->way < *source.debrief.way;
  card.heading = say("debrief.attempts_ways");
  card.first = way_name(std::min(beside->way, *source.debrief.way), say);
  card.now = way_name(std::max(beside->way, *source.debrief.way), say);
  const Leads leads{say("debrief.used_in", card.now, card.first),
                    say("debrief.used_in", card.first, card.now)};
  compare(source, other_first ? other : shown, other_first ? shown : other, leads, card);
  view.attempts = std::move(card);
}

}  // namespace samtale::ui
