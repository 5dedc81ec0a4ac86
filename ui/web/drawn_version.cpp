#include "ui/web/drawn_version.hpp"

#include <algorithm>

#include <GLES3/gl3.h>
#include <imgui_impl_opengl3.h>
#include <imgui_internal.h>

#include "ui/web/browser.hpp"
#include "ui/web/keys.hpp"

namespace samtale::ui::web {
namespace {

constexpr float least_step = 0.0001F;
constexpr const char* glsl = "#version 300 es";

}  // namespace

DrawnVersion::DrawnVersion() {
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
  io.ConfigInputTextCursorBlink = false;  // a blinking caret would never let the page rest
  io.ClipboardUserData = &pasted_;
  io.GetClipboardTextFn = [](void* pasted) {
    return static_cast<const std::string*>(pasted)->c_str();
  };
  io.SetClipboardTextFn = [](void* pasted, const char* text) {
    *static_cast<std::string*>(pasted) = text;
    browser::copy(text);
  };
  ImGui_ImplOpenGL3_Init(glsl);
}

DrawnVersion::~DrawnVersion() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

void DrawnVersion::resize(const shell::Surface& surface) {
  surface_ = surface;
  wake();
}

void DrawnVersion::restore() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplOpenGL3_Init(glsl);
  canvas_.baked_percent = 0;
  wake();
}

void DrawnVersion::move(float x, float y) {
  const auto whole = static_cast<float>(canvas_.whole);
  ImGui::GetIO().AddMousePosEvent(x / whole, y / whole);
  wake();
}

void DrawnVersion::leave() {
  constexpr float nowhere = -3.4e38F;
  ImGui::GetIO().AddMousePosEvent(nowhere, nowhere);
  wake();
}

void DrawnVersion::press(int button, bool down) {
  if (button < 0 || button >= ImGuiMouseButton_COUNT) return;
  ImGui::GetIO().AddMouseButtonEvent(button, down);
  wake();
}

void DrawnVersion::scroll(float across, float down) {
  ImGui::GetIO().AddMouseWheelEvent(across, down);
  wake();
}

void DrawnVersion::key(std::string_view code, bool down, bool control, bool shift, bool alt) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Ctrl, control);
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  io.AddKeyEvent(ImGuiMod_Alt, alt);
  if (const ImGuiKey known = key_of(code); known != ImGuiKey_None) io.AddKeyEvent(known, down);
  wake();
}

void DrawnVersion::type(const char* text) {
  ImGui::GetIO().AddInputCharactersUTF8(text);
  wake();
}

void DrawnVersion::paste(std::string_view text) {
  pasted_ = text;
  wake();
}

void DrawnVersion::focus(bool focused) {
  ImGui::GetIO().AddFocusEvent(focused);
  wake();
}

bool DrawnVersion::due(std::int64_t now) const {
  return surface_.pixels.x > 0 && surface_.pixels.y > 0 &&
         shell::due(pace_, canvas_.ui.animations, now);
}

std::int64_t DrawnVersion::wait_ms(std::int64_t now) const {
  if (pace_.frames > 0) return 0;
  const std::int64_t next = shell::next_frame_ms(pace_, canvas_.ui.animations);
  return next < 0 ? next : std::max<std::int64_t>(0, next - now);
}

std::vector<Action> DrawnVersion::frame(const AppModel& model, std::int64_t now) {
  const shell::Atlas atlas = shell::follow_settings(canvas_, model, surface_);
  if (atlas == shell::Atlas::baked_anew && drawn_) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
  }
  ImGui_ImplOpenGL3_NewFrame();  // the first time it makes the texture itself
  // The graphics card has it now, four bytes a texel.
  if (atlas == shell::Atlas::baked_anew) ImGui::GetIO().Fonts->ClearTexData();
  ImGuiIO& io = ImGui::GetIO();
  const auto whole = static_cast<float>(canvas_.whole);
  io.DisplaySize = {surface_.pixels.x / whole, surface_.pixels.y / whole};
  io.DisplayFramebufferScale = {whole, whole};
  io.DeltaTime = std::max(least_step, static_cast<float>(now - pace_.drawn_at) / 1000.0F);
  ImGui::NewFrame();
  pace_.drawn_at = now;
  std::vector<Action> actions = shell::draw(canvas_, model, now);
  ImGui::Render();
  show();
  drawn_ = true;
  --pace_.frames;
  // Dear ImGui takes in one press or release a frame: as many frames as it still has of them.
  if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) wake();
  return actions;
}

std::vector<DrawnVersion::Operable> DrawnVersion::operable() const {
  const auto whole = static_cast<float>(canvas_.whole);
  std::vector<Operable> found;
  for (const widgets::WidgetRecord& record : canvas_.ui.registry.records()) {
    const widgets::Rect seen = visible_part(record);
    if (record.imgui_id == 0 || !record.enabled || seen.w <= 0 || seen.h <= 0) continue;
    found.push_back({record.id,
                     record.label,
                     {seen.x * whole, seen.y * whole, seen.w * whole, seen.h * whole}});
  }
  return found;
}

void DrawnVersion::show() {
  const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(colour(canvas_.ui, widgets::Token::paper));
  glViewport(0, 0, static_cast<int>(surface_.pixels.x), static_cast<int>(surface_.pixels.y));
  glClearColor(ground.x, ground.y, ground.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  browser::set_pointer(ImGui::GetMouseCursor());
}

}  // namespace samtale::ui::web
