#include "ui/panels/arrange.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr float wide_from = 1100;
constexpr float narrow_from = 900;
constexpr float tabs_from_scale = 1.75F;

Button other_language(const SettingsView::Choices& language) {
  return {language.labels[language.chosen == 0 ? 1 : 0], ButtonKind::quiet};
}

}  // namespace

Room room_for(const Ui& ui, float window_width) {
  const float logical = window_width / ui.scale;
  if (ui.scale >= tabs_from_scale || logical < narrow_from) return Room::tabs;
  return logical < wide_from ? Room::narrow : Room::wide;
}

void say(Ui& ui, std::string_view id, Stack& stack, std::string_view words, const TextStyle& style,
         float below) {
  stack.y += text(ui, id, {stack.x, stack.y}, stack.w, words, style) + below;
}

void rule_across(Ui& ui, Stack& stack, float around) {
  stack.y += around;
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui) + around;
}

Layers::Layers() : list_(*ImGui::GetWindowDrawList()) {
  splitter_.Split(&list_, 2);
  splitter_.SetCurrentChannel(&list_, 1);
}

Layers::~Layers() { splitter_.Merge(&list_); }

void Layers::ground() { splitter_.SetCurrentChannel(&list_, 0); }

void Layers::contents() { splitter_.SetCurrentChannel(&list_, 1); }

Stack card_contents(const Ui& ui, const Stack& stack) {
  const float padding = space(ui, gap::card_padding);
  return {stack.x + padding, stack.y + space(ui, gap::card_padding_top), stack.w - 2 * padding};
}

void close_card_at(Ui& ui, Layers& layers, Stack& stack, float contents_end, CardLook look) {
  layers.ground();
  const float end = contents_end + space(ui, gap::card_padding);
  card(ui, {stack.x, stack.y, stack.w, end - stack.y}, look);
  stack.y = end;
}

void draw_notice(Ui& ui, std::string_view id, Stack& stack, std::string_view sentence) {
  if (sentence.empty()) return;
  const float padding = space(ui, 12);
  Layers layers;
  Stack words{stack.x + padding + px(ui, icon_box) + space(ui, 8), stack.y + padding, 0};
  words.w = stack.x + stack.w - padding - words.x;
  icon(ui, Icon::problem,
       {stack.x + padding + px(ui, icon_box) / 2,
        words.y + line_height(ui.fonts, TextSize::body) / 2},
       colour(ui, Token::warm));
  say(ui, id, words, sentence);
  layers.ground();
  card(ui, {stack.x, stack.y, stack.w, words.y + padding - stack.y}, CardLook::first);
  stack.y = words.y + padding + space(ui, gap::between_cards_column);
}

Rect page_column(const Ui& ui, const Rect& body, float widest) {
  const float room = body.w - 2 * gap::window_margin;
  const float w = std::min(room, px(ui, widest));
  return {body.x + std::floor((body.w - w) / 2), body.y, w, body.h};
}

Stack begin_page(Ui& ui, std::string_view id, const Rect& body, float widest,
                 std::string_view label) {
  const Rect column = page_column(ui, body, widest);
  const ScrollView scroll = begin_scroll(
      ui, id, {body.x + gap::window_margin, body.y, body.w - 2 * gap::window_margin, body.h},
      {ScrollAnchor::top, ScrollKeys::always, label, gap::window_margin});
  return {column.x, scroll.origin.y + space(ui, 20), column.w};
}

float more_sign_height(const Ui& ui) {
  return line_height(ui.fonts, TextSize::small) + space(ui, 12);
}

void draw_more_sign(Ui& ui, std::string_view id, const Rect& strip, std::string_view words) {
  const float chevron = px(ui, icon_box) + space(ui, 4);
  const float wide = std::ceil(line_width(ui, words, TextSize::small, Weight::semibold)) + 1;
  const float line = line_height(ui.fonts, TextSize::small);
  const float y = bottom(strip) - line - space(ui, 2);
  const float x = strip.x + std::floor(std::max(0.0F, strip.w - wide - chevron) / 2);
  icon(ui, Icon::down, {x + px(ui, icon_box) / 2, y + std::floor(line / 2)},
       colour(ui, Token::ink));
  text_in_box(ui, id, {x + chevron, y, std::min(wide, strip.w - chevron), line}, words,
              {TextSize::small, Weight::semibold});
}

Rect take_page_foot(const Ui& ui, Rect& body) {
  return take_bottom(body, px(ui, height::button_main) + 2 * space(ui, 12));
}

PageFootOutcome draw_page_foot(Ui& ui, const Rect& strip, const Stack& column, PageFoot foot) {
  rule(ui, strip.x, strip.y, strip.w);
  const float middle = strip.y + std::floor(strip.h / 2);
  foot.go_on.kind = ButtonKind::primary;
  foot.go_on.size = ButtonSize::main;
  PageFootOutcome outcome;
  if (foot.skip) {
    foot.skip->kind = ButtonKind::quiet;
    if (button_size(ui, foot.go_on).x + button_size(ui, *foot.skip).x > column.w)
      foot.go_on.key = foot.skip->key = {};
    const ImVec2 size = button_size(ui, *foot.skip);
    const Rect place{column.x - space(ui, 14), middle - std::floor(size.y / 2), size.x, size.y};
    outcome.skip = button(ui, foot.skip_id, place, *foot.skip);
  }
  const ImVec2 size = button_size(ui, foot.go_on);
  const Rect place{column.x + column.w - size.x, middle - std::floor(size.y / 2), size.x, size.y};
  outcome.go_on = button(ui, foot.go_on_id, place, foot.go_on);
  return outcome;
}

float language_button(Ui& ui, std::string_view id, float right_x, float middle_y,
                      const SettingsView::Choices& language, std::vector<Action>& actions) {
  if (language.labels.size() < 2) return right_x;
  const Button other = other_language(language);
  const ImVec2 size = button_size(ui, other);
  const Rect place{right_x - size.x, middle_y - std::floor(size.y / 2), size.x, size.y};
  if (button(ui, id, place, other)) {
    actions.emplace_back(
        action::ChooseLanguage{language.chosen == 0 ? engine::Language::en : engine::Language::da});
  }
  return place.x;
}

float language_button_width(const Ui& ui, const SettingsView::Choices& language) {
  return language.labels.size() < 2 ? 0 : button_size(ui, other_language(language)).x;
}

std::optional<std::size_t> draw_choices(Ui& ui, Stack& stack, const std::string& id,
                                        const SettingsView::Choices& offered, float below) {
  say(ui, id, stack, offered.heading, {TextSize::body, Weight::semibold}, space(ui, 8));
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < offered.labels.size(); ++i)
    ids.push_back(id + "/" + std::to_string(i));
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], offered.labels[i]});
  const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, offered.chosen);
  stack.y += segmented_size(ui, choices, stack.w).y + below;
  return pressed;
}

}  // namespace samtale::ui::panels
