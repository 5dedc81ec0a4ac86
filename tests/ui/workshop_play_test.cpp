// Trying a scenario that is being written.
#include <string>

#include <doctest/doctest.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/workshop/workshop.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
namespace action = ui::action;

TEST_CASE("a trial begins at the node in the form, is kept nowhere and leads back") {
  AppStage stage;
  open_copy(stage);
  stage.take(action::SelectPlace{"letter"});
  stage.take(action::TryFromHere{0});
  REQUIRE(stage.model().screen == Screen::call);
  const engine::Scenario& scenario = stage.model().call->playable->scenario();
  CHECK(scenario.at(stage.model().call->transcript.state.node).id == "letter");
  CHECK(stage.model().call->saving.file.empty());
  CHECK(stage.model().notice.empty());
  const std::size_t turns = stage.model().call->transcript.turns.size();
  stage.take(action::LeaveCall{});
  CHECK(stage.model().screen == Screen::workshop);
  CHECK(workshop(stage).node == "letter");
  // After an edit it goes on at the same turn.
  write(stage, in_form(stage, "citizen", 0, "thinks"), "Noget andet.");
  stage.take(action::GoOnTrying{0});
  REQUIRE(stage.model().screen == Screen::call);
  CHECK(stage.model().call->transcript.turns.size() == turns);
  CHECK(stage.model().notice.empty());
  stage.take(action::LeaveCall{});
  CHECK(stage.store().list("/data/calls").value().empty());
}

TEST_CASE("a trial of what can't be played yet says that it is the version before") {
  AppStage stage;
  open_copy(stage);
  write(stage, in_form(stage, "replies", 0, "goto"), "ingen_steder");
  stage.take(action::TryFromHere{0});
  REQUIRE(stage.model().screen == Screen::call);
  const auto says_so = [&] {
    return call_view(stage.model()).saving.find("den sidste udgave, der kunne spilles") !=
           std::string::npos;
  };
  CHECK(says_so());
  // It goes on saying so after an answer.
  stage.take(action::HoldPause{1000});
  CHECK(stage.model().call->transcript.turns.size() == 1);
  CHECK(says_so());
  stage.take(action::AskToLeave{});
  CHECK(stage.model().screen == Screen::workshop);
}
