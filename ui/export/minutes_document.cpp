#include "ui/export/minutes_document.hpp"

#include <utility>

#include "engine/way_comparison.hpp"
#include "ui/app/dates.hpp"
#include "ui/app/meeting/meeting_parts.hpp"
#include "ui/app/meeting/meeting_view.hpp"

namespace samtale::ui {
namespace {

using Tone = Paragraph::Tone;

Section agreed(const MeetingSource& source) {
  const MeetingRecord& record = source.meeting.record;
  Section section{source.say("minutes.agreed"), {}, {}};
  section.blocks.emplace_back(record.agreed.empty()
                                  ? Paragraph{source.say("minutes.nothing_agreed"), Tone::quiet}
                                  : Paragraph{record.agreed, Tone::strong});
  Table table{{source.say("script.who"), source.say("script.what"), source.say("script.when")}, {}};
  for (const MeetingTask& task : record.tasks)
    if (task != MeetingTask{}) table.rows.push_back({task.who, task.what, task.when});
  if (!table.rows.empty()) section.blocks.emplace_back(std::move(table));
  return section;
}

Section last_time(const MeetingSource& source) {
  const MeetingRecord& last = *source.meeting.last;
  Section section{source.say("meeting.last_time"), {}, {}};
  if (!last.agreed.empty()) section.blocks.emplace_back(Paragraph{last.agreed});
  Items tasks;
  for (const MeetingTask& task : last.tasks)
    if (task != MeetingTask{})
      tasks.items.push_back({{}, source.say("meeting.task", task.who, task.what, task.when)});
  if (!tasks.items.empty()) section.blocks.emplace_back(std::move(tasks));
  if (source.meeting.record.kept)
    section.blocks.emplace_back(
        Paragraph{source.say(*source.meeting.record.kept ? "minutes.kept" : "minutes.not_kept"),
                  Tone::quiet});
  return section;
}

/// A turn with all that the meeting has of it.
Section turn_section(const MeetingSource& source, std::size_t t) {
  const Say& say = source.say;
  const engine::Turn& turn = source.turn(t);
  Section section{say("minutes.turn", t + 1), {}, {}};
  section.blocks.emplace_back(Facts{{{say("script.citizen"), source.citizen_words(turn)},
                                     {say("script.answer"), source.answer_words(turn)}}});
  if (const MeetingVote* vote = vote_at(source.meeting.record, t)) {
    Table table{{say("minutes.instead"), say("minutes.hands")}, {}};
    for (const MeetingVote::Hands& one : vote->hands)
      table.rows.push_back({source.reply_words(one.reply, turn), std::to_string(one.hands)});
    if (!table.rows.empty()) section.blocks.emplace_back(std::move(table));
    if (const std::string why = source.because(turn, turn.answer.reply); !why.empty())
      section.blocks.emplace_back(Facts{{{say("meeting.why"), why}}});
  }
  Facts said;
  for (const std::string& sentence : source.sentences(t))
    said.facts.push_back({say("minutes.instead"), sentence});
  if (!said.facts.empty()) section.blocks.emplace_back(std::move(said));
  const auto note = source.meeting.record.notes.find(t);
  if (note != source.meeting.record.notes.end())
    section.blocks.emplace_back(Facts{{{say("minutes.note"), note->second}}});
  return section;
}

Section excerpt(const MeetingSource& source) {
  Section section{source.say("minutes.excerpt"), {}, {}};
  const MeetingRecord::Excerpt& chosen = *source.meeting.record.excerpt;
  for (std::size_t t = chosen.first; t <= chosen.last; ++t)
    section.parts.push_back(turn_section(source, t));
  return section;
}

/// The same as the room saw of a way beside the call.
Section way_section(const MeetingSource& source, std::size_t way) {
  const Say& say = source.say;
  Section section{other_way_name(source, way), {}, {}};
  AppModel model = source.model;
  auto meeting = std::make_shared<MeetingModel>(source.meeting);
  meeting->way = way;
  model.meeting = std::move(meeting);
  MeetingView view;
  add_ways(MeetingSource(model), view);
  Table table{{say("script.citizen"), view.ways->first, view.ways->second}, {}};
  const auto words = [](const MeetingView::Ways::Cell& cell) {
    return cell.text + (cell.did.empty() ? "" : " " + cell.did);
  };
  for (const MeetingView::Ways::Row& row : view.ways->rows)
    table.rows.push_back({(row.sign.empty() ? "" : row.sign + ": ") + row.citizen, words(row.first),
                          words(row.second)});
  table.rows.push_back({view.ways->end_lead, view.ways->first_end, view.ways->second_end});
  section.blocks.emplace_back(std::move(table));
  return section;
}

}  // namespace

Document minutes_document(const AppModel& model) {
  const MeetingSource source(model);
  const Say& say = source.say;
  const MeetingRecord& record = source.meeting.record;
  Document document;
  document.language = say.language();
  document.title = say("minutes.title", record.title);
  if (!record.date.empty())
    document.lead.emplace_back(Paragraph{spoken_date(record.date, say.language()), Tone::quiet});
  document.lead.emplace_back(Facts{{{question_lead(record, say), source.quoted(record.question)}}});
  document.sections.push_back(agreed(source));
  if (source.meeting.last && !agreed_on_nothing(*source.meeting.last))
    document.sections.push_back(last_time(source));
  document.sections.push_back(excerpt(source));
  if (!source.meeting.ways.empty()) {
    Section ways{say("minutes.ways"), {}, {}};
    for (std::size_t w = 0; w < source.meeting.ways.size(); ++w)
      ways.parts.push_back(way_section(source, w));
    document.sections.push_back(std::move(ways));
  }
  document.foot = say("minutes.foot") + " " + say("app.independent");
  return document;
}

}  // namespace samtale::ui
