// What the application wants done outside itself. The shell does it and answers with an action.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "engine/session.hpp"
#include "ui/app/library.hpp"
#include "ui/app/meeting/effect.hpp"
#include "ui/app/settings.hpp"
#include "ui/app/team/effect.hpp"
#include "ui/app/workshop/effect.hpp"

namespace samtale::ui {

/// Where a page is written to: among the user's documents, where it stays; or in passing, beside
/// the calls that are not kept, from where it is gone when the program ends.
enum class PagePlace : std::uint8_t { documents, passing };

}  // namespace samtale::ui

namespace samtale::ui::effect {

struct SaveSettings {
  Settings settings;
};
/// Writes the header of a new call; answers CallCreated.
struct CreateCallFile {
  std::filesystem::path file;
  engine::SessionHeader header;
};
/// Writes the event, and first what an earlier failure left (the file itself, where that could not
/// be made), flushed to the disk; answers CallAppended. Nothing where the file may not be written
/// to, which has been told.
struct AppendToCall {
  std::filesystem::path file;
  engine::Event event;
};
/// Reads and locks it; answers CallOpened (with `now` as given) or CallNotOpened.
struct OpenCall {
  std::filesystem::path file;
  std::int64_t now = 0;
};
/// Lets go of a call's file, so that another program may go on with it.
struct CloseCall {
  std::filesystem::path file;
};
/// Answers CallDeleted.
struct DeleteFile {
  std::filesystem::path file;
};
/// Writes `html`, and `markdown` where there is some, to new files called after `name` (a number is
/// added where one is taken); answers PageWritten.
struct WritePage {
  PagePlace place = PagePlace::documents;
  std::string name;
  std::string html;
  std::string markdown;  // empty: none
};
/// Has the system show it, in its browser; answers FileOpened.
struct OpenFile {
  std::filesystem::path file;
};
/// Deletes every call and every page in the folder that no other window is writing to.
struct ClearFolder {
  std::filesystem::path folder;
};
struct ListCalls {
  std::filesystem::path folder;
};
/// All of a scenario that the library has the head of; answers ScenarioRead at once.
struct ReadScenario {
  SharedPlayable preview;
};
/// The same for each of the library, one at a time between frames.
struct ReadScenarios {
  std::shared_ptr<const Library> library;
};
/// Reads a finished call, to be held against another of the same scenario; answers AttemptRead.
struct ReadAttempt {
  std::filesystem::path file;
};
/// Starts the exact search for this scenario between frames; answers BoundsFound.
struct FindBounds {
  SharedPlayable playable;
};

using Effect =
    std::variant<SaveSettings, CreateCallFile, AppendToCall, OpenCall, CloseCall, DeleteFile,
                 ClearFolder, WritePage, OpenFile, ListCalls, ReadScenario, ReadScenarios,
                 ReadAttempt, FindBounds, ListOwnScenarios, OpenScenarioFile, CheckScenario,
                 SearchScenario, KeepJournal, DropJournal, DeleteScenarioFiles, SaveScenarioFile,
                 LookAtScenarioFile, LayOutScenario, ListFolder, ReadToBringIn, SendScenarioFile,
                 CountPlayedCalls, ListPlans, WritePlan, RemovePlanFile, RunPlans, ListVersions,
                 CompareScenarios, ReadMeeting, ReadOtherRun, SaveMeeting, TakeOutOfCall,
                 WriteSharedCopy, CountFolder, SaveOwnCallFile, ReadOwnCall, ListOwnCalls>;

}  // namespace samtale::ui::effect

namespace samtale::ui {
using Effect = effect::Effect;
}
