#include "ui/panels/debrief.hpp"

#include <algorithm>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/debrief_attempts.hpp"
#include "ui/panels/debrief_cards.hpp"
#include "ui/panels/debrief_course.hpp"
#include "ui/panels/debrief_goals.hpp"
#include "ui/panels/debrief_note.hpp"
#include "ui/panels/debrief_partner.hpp"
#include "ui/panels/debrief_removal.hpp"
#include "ui/panels/debrief_side.hpp"
#include "ui/panels/debrief_top.hpp"
#include "ui/panels/debrief_ways.hpp"
#include "ui/panels/debrief_what_if.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

void draw_heading(Ui& ui, Stack& stack, const DebriefView& view) {
  const TextStyle quiet{TextSize::body, Weight::regular, Token::ink2};
  say(ui, "debrief/level", stack, view.level, {TextSize::h1, Weight::semibold}, space(ui, 2));
  say(ui, "debrief/outcome", stack, view.outcome, quiet);
  for (std::size_t i = 0; i < view.caps.size(); ++i)
    say(ui, "debrief/cap/" + std::to_string(i + 1), stack, view.caps[i], quiet);
  stack.y += space(ui, 16);
}

// How the call went, and the way that is looked at beside another.
void draw_main(Ui& ui, Stack& stack, const DebriefView& view, CardsLie lie,
               DebriefPanelState& state, std::vector<Action>& actions) {
  draw_heading(ui, stack, view);
  if (view.ways) {
    draw_way_chips(ui, stack, *view.ways, actions);
    stack.y += space(ui, 16);
  }
  draw_course(ui, stack, view, state, actions);
  stack.y += space(ui, gap::between_cards_column);
  if (view.two_ways) {
    draw_two_ways(ui, stack, *view.two_ways);
    stack.y += space(ui, gap::between_cards_column);
  }
  draw_feedback(ui, stack, view, lie, actions);
}

// What one does with it.
void draw_side(Ui& ui, Stack& stack, const DebriefView& view, DebriefPanelState& state,
               std::vector<Action>& actions) {
  draw_rating_card(ui, stack, view);
  stack.y += space(ui, gap::between_cards_column);
  draw_what_if(ui, stack, view.what_if, actions);
  stack.y += space(ui, 24);
  draw_goals(ui, stack, view.goals, state, actions);
}

// What is looked up, and the end of the page.
void draw_rest(Ui& ui, Stack& stack, const DebriefView& view, DebriefPanelState& state,
               std::vector<Action>& actions) {
  if (view.attempts) {
    draw_attempts(ui, stack, *view.attempts);
    stack.y += space(ui, gap::between_cards_column);
  }
  if (!view.note.heading.empty()) draw_note_card(ui, stack, view.note, actions);
  draw_partner_card(ui, stack, view.partner, actions);
  stack.y += space(ui, gap::between_cards_column);
  draw_principles(ui, stack, view, state, actions);
  stack.y += space(ui, 24);
  draw_removal(ui, stack, view.removal, state, actions);
}

}  // namespace

void draw_debrief(Ui& ui, const DebriefView& view, DebriefPanelState& state,
                  std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "debrief");
  const DebriefTopRest rest =
      draw_debrief_top(ui, take_top(body, top_bar_height(ui)), view, state, actions);
  const Room room = room_for(ui, body.w);
  Stack page = begin_page(ui, "debrief/page", body, 1280 - 2 * gap::window_margin, view.title);
  // A way just played is read from its beginning, wherever the page stood before.
  if (!state.entered) scroll_to_start(ui);
  if (!view.notice.empty()) say(ui, "debrief/notice", page, view.notice, {}, space(ui, 12));
  draw_debrief_top_rest(ui, page, view, rest, actions);
  Stack main = page;
  float end = 0;
  if (!view.ready) {
    say(ui, "debrief/waiting", main, view.waiting);
    end = main.y;
  } else if (room == Room::wide) {
    const float side = px(ui, 320);
    main.w -= side + space(ui, 24);
    draw_main(ui, main, view, CardsLie::side_by_side, state, actions);
    Stack beside{main.x + main.w + space(ui, 24), page.y, side};
    draw_side(ui, beside, view, state, actions);
    main.y += space(ui, gap::between_cards_column);
    draw_rest(ui, main, view, state, actions);
    end = std::max(main.y, beside.y);
  } else {
    draw_main(ui, main, view, CardsLie::stacked, state, actions);
    main.y += space(ui, gap::between_cards_column);
    draw_side(ui, main, view, state, actions);
    main.y += space(ui, 24);
    draw_rest(ui, main, view, state, actions);
    end = main.y;
  }
  end_scroll(ui, end + space(ui, 24));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
