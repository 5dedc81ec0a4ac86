// The parts of a feedback, each in a file of its own; feedback.cpp calls them in the order in which
// they are read. Only for scoring/debrief.
#pragma once

#include "scoring/debrief/feedback.hpp"
#include "scoring/debrief/told.hpp"

namespace samtale::scoring {

/// What a reply or a pause says of itself in the scenario; may be empty.
const std::string& own_because(const Source& source, std::size_t turn);

/// Why the level is not higher, each call's with its title where there are several. (caps.cpp)
std::vector<std::string> cap_sentences(const Source& source, Told& told);

/// After the strengths and the suggestion. (notes.cpp)
std::vector<PrincipleNote> principle_notes(const Source& source, const Feedback& so_far,
                                           Told& told);
/// What a strength put right, and where that was; empty where it did not. (notes.cpp)
std::string mended(const Source& source, std::size_t turn, Told& told);

/// The way through the phases, a sentence a call and what there is to say of it. (way.cpp)
std::vector<std::string> way_sentences(const Source& source, Told& told);
/// (way.cpp)
std::vector<std::string> count_sentences(const Source& source, Told& told);

}  // namespace samtale::scoring
