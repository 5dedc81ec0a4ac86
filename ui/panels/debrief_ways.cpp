#include "ui/panels/debrief_ways.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle strong{TextSize::small, Weight::semibold};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};

using Said = DebriefView::TwoWays::Said;

// Two columns, or one under the other where lines would be short.
struct Columns {
  float wide;
  float step;
  bool beside;
};

Columns columns_of(const Ui& ui, const Stack& stack) {
  const float between = space(ui, 24);
  const bool beside = stack.w >= px(ui, 560);
  const float wide = beside ? std::floor((stack.w - between) / 2) : stack.w;
  return {wide, wide + between, beside};
}

void draw_cell(Ui& ui, const std::string& id, Stack& stack, const std::string& way,
               const Said& said) {
  if (said.words.empty()) return;
  const std::string lead =
      way.empty() || said.word.empty() ? way + said.word : way + " · " + said.word;
  if (!lead.empty()) say(ui, id + "/word", stack, lead, faint);
  say(ui, id, stack, said.words);
}

// One thing in both ways. Where they stand under each other, each says which way it is.
void draw_pair(Ui& ui, const std::string& id, Stack& stack, const DebriefView::TwoWays& view,
               const Said& first, const Said& second) {
  const Columns columns = columns_of(ui, stack);
  Stack left{stack.x, stack.y, columns.wide};
  draw_cell(ui, id + "/first", left, columns.beside ? "" : view.first, first);
  Stack other = columns.beside ? Stack{stack.x + columns.step, stack.y, columns.wide}
                               : Stack{stack.x, left.y + space(ui, 6), stack.w};
  draw_cell(ui, id + "/second", other, columns.beside ? "" : view.second, second);
  stack.y = std::max(left.y, other.y);
}

void draw_names(Ui& ui, Stack& stack, const DebriefView::TwoWays& view) {
  const Columns columns = columns_of(ui, stack);
  if (!columns.beside) return;
  Stack left{stack.x, stack.y, columns.wide};
  say(ui, "debrief/two_ways/first", left, view.first, {TextSize::body, Weight::semibold});
  Stack other{stack.x + columns.step, stack.y, columns.wide};
  say(ui, "debrief/two_ways/second", other, view.second, {TextSize::body, Weight::semibold});
  stack.y = std::max(left.y, other.y);
}

}  // namespace

void draw_way_chips(Ui& ui, Stack& stack, const DebriefView::Ways& view,
                    std::vector<Action>& actions) {
  say(ui, "debrief/ways", stack, view.heading, strong, space(ui, 10));
  std::vector<std::string> ids;
  std::vector<Chip> chips;
  for (std::size_t w = 0; w < view.names.size(); ++w) {
    ids.push_back("debrief/way/" + std::to_string(w + 1));
    chips.push_back({view.names[w], ChipKind::outline, view.chosen == w});
  }
  const std::vector<std::string_view> whole(ids.begin(), ids.end());
  const ChipButtons row =
      chip_buttons(ui, whole.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  if (row.pressed && view.chosen != *row.pressed)
    actions.emplace_back(action::ShowWay{*row.pressed});
  stack.y += row.height + space(ui, 10);
  if (!view.shown.empty()) say(ui, "debrief/ways/shown", stack, view.shown, faint);
}

void draw_two_ways(Ui& ui, Stack& stack, const DebriefView::TwoWays& view) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/two_ways", inside, view.heading, heading, space(ui, 2));
  say(ui, "debrief/two_ways/fork", inside, view.fork, faint, space(ui, 12));
  draw_names(ui, inside, view);
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    const DebriefView::TwoWays::Row& row = view.rows[i];
    const std::string id = "debrief/two_ways/" + std::to_string(i + 1);
    rule_across(ui, inside, space(ui, 8));
    say(ui, id + "/turn", inside, row.turn, strong, space(ui, 2));
    draw_pair(ui, id, inside, view, row.first, row.second);
  }
  rule_across(ui, inside, space(ui, 8));
  say(ui, "debrief/two_ways/end", inside, view.end, strong, space(ui, 2));
  draw_pair(ui, "debrief/two_ways/end", inside, view, {view.first_end, {}}, {view.second_end, {}});
  close_card_at(ui, layers, stack, inside.y);
}

}  // namespace samtale::ui::panels
