#include "ui/panels/debrief_attempts.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/card.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle strong{TextSize::small, Weight::semibold};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};

// A question and its two answers side by side; in a narrow column each answer says when it was.
void draw_row(Ui& ui, const std::string& id, Stack& stack, const DebriefView::Attempts::Row& row,
              const DebriefView::Attempts& view, const TextStyle& style) {
  if (stack.w < px(ui, 480)) {
    say(ui, id, stack, row.question, {}, space(ui, 2));
    say(ui, id + "/first", stack, view.first + ": " + row.first, faint);
    say(ui, id + "/now", stack, view.now + ": " + row.now, faint);
    return;
  }
  const float column = std::floor((stack.w - 2 * space(ui, 16)) / 4);
  const float top = stack.y;
  Stack question{stack.x, top, 2 * column};
  say(ui, id, question, row.question, style);
  Stack first{stack.x + 2 * column + space(ui, 16), top, column};
  say(ui, id + "/first", first, row.first, style);
  Stack now{first.x + column + space(ui, 16), top, column};
  say(ui, id + "/now", now, row.now, style);
  stack.y = std::max({question.y, first.y, now.y});
}

}  // namespace

void draw_attempts(Ui& ui, Stack& stack, const DebriefView::Attempts& view) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/attempts", inside, view.heading, heading, space(ui, 2));
  if (!view.detail.empty()) say(ui, "debrief/attempts/detail", inside, view.detail, faint);
  inside.y += space(ui, 8);
  if (inside.w >= px(ui, 480)) {
    draw_row(ui, "debrief/attempts/head", inside, {view.question, view.first, view.now}, view,
             strong);
  } else {
    say(ui, "debrief/attempts/head", inside, view.question, strong);
  }
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    rule_across(ui, inside, space(ui, 6));
    draw_row(ui, "debrief/attempts/" + std::to_string(i + 1), inside, view.rows[i], view, {});
  }
  rule_across(ui, inside, space(ui, 10));
  for (std::size_t i = 0; i < view.used.size(); ++i) {
    const std::string id = "debrief/attempts/used/" + std::to_string(i + 1);
    if (i > 0) inside.y += space(ui, 8);
    say(ui, id + "/lead", inside, view.used[i].lead, strong, space(ui, 2));
    say(ui, id, inside, view.used[i].names);
  }
  if (!view.same.empty()) say(ui, "debrief/attempts/same", inside, view.same);
  close_card_at(ui, layers, stack, inside.y);
}

}  // namespace samtale::ui::panels
