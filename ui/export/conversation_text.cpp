#include "ui/export/conversation_text.hpp"

#include <vector>

#include "engine/explanation.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

constexpr std::string_view spoken = "    ";
constexpr std::string_view item = "  - ";

std::string block(const std::string& title, const std::string& text, const PlainStyle& style) {
  if (text.empty()) return {};
  return "\n" + heading(title, style) + paragraph("  ", text, style);
}

std::string notes(const std::string& title, const std::vector<NotepadView::Note>& list,
                  const std::string& none, const PlainStyle& style) {
  std::string text = "\n" + heading(title, style);
  if (list.empty()) return text + paragraph("  ", none, style);
  for (const NotepadView::Note& note : list)
    text += paragraph(item, note.fresh ? note.text + " *" : note.text, style);
  return text;
}

}  // namespace

std::string briefing_text(const BriefingView& view, const PlainStyle& style) {
  std::string text = heading(view.title, style);
  std::string caller = view.caller;
  if (!view.caller_about.empty()) caller += ", " + view.caller_about;
  text += paragraph("", caller + " · " + view.minutes, style);
  if (!view.warning.empty()) text += block(view.warning_heading, view.warning, style);
  text += block(view.you_heading, view.you, style);
  return text + table_text(view, style) + block(view.trains_heading, view.trains, style);
}

std::string table_text(const BriefingView& view, const PlainStyle& style) {
  if (view.table.empty()) return {};
  std::string text = "\n" + heading(view.table_heading, style);
  for (const std::string& one : view.table) text += paragraph(item, one, style);
  return text;
}

std::string bubbles_text(const CallView& view, std::size_t first, engine::Language language,
                         const PlainStyle& style) {
  const Say say(language);
  std::string text;
  std::size_t turn = 0;
  for (std::size_t b = 0; b < view.bubbles.size(); ++b) {
    const BubbleView& bubble = view.bubbles[b];
    if (!bubble.citizen) ++turn;
    if (b < first) continue;
    if (!bubble.divider.empty()) text += "\n" + heading(bubble.divider, style);
    if (!bubble.name.empty()) {
      std::string speaker = bubble.name;
      if (!bubble.manner.empty()) speaker += " (" + bubble.manner + ")";
      if (!bubble.citizen) speaker = say("app.between", speaker, say("debrief.turn_small", turn));
      text += "\n" + heading(speaker, style);
    } else if (!bubble.manner.empty()) {
      text += paragraph("  ", "(" + bubble.manner + ")", style);
    }
    text += paragraph(spoken, bubble.silence ? "[" + bubble.text + "]" : bubble.text, style);
    if (!bubble.why.empty()) text += paragraph("  > ", bubble.why_lead + " " + bubble.why, style);
  }
  return text;
}

std::string citizen_text(const CallView& view, const PlainStyle& style) {
  static_assert(engine::meter_count % 2 == 0);
  const auto meter = [&](std::size_t m) {
    return view.meters[m].name + ": " + view.meters[m].words;
  };
  std::string text =
      "\n" + paragraph("  ", view.impression_heading + ": " + view.impression, style);
  for (std::size_t m = 0; m < view.meters.size(); m += 2)  // two a line fit into 80 columns
    text += paragraph("  ", meter(m) + " · " + meter(m + 1), style);
  return text;
}

std::string replies_text(const CallView& view, const PlainStyle& style) {
  std::string text = "\n" + heading(view.ask, style);
  for (const ReplyView& reply : view.replies)
    text += paragraph("  " + reply.number + "  ", reply.text, style);
  for (const ClosedReplyView& reply : view.closed)
    text += paragraph("  –  ", reply.text + " (" + reply.reason + ")", style);
  return text;
}

std::string explained_text(const AppModel& model, const PlainStyle& style) {
  const Say say(model.settings.language);
  const engine::Scenario& scenario = model.call->playable->scenario();
  const engine::CallState& state = model.call->transcript.state;
  std::string text;
  for (const engine::ReplyIndex reply : shut_replies(scenario, state)) {
    std::string why = scenario.at(reply).id;
    for (const std::string& part : why_closed(scenario, state, reply, say.language()))
      why += "\n" + part;
    text += paragraph(item, why, style);
  }
  return text.empty() ? text : "\n" + heading(say("cli.call.why"), style) + text;
}

std::string support_text(const CallView& view, const PlainStyle& style) {
  std::string text;
  if (view.card) {
    text += "\n" + heading(view.card->heading + ": " + view.card->title, style);
    for (const CardView::Move& move : view.card->moves)
      text += paragraph(item, move.name + ": " + move.line, style);
  }
  const NotepadView& pad = view.notepad;
  text += notes(pad.known_heading, pad.known, pad.known_empty, style);
  return text + notes(pad.promised_heading, pad.promised, pad.promised_empty, style);
}

}  // namespace samtale::ui
