// Dagens program: what a course plays on each of its days, in order, and why. `playlists.yaml`
// beside the scenarios, with its translations; scenarios/FORMAT.md says what each key means.
#pragma once

#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/scenario.hpp"
#include "engine/session.hpp"

namespace samtale::engine {

/// More calls than a day has time for, and more days than a screen shows side by side.
constexpr std::size_t max_calls_a_day = 8;
constexpr std::size_t max_days = 8;

struct CourseDay {
  std::string id;
  LocalText name;   // "Dag 1"
  LocalText title;  // what the day is called
  LocalText about;  // what it is about, one sentence
  struct Call {
    std::string scenario;        // an id; of one that is known where the file has no error
    Mode mode = Mode::practice;  // how it is meant to be taken
    LocalText why;               // one sentence
  };
  std::vector<Call> calls;  // at least one where the file has no error
};

struct LoadedPlaylists {
  std::vector<CourseDay> days;  // in file order
  std::vector<SourceText> files;
  std::vector<TextKey> texts;  // every text, in file order
  std::vector<Diagnostic> diagnostics;
};

/// playlists.yaml, then its translations. `scenarios`: the ids that a day can name. Best effort: a
/// call whose scenario is not known is left out. Never throws, whatever the bytes.
LoadedPlaylists load_playlists(const std::vector<SourceText>& base_and_overlays,
                               const std::vector<std::string>& scenarios);

}  // namespace samtale::engine
