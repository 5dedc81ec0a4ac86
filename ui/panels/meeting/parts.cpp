#include "ui/panels/meeting/parts.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/room_parts.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle label{TextSize::small, Weight::semibold};
constexpr float bar_width = 92;    // px at 100 %
constexpr float words_width = 92;  // kept free, and more where the words are longer

float words_room(const Ui& ui, const MeetingView::Band& band) {
  return std::max(px(ui, words_width),
                  std::ceil(line_width(ui, band.words, faint.size, faint.weight)) + 1);
}

float band_width(const Ui& ui, const MeetingView& view) {
  float wide = 0;
  for (const MeetingView::Band& one : view.band) {
    wide += wide > 0 ? space(ui, 20) : 0;
    wide += std::ceil(line_width(ui, one.name, label.size, label.weight)) + space(ui, 6) +
            px(ui, bar_width) + space(ui, 6) + words_room(ui, one);
  }
  return wide;
}

void draw_bar(Ui& ui, const Rect& bar, const MeetingView::Band& band) {
  draw_shape(ui, bar, {Token::sunk, Token::edge, height::meter_bar / 2});
  const Rect inside = inset(bar, border(ui));
  const float filled = std::round(inside.w * std::clamp(band.value, 0.0F, 1.0F));
  if (filled < 1) return;
  ImGui::GetWindowDrawList()->AddRectFilled(top_left(inside), {inside.x + filled, bottom(inside)},
                                            colour(ui, band.warm ? Token::warm : Token::blue),
                                            std::min(filled, inside.h) / 2);
}

}  // namespace

void draw_question(Ui& ui, Rect& body, const MeetingView& view) {
  const float pad = space(ui, 14);
  const float between = space(ui, 16);
  const Rect column = room_column(body);
  const float lead = std::ceil(line_width(ui, view.question_lead, faint.size, faint.weight)) + 1;
  const float clock =
      view.clock.empty() ? 0 : std::ceil(line_width(ui, view.clock, faint.size, faint.weight)) + 1;
  constexpr TextStyle asked{TextSize::name, Weight::semibold};
  const bool beside = column.w - lead - clock - 2 * between > column.w / 2;
  const float x = beside ? column.x + lead + between : column.x;
  const float w = column.x + column.w - (clock > 0 && beside ? clock + between : 0) - x;
  const float line = line_height(ui.fonts, faint.size);
  const float above = beside ? 0 : line + space(ui, 4);
  const float tall = text_height(ui, view.question, asked, w);
  const Rect strip = take_top(body, tall + above + 2 * pad);
  const float y = strip.y + pad;
  const float first = beside ? line_height(ui.fonts, asked.size) : line;
  text_in_box(ui, "meeting/question/lead", {column.x, y, lead, first}, view.question_lead, faint);
  if (clock > 0)
    text_in_box(ui, "meeting/clock", {right(column) - clock, y, clock, first}, view.clock, faint);
  text(ui, "meeting/question", {x, y + above}, w, view.question, asked);
  rule(ui, strip.x, bottom(strip) - border(ui), strip.w);
}

float band_height(const Ui& ui, const MeetingView& view, float width, float taken) {
  if (view.band.empty()) return 0;
  const bool beside = taken + space(ui, 24) + band_width(ui, view) <= width;
  return beside ? 0 : line_height(ui.fonts, label.size) + space(ui, 6);
}

void draw_band(Ui& ui, const Rect& line, const MeetingView& view) {
  float x = std::max(line.x, right(line) - band_width(ui, view));
  for (std::size_t i = 0; i < view.band.size(); ++i) {
    const MeetingView::Band& one = view.band[i];
    const std::string id = "meeting/band/" + std::to_string(i + 1);
    const float name = std::ceil(line_width(ui, one.name, label.size, label.weight)) + 1;
    text_in_box(ui, id + "/name", {x, line.y, name, line.h}, one.name, label);
    x += name + space(ui, 6);
    const float tall = px(ui, height::meter_bar);
    const Rect bar{x, line.y + std::floor((line.h - tall) / 2), px(ui, bar_width), tall};
    draw_bar(ui, bar, one);
    record(ui, id, WidgetKind::meter, bar, one.words);
    x += bar.w + space(ui, 6);
    text_in_box(ui, id + "/words", {x, line.y, words_room(ui, one), line.h}, one.words, faint);
    x += words_room(ui, one) + space(ui, 20);
  }
}

float marks_height(const Ui& ui, const MeetingView& view) {
  if (view.marks.empty()) return 0;
  return px(ui, 14) + line_height(ui.fonts, label.size) + 2 * space(ui, 4);
}

namespace {

struct MarkPlaces {
  std::vector<ImVec2> points;
  float step = 0;
};

MarkPlaces places_of(const Ui& ui, const Rect& column, const MeetingView& view) {
  MarkPlaces places;
  places.step = column.w / static_cast<float>(view.marks.size());
  const float y = std::floor(column.y + space(ui, 4) + px(ui, 7));
  for (std::size_t i = 0; i < view.marks.size(); ++i)
    places.points.push_back(
        {std::floor(column.x + places.step * (static_cast<float>(i) + 0.5F)), y});
  return places;
}

void draw_mark(Ui& ui, ImVec2 at, const MeetingView::Mark& mark) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float radius = px(ui, mark.now ? 6.5F : 4);
  if (mark.now)
    list.AddCircleFilled(at, radius, colour(ui, Token::acc));
  else if (mark.passed)
    list.AddCircleFilled(at, radius, colour(ui, Token::edge));
  else {
    list.AddCircleFilled(at, radius, colour(ui, Token::paper));
    list.AddCircle(at, radius, colour(ui, Token::edge), 0, std::max(2.0F, px(ui, 1)));
  }
}

}  // namespace

void draw_marks(Ui& ui, const Rect& strip, const MeetingView& view, std::vector<Action>& actions) {
  if (view.marks.empty()) return;
  const MarkPlaces places = places_of(ui, room_column(strip), view);
  for (std::size_t i = 0; i + 1 < places.points.size(); ++i)
    ImGui::GetWindowDrawList()->AddLine(places.points[i], places.points[i + 1],
                                        colour(ui, Token::edge), std::max(2.0F, px(ui, 1)));
  const float line = line_height(ui.fonts, label.size);
  for (std::size_t i = 0; i < view.marks.size(); ++i) {
    const MeetingView::Mark& mark = view.marks[i];
    const std::string id = "meeting/turn/" + std::to_string(mark.turn + 1);
    const Rect whole{places.points[i].x - std::floor(places.step / 2), strip.y + space(ui, 2),
                     std::floor(places.step), strip.h - space(ui, 4)};
    const ItemState item = interact(
        ui, {id, WidgetKind::button, whole, mark.label, Availability::enabled, mark.now, {}});
    if (item.clicked) actions.emplace_back(action::GoToTurn{mark.turn});
    draw_mark(ui, places.points[i], mark);
    const bool strong = mark.now || item.hovered;
    const TextStyle style{TextSize::small, strong ? Weight::semibold : Weight::regular,
                          strong ? Token::ink : Token::ink2, Align::centre};
    const float wide = std::ceil(line_width(ui, mark.label, style.size, style.weight)) + 1;
    if (wide <= whole.w)
      text_in_box(ui, id + "/label", {whole.x, bottom(strip) - space(ui, 4) - line, whole.w, line},
                  mark.label, style);
    else
      text_in_box(ui, id + "/label", {whole.x, bottom(strip) - space(ui, 4) - line, whole.w, line},
                  std::to_string(mark.turn + 1), style);
    if (item.ring) focus_ring(ui, inset(whole, 2), radius::button);
  }
}

}  // namespace samtale::ui::panels
