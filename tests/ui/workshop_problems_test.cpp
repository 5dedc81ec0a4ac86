// What is wrong with a scenario, in the form's own words, and the way to where it is.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/workshop_stage.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/problems.hpp"
#include "ui/app/workshop/view.hpp"

using namespace samtale;
using namespace samtale::tests;
using engine::YamlPath;
namespace action = ui::action;

namespace {

/// The sentences of the list that say this.
std::size_t row_with(AppStage& stage, const std::string& words) {
  const auto rows = workshop_view(stage.model()).problems;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].sentence.find(words) != std::string::npos) return i;
  std::string all;
  for (const auto& row : rows) all += "\n" + row.sentence;
  FAIL("no problem says ", words, ":", all);
  return 0;
}

std::string sentence(AppStage& stage, const std::string& words) {
  return workshop_view(stage.model()).problems[row_with(stage, words)].sentence;
}

}  // namespace

TEST_CASE("what is missing is called as the form calls it, and Gå til leads to that field") {
  AppStage stage;
  open_copy(stage);
  const YamlPath because = in_form(stage, "replies", 1, "because");
  write(stage, because, "");
  CHECK(sentence(stage, "svar B") == "Opening, svar B, Fordi: Her mangler »Fordi«.");
  stage.take(action::OpenReply{0});
  stage.take(action::SelectPlace{"letter"});
  const std::uint64_t count = workshop(stage).gone_to.count;
  stage.take(action::GoToProblem{row_with(stage, "svar B")});
  CHECK(workshop(stage).node == "opening");
  CHECK(workshop(stage).open_reply == 1);
  CHECK(workshop(stage).gone_to.count == count + 1);
  CHECK(workshop(stage).gone_to.at == because);
}

TEST_CASE("a field that is folded is unfolded by the way to it") {
  AppStage stage;
  open_copy(stage);
  const YamlPath voice = in_form(stage, "citizen", 0, "voice");
  write(stage, voice, "skrigende");
  const std::size_t row = row_with(stage, "Sådan siges det");
  stage.take(action::GoToProblem{row});
  CHECK(workshop(stage).gone_to.at == voice);
  CHECK(workshop(stage).tab == ui::WorkshopTab::form);
  CHECK(form_view(stage.model())->lines[0].more.open);
}

TEST_CASE("what is told of the whole is gone to in its own form") {
  AppStage stage;
  open_copy(stage);
  write(stage, {"minutes"}, "mange");
  CHECK(sentence(stage, "mange") ==
        "Minutter: »mange« er ikke et helt tal. Skriv kun cifre, uden "
        "anførselstegn.");
  stage.take(action::GoToProblem{row_with(stage, "mange")});
  CHECK(workshop(stage).in_story);
  CHECK(workshop(stage).gone_to.at == YamlPath{"minutes"});
}

TEST_CASE("a translation that is old is gone to beside the text that it is made from") {
  AppStage stage;
  open_copy(stage);
  write(stage, in_form(stage, "replies", 1, "because"), "Noget andet.");
  stage.take(action::SelectPlace{"letter"});
  const std::size_t row = row_with(stage, "er ændret, efter at den blev oversat");
  CHECK(workshop_view(stage.model()).problems[row].sentence.find("samtale-cli") ==
        std::string::npos);
  stage.take(action::GoToProblem{row});
  CHECK(workshop(stage).node == "opening");
  CHECK(workshop(stage).open_reply == 1);
  CHECK(workshop(stage).translates);
  const auto form = form_view(stage.model());
  REQUIRE(form->replies[1].because.translation);
  CHECK(workshop(stage).gone_to.at == YamlPath{"en", form->replies[1].because.translation->key});
}

TEST_CASE("what no field of the form writes is gone to in the text, at its line") {
  AppStage stage;
  open_copy(stage);
  std::string shown = text_of(stage);
  const std::size_t weights = shown.find("weights:");
  REQUIRE(weights != std::string::npos);
  shown.replace(weights, 7, "wieghts");
  stage.take(action::WriteSource{engine::FileIndex{0}, shown});
  stage.work_to_end();
  stage.take(action::GoToProblem{row_with(stage, "wieghts")});
  CHECK(workshop(stage).tab == ui::WorkshopTab::source);
  CHECK(workshop(stage).gone_to.at.empty());
  CHECK(workshop(stage).gone_to.byte == weights);
}

TEST_CASE("a day on which the rules were to be looked at again is told once it has come") {
  for (const char* today : {"2027-01-30", "2027-01-31"}) {
    CAPTURE(today);
    AppStage stage;
    stage.model().screen = ui::Screen::home;
    stage.take(action::OpenWorkshop{today});
    stage.take(action::CopyScenario{"angry-caller"});
    stage.work_to_end();
    write(stage, {"check_again"}, "2027-01-31");
    const auto rows = workshop_view(stage.model()).problems;
    const bool told = std::any_of(rows.begin(), rows.end(), [](const auto& row) {
      return row.sentence.find("Skal ses efter igen den: ") == 0;
    });
    CHECK(told == (std::string(today) == "2027-01-31"));
  }
}
