#include "ui/panels/settings.hpp"

#include <optional>
#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/top_bar.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::body, Weight::semibold};

std::optional<std::size_t> draw_choices(Ui& ui, Stack& stack, const std::string& id,
                                        const SettingsView::Choices& offered) {
  say(ui, id, stack, offered.heading, heading, space(ui, 8));
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < offered.labels.size(); ++i)
    ids.push_back(id + "/" + std::to_string(i));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], offered.labels[i]});
  const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, offered.chosen);
  stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 24);
  return pressed;
}

void draw_words(Ui& ui, Stack& stack, const std::string& id, const std::string& title,
                const std::string& words) {
  if (words.empty()) return;
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui) + space(ui, 16);
  say(ui, id, stack, title, heading, space(ui, 4));
  say(ui, id + "/words", stack, words, {TextSize::body, Weight::regular, Token::ink2},
      space(ui, 20));
}

}  // namespace

void draw_settings(Ui& ui, const SettingsView& view, const std::vector<int>& sizes,
                   std::vector<Action>& actions) {
  Rect body = begin_screen(ui, "settings");
  const TopBarOutcome bar = top_bar(ui, "settings/bar", take_top(body, top_bar_height(ui)),
                                    {view.back, view.title, {}, {}});
  if (bar.back || shortcut(ui, ImGuiKey_Escape)) actions.emplace_back(action::CloseSettings{});
  Stack stack = begin_page(ui, "settings/page", body, 640, view.title);
  stack.y += space(ui, 12);
  if (const auto pressed = draw_choices(ui, stack, "settings/language", view.language)) {
    actions.emplace_back(action::ChooseLanguage{static_cast<engine::Language>(*pressed)});
  }
  if (const auto pressed = draw_choices(ui, stack, "settings/theme", view.theme)) {
    actions.emplace_back(action::ChooseTheme{static_cast<ThemeChoice>(*pressed)});
  }
  if (const auto pressed = draw_choices(ui, stack, "settings/text", view.text_size)) {
    if (*pressed < sizes.size()) actions.emplace_back(action::ChooseTextSize{sizes[*pressed]});
  }
  if (const auto pressed = draw_choices(ui, stack, "settings/motion", view.motion)) {
    actions.emplace_back(action::ChooseMotion{*pressed == 1});
  }
  draw_words(ui, stack, "settings/data", view.data_heading, view.data);
  draw_words(ui, stack, "settings/about", view.about_heading, view.about);
  end_scroll(ui, stack.y + space(ui, 8));
  end_screen(ui);
}

}  // namespace samtale::ui::panels
