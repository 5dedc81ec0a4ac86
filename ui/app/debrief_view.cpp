#include "ui/app/debrief_view.hpp"

#include <algorithm>
#include <array>

#include "ui/app/rating_view.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

using engine::Meter;
using engine::Scenario;
using engine::Transcript;
using engine::Turn;

struct Source {
  const AppModel& model;
  const CallModel& call;
  const DebriefModel& debrief;
  const Scenario& scenario;
  const scoring::Rubric& rubric;
  const Transcript& transcript;
  Say say;

  Language language() const { return say.language(); }
  std::string quoted(const std::string& text) const { return say("app.quote", text); }
  /// What was said in a turn, a pause in words.
  std::string said(const std::string& text) const {
    return text.empty() ? say("debrief.said_pause") : quoted(text);
  }
  std::string turn_small(std::size_t turn) const { return say("debrief.turn_small", turn); }
  std::string first_name(const engine::CallState& state) const {
    return scoring::first_name(scenario, state, language());
  }
  std::string last_name() const { return first_name(transcript.turns.back().before); }
  /// "Lyt · Spørg ind".
  std::string principles(const std::vector<engine::PrincipleIndex>& indices) const {
    std::string names;
    for (const engine::PrincipleIndex index : indices)
      names = names.empty() ? principle(index) : say("app.between", names, principle(index));
    return names;
  }
  const std::string& principle(engine::PrincipleIndex index) const {
    return rubric.at(index).name.in(language());
  }
};

void add_heading(const Source& source, const scoring::Feedback& feedback, DebriefView& view) {
  const Say& say = source.say;
  view.home = say("app.home");
  view.title = say("debrief.title");
  const engine::Call& call = source.scenario.calls.front();
  const std::string& title = source.scenario.title.in(source.language());
  const std::string& name = call.citizen.name.in(source.language());
  const std::size_t turns = source.transcript.turns.size();
  view.subtitle = turns == 1 ? say("debrief.subtitle_one", title, name)
                             : say("debrief.subtitle", title, name, turns);
  if (!source.debrief.report.level) {
    view.level = say("debrief.unfinished");
    return;
  }
  switch (*source.debrief.report.level) {
    case scoring::Level::again:
      view.level = say("debrief.level_again");
      break;
    case scoring::Level::on_the_way:
      view.level = say("debrief.level_on_the_way");
      break;
    case scoring::Level::good:
      view.level = say("debrief.level_good");
      break;
    case scoring::Level::strong:
      view.level = say("debrief.level_strong");
      break;
  }
  const engine::EndingIndex ending = source.transcript.turns.back().after.ending;
  if (ending.valid()) view.outcome = source.scenario.at(ending).outcome.in(source.language());
  view.caps = feedback.caps;
}

/// Sentences as one paragraph.
std::string paragraph_of(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) text += (text.empty() ? "" : " ") + sentence;
  return text;
}

/// The parts of a call, by part_of().
constexpr std::array part_keys{"debrief.phase_start", "debrief.phase_listen",
                               "debrief.phase_agree"};
constexpr std::size_t main_part = 1;

/// Which turns belong to which call.
void add_calls(const Source& source, DebriefView& view) {
  if (source.scenario.calls.size() < 2) return;
  const auto& turns = source.transcript.turns;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const engine::CallIndex call = call_of(source.scenario, turns[t].before);
    if (t > 0 && call_of(source.scenario, turns[t - 1].before) == call) {
      view.calls.back().last = t;
    } else {
      view.calls.push_back({t, t, source.scenario.at(call).title.in(source.language()), false});
    }
  }
}

void add_chart(const Source& source, const scoring::Feedback& feedback, DebriefView& view) {
  const Say& say = source.say;
  view.chart_heading = say("debrief.chart");
  view.chart_hint = say("debrief.chart_hint");
  view.turn_word = say("debrief.turn");
  view.grid = {say("meter.none"), say("meter.some"), say("meter.much")};
  for (const Meter meter : {Meter::tension, Meter::trust}) {
    DebriefView::Course course;
    course.label = meter_name(meter, say);
    course.warm = meter == Meter::tension;
    for (const Turn& turn : source.transcript.turns)
      course.values.push_back(static_cast<float>(turn.after.meter(meter)) / 100.0f);
    view.courses.push_back(std::move(course));
  }
  const auto& turns = source.transcript.turns;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const std::size_t part = part_of(source.scenario.at(turns[t].before.node).phase);
    const std::string& label = say(part_keys[part]);
    const bool same_call = t > 0 && call_of(source.scenario, turns[t - 1].before) ==
                                        call_of(source.scenario, turns[t].before);
    if (same_call && view.phases.back().label == label) {
      view.phases.back().last = t;
    } else {
      view.phases.push_back({t, t, label, part == main_part});
    }
  }
  add_calls(source, view);
  if (const auto& turning = feedback.turning_point) {
    view.turning =
        DebriefView::Turning{turning->turn - 1, say("debrief.turning"), source.said(turning->said)};
    view.course.push_back(turning->words);
  }
  view.course.insert(view.course.end(), feedback.way.begin(), feedback.way.end());
}

/// What the citizen said; a scene is nobody's words.
std::string spoken(const Source& source, const std::vector<engine::LineIndex>& lines) {
  std::string text;
  for (const engine::LineIndex index : lines) {
    const engine::Line& line = source.scenario.at(index);
    if (line.voice == engine::Voice::scene) continue;
    text += (text.empty() ? "" : " ") + line.say.in(source.language());
  }
  return text;
}

void add_detail(const Source& source, DebriefView& view) {
  view.selected = source.debrief.selected_turn;
  if (!view.selected) return;
  const Say& say = source.say;
  const Turn& turn = source.transcript.turns[*view.selected];
  const std::size_t number = *view.selected + 1;
  DebriefView::TurnDetail detail;
  detail.heading = say("debrief.turn_n", number);
  const std::string name = source.first_name(turn.before);
  const std::string citizen = spoken(source, turn.lines);
  if (!citizen.empty()) {
    detail.citizen_lead = say("debrief.citizen_said", name);
    detail.citizen = source.quoted(citizen);
  }
  detail.said_lead = say("debrief.said");
  detail.said = source.said(scoring::said(source.scenario, turn, source.language()));
  detail.because = turn.answer.reply.valid()
                       ? source.scenario.at(turn.answer.reply).because.in(source.language())
                       : source.scenario.at(turn.before.node).pause_because.in(source.language());
  for (const engine::LineIndex line : turn.lines) {
    const std::string& thinks = source.scenario.at(line).thinks.in(source.language());
    if (thinks.empty()) continue;
    detail.thought_lead = say("debrief.thought", name, number);
    detail.thought = source.quoted(thinks);
  }
  view.detail = std::move(detail);
}

void add_feedback(const Source& source, const scoring::Feedback& feedback, DebriefView& view) {
  const Say& say = source.say;
  view.worked_heading = say("debrief.worked");
  for (const scoring::Strength& strength : feedback.strengths)
    view.worked.push_back({source.principles(strength.principles), source.turn_small(strength.turn),
                           source.said(strength.said), strength.because, strength.mended,
                           strength.reaction});
  if (view.worked.empty()) view.worked_empty = say("debrief.worked_empty");

  view.try_heading = say("debrief.try");
  if (!feedback.suggestion) {
    view.try_none = say(source.debrief.report.exact ? "debrief.try_none" : "debrief.try_unknown");
    return;
  }
  const scoring::Suggestion& suggestion = *feedback.suggestion;
  DebriefView::Try one;
  one.principle =
      suggestion.principle ? source.principle(*suggestion.principle) : say("debrief.what_followed");
  one.turn = source.turn_small(suggestion.turn);
  one.turn_index = suggestion.turn - 1;
  one.said_lead = say("debrief.said");
  one.said = source.said(suggestion.said);
  one.because = suggestion.because;
  one.reaction = suggestion.reaction;
  one.instead_lead = say("debrief.instead");
  one.instead =
      suggestion.instead.empty() ? say("debrief.instead_pause") : source.quoted(suggestion.instead);
  one.instead_because = suggestion.instead_because;
  one.from_here = say("debrief.from_here");
  view.one_thing = std::move(one);
}

void add_rating(const Source& source, DebriefView& view) {
  const Say& say = source.say;
  view.rating_heading = say("debrief.rating", source.last_name());
  for (std::size_t item = 0; item < scoring::rating_items; ++item) {
    DebriefView::RatingRow row;
    row.question = say("rating." + std::string(rating_ids()[item]));
    row.filled = source.debrief.report.rating[item];
    row.words = rating_words(row.filled, say);
    if (const auto own = source.call.self_rating[item]) {
      row.own_filled = *own;
      row.own_words = say("debrief.rating_own", rating_words(*own, say));
    }
    view.rating.push_back(std::move(row));
  }
}

std::string use_words(const scoring::PrincipleReport& principle, const Say& say) {
  if (principle.opportunities == 0 && principle.against == 0) {
    return say(principle.evidence.empty() ? "debrief.not_in_play" : "debrief.used_all");
  }
  std::string words;
  if (principle.opportunities > 0) {
    if (principle.shown == 0)
      words = say("debrief.not_used");
    else
      words = say(principle.missed == 0 ? "debrief.used_all" : "debrief.used_some");
  }
  if (principle.against == 0) return words;
  const std::string& pitfall = say("debrief.pitfall");
  return words.empty() ? pitfall : say("app.between", words, pitfall);
}

/// What came into play first, in the method's order, then the rest.
void add_principles(const Source& source, const scoring::Feedback& feedback, DebriefView& view) {
  const Say& say = source.say;
  view.principles_heading = say("debrief.principles");
  for (const bool in_play : {true, false}) {
    for (const scoring::PrincipleReport& principle : source.debrief.report.principles) {
      const bool came =
          principle.opportunities > 0 || principle.against > 0 || !principle.evidence.empty();
      if (came != in_play) continue;
      const scoring::Principle& of = source.rubric.at(principle.principle);
      const auto note = std::find_if(
          feedback.notes.begin(), feedback.notes.end(),
          [&](const scoring::PrincipleNote& one) { return one.principle == principle.principle; });
      view.principles.push_back(
          {of.name.in(source.language()), use_words(principle, say),
           of.definition.in(source.language()),
           note == feedback.notes.end() ? std::string() : paragraph_of(note->sentences), came,
           principle.against > 0});
    }
  }
  view.counts = paragraph_of(feedback.counts);
}

}  // namespace

DebriefView debrief_view(const AppModel& model) {
  const Say say(model.settings.language);
  DebriefView view;
  view.home = say("app.home");
  view.title = say("debrief.title");
  view.waiting = say("debrief.waiting");
  view.notice = model.notice;
  if (!model.call || !model.debrief || model.call->transcript.turns.empty()) return view;

  const CallModel& call = *model.call;
  const Source source{
      model,           call, *model.debrief, call.playable->scenario(), call.playable->rubric,
      call.transcript, say};
  const scoring::Feedback feedback =
      scoring::feedback(source.debrief.report, source.rubric, source.scenario, source.transcript,
                        *call.bounds, source.language());
  view.ready = true;
  view.partner = partner_view(model);
  view.again = say("debrief.again");
  view.again_key = say("debrief.again_key");
  add_heading(source, feedback, view);
  add_chart(source, feedback, view);
  add_detail(source, view);
  add_feedback(source, feedback, view);
  add_rating(source, view);
  add_principles(source, feedback, view);
  view.note = debrief_note_view(model);
  view.pages = debrief_pages_view(model);
  return view;
}

}  // namespace samtale::ui
