#include <algorithm>
#include <utility>

#include "ui/app/meeting/meeting.hpp"
#include "ui/app/updating.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/minutes_document.hpp"

namespace samtale::ui {
namespace {

constexpr std::size_t most_tasks = 20;

}  // namespace

void Updating::on(const action::WriteMeeting& a) {
  if (!model().meeting) return;
  MeetingModel& opened = meeting();
  switch (a.what) {
    case MeetingText::path:
      opened.typed_path = a.text;
      return;
    case MeetingText::question:
      opened.record.question = a.text;
      return;
    case MeetingText::agreed:
      opened.record.agreed = a.text;
      return;
    case MeetingText::note:
      if (a.text.empty())
        opened.record.notes.erase(a.turn);
      else
        opened.record.notes[a.turn] = a.text;
      return;
  }
}

void Updating::on(const action::AnswerKept& a) {
  if (!model().meeting || !model().meeting->last) return;
  MeetingModel& opened = meeting();
  opened.record.kept = a.kept;
}

void Updating::on(const action::AddTask&) {
  if (!model().meeting || model().meeting->record.tasks.size() >= most_tasks) return;
  auto& tasks = meeting().record.tasks;
  // The empty row that stands there is the first of them.
  if (tasks.empty()) tasks.emplace_back();
  tasks.emplace_back();
}

void Updating::on(const action::RemoveTask& a) {
  if (!model().meeting || a.task >= model().meeting->record.tasks.size()) return;
  auto& tasks = meeting().record.tasks;
  tasks.erase(tasks.begin() + static_cast<std::ptrdiff_t>(a.task));
}

void Updating::on(const action::WriteTask& a) {
  // The empty row below the others becomes one by being written in.
  if (!model().meeting || a.task > model().meeting->record.tasks.size() || a.task >= most_tasks)
    return;
  auto& tasks = meeting().record.tasks;
  if (a.task == tasks.size()) tasks.emplace_back();
  MeetingTask& task = tasks[a.task];
  switch (a.part) {
    case TaskPart::who:
      task.who = a.text;
      return;
    case TaskPart::what:
      task.what = a.text;
      return;
    case TaskPart::when:
      task.when = a.text;
      return;
  }
}

void Updating::on(const action::OpenMinutes&) {
  const MeetingModel* shown = meeting_on(Screen::meeting);
  const MeetingModel* prepared = meeting_on(Screen::meeting_preparation);
  const bool over = shown && shown->closed;
  const bool held = prepared && !prepared->record.date.empty() && prepared->record.excerpt;
  if (!over && !held) return;
  meeting().saved.reset();
  model().screen = Screen::minutes;
}

void Updating::on(const action::SaveMinutes&) {
  if (!meeting_on(Screen::minutes)) return;
  keep_meeting();
  const Document document = minutes_document(model());
  const std::string& date = model().meeting->record.date;
  emit(effect::WritePage{PagePlace::documents, "moede" + (date.empty() ? "" : "-" + date),
                         html(document), markdown(document)});
}

void Updating::on(const action::LeaveMinutes&) {
  if (meeting_on(Screen::minutes)) on(action::GoHome{});
}

}  // namespace samtale::ui
