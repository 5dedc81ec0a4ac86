#include "ui/panels/call_side.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/panels/call_sheet.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/phase_strip.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle heading{TextSize::h2, Weight::semibold};

// "Samtalekort" at the left, the button that hides it at the right.
void draw_card_head(Ui& ui, Stack& inside, const CardView& view, std::vector<Action>& actions) {
  const Button hide{view.hide, ButtonKind::quiet, view.hide_key, Icon::none, ButtonSize::small};
  const ImVec2 size = button_size(ui, hide);
  const Rect place{inside.x + inside.w - size.x + space(ui, 10), inside.y - space(ui, 4), size.x,
                   size.y};
  text_in_box(ui, "call/card/heading", {inside.x, place.y, place.x - inside.x, place.h},
              view.heading, faint);
  if (button(ui, "call/card/hide", place, hide)) actions.emplace_back(action::ToggleCard{});
  inside.y = bottom(place) + space(ui, 4);
}

void draw_note(Ui& ui, const std::string& id, Stack& stack, const NotepadView::Note& note,
               const std::string& fresh_word) {
  const float indent = space(ui, 16);
  const float reach = space(ui, 8);
  const float pad = space(ui, 3);
  const float fresh =
      note.fresh
          ? std::ceil(line_width(ui, fresh_word, TextSize::small, Weight::semibold)) + space(ui, 8)
          : 0;
  Layers layers;
  const float top = stack.y + pad;
  text(ui, {}, {stack.x, top}, indent, "–", {TextSize::body, Weight::regular, Token::ink2});
  Stack words{stack.x + indent, top, stack.w - indent - fresh};
  say(ui, id, words, note.text);
  const Rect row{stack.x - reach, stack.y, stack.w + 2 * reach, words.y + pad - stack.y};
  if (note.fresh) {
    text(ui, id + "/fresh", {stack.x + stack.w - fresh + space(ui, 8), top}, fresh, fresh_word,
         {TextSize::small, Weight::semibold});
    layers.ground();
    const bool contrast = ui.theme.name == ThemeName::contrast;
    draw_shape(ui, row, {Token::soft, contrast ? Token::edge : Token::soft, radius::key_cap});
  }
  stack.y = bottom(row);
}

void draw_notes(Ui& ui, const std::string& id, Stack& stack, const std::string& title,
                const std::vector<NotepadView::Note>& notes, const std::string& empty,
                const std::string& fresh_word) {
  say(ui, id, stack, title, faint, space(ui, 2));
  if (notes.empty()) {
    say(ui, id + "/empty", stack, empty, {TextSize::body, Weight::regular, Token::ink2});
  }
  for (std::size_t i = 0; i < notes.size(); ++i)
    draw_note(ui, id + "/" + std::to_string(i + 1), stack, notes[i], fresh_word);
}

}  // namespace

void draw_card(Ui& ui, Stack& stack, const CardView& view, std::vector<Action>& actions) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  draw_card_head(ui, inside, view, actions);
  if (!view.hidden) {
    phase_strip(ui, "call/card/phase", {inside.x, inside.y}, inside.w, view.phases, view.phase,
                view.title);
    inside.y += phase_strip_height(ui) + space(ui, 10);
  }
  say(ui, "call/card/title", inside, view.title, heading);
  for (std::size_t i = 0; i < view.moves.size() && !view.hidden; ++i) {
    const std::string id = "call/card/move/" + std::to_string(i + 1);
    inside.y += space(ui, 6);
    say(ui, id, inside, view.moves[i].name, {TextSize::body, Weight::semibold});
    say(ui, id + "/line", inside, view.moves[i].line, faint);
  }
  close_card_at(ui, layers, stack, inside.y);
}

void draw_notepad(Ui& ui, Stack& stack, const NotepadView& view) {
  Layers layers;
  Stack inside = card_contents(ui, stack);
  const float line = line_height(ui.fonts, TextSize::h2);
  const float sign = px(ui, icon_box) + space(ui, 8);
  icon(ui, Icon::pencil, {inside.x + px(ui, icon_box) / 2, inside.y + line / 2},
       colour(ui, Token::ink));
  text_in_box(ui, "call/notepad", {inside.x + sign, inside.y, inside.w - sign, line}, view.heading,
              heading);
  const float taken = sign + line_width(ui, view.heading, TextSize::h2, Weight::semibold);
  const float detail = std::ceil(line_width(ui, view.detail, TextSize::small, Weight::regular));
  if (taken + space(ui, 12) + detail <= inside.w) {
    text_in_box(ui, "call/notepad/detail",
                {inside.x + inside.w - detail, inside.y + px(ui, 1), detail + 1, line}, view.detail,
                faint);
  }
  inside.y += line + space(ui, 8);
  draw_notes(ui, "call/known", inside, view.known_heading, view.known, view.known_empty,
             view.fresh_word);
  rule_across(ui, inside, space(ui, 12));
  draw_notes(ui, "call/promised", inside, view.promised_heading, view.promised, view.promised_empty,
             view.fresh_word);
  close_card_at(ui, layers, stack, inside.y);
}

bool has_fresh_note(const NotepadView& view) {
  const auto fresh = [](const NotepadView::Note& note) { return note.fresh; };
  return std::any_of(view.known.begin(), view.known.end(), fresh) ||
         std::any_of(view.promised.begin(), view.promised.end(), fresh);
}

void draw_side(Ui& ui, const Rect& column, const CallView& view, SideShows shows,
               std::vector<Action>& actions) {
  const auto has = [&](SideShows part) { return shows == part || shows == SideShows::all; };
  const bool sheet = view.sheet && has(SideShows::sheet);
  const bool card = view.card && has(SideShows::card);
  const float margin = std::min(space(ui, 20), gap::window_margin);
  const Rect inside{column.x + margin, column.y, column.w - 2 * margin, column.h};
  const ScrollView scroll = begin_scroll(ui, "call/side", inside,
                                         {ScrollAnchor::top, ScrollKeys::focused,
                                          sheet  ? view.sheet->heading
                                          : card ? view.card->heading
                                                 : view.notepad.heading});
  const float between = space(ui, gap::between_cards_column);
  Stack stack{scroll.origin.x, scroll.origin.y + margin, scroll.width};
  if (sheet) {
    draw_sheet(ui, stack, *view.sheet, actions);
    stack.y += between;
  }
  if (card) {
    draw_card(ui, stack, *view.card, actions);
    stack.y += between;
  }
  if (has(SideShows::notepad)) draw_notepad(ui, stack, view.notepad);
  end_scroll(ui, stack.y + margin);
}

}  // namespace samtale::ui::panels
