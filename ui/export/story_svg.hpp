// A scenario's ways as a picture to print or to put into another page: an SVG file that needs no
// other. Text is text, phases are bands, the best way is a thick line and the worst a dashed one,
// so that it says as much in black and white; a title and a description are there for who does not
// see it. Equal scenarios give equal bytes.
#pragma once

#include <string>

#include "engine/scenario.hpp"
#include "ui/app/workshop/story_ways.hpp"

namespace samtale::ui {

/// All of it in words.
std::string story_in_words(const engine::Scenario& scenario, const StoryWays& ways,
                           engine::Language language);

enum class SvgUse {
  file,  // with the line that begins an XML file
  page,  // within HTML
};
std::string story_svg(const engine::Scenario& scenario, const StoryWays& ways,
                      engine::Language language, SvgUse use);

}  // namespace samtale::ui
