#include "tests/support/app_stage.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/scenarios.hpp"
#include "ui/app/call_view.hpp"
#include "ui/panels/screen.hpp"

namespace samtale::tests {

using namespace ui;

namespace {

constexpr const char* data_folder = "/data";

std::shared_ptr<const Library> shipped_library() {
  static const std::shared_ptr<const Library> library = [] {
    engine::MemoryStore nothing;
    return std::make_shared<const Library>(load_library(nothing, ui::shipped_method()));
  }();
  return library;
}

}  // namespace

Settings AppStage::calm() {
  Settings settings;
  settings.calm_motion = true;
  settings.player = "player";
  return settings;
}

AppStage::Setting AppStage::tall() {
  Setting setting;
  setting.window.height = 2400;
  return setting;
}

AppStage::AppStage() : AppStage(Setting{}) {}

AppStage::AppStage(const Setting& setting)
    : model_([&] {
        AppModel model;
        model.settings = setting.settings;
        model.library = shipped_library();
        model.data_folder = data_folder;
        return model;
      }()),
      runner_(store_, data_folder,
              {"/documents/Øvelinjen",
               [this](const std::filesystem::path& file) {
                 opened_.push_back(file);
                 return can_open;
               }}),
      window_(setting.window, [this](widgets::Ui& ui) { draw(ui); }) {}

void AppStage::draw(widgets::Ui& ui) {
  panels::apply_settings(ui, model_.settings);
  std::vector<Action> actions;
  panels::draw_screen(ui, model_, state_, actions);
  for (Action& action : actions) take(std::move(action));
}

void AppStage::take(Action action) {
  if (auto* start = action.as<action::StartCall>()) {
    // A file is called by the first eight.
    start->session_id = fmt::format("{:08x}{:024x}", ++calls_, 0);
    start->seed = 1;
    start->date = "2026-02-03";
  }
  if (auto* prepare = action.as<action::PrepareOwnMeeting>()) {
    if (prepare->today.empty()) prepare->today = "2026-02-03";
    prepare->session_id = std::string(32, 'a');
  }
  if (auto* prepare = action.as<action::PrepareMeeting>())
    if (prepare->today.empty()) prepare->today = "2026-02-03";
  take_actions(model_, {std::move(action)}, runner_);
}

void AppStage::show(Screen screen) {
  REQUIRE(demonstrate(model_, runner_, screen, window_.now_ms()));
  rest();
}

void AppStage::play_on(const std::vector<std::string>& wanted) {
  constexpr int most = 200;
  for (int i = 0; i < most && model_.screen == Screen::call; ++i) {
    if (model_.call->call_over) {
      take(action::GoOn{});
      continue;
    }
    const engine::Scenario& scenario = model_.call->playable->scenario();
    const auto offered = offered_replies(scenario, model_.call->transcript.state, 1);
    std::string reply = scenario.at(offered.front()).id;
    for (const auto open : offered)
      if (std::find(wanted.begin(), wanted.end(), scenario.at(open).id) != wanted.end())
        reply = scenario.at(open).id;
    take(action::ChooseReply{reply, 0});
  }
  work_to_end();
  take(action::FinishRating{});
  take(action::SkipNote{});
  rest();
}

void AppStage::play(const std::string& scenario, const std::vector<std::string>& wanted) {
  take(action::OpenBriefing{scenario});
  take(action::StartCall{});
  play_on(wanted);
}

void AppStage::rest() {
  constexpr int most = 3000;
  window_.frames(3);
  for (int i = 0; i < most && window_.ui().animations.moving(); ++i) window_.frame();
  window_.frames(3);
}

bool AppStage::click(std::string_view id) {
  const Act act = window_.click(id);
  rest();
  if (act != Act::done) MESSAGE(std::string(id), ": ", act);
  return act == Act::done;
}

void AppStage::press(ImGuiKey key) {
  window_.press(key);
  rest();
}

bool AppStage::tab_to(std::string_view id) {
  constexpr int most = 80;
  for (int i = 0; i < most; ++i) {
    window_.press(ImGuiKey_Tab);
    if (window_.focused() == id) return true;
  }
  return false;
}

ImGuiKey AppStage::key_of(std::string_view reply) const {
  const CallView view = call_view(model_);
  for (std::size_t i = 0; i < view.replies.size(); ++i) {
    if (view.replies[i].id == reply) return static_cast<ImGuiKey>(ImGuiKey_1 + static_cast<int>(i));
  }
  FAIL("no such reply: " << reply);
  return ImGuiKey_None;
}

namespace {

using widgets::Rect;
using widgets::WidgetKind;
using widgets::WidgetRecord;

constexpr float least_height = 28;
constexpr float tolerance = 1.5F;

bool can_be_operated(const WidgetRecord& record) {
  return record.imgui_id != 0 && record.kind != WidgetKind::scroll_area;
}

bool seen(const WidgetRecord& record) {
  const Rect part = visible_part(record);
  return part.w > tolerance && part.h > tolerance;
}

bool share_room(const WidgetRecord& a, const WidgetRecord& b) {
  const Rect both = intersection(visible_part(a), visible_part(b));
  return both.w > tolerance && both.h > tolerance;
}

std::string name_of(const WidgetRecord& record) {
  return fmt::format("{} »{}« at {:.0f},{:.0f} {:.0f}x{:.0f}", record.id, record.label,
                     record.rect.x, record.rect.y, record.rect.w, record.rect.h);
}

// Within the window both ways; within what scrolls only from side to side.
void check_inside(const WidgetRecord& record, const Rect& whole, std::vector<std::string>& faults) {
  const bool sideways = record.id.rfind("debrief/chart", 0) == 0;
  const bool scrolls = record.clip.w < whole.w - tolerance || record.clip.h < whole.h - tolerance;
  const bool in_x = record.rect.x >= record.clip.x - tolerance &&
                    right(record.rect) <= right(record.clip) + tolerance;
  const bool in_y = record.rect.y >= record.clip.y - tolerance &&
                    bottom(record.rect) <= bottom(record.clip) + tolerance;
  if ((!in_x && !sideways) || (!in_y && !scrolls))
    faults.push_back("reaches out: " + name_of(record));
}

}  // namespace

std::vector<std::string> layout_faults(UiHarness& window) {
  std::vector<std::string> faults;
  const ImVec2 size = window.io().DisplaySize;
  const Rect whole{0, 0, size.x, size.y};
  const auto& records = window.ui().registry.records();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const WidgetRecord& a = records[i];
    // A picture that is moved and zoomed by hand shows what one wants to see of it.
    if (!seen(a) || a.kind == WidgetKind::graph_node) continue;
    const bool operated = can_be_operated(a);
    if (operated || a.kind == WidgetKind::text) check_inside(a, whole, faults);
    if (operated && a.rect.h < least_height) faults.push_back("too low: " + name_of(a));
    for (std::size_t j = i + 1; j < records.size(); ++j) {
      const WidgetRecord& b = records[j];
      const bool alike = (operated && can_be_operated(b)) ||
                         (a.kind == WidgetKind::text && b.kind == WidgetKind::text);
      const bool in_picture = b.kind == WidgetKind::graph_node;
      if (alike && !in_picture && seen(b) && share_room(a, b))
        faults.push_back("on top of each other: " + name_of(a) + " and " + name_of(b));
    }
  }
  return faults;
}

}  // namespace samtale::tests
