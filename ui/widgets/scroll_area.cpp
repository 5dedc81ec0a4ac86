#include "ui/widgets/scroll_area.hpp"

#include <algorithm>
#include <array>
#include <cfloat>
#include <string>

#include <imgui_internal.h>

#include "ui/widgets/item.hpp"

namespace samtale::ui::widgets {

namespace {

// Room beside the contents in which focus rings show, and the bar at the right.
constexpr float ring_room = 6;

// Kept in the child window's own storage from frame to frame.
struct Memory {
  ImGuiStorage& storage;
  ImGuiID contents, origin, at_end, anchored;
};

Memory memory_of(ImGuiWindow& window) {
  return {window.StateStorage, window.GetID("#contents"), window.GetID("#origin"),
          window.GetID("#at_end"), window.GetID("#anchored")};
}

struct Stop {
  bool focused = false;
  bool ring = false;
  ImGuiID id = 0;
};

// The area as a Tab stop. Arrow keys that look for a neighbour pass it by: it lies around all of
// its contents.
Stop tab_stop(Ui& ui, std::string_view id, const Rect& rect, bool overflows) {
  Stop stop;
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  stop.id = window->GetID(id.data(), id.data() + id.size());
  if (!overflows) return stop;
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  ImGui::ItemAdd(ImRect(top_left(rect), bottom_right(rect)), stop.id, nullptr,
                 only_by_tab(stop.id));
  if (claim_focus(ui, id)) give_focus(stop.id, rect);
  stop.focused = g.NavId == stop.id;
  stop.ring = stop.focused && !g.NavDisableHighlight;
  return stop;
}

void scroll_by_keys(const Ui& ui, ImGuiID owner, const Rect& rect, bool focused) {
  if (ImGui::GetIO().WantTextInput) return;
  const float line = px(ui, 40);
  const float page = std::max(line, rect.h - line);
  struct Step {
    ImGuiKey key;
    float by;
    bool only_focused;
  };
  const std::array<Step, 6> steps{{{ImGuiKey_PageDown, page, false},
                                   {ImGuiKey_PageUp, -page, false},
                                   {ImGuiKey_DownArrow, line, true},
                                   {ImGuiKey_UpArrow, -line, true},
                                   {ImGuiKey_End, FLT_MAX, true},
                                   {ImGuiKey_Home, -FLT_MAX, true}}};
  for (const Step& step : steps) {
    if (step.only_focused && !focused) continue;
    // Owned, so that Dear ImGui's navigation does not move the focus with the same key.
    ImGui::SetKeyOwner(step.key, owner);
    if (!ImGui::IsKeyPressed(step.key, owner, ImGuiInputFlags_Repeat)) continue;
    const float to = std::clamp(ImGui::GetScrollY() + step.by, 0.0F, ImGui::GetScrollMaxY());
    ImGui::SetScrollY(to);
  }
}

}  // namespace

ScrollView begin_scroll(Ui& ui, std::string_view id, const Rect& rect, const ScrollProps& props) {
  const std::string name(id);
  ImGuiWindow* parent = ImGui::GetCurrentWindow();
  const std::string child_name = name + "#area";
  // Whether it overflowed in the last frame; the child is found by the name that BeginChild gives
  // it.
  ImGuiStorage& storage = parent->StateStorage;
  const ImGuiID overflow_key = parent->GetID((name + "#overflows").c_str());
  const bool overflowed = storage.GetBool(overflow_key, false);
  const Stop stop = tab_stop(ui, id, rect, overflowed);
  ui.registry.add({name,
                   WidgetKind::scroll_area,
                   rect,
                   {parent->ClipRect.Min.x, parent->ClipRect.Min.y, parent->ClipRect.GetWidth(),
                    parent->ClipRect.GetHeight()},
                   std::string(props.label),
                   overflowed,
                   stop.focused,
                   false,
                   stop.id});
  const float bar = ImGui::GetStyle().ScrollbarSize;
  if (stop.ring) {
    // Around a whole page a ring would say nothing: there it is around the bar.
    const Rect page_bar{right(rect) + ring_room, rect.y, bar, rect.h};
    const bool page = props.keys == ScrollKeys::always;
    focus_ring(ui, inset(page ? page_bar : rect, 2 * ring_room / 3), radius::button);
  }
  ImGui::SetCursorScreenPos(ImVec2(rect.x - props.left_room, rect.y));
  ImGui::BeginChild(child_name.c_str(), ImVec2(rect.w + props.left_room + ring_room + bar, rect.h),
                    ImGuiChildFlags_None,
                    ImGuiWindowFlags_NavFlattened | ImGuiWindowFlags_NoSavedSettings |
                        ImGuiWindowFlags_NoBackground);
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const Memory memory = memory_of(window);
  const bool overflows = window.ScrollMax.y > 0;
  storage.SetBool(overflow_key, overflows);
  const bool at_end = window.Scroll.y >= window.ScrollMax.y - 1;
  memory.storage.SetBool(memory.at_end, at_end);
  memory.storage.SetBool(memory.anchored, props.anchor == ScrollAnchor::bottom);
  if (overflows && (stop.focused || props.keys == ScrollKeys::always)) {
    scroll_by_keys(ui, window.ID, rect, stop.focused);
  }
  ImVec2 origin = ImGui::GetCursorScreenPos();
  origin.x += props.left_room;
  if (props.anchor == ScrollAnchor::bottom) {
    const float contents = memory.storage.GetFloat(memory.contents, 0);
    origin.y += std::max(0.0F, rect.h - contents);
  }
  memory.storage.SetFloat(memory.origin, origin.y);
  return {origin, rect.w, overflows, at_end};
}

void end_scroll(Ui&, float contents_end_y) {
  ImGuiWindow& window = *ImGui::GetCurrentWindow();
  const Memory memory = memory_of(window);
  const float contents = contents_end_y - memory.storage.GetFloat(memory.origin, contents_end_y);
  const float before = memory.storage.GetFloat(memory.contents, 0);
  memory.storage.SetFloat(memory.contents, contents);
  ImGui::SetCursorScreenPos(
      ImVec2(window.DC.CursorStartPos.x, window.DC.CursorStartPos.y + contents));
  ImGui::Dummy(ImVec2(0, 0));
  const bool follows =
      memory.storage.GetBool(memory.anchored, false) && memory.storage.GetBool(memory.at_end, true);
  // A value past the end: the next frame knows the new end and stops there.
  if (follows && contents != before) ImGui::SetScrollY(contents);
  ImGui::EndChild();
}

void scroll_to(Ui&, const Rect& rect) {
  ImGui::ScrollToRect(ImGui::GetCurrentWindow(), ImRect(top_left(rect), bottom_right(rect)),
                      ImGuiScrollFlags_KeepVisibleEdgeY);
}

void scroll_to_end(Ui&) {
  // Past any end there can be; a finite figure that still converts to whole pixels.
  ImGui::SetScrollY(1.0e6F);
}

void scroll_to_start(Ui&) { ImGui::SetScrollY(0); }

}  // namespace samtale::ui::widgets
