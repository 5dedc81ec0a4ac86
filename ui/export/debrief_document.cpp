#include "ui/export/debrief_document.hpp"

#include <cmath>

#include "ui/app/dates.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/app/words.hpp"
#include "ui/export/together_sections.hpp"

namespace samtale::ui {
namespace {

using Tone = Paragraph::Tone;

Section worked(const DebriefView& view) {
  Section section{view.worked_heading, {Paragraph{view.worked_empty}}, {}};
  for (const DebriefView::Worked& one : view.worked)
    section.parts.push_back(
        {one.principle,
         {Paragraph{one.turn, Tone::quiet}, Paragraph{one.said}, Paragraph{one.because}},
         {}});
  return section;
}

Section to_try(const DebriefView& view) {
  Section section{view.try_heading, {Paragraph{view.try_none}}, {}};
  if (!view.one_thing) return section;
  const DebriefView::Try& one = *view.one_thing;
  section.parts.push_back({one.principle,
                           {Paragraph{one.turn, Tone::quiet}, Facts{{{one.said_lead, one.said}}},
                            Paragraph{one.because}, Facts{{{one.instead_lead, one.instead}}},
                            Paragraph{one.instead_because}},
                           {}});
  return section;
}

Section rating(const DebriefView& view, const Say& say) {
  Table table{{say("export.rating_question"), say("export.rating_answer")}, {}};
  bool own = false;
  for (const DebriefView::RatingRow& row : view.rating) own = own || !row.own_words.empty();
  if (own) table.heads.push_back(say("export.rating_own"));
  for (const DebriefView::RatingRow& row : view.rating) {
    table.rows.push_back({row.question, row.words});
    if (own) table.rows.back().push_back(row.own_words);
  }
  return {view.rating_heading, {std::move(table)}, {}};
}

/// What was written down, with what the call itself promised below it.
Section note(const DebriefNoteView& view) {
  Section section{view.heading, {}, {}};
  Facts written;
  for (const DebriefNoteView::Row& row : view.written)
    written.facts.push_back({row.label, row.text});
  section.blocks.emplace_back(std::move(written));
  if (view.promised.empty()) return section;
  Items promised;
  for (const std::string& promise : view.promised) promised.items.push_back({{}, promise});
  section.parts.push_back({view.promised_lead, {std::move(promised)}, {}});
  return section;
}

Section principles(const DebriefView& view, const Say& say) {
  Table table{{say("export.principle"), say("export.principle_use"), say("export.principle_is")},
              {}};
  std::string not_in_play;
  for (const DebriefView::PrincipleRow& row : view.principles) {
    if (row.in_play)
      table.rows.push_back({row.name, row.words, row.definition});
    else
      not_in_play += (not_in_play.empty() ? "" : ", ") + row.name;
  }
  Section section{view.principles_heading, {std::move(table), Paragraph{view.counts}}, {}};
  if (!not_in_play.empty())
    section.blocks.emplace_back(Paragraph{say("cli.not_in_play", not_in_play), Tone::quiet});
  return section;
}

/// "»…« · Åbnede"; empty where the way was over.
std::string said_text(const DebriefView::TwoWays::Said& said, const Say& say) {
  return said.word.empty() ? said.words : say("app.between", said.words, said.word);
}

Section two_ways(const DebriefView::TwoWays& two, const Say& say) {
  Table table{{two.turn_head, two.first, two.second}, {}};
  for (const DebriefView::TwoWays::Row& row : two.rows)
    table.rows.push_back({row.turn, said_text(row.first, say), said_text(row.second, say)});
  const bool alike = two.second_end.empty();
  if (!alike) table.rows.push_back({two.end, two.first_end, two.second_end});
  Section section{two.heading, {Paragraph{two.fork}, std::move(table)}, {}};
  if (alike) section.blocks.emplace_back(Facts{{{two.end, two.first_end}}});
  return section;
}

Section attempts(const DebriefView::Attempts& card) {
  Table table{{card.question, card.first, card.now}, {}};
  for (const DebriefView::Attempts::Row& row : card.rows)
    table.rows.push_back({row.question, row.first, row.now});
  Section section{card.heading, {Paragraph{card.detail}, std::move(table)}, {}};
  Facts used;
  for (const DebriefView::Attempts::Used& one : card.used)
    used.facts.push_back({one.lead, one.names});
  section.blocks.emplace_back(std::move(used));
  section.blocks.emplace_back(Paragraph{card.same});
  return section;
}

/// What the chart draws, a row a turn, with what turned and the way through the phases.
Section chart(const DebriefView& view, const Say& say) {
  Table table{{view.turn_word}, {}};
  for (const DebriefView::Course& course : view.courses) table.heads.push_back(course.label);
  for (std::size_t turn = 0; turn < view.courses.front().values.size(); ++turn) {
    table.rows.push_back({std::to_string(turn + 1)});
    for (const DebriefView::Course& course : view.courses) {
      const int value = static_cast<int>(std::lround(course.values[turn] * 100.0F));
      table.rows.back().push_back(amount(value, say));
    }
  }
  Section section{view.chart_heading, {}, {}};
  for (const std::string& sentence : view.course) section.blocks.emplace_back(Paragraph{sentence});
  section.blocks.emplace_back(std::move(table));
  return section;
}

Section turn_section(const DebriefView& view, const DebriefView::TurnDetail& turn,
                     std::size_t index) {
  Section section{turn.heading, {}, {}};
  section.blocks = {Facts{{{turn.citizen_lead, turn.citizen}, {turn.said_lead, turn.said}}},
                    Paragraph{turn.because}, Facts{{{turn.thought_lead, turn.thought}}}};
  if (view.turning && view.turning->turn == index)
    section.blocks.emplace_back(Paragraph{view.turning->title, Tone::strong});
  return section;
}

/// The whole call, turn by turn, under its phases; where there are several calls, under those.
Section course(const DebriefView& view, AppModel model, const Say& say) {
  Section whole{say("export.course"), {}, {}};
  const std::size_t turns = model.call->transcript.turns.size();
  std::size_t band = 0, call = 0;
  for (std::size_t turn = 0; turn < turns; ++turn) {
    std::string title;
    if (call < view.calls.size() && view.calls[call].first == turn)
      title = view.calls[call++].label;
    if (band < view.phases.size() && view.phases[band].first == turn) {
      const std::string& phase = view.phases[band++].label;
      title = title.empty() ? phase : say("app.between", title, phase);
    }
    if (!title.empty()) whole.parts.push_back({title, {}, {}});
    model.debrief->selected_turn = turn;
    if (const auto detail = debrief_view(model).detail)
      whole.parts.back().parts.push_back(turn_section(view, *detail, turn));
  }
  return whole;
}

}  // namespace

Document debrief_document(const AppModel& model) {
  const Say say(model.settings.language);
  const DebriefView view = debrief_view(model);
  Document document;
  document.language = say.language();
  document.title = view.title;
  document.lead = {Paragraph{view.subtitle},
                   Paragraph{spoken_date(model.call->session.header.date, say.language())},
                   Paragraph{view.notice, Tone::quiet}, Paragraph{view.level, Tone::strong},
                   Paragraph{view.outcome}};
  for (const std::string& cap : view.caps) document.lead.push_back(Paragraph{cap});
  if (view.ways) document.lead.push_back(Paragraph{view.ways->shown, Tone::quiet});
  document.sections = {worked(view), to_try(view)};
  if (!view.rating.empty()) document.sections.push_back(rating(view, say));
  if (view.note.kept) document.sections.push_back(note(view.note));
  if (view.two_ways) document.sections.push_back(two_ways(*view.two_ways, say));
  if (view.attempts) document.sections.push_back(attempts(*view.attempts));
  document.sections.push_back(principles(view, say));
  for (Section& section : together_sections(model)) document.sections.push_back(std::move(section));
  document.sections.push_back(chart(view, say));
  document.sections.push_back(course(view, model, say));
  document.foot = say("export.practice") + " " + say("app.independent");
  return document;
}

}  // namespace samtale::ui
