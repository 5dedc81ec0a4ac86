// The picture of a scenario as a file.
#include "ui/export/story_svg.hpp"

#include <cstdlib>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "scoring/method.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/scenarios.hpp"
#include "tests/support/source_files.hpp"

using namespace samtale;
using namespace samtale::tests;

namespace {

std::string drawn(const char* id, engine::Language language) {
  const engine::Scenario scenario = shipped_scenario(id).scenario;
  const scoring::Rubric rubric = weighed_for(shipped_method().rubric, scenario);
  return ui::story_svg(scenario, ui::story_ways(scenario, rubric), language, ui::SvgUse::file);
}

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST_CASE("every place stands in the picture as text, and the two ways are told apart by dashes") {
  const std::string svg = drawn("wrong-office", engine::Language::da);
  const engine::Scenario scenario = shipped_scenario("wrong-office").scenario;
  CHECK(count(svg, "<g>\n") == scenario.nodes.size() + scenario.endings.size());
  CHECK(svg.find("<title id=\"story-title\">" + scenario.title.in(engine::Language::da)) !=
        std::string::npos);
  CHECK(svg.find("<desc id=\"story-about\">") != std::string::npos);
  CHECK(svg.find("Bedste vej: ") != std::string::npos);
  CHECK(svg.find("stroke-dasharray=\"7 4\"") != std::string::npos);
  CHECK(svg.find(">bedste vej</text>") != std::string::npos);
  CHECK(svg.find(">dårligste vej</text>") != std::string::npos);
  CHECK(svg.find(">Kom godt i gang</text>") != std::string::npos);
}

TEST_CASE("the picture of a scenario is the same bytes as it was") {
  const auto file = tests_folder() / "golden" / "wrong-office.svg";
  const std::string svg = drawn("wrong-office", engine::Language::da);
  if (std::getenv("SAMTALE_WRITE_GOLDEN") != nullptr) std::ofstream(file, std::ios::binary) << svg;
  CHECK(svg == read_file(file));
}
