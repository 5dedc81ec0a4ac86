#include "ui/panels/meeting/rows.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/panels/room_count.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle label{TextSize::small, Weight::semibold, Token::ink2};
constexpr TextStyle did{TextSize::small, Weight::semibold};

/// The room's own rows count hands; a meeting's are the same.
RoomView as_room(const MeetingView& view) {
  RoomView room;
  room.step = view.step == MeetingStep::counting ? RoomStep::counting
              : view.step == MeetingStep::shown  ? RoomStep::shown
                                                 : RoomStep::talking;
  room.only_shown = view.step == MeetingStep::shown;
  room.option = view.option;
  for (const MeetingView::Row& row : view.rows)
    room.options.push_back(
        {row.id, row.letter, row.text, row.counted, row.hands, false, row.fewer, row.more});
  return room;
}

bool is_pressed(const MeetingView& view) { return view.rows_are_pressed; }

struct Measures {
  float left, box, words, row, gap;
};

float words_height(const Ui& ui, const MeetingView::Row& row, float width, TextSize size) {
  float tall = text_height(ui, row.text, {size}, width);
  if (!row.did.empty()) tall += space(ui, 2) + text_height(ui, row.did, did, width);
  return tall;
}

Measures measures_of(const Ui& ui, const MeetingView& view, float width, TextSize size) {
  Measures m{};
  m.left = space(ui, 14);
  m.box = px(ui, 26);
  m.gap = space(ui, 8);
  m.words = std::max(1.0F, width - 3 * m.left - m.box);
  m.row = m.box + space(ui, 12);
  for (const MeetingView::Row& row : view.rows)
    m.row = std::max(m.row, words_height(ui, row, m.words, size) + space(ui, 12));
  return m;
}

void draw_row(Ui& ui, const Rect& place, const MeetingView::Row& row, const Measures& m,
              TextSize size, std::vector<Action>& actions) {
  const std::string id = "meeting/" + row.id;
  const ItemState item =
      interact(ui, {id, WidgetKind::reply, place, row.text, Availability::enabled, false, {}});
  if (item.clicked) {
    const bool pause = row.id == "pause";
    actions.emplace_back(action::PlayOtherWay{pause ? "" : row.id.substr(6), ui.now_ms});
  }
  draw_shape(ui, place, {Token::surf, Token::edge, radius::card},
             mixed(colour(ui, Token::surf), colour(ui, Token::soft), item.hover),
             mixed(colour(ui, Token::edge), colour(ui, Token::ink), item.hover));
  const Rect box{place.x + m.left, place.y + std::floor((place.h - m.box) / 2), m.box, m.box};
  draw_shape(ui, box, {Token::paper, Token::edge, radius::button});
  text_in_box(ui, {}, box, row.letter,
              {TextSize::body, Weight::semibold, Token::ink, Align::centre, 1});
  const float x = right(box) + m.left;
  float y = place.y + std::floor((place.h - words_height(ui, row, m.words, size)) / 2);
  y += text(ui, {}, {x, y}, m.words, row.text, {size});
  if (!row.did.empty()) text(ui, id + "/did", {x, y + space(ui, 2)}, m.words, row.did, did);
  if (item.ring) focus_ring(ui, place, radius::card);
}

}  // namespace

float meeting_rows_height(const Ui& ui, const MeetingView& view, float width, TextSize size) {
  if (!is_pressed(view)) return room_rows_height(ui, as_room(view), width, size);
  const Measures m = measures_of(ui, view, width, size);
  const auto count = static_cast<float>(view.rows.size());
  return m.row * count + m.gap * (count - 1);
}

float meeting_row_step(const Ui& ui, const MeetingView& view, float width, TextSize size) {
  const auto count = static_cast<float>(std::max(view.rows.size(), std::size_t{1}));
  return (meeting_rows_height(ui, view, width, size) + space(ui, 8)) / count;
}

void draw_meeting_rows(Ui& ui, ImVec2 at, float width, const MeetingView& view, TextSize size,
                       MeetingPanelState& state, std::vector<Action>& actions) {
  if (!is_pressed(view)) {
    std::vector<Action> taken;
    draw_room_rows(ui, at, width, as_room(view), size, state.counted, taken);
    // The row that is counted leads on when it is pressed, as in a room's call.
    for (const Action& one : taken) {
      if (one.as<action::RoomForward>() != nullptr)
        actions.emplace_back(action::MeetingForward{ui.now_ms});
      else
        actions.push_back(one);
    }
    return;
  }
  const Measures m = measures_of(ui, view, width, size);
  for (const MeetingView::Row& row : view.rows) {
    draw_row(ui, {at.x, at.y, width, m.row}, row, m, size, actions);
    at.y += m.row + m.gap;
  }
}

namespace {

using Ways = MeetingView::Ways;

struct Columns {
  std::array<float, 3> x{};
  float w = 0;
};

Columns columns_of(const Ui& ui, const Stack& stack) {
  Columns columns;
  const float between = space(ui, 24);
  columns.w = std::floor((stack.w - 2 * between) / 3);
  for (std::size_t i = 0; i < columns.x.size(); ++i)
    columns.x[i] = stack.x + static_cast<float>(i) * (columns.w + between);
  return columns;
}

// Returns the height.
float cell(Ui& ui, const std::string& id, float x, float y, float w, const Ways::Cell& words,
           TextSize size, bool draws) {
  float tall = text_height(ui, words.text, {size}, w);
  if (draws && !words.text.empty()) text(ui, id, {x, y}, w, words.text, {size});
  if (words.did.empty()) return tall;
  if (draws) text(ui, id + "/did", {x, y + tall}, w, words.did, did);
  return tall + text_height(ui, words.did, did, w);
}

void add_row(Ui& ui, Stack& stack, const Ways::Row& row, const std::string& id, TextSize size,
             bool draws) {
  const Columns columns = columns_of(ui, stack);
  if (!row.sign.empty()) {
    if (draws) text(ui, id + "/sign", {stack.x, stack.y}, stack.w, row.sign, label);
    stack.y += line_height(ui.fonts, label.size) + space(ui, 2);
  }
  const Ways::Cell citizen{row.citizen, {}};
  const float tall = std::max(
      {cell(ui, id + "/citizen", columns.x[0], stack.y, columns.w, citizen, size, draws),
       cell(ui, id + "/first", columns.x[1], stack.y, columns.w, row.first, size, draws),
       cell(ui, id + "/second", columns.x[2], stack.y, columns.w, row.second, size, draws)});
  stack.y += tall + space(ui, 10);
  if (draws) rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui) + space(ui, 8);
}

}  // namespace

void add_ways_choice(Ui& ui, Stack& stack, const Ways& ways, bool draws,
                     std::vector<Action>& actions) {
  if (ways.names.size() < 2) return;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < ways.names.size(); ++i)
    ids.push_back("meeting/way/" + std::to_string(i + 1));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ways.names.size(); ++i) choices.push_back({ids[i], ways.names[i]});
  if (draws)
    if (const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, ways.chosen))
      actions.emplace_back(action::ChooseOtherWay{*pressed});
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 12);
}

void add_ways_table(Ui& ui, Stack& stack, const Ways& ways, TextSize size, bool draws,
                    std::vector<float>& tops, std::vector<Action>& actions) {
  add_ways_choice(ui, stack, ways, draws, actions);
  if (!ways.none.empty()) {
    if (draws) text(ui, "meeting/ways/none", {stack.x, stack.y}, stack.w, ways.none, {size});
    stack.y += text_height(ui, ways.none, {size}, stack.w) + space(ui, 12);
  }
  const Columns columns = columns_of(ui, stack);
  if (draws) {
    text(ui, "meeting/ways/first", {columns.x[1], stack.y}, columns.w, ways.first, label);
    text(ui, "meeting/ways/second", {columns.x[2], stack.y}, columns.w, ways.second, label);
  }
  stack.y += line_height(ui.fonts, label.size) + space(ui, 6);
  for (std::size_t i = 0; i < ways.rows.size(); ++i) {
    tops.push_back(stack.y);
    add_row(ui, stack, ways.rows[i], "meeting/ways/" + std::to_string(i + 1), size, draws);
  }
  tops.push_back(stack.y);
  add_row(ui, stack, {{}, ways.end_lead, {ways.first_end, {}}, {ways.second_end, {}}},
          "meeting/ways/end", size, draws);
}

}  // namespace samtale::ui::panels
