#include "ui/panels/call_bar.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/panels/call_citizen.hpp"
#include "ui/panels/call_flow.hpp"
#include "ui/panels/call_foot.hpp"
#include "ui/panels/call_side.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/tabs.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

void leave_button(Ui& ui, const Rect& place, const Button& leave, std::vector<Action>& actions) {
  if (button(ui, "call/leave", place, leave)) actions.emplace_back(action::AskToLeave{});
}

struct TabPlace {
  std::size_t index;
  std::string id;
};

// With no card there is support neither from the card nor from the meters.
std::vector<TabPlace> tab_places(const CallView& view) {
  std::vector<TabPlace> places{{call_tab::conversation, "call/tab/conversation"}};
  if (view.card) places.push_back({call_tab::citizen, "call/tab/citizen"});
  if (view.card) places.push_back({call_tab::card, "call/tab/card"});
  places.push_back({call_tab::notepad, "call/tab/notepad"});
  if (view.sheet) places.push_back({call_tab::sheet, "call/tab/sheet"});
  return places;
}

void draw_tabs(Ui& ui, Rect& body, const CallView& view, std::vector<Action>& actions) {
  const std::vector<TabPlace> places = tab_places(view);
  std::vector<Tab> shown;
  std::size_t selected = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    Tab tab{places[i].id, view.tabs[places[i].index]};
    const bool waits = places[i].index == call_tab::notepad && view.tab != call_tab::notepad;
    if (waits && has_fresh_note(view.notepad)) tab.mark = view.notepad.fresh_word;
    if (places[i].index == view.tab) selected = i;
    shown.push_back(tab);
  }
  // The first tab's words stand at the margin.
  const float left = gap::window_margin - space(ui, 12);
  const float wide = body.w - 2 * left;
  const Rect place = take_top(body, tabs_height(ui, shown, wide));
  rule(ui, place.x, bottom(place) - border(ui), place.w);
  if (const auto pressed = tabs(ui, {place.x + left, place.y}, wide, shown, selected)) {
    actions.emplace_back(action::ChooseCallTab{places[*pressed].index});
  }
}

struct CompactBar {
  Button leave;
  ImVec2 leave_size, pause_size;
  float language = 0;
  std::string_view pause_key;
  float name = 0;
  float clock = 0;
  float face = 0;
  bool two_rows = false;
};

// What gives way first where the room is short: the key caps, then face and name (they stand behind
// the citizen's tab), then the one row: the pause and leaving go below the clock and the language.
enum class Compact : std::uint8_t { whole, no_keys, no_name, clock_alone, two_rows };

CompactBar compact_bar(const Ui& ui, const CallView& view, const SettingsView::Choices& language,
                       const std::string& clock, Compact step) {
  CompactBar bar;
  bar.language = language_button_width(ui, language);
  const bool keys = step != Compact::no_keys && step != Compact::clock_alone;
  const bool name = step != Compact::no_name && step != Compact::clock_alone;
  bar.two_rows = step == Compact::two_rows;
  if (name) {
    bar.face = view.card ? px(ui, 30) : 0;
    bar.name = std::ceil(line_width(ui, view.name, TextSize::name, Weight::semibold));
  }
  bar.clock = std::ceil(line_width(ui, clock, TextSize::body, Weight::regular)) + space(ui, 12);
  bar.pause_key = keys ? std::string_view(view.pause_key) : std::string_view();
  bar.leave = {view.leave, ButtonKind::normal,
               keys ? std::string_view(view.leave_key) : std::string_view()};
  bar.leave_size = button_size(ui, bar.leave);
  bar.pause_size = pause_button_size(ui, view, bar.pause_key);
  return bar;
}

CompactBar measure_compact(const Ui& ui, float room, const CallView& view,
                           const SettingsView::Choices& language, const std::string& clock) {
  for (const Compact step :
       {Compact::whole, Compact::no_keys, Compact::no_name, Compact::clock_alone}) {
    const CompactBar bar = compact_bar(ui, view, language, clock, step);
    const float needed = bar.face + bar.name + bar.clock + bar.language + bar.leave_size.x +
                         bar.pause_size.x + 5 * space(ui, 12);
    if (needed <= room) return bar;
  }
  return compact_bar(ui, view, language, clock, Compact::two_rows);
}

// Glyphs are laid along the top of the window, where nothing cuts them off, and then turned by a
// quarter: whole pixels stay whole pixels.
void text_downwards(Ui& ui, const Rect& box, std::string_view words, Weight weight, Token ink) {
  const ImFont* face = font(ui.fonts, TextSize::body, weight);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 size =
      face->CalcTextSizeA(face->FontSize, FLT_MAX, 0, words.data(), words.data() + words.size());
  const int first = list.VtxBuffer.Size;
  list.AddText(face, face->FontSize, ImVec2(0, 0), colour(ui, ink), words.data(),
               words.data() + words.size());
  const float x = std::round(box.x + (box.w + size.y) / 2);
  const float y = std::round(box.y + (box.h - size.x) / 2);
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImVec2& at = list.VtxBuffer[i].pos;
    at = ImVec2(x - at.y, y + at.x);
  }
}

float strip_tab_height(const Ui& ui, const std::string& words, const std::string& mark) {
  float tall =
      std::ceil(line_width(ui, words, TextSize::body, Weight::semibold)) + 2 * space(ui, 14);
  if (!mark.empty()) tall += line_height(ui.fonts, TextSize::small) + space(ui, 8);
  return tall;
}

bool draw_strip_tab(Ui& ui, const std::string& id, const Rect& rect, const std::string& words,
                    const std::string& mark, bool open) {
  const ItemState state =
      interact(ui, {id, WidgetKind::tab, rect, words, Availability::enabled, open, {}});
  if (open || state.hover > 0) {
    ImGui::GetWindowDrawList()->AddRectFilled(
        top_left(rect), bottom_right(rect),
        faded(colour(ui, Token::soft), open ? 1.0F : state.hover));
  }
  Rect box = rect;
  if (!mark.empty()) {
    const Rect place = take_bottom(box, line_height(ui.fonts, TextSize::small) + space(ui, 8));
    text_in_box(ui, id + "/fresh", place, mark,
                {TextSize::small, Weight::semibold, Token::ink, Align::centre});
  }
  text_downwards(ui, box, words, open ? Weight::semibold : Weight::regular,
                 open ? Token::ink : Token::ink2);
  if (open) fill(ui, {rect.x, rect.y, px(ui, 3), rect.h}, Token::acc);
  if (state.ring) focus_ring(ui, inset(rect, px(ui, 4)), radius::button);
  return state.clicked;
}

}  // namespace

void draw_call_bar(Ui& ui, Rect& body, const CallView& view, const SettingsView::Choices& language,
                   std::vector<Action>& actions) {
  const Button leave{view.leave, ButtonKind::normal, view.leave_key};
  const ImVec2 size = button_size(ui, leave);
  const float between = space(ui, 12);
  const Button settings{view.settings, ButtonKind::quiet};
  const ImVec2 settings_size = button_size(ui, settings);
  const float keep =
      size.x + 2 * between + language_button_width(ui, language) + settings_size.x + between;
  const TopBarOutcome bar = top_bar(ui, "call/bar", take_top(body, top_bar_height(ui)),
                                    {{}, view.title, {}, view.mode}, keep);
  const Rect place{bar.right - size.x, bar.middle - std::floor(size.y / 2), size.x, size.y};
  const float before = place.x - between;
  const float left = before - language_button_width(ui, language) - settings_size.x;
  if (button(ui, "call/settings", {left, place.y, settings_size.x, settings_size.y}, settings))
    actions.emplace_back(action::OpenSettings{});
  language_button(ui, "call/language", before, bar.middle, language, actions);
  leave_button(ui, place, leave, actions);
}

void draw_compact_bar(Ui& ui, Rect& body, const CallView& view,
                      const SettingsView::Choices& language, const CallPanelState& state,
                      std::vector<Action>& actions) {
  const std::string clock = clock_words(ui, view, state);
  const CompactBar bar =
      measure_compact(ui, body.w - 2 * gap::window_margin, view, language, clock);
  const float pad = space(ui, 8);
  const float row = std::max(px(ui, height::button), bar.face);
  const Rect place = take_top(body, pad + row + (bar.two_rows ? pad + row : 0) + space(ui, 4));
  float x = place.x + gap::window_margin;
  const float top = place.y + pad;
  if (bar.face > 0) {
    draw_citizen_face(
        ui,
        {x, top + std::floor((row - bar.face * 0.92F) / 2), bar.face, std::round(bar.face * 0.92F)},
        view);
    x += bar.face + space(ui, 12);
  }
  if (bar.name > 0) {
    text_in_box(ui, "call/name", {x, top, bar.name + 1, row}, view.name,
                {TextSize::name, Weight::semibold});
    x += bar.name + space(ui, 12);
  }
  text_in_box(ui, "call/clock", {x, top, bar.clock, row}, clock,
              {TextSize::body, Weight::regular, Token::ink2});
  const float buttons =
      top + (bar.two_rows ? row + pad : 0) + std::floor((row - bar.leave_size.y) / 2);
  const float right_end = right(place) - gap::window_margin;
  const Rect leave{right_end - bar.leave_size.x, buttons, bar.leave_size.x, bar.leave_size.y};
  const float before_leave = leave.x - space(ui, 12);
  const float language_end = bar.two_rows ? right_end : before_leave;
  const float language_left = language_button(ui, "call/language", language_end,
                                              top + std::floor(row / 2), language, actions);
  const float pause_end = bar.two_rows ? before_leave : language_left - space(ui, 12);
  const Rect pause{pause_end - bar.pause_size.x, buttons, bar.pause_size.x, bar.pause_size.y};
  if (!view.end) draw_pause_button(ui, pause, view, state, bar.pause_key, actions);
  leave_button(ui, leave, bar.leave, actions);
  draw_tabs(ui, body, view, actions);
}

void draw_side_strip(Ui& ui, Rect strip, const CallView& view, std::vector<Action>& actions) {
  rule_down(ui, strip.x, strip.y, strip.h);
  strip.x += border(ui);
  strip.w -= border(ui);
  take_top(strip, space(ui, 12));
  for (const TabPlace& tab : tab_places(view)) {
    const std::size_t index = tab.index;
    if (index == call_tab::conversation || index == call_tab::citizen) continue;
    const bool open = view.tab == index;
    const bool fresh = index == call_tab::notepad && !open && has_fresh_note(view.notepad);
    const std::string mark = fresh ? view.notepad.fresh_word : std::string();
    const Rect place = take_top(strip, strip_tab_height(ui, view.tabs[index], mark), space(ui, 4));
    if (draw_strip_tab(ui, tab.id, place, view.tabs[index], mark, open)) {
      actions.emplace_back(action::ChooseCallTab{open ? call_tab::conversation : index});
    }
  }
}

}  // namespace samtale::ui::panels
