#include "ui/widgets/chart.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/widgets/chart_line.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr TextStyle word_style{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle phase_style{TextSize::small, Weight::regular, Token::ink, Align::centre};

// A row of bands along the turns.
struct Strip {
  float y;
  float height;
};

struct Plot {
  Rect whole;
  float left, right;  // x of the first and the last turn
  float top, bottom;  // y of the highest and the lowest grid line
  float numbers;      // y of the turn numbers' boxes
  float number_height;
  Strip phases;
  Strip calls;  // below the phases; without height where there is but one call
  float step;   // from turn to turn
};

float words_width(const Ui& ui, std::string_view words, Weight weight = Weight::regular) {
  return std::ceil(line_width(ui, words, TextSize::small, weight));
}

float left_margin(const Ui& ui, const Chart& chart) {
  float widest = 0;
  for (const std::string_view word : chart.grid) widest = std::max(widest, words_width(ui, word));
  return widest + space(ui, 18);
}

float right_margin(const Ui& ui, const Chart& chart) {
  float widest = 0;
  for (const ChartCourse& course : chart.courses) {
    widest =
        std::max(widest, std::ceil(line_width(ui, course.label, TextSize::body, Weight::semibold)));
  }
  return widest + space(ui, 14);
}

float number_width(const Ui& ui) { return px(ui, 26); }

float x_of(const Plot& plot, std::size_t turn) {
  return std::round(plot.left + plot.step * static_cast<float>(turn));
}

float y_of(const Plot& plot, float value) {
  return plot.bottom - (plot.bottom - plot.top) * std::clamp(value, 0.0F, 1.0F);
}

Rect band_rect(const Ui& ui, const Plot& plot, const Strip& strip, const Chart& chart,
               const ChartPhase& phase) {
  const float reach = px(ui, 13);
  const std::size_t last_turn = chart.turns - 1;
  const auto edge_before = [&](std::size_t turn) {
    return turn == 0 ? plot.left - reach
                     : plot.left + plot.step * (static_cast<float>(turn) - 0.5F);
  };
  const std::size_t first = std::min(phase.first, last_turn);
  const std::size_t last = std::clamp(phase.last, first, last_turn);
  const float from = std::round(edge_before(first)) + (first == 0 ? 0 : 2);
  const float to = std::round(last == last_turn ? plot.right + reach : edge_before(last + 1)) -
                   (last == last_turn ? 0 : 1);
  return {from, strip.y, std::max(1.0F, to - from), strip.height};
}

float label_width_in(const Ui& ui, const Rect& strip) {
  return std::max(1.0F, strip.w - 2 * space(ui, 4));
}

// What of the turning point stands beside its rule, and on which side.
struct TurningText {
  TextLayout title;
  TextLayout line;
  float x;
  float width;
  Align align;
};

TurningText turning_text(const Ui& ui, const Plot& plot, const TurningPoint& point) {
  const float away = space(ui, 8);
  const float rule_x = x_of(plot, point.turn);
  const bool left = rule_x - plot.left > 0.6F * (plot.right - plot.left);
  TurningText result{};
  result.x = left ? plot.whole.x : rule_x + away;
  result.width = std::max(1.0F, left ? rule_x - away - plot.whole.x : right(plot.whole) - result.x);
  result.align = left ? Align::right : Align::left;
  result.title = layout_text(ui, point.title, {TextSize::small, Weight::semibold}, result.width);
  result.line = layout_text(ui, point.line, word_style, result.width);
  return result;
}

// Where the names of bands stand: in them while each fits there on one line; else below thin bands,
// in as many rows as keep them apart.
struct BandNames {
  bool inside = true;
  std::vector<Rect> places;  // from (0, 0) of the strip's top; empty when inside
  std::size_t rows = 0;
};

BandNames band_names(const Ui& ui, const Plot& plot, const Chart& chart,
                     std::span<const ChartPhase> bands) {
  BandNames names;
  const float line = line_height(ui.fonts, TextSize::small);
  std::vector<float> row_ends;
  for (const ChartPhase& phase : bands) {
    const Rect band = band_rect(ui, plot, {}, chart, phase);
    const float wide = words_width(ui, phase.label) + 1;
    const bool fits = wide <= label_width_in(ui, band);
    names.inside = names.inside && fits;
    const float wanted = fits ? band.x + std::floor((band.w - wide) / 2) : band.x;
    const float x = std::max(plot.whole.x, std::min(wanted, right(plot.whole) - wide));
    std::size_t row = 0;
    while (row < row_ends.size() && row_ends[row] + space(ui, 10) > x) ++row;
    if (row == row_ends.size()) row_ends.push_back(0);
    row_ends[row] = x + wide;
    names.places.push_back({x, line * static_cast<float>(row), wide, line});
  }
  if (names.inside) names.places.clear();
  names.rows = names.inside ? 0 : row_ends.size();
  return names;
}

float thin_band(const Ui& ui) { return px(ui, 8); }

float strip_height(const Ui& ui, const Plot& plot, const Chart& chart,
                   std::span<const ChartPhase> bands) {
  if (bands.empty()) return 0;
  const BandNames names = band_names(ui, plot, chart, bands);
  if (names.inside) {
    return std::max(tall(ui, height::chip), line_height(ui.fonts, TextSize::small) + space(ui, 6));
  }
  return thin_band(ui) + space(ui, 4) +
         static_cast<float>(names.rows) * line_height(ui.fonts, TextSize::small);
}

// Room for the turning point's words over the top grid line.
float above_plot(const Ui& ui, const Plot& plot, const Chart& chart) {
  float above = 2 * line_height(ui.fonts, TextSize::small) + space(ui, 12);
  if (chart.turning) {
    const TurningText words = turning_text(ui, plot, *chart.turning);
    // Half a line more than the course's name, which may stand at the top grid line.
    const float away = std::max(space(ui, 12), line_height(ui.fonts, TextSize::body) / 2 + 2);
    above = std::max(above, words.title.height + words.line.height + away);
  }
  return above;
}

Plot plot_of(const Ui& ui, const Rect& rect, const Chart& chart) {
  Plot plot{};
  plot.whole = rect;
  plot.left = rect.x + left_margin(ui, chart);
  plot.right = std::max(plot.left + 1, right(rect) - right_margin(ui, chart));
  plot.step = chart.turns > 1 ? (plot.right - plot.left) / static_cast<float>(chart.turns - 1) : 0;
  plot.calls.height = strip_height(ui, plot, chart, chart.calls);
  plot.calls.y = bottom(rect) - plot.calls.height;
  plot.phases.height = strip_height(ui, plot, chart, chart.phases);
  plot.phases.y = plot.calls.y - (chart.calls.empty() ? 0 : space(ui, 4)) - plot.phases.height;
  plot.number_height = tall(ui, height::key_cap);
  plot.numbers = plot.phases.y - (chart.phases.empty() ? 0 : space(ui, 6)) - plot.number_height;
  plot.bottom = std::round(plot.numbers - space(ui, 7));
  const float above = above_plot(ui, plot, chart);
  plot.top = std::round(std::min(rect.y + above, plot.bottom - px(ui, 40)));
  return plot;
}

void draw_grid(Ui& ui, std::string_view id, const Plot& plot, const Chart& chart) {
  const float line = line_height(ui.fonts, TextSize::small);
  for (std::size_t i = 0; i < chart.grid.size(); ++i) {
    const float y = std::round(y_of(plot, static_cast<float>(i) / 2));
    rule(ui, plot.left, y, plot.right - plot.left);
    text(ui, std::string(id) + "/grid/" + std::to_string(i + 1),
         {plot.whole.x, y - std::floor(line / 2)}, plot.left - plot.whole.x, chart.grid[i],
         word_style);
  }
}

void draw_course(const Ui& ui, const Plot& plot, const ChartCourse& course, std::size_t turns) {
  std::vector<ImVec2> points;
  for (std::size_t i = 0; i < std::min(turns, course.values.size()); ++i) {
    points.emplace_back(x_of(plot, i), std::round(y_of(plot, course.values[i])));
  }
  draw_chart_line(ui, points, course.look, colour(ui, course.tone));
}

struct EndLabel {
  std::size_t course;
  float y;  // middle
};

// At the lines' ends, pushed apart until they no longer touch, within the plot.
void draw_labels(Ui& ui, std::string_view id, const Plot& plot, const Chart& chart) {
  std::vector<EndLabel> labels;
  for (std::size_t i = 0; i < chart.courses.size(); ++i) {
    const auto& values = chart.courses[i].values;
    const std::size_t shown = std::min(values.size(), chart.turns);
    if (shown > 0) labels.push_back({i, y_of(plot, values[shown - 1])});
  }
  std::sort(labels.begin(), labels.end(), [](const EndLabel& a, const EndLabel& b) {
    return a.y != b.y ? a.y < b.y : a.course < b.course;
  });
  const float apart = std::max(px(ui, 18), line_height(ui.fonts, TextSize::body) - 1);
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const float missing = apart - (labels[i].y - labels[i - 1].y);
    if (missing <= 0) continue;
    labels[i - 1].y -= missing / 2;
    labels[i].y += missing / 2;
  }
  const float line = line_height(ui.fonts, TextSize::body);
  for (const EndLabel& label : labels) {
    const ChartCourse& course = chart.courses[label.course];
    text(ui, std::string(id) + "/course/" + std::to_string(label.course + 1),
         {plot.right + space(ui, 12), std::round(label.y - line / 2)},
         right(plot.whole) - plot.right, course.label,
         {TextSize::body, Weight::semibold, course.tone});
  }
}

// Between two calls time has passed: the lines go on, a rule says so.
void draw_call_rules(const Ui& ui, const Plot& plot, const Chart& chart) {
  for (const ChartPhase& call : chart.calls) {
    if (call.first == 0 || call.first >= chart.turns) continue;
    const float x = std::round(plot.left + plot.step * (static_cast<float>(call.first) - 0.5F));
    ImGui::GetWindowDrawList()->AddRectFilled(
        ImVec2(x, plot.top), ImVec2(x + border(ui), plot.bottom), colour(ui, Token::line));
  }
}

void draw_turning_rule(Ui& ui, const Plot& plot, const TurningPoint& point) {
  const float x = x_of(plot, point.turn);
  ImGui::GetWindowDrawList()->AddRectFilled(
      ImVec2(x, plot.whole.y), ImVec2(x + border(ui), plot.bottom), colour(ui, Token::ink));
}

void draw_turning_text(Ui& ui, std::string_view id, const Plot& plot, const TurningPoint& point) {
  const TurningText words = turning_text(ui, plot, point);
  draw_layout(ui, std::string(id) + "/turning", {words.x, plot.whole.y}, words.width, words.title,
              words.align);
  draw_layout(ui, std::string(id) + "/turning/line", {words.x, plot.whole.y + words.title.height},
              words.width, words.line, words.align);
}

void draw_strip(Ui& ui, const std::string& id, const Plot& plot, const Strip& strip,
                const Chart& chart, std::span<const ChartPhase> bands) {
  const BandNames names = band_names(ui, plot, chart, bands);
  const float below = strip.y + thin_band(ui) + space(ui, 4);
  for (std::size_t i = 0; i < bands.size(); ++i) {
    const ChartPhase& phase = bands[i];
    Rect band = band_rect(ui, plot, strip, chart, phase);
    if (!names.inside) band.h = thin_band(ui);
    draw_shape(ui, band, {phase.main ? Token::soft : Token::sunk, Token::line, radius::key_cap});
    const std::string name_id = id + "/" + std::to_string(i + 1);
    Rect place = band;
    if (!names.inside) {
      place = names.places[i];
      place.y += below;
    }
    text_in_box(ui, name_id, place, phase.label, phase_style);
  }
}

ItemState turn_item(Ui& ui, std::string_view id, const Plot& plot, const Chart& chart,
                    std::size_t turn) {
  const std::string number = std::to_string(turn + 1);
  const float half = chart.turns > 1 ? plot.step / 2 : px(ui, 40);
  const float x = plot.left + plot.step * static_cast<float>(turn);
  const Rect column{std::round(x - half), plot.top, std::round(x + half) - std::round(x - half),
                    plot.numbers + plot.number_height - plot.top};
  const std::string turn_id = std::string(id) + "/turn/" + number;
  const bool is_entry = chart.selected ? *chart.selected == turn : turn == 0;
  return interact(ui, {turn_id,
                       WidgetKind::chart_turn,
                       column,
                       std::string(chart.turn_word) + " " + number,
                       Availability::enabled,
                       chart.selected == turn,
                       {},
                       is_entry ? Reach::tab_and_arrows : Reach::arrows});
}

void draw_turn_ground(const Ui& ui, const Plot& plot, std::size_t turn, const ItemState& state) {
  if (state.hover <= 0) return;
  const float x = plot.left + plot.step * static_cast<float>(turn);
  const float half = std::max(px(ui, 14), std::min(plot.step / 2, px(ui, 40)));
  ImGui::GetWindowDrawList()->AddRectFilled(
      ImVec2(x - half, plot.top), ImVec2(x + half, plot.bottom),
      faded(colour(ui, Token::soft), state.hover * 0.6F), px(ui, radius::key_cap));
}

void draw_number(Ui& ui, const Plot& plot, std::size_t turn, bool selected, bool ring) {
  const float wide = number_width(ui);
  const Rect box{x_of(plot, turn) - std::floor(wide / 2), plot.numbers, wide, plot.number_height};
  if (selected) fill(ui, box, Token::ink, radius::key_cap);
  text_in_box(ui, {}, box, std::to_string(turn + 1),
              {TextSize::small, selected ? Weight::semibold : Weight::regular,
               selected ? Token::surf : Token::ink2, Align::centre});
  if (ring) focus_ring(ui, box, radius::key_cap);
}

}  // namespace

float chart_height(const Ui& ui, const Chart& chart, float width) {
  const float usual = px(ui, 240);
  if (chart.turns == 0) return usual;
  const Plot plot = plot_of(ui, {0, 0, width, usual}, chart);
  const float words_above = plot.whole.y + above_plot(ui, plot, chart);
  const float calls = chart.calls.empty() ? 0 : plot.calls.height + space(ui, 4);
  return usual + std::max(calls, px(ui, 100) - (plot.bottom - words_above));
}

float chart_least_width(const Ui& ui, const Chart& chart) {
  return left_margin(ui, chart) + right_margin(ui, chart) +
         static_cast<float>(chart.turns > 0 ? chart.turns - 1 : 0) *
             (number_width(ui) + space(ui, 2));
}

std::optional<std::size_t> chart(Ui& ui, std::string_view id, const Rect& rect,
                                 const Chart& chart) {
  if (chart.turns == 0) return std::nullopt;
  std::optional<std::size_t> pressed;
  const Plot plot = plot_of(ui, rect, chart);
  std::vector<ItemState> states;
  for (std::size_t turn = 0; turn < chart.turns; ++turn) {
    states.push_back(turn_item(ui, id, plot, chart, turn));
    if (states.back().clicked) pressed = turn;
    draw_turn_ground(ui, plot, turn, states.back());
  }
  draw_grid(ui, id, plot, chart);
  draw_call_rules(ui, plot, chart);
  const bool turning = chart.turning && chart.turning->turn < chart.turns;
  if (turning) draw_turning_rule(ui, plot, *chart.turning);
  for (const ChartCourse& course : chart.courses) draw_course(ui, plot, course, chart.turns);
  draw_labels(ui, id, plot, chart);
  if (turning) draw_turning_text(ui, id, plot, *chart.turning);
  draw_strip(ui, std::string(id) + "/phase", plot, plot.phases, chart, chart.phases);
  draw_strip(ui, std::string(id) + "/call", plot, plot.calls, chart, chart.calls);
  for (std::size_t turn = 0; turn < chart.turns; ++turn) {
    draw_number(ui, plot, turn, chart.selected == turn, states[turn].ring);
  }
  return pressed;
}

}  // namespace samtale::ui::widgets
