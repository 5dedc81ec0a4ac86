// The scenarios and the method that a run of the program has: those compiled in, and those in files
// that override or add to them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/glossary.hpp"
#include "engine/playlists.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/session.hpp"
#include "engine/store/store.hpp"
#include "scoring/cards.hpp"
#include "scoring/method.hpp"

namespace samtale::ui {

using SharedMethod = std::shared_ptr<const scoring::Method>;

/// A scenario ready to be played and scored: with the files it was loaded from and the rubric
/// weighed for it.
struct Playable {
  engine::LoadedScenario loaded;
  SharedMethod method;
  /// Only its head has been read: it can be shown in a list, and not played before all of it has.
  bool preview = false;
  std::filesystem::path file;  // empty: compiled in, or out of a session
  /// The session's own method has errors, and the shipped one is in its place: to be told.
  bool method_replaced = false;
  scoring::Rubric rubric;

  const engine::Scenario& scenario() const { return loaded.scenario; }
  /// As far as has been read.
  bool seems_playable() const { return preview || loaded.playable; }
};
using SharedPlayable = std::shared_ptr<const Playable>;

struct Library {
  SharedMethod method;
  scoring::Cards cards;
  std::vector<SharedPlayable> scenarios;  // playable or not; shortest first, then by id
  std::vector<engine::CourseDay> days;    // Dagens program: of the scenarios above
  std::vector<engine::IoError> unreadable;

  /// By id; null if there is none.
  SharedPlayable find(std::string_view id) const;
};

/// Why a method file cannot be used: it could not be read, or it has errors.
struct MethodFault {
  std::optional<engine::IoError> unreadable;
  std::vector<engine::SourceText> files;
  std::vector<engine::Diagnostic> diagnostics;
};

/// The method that is compiled in. A fault in it is our own.
SharedMethod shipped_method();
engine::Result<SharedMethod, MethodFault> load_method_file(engine::Store& store,
                                                           const std::filesystem::path& file);

/// How much of a scenario is read: yaml-cpp needs milliseconds for a whole one.
enum class Extent : std::uint8_t { whole, preview };

/// One shipped scenario, without reading the others; null if there is none of that id.
SharedPlayable load_shipped(std::string_view id, const SharedMethod& method,
                            Extent extent = Extent::whole);

/// The shipped scenarios and those in the folders, each in `<id>/scenario.yaml`; later ones win. So
/// does a `playlists.yaml` in a folder, where it has no error.
Library load_library(engine::Store& store, const SharedMethod& method,
                     const std::vector<std::filesystem::path>& scenario_folders = {},
                     Extent extent = Extent::whole);

/// All of a scenario whose head alone has been read. One that can't be read any more is not
/// playable, and keeps the words of its head.
SharedPlayable read_whole(engine::Store& store, const Playable& preview);

/// The library with all of a scenario in the place of its preview.
Library with_whole(const Library& library, const SharedPlayable& preview, SharedPlayable whole);

/// A scenario out of texts, the base first; `file`: where the base lies, if it does.
SharedPlayable load_texts(std::vector<engine::SourceText> base_and_overlays,
                          const SharedMethod& method, const std::filesystem::path& file = {});

/// The library with this scenario in the place of the one of its id, or as a further one.
Library with_scenario(const Library& library, SharedPlayable playable);

/// The cards that are compiled in.
scoring::Cards shipped_cards();

/// What the playlists in this folder can name: the shipped scenarios, and those in the folder.
std::vector<std::string> nameable_scenarios(engine::Store& store,
                                            const std::filesystem::path& folder);

/// The shipped glossary, or the one of the last of the folders that has one without an error.
engine::LoadedGlossary load_glossary(engine::Store& store,
                                     const std::vector<std::filesystem::path>& folders = {});

/// A scenario file with the translations beside it.
engine::Result<SharedPlayable, engine::IoError> load_scenario_file(
    engine::Store& store, const std::filesystem::path& file, const SharedMethod& method,
    Extent extent = Extent::whole);

/// A file as an author writes it and the translation beside it: `name.yaml`, `name.en.yaml`.
engine::Result<std::vector<engine::SourceText>, engine::IoError> read_with_overlays(
    engine::Store& store, const std::filesystem::path& file);

/// With the very files that a session carries; `method` instead of the session's own where given;
/// the shipped one where its own has errors.
SharedPlayable load_from_session(const engine::SessionHeader& header, const SharedMethod& method);

/// The files as a session's header keeps them.
std::vector<engine::SessionHeader::Source> session_sources(const Playable& playable);

}  // namespace samtale::ui
