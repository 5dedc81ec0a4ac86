// What the panels share in arranging a screen: which of the three layouts a window has room for, a
// column that is filled from the top, and layers for a card that is as tall as its contents.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "ui/app/action.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

/// How much room the window has, counted in px at 100 % text: from 1100 on, from 900 on, and less
/// (or text of 175 % and more).
enum class Room : std::uint8_t { wide, narrow, tabs };
Room room_for(const widgets::Ui& ui, float window_width);

/// A column that is filled from the top.
struct Stack {
  float x = 0;
  float y = 0;
  float w = 0;
};

/// A block of text at the stack's place, which moves below it and `below` px further.
void say(widgets::Ui& ui, std::string_view id, Stack& stack, std::string_view words,
         const widgets::TextStyle& style = {}, float below = 0);
/// A rule with `around` px above and below.
void rule_across(widgets::Ui& ui, Stack& stack, float around);

/// The Tab stop's own keyboard shortcut in its key cap; the same word in every language.
inline constexpr std::string_view enter_key = "Enter";

/// Two layers of the current window's drawing: what is drawn first lies on top. The destructor puts
/// them together, so a card's ground can be drawn once its contents have told their height.
class Layers {
 public:
  Layers();
  ~Layers();
  Layers(const Layers&) = delete;
  Layers& operator=(const Layers&) = delete;

  /// What follows lies below the contents.
  void ground();
  /// What follows lies on top again.
  void contents();

 private:
  ImDrawList& list_;
  ImDrawListSplitter splitter_;
};

/// A card that is as tall as what is put into it: draw the contents into `card_contents`, then
/// close it with where they ended. The stack moves below the card.
Stack card_contents(const widgets::Ui& ui, const Stack& stack);
void close_card_at(widgets::Ui& ui, Layers& layers, Stack& stack, float contents_end,
                   widgets::CardLook look = widgets::CardLook::plain);

/// A sentence that must be seen, in a card with a sign; nothing where it is empty.
void draw_notice(widgets::Ui& ui, std::string_view id, Stack& stack, std::string_view sentence);

/// The page below the top bar: margins taken off, one column of at most `widest` px at 100 %, in
/// the middle of the window.
widgets::Rect page_column(const widgets::Ui& ui, const widgets::Rect& body, float widest);

/// A page that scrolls: one column of at most `widest` px in the middle, with the bar at the
/// window's edge. Returns the column, its top margin taken off; end it with widgets::end_scroll.
Stack begin_page(widgets::Ui& ui, std::string_view id, const widgets::Rect& body, float widest,
                 std::string_view label);

/// A strip below a part that scrolls, which says that there is more of it further down.
float more_sign_height(const widgets::Ui& ui);
void draw_more_sign(widgets::Ui& ui, std::string_view id, const widgets::Rect& strip,
                    std::string_view words);

/// The strip below a page: at the right of its column the button that the page is for, at the left
/// a quiet way past it where there is one. Where there is no room for both with their keys, the
/// words go first.
struct PageFoot {
  std::string_view go_on_id;
  widgets::Button go_on;  // drawn as the primary one, of the main size
  std::string_view skip_id = {};
  std::optional<widgets::Button> skip = std::nullopt;
};
struct PageFootOutcome {
  bool go_on = false, skip = false;  // pressed
};
/// Takes the strip off the body.
widgets::Rect take_page_foot(const widgets::Ui& ui, widgets::Rect& body);
PageFootOutcome draw_page_foot(widgets::Ui& ui, const widgets::Rect& strip, const Stack& column,
                               PageFoot foot);

/// A heading and what can be chosen under it, side by side; `below` px further the stack goes on.
/// Returns the one pressed.
std::optional<std::size_t> draw_choices(widgets::Ui& ui, Stack& stack, const std::string& id,
                                        const SettingsView::Choices& offered, float below);

/// A button with the name of the language that is not spoken now, its right end at `right_x` and
/// its middle at `middle_y`. Returns its left end.
float language_button(widgets::Ui& ui, std::string_view id, float right_x, float middle_y,
                      const SettingsView::Choices& language, std::vector<Action>& actions);
float language_button_width(const widgets::Ui& ui, const SettingsView::Choices& language);

}  // namespace samtale::ui::panels
