#include "ui/panels/meeting/preparation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

using View = MeetingPreparationView;

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr std::size_t most_letters = 300;
constexpr std::size_t most_alias_letters = 40;

struct Offer {
  std::string id;
  Button button;
};

// Side by side, and under each other where there is no room. Returns the one pressed.
std::optional<std::size_t> draw_buttons(Ui& ui, Stack& stack, const std::vector<Offer>& offers,
                                        float below) {
  std::optional<std::size_t> pressed;
  float x = stack.x;
  float tall = 0;
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const ImVec2 size = button_size(ui, offers[i].button);
    if (x > stack.x && x + size.x > stack.x + stack.w) {
      x = stack.x;
      stack.y += tall + space(ui, 8);
    }
    const Rect place{x, stack.y, std::min(size.x, stack.w), size.y};
    if (button(ui, offers[i].id, place, offers[i].button)) pressed = i;
    x += place.w + space(ui, 8);
    tall = size.y;
  }
  stack.y += tall + space(ui, below);
  return pressed;
}

Button able(std::string_view label, bool enabled) {
  Button made{label};
  if (!enabled) made.availability = Availability::disabled;
  return made;
}

void draw_list(Ui& ui, const std::string& id, Stack& stack, const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    say(ui, id + "/" + std::to_string(i + 1), stack, "– " + lines[i], {}, space(ui, 2));
}

// What was pressed is gone with the list: the keyboard goes on at the first thing to be written.
void choose(Ui& ui, const std::filesystem::path& file, std::vector<Action>& actions) {
  actions.emplace_back(action::PrepareMeeting{file});
  request_focus(ui, "meeting_preparation/question");
}

void draw_pick(Ui& ui, Stack& stack, const View::Pick& pick, std::vector<Action>& actions) {
  draw_notice(ui, "meeting_preparation/problem", stack, pick.problem);
  say(ui, "meeting_preparation/pick", stack, pick.heading, heading, space(ui, 8));
  if (pick.calls.empty())
    say(ui, "meeting_preparation/pick/empty", stack, pick.empty,
        {TextSize::body, Weight::regular, Token::ink2}, space(ui, 8));
  for (std::size_t i = 0; i < pick.calls.size(); ++i) {
    const View::Pick::Call& call = pick.calls[i];
    const std::string id = "meeting_preparation/call/" + std::to_string(i + 1);
    Layers layers;
    const float pad = space(ui, 6);
    Stack words{stack.x, stack.y + pad, stack.w};
    say(ui, id + "/title", words, call.title);
    say(ui, id + "/detail", words, call.detail, faint);
    const float tall = std::max(words.y + pad - stack.y, px(ui, height::row_tall));
    layers.ground();
    if (row_button(ui, id, {stack.x, stack.y, stack.w, tall}, {call.title, true, false}))
      choose(ui, call.file, actions);
    stack.y += tall;
    rule(ui, stack.x, stack.y, stack.w);
    stack.y += border(ui);
  }
  stack.y += space(ui, 16);
  TextField field{pick.path_label};
  field.detail = pick.path_hint;
  std::string value = pick.path;
  const TextFieldOutcome written =
      text_field(ui, "meeting_preparation/path", {stack.x, stack.y}, stack.w, field, value);
  if (written.changed) actions.emplace_back(action::WriteMeeting{MeetingText::path, value});
  stack.y += written.height + space(ui, 8);
  const auto pressed = draw_buttons(
      ui, stack, {{"meeting_preparation/open", able(pick.open, !pick.path.empty())}}, 0);
  if ((pressed || written.submitted) && !value.empty())
    choose(ui, std::filesystem::path(std::u8string(value.begin(), value.end())), actions);
}

void draw_excerpt(Ui& ui, Stack& stack, const View& view, std::vector<Action>& actions) {
  say(ui, "meeting_preparation/excerpt", stack, view.excerpt_heading, heading, space(ui, 2));
  say(ui, "meeting_preparation/excerpt/hint", stack, view.excerpt_hint, faint, space(ui, 8));
  const auto pressed =
      draw_buttons(ui, stack,
                   {{"meeting_preparation/earlier", able(view.earlier, view.can_earlier)},
                    {"meeting_preparation/later", able(view.later, view.can_later)},
                    {"meeting_preparation/fewer", able(view.fewer, view.can_fewer)},
                    {"meeting_preparation/more", able(view.more, view.can_more)}},
                   12);
  const std::size_t first = view.excerpt.first, last = view.excerpt.last;
  if (pressed == std::size_t{0}) actions.emplace_back(action::ChooseExcerpt{first - 1, last - 1});
  if (pressed == std::size_t{1}) actions.emplace_back(action::ChooseExcerpt{first + 1, last + 1});
  if (pressed == std::size_t{2}) actions.emplace_back(action::ChooseExcerpt{first, last - 1});
  // At the call's end one more comes before the others.
  if (pressed == std::size_t{3})
    actions.emplace_back(view.can_later ? action::ChooseExcerpt{first, last + 1}
                                        : action::ChooseExcerpt{first - 1, last});
  for (std::size_t i = 0; i < view.turns.size(); ++i) {
    const View::Turn& turn = view.turns[i];
    const std::string id = "meeting_preparation/turn/" + std::to_string(turn.turn + 1);
    Layers layers;
    Stack inside = card_contents(ui, stack);
    say(ui, id + "/heading", inside, turn.heading, {TextSize::small, Weight::semibold, Token::ink2},
        space(ui, 2));
    say(ui, id + "/citizen", inside, turn.citizen, {}, space(ui, 6));
    inside.y +=
        quote(ui, id + "/answer", {inside.x, inside.y}, inside.w, turn.answer) + space(ui, 8);
    Button ask{turn.ask};
    ask.pressed = turn.asked;
    if (button_at(ui, id + "/ask", {inside.x, inside.y}, ask))
      actions.emplace_back(action::AskAtTurn{turn.turn});
    close_card_at(ui, layers, stack, inside.y + button_size(ui, ask).y,
                  turn.asked ? CardLook::first : CardLook::plain);
    stack.y += space(ui, 8);
  }
  stack.y += space(ui, 16);
}

void draw_asking(Ui& ui, Stack& stack, const View& view, std::vector<Action>& actions) {
  TextField field{view.question_label, view.question_problem, FieldLines::several};
  field.detail = view.question_hint;
  field.visible_lines = 2;
  field.most = most_letters;
  std::string value = view.question;
  const TextFieldOutcome written =
      text_field(ui, "meeting_preparation/question", {stack.x, stack.y}, stack.w, field, value);
  if (written.changed) actions.emplace_back(action::WriteMeeting{MeetingText::question, value});
  stack.y += written.height + space(ui, 24);
}

void draw_recognise(Ui& ui, Stack& stack, const View& view, std::vector<Action>& actions) {
  say(ui, "meeting_preparation/recognise", stack, view.recognise_heading, heading, space(ui, 8));
  const std::array<Choice, 2> choices{{{"meeting_preparation/recognise/no", view.recognise_no},
                                       {"meeting_preparation/recognise/yes", view.recognise_yes}}};
  std::optional<std::size_t> chosen;
  if (view.recognised) chosen = *view.recognised ? 1 : 0;
  if (const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, chosen))
    actions.emplace_back(action::AnswerRecognised{*pressed == 1});
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 8);
  if (!view.recognise_advice.empty())
    say(ui, "meeting_preparation/recognise/advice", stack, view.recognise_advice, {}, space(ui, 8));
  stack.y += space(ui, 8);
  say(ui, "meeting_preparation/hidden", stack, view.hidden_heading,
      {TextSize::body, Weight::semibold}, space(ui, 4));
  draw_list(ui, "meeting_preparation/hidden", stack, view.hidden);
  stack.y += space(ui, 12);
  TextField alias{view.alias_label, view.alias_problem};
  alias.detail = view.alias_hint;
  alias.most = most_alias_letters;
  std::string value = view.alias;
  const TextFieldOutcome written =
      text_field(ui, "meeting_preparation/alias", {stack.x, stack.y}, stack.w, alias, value);
  if (written.changed) actions.emplace_back(action::WriteMeeting{MeetingText::alias, value});
  stack.y += written.height + space(ui, 16);
  if (view.found.empty()) return;
  say(ui, "meeting_preparation/found", stack, view.found_heading,
      {TextSize::body, Weight::semibold}, space(ui, 4));
  draw_list(ui, "meeting_preparation/found", stack, view.found);
  stack.y += space(ui, 6);
  const auto pressed = draw_buttons(ui, stack,
                                    {{"meeting_preparation/remove", Button{view.remove_found}},
                                     {"meeting_preparation/accept", Button{view.accept_found}}},
                                    12);
  if (!pressed) return;
  if (*pressed == 0) actions.emplace_back(action::RemoveFound{});
  if (*pressed == 1) actions.emplace_back(action::AcceptFound{});
  // Both go with what they were about.
  request_focus(ui, "meeting_preparation/alias");
}

void draw_runs(Ui& ui, Stack& stack, const View& view, std::vector<Action>& actions) {
  if (view.runs.empty()) return;
  say(ui, "meeting_preparation/compare", stack, view.compare_heading, heading, space(ui, 2));
  say(ui, "meeting_preparation/compare/hint", stack, view.compare_hint, faint, space(ui, 8));
  std::vector<Offer> offers;
  bool none = true;
  for (std::size_t i = 0; i < view.runs.size(); ++i) {
    Button run{view.runs[i].label};
    run.pressed = view.runs[i].chosen;
    none = none && !run.pressed;
    offers.push_back({"meeting_preparation/run/" + std::to_string(i + 1), run});
  }
  Button alone{view.compare_none};
  alone.pressed = none;
  offers.push_back({"meeting_preparation/run/none", alone});
  if (const auto pressed = draw_buttons(ui, stack, offers, 24))
    actions.emplace_back(action::CompareWith{
        *pressed < view.runs.size() ? view.runs[*pressed].file : std::filesystem::path()});
}

void draw_pages(Ui& ui, Stack& stack, const View& view, std::vector<Action>& actions) {
  say(ui, "meeting_preparation/length", stack, view.minutes_heading, heading, space(ui, 8));
  std::vector<std::string> ids;
  for (const int minutes : view.minutes)
    ids.push_back("meeting_preparation/minutes/" + std::to_string(minutes));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], view.minutes_labels[i]});
  if (const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, view.minutes_chosen))
    actions.emplace_back(action::ChooseMinutes{view.minutes[*pressed]});
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 12);
  std::vector<Offer> offers{
      {"meeting_preparation/print", able(view.print, view.can_start)},
      {"meeting_preparation/save_script", able(view.save_script, view.can_start)}};
  if (!view.save_copy.empty())
    offers.push_back({"meeting_preparation/save_copy", able(view.save_copy, view.can_save_copy)});
  const auto pressed = draw_buttons(ui, stack, offers, 8);
  if (pressed == std::size_t{0}) actions.emplace_back(action::PrintScript{});
  if (pressed == std::size_t{1}) actions.emplace_back(action::SaveScript{});
  if (pressed == std::size_t{2}) actions.emplace_back(action::SaveSharedCopy{});
  if (!view.copy_detail.empty())
    say(ui, "meeting_preparation/save_copy/detail", stack, view.copy_detail, faint, space(ui, 8));
  if (!view.saved.empty())
    say(ui, "meeting_preparation/saved", stack, view.saved, {}, space(ui, 8));
  draw_notice(ui, "meeting_preparation/save_problem", stack, view.save_problem);
}

void draw_call(Ui& ui, Stack& stack, const View& view, std::vector<Action>& actions) {
  draw_notice(ui, "meeting_preparation/damage", stack, view.damage);
  say(ui, "meeting_preparation/call", stack, view.call_title, heading, space(ui, 6));
  std::vector<Offer> offers{{"meeting_preparation/another", Button{view.another}}};
  if (!view.minutes_of.empty())
    offers.push_back({"meeting_preparation/minutes", Button{view.minutes_of}});
  const auto pressed = draw_buttons(ui, stack, offers, 20);
  if (pressed == std::size_t{0}) actions.emplace_back(action::ChooseAnotherCall{});
  if (pressed == std::size_t{1}) actions.emplace_back(action::OpenMinutes{});
  if (!view.last.empty()) {
    say(ui, "meeting_preparation/last", stack, view.last_heading, heading, space(ui, 4));
    draw_list(ui, "meeting_preparation/last", stack, view.last);
    stack.y += space(ui, 16);
  }
  if (!view.differences.empty()) {
    say(ui, "meeting_preparation/differences", stack, view.differences_heading,
        {TextSize::body, Weight::semibold}, space(ui, 4));
    draw_list(ui, "meeting_preparation/differences", stack, view.differences);
    stack.y += space(ui, 16);
  }
  if (!view.waiting.empty()) return say(ui, "meeting_preparation/waiting", stack, view.waiting);
  draw_asking(ui, stack, view, actions);
  draw_excerpt(ui, stack, view, actions);
  draw_recognise(ui, stack, view, actions);
  draw_runs(ui, stack, view, actions);
  draw_pages(ui, stack, view, actions);
}

}  // namespace

void draw_meeting_preparation(Ui& ui, const View& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "meeting_preparation");
  const TopBarOutcome bar = top_bar(ui, "meeting_preparation/bar",
                                    take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape))
    actions.emplace_back(action::LeaveMeetingPreparation{});
  const bool chosen = !view.pick;
  const Rect foot = chosen ? take_page_foot(ui, body) : Rect{};
  const Stack page = begin_page(ui, "meeting_preparation/page", body, 720, view.title);
  Stack stack = page;
  stack.y += space(ui, 12);
  draw_notice(ui, "meeting_preparation/notice", stack, view.notice);
  say(ui, "meeting_preparation/title", stack, view.title, {TextSize::h1, Weight::semibold},
      space(ui, 6));
  say(ui, "meeting_preparation/detail", stack, view.detail, {}, space(ui, 20));
  if (view.pick)
    draw_pick(ui, stack, *view.pick, actions);
  else
    draw_call(ui, stack, view, actions);
  if (chosen && !view.start_detail.empty())
    say(ui, "meeting_preparation/missing", stack, view.start_detail,
        {TextSize::body, Weight::semibold}, space(ui, 8));
  end_scroll(ui, stack.y + space(ui, 8));
  if (chosen) {
    Button start{view.start};
    if (!view.can_start) start.availability = Availability::disabled;
    start.why_disabled = view.start_detail;
    if (draw_page_foot(ui, foot, page, {"meeting_preparation/start", start}).go_on)
      actions.emplace_back(action::StartMeeting{ui.now_ms});
  }
  end_screen(ui);
}

}  // namespace samtale::ui::panels
