// A whole call through the real application: by mouse, by number keys, by keyboard alone.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"
#include "ui/app/call_view.hpp"
#include "ui/panels/call_flow.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;

namespace {

// From the home screen into the call about the four transfers.
void start_by_mouse(AppStage& stage) {
  stage.rest();
  REQUIRE(stage.tab_to("home/scenario/angry-caller"));  // it may be scrolled away
  REQUIRE(stage.click("home/scenario/angry-caller"));
  REQUIRE(stage.model().screen == Screen::briefing);
  REQUIRE(stage.click("briefing/start"));
  REQUIRE(stage.model().screen == Screen::call);
}

std::size_t turns(AppStage& stage) { return stage.model().call->transcript.turns.size(); }

// The rest of the call by the first key offered.
void play_to_end(AppStage& stage) {
  for (int i = 0; i < 60 && stage.model().screen == Screen::call; ++i) {
    stage.press(stage.model().call->call_over ? ImGuiKey_Enter : ImGuiKey_1);
  }
  REQUIRE(stage.model().screen == Screen::rating);
}

}  // namespace

TEST_CASE("a whole call is taken by mouse, rated, looked back on and taken again") {
  AppStage stage;
  start_by_mouse(stage);
  CHECK(stage.shows("nu er det så fjerde gang"));
  CHECK(stage.click("call/reply/stay"));
  CHECK(turns(stage) == 1);
  CHECK(stage.shows("Nu bliver du her hos mig"));
  CHECK(stage.click("call/pause"));
  CHECK(turns(stage) == 2);
  CHECK(stage.shows("Du er stille et øjeblik."));

  for (int i = 0; i < 60 && stage.model().screen == Screen::call; ++i) {
    if (stage.model().call->call_over) {
      CHECK(stage.shows("Samtalen er slut"));
      REQUIRE(stage.click("call/end/go_on"));
    } else {
      REQUIRE(stage.click("call/reply/" + ui::call_view(stage.model()).replies.front().id));
    }
  }
  REQUIRE(stage.model().screen == Screen::rating);
  CHECK(stage.window().click("rating/go_on") == Act::disabled);
  for (const std::string item : {"heard", "respected", "understood", "next_step"})
    CHECK(stage.click("rating/" + item + "/3"));
  CHECK(stage.click("rating/go_on"));
  REQUIRE(stage.model().screen == Screen::note);
  CHECK(stage.click("note/skip"));
  REQUIRE(stage.model().screen == Screen::debrief);
  stage.work_to_end();
  stage.rest();
  CHECK(stage.shows("Det virkede"));
  CHECK(stage.shows("Dit bud: i nogen grad"));
  CHECK(stage.click("debrief/again"));
  CHECK(stage.model().screen == Screen::briefing);
}

TEST_CASE("number keys answer, P pauses, K hides the card") {
  AppStage stage;
  start_by_mouse(stage);
  const ImGuiKey stay = stage.key_of("stay");
  stage.press(stay);
  REQUIRE(turns(stage) == 1);
  CHECK(stage.model().call->session.events.size() == 1);
  CHECK(stage.shows("Nu bliver du her hos mig"));
  stage.press(ImGuiKey_P);
  CHECK(turns(stage) == 2);
  stage.press(ImGuiKey_9);
  CHECK(turns(stage) == 2);
  CHECK(stage.window().find("call/card/move/1") != nullptr);
  stage.press(ImGuiKey_K);
  CHECK(stage.window().find("call/card/move/1") == nullptr);
  CHECK(stage.window().find("call/card/title") != nullptr);
  stage.press(ImGuiKey_K);
  CHECK(stage.window().find("call/card/move/1") != nullptr);
}

TEST_CASE("a pause that has just been held says why it is closed") {
  AppStage stage;
  start_by_mouse(stage);
  stage.press(ImGuiKey_P);
  REQUIRE(turns(stage) == 1);
  const auto* pause = stage.window().find("call/pause");
  REQUIRE(pause != nullptr);
  CHECK(pause->enabled == ui::call_view(stage.model()).pause_closed.empty());
}

TEST_CASE("a call can be taken by keyboard alone") {
  AppStage stage;
  stage.rest();
  REQUIRE(stage.tab_to("home/scenario/angry-caller"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::briefing);
  REQUIRE(stage.tab_to("briefing/start"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::call);

  REQUIRE(stage.tab_to("call/reply/stay"));
  stage.press(ImGuiKey_Enter);
  CHECK(turns(stage) == 1);
  REQUIRE(stage.tab_to("call/pause"));
  stage.press(ImGuiKey_Space);
  CHECK(turns(stage) == 2);
  for (int i = 0; i < 60 && !stage.model().call->call_over; ++i) {
    REQUIRE(stage.tab_to("call/reply/" + ui::call_view(stage.model()).replies.back().id));
    stage.press(ImGuiKey_Enter);
  }
  REQUIRE(stage.tab_to("call/end/go_on"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::rating);
  REQUIRE(stage.tab_to("rating/heard/2"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.model().call->self_rating[0] == 2);
  REQUIRE(stage.tab_to("rating/skip"));
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::note);
  stage.press(ImGuiKey_Escape);
  CHECK(stage.model().screen == Screen::debrief);
}

TEST_CASE("Tab goes through the call in reading order, beginning with the first reply") {
  AppStage stage;
  start_by_mouse(stage);
  std::vector<std::string> order;
  for (int i = 0; i < 16; ++i) {
    stage.press(ImGuiKey_Tab);
    if (!order.empty() && stage.window().focused() == order.front()) break;
    order.push_back(stage.window().focused());
  }
  const auto replies = ui::call_view(stage.model()).replies;
  REQUIRE(replies.size() == 3);
  CHECK(order == std::vector<std::string>{
                     "call/reply/" + replies[0].id, "call/reply/" + replies[1].id,
                     "call/reply/" + replies[2].id, "call/pause", "call/aloud", "call/breath",
                     "call/card/hide", "call/settings", "call/language", "call/leave"});
}

TEST_CASE("the keyboard begins at the first reply of every turn and shows no ring before a key") {
  AppStage stage;
  start_by_mouse(stage);
  CHECK(stage.window().focused() ==
        "call/reply/" + ui::call_view(stage.model()).replies.front().id);
  CHECK(stage.click("call/reply/stay"));
  CHECK(stage.window().focused() ==
        "call/reply/" + ui::call_view(stage.model()).replies.front().id);
}

TEST_CASE("the language changes in mid-call, the conversation with it, and the call goes on") {
  AppStage stage;
  start_by_mouse(stage);
  stage.press(stage.key_of("stay"));
  CHECK(stage.click("call/language"));
  CHECK(stage.shows("What do you say?"));
  CHECK_FALSE(stage.shows("Hvad siger du?"));
  CHECK(turns(stage) == 1);
  CHECK(stage.click("call/language"));
  CHECK(stage.shows("Hvad siger du?"));
}

TEST_CASE("the language is a press away where the window is narrow and the text is large") {
  for (const int width : {1280, 1024}) {
    AppStage::Setting setting;
    setting.window.width = width;
    setting.window.scale = 2;
    AppStage stage(setting);
    stage.show(Screen::call);
    REQUIRE(stage.window().find("call/tab/conversation") != nullptr);
    CHECK(stage.click("call/language"));
    CHECK(stage.shows("The caller"));
    CHECK(stage.click("call/language"));
    CHECK(stage.shows("Borgeren"));
  }
}

TEST_CASE("the call's clock tells minutes and asks for a frame once a minute") {
  AppStage stage;
  start_by_mouse(stage);
  CHECK(stage.shows("I samtale · under 1 min."));
  const ui::CallView view = ui::call_view(stage.model());
  ui::panels::CallPanelState state;
  ui::widgets::Ui& ui = stage.window().ui();
  ui.now_ms = view.began_at + 61'000;
  ui.animations.begin_frame(ui.now_ms);
  CHECK(ui::panels::clock_words(ui, view, state) == "1 min.");
  CHECK(ui.animations.next_wake_ms() == view.began_at + 120'000);
}

TEST_CASE("Esc asks before leaving, and the call that was left goes on where it was") {
  AppStage stage;
  start_by_mouse(stage);
  stage.press(stage.key_of("stay"));
  stage.press(ImGuiKey_Escape);
  CHECK(stage.shows("Vil du forlade opkaldet?"));
  const std::size_t before = turns(stage);
  stage.press(ImGuiKey_1);
  CHECK(turns(stage) == before);
  stage.press(ImGuiKey_Escape);
  CHECK_FALSE(stage.shows("Vil du forlade opkaldet?"));
  CHECK(stage.click("call/leave"));
  CHECK(stage.click("call/leaving/leave"));
  REQUIRE(stage.model().screen == Screen::home);
  CHECK(stage.shows("Du er midt i et opkald"));
  CHECK(stage.click("home/resume"));
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(turns(stage) == 1);
  CHECK(stage.shows("Nu bliver du her hos mig"));
  play_to_end(stage);
}

TEST_CASE("a call is deleted from the list of one's own, after a question") {
  AppStage stage;
  start_by_mouse(stage);
  stage.press(ImGuiKey_Escape);
  CHECK(stage.click("call/leaving/leave"));
  REQUIRE(stage.model().files.size() == 1);
  CHECK(stage.click("home/call/1/remove"));
  CHECK(stage.shows("Slet opkaldet fra 3. februar 2026 og det, I har skrevet om det til møder?"));
  CHECK(stage.click("home/call/1/remove/no"));
  CHECK(stage.model().files.size() == 1);
  CHECK(stage.click("home/call/1/remove"));
  CHECK(layout_faults(stage.window()) == std::vector<std::string>{});
  CHECK(stage.click("home/call/1/remove/yes"));
  CHECK(stage.model().files.empty());
  CHECK(stage.shows("Her kommer de opkald, du har taget."));
}

TEST_CASE("a folder that cannot be written to is said at once, and the call goes on") {
  AppStage stage;
  stage.store().faults.read_only = true;
  start_by_mouse(stage);
  CHECK(stage.shows("Opkaldet bliver ikke gemt"));
  stage.press(stage.key_of("stay"));
  CHECK(turns(stage) == 1);
  CHECK(stage.shows("Opkaldet bliver ikke gemt"));
}

TEST_CASE("a silence is lived through before the citizen goes on") {
  AppStage::Setting setting;
  setting.settings.calm_motion = false;
  AppStage stage(setting);
  start_by_mouse(stage);
  stage.window().press(ImGuiKey_P);
  REQUIRE(turns(stage) == 1);
  stage.window().frames(20);
  CHECK(stage.shows("Du er stille et øjeblik."));
  const auto replies = ui::call_view(stage.model()).replies;
  CHECK(stage.window().find("call/reply/" + replies.front().id) == nullptr);

  SUBCASE("it ends by itself") {
    stage.window().frames(200);
    CHECK(stage.window().find("call/reply/" + replies.front().id) != nullptr);
    CHECK(turns(stage) == 1);
  }
  SUBCASE("a key skips it and does nothing else") {
    stage.window().press(ImGuiKey_1);
    CHECK(stage.window().find("call/reply/" + replies.front().id) != nullptr);
    stage.window().frames(20);
    CHECK(turns(stage) == 1);
  }
}

TEST_CASE("a reply shows for a moment where it stands before it becomes a bubble") {
  AppStage::Setting setting;
  setting.settings.calm_motion = false;
  AppStage stage(setting);
  start_by_mouse(stage);
  stage.window().click("call/reply/stay");
  CHECK(turns(stage) == 0);
  const auto* row = stage.window().find("call/reply/stay");
  REQUIRE(row != nullptr);
  CHECK(row->selected);
  stage.rest();
  CHECK(turns(stage) == 1);
}

TEST_CASE("scrolled up, a button leads to the newest line") {
  AppStage stage;
  stage.show(Screen::call);
  CHECK(stage.window().find("call/newest") == nullptr);
  stage.window().move_pointer(600, 300);
  for (int i = 0; i < 5; ++i) stage.window().wheel(3);
  stage.rest();
  REQUIRE(stage.window().find("call/newest") != nullptr);
  CHECK(stage.click("call/newest"));
  CHECK(stage.window().find("call/newest") == nullptr);
  stage.press(ImGuiKey_PageUp);
  CHECK(stage.window().find("call/newest") != nullptr);
}

TEST_CASE("answers, pause and leaving work from every tab") {
  AppStage::Setting setting;
  setting.window.scale = 2;
  AppStage stage(setting);
  start_by_mouse(stage);
  CHECK(stage.click("call/tab/notepad"));
  CHECK(stage.shows("Notesblok"));
  stage.press(stage.key_of("stay"));
  CHECK(turns(stage) == 1);
  CHECK(stage.model().call_tab == 0);
  CHECK(stage.click("call/tab/citizen"));
  CHECK(stage.window().find("call/meter/1") != nullptr);
  stage.press(ImGuiKey_P);
  CHECK(turns(stage) == 2);
  CHECK(stage.click("call/tab/card"));
  stage.press(ImGuiKey_Escape);
  CHECK(stage.shows("Vil du forlade opkaldet?"));
}

TEST_CASE("between 900 and 1100 pixels a strip opens card and notepad in the left column's place") {
  AppStage::Setting setting;
  setting.window.width = 1024;
  setting.window.height = 700;
  AppStage stage(setting);
  start_by_mouse(stage);
  CHECK(stage.window().find("call/face") != nullptr);
  CHECK(stage.click("call/tab/notepad"));
  CHECK(stage.window().find("call/face") == nullptr);
  CHECK(stage.window().find("call/known") != nullptr);
  CHECK(stage.click("call/tab/notepad"));
  CHECK(stage.window().find("call/face") != nullptr);
}

TEST_CASE("the three calls of a repeated caller follow one another") {
  AppStage stage;
  stage.rest();
  REQUIRE(stage.tab_to("home/scenario/repeat-caller"));  // it may be scrolled away
  REQUIRE(stage.click("home/scenario/repeat-caller"));
  REQUIRE(stage.click("briefing/start"));
  int ended = 0;
  for (int i = 0; i < 120 && stage.model().screen == Screen::call; ++i) {
    const bool over = stage.model().call->call_over;
    if (over) ++ended;
    stage.press(over ? ImGuiKey_Enter : ImGuiKey_1);
  }
  CHECK(stage.model().screen == Screen::rating);
  CHECK(ended >= 2);
}

TEST_CASE("a closed reply is read with its reason, below the others, and can't be taken") {
  AppStage stage;
  ui::Library library = *stage.model().library;
  auto playable = std::make_shared<ui::Playable>(*library.scenarios.front());
  playable->loaded =
      engine::load_scenario({fixture("valid/gates-and-facts.yaml")}, shipped_method().moves);
  REQUIRE(playable->loaded.playable);
  library.scenarios = {playable};
  stage.model().library = std::make_shared<const ui::Library>(std::move(library));
  stage.rest();
  REQUIRE(stage.click("home/scenario/gates-and-facts"));
  REQUIRE(stage.click("briefing/start"));
  stage.rest();
  CHECK(stage.shows("Jeg ringer til dig i morgen."));
  CHECK(stage.shows("Du ved endnu ikke, hvad der er sket."));
  CHECK(layout_faults(stage.window()).empty());
  // Two can be taken: the third number is nobody's.
  stage.press(ImGuiKey_3);
  CHECK(turns(stage) == 0);
  CHECK(stage.window().find("call/reply/promise") == nullptr);
  CHECK(ui::call_view(stage.model()).replies.size() == 2);
  REQUIRE(stage.click("call/reply/open"));
  CHECK(stage.click("call/reply/promise"));
  CHECK_FALSE(stage.shows("Du ved endnu ikke, hvad der er sket."));
}

TEST_CASE("number keys answer the next question of the rating, and what is missing is said") {
  AppStage stage;
  stage.show(Screen::rating);
  stage.rest();
  stage.model().call->self_rating = {};
  stage.rest();
  CHECK(stage.shows("Svar på alle fire for at gå videre, eller spring over."));
  for (const ImGuiKey key : {ImGuiKey_1, ImGuiKey_6, ImGuiKey_Keypad3}) stage.press(key);
  CHECK(stage.model().call->self_rating ==
        std::array<std::optional<int>, scoring::rating_items>{0, 5, 2, std::nullopt});
  stage.press(ImGuiKey_4);
  stage.rest();
  CHECK_FALSE(stage.shows("Svar på alle fire"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.model().screen == Screen::note);
}
