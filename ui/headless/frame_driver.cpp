#include "ui/headless/frame_driver.hpp"

#include <cstddef>

#include <imgui_internal.h>

#include "ui/headless/software_rasteriser.hpp"

namespace samtale::ui::headless {

FrameDriver::FrameDriver(int width, int height) : context_(ImGui::CreateContext()) {
  ImGuiIO& settings = io();
  settings.IniFilename = nullptr;
  settings.LogFilename = nullptr;
  settings.BackendPlatformName = "headless";
  settings.BackendRendererName = "software";
  settings.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  settings.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  // A caret that blinks would make pictures depend on the frame they are taken in.
  settings.ConfigInputTextCursorBlink = false;
  settings.DeltaTime = static_cast<float>(frame_ms) / 1000.0F;
  resize(width, height);
}

FrameDriver::~FrameDriver() { ImGui::DestroyContext(context_); }

ImGuiIO& FrameDriver::io() {
  ImGui::SetCurrentContext(context_);
  return ImGui::GetIO();
}

void FrameDriver::resize(int width, int height) {
  io().DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
}

void FrameDriver::frame(const Draw& draw) {
  ImFontAtlas& atlas = *io().Fonts;
  if (!atlas.IsBuilt()) atlas.Build();
  now_ms_ += frame_ms;
  ImGui::NewFrame();
  draw();
  ImGui::Render();
}

void FrameDriver::settle(const Draw& draw, int after) {
  // The bound only matters for a draw function that feeds input itself.
  constexpr int most_frames = 1000;
  frame(draw);
  for (int i = 0; i < most_frames && context_->InputEventsQueue.Size > 0; ++i) frame(draw);
  for (int i = 0; i < after; ++i) frame(draw);
}

Image FrameDriver::picture(ImU32 ground) {
  const ImGuiIO& settings = io();
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  settings.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  const std::size_t bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  const Texture texture{width, height, {pixels, bytes}};
  const ImDrawData* drawn = ImGui::GetDrawData();
  if (drawn != nullptr) return rasterise(*drawn, texture, ground);
  ImDrawData nothing;
  nothing.DisplaySize = settings.DisplaySize;
  nothing.FramebufferScale = ImVec2(1, 1);
  return rasterise(nothing, texture, ground);
}

}  // namespace samtale::ui::headless
