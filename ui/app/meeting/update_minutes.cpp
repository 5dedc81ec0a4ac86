#include <algorithm>
#include <utility>

#include "ui/app/meeting/meeting.hpp"
#include "ui/app/updating.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/minutes_document.hpp"

namespace samtale::ui {
namespace {

void write_at(std::map<std::size_t, std::string>& texts, std::size_t turn,
              const std::string& text) {
  if (text.empty())
    texts.erase(turn);
  else
    texts[turn] = text;
}

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
    case MeetingText::alias:
      opened.record.alias = a.text;
      return;
    case MeetingText::agreed:
      opened.record.agreed = a.text;
      return;
    case MeetingText::note:
      return write_at(opened.record.notes, a.turn, a.text);
    case MeetingText::sentences:
      return write_at(opened.record.sentences, a.turn, a.text);
  }
}

void Updating::on(const action::AnswerKept& a) {
  if (!model().meeting || !model().meeting->last) return;
  MeetingModel& opened = meeting();
  opened.record.kept = a.kept;
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
  if (!over && !(prepared && has_minutes(*prepared))) return;
  MeetingModel& opened = meeting();
  opened.saved.reset();
  if (!over && opened.record.date.empty()) {
    // The next one is prepared already: what is read and mended is the one before.
    MeetingRecord held = opened.record.earlier.front();
    opened.prepared = std::exchange(opened.record, std::move(held));
    opened.ways.clear();
    play_forks();
  }
  drop_ways_outside();
  model().screen = Screen::minutes;
}

void Updating::on(const action::SaveMinutes&) {
  const MeetingModel* opened = meeting_on(Screen::minutes);
  if (!opened || has_unsettled(*opened)) return;
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
