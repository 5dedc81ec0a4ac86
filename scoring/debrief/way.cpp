#include <algorithm>

#include "scoring/debrief/feedback_parts.hpp"
#include "scoring/debrief/sentences.hpp"

namespace samtale::scoring {
namespace {

using engine::Phase;
using engine::Turn;

/// Turns in a row in one phase; from 1, both belong to it.
struct Stretch {
  Phase phase;
  std::size_t first, last;
};

Phrase words_of(Phase phase) {
  switch (phase) {
    case Phase::prepare:
      return Phrase::to_prepare;
    case Phase::start:
      return Phrase::to_start;
    case Phase::listen:
      return Phrase::to_listen;
    case Phase::rules:
      return Phrase::to_rules;
    case Phase::options:
      return Phrase::to_options;
    case Phase::agree:
      return Phrase::to_agree;
    case Phase::after:
      return Phrase::to_after;
  }
  return Phrase::to_listen;
}

/// Of the turns [first, last) from 0, all of one call.
std::vector<Stretch> stretches(const Source& source, std::size_t first, std::size_t last) {
  std::vector<Stretch> all;
  for (std::size_t t = first; t < last; ++t) {
    const Phase phase = source.scenario.at(source.transcript.turns[t].before.node).phase;
    if (all.empty() || all.back().phase != phase) all.push_back({phase, t + 1, t + 1});
    all.back().last = t + 1;
  }
  return all;
}

std::string way_of(const Source& source, const std::vector<Stretch>& all) {
  std::vector<std::string> parts;
  for (std::size_t s = 0; s < all.size(); ++s) {
    std::string what = say(words_of(all[s].phase), source.language);
    if (std::any_of(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(s),
                    [&](const Stretch& before) { return before.phase == all[s].phase; }))
      what = say(Phrase::part_again, source.language, what);
    parts.push_back(all[s].first == all[s].last
                        ? say(Phrase::part, source.language, all[s].first, what)
                        : say(Phrase::part_to, source.language, all[s].first, all[s].last, what));
  }
  const bool range = all.front().first != all.front().last;
  return say(range ? Phrase::way_range : Phrase::way, source.language,
             listed(parts, source.language));
}

/// The first stretch of the phase; `all.size()` where there is none.
std::size_t first_of(const std::vector<Stretch>& all, Phase phase) {
  std::size_t s = 0;
  while (s < all.size() && all[s].phase != phase) ++s;
  return s;
}

bool has_phase(const Source& source, engine::CallIndex call, Phase phase) {
  return std::any_of(
      source.scenario.nodes.begin(), source.scenario.nodes.end(),
      [&](const engine::Node& node) { return node.call == call && node.phase == phase; });
}

/// What there is to say of the order.
std::vector<std::string> remarks(const Source& source, const std::vector<Stretch>& all,
                                 const Turn& last) {
  std::vector<std::string> words;
  const auto add = [&](Phrase phrase) { words.push_back(say(phrase, source.language)); };
  const std::size_t listen = first_of(all, Phase::listen), rules = first_of(all, Phase::rules);
  const engine::CallIndex call = call_of(source.scenario, last.before);
  if (rules < all.size() && rules < listen && has_phase(source, call, Phase::listen))
    add(Phrase::rules_unheard);
  for (std::size_t s = listen + 1; s < all.size(); ++s)
    if (all[s].phase == Phase::listen) {
      add(Phrase::came_back);
      break;
    }
  const engine::EndingIndex ending = last.after.ending;
  if (ending.valid() && source.scenario.at(ending).kind == engine::EndingKind::citizen_left &&
      first_of(all, Phase::agree) == all.size() && has_phase(source, call, Phase::agree))
    add(Phrase::no_closing);
  return words;
}

}  // namespace

std::vector<std::string> way_sentences(const Source& source, Told& told) {
  std::vector<std::string> words;
  const auto& turns = source.transcript.turns;
  const auto call = [&](std::size_t t) { return call_of(source.scenario, turns[t].before); };
  for (std::size_t first = 0, last = 0; first < turns.size(); first = last) {
    while (last < turns.size() && call(last) == call(first)) ++last;
    const std::vector<Stretch> all = stretches(source, first, last);
    const std::string& title = source.scenario.at(call(first)).title.in(source.language);
    std::string way;
    if (all.size() > 1) way = way_of(source, all);
    for (const std::string& remark : remarks(source, all, turns[last - 1]))
      way += (way.empty() ? "" : " ") + remark;
    if (!title.empty() && !way.empty()) way = say(Phrase::of_call, source.language, title, way);
    told.add(words, std::move(way));
  }
  return words;
}

std::vector<std::string> count_sentences(const Source& source, Told& told) {
  std::vector<std::string> words;
  const Counts& counts = source.report.counts;
  const auto tell = [&](int number, std::string of, Phrase none, Phrase one, Phrase many) {
    const Phrase phrase = number == 0 ? none : number == 1 ? one : many;
    told.add(words, say(phrase, source.language, number, of));
  };
  const int asked = counts.open_question_chances, back = counts.reflection_chances;
  if (asked > 0)
    tell(counts.open_questions,
         asked == 1 ? say(Phrase::one_chance, source.language) : std::to_string(asked),
         Phrase::asked_none, Phrase::asked_one, Phrase::asked_many);
  if (counts.open_questions > 1)
    told.add(words, say(Phrase::first_asked, source.language, *counts.first_open_question));
  if (back > 0)
    tell(counts.reflections,
         back == 1 ? say(Phrase::once, source.language) : say(Phrase::times, source.language, back),
         Phrase::said_back_none, Phrase::said_back_one, Phrase::said_back_many);
  return words;
}

}  // namespace samtale::scoring
