#include "ui/panels/settings.hpp"

#include <algorithm>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::body, Weight::semibold};

void draw_words(Ui& ui, Stack& stack, const std::string& id, const std::string& title,
                const std::string& words) {
  if (words.empty()) return;
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui) + space(ui, 16);
  say(ui, id, stack, title, heading, space(ui, 4));
  say(ui, id + "/words", stack, words, {TextSize::body, Weight::regular, Token::ink2},
      space(ui, 20));
}

// What is one's own: whether calls are kept, a kaldenavn, the course's code.
void draw_own(Ui& ui, Stack& stack, const SettingsView& view, SettingsPanelState& state,
              std::vector<Action>& actions) {
  const float below = space(ui, 24);
  if (const auto pressed = draw_choices(ui, stack, "settings/keeping", view.keeping, below)) {
    actions.emplace_back(action::ChooseKeeping{*pressed == 0 ? Keeping::keep : Keeping::forget});
  }
  if (!state.entered) {
    state.alias = view.alias;
    state.course_code = view.course_code;
  }
  state.entered = true;
  const TextField alias{view.alias_label, view.alias_problem};
  if (text_field(ui, "settings/alias", {stack.x, stack.y}, stack.w, alias, state.alias).changed)
    actions.emplace_back(action::SetAlias{state.alias});
  stack.y += text_field_height(ui, alias, stack.w) + space(ui, 16);
  const TextField code{view.course_code_label};
  if (text_field(ui, "settings/course_code", {stack.x, stack.y}, std::min(stack.w, px(ui, 200)),
                 code, state.course_code)
          .changed)
    actions.emplace_back(action::SetCourseCode{state.course_code});
  stack.y += text_field_height(ui, code, std::min(stack.w, px(ui, 200))) + space(ui, 4);
  say(ui, "settings/course_code/detail", stack, view.course_code_detail,
      {TextSize::small, Weight::regular, Token::ink2}, below);
}

}  // namespace

void draw_settings(Ui& ui, const SettingsView& view, const std::vector<int>& sizes,
                   SettingsPanelState& state, std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "settings");
  const TopBarOutcome bar = top_bar(ui, "settings/bar", take_top(body, top_bar_height(ui)),
                                    {view.back, view.title, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::CloseSettings{});
  Stack stack = begin_page(ui, "settings/page", body, 640, view.title);
  stack.y += space(ui, 12);
  const float below = space(ui, 24);
  if (const auto pressed = draw_choices(ui, stack, "settings/language", view.language, below)) {
    actions.emplace_back(action::ChooseLanguage{static_cast<engine::Language>(*pressed)});
  }
  if (const auto pressed = draw_choices(ui, stack, "settings/theme", view.theme, below)) {
    actions.emplace_back(action::ChooseTheme{static_cast<ThemeChoice>(*pressed)});
  }
  if (const auto pressed = draw_choices(ui, stack, "settings/text", view.text_size, below)) {
    if (*pressed < sizes.size()) actions.emplace_back(action::ChooseTextSize{sizes[*pressed]});
  }
  if (const auto pressed = draw_choices(ui, stack, "settings/motion", view.motion, below)) {
    actions.emplace_back(action::ChooseMotion{*pressed == 1});
  }
  if (const auto pressed = draw_choices(ui, stack, "settings/hurry", view.hurry, below)) {
    actions.emplace_back(action::ChooseHurry{*pressed == 1});
  }
  draw_own(ui, stack, view, state, actions);
  draw_words(ui, stack, "settings/data", view.data_heading, view.data);
  draw_words(ui, stack, "settings/about", view.about_heading, view.about);
  end_scroll(ui, stack.y + space(ui, 8));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
