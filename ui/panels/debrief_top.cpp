#include "ui/panels/debrief_top.hpp"

#include <cmath>
#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr std::size_t button_count = 4;

struct Offer {
  const char* id;
  Button button;
  Action action;
};

// From the right: the first ones keep their place in the bar longest.
std::array<Offer, button_count> offers(const DebriefView& view) {
  return {{{"debrief/again", {view.again, ButtonKind::normal, view.again_key}, action::PlayAgain{}},
           {"debrief/card", {view.pages.card, ButtonKind::normal}, action::OpenOwnCard{}},
           {"debrief/meeting", {view.pages.meeting, ButtonKind::quiet}, action::PrepareMeeting{}},
           {"debrief/save", {view.pages.save, ButtonKind::quiet}, action::SaveDebrief{}}}};
}

void draw_saved(Ui& ui, Stack& stack, const DebriefPagesView& pages, std::vector<Action>& actions) {
  draw_notice(ui, "debrief/not_saved", stack, pages.problem);
  if (pages.saved.empty()) return;
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/saved", inside, pages.saved, {}, space(ui, 4));
  if (!pages.saved_detail.empty())
    say(ui, "debrief/saved/detail", inside, pages.saved_detail,
        {TextSize::small, Weight::regular, Token::ink2}, space(ui, 4));
  inside.y += space(ui, 6);
  const Button open{pages.open};
  if (button_at(ui, "debrief/saved/open", {inside.x, inside.y}, open))
    actions.emplace_back(action::OpenSavedPage{});
  close_card_at(ui, layers, stack, inside.y + button_size(ui, open).y, CardLook::first);
  stack.y += space(ui, gap::between_cards_column);
}

}  // namespace

DebriefTopRest draw_debrief_top(Ui& ui, const Rect& rect, const DebriefView& view,
                                DebriefPanelState& state, std::vector<Action>& actions) {
  const std::array<Offer, button_count> all = offers(view);
  const float between = space(ui, 12);
  float keep = 0;
  for (const Offer& offer : all) keep += button_size(ui, offer.button).x + between;
  const TopBarOutcome bar = top_bar(
      ui, "debrief/bar", rect, {view.home, view.title, view.subtitle, {}}, view.ready ? keep : 0);
  // Where something is being asked, Escape is "no".
  const bool escape = shortcut(ui, ImGuiKey_Escape);
  if (bar.back || (escape && !state.removing)) actions.emplace_back(action::GoHome{});
  if (escape) state.removing = false;
  DebriefTopRest rest;
  if (!view.ready) return rest;
  std::array<float, button_count> places{};
  float x = bar.right;
  for (; rest.shown < button_count; ++rest.shown) {
    const float next = x - button_size(ui, all[rest.shown].button).x;
    if (next < bar.left) break;
    places[rest.shown] = next;
    x = next - between;
  }
  // Drawn from the left, as they are passed with Tab.
  for (std::size_t i = rest.shown; i-- > 0;) {
    const ImVec2 size = button_size(ui, all[i].button);
    const Rect place{places[i], bar.middle - std::floor(size.y / 2), size.x, size.y};
    if (button(ui, all[i].id, place, all[i].button)) actions.push_back(all[i].action);
  }
  if (shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter))
    actions.emplace_back(action::PlayAgain{});
  return rest;
}

void draw_debrief_top_rest(Ui& ui, Stack& stack, const DebriefView& view,
                           const DebriefTopRest& rest, std::vector<Action>& actions) {
  if (!view.ready) return;
  const std::array<Offer, button_count> all = offers(view);
  const float between = space(ui, 8);
  float x = stack.x;
  float tall = 0;
  for (std::size_t i = rest.shown; i < button_count; ++i) {
    Button shown = all[i].button;
    shown.kind = ButtonKind::normal;
    const ImVec2 size = button_size(ui, shown);
    if (x > stack.x && x + size.x > stack.x + stack.w) {
      x = stack.x;
      stack.y += size.y + between;
    }
    if (button_at(ui, all[i].id, {x, stack.y}, shown)) actions.push_back(all[i].action);
    x += size.x + between;
    tall = size.y;
  }
  if (tall > 0) stack.y += tall + space(ui, 16);
  draw_saved(ui, stack, view.pages, actions);
}

}  // namespace samtale::ui::panels
