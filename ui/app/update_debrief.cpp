#include <algorithm>

#include "ui/app/debrief_model.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/app/updating.hpp"

namespace samtale::ui {

using engine::Meter;

void Updating::on(const action::SelectTurn& a) {
  if (!model().debrief || a.turn >= model().call->transcript.turns.size()) return;
  model().debrief->selected_turn = a.turn;
  find_untaken(*model().call, *model().debrief);
}

void Updating::on(const action::PlayFrom& a) {
  if (!model().call || a.turn >= model().call->transcript.turns.size()) return;
  go_back(a.turn, a.now);
  model().call->self_rating = {};
  model().debrief.reset();
  model().screen = Screen::call;
}

void Updating::on(const action::TakeOther& a) {
  if (!model().debrief || a.turn >= model().call->transcript.turns.size()) return;
  on(action::PlayFrom{a.turn, a.now});
  answer(a.reply.empty() ? engine::AnswerKind::pause : engine::AnswerKind::reply, a.reply, a.now);
}

void Updating::on(const action::ShowWay& a) {
  if (!model().debrief || a.way >= model().debrief->ways.size()) return;
  CallModel& call = *model().call;
  stand_at(tip_of(call, model().debrief->ways, a.way));
  make_report();
}

void Updating::on(const action::ToggleCourse& a) {
  std::vector<Meter>& courses = model().courses;
  const auto shown = std::find(courses.begin(), courses.end(), a.meter);
  if (shown != courses.end()) {
    if (courses.size() > 1) courses.erase(shown);
    return;
  }
  if (courses.size() == most_courses) courses.erase(courses.begin());
  courses.push_back(a.meter);
}

void Updating::on(const action::AttemptRead& a) {
  if (model().call && model().call->first_file == a.file) model().call->first = a.first;
}

void Updating::on(const action::BoundsFound& a) {
  if (!model().call || model().call->playable != a.playable) return;
  model().call->bounds = a.bounds;
  if (model().screen == Screen::debrief || model().screen == Screen::untaken) make_report();
  if (model().meeting && has_call(model())) measure_meeting();
}

void Updating::open_debrief() {
  model().screen = Screen::debrief;
  model().saved_page.reset();
  model().debrief.reset();
  look_for_first();
  if (model().call->bounds) make_report();
}

void Updating::make_report() { model().debrief = debrief_of(*model().call); }

void Updating::look_for_first() {
  CallModel& call = *model().call;
  if (!call.first_file.empty()) return;
  const engine::SessionHeader& header = call.session.header;
  // The list is the newest first. What comes before this call in it was begun later.
  for (const CallFile& file : model().files) {
    if (file.file == call.saving.file) {
      call.first_file.clear();
    } else if (file.finished && file.scenario == header.scenario.id &&
               file.player == header.player && file.players == engine::Players::one &&
               header.players == engine::Players::one) {
      call.first_file = file.file;
    }
  }
  if (!call.first_file.empty()) emit(effect::ReadAttempt{call.first_file});
}

}  // namespace samtale::ui
