#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

/// A square, a triangle or a circle: told by its shape, and by a word for who can't see it.
void draw_sign(Ui& ui, const std::string& id, ImVec2 middle, const ProblemRow& row) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float r = px(ui, 6);
  const float wide = px(ui, 1.5F);
  const bool remark = row.severity == engine::Severity::note;
  const ImU32 ink = colour(ui, remark ? Token::blue : Token::warm);
  if (row.severity == engine::Severity::error)
    list.AddRect({middle.x - r, middle.y - r}, {middle.x + r, middle.y + r}, ink, 0, 0, wide);
  else if (row.severity == engine::Severity::warning)
    list.AddTriangle({middle.x, middle.y - r}, {middle.x + r, middle.y + r},
                     {middle.x - r, middle.y + r}, ink, wide);
  else
    list.AddCircle(middle, r, ink, 0, wide);
  list.AddLine({middle.x, middle.y - r / 3}, {middle.x, middle.y + r / 3}, ink, wide);
  record(ui, id, WidgetKind::text, {middle.x - r, middle.y - r, 2 * r, 2 * r}, row.kind);
}

void draw_row(Ui& ui, Stack& stack, const ProblemRow& row, std::size_t index,
              std::vector<Action>& actions) {
  const std::string id = "workshop/problem/" + std::to_string(index + 1);
  const Button tool{row.mend.empty() ? std::string_view(row.go_to) : std::string_view(row.mend),
                    row.mend.empty() ? ButtonKind::link : ButtonKind::normal,
                    {},
                    Icon::none,
                    ButtonSize::small};
  const ImVec2 size = button_size(ui, tool);
  const float margin = space(ui, 24);
  const float sign = px(ui, icon_box) + space(ui, 12);
  const float words_of_line =
      std::ceil(line_width(ui, row.line, TextSize::small, Weight::semibold));
  const float line = std::max(px(ui, 72), words_of_line + 1) + space(ui, 8);
  const float pad = space(ui, 6);
  Stack words{stack.x + margin + sign + line, stack.y + pad, 0};
  words.w = std::max(px(ui, 80), stack.x + stack.w - margin - size.x - space(ui, 12) - words.x);
  const float top = stack.y;
  const float height =
      std::max({px(ui, height::row), text_height(ui, row.sentence, {}, words.w) + 2 * pad,
                size.y + 2 * space(ui, 4)});
  const Rect whole{stack.x, top, stack.w, height};
  if (row.selected) fill(ui, whole, Token::warm_soft);
  const float first = top + pad + line_height(ui.fonts, TextSize::body) / 2;
  draw_sign(ui, id + "/sign", {stack.x + margin + px(ui, icon_box) / 2, first}, row);
  text_in_box(ui, id + "/line",
              {stack.x + margin + sign, top + pad, line, line_height(ui.fonts, TextSize::body)},
              row.line, {TextSize::small, Weight::semibold});
  say(ui, id + "/sentence", words, row.sentence);
  const Rect place{stack.x + stack.w - margin - size.x, top + std::floor((height - size.y) / 2),
                   size.x, size.y};
  if (button(ui, id, place, tool)) {
    if (row.mend.empty())
      actions.emplace_back(action::GoToProblem{index});
    else
      actions.emplace_back(action::MendProblem{index});
  }
  stack.y = top + height;
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
}

float heading_height(const Ui& ui) { return px(ui, 40); }

}  // namespace

float problems_height(const Ui& ui, const WorkshopView& view, float body) {
  const float head = heading_height(ui);
  if (view.problems.empty()) return head;
  const float rows =
      px(ui, 38) * static_cast<float>(std::min<std::size_t>(view.problems.size(), 3));
  // Large text and low windows keep one line that tells how many there are.
  if (body < px(ui, 420)) return std::min(head + px(ui, 38), body / 3);
  return std::min(head + rows, body / 3);
}

void draw_problems(Ui& ui, const Rect& rect, const WorkshopView& view,
                   std::vector<Action>& actions) {
  fill(ui, rect, Token::surf);
  rule(ui, rect.x, rect.y, rect.w);
  const float margin = space(ui, 24);
  const float head = heading_height(ui);
  const float line = line_height(ui.fonts, TextSize::body);
  const float y = rect.y + std::floor((head - line) / 2);
  const std::string& right_words = view.problems.empty() ? view.problems_none : view.problems_key;
  const std::string left = view.problems.empty()
                               ? view.problems_heading
                               : view.problems_heading + " · " + view.problems_count;
  split_line(ui, "workshop/problems", {rect.x + margin, y}, rect.w - 2 * margin, left,
             {TextSize::body, Weight::semibold}, right_words, faint);
  if (view.problems.empty()) return;
  const Rect list{rect.x, rect.y + head, rect.w - space(ui, 16), rect.h - head};
  const ScrollView scroll =
      begin_scroll(ui, "workshop/problems/list", list,
                   {ScrollAnchor::top, ScrollKeys::focused, view.problems_heading});
  Stack rows{rect.x, scroll.origin.y, list.w};
  for (std::size_t i = 0; i < view.problems.size(); ++i) {
    const float top = rows.y;
    draw_row(ui, rows, view.problems[i], i, actions);
    if (view.problems[i].selected) scroll_to(ui, {rows.x, top, rows.w, rows.y - top});
  }
  end_scroll(ui, rows.y);
}

}  // namespace samtale::ui::panels
