#include "ui/panels/team/own_call.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
constexpr std::size_t most_letters = 500;  // of a line
constexpr float inset = 24;                // of what belongs to the line above, px at 100 %

/// `value` then has what stands there.
TextFieldOutcome draw_field(Ui& ui, Stack& stack, const std::string& id,
                            const OwnCallView::Field& field, FieldLines lines, std::string& value) {
  TextField properties{field.label, field.problem, lines};
  properties.enter = FieldEnter::submits;
  properties.detail = field.hint;
  properties.visible_lines = 1;
  properties.most = most_letters;
  value = field.value;
  const TextFieldOutcome outcome =
      text_field(ui, id, {stack.x, stack.y}, stack.w, properties, value);
  stack.y += outcome.height + space(ui, 8);
  return outcome;
}

/// Two buttons beside each other, or one below the other where they have no room.
std::pair<bool, bool> draw_two(Ui& ui, Stack& stack, const std::string& first_id,
                               const Button& first, const std::string& second_id,
                               const Button& second) {
  const ImVec2 size = button_size(ui, first);
  const bool first_pressed = button_at(ui, first_id, {stack.x, stack.y}, first);
  float x = stack.x + size.x + space(ui, 8);
  if (x + button_size(ui, second).x > stack.x + stack.w) {
    x = stack.x;
    stack.y += size.y + space(ui, 6);
  }
  const bool second_pressed = button_at(ui, second_id, {x, stack.y}, second);
  stack.y += std::max(size.y, button_size(ui, second).y);
  return {first_pressed, second_pressed};
}

std::string line_id(std::size_t line) { return "own_call/line/" + std::to_string(line + 1); }

/// Enter leads on from line to line; below the last one there comes another.
void go_to_line(Ui& ui, const OwnCallView& view, std::size_t line, std::vector<Action>& actions) {
  if (line == view.lines.size()) {
    if (view.add.empty()) return;
    actions.emplace_back(action::AddOwnLine{});
  }
  request_focus(ui, line_id(line));
}

void draw_line(Ui& ui, Stack& stack, const OwnCallView& view, std::size_t i,
               std::vector<Action>& actions) {
  const OwnCallView::Line& line = view.lines[i];
  const std::string id = line_id(i);
  std::string value;
  const TextFieldOutcome said = draw_field(ui, stack, id, line.said, FieldLines::several, value);
  if (said.changed) actions.emplace_back(action::WriteOwnLine{i, value});
  if (said.submitted) go_to_line(ui, view, i + 1, actions);
  Button speaker{line.change_speaker, ButtonKind::quiet};
  Button mark{line.mark};
  mark.pressed = line.marked;
  const auto [marks, changes] = draw_two(ui, stack, id + "/mark", mark, id + "/speaker", speaker);
  if (marks) actions.emplace_back(action::MarkOwnLine{i});
  if (changes) actions.emplace_back(action::ChangeOwnSpeaker{i});
  if (!line.instead.label.empty()) {
    stack.y += space(ui, 8);
    Stack below{stack.x + space(ui, inset), stack.y, stack.w - space(ui, inset)};
    const TextFieldOutcome instead =
        draw_field(ui, below, id + "/instead", line.instead, FieldLines::several, value);
    if (instead.changed) actions.emplace_back(action::WriteOwnInstead{i, value});
    if (instead.submitted) go_to_line(ui, view, i + 1, actions);
    stack.y = below.y;
  }
  stack.y += space(ui, 18);
}

void draw_removal(Ui& ui, Stack& stack, const OwnCallView& view, std::vector<Action>& actions) {
  if (!view.can_remove) return;
  stack.y += space(ui, 8);
  if (view.asks_to_remove) {
    say(ui, "own_call/remove/ask", stack, view.remove_ask, {}, space(ui, 8));
    for (std::size_t i = 0; i < view.stays.size(); ++i)
      say(ui, "own_call/remove/stays/" + std::to_string(i + 1), stack, view.stays[i], {},
          space(ui, 8));
    const auto [no, yes] = draw_two(ui, stack, "own_call/remove/no", {view.remove_no},
                                    "own_call/remove/yes", {view.remove_yes});
    if (no) {
      actions.emplace_back(action::AskToDeleteOwnCall{false});
      request_focus(ui, "own_call/remove");
    }
    if (yes) actions.emplace_back(action::DeleteOwnCall{});
  } else {
    const Button remove{view.remove, ButtonKind::quiet};
    if (button_at(ui, "own_call/remove", {stack.x, stack.y}, remove)) {
      actions.emplace_back(action::AskToDeleteOwnCall{true});
      request_focus(ui, "own_call/remove/no");
    }
    stack.y += button_size(ui, remove).y;
  }
  stack.y += space(ui, 4);
  say(ui, "own_call/copies", stack, view.copies, quiet, space(ui, 16));
}

/// What must be answered before a scenario is made.
void draw_found(Ui& ui, Stack& stack, const OwnCallView::Found& found,
                std::vector<Action>& actions) {
  using action::DraftAnswer;
  stack.y += space(ui, 4);
  say(ui, "own_call/found", stack, found.heading, {TextSize::body, Weight::semibold}, space(ui, 4));
  for (std::size_t i = 0; i < found.rows.size(); ++i)
    say(ui, "own_call/found/" + std::to_string(i + 1), stack, found.rows[i], {}, space(ui, 2));
  stack.y += space(ui, 4);
  say(ui, "own_call/found/detail", stack, found.detail, quiet, space(ui, 8));
  const std::tuple<const char*, const std::string&, DraftAnswer> answers[] = {
      {"own_call/found/take_out", found.take_out, DraftAnswer::take_out},
      {"own_call/found/leave_in", found.leave_in, DraftAnswer::leave_in},
      {"own_call/found/no", found.no_draft, DraftAnswer::no_draft}};
  for (const auto& [id, words, answer] : answers) {
    const Button button{words};
    if (button_at(ui, id, {stack.x, stack.y}, button)) {
      actions.emplace_back(action::AnswerOwnFound{answer});
      if (answer == DraftAnswer::no_draft) request_focus(ui, "own_call/draft");
    }
    stack.y += button_size(ui, button).y + space(ui, 6);
  }
  stack.y += space(ui, 6);
}

void draw_use(Ui& ui, Stack& stack, const OwnCallView& view, std::vector<Action>& actions) {
  Button meeting{view.meeting};
  if (!view.can_draft) meeting.availability = Availability::disabled;
  if (button_at(ui, "own_call/meeting", {stack.x, stack.y}, meeting))
    actions.emplace_back(action::PrepareOwnMeeting{});
  stack.y += button_size(ui, meeting).y + space(ui, 4);
  say(ui, "own_call/meeting/detail", stack, view.meeting_detail, quiet, space(ui, 12));
  Button draft{view.draft};
  if (!view.can_draft) draft.availability = Availability::disabled;
  if (!view.found.rows.empty()) return draw_found(ui, stack, view.found, actions);
  if (button_at(ui, "own_call/draft", {stack.x, stack.y}, draft)) {
    actions.emplace_back(action::DraftOwnCall{});
    // Where something was found.
    request_focus(ui, "own_call/found/take_out");
  }
  stack.y += button_size(ui, draft).y + space(ui, 4);
  say(ui, "own_call/draft/detail", stack, view.draft_detail, quiet, space(ui, 12));
}

void draw_files(Ui& ui, Stack& stack, const OwnCallView& view, std::vector<Action>& actions) {
  if (view.files.empty()) return;
  stack.y += space(ui, 8);
  say(ui, "own_call/files", stack, view.files_heading, heading, space(ui, 8));
  for (std::size_t i = 0; i < view.files.size(); ++i) {
    Button open{view.files[i].title};
    open.pressed = view.files[i].shown;
    if (button_at(ui, "own_call/file/" + std::to_string(i + 1), {stack.x, stack.y}, open))
      actions.emplace_back(action::OpenOwnCall{view.files[i].file});
    stack.y += button_size(ui, open).y + space(ui, 6);
  }
  const Button another{view.another, ButtonKind::quiet};
  if (button_at(ui, "own_call/another", {stack.x, stack.y}, another))
    actions.emplace_back(action::NewOwnCall{});
  stack.y += button_size(ui, another).y;
}

/// What the call is about, and its lines.
void draw_writing(Ui& ui, Stack& stack, const OwnCallView& view, std::vector<Action>& actions) {
  std::string value;
  const TextFieldOutcome title =
      draw_field(ui, stack, "own_call/title", view.title, FieldLines::one, value);
  if (title.changed) actions.emplace_back(action::WriteOwnCall{action::OwnCallPart::title, value});
  if (title.submitted) request_focus(ui, "own_call/question");
  stack.y += space(ui, 10);
  const TextFieldOutcome question =
      draw_field(ui, stack, "own_call/question", view.question, FieldLines::several, value);
  if (question.changed)
    actions.emplace_back(action::WriteOwnCall{action::OwnCallPart::question, value});
  if (question.submitted) go_to_line(ui, view, 0, actions);
  stack.y += space(ui, 16);
  say(ui, "own_call/lines", stack, view.lines_heading, heading, space(ui, 4));
  say(ui, "own_call/lines/keys", stack, view.lines_keys, quiet, space(ui, 12));
  for (std::size_t i = 0; i < view.lines.size(); ++i) draw_line(ui, stack, view, i, actions);
  if (view.add.empty()) return;
  const Button add{view.add};
  if (button_at(ui, "own_call/add", {stack.x, stack.y}, add))
    go_to_line(ui, view, view.lines.size(), actions);
  stack.y += button_size(ui, add).y + space(ui, 20);
}

/// The strip below: what came of keeping it stands beside the button.
void draw_foot(Ui& ui, const Rect& foot, const Stack& page, const OwnCallView& view,
               std::vector<Action>& actions) {
  Button keep{view.keep};
  if (!view.can_keep) keep.availability = Availability::disabled;
  if (draw_page_foot(ui, foot, page, {"own_call/keep", keep}).go_on)
    actions.emplace_back(action::KeepOwnCall{});
  keep.kind = ButtonKind::primary;
  keep.size = ButtonSize::main;
  const float room = page.w - button_size(ui, keep).x - space(ui, 12);
  const float high = text_height(ui, view.state, quiet, room);
  text(ui, "own_call/state", {page.x, foot.y + std::floor((foot.h - high) / 2)}, room, view.state,
       quiet);
}

}  // namespace

void draw_own_call(Ui& ui, const OwnCallView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "own_call");
  const TopBarOutcome bar =
      top_bar(ui, "own_call/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::LeaveTeam{});
  const Rect foot = take_page_foot(ui, body);
  const Stack page = begin_page(ui, "own_call/page", body, 720, view.heading);
  Stack stack = page;
  stack.y += space(ui, 12);
  draw_notice(ui, "own_call/notice", stack, view.notice);
  say(ui, "own_call/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "own_call/detail", stack, view.detail, {}, space(ui, 6));
  say(ui, "own_call/change", stack, view.change, {TextSize::body, Weight::semibold}, space(ui, 6));
  say(ui, "own_call/kept", stack, view.kept, quiet, space(ui, 12));
  if (!view.files.empty()) {
    const Button earlier{view.files_heading, ButtonKind::quiet};
    if (button_at(ui, "own_call/earlier", {stack.x, stack.y}, earlier))
      request_focus(ui, "own_call/file/1");
    stack.y += button_size(ui, earlier).y + space(ui, 12);
  }
  draw_writing(ui, stack, view, actions);
  draw_use(ui, stack, view, actions);
  draw_removal(ui, stack, view, actions);
  draw_files(ui, stack, view, actions);
  end_scroll(ui, stack.y + space(ui, 8));
  draw_foot(ui, foot, page, view, actions);
  end_screen(ui);
}

}  // namespace samtale::ui::panels
