// The ways through a call, as text and as a page.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/partner_view.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/debrief_text.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

std::string as_text(AppStage& stage) {
  ui::PlainStyle style;
  style.width = 10'000;
  return debrief_text(stage.model(), ui::CourseDetail::words, style);
}

}  // namespace

TEST_CASE("a call with one way and no first time has no section on either") {
  AppStage stage;
  stage.play("angry-caller", {"busy"});
  const std::string page = markdown(debrief_document(stage.model()));
  CHECK_FALSE(has(page, "De to veje"));
  CHECK_FALSE(has(page, "Hvad blev anderledes?"));
  CHECK_FALSE(has(as_text(stage), "De to veje"));
}

TEST_CASE("the text and the page tell of both ways what the panel shows") {
  AppStage::Setting setting;
  setting.window.height = 2000;
  AppStage stage(setting);
  stage.play("angry-caller", {"busy"});
  REQUIRE(stage.click("debrief/what_if/1"));
  stage.play_on();
  const ui::DebriefView view = debrief_view(stage.model());
  REQUIRE(view.two_ways.has_value());
  REQUIRE(view.attempts.has_value());
  const std::string text = as_text(stage);
  const std::string page = markdown(debrief_document(stage.model()));
  for (const std::string& told : {text, page}) {
    CHECK(has(told, "De to veje"));
    CHECK(has(told, view.two_ways->fork));
    CHECK(has(told, view.two_ways->first_end));
    CHECK(has(told, view.two_ways->second_end));
    for (const ui::DebriefView::TwoWays::Row& row : view.two_ways->rows) {
      CHECK(has(told, row.first.words));
      CHECK(has(told, row.second.words));
    }
    CHECK(has(told, "Hvad blev anderledes?"));
    for (const ui::DebriefView::Attempts::Used& one : view.attempts->used) {
      CHECK(has(told, one.lead));
      CHECK(has(told, one.names));
    }
  }
  CHECK(has(page, view.ways->shown));
  CHECK(has(html(debrief_document(stage.model())), "<h2>De to veje</h2>"));
}

TEST_CASE("the text has a room's hands and a makker's marks as the page has them") {
  AppStage room;
  room.take(ui::action::OpenBriefing{"angry-caller"});
  ui::action::StartCall start;
  start.players = engine::Players::room;
  room.take(start);
  for (int i = 0; i < 400 && room.model().screen == Screen::call; ++i) {
    const bool over = room.model().call->call_over;
    const ui::RoomStep step = room.model().call->room->step;
    if (!over && step == ui::RoomStep::counting) room.take(ui::action::TypeHands{4 - i % 3});
    if (!over && step == ui::RoomStep::shown)
      room.take(ui::action::TakeOption{0, 0});
    else
      room.take(ui::action::RoomForward{0});
  }
  room.work_to_end();
  room.take(ui::action::OpenDebrief{});
  const std::string hands = as_text(room);
  CHECK(has(hands, "Hænderne i lokalet"));
  CHECK(has(hands, "Replik 1"));
  CHECK(has(hands, " · Hænder: "));
  CHECK(has(hands, " · Valgt: ja"));

  AppStage pair;
  pair.take(ui::action::OpenBriefing{"angry-caller"});
  start.players = engine::Players::pair;
  pair.take(start);
  pair.take(ui::action::ChooseReply{"stay", 0});
  const std::string principle = ui::call_view(pair.model()).sheet->items.front().principle;
  pair.take(ui::action::MarkPrinciple{principle, 0});
  pair.play_on();
  const std::string page = markdown(debrief_document(pair.model()));
  const std::string marks = as_text(pair);
  const std::string heading = ui::partner_view(pair.model()).heading;
  REQUIRE_FALSE(heading.empty());
  CHECK(has(page, heading));
  CHECK(has(marks, heading));
  CHECK(has(marks, ui::partner_view(pair.model()).rows.front().principles.front()));
}
