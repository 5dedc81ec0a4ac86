#include "ui/app/meeting/preparation_view.hpp"

#include <algorithm>

#include "engine/session_file.hpp"
#include "ui/app/call_file_words.hpp"
#include "ui/app/meeting/meeting_parts.hpp"
#include "ui/app/meeting/sharing.hpp"
#include "ui/app/personal_data_words.hpp"

namespace samtale::ui {
namespace {

constexpr std::size_t most_calls = 12;

std::string title_of(const AppModel& model, const CallFile& file, const Say& say) {
  const SharedPlayable playable = model.library ? model.library->find(file.scenario) : nullptr;
  return playable ? playable->scenario().title.in(say.language()) : file.scenario;
}

void add_pick(const AppModel& model, const Say& say, MeetingPreparationView& view) {
  MeetingPreparationView::Pick pick;
  pick.heading = say("meeting.pick");
  pick.empty = say("meeting.pick_empty");
  for (const CallFile& file : model.files) {
    if (pick.calls.size() == most_calls) break;
    pick.calls.push_back({title_of(model, file, say), call_detail(model, file, say), file.file});
  }
  pick.path_label = say("meeting.path");
  pick.path_hint = say("meeting.path_hint");
  pick.path = model.meeting->typed_path;
  pick.open = say("meeting.open");
  pick.problem = model.meeting->problem;
  view.pick = std::move(pick);
}

void add_excerpt(const MeetingSource& source, MeetingPreparationView& view) {
  const Say& say = source.say;
  const MeetingRecord::Excerpt& chosen = *source.meeting.record.excerpt;
  const std::size_t turns = source.call.transcript.turns.size();
  const std::size_t length = chosen.last - chosen.first + 1;
  view.excerpt_heading = say("meeting.excerpt");
  view.excerpt_hint = say("meeting.excerpt_hint");
  view.earlier = say("meeting.earlier");
  view.later = say("meeting.later");
  view.fewer = say("meeting.fewer");
  view.more = say("meeting.more");
  view.can_earlier = chosen.first > 0;
  view.can_later = chosen.last + 1 < turns;
  view.can_fewer = length > std::min(least_excerpt, turns);
  view.can_more = length < std::min(most_excerpt, turns);
  view.excerpt = chosen;
  for (std::size_t t = chosen.first; t <= chosen.last; ++t) {
    const engine::Turn& turn = source.turn(t);
    view.turns.push_back(
        {t, say("debrief.turn_n", t + 1), source.citizen_words(turn), source.answer_words(turn),
         say(t == chosen.asked ? "meeting.asked_here" : "meeting.ask_here"), t == chosen.asked});
  }
}

/// Nobody is called what the citizen of a shipped scenario is called.
bool is_invented(const MeetingSource& source) {
  const SharedPlayable shipped =
      source.model.library && !source.meeting.own
          ? source.model.library->find(source.call.session.header.scenario.id)
          : nullptr;
  return shipped && shipped->file.empty();
}

void add_hidden(const MeetingSource& source, MeetingPreparationView& view) {
  const Say& say = source.say;
  view.hidden_heading = say("meeting.hidden");
  const char* citizen =
      is_invented(source) ? "meeting.hidden_citizen" : "meeting.hidden_citizen_named";
  view.hidden = {say("meeting.hidden_rest"), say(citizen)};
  if (source.meeting.has_alias) view.hidden.push_back(say("meeting.hidden_alias"));
  view.alias_label = say("meeting.alias");
  view.alias_hint = say("meeting.alias_hint");
  view.alias = source.meeting.record.alias;
  view.alias_problem = personal_data_problem(view.alias, say.language());
  view.hidden.push_back(say("meeting.hidden_notes"));
  view.found = unsettled(source.meeting, say);
  if (view.found.empty()) return;
  view.found_heading = say("meeting.found");
  view.remove_found = say("meeting.remove_found");
  view.accept_found = say("meeting.accept_found");
}

void add_runs(const MeetingSource& source, MeetingPreparationView& view) {
  const Say& say = source.say;
  if (source.meeting.own) return;
  view.compare_heading = say("meeting.compare");
  view.compare_hint = say("meeting.compare_hint");
  view.compare_none = say("meeting.compare_none");
  for (const CallFile& file : source.model.files) {
    if (view.runs.size() == most_calls) break;
    const bool same = file.scenario == source.call.session.header.scenario.id;
    if (!same || !file.finished || file.file == source.meeting.file) continue;
    view.runs.push_back(
        {call_detail(source.model, file, say), file.file, file.file == source.meeting.other_run});
  }
}

void add_pages(const MeetingSource& source, MeetingPreparationView& view) {
  const Say& say = source.say;
  view.minutes_heading = say("meeting.length");
  for (std::size_t i = 0; i < scoring::script_minutes.size(); ++i) {
    const int minutes = scoring::script_minutes[i];
    view.minutes.push_back(minutes);
    view.minutes_labels.push_back(say("app.minutes", minutes));
    if (minutes == source.meeting.record.minutes) view.minutes_chosen = i;
  }
  view.print = say("meeting.print_script");
  view.save_script = say("meeting.save_script");
  if (!source.meeting.own) view.save_copy = say("meeting.save_copy");
  view.can_save_copy = can_share(source.model);
  if (!source.meeting.own && !view.found.empty()) view.copy_detail = say("meeting.copy_held_back");
  if (!source.meeting.saved) return;
  const SavedPage& saved = *source.meeting.saved;
  if (saved.problem)
    view.save_problem = say("pages.not_saved", message(*saved.problem, say.language()));
  if (!saved.file.empty()) view.saved = say("meeting.saved", engine::path_text(saved.file));
}

}  // namespace

MeetingPreparationView meeting_preparation_view(const AppModel& model) {
  const Say say(model.settings.language);
  MeetingPreparationView view;
  view.back = say("app.home");
  view.title = say("meeting.preparation");
  view.detail = say("meeting.preparation_detail");
  view.notice = model.notice;
  view.start = say("meeting.start");
  const std::string_view missing = model.meeting ? missing_for_meeting(model) : "";
  view.can_start = model.meeting && missing.empty();
  if (!missing.empty()) view.start_detail = say(missing);
  if (!has_call(model)) {
    if (model.meeting) add_pick(model, say, view);
    return view;
  }
  const MeetingSource source(model);
  view.call_title = source.scenario.title.in(say.language());
  view.another = say("meeting.another");
  if (has_minutes(source.meeting)) view.minutes_of = say("meeting.see_minutes");
  view.damage = source.meeting.problem;
  if (source.meeting.last && !agreed_on_nothing(*source.meeting.last)) {
    const MeetingRecord& last = *source.meeting.last;
    view.last_heading = say("meeting.last_time");
    if (!last.agreed.empty()) view.last.push_back(last.agreed);
    for (const MeetingTask& task : last.tasks)
      if (task != MeetingTask{})
        view.last.push_back(say("meeting.task", task.who, task.what, task.when));
  }
  view.differences = source.meeting.differences;
  if (!view.differences.empty()) view.differences_heading = say("meeting.differences");
  if (source.meeting.record.excerpt)
    add_excerpt(source, view);
  else
    view.waiting = say("debrief.waiting");
  view.question_label = say("meeting.question");
  view.question_hint = say("meeting.question_hint");
  view.question = source.meeting.record.question;
  view.question_problem = personal_data_problem(view.question, say.language());
  view.recognise_heading = say("meeting.recognise");
  view.recognise_yes = say("meeting.recognise_yes");
  view.recognise_no = say("meeting.recognise_no");
  view.recognised = source.meeting.recognised;
  if (view.recognised == true) view.recognise_advice = say("meeting.recognise_advice");
  add_hidden(source, view);
  add_runs(source, view);
  add_pages(source, view);
  return view;
}

}  // namespace samtale::ui
