#include "ui/panels/workshop/workshops.hpp"

#include <algorithm>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

/// A row of two lines that is one button.
bool draw_row(Ui& ui, Stack& stack, const std::string& id, const std::string& title,
              const std::string& detail, const std::string& label) {
  const float pad = space(ui, 6);
  Layers layers;
  Stack words{stack.x, stack.y + pad, stack.w - px(ui, icon_box) - space(ui, 8)};
  say(ui, id + "/title", words, title);
  say(ui, id + "/detail", words, detail, faint);
  const float tall = std::max(words.y + pad - stack.y, px(ui, height::row_tall));
  layers.ground();
  const bool pressed = row_button(ui, id, {stack.x, stack.y, stack.w, tall}, {label, true, false});
  stack.y += tall;
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  return pressed;
}

}  // namespace

void draw_workshops(Ui& ui, const WorkshopsView& view, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "workshops");
  const TopBarOutcome bar =
      top_bar(ui, "workshops/bar", take_top(body, top_bar_height(ui)), {view.back, {}, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::GoHome{});
  Stack stack = begin_page(ui, "workshops/page", body, 720, view.heading);
  stack.y += space(ui, 12);
  draw_notice(ui, "workshops/notice", stack, view.notice);
  say(ui, "workshops/heading", stack, view.heading, {TextSize::h1, Weight::semibold}, space(ui, 6));
  say(ui, "workshops/detail", stack, view.detail, quiet, space(ui, 24));
  say(ui, "workshops/own", stack, view.own_heading, heading, space(ui, 8));
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  if (view.own.empty()) {
    stack.y += space(ui, 8);
    say(ui, "workshops/own/empty", stack, view.own_empty, quiet);
  }
  for (std::size_t i = 0; i < view.own.size(); ++i) {
    const WorkshopsView::Own& own = view.own[i];
    if (draw_row(ui, stack, "workshops/own/" + std::to_string(i + 1), own.title, own.detail,
                 own.open))
      actions.emplace_back(action::OpenScenario{own.file});
  }
  stack.y += space(ui, 28);
  say(ui, "workshops/new", stack, view.new_heading, heading, space(ui, 2));
  say(ui, "workshops/new/detail", stack, view.new_detail, quiet, space(ui, 8));
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
  for (const WorkshopsView::Source& source : view.sources)
    if (draw_row(ui, stack, "workshops/source/" + source.id, source.title, source.detail,
                 source.copy))
      actions.emplace_back(action::CopyScenario{source.id});
  end_scroll(ui, stack.y + space(ui, 24));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
