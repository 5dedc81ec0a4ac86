// What if: other ways than the one that was taken, tried in the meeting or on another day.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/session_log.hpp"
#include "tests/support/meeting_stage.hpp"
#include "ui/app/meeting/meeting_view.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::MeetingStep;
using ui::Screen;

TEST_CASE("another reply is played on from, as often as wanted, and one key leads back") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_others(stage);
  const std::size_t events = stage.model().call->session.events.size();
  stage.press(ImGuiKey_A);
  REQUIRE(step(stage) == MeetingStep::what_if);
  CHECK(stage.model().call->session.events.size() == events + 1);
  CHECK(meeting(stage).ways.size() == 1);
  const auto shown = [&] { return meeting(stage).ways[meeting(stage).way].shown; };
  const std::size_t at_fork = shown();
  stage.press(ImGuiKey_A);
  CHECK(shown() == at_fork + 1);
  stage.press(ImGuiKey_PageUp);
  CHECK(shown() == at_fork);
  CHECK(meeting(stage).ways[meeting(stage).way].transcript.turns.size() == at_fork + 1);
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

TEST_CASE("a remote that goes back takes nothing away of the ways that were tried") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_others(stage);
  for (const ImGuiKey letter : {ImGuiKey_A, ImGuiKey_B}) {
    stage.press(letter);
    REQUIRE(step(stage) == MeetingStep::what_if);
    stage.press(ImGuiKey_A);
    stage.press(ImGuiKey_PageUp);
    REQUIRE(step(stage) == MeetingStep::what_if);
    stage.press(ImGuiKey_PageUp);
    REQUIRE(step(stage) == MeetingStep::others);
  }
  CHECK(meeting(stage).ways.size() == 2);
  REQUIRE(meeting(stage).record.forks.size() == 2);
  for (const ui::MeetingFork& fork : meeting(stage).record.forks) CHECK(fork.replies.size() == 2);
  // The same answers once more are the same way, followed to its end by going on.
  stage.press(ImGuiKey_A);
  CHECK(meeting(stage).ways.size() == 2);
  CHECK(meeting(stage).way == 0);
  stage.press(ImGuiKey_PageDown);
  CHECK(step(stage) == MeetingStep::what_if);
  stage.press(ImGuiKey_PageDown);
  CHECK(step(stage) == MeetingStep::ways);
}

TEST_CASE("another answer in the middle of a way is a way of its own") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_others(stage);
  stage.press(ImGuiKey_A);
  stage.press(ImGuiKey_A);
  stage.press(ImGuiKey_PageUp);
  stage.press(ImGuiKey_B);
  REQUIRE(meeting(stage).ways.size() == 2);
  CHECK(meeting(stage).way == 1);
  const auto& forks = meeting(stage).record.forks;
  REQUIRE(forks.size() == 2);
  REQUIRE(forks[0].replies.size() == 2);
  REQUIRE(forks[1].replies.size() == 2);
  CHECK(forks[0].turn == forks[1].turn);
  CHECK(forks[0].replies.front() == forks[1].replies.front());
  CHECK(forks[0].replies.back() != forks[1].replies.back());
}

TEST_CASE("after the ways the one that is played stands there again, and nothing of it is gone") {
  AppStage stage(on_the_wall());
  const std::filesystem::path other = prepare_after_another(stage);
  stage.take(ui::action::CompareWith{other});
  start_meeting(stage);
  to_others(stage);
  stage.press(ImGuiKey_A);
  stage.press(ImGuiKey_A);
  const std::size_t tried = meeting(stage).way;
  REQUIRE_FALSE(meeting(stage).ways[tried].other_run);
  stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == MeetingStep::ways);
  stage.press(ImGuiKey_1);
  REQUIRE(meeting(stage).ways[meeting(stage).way].other_run);
  const std::size_t theirs = meeting(stage).ways.front().transcript.turns.size();
  for (int i = 0; i < 4; ++i) stage.press(ImGuiKey_PageUp);
  CHECK(meeting(stage).ways.front().transcript.turns.size() == theirs);
  CHECK(meeting(stage).way == tried);
  CHECK(meeting(stage).record.forks.front().replies.size() == 2);
}

TEST_CASE("a run beside the call leaves the ways that were tried, and goes without them") {
  AppStage stage(on_the_wall());
  stage.play("angry-caller", {"stay"});
  const std::filesystem::path other = stage.model().call->saving.file;
  stage.take(ui::action::GoHome{});
  begin_meeting(stage);
  to_others(stage);
  stage.press(ImGuiKey_A);
  stage.take(ui::action::CloseMeeting{});
  const std::filesystem::path file = meeting(stage).file;
  stage.take(ui::action::GoHome{});
  stage.take(ui::action::PrepareMeeting{file});
  stage.work_to_end();
  REQUIRE(meeting(stage).record.forks.size() == 1);
  for (const std::filesystem::path& run : {other, std::filesystem::path(), other}) {
    stage.take(ui::action::CompareWith{run});
    CHECK(meeting(stage).ways.size() == (run.empty() ? 1 : 2));
    CHECK(meeting(stage).record.forks.size() == 1);
  }
  CHECK(ui::meeting_view(stage.model(), 0).question_lead == "Spørgsmålet til jer");
  start_meeting(stage);
  to_others(stage);
  stage.press(ImGuiKey_B);
  CHECK(meeting(stage).record.forks.size() == 2);
}

TEST_CASE("a run that can't stand beside a copy of an excerpt says so") {
  AppStage stage;
  const std::filesystem::path other = prepare_after_another(stage);
  stage.take(ui::action::ChooseExcerpt{2, 4});
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, owners_words(), 0});
  stage.take(ui::action::AnswerRecognised{false});
  stage.take(ui::action::SaveSharedCopy{});
  REQUIRE(meeting(stage).saved.has_value());
  stage.take(ui::action::PrepareMeeting{meeting(stage).saved->file});
  stage.take(ui::action::CompareWith{other});
  CHECK(meeting(stage).ways.empty());
  CHECK(stage.model().notice ==
        "Den samtale er spillet med en anden udgave af scenariet og kan ikke stå ved siden af.");
}

TEST_CASE("of another run no more is shown than the places of the excerpt") {
  AppStage stage(on_the_wall());
  const std::filesystem::path other = prepare_after_another(stage);
  stage.take(ui::action::ChooseExcerpt{0, 2});
  stage.take(ui::action::CompareWith{other});
  start_meeting(stage);
  stage.take(ui::action::MeetingForward{0});
  stage.take(ui::action::GoToStep{MeetingStep::ways});
  const auto view = ui::meeting_view(stage.model(), 0);
  REQUIRE(view.ways.has_value());
  REQUIRE_FALSE(view.ways->rows.empty());
  const auto& run = meeting(stage).ways.front().transcript;
  REQUIRE(run.turns.size() > view.ways->rows.size());
  CHECK(view.ways->second_end == "Samtalen gik videre.");
  const auto& turns = stage.model().call->transcript.turns;
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  for (const engine::Turn& turn : run.turns) {
    bool of_excerpt = false;
    for (std::size_t t = 0; t <= 2; ++t)
      of_excerpt = of_excerpt || turns[t].before.node == turn.before.node;
    const std::string said = scenario.at(turn.answer.reply).say.in(engine::Language::da);
    bool shown = false;
    for (const auto& row : view.ways->rows)
      shown = shown || row.second.text.find(said) != std::string::npos;
    if (!of_excerpt) CHECK_FALSE(shown);
  }
}

TEST_CASE("the ways stand in a picture of the places that the room has come to, and no others") {
  AppStage stage(on_the_wall());
  begin_meeting(stage);
  to_others(stage);
  stage.press(ImGuiKey_A);
  stage.press(ImGuiKey_A);
  stage.press(ImGuiKey_PageDown);
  REQUIRE(step(stage) == MeetingStep::ways);
  stage.press(ImGuiKey_P);
  stage.rest();
  const auto view = ui::meeting_view(stage.model(), 0);
  REQUIRE(view.picture.has_value());
  CHECK(view.picture->best == "Samtalen");
  CHECK(view.picture->worst == "Hvad nu hvis 1");
  using Way = ui::StoryGraphView::Way;
  bool call = false, tried = false;
  for (const auto& edge : view.picture->edges) {
    call = call || edge.way == Way::best;
    tried = tried || edge.way == Way::worst;
    CHECK(edge.way != Way::plain);
  }
  CHECK(call);
  CHECK(tried);
  const auto& turns = stage.model().call->transcript.turns;
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  for (const auto& node : view.picture->nodes) {
    CHECK_FALSE(node.name.empty());
    bool known = node.is_ending;
    for (std::size_t t = excerpt(stage).first; t <= excerpt(stage).last; ++t)
      known = known || scenario.at(turns[t].before.node).id == node.id ||
              scenario.at(turns[t].after.node).id == node.id;
    for (const engine::Turn& turn : meeting(stage).ways.front().transcript.turns)
      known = known || scenario.at(turn.before.node).id == node.id ||
              scenario.at(turn.after.node).id == node.id;
    CHECK(known);
  }
  stage.press(ImGuiKey_P);
  CHECK_FALSE(ui::meeting_view(stage.model(), 0).picture.has_value());
  CHECK(step(stage) == MeetingStep::ways);
}

TEST_CASE("another run of the same call stands beside it, from where they part") {
  AppStage stage(on_the_wall());
  const std::filesystem::path other = prepare_after_another(stage);
  stage.take(ui::action::CompareWith{other});
  REQUIRE(meeting(stage).ways.size() == 1);
  CHECK(meeting(stage).ways.front().other_run);
  stage.take(ui::action::WriteMeeting{ui::MeetingText::question, owners_words(), 0});
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
