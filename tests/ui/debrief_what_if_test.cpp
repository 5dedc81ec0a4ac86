// Hvad nu hvis, and the ways that come of it.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/debrief_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::DebriefView;
using ui::Screen;

namespace {

void play_badly(AppStage& stage) { stage.play("angry-caller", {"busy"}); }

// Takes the first way not taken, and plays it to its end.
void take_other(AppStage& stage) {
  REQUIRE(stage.click("debrief/what_if/1"));
  REQUIRE(stage.model().screen == Screen::call);
  stage.play_on();
  REQUIRE(stage.model().screen == Screen::debrief);
}

std::string last_reply(AppStage& stage) {
  const auto& call = *stage.model().call;
  return call.playable->scenario().at(call.transcript.turns.back().answer.reply).id;
}

}  // namespace

TEST_CASE("Hvad nu hvis shows the turn of the one thing to try until another is chosen") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  const DebriefView before = debrief_view(stage.model());
  REQUIRE(before.one_thing.has_value());
  CHECK_FALSE(before.selected.has_value());
  CHECK(before.what_if.turn == before.one_thing->turn_index);
  CHECK(before.what_if.said.words == before.one_thing->said);
  CHECK(before.what_if.said.word != "Åbnede");
  CHECK_FALSE(before.what_if.others.empty());
  CHECK(stage.shows("Et andet svar"));
  CHECK(stage.shows("Spil videre herfra"));

  CHECK(stage.click("debrief/chart/turn/2"));
  const DebriefView after = debrief_view(stage.model());
  CHECK(after.what_if.turn == 1);
  CHECK(after.what_if.hint == "Replik 2. Vælg et andet svar, og spil videre.");
  CHECK(after.what_if.said.words == after.detail->said);
}

TEST_CASE("every way not taken says what it would have made possible, and no figure") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  const std::size_t turns = stage.model().call->transcript.turns.size();
  std::size_t opened = 0, closed = 0;
  for (std::size_t turn = 0; turn < turns; ++turn) {
    stage.take(ui::action::SelectTurn{turn});
    const DebriefView::WhatIf panel = debrief_view(stage.model()).what_if;
    const bool better = std::any_of(panel.others.begin(), panel.others.end(),
                                    [](const auto& one) { return one.word == "ville åbne"; });
    for (const DebriefView::WhatIf::Answer& one : panel.others) {
      CHECK_FALSE(one.words.empty());
      if (!one.reply.empty()) CHECK_FALSE(one.detail.empty());
      if (one.word == "ville åbne" && panel.said.word != "Åbnede") ++opened;
      if (one.word == "ville lukke") ++closed;
    }
    if (panel.said.word == "Lukkede") CHECK(better);
  }
  CHECK(opened > 0);
  CHECK(closed > 0);
}

TEST_CASE("another answer is taken with one press, and the call goes on from there") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  const DebriefView::WhatIf panel = debrief_view(stage.model()).what_if;
  const std::size_t events = stage.model().call->session.events.size();
  REQUIRE(stage.click("debrief/what_if/1"));
  CHECK(stage.model().screen == Screen::call);
  const auto& call = *stage.model().call;
  CHECK(call.transcript.turns.size() == panel.turn + 1);
  CHECK(last_reply(stage) == panel.others.front().reply);
  CHECK(call.session.events.size() == events + 1);
}

TEST_CASE("a pause that was not held is a way not taken") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  const std::size_t turns = stage.model().call->transcript.turns.size();
  for (std::size_t turn = 0; turn < turns; ++turn) {
    stage.take(ui::action::SelectTurn{turn});
    stage.rest();
    const DebriefView::WhatIf panel = debrief_view(stage.model()).what_if;
    if (panel.others.empty() || !panel.others.back().reply.empty()) continue;
    REQUIRE(stage.click("debrief/what_if/" + std::to_string(panel.others.size())));
    CHECK(stage.model().screen == Screen::call);
    CHECK(stage.model().call->transcript.turns.back().answer.kind == engine::AnswerKind::pause);
    return;
  }
  FAIL("no pause was open");
}

TEST_CASE("a new way stands beside the first from where they part, and each can be looked at") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  CHECK_FALSE(debrief_view(stage.model()).ways.has_value());
  const std::size_t fork = debrief_view(stage.model()).what_if.turn;
  const auto first = stage.model().call->tip;
  take_other(stage);

  const DebriefView view = debrief_view(stage.model());
  REQUIRE(view.ways.has_value());
  CHECK(view.ways->names == std::vector<std::string>{"Første gang", "Anden gang"});
  CHECK(view.ways->chosen == 1);
  CHECK(view.ways->shown == "Du ser »Anden gang«. Din første færdige samtale er »Første gang«.");
  REQUIRE(view.two_ways.has_value());
  CHECK(view.two_ways->fork == fmt::format("Vejene skilles ved replik {}.", fork + 1));
  CHECK(view.two_ways->first == "Første gang");
  CHECK(view.two_ways->second == "Anden gang");
  REQUIRE_FALSE(view.two_ways->rows.empty());
  CHECK(view.two_ways->rows.front().turn == fmt::format("Replik {}", fork + 1));
  CHECK(view.two_ways->rows.front().first.words != view.two_ways->rows.front().second.words);
  CHECK(view.two_ways->second_end == view.outcome);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
  stage.window().keep_picture("debrief-two-ways");

  CHECK(stage.click("debrief/way/1"));
  CHECK(stage.model().call->tip == first);
  const DebriefView back = debrief_view(stage.model());
  CHECK(back.ways->chosen == 0);
  CHECK(back.ways->shown == "Du ser »Første gang«. Det er din første færdige samtale.");
  CHECK(back.two_ways->first_end == back.outcome);
  CHECK(back.two_ways->second_end == view.outcome);
  CHECK(scored_tip(stage.model().call->playable->scenario(), stage.model().call->session) == first);
}

TEST_CASE("what was taken again is a way too, and says that it was not finished") {
  AppStage stage(AppStage::tall());
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.take(ui::action::StartCall{});
  stage.take(ui::action::ChooseReply{"busy", 0});
  stage.take(ui::action::TakeAgain{});
  stage.play_on({"stay"});
  REQUIRE(stage.model().screen == Screen::debrief);
  const DebriefView view = debrief_view(stage.model());
  REQUIRE(view.ways.has_value());
  CHECK(view.ways->names.size() == 2);
  CHECK(view.ways->chosen == 1);
  CHECK_FALSE(view.two_ways.has_value());
  CHECK(view.ways->shown == "Du ser »Anden gang«. Det er din første færdige samtale.");

  CHECK(stage.click("debrief/way/1"));
  const DebriefView left = debrief_view(stage.model());
  CHECK(left.level == "Samtalen er ikke taget færdig");
  REQUIRE(left.two_ways.has_value());
  CHECK(left.two_ways->first_end == "Samtalen er ikke taget færdig");
  CHECK(left.two_ways->rows.front().turn == "Replik 1");
  CHECK_FALSE(left.attempts.has_value());
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

TEST_CASE("a way just played is read from the top of the page") {
  AppStage stage;
  play_badly(stage);
  const float top = stage.window().find("debrief/level")->rect.y;
  const DebriefView::WhatIf panel = debrief_view(stage.model()).what_if;
  stage.press(ImGuiKey_End);
  stage.press(ImGuiKey_PageDown);
  CHECK(stage.window().find("debrief/level")->rect.y < top);
  stage.take(ui::action::TakeOther{panel.turn, panel.others.front().reply, 0});
  stage.rest();
  stage.play_on();
  CHECK(stage.window().find("debrief/level")->rect.y == top);
}

TEST_CASE("a way is taken by keyboard alone, and the other looked at") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  REQUIRE(stage.tab_to("debrief/chart/show/tension"));
  REQUIRE(stage.tab_to("debrief/chart/turn/1"));
  stage.press(ImGuiKey_RightArrow);
  stage.press(ImGuiKey_Enter);
  CHECK(stage.model().debrief->selected_turn == 1);
  REQUIRE(stage.tab_to("debrief/what_if/1"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::call);
  stage.play_on();
  REQUIRE(stage.tab_to("debrief/way/1"));
  stage.press(ImGuiKey_Enter);
  CHECK(debrief_view(stage.model()).ways->chosen == 0);
}

TEST_CASE("the Tab order of the Tilbageblik is its reading order") {
  AppStage stage(AppStage::tall());
  play_badly(stage);
  REQUIRE(stage.tab_to("debrief/chart/show/tension"));
  for (const std::string id :
       {"debrief/chart/show/clarity", "debrief/chart/turn/1", "debrief/try/from_here",
        "debrief/what_if/1", "debrief/goals/more", "debrief/principle/1", "debrief/remove"}) {
    CAPTURE(id);
    // Each is reached after the one before, without coming round.
    while (stage.window().focused() != id) {
      stage.window().press(ImGuiKey_Tab);
      REQUIRE(stage.window().focused() != "debrief/bar/back");
      REQUIRE(stage.window().focused() != "debrief/chart/show/tension");
    }
  }
}
