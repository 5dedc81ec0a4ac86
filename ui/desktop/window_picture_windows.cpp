#include <cstddef>
#include <cstdint>
#include <vector>

#define NOMINMAX 1
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
// After it: the native window is one of its handles.
#define GLFW_EXPOSE_NATIVE_WIN32
#include <GLFW/glfw3.h>
#include <GLFW/glfw3native.h>

#include "ui/desktop/window_picture.hpp"

namespace samtale::ui::desktop {
namespace {

/// As Windows has its pictures: four bytes a pixel, blue first.
std::vector<std::uint8_t> blue_first(const headless::Image& picture) {
  const std::size_t pixels =
      static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height);
  std::vector<std::uint8_t> bytes(4 * pixels);
  for (std::size_t i = 0; i < pixels; ++i) {
    bytes[4 * i] = picture.rgb[3 * i + 2];
    bytes[4 * i + 1] = picture.rgb[3 * i + 1];
    bytes[4 * i + 2] = picture.rgb[3 * i];
  }
  return bytes;
}

}  // namespace

bool puts_pictures() { return true; }

void put_picture(GLFWwindow* window, const headless::Image& picture) {
  if (picture.width <= 0 || picture.height <= 0) return;
  BITMAPINFO info{};
  info.bmiHeader.biSize = sizeof(BITMAPINFOHEADER);
  info.bmiHeader.biWidth = picture.width;
  info.bmiHeader.biHeight = -picture.height;  // rows from the top
  info.bmiHeader.biPlanes = 1;
  info.bmiHeader.biBitCount = 32;
  info.bmiHeader.biCompression = BI_RGB;
  const std::vector<std::uint8_t> bytes = blue_first(picture);
  const HWND native = glfwGetWin32Window(window);
  const HDC device = ::GetDC(native);
  ::SetDIBitsToDevice(device, 0, 0, static_cast<DWORD>(picture.width),
                      static_cast<DWORD>(picture.height), 0, 0, 0,
                      static_cast<UINT>(picture.height), bytes.data(), &info, DIB_RGB_COLORS);
  ::ReleaseDC(native, device);
}

}  // namespace samtale::ui::desktop
