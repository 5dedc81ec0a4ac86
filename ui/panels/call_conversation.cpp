#include "ui/panels/call_conversation.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/call_citizen.hpp"
#include "ui/panels/call_flow.hpp"
#include "ui/widgets/bubble.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr float widest = 720 - 2 * 24;
constexpr float widest_alone = 776;

// Where the call goes on as another one: words between two rules.
void draw_divider(Ui& ui, const std::string& id, Stack& stack, const std::string& words) {
  const TextStyle style{TextSize::small, Weight::semibold, Token::ink2, Align::centre};
  stack.y += space(ui, 12);
  const float most = stack.w * 0.7F;
  const float wide = std::min(most, std::ceil(line_width(ui, words, style.size, style.weight)) + 1);
  const float tall = text_height(ui, words, style, wide);
  const float side = (stack.w - wide) / 2 - space(ui, 12);
  const float middle = stack.y + std::floor(tall / 2);
  rule(ui, stack.x, middle, side);
  text(ui, id, {stack.x + (stack.w - wide) / 2, stack.y}, wide, words, style);
  rule(ui, stack.x + stack.w - side, middle, side);
  stack.y += tall + space(ui, 12);
}

// Nobody speaks: a scene, or the phone put down.
void draw_narrated(Ui& ui, const std::string& id, Stack& stack, const BubbleView& bubble,
                   Align align) {
  const float wide = std::min(stack.w, px(ui, 520));
  const float x = align == Align::centre ? stack.x + std::floor((stack.w - wide) / 2) : stack.x;
  stack.y += text(ui, id, {x, stack.y}, wide, bubble.text,
                  {TextSize::body, Weight::regular, Token::ink2, align});
}

// Dots that have come, then the words; nothing moves when a dot comes.
void draw_silence(Ui& ui, const std::string& id, Stack& stack, const BubbleView& bubble,
                  std::size_t dots, Align align) {
  const TextStyle style{TextSize::small, Weight::regular, Token::ink2};
  const float step = px(ui, 12);
  const float line = line_height(ui.fonts, TextSize::small);
  const float dots_wide = step * static_cast<float>(silence_dots) + space(ui, 8);
  const float room = std::max(1.0F, stack.w - dots_wide);
  const float words =
      std::min(room, std::ceil(line_width(ui, bubble.text, TextSize::small, Weight::regular)) + 1);
  const float whole = dots_wide + words;
  const float x = align == Align::centre ? stack.x + std::floor((stack.w - whole) / 2) : stack.x;
  for (std::size_t i = 0; i < dots; ++i) {
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {x + step * static_cast<float>(i) + px(ui, 4), stack.y + std::floor(line / 2)}, px(ui, 2),
        colour(ui, Token::edge));
  }
  stack.y += text(ui, id, {x + dots_wide, stack.y}, words, bubble.text, style);
}

void draw_why(Ui& ui, const std::string& id, Stack& stack, const BubbleView& bubble, Align align) {
  if (bubble.why.empty()) return;
  stack.y += space(ui, 6);
  const std::array<TextRun, 3> runs{{{bubble.why_lead, Weight::semibold, Token::ink2, std::nullopt},
                                     {" ", Weight::regular, Token::ink2, std::nullopt},
                                     {bubble.why, Weight::regular, Token::ink2, std::nullopt}}};
  stack.y += text(ui, id, {stack.x, stack.y}, stack.w, runs,
                  {TextSize::small, Weight::regular, Token::ink2, align});
}

void draw_bubble(Ui& ui, Stack& stack, const BubbleView& bubble, bool appears) {
  Bubble shown;
  shown.speaker = bubble.citizen ? Speaker::citizen : Speaker::you;
  shown.name = bubble.name;
  shown.manner = bubble.manner;
  shown.text = bubble.text;
  shown.why_lead = bubble.why_lead;
  shown.why = bubble.why;
  shown.retaken = bubble.retaken;
  shown.appears = appears;
  stack.y += widgets::bubble(ui, "call/said/" + bubble.id, {stack.x, stack.y}, stack.w, shown);
}

// On the phone a voice is all there is: loud words are large, low ones small.
TextStyle spoken_style(Loudness loudness) {
  switch (loudness) {
    case Loudness::low:
      return {TextSize::body};
    case Loudness::normal:
      return {TextSize::h2};
    case Loudness::loud:
      return {TextSize::loud, Weight::semibold};
  }
  return {};
}

// Where the citizen halts, in the middle of a line.
void draw_short_pause(Ui& ui, const std::string& id, Stack& words, const std::string& name) {
  const float step = px(ui, 12);
  const float middle = words.y + std::floor(line_height(ui.fonts, TextSize::small) / 2);
  for (int dot = 0; dot < 3; ++dot) {
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {words.x + step * static_cast<float>(dot) + px(ui, 4), middle}, px(ui, 2),
        colour(ui, Token::edge));
  }
  const float wide = 3 * step + space(ui, 4);
  words.y += text(ui, id, {words.x + wide, words.y}, words.w - wide, name,
                  {TextSize::small, Weight::regular, Token::ink2});
}

void draw_spoken(Ui& ui, const std::string& id, Stack& words, const BubbleView& bubble,
                 const std::string& short_pause) {
  constexpr std::string_view halt = "… ";
  const TextStyle style = spoken_style(bubble.loudness);
  std::string_view rest = bubble.text;
  for (std::size_t part = 0;; ++part) {
    const std::size_t at = rest.find(halt);
    const std::size_t end = at == std::string_view::npos ? rest.size() : at + halt.size() - 1;
    const std::string part_id = part == 0 ? id : id + "/" + std::to_string(part);
    // A line that begins with a halt begins with the dots.
    if (at != 0) say(ui, part_id, words, rest.substr(0, end), style);
    if (at == std::string_view::npos) return;
    draw_short_pause(ui, part_id + "/pause", words, short_pause);
    words.y += space(ui, 2);
    rest.remove_prefix(at + halt.size());
  }
}

// The speaker at the left, the words beside; one's own with a bar.
void draw_line(Ui& ui, Stack& stack, const BubbleView& bubble, std::size_t dots,
               const std::string& short_pause) {
  const std::string id = "call/said/" + bubble.id;
  const float speaker = px(ui, 112);
  const float between = space(ui, 24);
  if (!bubble.name.empty()) {
    // On the same baseline as the words beside it.
    const float down = bubble.silence ? 0
                                      : px(ui, bubble.loudness == Loudness::loud  ? 8
                                               : bubble.loudness == Loudness::low ? 2
                                                                                  : 4);
    Stack names{stack.x, stack.y + down, speaker};
    say(ui, id + "/name", names, bubble.name,
        {TextSize::small, Weight::semibold, Token::ink2, Align::right});
    say(ui, id + "/manner", names, bubble.manner,
        {TextSize::small, Weight::regular, Token::ink2, Align::right});
  }
  Stack words{stack.x + speaker + between, stack.y, stack.w - speaker - between};
  if (bubble.narrated) {
    draw_narrated(ui, id, words, bubble, Align::left);
  } else if (bubble.silence) {
    draw_silence(ui, id, words, bubble, dots, Align::left);
  } else if (bubble.citizen) {
    draw_spoken(ui, id, words, bubble, short_pause);
  } else {
    words.y += quote(ui, id, {words.x, words.y}, words.w, bubble.text, {TextSize::h2});
  }
  stack.y = words.y;
}

// Under the turn, at the side of the one who answered.
void draw_marks(Ui& ui, const std::string& id, Stack& stack, const BubbleView& bubble, bool alone) {
  if (bubble.marks.empty()) return;
  std::vector<Chip> chips;
  float wide = 0;
  for (const std::string& mark : bubble.marks) {
    chips.push_back({mark});
    wide += chip_size(ui, chips.back()).x + space(ui, 8);
  }
  const float speaker = alone ? px(ui, 112) + space(ui, 24) : 0;
  const float room = stack.w - speaker;
  const float x = alone ? stack.x + speaker : stack.x + stack.w - std::min(room, wide);
  stack.y += space(ui, 6);
  stack.y += chip_row(ui, id + "/mark", {x, stack.y}, alone ? room : std::min(room, wide),
                      chips.data(), chips.size());
}

void draw_said(Ui& ui, Stack& stack, const CallView& view, const CallPanelState& state) {
  const bool alone = !view.card;
  for (std::size_t i = 0; i < bubbles_shown(view, state); ++i) {
    const BubbleView& bubble = view.bubbles[i];
    const std::string id = "call/said/" + bubble.id;
    if (!bubble.divider.empty()) {
      draw_divider(ui, id + "/divider", stack, bubble.divider);
    } else if (i > 0) {
      const bool goes_on = bubble.name.empty() && !bubble.silence && !bubble.narrated;
      stack.y += space(ui, alone ? (goes_on ? 8 : 20) : (goes_on ? 6 : 13));
    }
    const std::size_t dots = bubble.silence ? dots_shown(ui, state, i) : 0;
    if (alone) {
      draw_line(ui, stack, bubble, dots, view.short_pause);
    } else if (bubble.narrated) {
      draw_narrated(ui, id, stack, bubble, Align::centre);
    } else if (bubble.silence) {
      draw_silence(ui, id, stack, bubble, dots, Align::centre);
      draw_why(ui, id + "/why", stack, bubble, Align::centre);
    } else {
      draw_bubble(ui, stack, bubble, i >= state.settled);
    }
    draw_marks(ui, id, stack, bubble, alone);
  }
}

// Calm, and there for as long as it is true.
float draw_saving(Ui& ui, const Rect& column, const Rect& words, const std::string& saving) {
  if (saving.empty()) return 0;
  const TextStyle style{TextSize::small};
  const float sign = px(ui, icon_box) + space(ui, 8);
  const float pad = space(ui, 8);
  const float tall = text_height(ui, saving, style, words.w - sign) + 2 * pad;
  fill(ui, {column.x, column.y, column.w, tall}, Token::sunk);
  rule(ui, column.x, column.y + tall, column.w);
  icon(
      ui, Icon::problem,
      {words.x + px(ui, icon_box) / 2, column.y + pad + line_height(ui.fonts, TextSize::small) / 2},
      colour(ui, Token::warm));
  text(ui, "call/saving", {words.x + sign, column.y + pad}, words.w - sign, saving, style);
  return tall + border(ui);
}

// Alone there is no column for the citizen: who is on the line stands over what is said.
float draw_caller(Ui& ui, const Rect& column, const Rect& words, const CallView& view,
                  const CallPanelState& state) {
  const float line = line_height(ui.fonts, TextSize::name);
  const float tall = line + 2 * space(ui, 12);
  const float name = std::ceil(line_width(ui, view.name, TextSize::name, Weight::semibold));
  const float x = words.x + px(ui, 112) + space(ui, 24);
  text_in_box(ui, "call/name", {x, column.y + space(ui, 12), name + 1, line}, view.name,
              {TextSize::name, Weight::semibold});
  const float beside = x + name + space(ui, 14);
  draw_call_clock(ui, {beside, column.y + space(ui, 12) + space(ui, 2)}, right(words) - beside,
                  view, state);
  rule(ui, column.x, column.y + tall, column.w);
  return tall + border(ui);
}

}  // namespace

Rect words_column(const Ui& ui, const Rect& column, const CallView& view) {
  Rect words = page_column(ui, column, view.card ? widest : widest_alone);
  // With large text every pixel is needed.
  if (room_for(ui, column.w) == Room::tabs && ui.scale >= 1.75F) {
    words.x = column.x + gap::window_margin;
    words.w = column.w - 2 * gap::window_margin;
  }
  return words;
}

void draw_conversation(Ui& ui, const Rect& column, const CallView& view, Room room,
                       CallPanelState& state) {
  const Rect words = words_column(ui, column, view);
  Rect area = column;
  take_top(area, draw_saving(ui, area, words, view.saving));
  if (!view.card && room != Room::tabs) take_top(area, draw_caller(ui, area, words, view, state));
  // The question before leaving may need it all; there is no line to be read in less than this.
  if (area.h < line_height(ui.fonts, TextSize::talk)) return;
  // The button takes its place from the conversation while it is shown; where it stood is known
  // from the frame before.
  const Button newest{view.newest, ButtonKind::normal, {}, Icon::down, ButtonSize::small};
  const ImVec2 size = button_size(ui, newest);
  const bool behind = state.behind && !state.to_newest && area.h > 3 * size.y;
  if (behind) take_bottom(area, size.y + 2 * space(ui, 8));
  const ScrollView scroll = begin_scroll(
      ui, "call/conversation",
      {column.x + gap::window_margin, area.y, column.w - 2 * gap::window_margin, area.h},
      {ScrollAnchor::bottom, ScrollKeys::always, view.title});
  Stack stack{words.x, scroll.origin.y + space(ui, 20), words.w};
  draw_said(ui, stack, view, state);
  if (state.to_newest) scroll_to_end(ui);
  state.behind = scroll.overflows && !scroll.at_end;
  state.to_newest = false;
  end_scroll(ui, stack.y + space(ui, 16));
  if (behind) {
    const ImVec2 at{words.x + std::floor((words.w - size.x) / 2), bottom(area) + space(ui, 8)};
    if (button_at(ui, "call/newest", at, newest)) state.to_newest = true;
  }
  state.conversation_drawn = true;
}

}  // namespace samtale::ui::panels
