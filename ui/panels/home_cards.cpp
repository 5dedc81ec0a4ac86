#include "ui/panels/home_cards.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};

std::vector<Chip> chips_of(const ScenarioCard& card) {
  std::vector<Chip> chips;
  for (const std::string& principle : card.trains) chips.push_back({principle, ChipKind::soft});
  return chips;
}

std::string card_id(const ScenarioCard& card) { return "home/scenario/" + card.id; }

// Everything but the chips, which stand at the bottom of the row. Returns where it ended.
float draw_words(Ui& ui, const Stack& card_stack, const ScenarioCard& card) {
  Stack stack = card_stack;
  const std::string id = card_id(card);
  const float minutes = std::ceil(line_width(ui, card.minutes, TextSize::small, Weight::regular));
  const float line = line_height(ui.fonts, TextSize::small);
  text_in_box(ui, id + "/minutes", {stack.x + stack.w - minutes, stack.y, minutes + 1, line},
              card.minutes, faint);
  Stack beside{stack.x, stack.y, stack.w - minutes - space(ui, 8)};
  say(ui, id + "/status", beside, card.status, faint);
  stack.y = beside.y + space(ui, 6);
  say(ui, id + "/title", stack, card.title, heading);
  say(ui, id + "/caller", stack, card.caller, {TextSize::body, Weight::regular, Token::ink2},
      space(ui, 6));
  say(ui, id + "/summary", stack, card.summary, {TextSize::small});
  return stack.y;
}

struct CardPlace {
  Stack inside;
  float words_end = 0;
  float chips = 0;
};

// One row of cards, all as tall as the tallest.
float draw_row(Ui& ui, const Rect& first, float step, const ScenarioCard* cards, std::size_t count,
               std::vector<Action>& actions) {
  Layers layers;
  const float padding = space(ui, gap::card_padding);
  const float top = space(ui, gap::card_padding_top);
  const float above_chips = space(ui, 16);
  std::vector<CardPlace> places(count);
  float tall = 0;
  for (std::size_t i = 0; i < count; ++i) {
    CardPlace& place = places[i];
    const float x = first.x + step * static_cast<float>(i);
    place.inside = {x + padding, first.y + top, first.w - 2 * padding};
    place.words_end = draw_words(ui, place.inside, cards[i]);
    const std::vector<Chip> chips = chips_of(cards[i]);
    place.chips = chip_row_height(ui, place.inside.w, chips.data(), chips.size());
    const float chips_room = place.chips > 0 ? above_chips + place.chips : 0;
    tall = std::max(tall, place.words_end + chips_room + top - first.y);
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::vector<Chip> chips = chips_of(cards[i]);
    chip_row(ui, card_id(cards[i]) + "/trains",
             {places[i].inside.x, first.y + tall - top - places[i].chips}, places[i].inside.w,
             chips.data(), chips.size());
  }
  layers.ground();
  for (std::size_t i = 0; i < count; ++i) {
    const Rect rect{first.x + step * static_cast<float>(i), first.y, first.w, tall};
    CardButton properties{cards[i].title};
    if (!cards[i].playable) properties.availability = Availability::disabled;
    if (card_button(ui, card_id(cards[i]), rect, properties)) {
      actions.emplace_back(action::OpenBriefing{cards[i].id});
    }
  }
  return tall;
}

}  // namespace

void draw_resume_card(Ui& ui, Stack& stack, const ResumeCard& resume,
                      std::vector<Action>& actions) {
  Layers layers;
  const Button go_on{resume.button, ButtonKind::primary, enter_key, Icon::none, ButtonSize::main};
  const ImVec2 size = button_size(ui, go_on);
  const float padding = space(ui, gap::card_padding);
  const float left = padding + px(ui, 4) + space(ui, 4);
  // Beside the words while those keep half of the card, else below them.
  const bool beside = size.x <= stack.w / 2 - padding;
  Stack words{stack.x + left, stack.y + padding,
              stack.w - left - padding - (beside ? size.x + padding : 0)};
  say(ui, "home/resume/lead", words, resume.lead, faint);
  say(ui, "home/resume/title", words, resume.title, {TextSize::name, Weight::semibold});
  say(ui, "home/resume/detail", words, resume.detail,
      {TextSize::body, Weight::regular, Token::ink2});
  float end = words.y;
  Rect place{stack.x + stack.w - padding - size.x, 0, size.x, size.y};
  if (beside) {
    end = std::max(end, stack.y + padding + size.y);
    place.y = std::floor((stack.y + end + padding - size.y) / 2);
  } else {
    place.x = words.x;
    place.y = end + space(ui, 12);
    end = place.y + size.y;
  }
  const bool pressed = button(ui, "home/resume", place, go_on);
  layers.ground();
  card(ui, {stack.x, stack.y, stack.w, end + padding - stack.y}, CardLook::accent);
  if (pressed || shortcut(ui, ImGuiKey_Enter) || shortcut(ui, ImGuiKey_KeypadEnter)) {
    actions.emplace_back(action::ResumeCall{resume.file, ui.now_ms});
  }
  stack.y = end + padding;
}

void draw_scenario_cards(Ui& ui, Stack& stack, const std::vector<ScenarioCard>& cards,
                         std::size_t columns, std::vector<Action>& actions) {
  const float between = space(ui, gap::between_cards_grid);
  const auto across = static_cast<float>(columns);
  const float wide = std::floor((stack.w - between * (across - 1)) / across);
  for (std::size_t i = 0; i < cards.size(); i += columns) {
    const std::size_t count = std::min(columns, cards.size() - i);
    stack.y += draw_row(ui, {stack.x, stack.y, wide, 0}, wide + between, &cards[i], count, actions);
    stack.y += between;
  }
}

}  // namespace samtale::ui::panels
