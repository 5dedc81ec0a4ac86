#include "ui/app/debrief_view.hpp"
#include "ui/app/note_view.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/html.hpp"
#include "ui/web/text_writer.hpp"

namespace samtale::ui::web {
namespace {

using action::NotePart;

Action finish_rating(const Given& given) { return Action(action::FinishRating{given.now}); }

void write_note_field(TextWriter& to, const std::string& id, const NoteView::Field& field,
                      NotePart part) {
  to.field(id, field.label, field.detail, field.value, [part](const Given& given) {
    return Action(action::WriteNote{part, given.text});
  });
  to.line("p class=\"warning\" id=\"" + id + "-problem\"", field.problem);
}

void write_threat(TextWriter& to, const NoteView& view) {
  if (view.threat_question.empty()) return;
  to.open("fieldset");
  to.line("legend", view.threat_question);
  to.choice("threat", "threat-yes", view.yes, view.threat == true,
            just(action::AnswerThreat{true}));
  to.choice("threat", "threat-no", view.no, view.threat == false,
            just(action::AnswerThreat{false}));
  to.close("fieldset");
  to.line("p", view.threat_line);
}

}  // namespace

void write_rating(TextWriter& to, const AppModel& model) {
  const RatingView view = rating_view(model);
  to.title(view.title);
  to.heading(1, "top", view.heading);
  to.line("p", view.detail);
  for (std::size_t i = 0; i < view.items.size(); ++i) {
    const RatingView::Item& item = view.items[i];
    to.open("fieldset");
    to.line("legend", item.question);
    for (std::size_t value = 0; value < view.scale.size(); ++value)
      to.choice(item.id, item.id + "-" + std::to_string(value), view.scale[value],
                item.chosen == value, just(action::RateItem{i, static_cast<int>(value)}));
    to.close("fieldset");
  }
  to.line("p id=\"missing\"", view.missing);
  if (view.complete) to.button("go-on", view.go_on, finish_rating);
  to.button("skip", view.skip, finish_rating);
}

void write_note(TextWriter& to, const AppModel& model) {
  const NoteView view = note_view(model);
  to.title(view.title);
  to.heading(1, "top", view.heading);
  to.line("p", view.lead);
  if (view.facts) {
    to.line("p class=\"quiet\"", view.detail);
    write_note_field(to, "facts", *view.facts, NotePart::facts);
  }
  if (view.agreement) write_note_field(to, "agreement", *view.agreement, NotePart::agreement);
  if (!view.in_call.empty()) {
    to.line("p", view.in_call_lead);
    to.line("blockquote", view.in_call);
  }
  write_threat(to, view);
  write_note_field(to, "feedback", view.feedback, NotePart::feedback);
  to.button("go-on", view.go_on,
            [](const Given& given) { return Action(action::FinishNote{given.now}); });
  to.button("skip", view.skip, just(action::SkipNote{}));
}

void write_debrief(TextWriter& to, const AppModel& model) {
  const DebriefView view = debrief_view(model);
  to.title(view.title);
  to.button("back", view.home, just(action::GoHome{}));
  if (!view.ready) {
    to.heading(1, "top", view.title);
    to.line("p role=\"status\"", view.waiting);
    return;
  }
  to.line("p class=\"warning\"", view.notice);
  to.open("div id=\"top\" tabindex=\"-1\"");
  to.raw(html_inside(debrief_document(model)));
  to.close("div");
  if (view.one_thing) {
    const std::size_t turn = view.one_thing->turn_index;
    to.button("from-here", view.one_thing->from_here, [turn](const Given& given) {
      return Action(action::PlayFrom{turn, given.now});
    });
  }
  to.button("play-again", view.again, just(action::PlayAgain{}));
  to.button("save-page", view.pages.save, just(action::SaveDebrief{}));
  to.line("p role=\"status\"", view.pages.saved);
  to.line("p class=\"warning\"", view.pages.problem);
}

}  // namespace samtale::ui::web
