#include "ui/panels/room_count.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/room_parts.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

struct Measures {
  float left, between, box;
  float words;  // width
  float right;  // width of the hands, always kept free: nothing moves when they come
  float row, gap;
};

Measures measures_of(const Ui& ui, const RoomView& view, float width, TextSize size) {
  Measures m{};
  m.left = space(ui, 14);
  m.between = space(ui, 12);
  m.box = px(ui, 28);
  m.right = px(ui, 136);
  m.gap = space(ui, 8);
  m.words = std::max(1.0F, width - 2 * m.left - m.box - 2 * m.between - m.right);
  m.row = std::max(tall(ui, height::button), 2 * line_height(ui.fonts, size)) + space(ui, 12);
  for (const RoomView::Option& option : view.options)
    m.row = std::max(m.row, text_height(ui, option.text, {size}, m.words) + space(ui, 12));
  return m;
}

void draw_letter(Ui& ui, const Rect& box, const std::string& letter) {
  draw_shape(ui, box, {Token::paper, Token::edge, radius::button});
  text_in_box(ui, {}, box, letter, {TextSize::h2, Weight::semibold, Token::ink, Align::centre, 1});
}

// A sign alone, since words would not fit; they stand in the tooltip.
bool step_button(Ui& ui, const std::string& id, const Rect& rect, std::string_view sign,
                 const std::string& label) {
  const ItemState state =
      interact(ui, {id, WidgetKind::button, rect, label, Availability::enabled, false, {}});
  if (!state.visible) return state.clicked;
  draw_shape(ui, rect, {Token::surf, Token::edge, radius::button},
             mixed(colour(ui, Token::surf), colour(ui, Token::soft), state.hover),
             mixed(colour(ui, Token::edge), colour(ui, Token::ink), state.hover));
  text_in_box(ui, {}, rect, sign, {TextSize::h2, Weight::semibold, Token::ink, Align::centre});
  if (state.hovered) ImGui::SetTooltip("%s", label.c_str());
  if (state.ring) focus_ring(ui, rect, radius::button);
  return state.clicked;
}

void draw_counting(Ui& ui, const std::string& id, const Rect& place, const RoomView& view,
                   std::size_t index, std::vector<Action>& actions) {
  const RoomView::Option& option = view.options[index];
  const float side = tall(ui, height::button);
  const float y = place.y + std::floor((place.h - side) / 2);
  const Rect less{place.x, y, side, side};
  const Rect more{right(place) - side, y, side, side};
  if (step_button(ui, id + "/fewer", less, "−", option.fewer))
    actions.emplace_back(action::ChangeHands{index, -1});
  if (!option.counted.empty()) {
    text_in_box(ui, id + "/counted", {right(less), place.y, more.x - right(less), place.h},
                option.counted, {TextSize::small, Weight::semibold, Token::ink, Align::centre});
  }
  if (step_button(ui, id + "/more", more, "+", option.more))
    actions.emplace_back(action::ChangeHands{index, 1});
}

void draw_hands(Ui& ui, const std::string& id, const Rect& place, int hands) {
  const float dots = hand_dots(ui, inset(place, 0, space(ui, 4)), hands);
  text_in_box(ui, id + "/hands", {place.x + dots, place.y, place.w - dots, place.h},
              std::to_string(hands), {TextSize::name, Weight::semibold, Token::ink, Align::right});
}

// Where the keyboard goes, the counting goes too.
void follow_focus(const Ui& ui, const std::string& id, std::size_t index, bool focused,
                  const RoomView& view, RoomPanelState& state, std::vector<Action>& actions) {
  if (!focused) {
    if (state.focused == id) state.focused.clear();
    return;
  }
  // On its way elsewhere it says nothing of where it still is.
  if (state.focused == id || !ui.focus_request.empty()) return;
  state.focused = id;
  if (view.step != RoomStep::counting || index == view.option) return;
  state.followed = id;
  actions.emplace_back(action::ChooseOption{index});
}

void draw_row(Ui& ui, const Rect& row, const RoomView& view, std::size_t index, TextSize size,
              const Measures& m, RoomPanelState& state, std::vector<Action>& actions) {
  const RoomView::Option& option = view.options[index];
  const std::string id = "room/" + option.id;
  const bool counting = view.step == RoomStep::counting;
  const bool operated =
      (counting || view.step == RoomStep::shown) && !view.leaving && !view.only_shown;
  const bool chosen = counting && index == view.option;
  const Rect hands{right(row) - m.left - m.right, row.y, m.right, row.h};
  Rect pressed = row;
  if (counting) pressed.w = hands.x - m.between / 2 - row.x;
  ItemState item;
  if (operated) {
    item = interact(
        ui, {id, WidgetKind::reply, pressed, option.text, Availability::enabled, chosen, {}});
    follow_focus(ui, id, index, item.focused, view, state, actions);
    // The one being counted has the keyboard: with a ring around it, Enter and Space press it, and
    // that is going on.
    const bool by_mouse = ImGui::IsMouseReleased(ImGuiMouseButton_Left);
    if (item.clicked && counting && !chosen) actions.emplace_back(action::ChooseOption{index});
    if (item.clicked && chosen && !by_mouse) actions.emplace_back(action::RoomForward{ui.now_ms});
    if (!counting && item.focused && ui.focus_request.empty() && state.followed != id)
      state.followed.clear();
    const bool unasked = !by_mouse && !view.can_go_on && state.followed == id;
    if (item.clicked && !counting && !unasked)
      actions.emplace_back(action::TakeOption{index, ui.now_ms});
  }
  const float strength = chosen ? 1.0F : item.hover;
  Shape shape{Token::surf, Token::edge, radius::card};
  if (chosen) shape.edge_width = 2 * border(ui);
  draw_shape(ui, row, shape, mixed(colour(ui, Token::surf), colour(ui, Token::soft), strength),
             chosen ? colour(ui, Token::acc)
                    : mixed(colour(ui, Token::edge), colour(ui, Token::ink), strength));
  draw_letter(ui, {row.x + m.left, row.y + std::floor((row.h - m.box) / 2), m.box, m.box},
              option.letter);
  const TextLayout& words = layout_text(ui, option.text, {size}, m.words);
  draw_layout(ui, operated ? std::string() : id,
              {row.x + m.left + m.box + m.between, row.y + std::floor((row.h - words.height) / 2)},
              m.words, words);
  if (counting && operated) draw_counting(ui, id, hands, view, index, actions);
  if (option.hands) draw_hands(ui, id, hands, *option.hands);
  if (item.ring) focus_ring(ui, pressed, radius::card);
}

}  // namespace

float room_rows_height(const Ui& ui, const RoomView& view, float width, TextSize size) {
  if (view.options.empty()) return 0;
  const Measures m = measures_of(ui, view, width, size);
  const auto count = static_cast<float>(view.options.size());
  return m.row * count + m.gap * (count - 1);
}

void draw_room_rows(Ui& ui, ImVec2 at, float width, const RoomView& view, TextSize size,
                    RoomPanelState& state, std::vector<Action>& actions) {
  const Measures m = measures_of(ui, view, width, size);
  for (std::size_t i = 0; i < view.options.size(); ++i) {
    draw_row(ui, {at.x, at.y, width, m.row}, view, i, size, m, state, actions);
    at.y += m.row + m.gap;
  }
}

}  // namespace samtale::ui::panels
