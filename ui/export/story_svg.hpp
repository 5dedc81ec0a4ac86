// A scenario's ways as a picture to print or to put into another page: an SVG file that needs no
// other. Text is text, phases are bands, the best way is a thick line and the worst a dashed one,
// so that it says as much in black and white; a title and a description are there for who does not
// see it. Equal scenarios give equal bytes.
#pragma once

#include <string>
#include <vector>

#include "engine/scenario.hpp"
#include "engine/transcript.hpp"
#include "scoring/rubric.hpp"

namespace samtale::ui {

/// The ids that a call comes through, the ending last; empty where none is known.
struct StoryWays {
  std::vector<std::string> best, worst;
};

/// Of a scenario with several calls, all that it came through.
std::vector<std::string> way_through(const engine::Scenario& scenario,
                                     const engine::Transcript& transcript);

/// All of it in words.
std::string story_in_words(const engine::Scenario& scenario, const StoryWays& ways,
                           engine::Language language);

/// By playing every call; nothing for a scenario that is not scored or too big.
StoryWays story_ways(const engine::Scenario& scenario, const scoring::Rubric& rubric);

enum class SvgUse {
  file,  // with the line that begins an XML file
  page,  // within HTML
};
std::string story_svg(const engine::Scenario& scenario, const StoryWays& ways,
                      engine::Language language, SvgUse use);

}  // namespace samtale::ui
