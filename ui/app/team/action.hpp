// What can happen on a team's screens. A part of ui/app/action.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/action_types.hpp"
#include "ui/app/team/team.hpp"

namespace samtale::ui::action {

// The folder of calls
/// `folder`: counted at once; empty: the one that is looked at, if any.
struct OpenFolder {
  std::string folder;
};
struct TypeFolder {
  std::string folder;
};
struct CountFolderCalls {};
/// What must be known before calls are collected has been read.
struct SharingUnderstood {};
struct ChooseFolderScenario {
  std::size_t scenario;
};
struct ChooseFolderPlace {
  std::string place;
};
struct LeaveTeam {};

// A call of one's own. `name` of a new file, from the shell: month and chance.
struct OpenOwnCalls {
  std::string name;
};
/// The one that is written is kept first; where it can't be, it stays.
struct NewOwnCall {
  std::string name;
};
/// As NewOwnCall.
struct OpenOwnCall {
  std::filesystem::path file;
};
enum class OwnCallPart : std::uint8_t { title, question };
struct WriteOwnCall {
  OwnCallPart part;
  std::string text;
};
struct WriteOwnLine {
  std::size_t line;
  std::string text;
};
/// What I could have said instead of this line of mine.
struct WriteOwnInstead {
  std::size_t line;
  std::string text;
};
struct ChangeOwnSpeaker {
  std::size_t line;
};
/// Here it went wrong; the line that is marked already is so no more.
struct MarkOwnLine {
  std::size_t line;
};
struct AddOwnLine {};
struct KeepOwnCall {};
/// The program is about to close, and what is written could not be kept: it is said where it
/// stands.
struct WarnOfOwnCall {};
struct AskToDeleteOwnCall {
  bool asks;
};
struct DeleteOwnCall {};
/// As a scenario in the Værksted; where something in it looks like it tells who somebody is, that
/// is asked about first.
struct DraftOwnCall {};
/// `take_out`: of the call itself too.
enum class DraftAnswer : std::uint8_t { take_out, leave_in, no_draft };
struct AnswerOwnFound {
  DraftAnswer answer;
};

// Outcomes of effects
struct FolderCounted {
  std::filesystem::path folder;
  std::shared_ptr<const FolderCounts> counts;
  std::optional<engine::IoError> problem;
};
/// `asked` and `name` as they were asked for, by which one knows which call it is about; `text`:
/// what was written. `file`: where it now lies.
struct OwnCallSaved {
  std::filesystem::path asked;
  std::string name;
  std::string text;
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};
/// None and no problem: the file is something else.
struct OwnCallRead {
  std::filesystem::path file;
  std::optional<engine::OwnCall> call;
  std::optional<engine::IoError> problem;
};
struct OwnCallsListed {
  std::vector<OwnCallFile> files;
};

using InTeam =
    Types<OpenFolder, TypeFolder, CountFolderCalls, SharingUnderstood, ChooseFolderScenario,
          ChooseFolderPlace, LeaveTeam, OpenOwnCalls, NewOwnCall, OpenOwnCall, WriteOwnCall,
          WriteOwnLine, WriteOwnInstead, ChangeOwnSpeaker, MarkOwnLine, AddOwnLine, KeepOwnCall,
          WarnOfOwnCall, AskToDeleteOwnCall, DeleteOwnCall, DraftOwnCall, AnswerOwnFound,
          FolderCounted, OwnCallSaved, OwnCallRead, OwnCallsListed>;

}  // namespace samtale::ui::action
