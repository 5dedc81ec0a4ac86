#include "ui/desktop/painter.hpp"

#include <cstddef>

// Dear ImGui's own order: its backend before GLFW.
#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "ui/desktop/window_picture.hpp"
#include "ui/headless/software_rasteriser.hpp"

namespace samtale::ui::desktop {
namespace {

headless::Image drawn_by_processor(ImU32 ground) {
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  const std::size_t bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
  return headless::rasterise(*ImGui::GetDrawData(), {width, height, {pixels, bytes}}, ground);
}

}  // namespace

void ask_for(Drawing drawing) {
  const bool by_card = drawing == Drawing::opengl;
  glfwWindowHint(GLFW_CLIENT_API, by_card ? GLFW_OPENGL_API : GLFW_NO_API);
  if (!by_card) return;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
}

Painter::Painter(GLFWwindow* window, Drawing drawing) : window_(window), drawing_(drawing) {
  if (drawing_ == Drawing::processor) {
    ImGui_ImplGlfw_InitForOther(window_, true);
    ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    return;
  }
  glfwMakeContextCurrent(window_);
  glfwSwapInterval(1);
  ImGui_ImplGlfw_InitForOpenGL(window_, true);
  ImGui_ImplOpenGL3_Init("#version 130");
}

Painter::~Painter() {
  if (drawing_ == Drawing::opengl) ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
}

void Painter::begin(bool new_atlas) {
  if (drawing_ == Drawing::opengl) {
    if (new_atlas && begun_) {
      ImGui_ImplOpenGL3_DestroyFontsTexture();
      ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGui_ImplOpenGL3_NewFrame();  // the first time it makes the texture itself
    // The graphics card has it now, four bytes a texel.
    if (new_atlas) ImGui::GetIO().Fonts->ClearTexData();
  }
  begun_ = true;
  ImGui_ImplGlfw_NewFrame();
}

void Painter::show(ImU32 ground) {
  if (drawing_ == Drawing::processor) {
    put_picture(window_, drawn_by_processor(ground));
    return;
  }
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  const ImVec4 colour = ImGui::ColorConvertU32ToFloat4(ground);
  glViewport(0, 0, width, height);
  glClearColor(colour.x, colour.y, colour.z, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window_);
}

}  // namespace samtale::ui::desktop
