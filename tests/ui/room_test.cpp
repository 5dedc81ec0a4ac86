// Fælles spil and a call with a makker, step by step through update().
#include "ui/app/room.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/room_view.hpp"
#include "ui/app/untaken_view.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"

using namespace samtale;
using namespace samtale::tests;
using namespace samtale::ui;

namespace {

void start(AppStage& stage, engine::Players players) {
  stage.take(action::OpenBriefing{"angry-caller"});
  stage.take(action::StartCall{0, {}, 0, {}, players});
  REQUIRE(stage.model().screen == Screen::call);
}

const RoomModel& room(AppStage& stage) { return *stage.model().call->room; }

// The hands for each option, to where all of them are shown.
void count(AppStage& stage, std::vector<int> hands) {
  while (room(stage).step != RoomStep::counting) stage.take(action::RoomForward{});
  hands.resize(room_view(stage.model()).options.size());
  for (const int one : hands) {
    stage.take(action::TypeHands{one});
    stage.take(action::RoomForward{});
  }
  REQUIRE(room(stage).step == RoomStep::shown);
}

void play_to_the_end(AppStage& stage) {
  for (int i = 0; i < 60 && stage.model().screen == Screen::call; ++i) {
    if (stage.model().call->call_over) {
      stage.take(action::RoomForward{});
      continue;
    }
    count(stage, {3, 5});
    stage.take(action::TakeOption{0, 0});
  }
  REQUIRE(stage.model().screen == Screen::untaken);
}

template <class What>
std::size_t events(AppStage& stage) {
  const auto& all = stage.model().call->session.events;
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [](const auto& e) { return std::holds_alternative<What>(e.what); }));
}

}  // namespace

TEST_CASE("a room goes from the line to the talk, the count, the hands and the answer") {
  AppStage stage;
  start(stage, engine::Players::room);
  const engine::SessionHeader& header = stage.model().call->session.header;
  CHECK(header.seed == engine::file_order);
  CHECK(header.players == engine::Players::room);
  CHECK(room_view(stage.model()).options.empty());

  stage.take(action::RoomForward{1000});
  CHECK(room(stage).step == RoomStep::talking);
  CHECK(room(stage).talk_until == 1000 + talk_ms);
  const RoomView talking = room_view(stage.model());
  REQUIRE(talking.options.size() >= 3);
  CHECK(talking.options[0].letter == "A");
  CHECK(talking.options.back().id == "pause");
  CHECK(!talking.options[0].hands);

  stage.take(action::RoomForward{});
  stage.take(action::TypeHands{4});
  stage.take(action::RoomForward{});
  const RoomView counting = room_view(stage.model());
  CHECK(counting.option == 1);
  CHECK(counting.options[0].counted == "talt");
  CHECK(!counting.options[0].hands);
  for (std::size_t i = 1; i < counting.options.size(); ++i) stage.take(action::RoomForward{});
  const RoomView shown = room_view(stage.model());
  CHECK(shown.step == RoomStep::shown);
  CHECK(shown.options[0].hands == 4);
  CHECK(shown.options[0].most);
  CHECK(shown.options[1].hands == 0);
  CHECK(shown.forward == "Spil videre med A");

  const std::string first = call_view(stage.model()).replies[0].id;
  stage.take(action::RoomForward{});
  REQUIRE(stage.model().call->transcript.turns.size() == 1);
  CHECK(room(stage).step == RoomStep::reading);
  const auto& all = stage.model().call->session.events;
  REQUIRE(all.size() == 2);
  const auto& hands = std::get<engine::HandsCounted>(all[0].what);
  CHECK(hands.replies[0].reply == first);
  CHECK(hands.replies[0].hands == 4);
  CHECK(hands.pause == 0);
  CHECK(std::get<engine::Answered>(all[1].what).reply == first);
  CHECK(hands_before(stage.model().call->session, all[1].id) == &hands);
}

TEST_CASE("where two are alike nothing is taken before a letter says which") {
  AppStage stage;
  start(stage, engine::Players::room);
  count(stage, {4, 4});
  CHECK(!room_view(stage.model()).can_go_on);
  stage.take(action::RoomForward{});
  CHECK(stage.model().call->transcript.turns.empty());
  stage.take(action::TakeOption{99, 0});
  CHECK(stage.model().call->transcript.turns.empty());
  stage.take(action::TakeOption{1, 0});
  CHECK(stage.model().call->transcript.turns.size() == 1);
}

TEST_CASE("a room may go on without a hand, and then none are kept") {
  AppStage stage;
  start(stage, engine::Players::room);
  count(stage, {});
  stage.take(action::TakeOption{0, 0});
  CHECK(stage.model().call->transcript.turns.size() == 1);
  CHECK(events<engine::HandsCounted>(stage) == 0);
}

TEST_CASE("a room can go back a step, do without the countdown and look at nothing") {
  AppStage stage;
  start(stage, engine::Players::room);
  stage.take(action::RoomForward{});
  stage.take(action::ToggleCountdown{});
  CHECK(room(stage).talk_until == 0);
  stage.take(action::RoomBack{});
  CHECK(room(stage).step == RoomStep::reading);
  stage.take(action::RoomForward{5});
  CHECK(room(stage).talk_until == 0);
  count(stage, {2});
  stage.take(action::RoomBack{});
  CHECK(room(stage).step == RoomStep::counting);
  CHECK(room(stage).hands.counts[0] == 2);
  stage.take(action::ToggleBlank{});
  CHECK(room_view(stage.model()).dark);
  stage.take(action::ToggleBlank{});
  stage.take(action::AskToLeave{});
  stage.take(action::RoomForward{});
  CHECK(room(stage).step == RoomStep::counting);
}

TEST_CASE("a room's call that was left goes on as one") {
  AppStage stage;
  start(stage, engine::Players::room);
  count(stage, {2});
  stage.take(action::TakeOption{0, 0});
  const std::filesystem::path file = stage.model().call->saving.file;
  stage.take(action::LeaveCall{});
  stage.take(action::ResumeCall{file, 0});
  REQUIRE(stage.model().call);
  REQUIRE(stage.model().call->room);
  CHECK(stage.model().call->transcript.turns.size() == 1);
  count(stage, {2});
  stage.take(action::TakeOption{0, 0});
  CHECK(events<engine::HandsCounted>(stage) == 2);
  CHECK(hands_before(stage.model().call->session, stage.model().call->tip) != nullptr);
}

TEST_CASE("after a room's call comes the one that it did not choose, and it can be played on") {
  AppStage stage;
  start(stage, engine::Players::room);
  play_to_the_end(stage);
  stage.work_to_end();
  const UntakenView view = untaken_view(stage.model());
  REQUIRE(view.ready);
  CHECK(view.none.empty());
  CHECK(view.taken.hands == 3);
  CHECK(view.other.hands == 5);
  CHECK(view.other.text != view.taken.text);
  CHECK(!view.other.did.empty());
  CHECK(!view.has_back);
  const std::size_t places =
      divided_turns(*stage.model().call, stage.model().debrief->report).size();
  REQUIRE(places > 1);
  CHECK(places <= most_divided_turns);
  for (std::size_t i = 0; i < 2 * places; ++i) stage.take(action::RoomForward{});
  CHECK(room(stage).place == places - 1);
  for (std::size_t i = 0; i < 2 * places; ++i) stage.take(action::RoomBack{});
  CHECK(room(stage).place == 0);

  const std::size_t before = events<engine::Answered>(stage);
  stage.take(action::PlayFrom{view.turn, 0});
  stage.take(action::ChooseReply{view.other_reply, 0});
  CHECK(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.turns.size() == view.turn + 1);
  CHECK(events<engine::Answered>(stage) == before + 1);
  CHECK(room(stage).step == RoomStep::reading);
  play_to_the_end(stage);
  stage.take(action::OpenDebrief{});
  CHECK(stage.model().screen == Screen::debrief);
}

TEST_CASE("a room of one mind is told so") {
  AppStage stage;
  start(stage, engine::Players::room);
  for (int i = 0; i < 60 && stage.model().screen == Screen::call; ++i) {
    if (stage.model().call->call_over) {
      stage.take(action::RoomForward{});
      continue;
    }
    count(stage, {8});
    stage.take(action::RoomForward{});
  }
  stage.work_to_end();
  CHECK(!untaken_view(stage.model()).none.empty());
}

TEST_CASE("the export tells the hands of a room") {
  AppStage stage;
  start(stage, engine::Players::room);
  play_to_the_end(stage);
  stage.work_to_end();
  stage.take(action::OpenDebrief{});
  const Document document = debrief_document(stage.model());
  const std::string page = markdown(document);
  CHECK(page.find("Hænderne i lokalet") != std::string::npos);
  CHECK(page.find("| 5 |") != std::string::npos);
  CHECK(html(document).find("Hænderne i lokalet") != std::string::npos);
}

TEST_CASE("a makker's marks stand under the turn, are taken back and are told afterwards") {
  AppStage stage;
  stage.take(action::ChoosePlayers{engine::Players::pair});
  start(stage, engine::Players::pair);
  REQUIRE(call_view(stage.model()).sheet);
  CHECK(!call_view(stage.model()).sheet->open);
  stage.take(action::MarkPrinciple{"listen", 0});
  CHECK(events<engine::Marked>(stage) == 0);

  stage.take(action::HoldPause{0});
  const SheetView sheet = *call_view(stage.model()).sheet;
  REQUIRE(sheet.items.size() >= 2);
  CHECK(sheet.items.size() <= most_sheet_items);
  stage.take(action::MarkPrinciple{sheet.items[0].principle, 0});
  stage.take(action::MarkPrinciple{sheet.items[1].principle, 0});
  stage.take(action::MarkPrinciple{sheet.items[1].principle, 0});
  const CallView view = call_view(stage.model());
  CHECK(view.sheet->items[0].marked);
  CHECK(!view.sheet->items[1].marked);
  bool under = false;
  for (const BubbleView& bubble : view.bubbles)
    under = under || bubble.marks == std::vector<std::string>{sheet.items[0].name};
  CHECK(under);

  for (int i = 0; i < 60 && stage.model().screen == Screen::call; ++i) {
    if (stage.model().call->call_over)
      stage.take(action::GoOn{});
    else
      stage.take(action::ChooseReply{call_view(stage.model()).replies.front().id, 0});
  }
  stage.take(action::FinishRating{});
  stage.take(action::SkipNote{});
  stage.work_to_end();
  const PartnerView partner = debrief_view(stage.model()).partner;
  REQUIRE(partner.rows.size() == 1);
  CHECK(partner.rows[0].turn == "replik 1");
  CHECK(partner.rows[0].principles == std::vector<std::string>{sheet.items[0].name});
  const std::string page = markdown(debrief_document(stage.model()));
  CHECK(page.find("Det hørte din makker") != std::string::npos);

  stage.take(action::SwapPlaces{});
  CHECK(stage.model().screen == Screen::briefing);
  CHECK(stage.model().swapped);
  CHECK(stage.model().players == engine::Players::pair);
}

TEST_CASE("one's own goals come first on the makker's sheet, each once") {
  AppStage stage;
  stage.take(action::ToggleGoal{"thank"});
  start(stage, engine::Players::pair);
  const SheetView sheet = *call_view(stage.model()).sheet;
  REQUIRE(!sheet.items.empty());
  CHECK(sheet.items[0].principle == "thank");
  CHECK(sheet.items[0].key == "F1");
  const auto thanks = std::count_if(sheet.items.begin(), sheet.items.end(),
                                    [](const auto& item) { return item.principle == "thank"; });
  CHECK(thanks == 1);
}

TEST_CASE(
    "who answers alone has neither sheet nor hands, and a call with a makker goes on as one") {
  AppStage stage;
  start(stage, engine::Players::one);
  CHECK(!call_view(stage.model()).sheet);
  stage.take(action::RoomForward{});
  stage.take(action::SwapPlaces{});
  CHECK(stage.model().screen == Screen::call);
}

TEST_CASE("a call with a makker that was left goes on as one") {
  AppStage stage;
  start(stage, engine::Players::pair);
  stage.take(action::HoldPause{0});
  const std::filesystem::path file = stage.model().call->saving.file;
  stage.take(action::LeaveCall{});
  stage.take(action::ResumeCall{file, 0});
  CHECK(call_view(stage.model()).sheet);
  CHECK(stage.model().players == engine::Players::pair);
}
