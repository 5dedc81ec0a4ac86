// The head of a scenario file: title, caller, briefing - all that a list of scenarios shows.
#pragma once

#include "engine/span.hpp"

namespace samtale::engine {

/// A scenario up to where its first nodes or shared blocks begin; a translation without the
/// texts that lie in one. What an author has put further down is not in it, so that a preview
/// serves for showing a scenario, never for playing or checking it.
SourceText preview_of(SourceText source);

}  // namespace samtale::engine
