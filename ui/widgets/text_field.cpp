#include "ui/widgets/text_field.hpp"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr TextStyle label_style{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle error_style{TextSize::small, Weight::regular, Token::warm};

constexpr TextStyle heading_style{TextSize::body, Weight::semibold};
constexpr std::size_t most_lines = 6;

const TextStyle& style_of_label(const TextField& field) {
  return field.detail.empty() ? label_style : heading_style;
}

float label_height(const Ui& ui, const TextField& field, float width) {
  return text_height(ui, field.label, style_of_label(field), width) +
         text_height(ui, field.detail, label_style, width) +
         space(ui, field.detail.empty() ? 3 : 6);
}

float box_height(const Ui& ui, const TextField& field, float width, std::string_view value) {
  if (field.lines == FieldLines::one) return text_input_height(ui, 1);
  const std::size_t least = std::max<std::size_t>(1, field.visible_lines);
  return text_input_height(ui, std::clamp(text_input_lines(ui, value, width, field.numbers), least,
                                          std::max(least, most_lines)));
}

float error_indent(const Ui& ui) { return px(ui, icon_box) + space(ui, 4); }

float error_height(const Ui& ui, const TextField& field, float width) {
  if (field.error.empty()) return 0;
  return space(ui, 4) +
         text_height(ui, field.error, error_style, std::max(1.0F, width - error_indent(ui)));
}

void draw_error(Ui& ui, std::string_view id, ImVec2 at, float width, const TextField& field) {
  const float line = line_height(ui.fonts, TextSize::small);
  const float y = at.y + space(ui, 4);
  icon(ui, Icon::problem, {at.x + px(ui, icon_box) / 2, y + line / 2}, colour(ui, Token::warm));
  text(ui, std::string(id) + "/error", {at.x + error_indent(ui), y},
       std::max(1.0F, width - error_indent(ui)), field.error, error_style);
}

}  // namespace

float text_field_height(const Ui& ui, const TextField& field, float width, std::string_view value) {
  return label_height(ui, field, width) + box_height(ui, field, width, value) +
         error_height(ui, field, width);
}

TextFieldOutcome text_field(Ui& ui, std::string_view id, ImVec2 at, float width,
                            const TextField& field, std::string& value) {
  const std::string name(id);
  const float above = label_height(ui, field, width);
  const float label = text(ui, name + "/label", at, width, field.label, style_of_label(field));
  text(ui, name + "/detail", {at.x, at.y + label}, width, field.detail, label_style);
  const Rect box{at.x, at.y + above, width, box_height(ui, field, width, value)};
  const bool enabled = field.availability == Availability::enabled;
  const Token edge = !enabled ? Token::line : field.error.empty() ? Token::edge : Token::warm;
  draw_shape(ui, box, {Token::surf, edge, radius::button});
  const TextInputOutcome typed =
      text_input(ui,
                 {id, box, field.lines, field.availability, field.most, field.history,
                  field.numbers, field.enter, field.caret},
                 value);
  if (typed.ring) focus_ring(ui, box, radius::button);
  if (!field.error.empty()) draw_error(ui, id, {at.x, bottom(box)}, width, field);
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  ui.registry.add({name,
                   WidgetKind::text_field,
                   box,
                   {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()},
                   std::string(field.label),
                   enabled,
                   typed.focused,
                   false,
                   typed.id});
  return {typed.changed, typed.submitted, above + box.h + error_height(ui, field, width),
          typed.focused};
}

}  // namespace samtale::ui::widgets
