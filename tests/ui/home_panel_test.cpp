#include <memory>

#include <doctest/doctest.h>
#include <imgui_internal.h>

#include "engine/store/memory_store.hpp"
#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/widgets/dense_fonts.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

ui::AppModel model_of(std::vector<ui::CallFile> files, const std::string& day = {}) {
  engine::MemoryStore store;
  ui::AppModel model;
  model.library =
      std::make_shared<const ui::Library>(ui::load_library(store, ui::shipped_method()));
  model.files = std::move(files);
  model.settings.day = day;
  return model;
}

}  // namespace

TEST_CASE("a day of the course is chosen on the home screen and kept") {
  AppStage stage;
  stage.rest();
  CHECK(stage.shows("Dagens program"));
  CHECK(stage.shows("Tag imod, og bliv der"));
  CHECK(stage.click("home/day/day-3"));
  CHECK(stage.shows("Når svaret er nej"));
  CHECK_FALSE(stage.shows("Tag imod, og bliv der"));
  const auto kept = stage.store().read(ui::settings_file("/data"));
  REQUIRE(kept.ok());
  CHECK(ui::decode_settings(kept.value()).day == "day-3");
}

TEST_CASE("a call of the day is taken as the day says, by keyboard alone") {
  AppStage stage;
  stage.rest();
  REQUIRE(stage.tab_to("home/day/day-4"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.tab_to("home/day/call/3"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::briefing);
  CHECK(stage.model().chosen->scenario().id == "angry-caller");
  CHECK(stage.model().mode == engine::Mode::test);
}

TEST_CASE("a call counts as tried in the way that it was taken in") {
  const ui::HomeView view = home_view(
      model_of({{"a.samtale", "wrong-office", "2026-11-21", true, engine::Mode::practice, {}},
                {"b.samtale", "angry-caller", "2026-11-21", false, engine::Mode::practice, {}}}));
  REQUIRE(view.day.has_value());
  REQUIRE(view.day->rows.size() == 3);
  CHECK(view.day->rows[0].tried);
  CHECK(view.day->rows[0].status == "Prøvet");
  CHECK_FALSE(view.day->rows[1].tried);
  CHECK(view.day->rows[1].status == "I gang");
  CHECK(view.day->rows[2].scenario == "wrong-office");
  CHECK_FALSE(view.day->rows[2].tried);
  CHECK(view.day->rows[2].status == "Ikke prøvet");
}

TEST_CASE("a call of the day that has been taken has a tick in the place of its number") {
  AppStage stage;
  stage.rest();
  CHECK(stage.window().find("home/day/call/1/number") != nullptr);
  stage.take(ui::action::OpenBriefing{"wrong-office"});
  stage.take(ui::action::StartCall{});
  while (!stage.model().call->transcript.finished)
    stage.take(ui::action::ChooseReply{ui::call_view(stage.model()).replies.front().id, 0});
  stage.take(ui::action::GoHome{});
  stage.rest();
  CHECK(stage.window().find("home/day/call/1/number") == nullptr);
  CHECK(stage.shows("Prøvet"));
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
  REQUIRE(stage.tab_to("home/day/call/2"));
  stage.window().keep_picture("home-day-tried");
}

TEST_CASE("a day that there is no more is the first one") {
  CHECK(home_view(model_of({}, "day-2")).day->chosen == 1);
  CHECK(home_view(model_of({}, "day-9")).day->chosen == 0);
}

TEST_CASE("every shipped call has its place in the days of the course") {
  const ui::AppModel model = model_of({});
  for (const ui::SharedPlayable& playable : model.library->scenarios) {
    bool found = false;
    for (const engine::CourseDay& day : model.library->days) {
      CHECK(day.calls.size() >= 2);
      CHECK(day.calls.size() <= 4);
      for (const engine::CourseDay::Call& call : day.calls)
        found = found || call.scenario == playable->scenario().id;
    }
    CHECK_MESSAGE(found, playable->scenario().id);
  }
}

TEST_CASE(
    "the first frame has every letter and size that home and the first start are written in") {
  ImFontAtlas atlas;
  const ui::widgets::Fonts fonts = ui::widgets::bake_dense_fonts(
      atlas, ui::widgets::embedded_font_files(), 1, 1, ui::widgets::FontSet::first);
  for (const ImFont* face : {fonts.fonts[0][0], fonts.fonts[0][1], fonts.fonts[7][0]})
    CHECK(face != nullptr);
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    for (const Screen screen : {Screen::welcome, Screen::home}) {
      AppStage::Setting setting = AppStage::tall();
      setting.settings.language = language;
      AppStage stage(setting);
      stage.show(screen);
      for (const std::string& words : stage.window().texts()) {
        CAPTURE(words);
        for (const char* at = words.data(); at < words.data() + words.size();) {
          unsigned int code = 0;
          at += ImTextCharFromUtf8(&code, at, words.data() + words.size());
          CHECK(fonts.fonts[0][0]->FindGlyphNoFallback(static_cast<ImWchar>(code)) != nullptr);
        }
      }
    }
  }
}
