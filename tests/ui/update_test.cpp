#include "ui/app/update.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "engine/store/memory_store.hpp"
#include "scoring/bots.hpp"
#include "tests/support/source_files.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/home_view.hpp"

namespace samtale::tests {
namespace {

using namespace ui;
using engine::Language;

/// The application with the shipped library and no shell: effects are only collected.
struct App {
  AppModel model;
  std::vector<Effect> effects;

  App() {
    engine::MemoryStore store;
    model.library = std::make_shared<const Library>(load_library(store, ui::shipped_method()));
    model.data_folder = "data";
    model.settings.player = "player";
  }
  void take(const Action& action) {
    Updated updated = update(std::move(model), action);
    model = std::move(updated.model);
    for (Effect& effect : updated.effects) effects.push_back(std::move(effect));
  }
  template <class E>
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::count_if(effects.begin(), effects.end(),
                      [](const Effect& e) { return std::holds_alternative<E>(e); }));
  }
  void start(const std::string& scenario = "angry-caller") {
    take(action::OpenBriefing{scenario});
    take(action::StartCall{1000, std::string(32, 'a'), 7, "2026-11-21"});
  }
  std::string first_reply() const { return call_view(model).replies.front().id; }
  void play_to_the_end() {
    for (std::int64_t now = 2000; model.screen == Screen::call; now += 1000) {
      if (call_view(model).end)
        take(action::GoOn{now});
      else
        take(action::ChooseReply{first_reply(), now});
    }
  }
  void find_bounds() {
    const Playable& playable = *model.call->playable;
    take(action::BoundsFound{
        model.call->playable,
        std::make_shared<const scoring::Bounds>(scoring::bounds(
            playable.rubric, playable.scenario(),
            engine::explore(playable.scenario(),
                            scoring::watched(playable.rubric, playable.scenario()))))});
  }
};

TEST_CASE("a call begins with its file and the search for its bounds") {
  App app;
  app.start();
  CHECK(app.model.screen == Screen::call);
  REQUIRE(app.count<effect::CreateCallFile>() == 1);
  CHECK(app.count<effect::FindBounds>() == 1);
  const auto& create = std::get<effect::CreateCallFile>(app.effects.front());
  CHECK(create.file ==
        std::filesystem::path("data/calls/2026-11-21-angry-caller-aaaaaaaa.samtale"));
  CHECK(create.header.scenario.id == "angry-caller");
  CHECK(create.header.sources.size() == 4);  // scenario and method, each with its translation
}

TEST_CASE("every answer is written as it is given") {
  App app;
  app.start();
  app.take(action::ChooseReply{app.first_reply(), 2500});
  REQUIRE(app.count<effect::AppendToCall>() == 1);
  const engine::Event& event = app.model.call->session.events.back();
  CHECK(event.at == 1500);
  CHECK(std::get<engine::Answered>(event.what).milliseconds == 1500);
  CHECK(app.model.call->transcript.turns.size() == 1);
}

TEST_CASE("an answer that is refused changes nothing and is said until one is given") {
  App app;
  app.start();
  app.take(action::ChooseReply{"nobody", 2000});
  CHECK(app.model.call->session.events.empty());
  CHECK(app.count<effect::AppendToCall>() == 0);
  CHECK(call_view(app.model).saving == "Her er der ikke noget svar, der hedder »nobody«.");
  app.take(action::ChooseReply{app.first_reply(), 2000});
  CHECK(call_view(app.model).saving.empty());
}

TEST_CASE("a call of another version of the scenario says why no answer is taken") {
  App app;
  app.start();
  engine::DecodedSession decoded;
  decoded.session = app.model.call->session;
  engine::Event event;
  event.id = 1;
  engine::Answered gone;
  gone.node = "node-of-then";
  gone.reply = "reply-of-then";
  event.what = gone;
  append(decoded.session, event);
  app.take(action::CallOpened{"data/calls/then.samtale", decoded, app.model.call->playable, 0});
  REQUIRE(app.model.screen == Screen::call);
  app.take(action::ChooseReply{app.first_reply(), 10});
  CHECK(app.model.call->session.events.size() == 1);
  CHECK(call_view(app.model).saving ==
        "Opkaldet er spillet med en anden udgave af scenariet og kan ikke fortsætte i denne.");
}

TEST_CASE("the notice does not hide that a call can't be kept") {
  App app;
  app.start();
  const std::filesystem::path file = app.model.call->saving.file;
  app.take(action::CallCreated{file, engine::IoError{file, engine::IoReason::full}});
  app.take(action::ChooseReply{"nobody", 2000});
  const std::string said = call_view(app.model).saving;
  CHECK(said.find("Her er der ikke noget svar") == 0);
  CHECK(said.find("bliver ikke gemt") != std::string::npos);
}

TEST_CASE("a call whose file can't be written goes on and says so") {
  App app;
  app.start();
  const std::filesystem::path file = app.model.call->saving.file;
  app.take(action::CallCreated{file, engine::IoError{file, engine::IoReason::full}});
  app.take(action::ChooseReply{app.first_reply(), 2000});
  CHECK(app.model.call->transcript.turns.size() == 1);
  const std::string said = call_view(app.model).saving;
  CHECK(said.find("bliver ikke gemt") != std::string::npos);
}

TEST_CASE("the language changes in mid-call, and the session notes it") {
  App app;
  app.start();
  const std::string danish = call_view(app.model).replies.front().text;
  app.take(action::ChooseLanguage{Language::en});
  CHECK(call_view(app.model).replies.front().text != danish);
  CHECK(app.count<effect::SaveSettings>() == 1);
  REQUIRE(app.model.call->session.events.size() == 1);
  CHECK(std::holds_alternative<engine::LanguageSet>(app.model.call->session.events[0].what));
  // It is no answer: the call stands where it stood.
  app.take(action::ChooseReply{app.first_reply(), 2000});
  CHECK(app.model.call->transcript.turns.size() == 1);
}

TEST_CASE("a call that is over is rated, and the debrief waits for the bounds") {
  App app;
  app.start();
  app.play_to_the_end();
  CHECK(app.model.screen == Screen::rating);
  for (std::size_t item = 0; item < scoring::rating_items; ++item)
    app.take(action::RateItem{item, 3});
  app.take(action::FinishRating{90000});
  app.take(action::SkipNote{});
  CHECK(app.model.screen == Screen::debrief);
  CHECK_FALSE(debrief_view(app.model).ready);
  CHECK(std::holds_alternative<engine::SelfRated>(app.model.call->session.events.back().what));
  app.find_bounds();
  const DebriefView view = debrief_view(app.model);
  REQUIRE(view.ready);
  CHECK(view.rating.front().own_filled == 3);
  CHECK_FALSE(view.level.empty());
}

TEST_CASE("a rating that is skipped is not written") {
  App app;
  app.start();
  app.play_to_the_end();
  const std::size_t events = app.model.call->session.events.size();
  app.take(action::RateItem{0, 3});
  app.take(action::FinishRating{90000});
  app.take(action::SkipNote{});
  CHECK(app.model.call->session.events.size() == events);
  CHECK(app.model.screen == Screen::debrief);
}

TEST_CASE("trying from a reply opens a new way and keeps the old one") {
  App app;
  app.start();
  app.play_to_the_end();
  app.take(action::FinishRating{90000});
  app.take(action::SkipNote{});
  app.find_bounds();
  const std::size_t events = app.model.call->session.events.size();
  app.take(action::PlayFrom{0, 95000});
  CHECK(app.model.screen == Screen::call);
  CHECK(app.model.call->transcript.turns.empty());
  app.take(action::ChooseReply{call_view(app.model).replies.back().id, 96000});
  CHECK(app.model.call->session.events.size() == events + 1);
  CHECK(app.model.call->session.events.back().after == engine::root_event);
}

TEST_CASE("several calls follow each other, each with its own citizen and notes") {
  App app;
  app.start("repeat-caller");
  std::size_t calls_begun = 1;
  for (std::int64_t now = 2000; app.model.screen == Screen::call; now += 1000) {
    const CallView view = call_view(app.model);
    if (view.end) {
      app.take(action::GoOn{now});
      if (app.model.screen == Screen::call) {
        ++calls_begun;
        CHECK(call_view(app.model).notepad.promised.empty());
      }
    } else {
      app.take(action::ChooseReply{app.first_reply(), now});
    }
  }
  CHECK(calls_begun == 3);
  CHECK(app.model.call->transcript.calls.size() == 3);

  app.take(action::FinishRating{90'000});
  app.take(action::SkipNote{});
  app.find_bounds();
  const DebriefView debrief = debrief_view(app.model);
  const engine::Scenario& scenario = app.model.call->playable->scenario();
  REQUIRE(debrief.calls.size() == 3);
  CHECK(debrief.calls.front().first == 0);
  CHECK(debrief.calls.back().last + 1 == app.model.call->transcript.turns.size());
  for (std::size_t c = 0; c < debrief.calls.size(); ++c) {
    CHECK(debrief.calls[c].label == scenario.calls[c].title.da);
    if (c > 0) CHECK(debrief.calls[c].first == debrief.calls[c - 1].last + 1);
  }
}

TEST_CASE("leaving asks first and keeps the call for later") {
  App app;
  app.start();
  app.take(action::AskToLeave{});
  REQUIRE(call_view(app.model).leaving.has_value());
  app.take(action::StayInCall{});
  CHECK_FALSE(call_view(app.model).leaving.has_value());
  app.take(action::LeaveCall{});
  CHECK(app.model.screen == Screen::home);
  CHECK(app.count<effect::CloseCall>() == 1);
  app.take(action::CallsListed{{{"data/calls/x.samtale", "angry-caller", "2026-11-21", false,
                                 engine::Mode::practice, "player"}}});
  const HomeView home = home_view(app.model);
  REQUIRE(home.resume.has_value());
  CHECK(home.resume->title == "Han råber, fra du løfter røret");
  CHECK(home.calls.front().detail == "21. november 2026 · Med støtte · ikke færdigt");
}

TEST_CASE("support shows why and the card, on one's own neither") {
  App app;
  app.take(action::ChooseMode{engine::Mode::test});
  app.start();
  app.take(action::ChooseReply{app.first_reply(), 2000});
  CallView alone = call_view(app.model);
  CHECK_FALSE(alone.card.has_value());
  CHECK(std::all_of(alone.bubbles.begin(), alone.bubbles.end(),
                    [](const BubbleView& b) { return b.why.empty(); }));
  app.take(action::LeaveCall{});
  app.take(action::ChooseMode{engine::Mode::practice});
  app.start();
  app.take(action::ChooseReply{app.first_reply(), 2000});
  CallView supported = call_view(app.model);
  CHECK(supported.card.has_value());
  CHECK(std::any_of(supported.bubbles.begin(), supported.bubbles.end(),
                    [](const BubbleView& b) { return !b.why.empty(); }));
}

TEST_CASE("no figure stands on the call or the debrief but counts of questions and places") {
  App app;
  app.start();
  app.play_to_the_end();
  app.take(action::FinishRating{90000});
  app.take(action::SkipNote{});
  app.find_bounds();
  const DebriefView view = debrief_view(app.model);
  const auto has_figure = [](const std::string& text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  CHECK_FALSE(has_figure(view.level));
  for (const auto& row : view.rating) CHECK_FALSE(has_figure(row.words));
  for (const auto& row : view.principles) CHECK_FALSE(has_figure(row.words));
}

TEST_CASE("an action that makes no sense changes nothing") {
  App app;
  for (const Action& action : std::vector<Action>{action::ChooseReply{"stay", 1},
                                                  action::HoldPause{1},
                                                  action::GoOn{1},
                                                  action::RateItem{0, 3},
                                                  action::FinishRating{1},
                                                  action::SelectTurn{4},
                                                  action::PlayFrom{2, 1},
                                                  action::PlayAgain{},
                                                  action::AskToLeave{},
                                                  action::WriteNote{action::NotePart::facts, "a"},
                                                  action::AnswerThreat{true},
                                                  action::FinishNote{1},
                                                  action::SkipNote{},
                                                  action::OpenNote{},
                                                  action::SaveDebrief{},
                                                  action::OpenSavedPage{},
                                                  action::CloseOwnCard{},
                                                  action::LeavePreparation{},
                                                  action::DiscardPreparation{},
                                                  action::OpenBriefing{"nobody"},
                                                  action::StartCall{},
                                                  action::BoundsFound{}})
    app.take(action);
  CHECK(app.model.screen == Screen::home);
  CHECK_FALSE(app.model.call.has_value());
  CHECK(app.effects.empty());
}

TEST_CASE("a scenario with self-harm is neither offered nor opened on the desktop") {
  App app;
  auto library = std::make_shared<Library>(*app.model.library);
  const std::size_t offered = home_view(app.model).scenarios.size();
  auto playable = std::make_shared<ui::Playable>(*library->scenarios.front());
  playable->loaded =
      engine::load_scenario({fixture("valid/sensitive.yaml")}, playable->method->moves);
  REQUIRE(playable->loaded.playable);
  library->scenarios.push_back(playable);
  app.model.library = library;
  CHECK(home_view(app.model).scenarios.size() == offered);
  app.take(action::OpenBriefing{"sensitive"});
  CHECK(app.model.screen == Screen::home);

  action::CallOpened opened;
  opened.file = "call.samtale";
  opened.playable = playable;
  opened.decoded.session.header.sources = session_sources(*playable);
  opened.decoded.session.header.scenario = {"sensitive", ""};
  app.take(opened);
  CHECK(app.model.screen == Screen::home);
  CHECK(app.model.notice == "Opkaldet handler om selvskade og kan ikke åbnes her.");
  CHECK(app.count<effect::CloseCall>() == 1);
}

}  // namespace
}  // namespace samtale::tests
