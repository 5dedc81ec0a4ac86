#include "ui/widgets/graph.hpp"

#include <chrono>
#include <cmath>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"
#include "tests/ui/graph_picture.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/graph_drawing.hpp"
#include "ui/widgets/graph_view.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

namespace {

constexpr Rect room{100, 40, 680, 548};

// A graph between two buttons, whose selection follows what it tells.
struct Stage {
  GraphPicture picture;
  Rect rect = room;
  GraphOutcome last;
  std::vector<std::size_t> opened;
  std::vector<std::optional<std::size_t>> contexts;

  explicit Stage(GraphPicture of) : picture(std::move(of)) {}

  UiHarness::Screen screen() {
    return [this](Ui& ui) {
      begin_screen(ui, "screen");
      button_at(ui, "before", {4, 4}, {"Før"});
      last = graph(ui, "graph", rect, picture.graph, picture.state);
      if (last.selected) picture.graph.selected = last.selected;
      if (last.opened) opened.push_back(*last.opened);
      if (last.context_at) contexts.push_back(last.context);
      button_at(ui, "after", {4, 700}, {"Efter"});
      end_screen(ui);
    };
  }
  std::string selected() const {
    const auto node = picture.graph.selected;
    return node ? std::string(picture.nodes[*node].id) : "";
  }
};

void drag(UiHarness& harness, ImVec2 from, ImVec2 to) {
  harness.move_pointer(from.x, from.y);
  harness.io().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
  harness.settle();
  harness.move_pointer((from.x + to.x) / 2, (from.y + to.y) / 2);
  harness.move_pointer(to.x, to.y);
  harness.io().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
  harness.settle();
}

void click_twice(UiHarness& harness) {
  for (int i = 0; i < 2; ++i) {
    harness.io().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    harness.io().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    harness.settle();
  }
}

}  // namespace

TEST_CASE("a click chooses a node, a second one opens it, and its record says what it shows") {
  Stage stage(skadestuen());
  stage.picture.node("paper").tells = "Advarsel";
  UiHarness harness({900, 760}, stage.screen());
  CHECK(harness.find("graph/node/paper")->label ==
        "Papiret fra skadestuen, som han ikke har · Advarsel");
  CHECK(harness.click("graph/node/child") == Act::done);
  CHECK(stage.selected() == "child");
  CHECK(harness.find("graph/node/child")->selected);
  CHECK(stage.opened.empty());
  REQUIRE(harness.point_at("graph/node/letter") == Act::done);
  click_twice(harness);
  CHECK(stage.selected() == "letter");
  REQUIRE(stage.opened.size() == 1);
  CHECK(stage.picture.nodes[stage.opened[0]].id == "letter");
}

TEST_CASE("the graph is one Tab stop, arrows go to the nearest node in that direction") {
  Stage stage(skadestuen());
  UiHarness harness({900, 760}, stage.screen());
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "before");
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "graph");
  harness.press(ImGuiKey_DownArrow);
  CHECK(stage.selected() == "opening");
  harness.press(ImGuiKey_DownArrow);
  CHECK(stage.selected() == "letter");
  harness.press(ImGuiKey_DownArrow);
  const std::set<std::string> below{"dodged", "hospital", "complaint"};
  CHECK(below.count(stage.selected()) == 1);
  harness.press(ImGuiKey_UpArrow);
  CHECK(stage.selected() == "letter");
  harness.press(ImGuiKey_Enter);
  REQUIRE(stage.opened.size() == 1);
  CHECK(stage.picture.nodes[stage.opened[0]].id == "letter");
  CHECK(harness.focused() == "graph");
  harness.press(ImGuiKey_Tab);
  CHECK(harness.focused() == "after");
}

TEST_CASE("arrows come to every node of a story") {
  const GraphPicture picture = chance_story(60, 4);
  std::set<std::size_t> reached{0};
  std::vector<std::size_t> open{0};
  while (!open.empty()) {
    const std::size_t from = open.back();
    open.pop_back();
    for (const Direction direction :
         {Direction::left, Direction::right, Direction::up, Direction::down}) {
      const auto to = neighbour(picture.graph, from, direction);
      if (to && reached.insert(*to).second) open.push_back(*to);
    }
  }
  CHECK(reached.size() == 60);
}

TEST_CASE("an arrow that goes out of view moves the picture, and no further than needed") {
  Stage stage(chance_story(60, 4));
  UiHarness harness({900, 760}, stage.screen());
  stage.picture.graph.selected = 0;
  request_focus(harness.ui(), "graph");
  harness.frames(2);
  for (int i = 0; i < 12; ++i) {
    harness.press(ImGuiKey_DownArrow);
    const WidgetRecord* node = harness.find("graph/node/" + stage.selected());
    REQUIRE(node != nullptr);
    const Rect seen = visible_part(*node);
    CHECK(seen.w == node->rect.w);
    CHECK(seen.h == node->rect.h);
  }
}

TEST_CASE("a drag moves the picture, on a node as well, and chooses nothing") {
  Stage stage(skadestuen());
  UiHarness harness({900, 760}, stage.screen());
  harness.press(ImGuiKey_Tab);
  const Rect before = harness.find("graph/node/child")->rect;
  drag(harness, {130, 560}, {170, 530});
  const Rect after = harness.find("graph/node/child")->rect;
  CHECK(std::abs(after.x - before.x - 40) <= 1);
  CHECK(std::abs(after.y - before.y + 30) <= 1);
  drag(harness, centre(after), {centre(after).x - 60, centre(after).y + 20});
  CHECK(std::abs(harness.find("graph/node/child")->rect.x - after.x + 60) <= 1);
  CHECK(stage.selected().empty());
}

TEST_CASE("the wheel moves the picture, with Ctrl it zooms around the pointer") {
  Stage stage(skadestuen());
  UiHarness harness({900, 760}, stage.screen());
  REQUIRE(harness.point_at("graph/node/letter") == Act::done);
  const Rect before = harness.find("graph/node/letter")->rect;
  harness.wheel(-1);
  const Rect down = harness.find("graph/node/letter")->rect;
  CHECK(std::abs(before.y - down.y - 60) <= 1);
  harness.move_pointer(centre(down).x, centre(down).y);
  harness.io().AddKeyEvent(ImGuiMod_Ctrl, true);
  harness.wheel(1);
  harness.io().AddKeyEvent(ImGuiMod_Ctrl, false);
  harness.settle();
  const Rect larger = harness.find("graph/node/letter")->rect;
  CHECK(larger.w > down.w * 1.15F);
  CHECK(std::abs(centre(larger).x - centre(down).x) <= 2);
  CHECK(std::abs(centre(larger).y - centre(down).y) <= 2);
}

TEST_CASE("in a page that scrolls, the wheel moves a picture that has the keyboard alone") {
  Stage stage(skadestuen());
  stage.picture.graph.wheel = GraphWheel::with_keyboard;
  UiHarness harness({900, 760}, stage.screen());
  REQUIRE(harness.point_at("graph/node/letter") == Act::done);
  const Rect before = harness.find("graph/node/letter")->rect;
  harness.wheel(-1);
  CHECK(harness.find("graph/node/letter")->rect.y == before.y);
  harness.click("graph/node/letter");
  const Rect clicked = harness.find("graph/node/letter")->rect;
  harness.wheel(-1);
  CHECK(std::abs(clicked.y - harness.find("graph/node/letter")->rect.y - 60) <= 1);
}

TEST_CASE("what was counted on the ways lies on nothing else that was counted") {
  GraphPicture picture = chance_story(40, 4);
  for (GraphEdge& edge : picture.edges) edge.count = "125";
  UiHarness harness({900, 760}, [](Ui&) {});
  harness.frame();
  for (const float zoom : {0.5F, 1.0F}) {
    const GraphView view = make_view(harness.ui(), room, {400, 300}, zoom);
    std::vector<Rect> boxes;
    for (const std::optional<ImVec2>& middle : count_middles(harness.ui(), view, picture.graph))
      if (middle) boxes.push_back(count_box(harness.ui(), *middle, "125"));
    CHECK(boxes.size() > picture.edges.size() / 2);
    for (std::size_t i = 0; i < boxes.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(overlaps(boxes[i], boxes[j]));
  }
}

TEST_CASE("plus and minus zoom, Home shows the whole") {
  Stage stage(chance_story(60, 4));
  UiHarness harness({900, 760}, stage.screen());
  request_focus(harness.ui(), "graph");
  harness.frames(2);
  const float before = stage.picture.state.zoom;
  harness.type("+");
  CHECK(stage.picture.state.zoom > before);
  harness.type("-");
  CHECK(std::abs(stage.picture.state.zoom - before) < 0.001F);
  harness.press(ImGuiKey_Home);
  harness.frames(2);
  for (const GraphNode& node : stage.picture.nodes) {
    const WidgetRecord* record = harness.find("graph/node/" + std::string(node.id));
    REQUIRE(record != nullptr);
    CHECK(visible_part(*record).w == record->rect.w);
  }
}

TEST_CASE("a right click and the menu key ask for a menu, also between the nodes") {
  Stage stage(skadestuen());
  UiHarness harness({900, 760}, stage.screen());
  const auto right_click = [&] {
    harness.io().AddMouseButtonEvent(ImGuiMouseButton_Right, true);
    harness.io().AddMouseButtonEvent(ImGuiMouseButton_Right, false);
    harness.settle();
  };
  REQUIRE(harness.point_at("graph/node/summary") == Act::done);
  right_click();
  REQUIRE(stage.contexts.size() == 1);
  CHECK(stage.picture.nodes[stage.contexts[0].value()].id == "summary");
  harness.move_pointer(120, 570);
  right_click();
  REQUIRE(stage.contexts.size() == 2);
  CHECK_FALSE(stage.contexts[1].has_value());
  harness.click("graph/node/paper");
  harness.press(ImGuiKey_Menu);
  REQUIRE(stage.contexts.size() == 3);
  CHECK(stage.picture.nodes[stage.contexts[2].value()].id == "paper");
}

TEST_CASE("a phase's name stays in view while any of the phase does") {
  Stage stage(skadestuen());
  UiHarness harness({900, 760}, stage.screen());
  CHECK(harness.shows("Lyt, spørg og opsummer"));
  const float first = harness.find("graph/band/2")->rect.y;
  harness.move_pointer(140, 560);
  harness.wheel(-4);
  const WidgetRecord* name = harness.find("graph/band/2");
  REQUIRE(name != nullptr);
  CHECK(name->rect.y < first);
  CHECK(name->rect.y >= room.y);
  CHECK(visible_part(*name).h == name->rect.h);
}

TEST_CASE("each way is named once, clear of the nodes") {
  for (const float scale : {1.0F, 2.0F, 2.5F}) {
    CAPTURE(scale);
    Stage stage(skadestuen());
    stage.rect = {0, 40, 1280, 700};
    UiHarness harness({1280, 760, ThemeName::light, scale}, stage.screen());
    stage.picture.state.middle = centre(stage.picture.node("hospital").place);
    harness.frames(2);
    int named = 0;
    for (const WidgetRecord& record : harness.ui().registry.records()) {
      if (record.label != "bedste vej" && record.label != "dårligste vej") continue;
      ++named;
      for (const WidgetRecord& other : harness.ui().registry.records()) {
        if (other.kind == WidgetKind::graph_node) CHECK_FALSE(overlaps(record.rect, other.rect));
      }
    }
    CHECK(named == 2);
  }
}

TEST_CASE("of a thousand nodes only those in view are there") {
  Stage stage(chance_story(1000, 2));
  UiHarness harness({900, 760}, stage.screen());
  std::size_t shown = 0;
  for (const WidgetRecord& record : harness.ui().registry.records()) {
    shown += record.kind == WidgetKind::graph_node ? 1 : 0;
  }
  CHECK(shown > 5);
  CHECK(shown < 200);
  CHECK(harness.click("graph/node/ending-3") == Act::not_found);
}

TEST_CASE("the first picture is the whole, or where that is too small to read, the beginning") {
  Stage small(skadestuen());
  UiHarness harness({900, 760}, small.screen());
  CHECK(visible_part(*harness.find("graph/node/opening")).h > 0);
  CHECK(visible_part(*harness.find("graph/node/hangs-up")).h > 0);
  Stage large(chance_story(1000, 2));
  UiHarness other({900, 760}, large.screen());
  const WidgetRecord* first = other.find("graph/node/node-0");
  REQUIRE(first != nullptr);
  CHECK(visible_part(*first).w == first->rect.w);
  CHECK(large.picture.state.zoom > 0.5F);
}

TEST_CASE("an empty graph is drawn, and keys do nothing in it") {
  Stage stage(GraphPicture({}, {}, {""}));
  UiHarness harness({900, 760}, stage.screen());
  request_focus(harness.ui(), "graph");
  harness.frames(2);
  for (const ImGuiKey key : {ImGuiKey_DownArrow, ImGuiKey_Enter, ImGuiKey_Home}) harness.press(key);
  harness.type("+++");
  CHECK(stage.selected().empty());
  CHECK(stage.opened.empty());
}

TEST_CASE("a change of place glides where motion is full, and a drag takes over where it is seen") {
  Stage stage(chance_story(60, 4));
  UiHarness harness({900, 760, ThemeName::light, 1, Motion::full}, stage.screen());
  const float before = harness.find("graph/node/node-0")->rect.x;
  const float width = harness.find("graph/node/node-0")->rect.w;
  zoom_graph(stage.picture.state, 0.6F);
  harness.frame();
  harness.frame();
  const float between = harness.find("graph/node/node-0")->rect.w;
  CHECK(between < width);
  harness.frames(12);
  const float after = harness.find("graph/node/node-0")->rect.w;
  CHECK(after < between);
  CHECK(std::abs(after - width * 0.6F) <= 1);
  CHECK(harness.find("graph/node/node-0")->rect.x != before);
}
