#include "ui/app/call_view.hpp"
#include "ui/app/words.hpp"
#include "ui/web/text_writer.hpp"

namespace samtale::ui::web {
namespace {

void write_bubble(TextWriter& to, const BubbleView& bubble) {
  if (!bubble.divider.empty()) to.line("li class=\"said divider\"", bubble.divider);
  to.open(bubble.citizen ? "li class=\"said citizen\"" : "li class=\"said own\"");
  if (!bubble.retaken.empty()) to.line("em", bubble.retaken);
  if (!bubble.name.empty())
    to.line("strong", bubble.name + (bubble.manner.empty() ? ":" : " (" + bubble.manner + "):"));
  to.line("span", bubble.text);
  if (!bubble.why.empty()) to.line("p class=\"quiet\"", bubble.why_lead + " " + bubble.why);
  for (const std::string& mark : bubble.marks) to.line("span class=\"mark\"", mark);
  to.close("li");
}

void write_conversation(TextWriter& to, const CallView& view, const Say& say) {
  to.heading(2, "conversation", say("web.text.conversation"));
  to.open("ol class=\"conversation\"");
  for (const BubbleView& bubble : view.bubbles) write_bubble(to, bubble);
  to.close("ol");
}

void write_answers(TextWriter& to, const CallView& view) {
  to.heading(2, "ask", view.ask);
  if (view.breath) to.line("p class=\"quiet\"", view.breath->heading + " " + view.breath->text);
  to.open("ol class=\"replies\"");
  for (const ReplyView& reply : view.replies) {
    to.open("li");
    const std::string id = reply.id;
    to.button("reply-" + id, reply.text, [id](const Given& given) {
      return Action(action::ChooseReply{id, given.now});
    });
    to.close("li");
  }
  to.close("ol");
  for (const ClosedReplyView& closed : view.closed)
    to.line("p class=\"quiet\"", closed.text + " " + closed.reason);
  if (view.pause_closed.empty())
    to.button("pause", view.pause,
              [](const Given& given) { return Action(action::HoldPause{given.now}); });
  else
    to.line("p class=\"quiet\"", view.pause_closed);
  to.button("again", view.take_again,
            [](const Given& given) { return Action(action::TakeAgain{given.now}); });
}

void write_citizen(TextWriter& to, const CallView& view) {
  to.heading(2, "citizen", view.impression_heading);
  to.line("p", view.impression);
  to.open("dl");
  for (const MeterView& meter : view.meters) {
    to.line("dt", meter.name);
    to.line("dd", meter.words);
  }
  to.close("dl");
}

void write_notes(TextWriter& to, const std::string& heading,
                 const std::vector<NotepadView::Note>& notes, const std::string& empty) {
  to.line("h3", heading);
  if (notes.empty()) return to.line("p class=\"quiet\"", empty);
  to.open("ul");
  for (const NotepadView::Note& note : notes) to.line("li", note.text);
  to.close("ul");
}

void write_notepad(TextWriter& to, const NotepadView& pad) {
  to.heading(2, "notepad", pad.heading);
  write_notes(to, pad.known_heading, pad.known, pad.known_empty);
  write_notes(to, pad.promised_heading, pad.promised, pad.promised_empty);
}

void write_card(TextWriter& to, const CardView& card) {
  to.heading(2, "card", card.heading);
  to.line("h3", card.title);
  to.open("dl");
  for (const CardView::Move& move : card.moves) {
    to.line("dt", move.name);
    to.line("dd", move.line);
  }
  to.close("dl");
}

void write_sheet(TextWriter& to, const SheetView& sheet) {
  to.heading(2, "sheet", sheet.heading);
  to.line("p", sheet.detail);
  if (!sheet.open) return;
  for (const SheetView::Item& item : sheet.items) {
    const std::string principle = item.principle;
    to.button(
        "mark-" + principle, item.name,
        [principle](const Given& given) {
          return Action(action::MarkPrinciple{principle, given.now});
        },
        item.marked ? "aria-pressed=\"true\"" : "aria-pressed=\"false\"");
  }
}

void write_leaving(TextWriter& to, const CallView::LeaveQuestion& question) {
  to.heading(2, "leaving", question.heading);
  to.line("p", question.text);
  to.button("stay", question.stay, just(action::StayInCall{}));
  to.button("leave", question.leave, just(action::LeaveCall{}));
  to.focus("leaving");
}

void write_end(TextWriter& to, const CallEndView& end) {
  to.heading(2, "end", end.heading);
  to.line("p", end.outcome);
  to.button("go-on", end.go_on, [](const Given& given) { return Action(action::GoOn{given.now}); });
  to.focus("end");
}

}  // namespace

void write_call(TextWriter& to, const AppModel& model) {
  const CallView view = call_view(model);
  const Say say(model.settings.language);
  to.title(view.title);
  to.heading(1, "top", view.title);
  to.line("p class=\"quiet\"", view.name + " · " + view.mode);
  to.line("p class=\"warning\"", view.saving);
  to.line("p class=\"warning\"", model.notice);
  write_conversation(to, view, say);
  if (view.leaving) {
    write_leaving(to, *view.leaving);
  } else if (view.end) {
    write_end(to, *view.end);
  } else {
    write_answers(to, view);
    to.focus("ask");
  }
  if (!view.leaving) to.button("leave-call", view.leave, just(action::AskToLeave{}));
  if (view.sheet) write_sheet(to, *view.sheet);
  write_citizen(to, view);
  write_notepad(to, view.notepad);
  if (view.card) write_card(to, *view.card);
}

}  // namespace samtale::ui::web
