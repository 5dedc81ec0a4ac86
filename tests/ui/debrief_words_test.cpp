// What is said of a call in one place of the Tilbageblik holds in the others: the words on screen.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "engine/store/memory_store.hpp"
#include "scoring/bots.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/note_view.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/app/room_view.hpp"
#include "ui/app/update.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/html.hpp"

namespace samtale::tests {
namespace {

using namespace ui;

/// The application over a disk in memory, without a window.
struct Desk {
  engine::MemoryStore store;
  AppModel model;
  EffectRunner runner{store, "data"};
  int calls = 0;

  Desk() {
    model.library = std::make_shared<const Library>(load_library(store, ui::shipped_method()));
    model.data_folder = "data";
    model.settings.player = "player";
  }
  void take(Action action) { take_actions(model, {std::move(action)}, runner); }
  void start(const std::string& scenario, engine::Players players = engine::Players::one) {
    take(action::OpenBriefing{scenario});
    take(action::StartCall{0, std::string(31, '0') + std::to_string(++calls), 1, "2026-02-03",
                           players});
  }
  const engine::Scenario& scenario() const { return model.call->playable->scenario(); }

  /// The replies that are wanted where they are open, else the first; to the rating.
  void go_on(const std::vector<std::string>& wanted) {
    for (int i = 0; i < 200 && model.screen == Screen::call; ++i) {
      if (model.call->call_over) {
        take(action::GoOn{});
        continue;
      }
      const auto offered = offered_replies(scenario(), model.call->transcript.state, 1);
      std::string reply = scenario().at(offered.front()).id;
      for (const engine::ReplyIndex open : offered)
        if (std::find(wanted.begin(), wanted.end(), scenario().at(open).id) != wanted.end())
          reply = scenario().at(open).id;
      take(action::ChooseReply{reply, 0});
    }
  }
  void go_on_by(scoring::Bot bot) {
    finish_work(model, runner);
    for (int i = 0; i < 90 && model.screen == Screen::call; ++i) {
      if (model.call->call_over) {
        take(action::GoOn{});
        continue;
      }
      const engine::Answer answer =
          scoring::answer_of(bot, model.call->playable->rubric, scenario(), *model.call->bounds,
                             model.call->transcript.state, 1);
      if (answer.reply.valid())
        take(action::ChooseReply{scenario().at(answer.reply).id, 0});
      else
        take(action::HoldPause{0});
    }
  }
  DebriefView look_back() {
    take(action::FinishRating{0});
    take(action::SkipNote{});
    finish_work(model, runner);
    REQUIRE(model.screen == Screen::debrief);
    return debrief_view(model);
  }
  DebriefView play(const std::string& id, const std::vector<std::string>& wanted) {
    start(id);
    go_on(wanted);
    return look_back();
  }
};

const DebriefView::PrincipleRow& row(const DebriefView& view, const std::string& name) {
  const auto found = std::find_if(view.principles.begin(), view.principles.end(),
                                  [&](const auto& one) { return one.name == name; });
  REQUIRE(found != view.principles.end());
  return *found;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST_CASE("a flawless call is praised, and only who had support is sent on without it") {
  for (const engine::Mode mode : {engine::Mode::practice, engine::Mode::test}) {
    Desk desk;
    desk.take(action::ChooseMode{mode});
    desk.start("angry-caller");
    desk.go_on_by(scoring::Bot::best);
    const DebriefView view = desk.look_back();
    CHECK(view.level == "Samtalen: Det sidder");
    const bool sent_on = view.try_none.find("på egen hånd") != std::string::npos;
    CHECK(sent_on == (mode == engine::Mode::practice));
    CHECK(view.try_none.find("Der var ikke et bedre svar noget sted.") == 0);
    for (const DebriefView::PrincipleRow& one : view.principles) {
      CHECK(one.words != "lejlighed, ikke brugt");
      CHECK(one.words != "brugt nogle af gangene");
    }
  }
}

TEST_CASE("what was put right is never called unused, and a pitfall is never used every time") {
  Desk desk;
  const DebriefView view =
      desk.play("angry-caller", {"stay", "forgotten", "transfer", "take_back", "opened", "back",
                                 "knock", "carry", "pace", "call", "held"});
  bool mended = false;
  for (const DebriefView::PrincipleRow& one : view.principles) {
    const bool put_right = one.words.find("rettet op") != std::string::npos;
    mended = mended || put_right;
    if (put_right) CHECK(one.words.find("ikke brugt") == std::string::npos);
    if (one.pitfall) CHECK(one.words.find("brugt hver gang") == std::string::npos);
  }
  CHECK(mended);
}

TEST_CASE("a call that was left unheard is to be taken again, and nothing turned for the better") {
  Desk desk;
  const DebriefView view = desk.play("angry-caller", {"number", "press_number", "press_again"});
  const auto& turns = desk.model.call->transcript.turns;
  const engine::Ending& end = desk.scenario().at(turns.back().after.ending);
  REQUIRE(end.kind == engine::EndingKind::citizen_left);
  CHECK(view.level == "Samtalen: Tag den igen");
  if (view.turning) CHECK(view.turning->title != "Vendepunktet");
}

TEST_CASE("a pause that made no difference was held all the same") {
  Desk desk;
  desk.start("wrong-office");
  desk.take(action::HoldPause{0});
  desk.go_on({});
  CHECK(row(desk.look_back(), "Hold en pause").words == "holdt, hvor den ikke gjorde forskel");
}

TEST_CASE("the same answers given once more part nowhere, and end in one sentence") {
  Desk desk;
  desk.play("angry-caller", {"busy"});
  desk.take(action::PlayFrom{0, 0});
  desk.go_on({"busy"});
  const DebriefView view = desk.look_back();
  REQUIRE(view.two_ways.has_value());
  CHECK(view.two_ways->fork == "Du svarede det samme hele vejen.");
  CHECK(view.two_ways->rows.empty());
  CHECK(view.two_ways->end == "Sådan endte de begge to");
  CHECK(view.two_ways->first_end == view.outcome);
  CHECK(view.two_ways->second_end.empty());
}

TEST_CASE("the page tells the date, and the course once, as a table with a row a line") {
  Desk desk;
  desk.play("angry-caller", {"busy"});
  const std::string page = html(debrief_document(desk.model));
  const std::size_t turns = desk.model.call->transcript.turns.size();
  CHECK(page.find("<p>3. februar 2026</p>") != std::string::npos);
  CHECK(page.find("<h2>Uro og Tillid gennem samtalen</h2>") != std::string::npos);
  CHECK(page.find("<th scope=\"row\">" + std::to_string(turns) + "</th>") != std::string::npos);
  CHECK(times(page, "Uro: ") == 0);
  CHECK(times(page, "Du ser »") <= 1);
}

TEST_CASE("the rating says who is asked about, and what is missing until it is there") {
  Desk desk;
  desk.start("angry-caller");
  desk.go_on({"busy"});
  REQUIRE(desk.model.screen == Screen::rating);
  CHECK(rating_view(desk.model).detail.find("»Jeg« er Kurt her.") == 0);
  CHECK(rating_view(desk.model).missing ==
        "Svar på alle fire for at gå videre, eller spring over.");
  for (std::size_t item = 0; item < scoring::rating_items; ++item)
    desk.take(action::RateItem{item, 3});
  CHECK(rating_view(desk.model).missing.empty());
}

TEST_CASE("nobody is asked about a threat after a call without a raised voice") {
  Desk desk;
  desk.start("wrong-office");
  desk.go_on_by(scoring::Bot::best);
  desk.take(action::FinishRating{0});
  CHECK(note_view(desk.model).threat_question.empty());
  desk.start("angry-caller");
  desk.go_on_by(scoring::Bot::best);
  desk.take(action::FinishRating{0});
  CHECK(note_view(desk.model).threat_question == "Var der en trussel?");
  CHECK(desk.model.call->note.agreement.find("Jeg ringer selv fredag klokken ti") !=
        std::string::npos);
}

TEST_CASE("what the trainee promises is written as the trainee's own words") {
  Desk desk;
  for (const SharedPlayable& playable : desk.model.library->scenarios)
    for (const engine::Reply& reply : playable->scenario().replies) {
      CHECK_MESSAGE(reply.promise->da.find("Du ") == std::string::npos, reply.promise->da);
      CHECK_MESSAGE(reply.promise->en.find("You ") == std::string::npos, reply.promise->en);
    }
}

TEST_CASE("after a pause in which nothing was said a room does not read the line again") {
  Desk desk;
  desk.start("angry-caller", engine::Players::room);
  const std::string line = room_view(desk.model).lines.front().text;
  for (int i = 0; i < 40 && desk.model.call->room->step != RoomStep::shown; ++i)
    desk.take(action::RoomForward{0});
  const std::size_t pause = room_view(desk.model).options.size() - 1;
  desk.take(action::TakeOption{pause, 0});
  REQUIRE(desk.model.call->transcript.turns.size() == 1);
  REQUIRE(desk.model.call->transcript.last_lines.empty());
  const RoomView silent = room_view(desk.model);
  CHECK(silent.said_lead == "I var stille et øjeblik.");
  REQUIRE(silent.lines.size() == 1);
  CHECK(silent.lines.front().text == "Der bliver ikke sagt mere. Det er jeres tur.");
  desk.take(action::RoomForward{0});
  CHECK(room_view(desk.model).lines.front().text == line);  // beside the replies
}

TEST_CASE("calls with the same title are told apart by time, way and who took part") {
  using engine::Mode;
  using engine::Players;
  Desk desk;
  const std::string day = "2026-11-21", spoken = "21. november 2026";
  desk.model.files = {{"d", "angry-caller", day, false, Mode::test, "me", Players::one},
                      {"c", "angry-caller", day, true, Mode::practice, "me", Players::room},
                      {"b", "angry-caller", day, true, Mode::practice, "me", Players::pair},
                      {"a", "wrong-office", day, true, Mode::practice, "me"}};
  std::vector<std::string> details;
  for (const CallRow& row : home_view(desk.model).calls) details.push_back(row.detail);
  CHECK(details == std::vector<std::string>{spoken + " · Tredje gang · På egen hånd · ikke færdigt",
                                            spoken + " · Anden gang · Fælles spil",
                                            spoken + " · Første gang · Med støtte · Med en makker",
                                            spoken + " · Med støtte"});
}

TEST_CASE("who practises without keeping is told of the calls that are kept and hidden") {
  Desk desk;
  desk.play("wrong-office", {});
  desk.take(action::GoHome{});
  REQUIRE(desk.model.files.size() == 1);
  desk.take(action::ChooseKeeping{Keeping::forget});
  desk.take(action::GoHome{});
  CHECK(desk.model.files.empty());
  CHECK(home_view(desk.model).lent.find("Én samtale er gemt og skjult") != std::string::npos);
  desk.model.hidden_calls = 3;
  CHECK(home_view(desk.model).lent.find("3 samtaler er gemt og skjult") != std::string::npos);
  // Whoever was here before is nobody's business.
  desk.take(action::NewParticipant{"another"});
  desk.take(action::ChooseKeeping{Keeping::forget});
  desk.take(action::GoHome{});
  CHECK(home_view(desk.model).lent.find("skjult") == std::string::npos);
}

}  // namespace
}  // namespace samtale::tests
