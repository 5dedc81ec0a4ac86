// Runs Dear ImGui without a window: a context of its own, a clock that goes on by 20 ms a frame,
// input as events, the last frame as a picture. For `samtale --screenshot` and for tests. Fonts are
// the caller's: put them into io().Fonts first.
#pragma once

#include <cstdint>
#include <functional>

#include <imgui.h>

#include "ui/headless/image.hpp"

namespace samtale::ui::headless {

class FrameDriver {
 public:
  using Draw = std::function<void()>;  // calls widgets; NewFrame and Render are done around it

  static constexpr int frame_ms = 20;

  FrameDriver(int width, int height);
  ~FrameDriver();
  FrameDriver(const FrameDriver&) = delete;
  FrameDriver& operator=(const FrameDriver&) = delete;

  // Of this driver's context, which becomes the current one (as with every call below).
  ImGuiIO& io();
  void resize(int width, int height);

  // Starts at 0; the time of the frame being drawn or drawn last.
  std::int64_t now_ms() const { return now_ms_; }

  void frame(const Draw& draw);
  // Time goes by in which nothing is drawn, as in a window that sleeps.
  void pass(std::int64_t ms) { now_ms_ += ms; }
  // Frames until the input queue is empty and then `after` more, so that what a key or click set
  // going has arrived.
  void settle(const Draw& draw, int after = 3);

  // The last frame drawn; `ground` where nothing is. Blank before the first frame.
  Image picture(ImU32 ground);

 private:
  ImGuiContext* context_;
  std::int64_t now_ms_ = 0;
};

}  // namespace samtale::ui::headless
