#include "ui/export/debrief_text.hpp"

#include <algorithm>
#include <cmath>

#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/app/words.hpp"
#include "ui/export/conversation_text.hpp"
#include "ui/export/together_sections.hpp"

namespace samtale::ui {
namespace {

constexpr std::string_view indent = "  ";
constexpr std::string_view deeper = "    ";

/// What the parts are written from and into.
struct Paper {
  const DebriefView& view;
  const PlainStyle& style;
  Say say;
  std::string text;

  void head(const std::string& words) { text += "\n" + heading(words, style); }
  void line(std::string_view lead, const std::string& words) {
    if (!words.empty()) text += paragraph(lead, words, style);
  }
};

void write_head(Paper& paper) {
  const DebriefView& view = paper.view;
  paper.text += heading(view.title, paper.style);
  paper.line("", view.notice);
  paper.line("", view.subtitle);
  paper.head(view.level);
  paper.line(indent, view.outcome);
  for (const std::string& cap : view.caps) paper.line(indent, cap);
}

void write_worked(Paper& paper) {
  paper.head(paper.view.worked_heading);
  paper.line(indent, paper.view.worked_empty);
  for (const DebriefView::Worked& worked : paper.view.worked) {
    paper.line("  - ", worked.principle + " · " + worked.turn);
    paper.line(deeper, worked.said);
    paper.line(deeper, worked.because);
    paper.line(deeper, worked.mended);
    paper.line(deeper, worked.reaction);
  }
}

void write_try(Paper& paper) {
  paper.head(paper.view.try_heading);
  paper.line(indent, paper.view.try_none);
  if (!paper.view.one_thing) return;
  const DebriefView::Try& one = *paper.view.one_thing;
  paper.line("  - ", one.principle + " · " + one.turn);
  paper.line(deeper, one.said_lead + ": " + one.said);
  paper.line(deeper, one.because);
  paper.line(deeper, one.reaction);
  paper.line(deeper, one.instead_lead + ": " + one.instead);
  paper.line(deeper, one.instead_because);
}

void write_rating(Paper& paper) {
  if (paper.view.rating.empty()) return;
  paper.head(paper.view.rating_heading);
  for (const DebriefView::RatingRow& row : paper.view.rating) {
    const std::string own = row.own_words.empty() ? "" : " · " + row.own_words;
    paper.line(indent, row.question + ": " + row.words + own);
  }
}

void write_note(Paper& paper) {
  const DebriefNoteView& note = paper.view.note;
  if (!note.kept) return;
  paper.head(note.heading);
  for (const DebriefNoteView::Row& row : note.written)
    paper.line(indent, row.label + ": " + row.text);
  if (!note.promised.empty()) paper.line(indent, note.promised_lead + ":");
  for (const std::string& promise : note.promised) paper.line("    - ", promise);
}

void write_two_ways(Paper& paper) {
  if (!paper.view.two_ways) return;
  const DebriefView::TwoWays& two = *paper.view.two_ways;
  const auto said = [&](const std::string& way, const DebriefView::TwoWays::Said& one) {
    if (one.words.empty()) return;
    const std::string word = one.word.empty() ? "" : " · " + one.word;
    paper.line(deeper, way + ": " + one.words + word);
  };
  paper.head(two.heading);
  paper.line(indent, two.fork);
  for (const DebriefView::TwoWays::Row& row : two.rows) {
    paper.line(indent, row.turn);
    said(two.first, row.first);
    said(two.second, row.second);
  }
  paper.line(indent, two.end);
  if (two.second_end.empty()) return paper.line(deeper, two.first_end);
  said(two.first, {two.first_end, {}});
  said(two.second, {two.second_end, {}});
}

void write_attempts(Paper& paper) {
  if (!paper.view.attempts) return;
  const DebriefView::Attempts& card = *paper.view.attempts;
  paper.head(card.heading);
  paper.line(indent, card.detail);
  for (const DebriefView::Attempts::Row& row : card.rows) {
    paper.line(indent, row.question);
    paper.line(deeper, card.first + ": " + row.first);
    paper.line(deeper, card.now + ": " + row.now);
  }
  for (const DebriefView::Attempts::Used& one : card.used)
    paper.line(indent, one.lead + ": " + one.names);
  paper.line(indent, card.same);
}

void write_principles(Paper& paper) {
  paper.head(paper.view.principles_heading);
  std::string not_in_play;
  for (const DebriefView::PrincipleRow& row : paper.view.principles) {
    if (!row.in_play) {
      not_in_play += (not_in_play.empty() ? "" : ", ") + row.name;
      continue;
    }
    paper.line(indent, row.name + ": " + row.words);
    paper.line(deeper, row.note);
  }
  if (!not_in_play.empty()) paper.line(indent, paper.say("cli.not_in_play", not_in_play));
  paper.line(indent, paper.view.counts);
}

/// Why a line counted stands once on the page, where it is told of first.
bool is_told(const DebriefView& view, const std::string& because) {
  const auto holds = [&](const std::string& text) { return text.find(because) != text.npos; };
  const auto& one = view.one_thing;
  return std::any_of(view.worked.begin(), view.worked.end(),
                     [&](const DebriefView::Worked& worked) { return holds(worked.because); }) ||
         std::any_of(view.principles.begin(), view.principles.end(),
                     [&](const DebriefView::PrincipleRow& row) { return holds(row.note); }) ||
         (one && (holds(one->because) || holds(one->instead_because)));
}

void write_turn(Paper& paper, const DebriefView::TurnDetail& turn, std::size_t index,
                CourseDetail detail) {
  std::string course;
  for (const DebriefView::Course& one : paper.view.courses) {
    const int value = static_cast<int>(std::lround(one.values[index] * 100.0f));
    course += (course.empty() ? "" : " · ") + one.label + ": " + amount(value, paper.say);
  }
  paper.line(indent, turn.heading + " · " + course);
  if (detail == CourseDetail::whole) {
    if (!turn.citizen.empty()) paper.line(deeper, turn.citizen_lead + ": " + turn.citizen);
    paper.line(deeper, turn.said_lead + ": " + turn.said);
    if (!is_told(paper.view, turn.because)) paper.line(deeper, turn.because);
  }
  if (!turn.thought.empty()) paper.line(deeper, turn.thought_lead + ": " + turn.thought);
  if (paper.view.turning && paper.view.turning->turn == index)
    paper.line(deeper, detail == CourseDetail::whole
                           ? paper.view.turning->title
                           : paper.view.turning->title + ": " + paper.view.turning->line);
}

/// The course, a line a turn. What a turn holds is what the panel shows when it is chosen.
void write_course(Paper& paper, AppModel model, CourseDetail detail) {
  paper.head(paper.view.chart_heading);
  for (const std::string& sentence : paper.view.course) paper.line(indent, sentence);
  const std::size_t turns = model.call->transcript.turns.size();
  std::size_t band = 0, call = 0;
  for (std::size_t turn = 0; turn < turns; ++turn) {
    if (call < paper.view.calls.size() && paper.view.calls[call].first == turn)
      paper.head(paper.view.calls[call++].label);
    if (band < paper.view.phases.size() && paper.view.phases[band].first == turn)
      paper.line("", paper.view.phases[band++].label);
    model.debrief->selected_turn = turn;
    if (const auto of_turn = debrief_view(model).detail) write_turn(paper, *of_turn, turn, detail);
  }
}

std::string lead_and(const std::string& label, const std::string& text) {
  return label.empty() || text.empty() ? label + text : label + ": " + text;
}

void write_block(Paper& paper, const Paragraph& block) { paper.line(indent, block.text); }

void write_block(Paper& paper, const Items& block) {
  for (const Labelled& one : block.items) paper.line("  - ", lead_and(one.label, one.text));
}

void write_block(Paper& paper, const Facts& block) {
  for (const Labelled& one : block.facts) paper.line(indent, lead_and(one.label, one.text));
}

/// A row a paragraph: the first cell names it, and the others follow with what stands over them.
void write_block(Paper& paper, const Table& block) {
  for (const std::vector<std::string>& row : block.rows) {
    std::string others;
    for (std::size_t c = 1; c < row.size(); ++c)
      if (!row[c].empty()) others += " · " + lead_and(block.heads[c], row[c]);
    paper.line(indent, row.front() + others);
  }
}

void write_block(Paper&, const WritingLines&) {}
void write_block(Paper&, const Picture&) {}

void write_blocks(Paper& paper, const std::vector<Block>& blocks) {
  for (const Block& block : blocks)
    std::visit([&paper](const auto& one) { write_block(paper, one); }, block);
}

/// The hands of a room, the marks of a makker: as the exported page has them.
void write_together(Paper& paper, const AppModel& model) {
  for (const Section& section : together_sections(model)) {
    paper.head(section.title);
    write_blocks(paper, section.blocks);
    for (const Section& part : section.parts) {
      paper.line("", part.title);
      write_blocks(paper, part.blocks);
    }
  }
}

}  // namespace

std::string debrief_text(const AppModel& model, CourseDetail detail, const PlainStyle& style) {
  const Say say(model.settings.language);
  if (is_sensitive(model.call->playable->scenario()))
    return paragraph("", say("debrief.unscored"), style);
  const DebriefView view = debrief_view(model);
  if (!view.ready) return paragraph("", say("debrief.unfinished"), style);
  Paper paper{view, style, say, {}};
  write_head(paper);
  write_worked(paper);
  write_try(paper);
  write_rating(paper);
  write_note(paper);
  write_two_ways(paper);
  write_attempts(paper);
  write_principles(paper);
  write_course(paper, model, detail);
  write_together(paper, model);
  return paper.text;
}

std::string way_text(const AppModel& model, WayDetail detail, const PlainStyle& style) {
  CallView view = call_view(model);
  if (detail == WayDetail::said)
    for (BubbleView& bubble : view.bubbles) bubble.why.clear();
  std::string text = heading(view.title, style);
  text += paragraph("", view.mode, style);
  text += bubbles_text(view, 0, model.settings.language, style);
  if (!model.call->transcript.finished)
    return text + citizen_text(view, style) + replies_text(view, style);
  if (detail == WayDetail::said) return text;
  return text + "\n\n" + debrief_text(model, detail_after(model.call->session.header.mode), style);
}

CourseDetail detail_after(engine::Mode mode) {
  return mode == engine::Mode::practice ? CourseDetail::words : CourseDetail::whole;
}

}  // namespace samtale::ui
