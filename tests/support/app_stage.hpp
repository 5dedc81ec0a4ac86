// The whole application without a window: the real model, update and effects over a disk in memory,
// drawn and operated by the UI harness. Ids, seeds and dates are fixed.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/memory_store.hpp"
#include "tests/support/ui_harness.hpp"
#include "ui/app/demonstration.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/model.hpp"
#include "ui/panels/panel_state.hpp"

namespace samtale::tests {

class AppStage {
 public:
  struct Setting {
    UiHarness::Setting window;
    ui::Settings settings = calm();
  };
  /// Everything arrives at once, so that what is tested does not wait.
  static ui::Settings calm();
  /// A window in which the whole of a long page is seen.
  static Setting tall();

  AppStage();
  explicit AppStage(const Setting& setting);

  UiHarness& window() { return window_; }
  ui::AppModel& model() { return model_; }
  engine::MemoryStore& store() { return store_; }

  /// As update() would be asked by a panel.
  void take(ui::Action action);
  /// To a screen by the call that plays itself.
  void show(ui::Screen screen);
  /// The call that is open to its end by these replies where they are open, else the first one;
  /// then past the rating to the debrief.
  void play_on(const std::vector<std::string>& wanted = {});
  /// A new call from its briefing to its debrief.
  void play(const std::string& scenario, const std::vector<std::string>& wanted = {});
  /// Frames until nothing moves any more, one minute at the most.
  void rest();
  /// The files that the system was asked to show; it does not where `can_open` is false.
  const std::vector<std::filesystem::path>& opened() const { return opened_; }
  bool can_open = true;
  void work_to_end() { ui::finish_work(model_, runner_); }

  /// Presses a widget; false, with a message, where a person could not.
  bool click(std::string_view id);
  void press(ImGuiKey key);
  /// Tab until the widget has the keyboard; false where it is never reached.
  bool tab_to(std::string_view id);
  bool shows(std::string_view words) { return window_.shows(words); }
  /// The key of this reply's number, as it stands on the screen.
  ImGuiKey key_of(std::string_view reply) const;

 private:
  void draw(ui::widgets::Ui& ui);

  engine::MemoryStore store_;
  std::vector<std::filesystem::path> opened_;
  ui::AppModel model_;
  ui::EffectRunner runner_;
  ui::panels::PanelState state_;
  int calls_ = 0;
  UiHarness window_;
};

/// What is wrong with the frame on the screen, one sentence a fault: words cut off or on top of
/// each other, something to press that is too low, covers another or reaches out of the window.
std::vector<std::string> layout_faults(UiHarness& window);

}  // namespace samtale::tests
