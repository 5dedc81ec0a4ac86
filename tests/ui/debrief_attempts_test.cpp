// The first time against now.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/debrief_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::DebriefView;
using ui::Screen;

namespace {

void play_badly(AppStage& stage) { stage.play("angry-caller", {"busy"}); }

// The best way, by the demonstration's bot.
void play_well(AppStage& stage) { stage.show(Screen::debrief); }

void go_home(AppStage& stage) { stage.take(ui::action::GoHome{}); }

}  // namespace

TEST_CASE("there is nothing to hold the first time against") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  CHECK_FALSE(debrief_view(stage.model()).attempts.has_value());
  CHECK_FALSE(stage.shows("Første gang"));
}

TEST_CASE("the second time stands beside the first, in words and without a figure") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  const DebriefView then = debrief_view(stage.model());
  go_home(stage);
  play_well(stage);
  const DebriefView now = debrief_view(stage.model());
  REQUIRE(now.attempts.has_value());
  const DebriefView::Attempts& card = *now.attempts;
  CHECK(card.heading == "Første gang og nu");
  CHECK(card.detail == "Første gang var 3. februar 2026.");
  REQUIRE(card.rows.size() == 4);
  for (std::size_t item = 0; item < card.rows.size(); ++item) {
    CHECK(card.rows[item].question == then.rating[item].question);
    CHECK(card.rows[item].first == then.rating[item].words);
    CHECK(card.rows[item].now == now.rating[item].words);
  }
  REQUIRE_FALSE(card.used.empty());
  CHECK(card.used.front().lead == "Brugt nu og ikke første gang");
  for (const DebriefView::Attempts::Used& one : card.used)
    CHECK(std::none_of(one.names.begin(), one.names.end(),
                       [](char c) { return c >= '0' && c <= '9'; }));
  CHECK(stage.shows("Første gang og nu"));
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
  stage.window().keep_picture("debrief-attempts");
}

TEST_CASE("the first time has nothing before it, also when it is opened again") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  const std::filesystem::path first = stage.model().call->saving.file;
  go_home(stage);
  play_badly(stage);
  const std::filesystem::path second = stage.model().call->saving.file;
  REQUIRE(debrief_view(stage.model()).attempts.has_value());
  CHECK(debrief_view(stage.model()).attempts->same == "Du brugte de samme greb begge gange.");
  go_home(stage);
  stage.take(ui::action::ResumeCall{first, 0});
  stage.work_to_end();
  REQUIRE(debrief_view(stage.model()).ready);
  CHECK_FALSE(debrief_view(stage.model()).attempts.has_value());
  go_home(stage);
  stage.take(ui::action::ResumeCall{second, 0});
  stage.work_to_end();
  CHECK(debrief_view(stage.model()).attempts.has_value());
}

TEST_CASE("another scenario, another trainee's call and a call left are no first time") {
  AppStage stage(AppStage::tall());
  stage.play("wrong-office");
  go_home(stage);
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.take(ui::action::StartCall{});
  stage.take(ui::action::ChooseReply{"busy", 0});
  go_home(stage);
  stage.model().settings.player = "another";
  play_badly(stage);
  stage.model().settings.player = "player";
  go_home(stage);
  CHECK(stage.model().files.size() == 2);  // not the other one's
  play_badly(stage);
  CHECK_FALSE(debrief_view(stage.model()).attempts.has_value());
}

TEST_CASE("a first call that can't be read is left out without a word") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  const std::filesystem::path first = stage.model().call->saving.file;
  go_home(stage);
  REQUIRE(stage.store().write(first, "no call at all").ok());
  play_badly(stage);
  CHECK_FALSE(debrief_view(stage.model()).attempts.has_value());
  CHECK(debrief_view(stage.model()).notice.empty());
}

TEST_CASE("two ways through one call are held against each other where there was none before") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  REQUIRE(stage.click("debrief/what_if/1"));
  stage.play_on();
  const DebriefView second = debrief_view(stage.model());
  REQUIRE(second.attempts.has_value());
  CHECK(second.attempts->heading == "Hvad blev anderledes?");
  CHECK(second.attempts->first == "Første gang");
  CHECK(second.attempts->now == "Anden gang");
  CHECK(second.attempts->rows.front().now == second.rating.front().words);
  CHECK(stage.click("debrief/way/1"));
  const DebriefView first = debrief_view(stage.model());
  REQUIRE(first.attempts.has_value());
  CHECK(first.attempts->rows.front().first == first.rating.front().words);
  CHECK(first.attempts->rows.front().now == second.rating.front().words);
}

TEST_CASE("a first call that comes too late, for a call that has been left, is passed over") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  ui::FirstAttempt first;
  first.date = "2026-01-01";
  stage.take(ui::action::AttemptRead{"/data/calls/another.samtale", first});
  CHECK_FALSE(debrief_view(stage.model()).attempts.has_value());
  go_home(stage);
  stage.take(ui::action::AttemptRead{"/data/calls/another.samtale", first});
  CHECK(stage.model().screen == Screen::home);
}
