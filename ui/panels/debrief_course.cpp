#include "ui/panels/debrief_course.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/widgets/card.hpp"
#include "ui/widgets/chart.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};

// The spans of the chart point into these.
struct ChartParts {
  std::vector<ChartCourse> courses;
  std::vector<ChartPhase> phases;
  std::vector<ChartPhase> calls;
  Chart chart;
};

CourseLook look_of(engine::Meter meter) {
  switch (meter) {
    case engine::Meter::tension:
      return CourseLook::solid_circle;
    case engine::Meter::trust:
      return CourseLook::dashed_square;
    case engine::Meter::heard:
      return CourseLook::dotted_triangle;
    case engine::Meter::clarity:
      return CourseLook::long_diamond;
  }
  return CourseLook::solid_circle;
}

void fill_parts(const DebriefView& view, ChartParts& parts) {
  for (const DebriefView::Course& course : view.courses) {
    parts.courses.push_back({course.label, look_of(course.meter),
                             course.meter == engine::Meter::tension ? Token::warm : Token::blue,
                             course.values});
  }
  for (const DebriefView::PhaseBand& phase : view.phases)
    parts.phases.push_back({phase.first, phase.last, phase.label, phase.main});
  for (const DebriefView::PhaseBand& call : view.calls)
    parts.calls.push_back({call.first, call.last, call.label, call.main});
  Chart& chart = parts.chart;
  chart.courses = parts.courses;
  chart.phases = parts.phases;
  chart.calls = parts.calls;
  chart.turns = view.courses.empty() ? 0 : view.courses.front().values.size();
  for (std::size_t i = 0; i < std::min(chart.grid.size(), view.grid.size()); ++i)
    chart.grid[i] = view.grid[i];
  if (view.turning)
    chart.turning = TurningPoint{view.turning->turn, view.turning->title, view.turning->line};
  chart.selected = view.selected;
  chart.turn_word = view.turn_word;
}

// Heading at the left; the hint beside it, or below where there is no room.
void draw_heading(Ui& ui, Stack& stack, const DebriefView& view) {
  const float title = line_width(ui, view.chart_heading, TextSize::h2, Weight::semibold);
  const float hint = std::ceil(line_width(ui, view.chart_hint, TextSize::small, Weight::regular));
  const float line = line_height(ui.fonts, TextSize::h2);
  const bool beside = title + space(ui, 16) + hint <= stack.w;
  if (beside) {
    text_in_box(ui, "debrief/chart/hint", {stack.x + stack.w - hint, stack.y, hint + 1, line},
                view.chart_hint, faint);
  }
  say(ui, "debrief/chart/heading", stack, view.chart_heading, heading);
  if (!beside) say(ui, "debrief/chart/hint", stack, view.chart_hint, faint);
  stack.y += space(ui, 8);
}

// "Vis", and what can be drawn.
void draw_chips(Ui& ui, Stack& stack, const DebriefView& view, std::vector<Action>& actions) {
  const float lead = std::ceil(line_width(ui, view.courses_lead, TextSize::small, Weight::regular));
  text_in_box(ui, "debrief/chart/show", {stack.x, stack.y, lead + 1, tall(ui, height::chip)},
              view.courses_lead, faint);
  std::vector<std::string> ids;
  std::vector<Chip> chips;
  for (const DebriefView::CourseChip& chip : view.course_chips) {
    ids.push_back("debrief/chart/show/" + std::string(engine::id(chip.meter)));
    chips.push_back({chip.label, ChipKind::outline, chip.on});
  }
  const std::vector<std::string_view> whole(ids.begin(), ids.end());
  const float left = lead + space(ui, 10);
  const ChipButtons row = chip_buttons(ui, whole.data(), {stack.x + left, stack.y}, stack.w - left,
                                       chips.data(), chips.size());
  if (row.pressed)
    actions.emplace_back(action::ToggleCourse{view.course_chips[*row.pressed].meter});
  stack.y += row.height + space(ui, 14);
}

std::optional<std::size_t> draw_chart(Ui& ui, Stack& stack, const Chart& chart) {
  const float least = chart_least_width(ui, chart);
  const float tall = chart_height(ui, chart, std::max(least, stack.w));
  if (least <= stack.w) {
    const auto pressed =
        widgets::chart(ui, "debrief/chart", {stack.x, stack.y, stack.w, tall}, chart);
    stack.y += tall;
    return pressed;
  }
  const float bar = ImGui::GetStyle().ScrollbarSize;
  ImGui::SetCursorScreenPos({stack.x, stack.y});
  ImGui::BeginChild("debrief/chart#sideways", {stack.w, tall + bar}, ImGuiChildFlags_None,
                    ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NavFlattened |
                        ImGuiWindowFlags_NoScrollWithMouse | ImGuiWindowFlags_NoBackground |
                        ImGuiWindowFlags_NoSavedSettings);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const auto pressed = widgets::chart(ui, "debrief/chart", {at.x, at.y, least, tall}, chart);
  ImGui::SetCursorScreenPos({at.x + least, at.y});
  ImGui::Dummy({0, 0});
  ImGui::EndChild();
  stack.y += tall + bar;
  return pressed;
}

// Who said it, and what; a quotation with a bar.
void draw_quote(Ui& ui, const std::string& id, Stack& stack, const std::string& lead,
                const std::string& words) {
  if (words.empty()) return;
  say(ui, id + "/lead", stack, lead, faint, space(ui, 2));
  stack.y += quote(ui, id, {stack.x, stack.y}, stack.w, words) + space(ui, 10);
}

void draw_detail(Ui& ui, Stack& stack, const DebriefView::TurnDetail& detail) {
  rule_across(ui, stack, space(ui, 14));
  say(ui, "debrief/turn", stack, detail.heading, {TextSize::body, Weight::semibold}, space(ui, 8));
  const float between = space(ui, 24);
  const bool beside = stack.w >= px(ui, 640) && !detail.citizen.empty();
  const float half = beside ? std::floor((stack.w - between) / 2) : stack.w;
  Stack left{stack.x, stack.y, half};
  draw_quote(ui, "debrief/turn/citizen", left, detail.citizen_lead, detail.citizen);
  draw_quote(ui, "debrief/turn/thought", left, detail.thought_lead, detail.thought);
  Stack other =
      beside ? Stack{stack.x + half + between, stack.y, half} : Stack{stack.x, left.y, stack.w};
  draw_quote(ui, "debrief/turn/said", other, detail.said_lead, detail.said);
  if (!detail.because.empty())
    say(ui, "debrief/turn/because", other, detail.because, {}, space(ui, 10));
  stack.y = std::max(left.y, other.y);
}

}  // namespace

void draw_course(Ui& ui, Stack& stack, const DebriefView& view, DebriefPanelState& state,
                 std::vector<Action>& actions) {
  const float padding = space(ui, gap::card_padding);
  Layers layers;
  Stack inside = card_contents(ui, stack);
  draw_heading(ui, inside, view);
  draw_chips(ui, inside, view, actions);
  ChartParts parts;
  fill_parts(view, parts);
  if (const auto pressed = draw_chart(ui, inside, parts.chart)) {
    actions.emplace_back(action::SelectTurn{*pressed});
  }
  if (!view.course.empty()) inside.y += space(ui, 8);
  for (std::size_t i = 0; i < view.course.size(); ++i)
    say(ui, "debrief/course/" + std::to_string(i + 1), inside, view.course[i], faint, space(ui, 2));
  if (!view.course.empty() && view.detail) inside.y += space(ui, 8);
  if (view.detail) {
    const float top = inside.y;
    draw_detail(ui, inside, *view.detail);
    // A turn just chosen is read without a search for it.
    if (state.entered && state.shown_turn != view.selected) {
      scroll_to(ui, {inside.x, top, inside.w, inside.y + padding - top});
    }
  }
  state.shown_turn = view.selected;
  state.entered = true;
  // What is quoted last keeps its own distance.
  close_card_at(ui, layers, stack, inside.y - (view.detail ? space(ui, 10) : 0.0F));
}

}  // namespace samtale::ui::panels
