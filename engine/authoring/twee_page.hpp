// The page that Twine 2 publishes: HTML with the story in it as elements of its own, <tw-storydata>
// and one <tw-passagedata> a passage, whose text is escaped. Read by hand; all else of the page is
// the player's and is passed over.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/authoring/twee.hpp"

namespace samtale::engine {

/// None where there is no <tw-storydata>. `page` is UTF-8.
std::optional<TweeStory> read_twee_page(std::string_view page);

/// The named entities that Twine writes, and all numbers; what is none stays as it stands.
std::string decoded_entities(std::string_view text);

}  // namespace samtale::engine
