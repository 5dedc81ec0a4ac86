#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/app/user_folder.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

TEST_CASE("settings are chosen, take effect at once and are kept") {
  AppStage stage;
  stage.rest();
  CHECK(stage.click("home/settings"));
  REQUIRE(stage.model().screen == Screen::settings);
  CHECK(stage.click("settings/theme/1"));
  CHECK(stage.window().ui().theme.name == ui::widgets::ThemeName::dark);
  CHECK(stage.click("settings/text/4"));
  CHECK(stage.model().settings.text_percent == ui::text_sizes()[4]);
  CHECK(stage.click("settings/motion/0"));
  CHECK(stage.window().ui().motion == ui::widgets::Motion::full);
  CHECK(stage.click("settings/language/1"));
  CHECK(stage.shows("Settings"));

  const auto kept = stage.store().read(ui::settings_file("/data"));
  REQUIRE(kept.ok());
  const ui::Settings read = ui::decode_settings(kept.value());
  CHECK(read.language == engine::Language::en);
  CHECK(read.theme == ui::ThemeChoice::dark);
  CHECK(read.text_percent == ui::text_sizes()[4]);
  CHECK_FALSE(read.calm_motion);

  CHECK(stage.click("settings/bar/back"));
  CHECK(stage.model().screen == Screen::home);
}

TEST_CASE("the home screen changes the language in one press") {
  AppStage stage;
  stage.rest();
  CHECK(stage.shows("Scenarier"));
  CHECK(stage.click("home/language"));
  CHECK(stage.shows("Scenarios"));
}

TEST_CASE("what is typed is saved within a second, not with every letter") {
  AppStage stage(AppStage::tall());
  const auto kept = [&] {
    const auto bytes = stage.store().read(ui::settings_file("/data"));
    return bytes ? ui::decode_settings(bytes.value()).alias : std::string();
  };
  stage.show(Screen::settings);
  REQUIRE(stage.click("settings/alias"));
  stage.window().type("Solsort");
  CHECK(stage.model().settings.alias == "Solsort");
  CHECK(kept().empty());
  stage.window().sleep(1500);
  CHECK(kept() == "Solsort");
  stage.window().type("en");
  CHECK(kept() == "Solsort");
  SUBCASE("and when the screen is left") { stage.take(ui::action::CloseSettings{}); }
  SUBCASE("and when the program ends") { stage.take(ui::action::Quit{}); }
  CHECK(kept() == "Solsorten");
}

TEST_CASE("text grows and shrinks in the steps that the settings offer") {
  CHECK(ui::stepped_text_size(100, 1) == 125);
  CHECK(ui::stepped_text_size(100, -1) == 100);
  CHECK(ui::stepped_text_size(200, 1) == 250);
  CHECK(ui::stepped_text_size(250, 3) == 250);
  CHECK(ui::stepped_text_size(250, -2) == 175);
  CHECK(ui::stepped_text_size(140, -1) == 125);
}
