// The owner of a call alone, before a room sees anything of it.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/meeting_stage.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/meeting/preparation_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;
using ui::Screen;

TEST_CASE("an owner prepares by keys alone and can't begin before all of it is answered") {
  AppStage stage;
  stage.play("angry-caller", hard_answers());
  REQUIRE(stage.tab_to("debrief/meeting"));
  stage.press(ImGuiKey_Enter);
  stage.work_to_end();
  stage.rest();
  REQUIRE(stage.model().screen == Screen::meeting_preparation);
  CHECK(stage.shows("Kan en kollega genkende borgeren?") == false);  // further down
  CHECK_FALSE(ui::meeting_preparation_view(stage.model()).can_start);
  CHECK(ui::meeting_preparation_view(stage.model()).start_detail ==
        "Skriv først, hvad du gerne vil høre rummet om.");
  REQUIRE(stage.tab_to("meeting_preparation/question"));
  stage.window().type(owners_words());
  stage.rest();
  CHECK(ui::meeting_preparation_view(stage.model()).start_detail ==
        "Svar først på, om en kollega kan genkende borgeren.");
  REQUIRE(stage.tab_to("meeting_preparation/recognise/no"));
  stage.press(ImGuiKey_RightArrow);
  stage.press(ImGuiKey_Enter);
  CHECK(ui::meeting_preparation_view(stage.model()).start_detail ==
        "En kollega kan måske genkende borgeren. Vælg et andet uddrag, og svar igen.");
  stage.press(ImGuiKey_LeftArrow);
  stage.press(ImGuiKey_Enter);
  CHECK(ui::meeting_preparation_view(stage.model()).can_start);
  REQUIRE(stage.tab_to("meeting_preparation/start"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.model().screen == Screen::meeting);
  CHECK(step(stage) == MeetingStep::question);
  CHECK(stage.shows(owners_words()));
}

TEST_CASE("after a call has been chosen by keys they go on at the question") {
  AppStage stage;
  stage.play("angry-caller", hard_answers());
  stage.take(ui::action::GoHome{});
  stage.work_to_end();
  stage.take(ui::action::PrepareMeeting{});
  stage.work_to_end();
  stage.rest();
  REQUIRE(ui::meeting_preparation_view(stage.model()).pick.has_value());
  // What the list of one's calls says of it.
  const auto pick = *ui::meeting_preparation_view(stage.model()).pick;
  REQUIRE(pick.calls.size() == 1);
  CHECK(pick.calls.front().detail == ui::home_view(stage.model()).calls.front().detail);
  REQUIRE(stage.tab_to("meeting_preparation/call/1"));
  stage.press(ImGuiKey_Enter);
  stage.work_to_end();
  stage.rest();
  REQUIRE_FALSE(ui::meeting_preparation_view(stage.model()).pick.has_value());
  CHECK(stage.window().focused() == "meeting_preparation/question");
  CHECK(stage.tab_to("meeting_preparation/recognise/no"));
}

TEST_CASE("an excerpt is three to five turns, moved and made longer within the call") {
  AppStage stage;
  prepare_meeting(stage);
  const std::size_t turns = stage.model().call->transcript.turns.size();
  REQUIRE(turns > 5);
  const auto length = [&] { return excerpt(stage).last - excerpt(stage).first + 1; };
  CHECK(length() >= 3);
  CHECK(length() <= 5);
  stage.take(ui::action::ChooseExcerpt{0, 0});
  CHECK(excerpt(stage).first == 0);
  CHECK(excerpt(stage).last == 2);
  stage.take(ui::action::ChooseExcerpt{0, 99});
  CHECK(excerpt(stage).last == 4);
  stage.take(ui::action::ChooseExcerpt{99, 99});
  CHECK(excerpt(stage).last == turns - 1);
  CHECK(length() == 3);
  CHECK(excerpt(stage).asked >= excerpt(stage).first);
  stage.take(ui::action::AskAtTurn{0});
  CHECK(excerpt(stage).asked >= excerpt(stage).first);
  stage.take(ui::action::AskAtTurn{turns - 1});
  CHECK(excerpt(stage).asked == turns - 1);
}

TEST_CASE("a file that is missing, foreign or hurt says so and shows nothing of a call") {
  AppStage stage;
  REQUIRE(stage.store().write("/data/letter.samtale", "Kære alle"));
  for (const std::string file : {"/data/none.samtale", "/data/letter.samtale"}) {
    stage.take(ui::action::PrepareMeeting{file});
    stage.rest();
    REQUIRE(stage.model().screen == Screen::meeting_preparation);
    const auto view = ui::meeting_preparation_view(stage.model());
    REQUIRE(view.pick.has_value());
    CHECK_FALSE(view.pick->problem.empty());
    CHECK(view.pick->path == file);
    CHECK(stage.shows(view.pick->problem.substr(0, 20)));
    CHECK_FALSE(view.can_start);
  }
}

TEST_CASE("a prepared call goes straight to the screen for the room") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  const std::filesystem::path file = meeting(stage).file;
  stage.take(ui::action::GoHome{});
  CHECK(stage.model().meeting == nullptr);
  stage.take(ui::action::PrepareMeeting{file, true});
  CHECK(stage.model().screen == Screen::meeting);
  CHECK(meeting(stage).record.question == owners_words());
  stage.work_to_end();
  stage.rest();
  CHECK(stage.shows(owners_words()));
}

TEST_CASE("a call that was taken with an older script opens, and what is another today is listed") {
  AppStage stage;
  const auto today = stage.model().library;
  const ui::SharedPlayable now = today->find("angry-caller");
  REQUIRE(now != nullptr);
  std::vector<engine::SourceText> older;
  for (const engine::SessionHeader::Source& source : ui::session_sources(*now))
    if (source.kind != engine::SessionHeader::Source::Kind::method)
      older.push_back({source.name, source.text});
  REQUIRE_FALSE(older.empty());
  const std::string reply("Fire gange. Det er jo også for galt.");
  const std::size_t at = older.front().text.find(reply);
  REQUIRE(at != std::string::npos);
  older.front().text.replace(at, reply.size(), "Fire gange. Det var dengang.");
  const ui::SharedPlayable then = ui::load_texts({older.front()}, today->method);
  REQUIRE(then->loaded.playable);
  stage.model().library = std::make_shared<const ui::Library>(ui::with_scenario(*today, then));
  stage.play("angry-caller", hard_answers());
  stage.model().library = today;
  stage.take(ui::action::PrepareMeeting{});
  stage.work_to_end();
  stage.rest();
  const auto view = ui::meeting_preparation_view(stage.model());
  CHECK(view.differences_heading ==
        "Scenariet er skrevet om siden. I ser det, som det var. Det her er anderledes i dag");
  REQUIRE_FALSE(view.differences.empty());
  bool told = false;
  for (const std::string& one : view.differences) {
    told = told || one.find("Det var dengang") != std::string::npos;
    CHECK(one.find("point") == std::string::npos);
  }
  CHECK(told);
  CHECK(stage.shows("Scenariet er skrevet om siden."));
  start_meeting(stage);
}

TEST_CASE("the longest meeting too is about the excerpt alone") {
  AppStage stage;
  prepare_meeting(stage);
  stage.take(ui::action::ChooseExcerpt{0, 2});
  for (const int minutes : scoring::script_minutes) {
    stage.take(ui::action::ChooseMinutes{minutes});
    const scoring::MeetingScript script = ui::script_of(stage.model());
    REQUIRE(script.rounds.size() == 1);
    CHECK(script.rounds.front().first == 1);
    CHECK(script.rounds.front().last == 3);
    int whole = 0;
    for (const scoring::ScriptStep& one : script.steps) whole += one.minutes;
    CHECK(whole == minutes);
  }
}
