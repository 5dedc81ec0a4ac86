#include "ui/panels/call_citizen.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/call_flow.hpp"
#include "ui/panels/faces.hpp"
#include "ui/widgets/face.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/meter.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

Trend trend_of(Direction direction) {
  switch (direction) {
    case Direction::rising:
      return Trend::rising;
    case Direction::falling:
      return Trend::falling;
    case Direction::steady:
      break;
  }
  return Trend::steady;
}

void draw_meters(Ui& ui, Stack& stack, const CallView& view) {
  for (std::size_t i = 0; i < view.meters.size(); ++i) {
    const MeterView& meter = view.meters[i];
    if (i > 0) stack.y += space(ui, 16);
    stack.y +=
        widgets::meter(ui, "call/meter/" + std::to_string(i + 1), {stack.x, stack.y}, stack.w,
                       {meter.name, meter.words, trend_of(meter.direction), meter.value,
                        meter.warm ? Token::warm : Token::blue});
  }
}

void draw_person(Ui& ui, Stack& stack, const CallView& view, const CallPanelState& state) {
  say(ui, "call/name", stack, view.name, {TextSize::name, Weight::semibold});
  stack.y += draw_call_clock(ui, {stack.x, stack.y}, stack.w, view, state);
}

void draw_impression(Ui& ui, Stack& stack, const CallView& view) {
  if (view.impression.empty()) return;
  rule_across(ui, stack, space(ui, 16));
  say(ui, "call/impression/heading", stack, view.impression_heading,
      {TextSize::small, Weight::regular, Token::ink2}, space(ui, 2));
  say(ui, "call/impression", stack, view.impression);
}

// Face beside name and meters where the column is much wider than the face.
float draw_side_by_side(Ui& ui, const ScrollView& scroll, float y, const CallView& view,
                        const CallPanelState& state) {
  const Rect place{scroll.origin.x, y, px(ui, face_width), px(ui, face_height)};
  draw_citizen_face(ui, place, view);
  Stack stack{right(place) + space(ui, 32), y, 0};
  stack.w = std::min(scroll.origin.x + scroll.width - stack.x, px(ui, 480));
  draw_person(ui, stack, view, state);
  rule_across(ui, stack, space(ui, 12));
  draw_meters(ui, stack, view);
  draw_impression(ui, stack, view);
  return std::max(bottom(place), stack.y);
}

}  // namespace

float draw_call_clock(Ui& ui, ImVec2 at, float width, const CallView& view,
                      const CallPanelState& state) {
  const float line = line_height(ui.fonts, TextSize::body);
  const float sign = px(ui, icon_box);
  icon(ui, view.end ? Icon::hang_up : Icon::phone, {at.x + sign / 2, at.y + line / 2},
       colour(ui, Token::ink2));
  const std::string words = view.clock_lead + " · " + clock_words(ui, view, state);
  return text(ui, "call/clock", {at.x + sign + space(ui, 8), at.y}, width - sign - space(ui, 8),
              words, {TextSize::body, Weight::regular, Token::ink2});
}

void draw_citizen_face(Ui& ui, const Rect& rect, const CallView& view) {
  face(ui, "call/face", rect, face_look(view.face), {view.tension, view.trust}, view.name);
}

void draw_citizen(Ui& ui, const Rect& column, const CallView& view, const CallPanelState& state) {
  const Rect inside{column.x + gap::window_margin, column.y, column.w - 2 * gap::window_margin,
                    column.h};
  const ScrollView scroll =
      begin_scroll(ui, "call/citizen", inside, {ScrollAnchor::top, ScrollKeys::focused, view.name});
  const float y = scroll.origin.y + space(ui, 20);
  float end = 0;
  if (scroll.width >= px(ui, face_width + 240)) {
    end = draw_side_by_side(ui, scroll, y, view, state);
  } else {
    const float wide = std::min(scroll.width, px(ui, 240));
    const Rect place{scroll.origin.x, y, wide, std::round(wide * face_height / face_width)};
    draw_citizen_face(ui, place, view);
    Stack stack{scroll.origin.x, bottom(place) + space(ui, 14), scroll.width};
    draw_person(ui, stack, view, state);
    rule_across(ui, stack, space(ui, 16));
    draw_meters(ui, stack, view);
    draw_impression(ui, stack, view);
    end = stack.y;
  }
  end_scroll(ui, end + space(ui, 16));
}

}  // namespace samtale::ui::panels
