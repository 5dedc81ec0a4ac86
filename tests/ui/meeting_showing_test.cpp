// A meeting in front of its room, a step at a time, by the keys of a presenter's remote; and what a
// room must never see.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/meeting_stage.hpp"
#include "ui/app/meeting/meeting_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;
using ui::Screen;

TEST_CASE("a whole meeting goes by the keys of a presenter's remote, and back again") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  std::vector<MeetingStep> steps{step(stage)};
  for (int i = 0; i < 60 && step(stage) != MeetingStep::worked; ++i) {
    if (step(stage) == MeetingStep::agree)
      stage.take(ui::action::MeetingForward{stage.window().now_ms()});
    else
      stage.press(ImGuiKey_PageDown);
    if (steps.back() != step(stage)) steps.push_back(step(stage));
  }
  CHECK(steps ==
        std::vector<MeetingStep>{MeetingStep::question, MeetingStep::turn, MeetingStep::alone,
                                 MeetingStep::counting, MeetingStep::shown, MeetingStep::others,
                                 MeetingStep::turn, MeetingStep::agree, MeetingStep::worked});
  for (int i = 0; i < 60 && step(stage) != MeetingStep::question; ++i)
    stage.take(ui::action::MeetingBack{});
  CHECK(step(stage) == MeetingStep::question);
}

TEST_CASE("arrows, figures and a press on the line go from turn to turn") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  stage.press(ImGuiKey_RightArrow);
  REQUIRE(step(stage) == MeetingStep::turn);
  CHECK(meeting(stage).turn == excerpt(stage).first);
  CHECK_FALSE(meeting(stage).answered);
  stage.press(ImGuiKey_3);
  CHECK(meeting(stage).turn == excerpt(stage).first + 2);
  stage.press(ImGuiKey_LeftArrow);
  CHECK(meeting(stage).turn == excerpt(stage).first + 1);
  CHECK(meeting(stage).answered);
  CHECK(stage.click("meeting/turn/" + std::to_string(excerpt(stage).first + 1)));
  CHECK(meeting(stage).turn == excerpt(stage).first);
}

TEST_CASE("no hand is seen before all are counted, and they are kept with the meeting") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_asked_turn(stage);
  const auto view = [&] { return ui::meeting_view(stage.model(), 0); };
  const std::string taken =
      stage.model().call->transcript.turns[meeting(stage).turn].answer.reply.valid()
          ? stage.model()
                .call->playable->scenario()
                .at(stage.model().call->transcript.turns[meeting(stage).turn].answer.reply)
                .id
          : std::string();
  // While each thinks for herself the citizen's line stands there, and nothing to choose from.
  CHECK(view().rows.empty());
  CHECK_FALSE(view().said.has_value());
  stage.press(ImGuiKey_Space);
  REQUIRE_FALSE(view().rows.empty());
  for (const auto& row : view().rows) {
    CHECK(row.id != "reply/" + taken);
    CHECK_FALSE(row.hands.has_value());
    CHECK(row.did.empty());
  }
  stage.press(ImGuiKey_7);
  for (const auto& row : view().rows) CHECK_FALSE(row.hands.has_value());
  // Whoever counts sees the number that has just been typed, and that one alone.
  CHECK(view().rows[view().option].counted == "7");
  stage.press(ImGuiKey_DownArrow);
  REQUIRE(view().option == 1);
  CHECK(view().rows.front().counted == "talt");
  stage.press(ImGuiKey_UpArrow);
  CHECK(meeting(stage).record.votes.empty());
  stage.press(ImGuiKey_PageUp);
  CHECK(step(stage) == MeetingStep::alone);
  count_hands(stage);
  REQUIRE(view().said.has_value());
  for (const auto& row : view().rows) CHECK(row.hands.has_value());
  REQUIRE(meeting(stage).record.votes.size() == 1);
  const ui::MeetingVote& vote = meeting(stage).record.votes.front();
  CHECK(vote.turn == excerpt(stage).asked);
  CHECK(vote.hands.front().hands == 4);
  // On the disk as well, beside the call.
  const auto kept = stage.store().read(ui::meeting_file(meeting(stage).file));
  REQUIRE(kept);
  CHECK(ui::decode_meeting(kept.value()) == meeting(stage).record);
}

TEST_CASE(
    "how the scenario looks at the answer comes with one more press, and goes with one back") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_asked_turn(stage);
  count_hands(stage);
  const auto view = [&] { return ui::meeting_view(stage.model(), 0); };
  CHECK(view().said->because.empty());
  CHECK(view().foot.back().label == "Sådan ser scenariet på svaret");
  stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == MeetingStep::shown);
  CHECK_FALSE(view().said->because.empty());
  CHECK(view().said->because_lead == "Sådan ser scenariet på svaret");
  stage.press(ImGuiKey_PageUp);
  CHECK(view().said->because.empty());
  stage.press(ImGuiKey_PageDown);
  stage.press(ImGuiKey_PageDown);
  CHECK(step(stage) == MeetingStep::others);
  CHECK(view().said->because.empty());
  // Come to without a vote it is the same there.
  stage.take(ui::action::GoToTurn{excerpt(stage).first});
  stage.press(ImGuiKey_N);
  REQUIRE(step(stage) == MeetingStep::others);
  CHECK(view().said->because.empty());
  stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == MeetingStep::others);
  CHECK_FALSE(view().said->because.empty());
  stage.press(ImGuiKey_PageDown);
  CHECK(step(stage) == MeetingStep::turn);
}

TEST_CASE("a turn is called by the first words of the citizen, cut at a word") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  stage.press(ImGuiKey_Space);
  const auto view = ui::meeting_view(stage.model(), 0);
  REQUIRE_FALSE(view.marks.empty());
  for (const auto& mark : view.marks) {
    CAPTURE(mark.label);
    CHECK(mark.label.rfind("…", 0) != 0);
    CHECK(mark.label.find("  ") == std::string::npos);
  }
}

TEST_CASE("a screen is blanked by the full stop and by B, and any key brings it back") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  for (const ImGuiKey key : {ImGuiKey_Period, ImGuiKey_B}) {
    stage.press(key);
    CHECK(meeting(stage).blank);
    CHECK_FALSE(stage.shows(owners_words()));
    stage.press(ImGuiKey_Space);
    CHECK_FALSE(meeting(stage).blank);
    CHECK(step(stage) == MeetingStep::question);
  }
}

TEST_CASE("Luk blackens the screen, and what was agreed comes only when it is asked for") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  stage.press(ImGuiKey_Escape);
  CHECK(meeting(stage).closed);
  CHECK(stage.model().screen == Screen::meeting);
  CHECK_FALSE(stage.shows(owners_words()));
  stage.press(ImGuiKey_Space);
  CHECK(stage.model().screen == Screen::meeting);
  stage.press(ImGuiKey_PageUp);  // a slip of the finger
  CHECK_FALSE(meeting(stage).closed);
  stage.press(ImGuiKey_Escape);
  stage.press(ImGuiKey_Enter);
  CHECK(stage.model().screen == Screen::minutes);
}

TEST_CASE("a room sees no name, no list, no level, and nothing outside the excerpt") {
  AppStage stage(on_the_wall());
  stage.model().settings.alias = "Solsort";
  begin_meeting(stage);
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  const std::string citizen = scenario.calls.front().citizen.name.in(engine::Language::da);
  const std::string title = scenario.title.in(engine::Language::da);
  for (int i = 0; i < 60 && step(stage) != MeetingStep::worked; ++i) {
    for (const std::string& word : {citizen, title, std::string("Solsort"), std::string("Hjem"),
                                    std::string("Samtalen:"), std::string("/data")})
      CHECK_FALSE(stage.shows(word));
    CHECK(stage.shows(owners_words()));
    for (const auto& mark : ui::meeting_view(stage.model(), 0).marks) {
      CHECK(mark.turn >= excerpt(stage).first);
      CHECK(mark.turn <= excerpt(stage).last);
    }
    stage.take(ui::action::MeetingForward{stage.window().now_ms()});
    stage.rest();
  }
  CHECK(step(stage) == MeetingStep::worked);
}

TEST_CASE("the clock tells whole minutes and says when the time has gone") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  const std::int64_t began = meeting(stage).started_at;
  constexpr std::int64_t a_minute = 60'000;
  const auto clock = [&](std::int64_t now) { return ui::meeting_view(stage.model(), now).clock; };
  CHECK(clock(began) == "15 min. tilbage");
  CHECK(clock(began + 1) == "15 min. tilbage");
  CHECK(clock(began + a_minute) == "14 min. tilbage");
  CHECK(clock(began + 15 * a_minute - 1) == "1 min. tilbage");
  CHECK(clock(began + 15 * a_minute) == "Tiden er gået");
  CHECK(ui::meeting_view(stage.model(), began + 30).clock_until == began + a_minute);
}

TEST_CASE("a note of a turn is written on the screen and kept with that turn") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  stage.press(ImGuiKey_Space);
  stage.press(ImGuiKey_M);
  REQUIRE(stage.window().focused() == "meeting/note/text");
  stage.window().type("Her blev vi stille.");
  stage.rest();
  CHECK(meeting(stage).record.notes.at(excerpt(stage).first) == "Her blev vi stille.");
}

TEST_CASE("hands belong to the replies of their own turn, however the room goes about") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_asked_turn(stage);
  count_hands(stage);
  const std::size_t asked = meeting(stage).turn;
  const std::size_t other = asked == excerpt(stage).first ? asked + 1 : asked - 1;
  const ui::MeetingVote first = meeting(stage).record.votes.front();
  stage.take(ui::action::GoToTurn{other});
  stage.press(ImGuiKey_H);
  REQUIRE(step(stage) == MeetingStep::alone);
  stage.press(ImGuiKey_Space);
  while (step(stage) == MeetingStep::counting) {
    stage.press(ImGuiKey_2);
    stage.press(ImGuiKey_Enter);
  }
  REQUIRE(meeting(stage).record.votes.size() == 2);
  stage.take(ui::action::GoToTurn{asked});
  stage.press(ImGuiKey_N);
  REQUIRE(step(stage) == MeetingStep::others);
  stage.press(ImGuiKey_PageUp);
  REQUIRE(step(stage) == MeetingStep::shown);
  for (const auto& row : ui::meeting_view(stage.model(), 0).rows)
    for (const ui::MeetingVote::Hands& one : first.hands)
      if (row.id == (one.reply.empty() ? "pause" : "reply/" + one.reply))
        CHECK(row.hands == one.hands);
  stage.press(ImGuiKey_PageUp);
  stage.press(ImGuiKey_PageDown);
  CHECK(*ui::vote_at(meeting(stage).record, asked) == first);
}

TEST_CASE("a meeting that is opened again has the hands that were counted in it") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_asked_turn(stage);
  count_hands(stage);
  const ui::MeetingVote vote = meeting(stage).record.votes.front();
  const std::filesystem::path file = meeting(stage).file;
  stage.take(ui::action::GoHome{});
  stage.take(ui::action::PrepareMeeting{file, true});
  stage.take(ui::action::GoToTurn{vote.turn});
  stage.take(ui::action::MeetingForward{0});
  stage.take(ui::action::MeetingForward{0});
  REQUIRE(step(stage) == MeetingStep::counting);
  stage.take(ui::action::MeetingForward{0});
  CHECK(step(stage) == MeetingStep::shown);
  CHECK(*ui::vote_at(meeting(stage).record, vote.turn) == vote);
  CHECK(ui::meeting_view(stage.model(), 0).counted != "0 hænder");
}

TEST_CASE("what else could have been said is written on the wall and stands with the replies") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_others(stage);
  stage.press(ImGuiKey_S);
  REQUIRE(stage.window().focused() == "meeting/saying/text");
  stage.window().type("Fire gange. Fortæl mig det forfra.");
  stage.press(ImGuiKey_Escape);
  stage.press(ImGuiKey_S);
  CHECK(stage.shows("»Fire gange. Fortæl mig det forfra.«"));
  CHECK(meeting(stage).record.sentences.at(meeting(stage).turn) ==
        "Fire gange. Fortæl mig det forfra.");
  const auto kept = stage.store().read(ui::meeting_file(meeting(stage).file));
  REQUIRE(kept);
  CHECK(kept.value().find("Fortæl mig det forfra") != std::string::npos);
}

TEST_CASE("what the owner is called stands there only where the owner has said so") {
  AppStage stage(on_the_wall());
  prepare_meeting(stage);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::alias, "Gæst", 0});
  start_meeting(stage);
  CHECK(ui::meeting_view(stage.model(), 0).question_lead == "Spørgsmålet fra Gæst");
  stage.take(ui::action::WriteMeeting{ui::MeetingText::alias, "", 0});
  CHECK(ui::meeting_view(stage.model(), 0).question_lead == "Spørgsmålet til jer");
}
