// A team's meeting from its owner's preparation to what was agreed: by keys alone, a step at a
// time, and what a room must never see.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "engine/session_log.hpp"
#include "tests/support/app_stage.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/app/meeting/minutes_view.hpp"
#include "ui/app/meeting/preparation_view.hpp"
#include "ui/panels/screen.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;
using ui::Screen;

namespace {

const std::vector<std::string> hard{"number", "queue", "press_number", "press_queue"};
const std::string question("Hvor mister jeg ham, og hvad kunne jeg have sagt?");

const ui::MeetingModel& meeting(AppStage& stage) { return *stage.model().meeting; }
MeetingStep step(AppStage& stage) { return meeting(stage).step; }
const ui::MeetingRecord::Excerpt& excerpt(AppStage& stage) {
  return *meeting(stage).record.excerpt;
}

AppStage::Setting on_the_wall(int width = 1920, int height = 1080, int percent = 100) {
  ui::AppModel model;
  model.screen = Screen::meeting;
  model.settings.text_percent = percent;
  AppStage::Setting setting;
  setting.window.width = width;
  setting.window.height = height;
  setting.window.scale = static_cast<float>(ui::panels::text_percent(
                             model, {static_cast<float>(width), static_cast<float>(height)})) /
                         100.0F;
  return setting;
}

void prepare(AppStage& stage) {
  stage.play("angry-caller", hard);
  REQUIRE(stage.model().screen == Screen::debrief);
  stage.take(ui::action::PrepareMeeting{});
  stage.work_to_end();
  REQUIRE(stage.model().screen == Screen::meeting_preparation);
}

void begin(AppStage& stage) {
  prepare(stage);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, question, 0});
  stage.take(ui::action::AnswerRecognised{false});
  stage.take(ui::action::StartMeeting{stage.window().now_ms()});
  stage.rest();
  REQUIRE(stage.model().screen == Screen::meeting);
}

void to_asked_turn(AppStage& stage) {
  for (int i = 0; i < 40 && step(stage) != MeetingStep::alone; ++i) stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == MeetingStep::alone);
}

/// Hands for each of the replies, and then all of them are shown.
void count_hands(AppStage& stage) {
  stage.press(ImGuiKey_Space);
  REQUIRE(step(stage) == MeetingStep::counting);
  int hands = 4;
  while (step(stage) == MeetingStep::counting) {
    stage.press(static_cast<ImGuiKey>(ImGuiKey_0 + hands));
    stage.press(ImGuiKey_Enter);
    hands = hands == 4 ? 6 : 1;
  }
  REQUIRE(step(stage) == MeetingStep::shown);
}

void check_layout(AppStage& stage, const std::string& name) {
  CAPTURE(name);
  stage.rest();
  stage.window().keep_picture(name);
  for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
}

}  // namespace

TEST_CASE("an owner prepares by keys alone and can't begin before all of it is answered") {
  AppStage stage;
  stage.play("angry-caller", hard);
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
  stage.window().type(question);
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
  CHECK(stage.shows(question));
}

TEST_CASE("an excerpt is three to five turns, moved and made longer within the call") {
  AppStage stage;
  prepare(stage);
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

TEST_CASE("a whole meeting goes by the keys of a presenter's remote, and back again") {
  AppStage stage(on_the_wall());
  begin(stage);
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
  begin(stage);
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
  begin(stage);
  to_asked_turn(stage);
  const auto view = [&] { return ui::meeting_view(stage.model(), 0); };
  const std::string taken =
      stage.model().call->transcript.turns[meeting(stage).turn].answer.reply.valid()
          ? stage.model()
                .call->playable->scenario()
                .at(stage.model().call->transcript.turns[meeting(stage).turn].answer.reply)
                .id
          : std::string();
  for (const auto& row : view().rows) {
    CHECK(row.id != "reply/" + taken);
    CHECK_FALSE(row.hands.has_value());
    CHECK(row.did.empty());
  }
  CHECK_FALSE(view().said.has_value());
  stage.press(ImGuiKey_Space);
  stage.press(ImGuiKey_7);
  for (const auto& row : view().rows) CHECK_FALSE(row.hands.has_value());
  CHECK(meeting(stage).record.votes.empty());
  stage.press(ImGuiKey_PageUp);
  CHECK(step(stage) == MeetingStep::alone);
  count_hands(stage);
  REQUIRE(view().said.has_value());
  CHECK_FALSE(view().said->because.empty());
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

TEST_CASE("another reply is played on from, as often as wanted, and one key leads back") {
  AppStage stage(on_the_wall());
  begin(stage);
  to_asked_turn(stage);
  count_hands(stage);
  stage.press(ImGuiKey_Space);
  REQUIRE(step(stage) == MeetingStep::others);
  const std::size_t events = stage.model().call->session.events.size();
  stage.press(ImGuiKey_A);
  REQUIRE(step(stage) == MeetingStep::what_if);
  CHECK(stage.model().call->session.events.size() == events + 1);
  CHECK(meeting(stage).ways.size() == 1);
  const auto turns = [&] {
    return meeting(stage).ways[meeting(stage).way].transcript.turns.size();
  };
  const std::size_t at_fork = turns();
  stage.press(ImGuiKey_A);
  CHECK(turns() == at_fork + 1);
  stage.press(ImGuiKey_PageUp);
  CHECK(turns() == at_fork);
  stage.press(ImGuiKey_O);
  CHECK(step(stage) == MeetingStep::others);
  stage.press(ImGuiKey_B);
  REQUIRE(step(stage) == MeetingStep::what_if);
  CHECK(meeting(stage).ways.size() == 2);
  CHECK_FALSE(meeting(stage).blank);
  stage.press(ImGuiKey_Space);
  REQUIRE(step(stage) == MeetingStep::ways);
  const auto ways = ui::meeting_view(stage.model(), 0).ways;
  REQUIRE(ways.has_value());
  CHECK(ways->names.size() == 2);
  CHECK(ways->rows.front().sign == "Her skilles de");
  CHECK_FALSE(ways->rows.front().first.text.empty());
  CHECK_FALSE(ways->rows.front().second.did.empty());
  stage.press(ImGuiKey_1);
  CHECK(meeting(stage).way == 0);
  REQUIRE(meeting(stage).record.forks.size() == 2);
  CHECK(meeting(stage).record.forks.front().turn == excerpt(stage).asked);
  // The file of the call has none of it: it is of the meeting.
  const auto read = engine::read_session(stage.store(), meeting(stage).file);
  REQUIRE(read);
  CHECK(read.value().session.events.size() == events);
}

TEST_CASE("at the beginning of another way, back leads to the call and the way is gone") {
  AppStage stage(on_the_wall());
  begin(stage);
  to_asked_turn(stage);
  count_hands(stage);
  stage.press(ImGuiKey_Space);
  stage.press(ImGuiKey_A);
  REQUIRE(step(stage) == MeetingStep::what_if);
  stage.press(ImGuiKey_PageUp);
  CHECK(step(stage) == MeetingStep::others);
  CHECK(meeting(stage).ways.empty());
  CHECK(meeting(stage).record.forks.empty());
}

TEST_CASE("a screen is blanked by the full stop and by B, and any key brings it back") {
  AppStage stage(on_the_wall());
  begin(stage);
  for (const ImGuiKey key : {ImGuiKey_Period, ImGuiKey_B}) {
    stage.press(key);
    CHECK(meeting(stage).blank);
    CHECK_FALSE(stage.shows(question));
    stage.press(ImGuiKey_Space);
    CHECK_FALSE(meeting(stage).blank);
    CHECK(step(stage) == MeetingStep::question);
  }
}

TEST_CASE("Luk blackens the screen, and what was agreed comes only when it is asked for") {
  AppStage stage(on_the_wall());
  begin(stage);
  stage.press(ImGuiKey_Escape);
  CHECK(meeting(stage).closed);
  CHECK(stage.model().screen == Screen::meeting);
  CHECK_FALSE(stage.shows(question));
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
  begin(stage);
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  const std::string citizen = scenario.calls.front().citizen.name.in(engine::Language::da);
  const std::string title = scenario.title.in(engine::Language::da);
  for (int i = 0; i < 60 && step(stage) != MeetingStep::worked; ++i) {
    for (const std::string& word : {citizen, title, std::string("Solsort"), std::string("Hjem"),
                                    std::string("Samtalen:"), std::string("/data")})
      CHECK_FALSE(stage.shows(word));
    CHECK(stage.shows(question));
    for (const auto& mark : ui::meeting_view(stage.model(), 0).marks) {
      CHECK(mark.turn >= excerpt(stage).first);
      CHECK(mark.turn <= excerpt(stage).last);
    }
    stage.take(ui::action::MeetingForward{stage.window().now_ms()});
    stage.rest();
  }
  CHECK(step(stage) == MeetingStep::worked);
}

TEST_CASE("what was agreed is written by keys, kept, and begins the next meeting") {
  AppStage stage(on_the_wall());
  begin(stage);
  for (int i = 0; i < 60 && step(stage) != MeetingStep::agree; ++i)
    stage.take(ui::action::MeetingForward{stage.window().now_ms()});
  stage.rest();
  REQUIRE(stage.window().focused() == "meeting/agreed");
  stage.window().type("Den, der tager telefonen, bliver på.");
  REQUIRE(stage.tab_to("meeting/task/1/who"));
  stage.window().type("LM");
  REQUIRE(stage.tab_to("meeting/task/1/what"));
  stage.window().type("skriver sætningen op");
  REQUIRE(stage.tab_to("meeting/task/1/when"));
  stage.window().type("fredag");
  stage.rest();
  stage.press(ImGuiKey_Escape);  // out of the field
  stage.press(ImGuiKey_Escape);
  REQUIRE(meeting(stage).closed);
  stage.press(ImGuiKey_Enter);
  REQUIRE(stage.model().screen == Screen::minutes);
  CHECK(ui::minutes_view(stage.model()).fields.tasks.front().who == "LM");
  REQUIRE(stage.tab_to("minutes/save"));
  stage.press(ImGuiKey_Enter);
  CHECK(stage.store().read("/documents/Øvelinjen/moede-2026-02-03.html"));
  CHECK(stage.store().read("/documents/Øvelinjen/moede-2026-02-03.md"));
  stage.take(ui::action::LeaveMinutes{});
  CHECK(stage.model().screen == Screen::home);
  begin(stage);
  CHECK(step(stage) == MeetingStep::last_time);
  CHECK(stage.shows("Den, der tager telefonen, bliver på."));
  CHECK(stage.shows("LM: skriver sætningen op – fredag"));
  CHECK(stage.click("meeting/kept/no"));
  CHECK(meeting(stage).record.kept == false);
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
  begin(stage);
  const std::filesystem::path file = meeting(stage).file;
  stage.take(ui::action::GoHome{});
  CHECK(stage.model().meeting == nullptr);
  stage.take(ui::action::PrepareMeeting{file, true});
  CHECK(stage.model().screen == Screen::meeting);
  CHECK(meeting(stage).record.question == question);
  stage.work_to_end();
  stage.rest();
  CHECK(stage.shows(question));
}

TEST_CASE("another run of the same call stands beside it, from where they part") {
  AppStage stage(on_the_wall());
  stage.play("angry-caller", {"stay"});
  const std::filesystem::path other = stage.model().call->saving.file;
  stage.take(ui::action::GoHome{});
  prepare(stage);
  stage.take(ui::action::CompareWith{other});
  REQUIRE(meeting(stage).ways.size() == 1);
  CHECK(meeting(stage).ways.front().other_run);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, question, 0});
  stage.take(ui::action::AnswerRecognised{false});
  stage.take(ui::action::StartMeeting{0});
  stage.take(ui::action::MeetingForward{0});
  stage.take(ui::action::GoToStep{MeetingStep::ways});
  stage.rest();
  const auto ways = ui::meeting_view(stage.model(), 0).ways;
  REQUIRE(ways.has_value());
  CHECK(ways->second == "En anden gang");
  CHECK_FALSE(ways->rows.empty());
  CHECK(meeting(stage).record.forks.empty());
}

TEST_CASE("the clock tells whole minutes and says when the time has gone") {
  AppStage stage(on_the_wall());
  begin(stage);
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
  begin(stage);
  stage.press(ImGuiKey_Space);
  stage.press(ImGuiKey_M);
  REQUIRE(stage.window().focused() == "meeting/note/text");
  stage.window().type("Her blev vi stille.");
  stage.rest();
  CHECK(meeting(stage).record.notes.at(excerpt(stage).first) == "Her blev vi stille.");
}

TEST_CASE("every step of a meeting keeps the layout in every size, theme and language") {
  struct Size {
    int width, height, percent;
  };
  constexpr std::array<Size, 4> sizes{
      {{1920, 1080, 100}, {1280, 800, 100}, {1024, 640, 100}, {1920, 1080, 250}}};
  for (const engine::Language language : {engine::Language::da, engine::Language::en}) {
    for (const Size& size : sizes) {
      AppStage::Setting setting = on_the_wall(size.width, size.height, size.percent);
      setting.settings.language = language;
      if (language == engine::Language::en) setting.settings.theme = ui::ThemeChoice::contrast;
      AppStage stage(setting);
      begin(stage);
      const std::string suffix = fmt::format("-{}-{}x{}-{}", engine::code(language), size.width,
                                             size.height, size.percent);
      check_layout(stage, "meeting-question" + suffix);
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-turn" + suffix);
      stage.take(ui::action::ToggleNote{});
      check_layout(stage, "meeting-note" + suffix);
      stage.take(ui::action::ToggleNote{});
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-answered" + suffix);
      while (step(stage) != MeetingStep::alone) stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-alone" + suffix);
      count_hands(stage);
      check_layout(stage, "meeting-shown" + suffix);
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-others" + suffix);
      stage.press(ImGuiKey_A);
      check_layout(stage, "meeting-what-if" + suffix);
      stage.take(ui::action::GoToStep{MeetingStep::ways});
      check_layout(stage, "meeting-ways" + suffix);
      stage.take(ui::action::GoToStep{MeetingStep::agree});
      check_layout(stage, "meeting-agree" + suffix);
      stage.take(ui::action::MeetingForward{0});
      check_layout(stage, "meeting-worked" + suffix);
      stage.take(ui::action::CloseMeeting{});
      check_layout(stage, "meeting-closed" + suffix);
    }
  }
}
