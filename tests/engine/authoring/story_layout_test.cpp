#include "engine/authoring/story_layout.hpp"

#include <doctest/doctest.h>

using namespace samtale::engine;

TEST_CASE("an id is read as words") {
  CHECK(shown_id("gave_up") == "Gave up");
  CHECK(shown_id("den-mindste") == "Den mindste");
  CHECK(shown_id("") == "");
}

TEST_CASE("a name stands on one line while it has room, else on two of about one length") {
  CHECK(name_lines("Har jeg det hele?") == std::vector<std::string>{"Har jeg det hele?"});
  CHECK(name_lines("Papiret fra skadestuen som han ikke har") ==
        std::vector<std::string>{"Papiret fra skadestuen", "som han ikke har"});
  const std::string one_word(60, 'o');
  CHECK(name_lines(one_word) == std::vector<std::string>{one_word});
  CHECK(name_lines("") == std::vector<std::string>{""});
}

TEST_CASE("a place in the picture is as wide as its name, within what the look has room for") {
  Scenario scenario;
  for (const char* id : {"a", "har_jeg_det_hele_nu", "papiret_fra_skadestuen_som_han_ikke_har"}) {
    Node node;
    node.id = id;
    scenario.nodes.push_back(node);
  }
  const LayoutInput input = layout_input(scenario);
  REQUIRE(input.nodes.size() == 3);
  CHECK(input.nodes[0].width == 124);
  CHECK(input.nodes[0].height == 36);
  CHECK(input.nodes[1].width > 124);
  CHECK(input.nodes[1].width <= 200);
  CHECK(input.nodes[1].height == 36);
  CHECK(input.nodes[2].width <= 200);
  CHECK(input.nodes[2].height == 48);
}
