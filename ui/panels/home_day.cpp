#include "ui/panels/home_day.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/icon.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr float mark_size = 22;        // of the ring with the number
constexpr float words_at_least = 260;  // else what stands at the right comes below the words

std::string id_of(const DayCard::Row& row) { return "home/day/call/" + row.number; }

float width_of(const Ui& ui, const std::string& words) {
  return std::ceil(line_width(ui, words, TextSize::small, Weight::semibold)) + 1;
}

/// What stands at the right of every row; no room for it where the words would get too narrow.
struct RowEnds {
  float minutes = 0;
  float status = 0;
  bool beside = true;
};

RowEnds row_ends(const Ui& ui, const DayCard& day, float wide) {
  RowEnds ends;
  for (const DayCard::Row& row : day.rows) {
    ends.minutes = std::max(ends.minutes, width_of(ui, row.minutes));
    ends.status = std::max(ends.status, width_of(ui, row.status));
  }
  const float words =
      wide - px(ui, mark_size) - space(ui, 12) - ends.minutes - ends.status - 2 * space(ui, 24);
  ends.beside = words >= px(ui, words_at_least);
  return ends;
}

/// A tick where the call has been taken, else the number it has in the day.
void draw_mark(Ui& ui, const DayCard::Row& row, float x, float y) {
  const float size = px(ui, mark_size);
  const ImVec2 middle(x + size / 2, y + size / 2);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float line = std::max(border(ui), px(ui, 1.5F));
  list.AddCircleFilled(middle, size / 2, colour(ui, row.tried ? Token::acc : Token::edge));
  if (row.tried) {
    icon(ui, Icon::tick, middle, colour(ui, Token::on_acc));
    return;
  }
  list.AddCircleFilled(middle, size / 2 - line, colour(ui, Token::surf));
  text_in_box(ui, id_of(row) + "/number", {x, y, size, size}, row.number,
              {TextSize::small, Weight::semibold, Token::ink, Align::centre});
}

void draw_words(Ui& ui, Stack& words, const DayCard::Row& row) {
  const std::string how = " · " + row.how;
  const std::array<TextRun, 2> title{
      {{row.title, Weight::semibold, Token::ink, {}}, {how, Weight::regular, Token::ink2, {}}}};
  words.y += text(ui, id_of(row) + "/title", {words.x, words.y}, words.w, title);
  say(ui, id_of(row) + "/why", words, row.why, faint);
}

void draw_ends(Ui& ui, const DayCard::Row& row, const RowEnds& ends, float right, float y) {
  const float line = line_height(ui.fonts, TextSize::body);
  const TextStyle at_right{TextSize::small, Weight::regular, Token::ink2, Align::right};
  text_in_box(ui, id_of(row) + "/status", {right - ends.status, y, ends.status, line}, row.status,
              at_right);
  const float minutes = right - ends.status - space(ui, 24) - ends.minutes;
  text_in_box(ui, id_of(row) + "/minutes", {minutes, y, ends.minutes, line}, row.minutes, at_right);
}

void draw_call(Ui& ui, Stack& stack, const DayCard::Row& row, const RowEnds& ends,
               std::vector<Action>& actions) {
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  Layers layers;
  const float pad = space(ui, 10);
  const float left = px(ui, mark_size) + space(ui, 12);
  const float right = ends.minutes + ends.status + 2 * space(ui, 24);
  Stack words{stack.x + left, stack.y + pad, stack.w - left - (ends.beside ? right : 0)};
  draw_words(ui, words, row);
  if (ends.beside)
    draw_ends(ui, row, ends, stack.x + stack.w, stack.y + pad);
  else
    say(ui, id_of(row) + "/ends", words, row.minutes + " · " + row.status, faint);
  const float tall = std::max(words.y + pad - stack.y, px(ui, height::row_tall));
  draw_mark(ui, row, stack.x, stack.y + pad);
  layers.ground();
  const float out = space(ui, 8);  // the ground under the pointer reaches beyond the words
  const Rect place{stack.x - out, stack.y, stack.w + 2 * out, tall};
  if (row_button(ui, id_of(row), place, {row.title + " · " + row.how})) {
    actions.emplace_back(action::ChooseMode{row.mode});
    actions.emplace_back(action::OpenBriefing{row.scenario});
  }
  stack.y += tall;
}

/// The heading, and the days beside it or below it.
void draw_choice(Ui& ui, Stack& stack, const DayCard& day, std::vector<Action>& actions) {
  std::vector<std::string> ids;
  for (const DayCard::Choice& one : day.days) ids.push_back("home/day/" + one.id);
  std::vector<Choice> choices;
  for (std::size_t d = 0; d < ids.size(); ++d) choices.push_back({ids[d], day.days[d].label});
  const float words = std::ceil(line_width(ui, day.heading, TextSize::h2, Weight::semibold));
  const float room = stack.w - words - space(ui, 24);
  const ImVec2 whole = segmented_size(ui, choices, stack.w);
  const float line = line_height(ui.fonts, TextSize::h2);
  ImVec2 at(stack.x + stack.w - whole.x, stack.y);
  const bool beside = whole.x <= room;
  const float first = beside ? std::max(line, whole.y) : line;
  text_in_box(ui, "home/day", {stack.x, stack.y, words + 1, first}, day.heading, heading);
  stack.y += first + space(ui, 8);
  if (!beside) at = {stack.x, stack.y};
  if (const auto chosen = segmented(ui, at, stack.w, choices, day.chosen))
    actions.emplace_back(action::ChooseDay{day.days[*chosen].id});
  if (!beside) stack.y += whole.y + space(ui, 12);
}

}  // namespace

void draw_day(Ui& ui, Stack& stack, const DayCard& day, std::vector<Action>& actions) {
  Layers layers;
  const float padding = space(ui, gap::card_padding);
  const float top = stack.y;
  Stack inside{stack.x + padding, top + space(ui, gap::card_padding_top), stack.w - 2 * padding};
  draw_choice(ui, inside, day, actions);
  say(ui, "home/day/title", inside, day.title, {TextSize::body, Weight::semibold});
  say(ui, "home/day/about", inside, day.about, {TextSize::body, Weight::regular, Token::ink2},
      space(ui, 12));
  const RowEnds ends = row_ends(ui, day, inside.w);
  for (const DayCard::Row& row : day.rows) draw_call(ui, inside, row, ends, actions);
  layers.ground();
  card(ui, {stack.x, top, stack.w, inside.y + space(ui, 6) - top});
  stack.y = inside.y + space(ui, 6);
}

}  // namespace samtale::ui::panels
