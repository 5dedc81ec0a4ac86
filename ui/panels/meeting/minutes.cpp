#include "ui/panels/meeting/minutes.hpp"

#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/meeting/fields.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr std::size_t most_letters = 1000;

void draw_notes(Ui& ui, Stack& stack, const char* prefix,
                const std::vector<MinutesView::Note>& notes, MeetingText what,
                std::vector<Action>& actions) {
  for (const MinutesView::Note& note : notes) {
    const std::string id = prefix + std::to_string(note.turn + 1);
    TextField field{note.label, note.problem, FieldLines::several};
    field.detail = note.citizen;
    field.visible_lines = 1;
    field.most = most_letters;
    std::string value = note.text;
    const TextFieldOutcome written = text_field(ui, id, {stack.x, stack.y}, stack.w, field, value);
    if (written.changed) actions.emplace_back(action::WriteMeeting{what, value, note.turn});
    stack.y += written.height + space(ui, 12);
  }
}

void draw_saved(Ui& ui, Stack& stack, const MinutesView& view, std::vector<Action>& actions) {
  draw_notice(ui, "minutes/not_saved", stack, view.save_problem);
  if (view.saved.empty()) return;
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "minutes/saved", inside, view.saved, {}, space(ui, 8));
  const Button open{view.open};
  if (button_at(ui, "minutes/saved/open", {inside.x, inside.y}, open))
    actions.emplace_back(action::OpenSavedPage{});
  close_card_at(ui, layers, stack, inside.y + button_size(ui, open).y, CardLook::first);
  stack.y += space(ui, 16);
}

void draw_found(Ui& ui, Stack& stack, const MinutesView& view, std::vector<Action>& actions) {
  if (view.found.empty()) return;
  say(ui, "minutes/found", stack, view.found_heading, {TextSize::body, Weight::semibold},
      space(ui, 4));
  for (std::size_t i = 0; i < view.found.size(); ++i)
    say(ui, "minutes/found/" + std::to_string(i + 1), stack, "– " + view.found[i], {},
        space(ui, 2));
  stack.y += space(ui, 6);
  const Button remove{view.remove_found}, accept{view.accept_found};
  const bool removed = button_at(ui, "minutes/remove", {stack.x, stack.y}, remove);
  stack.y += button_size(ui, remove).y + space(ui, 8);
  const bool accepted = button_at(ui, "minutes/accept", {stack.x, stack.y}, accept);
  stack.y += button_size(ui, accept).y + space(ui, 8);
  if (removed) actions.emplace_back(action::RemoveFound{});
  if (accepted) actions.emplace_back(action::AcceptFound{});
  // Both go with what they were about.
  if (removed || accepted) request_focus(ui, "minutes/save");
  say(ui, "minutes/held_back", stack, view.why_not_saved, {TextSize::body, Weight::semibold},
      space(ui, 16));
}

}  // namespace

void draw_minutes(Ui& ui, const MinutesView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "minutes");
  const TopBarOutcome bar =
      top_bar(ui, "minutes/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::LeaveMinutes{});
  const Rect foot = take_page_foot(ui, body);
  const Stack page = begin_page(ui, "minutes/page", body, 720, view.title);
  Stack stack = page;
  stack.y += space(ui, 12);
  draw_notice(ui, "minutes/notice", stack, view.notice);
  draw_saved(ui, stack, view, actions);
  say(ui, "minutes/title", stack, view.title, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "minutes/detail", stack, view.detail, {}, space(ui, 16));
  say(ui, "minutes/question/lead", stack, view.question_lead, faint, space(ui, 2));
  say(ui, "minutes/question", stack, view.question, {TextSize::h2}, space(ui, 20));
  draw_agreement_fields(ui, "minutes", stack, view.fields, actions);
  stack.y += space(ui, 24);
  if (!view.hands.empty()) {
    say(ui, "minutes/hands", stack, view.hands_heading, heading, space(ui, 6));
    for (std::size_t i = 0; i < view.hands.size(); ++i)
      say(ui, "minutes/hands/" + std::to_string(i + 1), stack, view.hands[i], {}, space(ui, 4));
    stack.y += space(ui, 16);
  }
  if (!view.sentences.empty()) {
    say(ui, "minutes/sentences", stack, view.sentences_heading, heading, space(ui, 2));
    say(ui, "minutes/sentences/hint", stack, view.sentences_hint, faint, space(ui, 8));
    draw_notes(ui, stack, "minutes/sentences/", view.sentences, MeetingText::sentences, actions);
    stack.y += space(ui, 8);
  }
  say(ui, "minutes/notes", stack, view.notes_heading, heading, space(ui, 8));
  draw_notes(ui, stack, "minutes/note/", view.notes, MeetingText::note, actions);
  draw_found(ui, stack, view, actions);
  say(ui, "minutes/kept", stack, view.kept, faint);
  end_scroll(ui, stack.y + space(ui, 8));
  Button save{view.save};
  if (!view.found.empty()) save.availability = Availability::disabled;
  save.why_disabled = view.why_not_saved;
  if (draw_page_foot(ui, foot, page, {"minutes/save", save}).go_on)
    actions.emplace_back(action::SaveMinutes{});
  end_screen(ui);
}

}  // namespace samtale::ui::panels
