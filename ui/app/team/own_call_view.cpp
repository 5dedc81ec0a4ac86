#include "ui/app/team/own_call_view.hpp"

#include <algorithm>
#include <utility>

#include "ui/app/meeting/sharing.hpp"
#include "ui/app/personal_data_words.hpp"
#include "ui/app/team/team.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

OwnCallView::Field field(std::string label, std::string hint, const std::string& value,
                         const Say& say) {
  return {std::move(label), std::move(hint), value, personal_data_problem(value, say.language())};
}

OwnCallView::Line line_view(const engine::OwnCall& call, std::size_t i, const Say& say) {
  const engine::OwnCall::Line& line = call.lines[i];
  OwnCallView::Line view;
  view.mine = line.who == engine::Speaker::me;
  view.said.label =
      say("own_call.numbered", i + 1, say(view.mine ? "own_call.i_said" : "own_call.citizen_said"));
  view.said.value = line.text;
  view.said.problem = personal_data_problem(line.text, say.language());
  view.change_speaker = say(view.mine ? "own_call.was_citizen" : "own_call.was_me");
  view.mark = say("own_call.wrong");
  view.marked = call.wrong == i;
  const auto is_mine = [](const engine::OwnCall::Line& one) {
    return one.who == engine::Speaker::me;
  };
  const auto first = std::find_if(call.lines.begin(), call.lines.end(), is_mine);
  // From the first on, or what stands below would move under whoever writes.
  if (view.mine)
    view.instead =
        field(say("own_call.instead"),
              &*first == &line ? say("own_call.instead_hint") : std::string(), line.instead, say);
  return view;
}

void add_files(const OwnCallModel& own, const Say& say, OwnCallView& view) {
  if (own.files.empty()) return;
  view.files_heading = say("own_call.earlier");
  for (const OwnCallFile& file : own.files)
    view.files.push_back({file.file, file.title.empty() ? say("own_call.untitled") : file.title,
                          say("own_call.open"), file.file == own.file});
}

void add_removal(const OwnCallModel& own, const Say& say, OwnCallView& view) {
  view.remove = say("own_call.remove");
  view.remove_ask = say("own_call.remove_ask");
  view.remove_yes = say("home.remove_yes");
  view.remove_no = say("home.remove_no");
  view.copies = say("app.copies_stay");
  view.can_remove = !own.file.empty() || !is_empty(own.call);
  view.asks_to_remove = own.asks_to_delete;
  for (const std::string& draft : own.call.drafts)
    view.stays.push_back(say("own_call.draft_stays", draft));
}

void add_found(const OwnCallModel& own, const Say& say, OwnCallView& view) {
  if (!own.asks_to_draft) return;
  view.found.heading = say("meeting.found");
  view.found.detail = say("own_call.found_detail");
  view.found.rows = found_in(own.call, say);
  view.found.take_out = say("own_call.found_take_out");
  view.found.leave_in = say("own_call.found_leave_in");
  view.found.no_draft = say("own_call.found_no_draft");
}

}  // namespace

OwnCallView own_call_view(const AppModel& model) {
  const Say say(model.settings.language);
  static const OwnCallModel nothing;
  const OwnCallModel& own = model.team ? model.team->own : nothing;
  OwnCallView view;
  view.back = say("app.home");
  view.heading = say("own_call.title");
  view.detail = say("own_call.detail");
  view.change = say("own_call.change");
  const bool forgets = model.settings.keeping == Keeping::forget;
  view.kept = say(forgets ? "own_call.not_kept" : "own_call.kept");
  if (own.problem) view.notice = message(*own.problem, say.language());
  if (own.warned) view.notice += " " + say("own_call.not_closed");
  view.title = field(say("own_call.name"), say("own_call.name_hint"), own.call.title, say);
  view.question =
      field(say("own_call.question"), say("own_call.question_hint"), own.call.question, say);
  view.lines_heading = say("own_call.lines");
  view.lines_keys = say("own_call.lines_keys");
  for (std::size_t i = 0; i < own.call.lines.size(); ++i)
    view.lines.push_back(line_view(own.call, i, say));
  if (own.call.lines.size() < engine::most_own_lines) view.add = say("own_call.add");
  view.keep = say("own_call.keep");
  view.can_keep = must_be_kept(own);
  if (own.just_saved) view.state = say("own_call.is_kept");
  view.meeting = say("meeting.to_meeting");
  view.meeting_detail = say("meeting.to_meeting_detail");
  view.draft = say("own_call.draft");
  view.draft_detail = say(forgets ? "own_call.no_draft" : "own_call.draft_detail");
  view.can_draft = is_told(own.call) && !forgets;
  add_found(own, say, view);
  add_removal(own, say, view);
  view.another = say("own_call.another");
  add_files(own, say, view);
  return view;
}

}  // namespace samtale::ui
