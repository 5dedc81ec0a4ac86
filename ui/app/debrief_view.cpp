#include "ui/app/debrief_view.hpp"

#include "ui/app/debrief_parts.hpp"
#include "ui/app/rating_view.hpp"

namespace samtale::ui {
namespace {

using engine::Turn;

void add_heading(const DebriefSource& source, const scoring::Feedback& feedback,
                 DebriefView& view) {
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

/// What the citizen said; a scene is nobody's words.
std::string spoken(const DebriefSource& source, const std::vector<engine::LineIndex>& lines) {
  std::string text;
  for (const engine::LineIndex index : lines) {
    const engine::Line& line = source.scenario.at(index);
    if (line.voice == engine::Voice::scene) continue;
    text += (text.empty() ? "" : " ") + line.say.in(source.language());
  }
  return text;
}

void add_detail(const DebriefSource& source, DebriefView& view) {
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

/// Who has just done without support is not told to.
std::string nothing_to_try(const DebriefSource& source) {
  if (!scoring::nothing_better(source.debrief.report)) return source.say("debrief.try_unknown");
  const bool supported = source.call.session.header.mode == engine::Mode::practice;
  return source.say(supported ? "debrief.try_none" : "debrief.try_none_alone");
}

void add_feedback(const DebriefSource& source, const scoring::Feedback& feedback,
                  DebriefView& view) {
  const Say& say = source.say;
  view.worked_heading = say("debrief.worked");
  for (const scoring::Strength& strength : feedback.strengths)
    view.worked.push_back({source.principles(strength.principles), source.turn_small(strength.turn),
                           source.said(strength.said), strength.because, strength.mended,
                           strength.reaction});
  if (view.worked.empty()) view.worked_empty = say("debrief.worked_empty");

  view.try_heading = say("debrief.try");
  if (!feedback.suggestion) {
    view.try_none = nothing_to_try(source);
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

void add_rating(const DebriefSource& source, DebriefView& view) {
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

void add_removal(const DebriefSource& source, DebriefView& view) {
  const Say& say = source.say;
  view.removal = {say("debrief.remove"), say("debrief.remove_ask"), say("home.remove_yes"),
                  say("home.remove_no"), source.call.saving.file,   say("app.copies_stay")};
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
  const DebriefSource source{
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
  add_what_if(source, view);
  add_ways(source, view);
  add_attempts(source, view);
  add_goals(source, feedback, view);
  add_removal(source, view);
  return view;
}

}  // namespace samtale::ui
