// A scenario as what layout.hpp lays out: the same for the picture on the screen and on paper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/authoring/layout.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// An id as it is read: "gave_up" is "Gave up".
std::string shown_id(std::string_view id);

/// A name on one line, or on two where it is longer than a node is wide at most; parted at a blank.
std::vector<std::string> name_lines(std::string_view name);

/// About how wide the words are in Inter of 13 px, in px: a layout may not depend on a font that
/// there is on one machine and not on the next.
int width_in_picture(std::string_view words);

/// Nodes in the order of the scenario, then the endings, which stand with the agreement, or after
/// the call where there are nodes. Each as wide as its name, 124 to 200 px.
LayoutInput layout_input(const Scenario& scenario);

}  // namespace samtale::engine
