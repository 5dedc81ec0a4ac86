// The pages beside the form: the list of places, the source and the translation.

#include <algorithm>
#include <string>

#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};

}  // namespace

void draw_places(Ui& ui, const Rect& rect, const WorkshopView& view, std::vector<Action>& actions) {
  const float margin = space(ui, 24);
  const ScrollView scroll =
      begin_scroll(ui, "workshop/places", {rect.x + margin, rect.y, rect.w - 2 * margin, rect.h},
                   {ScrollAnchor::top, ScrollKeys::focused, view.places_heading});
  Stack stack{rect.x + margin, scroll.origin.y + space(ui, 16), scroll.width};
  say(ui, "workshop/places/heading", stack, view.places_heading, heading, space(ui, 8));
  const Rect story{stack.x, stack.y, stack.w, px(ui, height::row)};
  const bool in_story = view.form && view.form->story.empty();
  if (row_button(ui, "workshop/places/story", story, {view.story, false, in_story}))
    actions.emplace_back(action::SelectStory{});
  text_in_box(ui, "workshop/places/story/name",
              {story.x + space(ui, 8), story.y, story.w - 2 * space(ui, 8), story.h}, view.story,
              {TextSize::body, in_story ? Weight::semibold : Weight::regular});
  stack.y += story.h;
  for (const WorkshopView::Place& place : view.places) {
    const std::string id = "workshop/places/" + place.id;
    const float height = px(ui, height::row);
    const Rect row{stack.x, stack.y, stack.w, height};
    if (row_button(ui, id, row, {place.name, false, place.selected}))
      actions.emplace_back(action::SelectPlace{place.id});
    const float pad = space(ui, 8);
    const float half = std::floor(row.w * 0.55F);
    text_in_box(ui, id + "/name", {row.x + pad, row.y, half - pad, row.h}, place.name,
                {TextSize::body, place.selected ? Weight::semibold : Weight::regular});
    text_in_box(ui, id + "/phase", {row.x + half, row.y, row.w - half - pad, row.h}, place.phase,
                {TextSize::small, Weight::regular, Token::ink2, Align::right});
    stack.y += height;
  }
  stack.y += space(ui, 8);
  const Button add{view.add_node};
  if (button_at(ui, "workshop/places/add", {stack.x, stack.y}, add))
    actions.emplace_back(action::AddNode{});
  stack.y += button_size(ui, add).y;
  end_scroll(ui, stack.y + space(ui, 16));
}

void draw_source(Ui& ui, const Rect& rect, const WorkshopView& view,
                 const WorkshopPanelState& state, std::vector<Action>& actions) {
  const bool base = view.tab == static_cast<std::size_t>(WorkshopTab::source);
  const std::string& label = base ? view.source_label : view.translation_label;
  const std::string& words = base ? view.source : view.translation;
  const float margin = space(ui, 24);
  Rect area = inset(rect, margin, space(ui, 12));
  if (!base && words.empty()) {
    Stack stack{area.x, area.y, area.w};
    say(ui, "workshop/translation/none", stack, view.no_translation, {}, space(ui, 12));
    const Button begin{view.begin_translation};
    if (button_at(ui, "workshop/translation/begin", {stack.x, stack.y}, begin))
      actions.emplace_back(action::BeginTranslation{});
    return;
  }
  TextField field{label, {}, FieldLines::several};
  field.history = FieldHistory::callers;
  field.numbers = LineNumbers::shown;
  field.caret = state.caret;
  const float line = line_height(ui.fonts, TextSize::body);
  const float room = area.h - text_field_height(ui, field, area.w) + 3 * line;
  field.visible_lines = static_cast<std::size_t>(std::max(3.0F, room / line));
  std::string value = words;
  const TextFieldOutcome outcome = text_field(ui, base ? "workshop/source" : "workshop/translation",
                                              {area.x, area.y}, area.w, field, value);
  if (outcome.changed)
    actions.emplace_back(action::WriteSource{engine::FileIndex{base ? 0U : 1U}, value});
}

}  // namespace samtale::ui::panels
