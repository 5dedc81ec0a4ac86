#include "tests/support/ui_harness.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <utility>

#include <imgui_internal.h>

#include "ui/headless/png.hpp"

namespace samtale::tests {

using namespace ui::widgets;

std::ostream& operator<<(std::ostream& out, Act act) {
  switch (act) {
    case Act::done:
      return out << "done";
    case Act::not_found:
      return out << "not found";
    case Act::passive:
      return out << "passive";
    case Act::disabled:
      return out << "disabled";
    case Act::hidden:
      return out << "hidden";
    case Act::covered:
      return out << "covered";
  }
  return out;
}

UiHarness::UiHarness(const Setting& setting, Screen screen)
    : driver_(setting.width, setting.height), screen_(std::move(screen)) {
  ui_.theme = make_theme(setting.theme);
  take_fonts(ui_, bake_fonts(*driver_.io().Fonts, embedded_font_files(), setting.scale),
             setting.scale);
  ui_.motion = setting.motion;
  apply_style(ui_.theme, ui_.scale, ImGui::GetStyle());
  frames(3);
}

void UiHarness::frame() {
  driver_.frame([this] {
    begin_frame(ui_, driver_.now_ms());
    screen_(ui_);
  });
}

void UiHarness::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void UiHarness::rescale(float scale) {
  if (ui_.scale == scale) return;
  ImFontAtlas& atlas = *driver_.io().Fonts;
  atlas.Clear();
  take_fonts(ui_, bake_fonts(atlas, embedded_font_files(), scale), scale);
  apply_style(ui_.theme, ui_.scale, ImGui::GetStyle());
}

void UiHarness::settle() {
  driver_.settle([this] {
    begin_frame(ui_, driver_.now_ms());
    screen_(ui_);
  });
}

void UiHarness::sleep(std::int64_t ms) {
  const std::int64_t until = now_ms() + ms;
  while (now_ms() < until) {
    const std::int64_t wake = ui_.animations.next_wake_ms();
    const std::int64_t next = wake < 0 || ui_.animations.moving() ? until : std::min(wake, until);
    // The frame itself takes its own time.
    const std::int64_t rest = next - now_ms() - ui::headless::FrameDriver::frame_ms;
    if (rest > 0) driver_.pass(rest);
    frame();
  }
  frames(3);
}

Act UiHarness::point_at(std::string_view id) {
  const WidgetRecord* found = find(id);
  if (found == nullptr) return Act::not_found;
  if (found->imgui_id == 0) return Act::passive;
  const ImVec2 middle = centre(found->rect);
  const Rect seen = visible_part(*found);
  if (!contains(seen, middle)) return Act::hidden;
  if (!found->enabled) return Act::disabled;
  const ImGuiID imgui_id = found->imgui_id;
  move_pointer(middle.x, middle.y);
  // What Dear ImGui itself would press there.
  const ImGuiID hovered = ImGui::GetCurrentContext()->HoveredId;
  return hovered == imgui_id ? Act::done : Act::covered;
}

Act UiHarness::click(std::string_view id) {
  const Act pointed = point_at(id);
  if (pointed != Act::done) return pointed;
  io().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  io().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  settle();
  return Act::done;
}

void UiHarness::move_pointer(float x, float y) {
  io().AddMousePosEvent(x, y);
  settle();
}

void UiHarness::wheel(float notches) {
  io().AddMouseWheelEvent(0, notches);
  settle();
}

void UiHarness::press(ImGuiKey key) {
  io().AddKeyEvent(key, true);
  settle();
  io().AddKeyEvent(key, false);
  settle();
}

void UiHarness::press(ImGuiKey modifier, ImGuiKey key) {
  io().AddKeyEvent(modifier, true);
  press(key);
  io().AddKeyEvent(modifier, false);
  settle();
}

void UiHarness::type(std::string_view text) {
  io().AddInputCharactersUTF8(std::string(text).c_str());
  settle();
}

bool UiHarness::shows(std::string_view words) const {
  for (const std::string& text : texts()) {
    if (text.find(words) != std::string::npos) return true;
  }
  return false;
}

std::vector<std::string> UiHarness::texts() const {
  std::vector<std::string> result;
  for (const WidgetRecord& record : ui_.registry.records()) {
    const Rect seen = visible_part(record);
    if (record.kind == WidgetKind::text && seen.w > 0 && seen.h > 0) result.push_back(record.label);
  }
  return result;
}

std::string UiHarness::focused() const {
  for (const WidgetRecord& record : ui_.registry.records()) {
    if (record.focused) return record.id;
  }
  return {};
}

ui::headless::Image UiHarness::picture() {
  return driver_.picture(colour(ui_.theme, Token::paper));
}

void UiHarness::keep_picture(std::string_view name) {
  const char* folder = std::getenv("SAMTALE_PICTURES");
  if (folder == nullptr) return;
  const std::vector<std::uint8_t> bytes = ui::headless::png(picture());
  std::filesystem::create_directories(folder);
  std::ofstream file(std::filesystem::path(folder) / (std::string(name) + ".png"),
                     std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

}  // namespace samtale::tests
