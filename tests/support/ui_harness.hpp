// Operates a screen as a person would, without a display: finds what stands on it by the widgets'
// registry, and refuses what a person could not do (a click on something hidden, disabled or
// covered).
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "ui/headless/frame_driver.hpp"
#include "ui/headless/image.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::tests {

enum class Act : std::uint8_t {
  done,
  not_found,  // no widget of that id in the frame
  passive,    // it only shows
  disabled,
  hidden,   // its middle is scrolled away or outside the window
  covered,  // something else lies over its middle
};
std::ostream& operator<<(std::ostream& out, Act act);

class UiHarness {
 public:
  // Draws one whole frame: begin_screen ... end_screen. begin_frame has been called.
  using Screen = std::function<void(ui::widgets::Ui&)>;

  struct Setting {
    int width = 1280;
    int height = 800;
    ui::widgets::ThemeName theme = ui::widgets::ThemeName::light;
    float scale = 1;
    ui::widgets::Motion motion = ui::widgets::Motion::calm;
  };

  UiHarness(const Setting& setting, Screen screen);

  ui::widgets::Ui& ui() { return ui_; }
  ImGuiIO& io() { return driver_.io(); }
  std::int64_t now_ms() const { return driver_.now_ms(); }

  void frame();
  void frames(int count);
  void settle();  // until all input is taken in
  // The window sleeps for so long, or until it has asked to be woken; then a few frames.
  void sleep(std::int64_t ms);
  // As the shell would between two frames: another size of the window, another of the text.
  void resize(int width, int height) { driver_.resize(width, height); }
  void rescale(float scale);

  // Moves the pointer to the widget's middle, presses and releases.
  Act click(std::string_view id);
  Act point_at(std::string_view id);
  void move_pointer(float x, float y);
  void wheel(float notches);
  void press(ImGuiKey key);
  void press(ImGuiKey modifier, ImGuiKey key);
  void type(std::string_view text);

  const ui::widgets::WidgetRecord* find(std::string_view id) const { return ui_.registry.find(id); }
  // Some visible text contains these words.
  bool shows(std::string_view words) const;
  // Every visible text in drawing order.
  std::vector<std::string> texts() const;
  // Id of what has the keyboard; empty: nothing of ours.
  std::string focused() const;

  ui::headless::Image picture();
  // As a PNG into the folder named by the environment variable SAMTALE_PICTURES; nothing without
  // it.
  void keep_picture(std::string_view name);

 private:
  ui::headless::FrameDriver driver_;
  ui::widgets::Ui ui_;
  Screen screen_;
};

}  // namespace samtale::tests
