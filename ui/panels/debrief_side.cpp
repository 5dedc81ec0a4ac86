#include "ui/panels/debrief_side.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/widgets/card.hpp"
#include "ui/widgets/chip.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/rating_dots.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr int rating_steps = 5;
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};

// The turns that it was seen in, each one press from its line.
void draw_turns(Ui& ui, const std::string& id, Stack& stack, const DebriefView& view,
                const std::vector<std::size_t>& turns, std::vector<Action>& actions) {
  if (turns.empty()) return;
  std::vector<std::string> ids, labels;
  for (const std::size_t turn : turns) {
    ids.push_back(id + "/turn/" + std::to_string(turn + 1));
    labels.push_back(view.turn_word + " " + std::to_string(turn + 1));
  }
  const std::vector<std::string_view> whole(ids.begin(), ids.end());
  std::vector<Chip> chips;
  for (std::size_t i = 0; i < turns.size(); ++i)
    chips.push_back({labels[i], ChipKind::outline, view.selected == turns[i]});
  stack.y += space(ui, 6);
  const ChipButtons row =
      chip_buttons(ui, whole.data(), {stack.x, stack.y}, stack.w, chips.data(), chips.size());
  if (row.pressed) {
    const std::size_t turn = turns[*row.pressed];
    actions.emplace_back(action::SelectTurn{turn});
    // The keyboard goes where the eye goes: arrows pass on from there.
    request_focus(ui, "debrief/chart/turn/" + std::to_string(turn + 1));
  }
  stack.y += row.height + space(ui, 14);
}

void draw_principle(Ui& ui, Stack& stack, const DebriefView& view, std::size_t index,
                    DebriefPanelState& state, std::vector<Action>& actions) {
  const DebriefView::PrincipleRow& row = view.principles[index];
  const std::string id = "debrief/principle/" + std::to_string(index + 1);
  const bool open = state.open_principle == index;
  const float reach = space(ui, 8);
  const float pad = space(ui, 5);
  const float sign = px(ui, icon_box) + space(ui, 8);
  Layers layers;
  Stack words{stack.x, stack.y + pad, stack.w - sign};
  say(ui, id + "/name", words, row.name,
      {TextSize::body, row.in_play ? Weight::semibold : Weight::regular,
       row.in_play ? Token::ink : Token::ink2});
  say(ui, id + "/words", words, row.words,
      {TextSize::small, Weight::regular, row.pitfall ? Token::warm : Token::ink2});
  const float tall = std::max(words.y + pad - stack.y, px(ui, height::row));
  icon(ui, open ? Icon::up : Icon::down,
       {stack.x + stack.w - px(ui, icon_box) / 2, stack.y + tall / 2}, colour(ui, Token::ink));
  layers.ground();
  if (row_button(ui, id, {stack.x - reach, stack.y, stack.w + 2 * reach, tall}, {row.name})) {
    state.open_principle = open ? std::nullopt : std::optional<std::size_t>(index);
  }
  stack.y += tall;
  if (!open) return;
  layers.contents();
  const bool noted = !row.note.empty();
  say(ui, id + "/definition", stack, row.definition, noted ? faint : TextStyle{TextSize::small},
      space(ui, noted ? 6 : 10));
  if (noted) say(ui, id + "/note", stack, row.note, {TextSize::small}, space(ui, 10));
  draw_turns(ui, id, stack, view, row.turns, actions);
}

// The rest in one breath: there is nothing to learn of them in this call.
void draw_not_in_play(Ui& ui, Stack& stack, const DebriefView& view) {
  std::string names;
  std::string lead;
  for (const DebriefView::PrincipleRow& row : view.principles) {
    if (row.in_play) continue;
    names += (names.empty() ? "" : ", ") + row.name;
    lead = row.words;
  }
  if (names.empty()) return;
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui) + space(ui, 8);
  lead += ": ";  // the runs point into both
  const std::array<TextRun, 2> runs{{{lead, Weight::semibold, Token::ink2, std::nullopt},
                                     {names, Weight::regular, Token::ink2, std::nullopt}}};
  stack.y += text(ui, "debrief/not_in_play", {stack.x, stack.y}, stack.w, runs, {TextSize::small}) +
             space(ui, 4);
}

}  // namespace

void draw_rating_card(Ui& ui, Stack& stack, const DebriefView& view) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/rating", inside, view.rating_heading, heading, space(ui, 8));
  for (std::size_t i = 0; i < view.rating.size(); ++i) {
    const DebriefView::RatingRow& row = view.rating[i];
    const std::string id = "debrief/rating/" + std::to_string(i + 1);
    if (i > 0) rule_across(ui, inside, space(ui, 8));
    inside.y += rating(ui, id, {inside.x, inside.y}, inside.w,
                       {row.question, row.words, row.filled, rating_steps});
    if (!row.own_words.empty()) say(ui, id + "/own", inside, row.own_words, faint);
  }
  close_card_at(ui, layers, stack, inside.y);
}

void draw_principles(Ui& ui, Stack& stack, const DebriefView& view, DebriefPanelState& state,
                     std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  say(ui, "debrief/principles", inside, view.principles_heading, heading, space(ui, 4));
  if (!view.counts.empty()) {
    say(ui, "debrief/counts", inside, view.counts, faint, space(ui, 8));
  }
  for (std::size_t i = 0; i < view.principles.size(); ++i) {
    if (!view.principles[i].in_play) continue;
    rule(ui, inside.x, inside.y, inside.w);
    inside.y += border(ui);
    draw_principle(ui, inside, view, i, state, actions);
  }
  draw_not_in_play(ui, inside, view);
  close_card_at(ui, layers, stack, inside.y - space(ui, 8));  // rows keep their distance
}

}  // namespace samtale::ui::panels
