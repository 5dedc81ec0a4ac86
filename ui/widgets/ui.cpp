#include "ui/widgets/ui.hpp"

#include <algorithm>
#include <cmath>

#include <imgui_internal.h>

#include "ui/widgets/layouts.hpp"

namespace samtale::ui::widgets {

void begin_frame(Ui& ui, std::int64_t now_ms) {
  ui.now_ms = now_ms;
  ui.registry.begin_frame();
  ui.animations.begin_frame(now_ms);
  ui.layouts->begin_frame();
}

std::shared_ptr<Layouts> no_layouts() { return std::make_shared<Layouts>(); }

void take_fonts(Ui& ui, const Fonts& fonts, float scale) {
  ui.fonts = fonts;
  ui.scale = scale;
  ui.layouts = no_layouts();
}

float px(const Ui& ui, float at_100) { return std::round(at_100 * ui.scale); }

float space(const Ui& ui, float at_100) {
  return std::round(at_100 * (1.0F + (ui.scale - 1.0F) / 2.0F));
}

float tall(const Ui& ui, float at_100) {
  constexpr float line = 22;  // of body text
  return px(ui, std::min(at_100, line)) + space(ui, std::max(0.0F, at_100 - line));
}

float border(const Ui& ui) { return ui.theme.border; }

ImU32 colour(const Ui& ui, Token token) { return colour(ui.theme, token); }

int motion_ms(const Ui& ui, int full_ms) { return ui.motion == Motion::full ? full_ms : 0; }

void request_focus(Ui& ui, std::string_view id) { ui.focus_request = id; }

bool shortcut(const Ui&, ImGuiKey key) {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper) return false;
  const bool presses_items =
      key == ImGuiKey_Enter || key == ImGuiKey_KeypadEnter || key == ImGuiKey_Space;
  // With a ring shown, these keys press what the ring is around, and only that.
  const ImGuiContext& g = *ImGui::GetCurrentContext();
  if (presses_items && g.NavId != 0 && !g.NavDisableHighlight) return false;
  return ImGui::IsKeyPressed(key, false);
}

Rect begin_screen(Ui&, std::string_view id) {
  const ImGuiViewport& viewport = *ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(viewport.Pos);
  ImGui::SetNextWindowSize(viewport.Size);
  constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                                     ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                     ImGuiWindowFlags_NoBringToFrontOnFocus |
                                     ImGuiWindowFlags_NoScrollWithMouse;
  ImGui::Begin(std::string(id).c_str(), nullptr, flags);
  return {viewport.Pos.x, viewport.Pos.y, viewport.Size.x, viewport.Size.y};
}

void end_screen(Ui&) { ImGui::End(); }

void rule(Ui& ui, float x, float y, float width) {
  const float top = std::round(y);
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(std::round(x), top),
                                            ImVec2(std::round(x + width), top + border(ui)),
                                            colour(ui, Token::line));
}

void rule_down(Ui& ui, float x, float y, float height) {
  const float left = std::round(x);
  ImGui::GetWindowDrawList()->AddRectFilled(ImVec2(left, std::round(y)),
                                            ImVec2(left + border(ui), std::round(y + height)),
                                            colour(ui, Token::line));
}

void fill(Ui& ui, const Rect& rect, Token token, float radius_at_100) {
  ImGui::GetWindowDrawList()->AddRectFilled(top_left(rect), bottom_right(rect), colour(ui, token),
                                            px(ui, radius_at_100));
}

}  // namespace samtale::ui::widgets
