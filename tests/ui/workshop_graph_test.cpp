// The picture of a scenario as a trainer works in it: what leads where, searching, and ways that
// are drawn, by mouse and by the keyboard alone.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "engine/messages.hpp"
#include "tests/support/app_stage.hpp"
#include "ui/app/workshop/graph_view.hpp"
#include "ui/app/workshop/problems.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
namespace action = ui::action;

namespace {

ui::WorkshopModel& workshop(AppStage& stage) { return *stage.model().workshop; }

ui::StoryGraphView picture(AppStage& stage) { return story_graph_view(stage.model()); }

void rest(AppStage& stage) {
  stage.work_to_end();
  stage.rest();
}

/// The copy of angry-caller, its node `monday` in the form.
void open_monday(AppStage& stage) {
  stage.show(Screen::workshop);
  stage.take(action::SelectPlace{"monday"});
  rest(stage);
}

const std::string& text_of(AppStage& stage) { return workshop(stage).document.files()[0].text; }

std::vector<std::string> ids_of(const std::vector<ui::PlaceLink>& links) {
  std::vector<std::string> ids;
  for (const ui::PlaceLink& link : links) ids.push_back(link.id);
  return ids;
}

bool has(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

std::string target(AppStage& stage, const std::string& node, std::size_t reply) {
  const engine::YamlValue* to =
      find(base_file(workshop(stage)).root, {"nodes", node, "replies", reply, "goto"});
  return to ? std::string(to->text()) : std::string();
}

std::size_t replies_of(AppStage& stage, const std::string& node) {
  return find(base_file(workshop(stage)).root, {"nodes", node, "replies"})->items().size();
}

}  // namespace

TEST_CASE("what leads to a place and what follows it stands there in words and stands out") {
  AppStage stage(AppStage::tall());
  open_monday(stage);
  const ui::StoryGraphView view = picture(stage);
  CHECK(has(ids_of(view.from), "opening"));
  CHECK(view.from.front().label.rfind("Opening (", 0) == 0);
  CHECK_FALSE(view.to.empty());
  CHECK(stage.shows("Hertil fra:"));
  CHECK(stage.shows(view.to.front().label));
  REQUIRE(view.selected);
  const auto& routes = workshop(stage).picture->layout.routes;
  for (std::size_t i = 0; i < routes.size(); ++i) {
    const bool touches = routes[i].from == *view.selected || routes[i].to == *view.selected;
    CHECK((view.edges[i].standing == ui::Standing::strong) == touches);
  }
  CHECK(std::any_of(view.nodes.begin(), view.nodes.end(),
                    [](const auto& node) { return node.standing == ui::Standing::dimmed; }));
}

TEST_CASE("a link goes along a way, Backspace comes back, and a letter takes that reply's way") {
  AppStage stage(AppStage::tall());
  open_monday(stage);
  const std::string next = picture(stage).to.front().id;
  REQUIRE(stage.click("workshop/graph/to/" + next));
  rest(stage);
  CHECK(workshop(stage).node == next);
  CHECK(stage.window().focused() == "workshop/graph");
  stage.press(ImGuiKey_Backspace);
  CHECK(workshop(stage).node == "monday");
  const auto first = picture(stage).letters.front();
  CHECK(first.first == 'A');
  stage.window().type("a");
  rest(stage);
  CHECK(workshop(stage).node == first.second);
}

TEST_CASE("Ctrl+F finds places by what is said there, and Enter goes from one to the next") {
  AppStage stage(AppStage::tall());
  open_monday(stage);
  stage.window().press(ImGuiMod_Ctrl, ImGuiKey_F);
  stage.rest();
  REQUIRE(stage.window().focused() == "workshop/graph/search");
  stage.window().type("siden mandag");
  rest(stage);
  const std::vector<std::string> found = workshop(stage).search->found;
  REQUIRE_FALSE(found.empty());
  CHECK(has(found, "monday"));
  CHECK(stage.shows(picture(stage).search->count));
  for (const ui::StoryGraphView::Node& node : picture(stage).nodes)
    CHECK(node.found == has(found, node.id));
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(has(found, workshop(stage).node));
  CHECK(stage.window().focused() == "workshop/graph/search");
  stage.press(ImGuiKey_Escape);
  rest(stage);
  CHECK_FALSE(workshop(stage).search);
}

TEST_CASE("a search counts in words: none, one, several") {
  AppStage stage;
  open_monday(stage);
  stage.take(action::SearchPlaces{"xyzzy"});
  CHECK(picture(stage).search->count == "0 steder");
  stage.take(action::SearchPlaces{"says yes"});
  CHECK(picture(stage).search->count == "1 sted");
  stage.take(action::SearchPlaces{""});
  CHECK(picture(stage).search->count == "");
}

TEST_CASE("a new place comes in on the way of the reply that is open, and Undo takes it out") {
  AppStage stage;
  open_monday(stage);
  const std::string before = text_of(stage);
  const std::string led_to = target(stage, "monday", 0);
  stage.take(action::AddNode{});
  rest(stage);
  CHECK(workshop(stage).node == "nyt_sted");
  CHECK(target(stage, "monday", 0) == "nyt_sted");
  CHECK(target(stage, "nyt_sted", 0) == led_to);
  CHECK(stage.model().notice == "Stedet »Nyt sted« er lavet. Svar A fra »Monday« fører derhen.");
  stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
}

TEST_CASE("a way drawn from the handle asks which reply takes it") {
  AppStage stage(AppStage::tall());
  open_monday(stage);
  const std::string before = text_of(stage);
  REQUIRE(stage.window().find("workshop/graph/handle"));
  stage.take(action::AskToConnect{"monday", "agree"});
  stage.rest();
  CHECK(stage.shows("Hvilket svar skal føre fra »Monday« til »Agree«?"));
  REQUIRE(stage.click("workshop/graph/connecting/1"));
  rest(stage);
  CHECK(target(stage, "monday", 0) == "agree");
  CHECK_FALSE(workshop(stage).connecting);
  stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
}

TEST_CASE("a new way may have a reply of its own, which says that it is still to be written") {
  AppStage stage;
  open_monday(stage);
  const std::size_t count = replies_of(stage, "monday");
  REQUIRE(count < engine::max_replies_a_node);
  stage.take(action::AskToConnect{"monday", "agree"});
  stage.take(action::Connect{std::nullopt});
  rest(stage);
  REQUIRE(replies_of(stage, "monday") == count + 1);
  CHECK(target(stage, "monday", count) == "agree");
  CHECK(workshop(stage).open_reply == count);
  CHECK(text_of(stage).find("todo: Skriv svaret.") != std::string::npos);
}

TEST_CASE("by the keyboard a place is connected through the list of places") {
  AppStage stage(AppStage::tall());
  open_monday(stage);
  REQUIRE(stage.tab_to("workshop/graph/connect"));
  stage.press(ImGuiKey_Enter);
  rest(stage);
  REQUIRE(stage.window().focused() == "workshop/picker/filter");
  stage.window().type("agree");
  rest(stage);
  stage.press(ImGuiKey_Enter);
  rest(stage);
  REQUIRE(workshop(stage).connecting);
  CHECK(workshop(stage).connecting->to == "agree");
  CHECK(stage.window().focused() == "workshop/graph/connecting/1");
  stage.press(ImGuiKey_Enter);
  rest(stage);
  CHECK(target(stage, "monday", 0) == "agree");
  stage.take(action::AskToConnect{"monday", "agree"});
  stage.rest();
  stage.press(ImGuiKey_Escape);
  CHECK_FALSE(workshop(stage).connecting);
}

TEST_CASE("a copy of a place has its texts in both languages, and one Undo takes all of it away") {
  AppStage stage;
  open_monday(stage);
  const std::string before = text_of(stage);
  const std::string english = workshop(stage).document.files()[1].text;
  stage.take(action::DuplicatePlace{});
  rest(stage);
  CHECK(workshop(stage).node == "monday_2");
  CHECK(replies_of(stage, "monday_2") == replies_of(stage, "monday"));
  CHECK(workshop(stage).document.files()[1].text.find("monday_2/") != std::string::npos);
  CHECK(stage.model().notice == "Kopien hedder »Monday 2«. Der fører ingen vej til den endnu.");
  for (const engine::Diagnostic& one : problems(workshop(stage)))
    CHECK_MESSAGE((one.severity != engine::Severity::error ||
                   one.code == engine::DiagnosticCode::unreachable_node),
                  engine::message(one, engine::Language::da));
  stage.take(action::UndoEdit{});
  CHECK(text_of(stage) == before);
  CHECK(workshop(stage).document.files()[1].text == english);
}

TEST_CASE("a place that others lead to is not deleted, and they stand there to go to") {
  AppStage stage(AppStage::tall());
  open_monday(stage);
  const std::string before = text_of(stage);
  REQUIRE(stage.click("workshop/graph/remove"));
  stage.rest();
  CHECK(text_of(stage) == before);
  CHECK(stage.shows("Kan ikke slettes, for de fører hertil:"));
  const std::string first = picture(stage).from.front().id;
  REQUIRE(stage.click("workshop/graph/from/" + first));
  stage.rest();
  CHECK(workshop(stage).node == first);
  CHECK_FALSE(workshop(stage).removal_refused);
}

TEST_CASE("where calls went stands on the ways as numbers") {
  AppStage stage(AppStage::tall());
  open_monday(stage);
  stage.take(action::ShowWays{ui::WaysShown::played});
  rest(stage);
  CHECK(stage.shows("Der er ikke taget nogen samtaler endnu."));
  auto counts = std::make_shared<ui::WayCounts>();
  counts->calls = 4;
  counts->places = {{"opening", 4}, {"monday", 3}};
  counts->ways = {{{"opening", "monday"}, 3}};
  stage.take(action::WaysCounted{workshop(stage).file, ui::WaysShown::plans, counts});
  stage.take(action::ShowWays{ui::WaysShown::plans});
  rest(stage);
  const ui::StoryGraphView view = picture(stage);
  const auto& layout = workshop(stage).picture->layout;
  for (std::size_t i = 0; i < layout.routes.size(); ++i) {
    const bool it = layout.nodes[layout.routes[i].from].id == "opening" &&
                    layout.nodes[layout.routes[i].to].id == "monday";
    CHECK(view.edges[i].count == (it ? "3" : "0"));
    CHECK(view.edges[i].share == (it ? 75 : 0));
    CHECK(view.edges[i].way == ui::StoryGraphView::Way::plain);
  }
  CHECK(view.ways_detail ==
        "Tallet siger, hvor mange af 4 samtaler der kom forbi. Jo tykkere streg, jo flere.");
}

TEST_CASE("one's own calls are counted where they went, whoever's way it was") {
  AppStage stage(AppStage::tall());
  stage.show(Screen::workshop);
  stage.take(action::SaveScenario{});
  rest(stage);
  const std::string id = workshop(stage).file.parent_path().filename().string();
  stage.take(action::CloseScenario{});
  stage.take(action::GoHome{});
  stage.play(id);
  stage.take(action::GoHome{});
  stage.take(action::OpenWorkshop{});
  stage.take(action::OpenScenario{"/data/scenarios/" + id + "/scenario.yaml"});
  rest(stage);
  stage.take(action::ShowWays{ui::WaysShown::played});
  rest(stage);
  const ui::SharedWayCounts counts =
      workshop(stage).counts[static_cast<std::size_t>(ui::WaysShown::played)];
  REQUIRE(counts);
  CHECK(counts->calls == 1);
  CHECK(counts->at("opening") == 1);
  CHECK(counts->places.size() == counts->ways.size() + 1);
}

TEST_CASE("the picture's pages have nothing cut off and nothing covered") {
  for (const float scale : {1.0F, 2.0F, 2.5F}) {
    AppStage::Setting setting;
    setting.window.width = 1280;
    setting.window.height = 800;
    setting.window.scale = scale;
    AppStage stage(setting);
    open_monday(stage);
    if (scale > 1) stage.take(action::ChooseWorkshopTab{ui::WorkshopTab::graph});
    const auto check = [&](const std::string& name) {
      rest(stage);
      const std::string whole =
          "graph-" + name + "-" + std::to_string(static_cast<int>(scale * 100));
      CAPTURE(whole);
      stage.window().keep_picture(whole);
      for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
    };
    check("links");
    stage.take(action::SearchPlaces{"mandag"});
    check("search");
    stage.take(action::CloseSearch{});
    stage.take(action::RemovePlace{});
    check("refused");
    stage.take(action::ShowWays{ui::WaysShown::played});
    check("played");
    stage.take(action::OpenPicker{ui::PickerKind::connection, {}});
    check("picker");
    stage.take(action::ClosePicker{});
    stage.take(action::AskToConnect{"monday", "agree"});
    check("connecting");
  }
}
