#include <algorithm>

#include "engine/way_comparison.hpp"
#include "ui/app/call_words.hpp"
#include "ui/app/meeting/meeting_parts.hpp"
#include "ui/app/meeting/meeting_view.hpp"

namespace samtale::ui {
namespace {

using engine::Transcript;
using engine::Turn;

MeetingView::Ways::Cell cell_of(const MeetingSource& source, const Transcript& way,
                                const std::optional<scoring::Report>& report, std::size_t turn) {
  MeetingView::Ways::Cell cell;
  cell.text = source.answer_words(way.turns[turn]);
  if (report) cell.did = source.taken_did(*report, turn);
  return cell;
}

/// How a way ended, where so much of it is shown.
std::string end_of(const MeetingSource& source, const Transcript& way, std::size_t last) {
  if (last + 1 < way.turns.size()) return source.say("meeting.way_goes_on");
  const engine::EndingIndex ending = way.turns.back().after.ending;
  if (!ending.valid()) return source.say("meeting.way_open");
  return source.scenario.at(ending).outcome.in(source.language());
}

}  // namespace

bool may_be_shown(const MeetingSource& source, const OtherWay& way, std::size_t turn) {
  if (!way.other_run) return true;
  const MeetingRecord::Excerpt& excerpt = *source.meeting.record.excerpt;
  for (std::size_t t = excerpt.first; t <= excerpt.last; ++t)
    if (source.turn(t).before.node == way.transcript.turns[turn].before.node) return true;
  return false;
}

std::string other_way_name(const MeetingSource& source, std::size_t way) {
  const auto& ways = source.meeting.ways;
  if (ways[way].other_run) return source.say("meeting.other_run_name");
  const bool run = !ways.empty() && ways.front().other_run;
  return source.say("meeting.what_if_name", way + (run ? 0 : 1));
}

void add_ways(const MeetingSource& source, MeetingView& view) {
  const MeetingModel& meeting = source.meeting;
  if (meeting.ways.empty()) return;
  const Say& say = source.say;
  const OtherWay& other = meeting.ways[meeting.way];
  const Transcript& call = source.call.transcript;
  const MeetingRecord::Excerpt& excerpt = *meeting.record.excerpt;
  const engine::WayComparison compared = compare_ways(call, other.transcript);
  MeetingView::Ways ways;
  ways.first = say("meeting.the_call");
  ways.second = other_way_name(source, meeting.way);
  std::size_t last = 0;  // of the other way's turns that are shown
  std::optional<scoring::Report> told;
  if (source.model.debrief) told = source.model.debrief->report;
  for (std::size_t r = compared.parts.value_or(compared.rows.size()); r < compared.rows.size();
       ++r) {
    const engine::ComparedTurn& row = compared.rows[r];
    // Of the call no more is shown than its owner chose.
    const bool shown = row.first && *row.first >= excerpt.first && *row.first <= excerpt.last;
    const bool second = row.second && may_be_shown(source, other, *row.second);
    if (!shown && !second) continue;
    MeetingView::Ways::Row into;
    if (compared.parts == r) into.sign = say("meeting.parts");
    if (compared.meets == r) into.sign = say("meeting.meets");
    const Turn& at = second ? other.transcript.turns[*row.second] : call.turns[*row.first];
    into.citizen = source.citizen_words(at);
    if (shown) into.first = cell_of(source, call, told, *row.first);
    if (second) into.second = cell_of(source, other.transcript, other.report, *row.second);
    if (second) last = *row.second;
    ways.rows.push_back(std::move(into));
  }
  if (ways.rows.empty()) ways.none = say("meeting.ways_alike");
  ways.end_lead = say("meeting.way_end");
  ways.first_end = end_of(source, call, excerpt.last);
  ways.second_end = end_of(source, other.transcript, last);
  for (std::size_t w = 0; w < meeting.ways.size(); ++w)
    ways.names.push_back(other_way_name(source, w));
  ways.chosen = meeting.way;
  view.ways = std::move(ways);
}

void add_what_if(const MeetingSource& source, MeetingView& view) {
  const Say& say = source.say;
  const OtherWay& way = source.meeting.ways[source.meeting.way];
  const Transcript played = shown_part(source.call, way);
  const Turn& last = played.turns.back();
  const std::size_t at = played.turns.size() - 1;
  MeetingView::Said said;
  said.lead = say("meeting.then_said");
  said.text = source.answer_words(last);
  if (way.report) said.did = source.taken_did(*way.report, at);
  view.said = std::move(said);
  if (const auto after =
          scoring::answered_by_citizen(source.scenario, played, at, source.language()))
    view.lines = {quoted_words(after->words, say)};
  view.speaker = say("script.citizen");
  if (last.after.ending.valid()) {
    view.heading = say("meeting.what_if_end");
    view.paragraphs = {source.scenario.at(last.after.ending).outcome.in(source.language())};
    return;
  }
  view.heading = say("meeting.what_if_next");
  std::vector<RoomOption> options = next_options(source.scenario, played);
  if (source.meeting.own) leave_out_pause(options);
  for (std::size_t i = 0; i < options.size(); ++i) {
    MeetingView::Row row;
    row.id = options[i].reply.empty() ? "pause" : "reply/" + options[i].reply;
    row.letter = letter_of(i);
    row.text = say("call.pause");
    if (!options[i].reply.empty())
      for (const engine::ReplyIndex reply : open_replies(source.scenario, played.state))
        if (source.scenario.at(reply).id == options[i].reply)
          row.text = source.scenario.at(reply).say.in(source.language());
    view.rows.push_back(std::move(row));
  }
  view.rows_are_pressed = true;
}

}  // namespace samtale::ui
