#include "ui/widgets/text_field.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr TextStyle label_style{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle error_style{TextSize::small, Weight::regular, Token::warm};

float label_height(const Ui& ui, const TextField& field, float width) {
  return text_height(ui, field.label, label_style, width) + space(ui, 3);
}

float box_height(const Ui& ui, const TextField& field) {
  const float lines =
      field.lines == FieldLines::one ? 1.0F : static_cast<float>(std::max(1, field.visible_lines));
  return lines * line_height(ui.fonts, TextSize::body) + 2 * space(ui, 8);
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

struct Input {
  TextFieldOutcome outcome;
  bool focused = false;
  bool hovered = false;
  ImGuiID id = 0;
};

Input input(Ui& ui, std::string_view id, const Rect& box, const TextField& field,
            std::string& value) {
  Input result;
  const std::string name = "##" + std::string(id);
  const bool enabled = field.availability == Availability::enabled;
  ImFont* face = font(ui.fonts, TextSize::body, Weight::regular);
  const float beside = (box.h - face->FontSize) / 2;
  const float padding_y = field.lines == FieldLines::one ? beside : space(ui, 8);
  ImGui::PushFont(face);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(space(ui, 12), padding_y));
  ImGui::PushStyleColor(ImGuiCol_Text, colour(ui, enabled ? Token::ink : Token::edge));
  ImGui::SetCursorScreenPos(top_left(box));
  if (!enabled) ImGui::BeginDisabled();
  if (enabled && claim_focus(ui, id)) ImGui::SetKeyboardFocusHere();
  if (field.lines == FieldLines::one) {
    ImGui::SetNextItemWidth(box.w);
    result.outcome.submitted =
        ImGui::InputText(name.c_str(), &value, ImGuiInputTextFlags_EnterReturnsTrue);
    result.outcome.changed = ImGui::IsItemEdited();
  } else {
    result.outcome.changed = ImGui::InputTextMultiline(name.c_str(), &value, ImVec2(box.w, box.h));
  }
  result.id = ImGui::GetItemID();
  result.focused = ImGui::IsItemActive() || (ImGui::IsItemFocused() && enabled);
  result.hovered = ImGui::IsItemHovered();
  if (!enabled) ImGui::EndDisabled();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar();
  ImGui::PopFont();
  return result;
}

}  // namespace

float text_field_height(const Ui& ui, const TextField& field, float width) {
  return label_height(ui, field, width) + box_height(ui, field) + error_height(ui, field, width);
}

TextFieldOutcome text_field(Ui& ui, std::string_view id, ImVec2 at, float width,
                            const TextField& field, std::string& value) {
  const float above = label_height(ui, field, width);
  text(ui, std::string(id) + "/label", at, width, field.label, label_style);
  const Rect box{at.x, at.y + above, width, box_height(ui, field)};
  const bool enabled = field.availability == Availability::enabled;
  const Token edge = !enabled ? Token::line : field.error.empty() ? Token::edge : Token::warm;
  draw_shape(ui, box, {Token::surf, edge, radius::button});
  const Input typed = input(ui, id, box, field, value);
  if (typed.focused) focus_ring(ui, box, radius::button);
  if (!field.error.empty()) draw_error(ui, id, {at.x, bottom(box)}, width, field);
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  ui.registry.add({std::string(id),
                   WidgetKind::text_field,
                   box,
                   {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()},
                   std::string(field.label),
                   enabled,
                   typed.focused,
                   false,
                   typed.id});
  return typed.outcome;
}

}  // namespace samtale::ui::widgets
