// The drawn version: Dear ImGui by WebGL 2 on the page's canvas. The browser's events come in as
// they are; coordinates are pixels of the canvas.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "ui/shell/canvas.hpp"
#include "ui/shell/pace.hpp"

namespace samtale::ui::web {

class DrawnVersion {
 public:
  DrawnVersion();
  ~DrawnVersion();
  DrawnVersion(const DrawnVersion&) = delete;
  DrawnVersion& operator=(const DrawnVersion&) = delete;

  void resize(const shell::Surface& surface);
  /// The graphics card has forgotten everything.
  void restore();

  void move(float x, float y);
  void leave();
  void press(int button, bool down);
  void scroll(float across, float down);
  void key(std::string_view code, bool down, bool control, bool shift, bool alt);
  void type(const char* text);
  void paste(std::string_view text);
  void focus(bool focused);
  void wake() { shell::wake(pace_); }

  bool due(std::int64_t now) const;
  /// Milliseconds until the next frame; negative: none is wanted.
  std::int64_t wait_ms(std::int64_t now) const;
  /// Draws one; what was done in it comes back as actions.
  std::vector<Action> frame(const AppModel& model, std::int64_t now);

  /// Widgets that can be operated in the last frame, in pixels of the canvas.
  struct Operable {
    std::string id, label;
    widgets::Rect place;
  };
  std::vector<Operable> operable() const;

 private:
  void show();

  shell::Canvas canvas_;
  shell::Pace pace_;
  shell::Surface surface_;
  std::string pasted_;
  bool drawn_ = false;
};

}  // namespace samtale::ui::web
