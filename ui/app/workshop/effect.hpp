// What the Værksted wants done outside itself. A part of ui/app/effect.hpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ui/app/workshop/trial_effect.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui::effect {

/// For the page that lists them: what was asked for a scenario that was open is not gone on with.
/// Answers OwnScenariosListed.
struct ListOwnScenarios {
  std::filesystem::path folder;
};
/// Reads it with its translations and its journal; answers ScenarioOpened or ScenarioNotOpened.
struct OpenScenarioFile {
  std::filesystem::path file;
};
/// Loads the texts with every check there is, between frames; only the newest asked for is done.
/// Answers ScenarioChecked.
struct CheckScenario {
  std::uint64_t revision = 0;
  std::filesystem::path file;
  Texts texts;
  SharedMethod method;
};
/// Plays every call, between frames; only the newest asked for is done. Answers ScenarioSearched.
struct SearchScenario {
  SharedPlayable playable;
};
/// Lays its picture out, between frames, as near to the one before as can be. Answers
/// ScenarioLaidOut.
struct LayOutScenario {
  SharedPlayable playable;
  std::shared_ptr<const StoryPicture> before;
};
/// Counts where the calls in these files went, one a slice; those that can't be read are left out.
/// Answers WaysCounted.
struct CountPlayedCalls {
  std::filesystem::path scenario;  // the file of the one in the Værksted
  std::vector<std::filesystem::path> calls;
};
/// Answers FolderListed.
struct ListFolder {
  std::filesystem::path folder;  // empty: the user's own
};
/// Answers BroughtIn or ScenarioNotOpened.
struct ReadToBringIn {
  std::filesystem::path file;
};
/// Writes a new file of that name among the user's documents. Answers ScenarioSent.
struct SendScenarioFile {
  std::string name;
  std::string bytes;
};
/// Keeps what is not saved yet; answers JournalKept.
struct KeepJournal {
  std::filesystem::path file;
  Texts saved, texts;
  std::vector<WaitingPlan> plans;
};
/// Deletes it with its translations, its journal and its versions, and the folder of its own;
/// answers ScenarioDeleted.
struct DeleteScenarioFiles {
  std::filesystem::path file;
};
struct DropJournal {
  std::filesystem::path file;
};
/// Writes the texts where the disk has `expected` (nothing, for a new file); the version before is
/// kept, ten of them. Answers ScenarioSaved.
struct SaveScenarioFile {
  std::filesystem::path file;
  Texts expected;
  Texts texts;
};
/// Answers ScenarioChangedOnDisk where it has another text.
struct LookAtScenarioFile {
  std::filesystem::path file;
  Texts expected;
};

}  // namespace samtale::ui::effect
