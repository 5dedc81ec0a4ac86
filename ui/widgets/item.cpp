#include "ui/widgets/item.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

#include <imgui_internal.h>

#include "ui/widgets/dashes.hpp"

namespace samtale::ui::widgets {

Rect window_clip() {
  const ImRect& clip = ImGui::GetCurrentWindow()->ClipRect;
  return {clip.Min.x, clip.Min.y, std::max(0.0F, clip.GetWidth()),
          std::max(0.0F, clip.GetHeight())};
}

int only_by_tab(ImGuiID imgui_id) {
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  const bool by_tab = (g.NavMoveFlags & ImGuiNavMoveFlags_IsTabbing) != 0;
  const bool reachable = g.NavId == imgui_id || !g.NavMoveScoringItems || by_tab;
  return reachable ? ImGuiItemFlags_None : ImGuiItemFlags_NoNav;
}

bool claim_focus(Ui& ui, std::string_view id) {
  if (ui.focus_request.empty() || ui.focus_request != id) return false;
  ui.focus_request.clear();
  return true;
}

void give_focus(ImGuiID imgui_id, const Rect& rect) {
  ImGuiContext& g = *ImGui::GetCurrentContext();
  // Whoever comes from writing comes by a key, and goes on by keys.
  const bool by_key = g.IO.WantTextInput;
  ImGui::SetFocusID(imgui_id, g.CurrentWindow);
  if (by_key) g.NavDisableHighlight = false;
  // A window that appears would hand the keyboard to its first item with the next frame.
  g.NavInitRequest = false;
  g.NavInitResult.ID = 0;
  ImGui::ScrollToRect(g.CurrentWindow, ImRect(top_left(rect), bottom_right(rect)),
                      ImGuiScrollFlags_KeepVisibleEdgeY);
}

ItemState interact(Ui& ui, const Item& item) {
  assert(!item.id.empty());
  const bool enabled = item.availability == Availability::enabled;
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  const ImGuiID id = window->GetID(item.id.data(), item.id.data() + item.id.size());
  const ImRect box(top_left(item.rect), bottom_right(item.rect));

  ItemState state;
  if (!enabled) ImGui::BeginDisabled();
  const ImGuiItemFlags flags =
      item.reach == Reach::arrows ? ImGuiItemFlags_NoTabStop : ImGuiItemFlags_None;
  state.visible = ImGui::ItemAdd(box, id, nullptr, flags);
  if (enabled && claim_focus(ui, item.id)) give_focus(id, item.rect);
  if (state.visible) {
    state.clicked = ImGui::ButtonBehavior(box, id, &state.hovered, &state.held) && enabled;
    if (!enabled && ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) {
      tooltip(ui, item.why_disabled);
    }
  }
  if (!enabled) ImGui::EndDisabled();

  const ImGuiContext& g = *ImGui::GetCurrentContext();
  state.focused = enabled && g.NavId == id;
  state.ring = state.focused && !g.NavDisableHighlight;
  state.hovered = state.hovered && enabled;
  // Under the keyboard the fill of a row says nothing that the ring does not say.
  const bool under_pointer = state.hovered && !g.NavDisableMouseHover;
  if (state.visible) {
    state.hover =
        ui.animations.approach(std::string(item.id) + "#hover", under_pointer ? 1.0F : 0.0F,
                               motion_ms(ui, duration::hover));
  }
  ui.registry.add({std::string(item.id), item.kind, item.rect, window_clip(),
                   std::string(item.label), enabled, state.focused, item.selected, id});
  return state;
}

void record(Ui& ui, std::string_view id, WidgetKind kind, const Rect& rect,
            std::string_view label) {
  ui.registry.add(
      {std::string(id), kind, rect, window_clip(), std::string(label), true, false, false, 0});
}

void tooltip(Ui& ui, std::string_view words) {
  if (words.empty()) return;
  const float padding = space(ui, 8);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(padding, padding));
  ImGui::SetNextWindowSize(ImVec2(0, 0));
  if (ImGui::BeginTooltip()) {
    ImGui::PushTextWrapPos(px(ui, 320));
    ImGui::TextUnformatted(words.data(), words.data() + words.size());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
  }
  ImGui::PopStyleVar();
}

void focus_ring(Ui& ui, const Rect& rect, float radius_at_100) {
  const float width = ui.scale < 1.75F ? 2 : 3;
  const float away = 2;
  // Dear ImGui strokes on the middle of the line.
  const Rect middle = inset(rect, -(away + width / 2));
  ImGui::GetWindowDrawList()->AddRect(top_left(middle), bottom_right(middle),
                                      colour(ui, Token::focus), px(ui, radius_at_100) + away + 1, 0,
                                      width);
}

void draw_shape(Ui& ui, const Rect& rect, const Shape& shape) {
  draw_shape(ui, rect, shape, colour(ui, shape.fill), colour(ui, shape.edge));
}

void draw_shape(Ui& ui, const Rect& rect, const Shape& shape, ImU32 fill_colour,
                ImU32 edge_colour) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float width = shape.edge_width > 0 ? shape.edge_width : border(ui);
  const Rect whole{std::round(rect.x), std::round(rect.y),
                   std::round(right(rect)) - std::round(rect.x),
                   std::round(bottom(rect)) - std::round(rect.y)};
  const float corner = std::min(px(ui, shape.radius), std::min(whole.w, whole.h) / 2);
  // Two filled shapes, the border's and the inside's: a stroke would blur where two borders differ
  // in width.
  const ImU32 edge = faded(edge_colour, shape.opacity);
  const ImU32 inner = faded(fill_colour, shape.opacity);
  if (shape.opacity >= 1 && (fill_colour >> IM_COL32_A_SHIFT) == 255U) {
    list.AddRectFilled(top_left(whole), bottom_right(whole), edge, corner, shape.corners);
    const Rect inside = inset(whole, width);
    list.AddRectFilled(top_left(inside), bottom_right(inside), inner,
                       std::max(0.0F, corner - width), shape.corners);
    return;
  }
  list.AddRectFilled(top_left(whole), bottom_right(whole), inner, corner, shape.corners);
  const Rect stroke = inset(whole, width / 2);
  list.AddRect(top_left(stroke), bottom_right(stroke), edge, std::max(0.0F, corner - width / 2),
               shape.corners, width);
}

void draw_dashed_outline(Ui& ui, const Rect& rect, float radius, ImU32 ink) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float width = border(ui);
  const Rect line = inset(rect, width / 2);
  list.PathRect(top_left(line), bottom_right(line), px(ui, radius));
  ImVector<ImVec2> path = list._Path;
  list.PathClear();
  if (path.Size == 0) return;
  path.push_back(ImVec2(path.front()));
  draw_dashes(list, {path.Data, static_cast<std::size_t>(path.Size)}, ink, width,
              {px(ui, 4), px(ui, 3)});
}

}  // namespace samtale::ui::widgets
