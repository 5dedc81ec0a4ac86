// How Dear ImGui's frames get into the window: by OpenGL, or drawn by the processor where there is
// none, as on a remote desktop.
#pragma once

#include <cstdint>

#include <imgui.h>

struct GLFWwindow;

namespace samtale::ui::desktop {

enum class Drawing : std::uint8_t { opengl, processor };

/// What the next window is asked to be.
void ask_for(Drawing drawing);

/// Of the current Dear ImGui context, which must outlive it, and of a window that was asked to be
/// drawn so.
class Painter {
 public:
  Painter(GLFWwindow* window, Drawing drawing);
  ~Painter();
  Painter(const Painter&) = delete;
  Painter& operator=(const Painter&) = delete;

  /// Before NewFrame. `new_atlas`: the letters have been baked since the frame before.
  void begin(bool new_atlas);
  /// What Render has made, on `ground`.
  void show(ImU32 ground);

 private:
  GLFWwindow* window_;
  Drawing drawing_;
  bool begun_ = false;
};

}  // namespace samtale::ui::desktop
