// A story made with Twine as a scenario to go on with: passages become nodes, links replies, and
// passages without links endings. What Twine has no word for (the citizen, moves, phases) is filled
// in and marked `todo`; what a call can't do is left out and told. The result loads without errors,
// whatever the story: a story that is too long or goes round in circles is cut where it has to be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/authoring/twee.hpp"
#include "engine/language.hpp"
#include "engine/moves.hpp"
#include "engine/result.hpp"

namespace samtale::engine {

/// What did not come along, or not as it was.
struct ImportNote {
  enum class Kind {
    // In a passage
    macro,     // what: its name
    variable,  // what: its name
    code,
    picture,
    sound,
    markup,
    text_cut,       // the words from which on it is left out
    empty_passage,  // words are missing
    link_dead,      // the passage that it leads to
    link_left_out,  // its words: a node has room for so many replies
    loop_counted,   // the passage that it leads back to: once
    loop_cut,       // the passage that it leads back to: not any more
    way_cut,        // the passage that it leads to: further in than a call can be
    // Whole passages
    special_passage,
    same_name,
    unreachable,
    out_of_reach,  // no way that was kept leads there
    no_room,
    start_unknown  // of the story: what StoryData names
  };
  Kind kind = Kind::macro;
  std::string passage;   // its name; of the story as a whole empty
  std::size_t line = 0;  // of the file; 0: of none
  std::string what;
};

/// One sentence, with the passage and the line.
std::string message(const ImportNote& note, Language language);

struct ImportWishes {
  std::string id;                    // empty: made of the title
  Language language = Language::da;  // of what is filled in and of the marks
};

struct ImportedScenario {
  std::string yaml;  // UTF-8
  std::string id;
  std::size_t nodes = 0, replies = 0, endings = 0;
  std::vector<ImportNote> notes;  // by line; max_import_notes at most
  std::size_t untold = 0;         // notes beyond those
};

constexpr std::size_t max_import_notes = 500;

Result<ImportedScenario, TweeFault> import_twee(std::string_view bytes, const ImportWishes& wishes,
                                                const Moves& moves);

/// Lower-case letters, digits and `-`, beginning with a letter, 40 at most: what can be an id.
/// Empty where no letter is left.
std::string id_of_words(std::string_view words);

}  // namespace samtale::engine
