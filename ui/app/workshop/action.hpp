// What a trainer does in the Værksted, and what comes of its effects. A part of ui/app/action.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/action_types.hpp"
#include "ui/app/workshop/trial_action.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui::action {

/// The list of one's own scenarios. `today`, YYYY-MM-DD, comes from the shell: empty, nothing is
/// told of days that have passed.
struct OpenWorkshop {
  std::string today = {};
};
/// With its journal and the versions before it: nothing of it is left that the program has.
struct DeleteScenario {
  std::filesystem::path file;
};
struct OpenScenario {
  std::filesystem::path file;
};
/// A shipped scenario as a new one of one's own.
struct CopyScenario {
  std::string id;
};
/// The questions, with what a template answers; empty: with what the first one does.
struct BeginWizard {
  std::string from;
};
struct AnswerWizard {
  engine::WizardAnswers answers;
};
/// The scenario that the answers make.
struct MakeScenario {};
struct CloseWizard {};
/// Looks for a file to open; an empty folder is the user's own.
struct BrowseFolder {
  std::filesystem::path folder;
};
struct CloseBrowser {};
/// One's own copy of a file from elsewhere, with the translation in it or beside it.
struct BringIn {
  std::filesystem::path file;
};
/// The scenario with its translation as one file, among the user's documents.
struct SendScenario {};
/// A new scenario from a text that is complete: out of the wizard, or a template.
struct NewScenario {
  std::string id;
  Texts texts;  // the base first
};
/// Back to the list; asks first where something is not saved.
struct CloseScenario {};
struct StayInScenario {};
/// Back to the list without saving: what was written is gone.
struct DiscardChanges {};
struct SaveScenario {};
/// The window came to the front, or the file is about to be written: somebody may have changed it.
struct LookAtDisk {};
/// Of a file that somebody else has changed too.
struct KeepMine {};
struct TakeTheirs {};
/// One's own go to a new file beside it.
struct KeepBoth {};

struct ChooseWorkshopTab {
  WorkshopTab tab;
};
/// Of a node or an ending, into the form.
struct SelectPlace {
  std::string id;
};
/// What is told of the whole: title, briefing, citizen.
struct SelectStory {};
/// A part of the form that is folded, and back.
struct ToggleSection {
  std::string id;
};
struct OpenReply {
  std::size_t reply;  // as written
};

struct UndoEdit {};
struct RedoEdit {};
/// A text in a form, letter by letter; an empty one takes its key out.
struct WriteField {
  engine::YamlPath at;
  std::string text;
};
/// The whole text of a file, letter by letter.
struct WriteSource {
  engine::FileIndex file;
  std::string text;
};
/// A word into a list of words, or out of it.
struct ToggleWord {
  engine::YamlPath list;
  std::string word;
};
/// What a scenario can have several of, and its form makes. All but the first two have a name.
enum class StoryPart : std::uint8_t { table_line, helper, fact, flag, counter };
struct AddStoryPart {
  StoryPart part;
  std::string name = {};
};
struct AddLine {};
struct AddReply {};
struct AddNode {};
struct DuplicateReply {
  engine::YamlPath at;
};
struct TakeOutPart {
  engine::YamlPath at;
};
enum class Towards : std::uint8_t { up, down };
struct MovePart {
  engine::YamlPath at;
  Towards towards;
};
/// The node in the form and all that leads to it get another id.
struct RenamePlace {
  std::string to;
};
/// The node in the form; refused where something leads to it.
struct RemovePlace {};

struct OpenPicker {
  PickerKind kind;
  engine::YamlPath at;
};
struct FilterPicker {
  std::string filter;
};
/// An id that is offered; for a target also one that is not there yet: the node is made.
struct Pick {
  std::string id;
};
struct ClosePicker {};

/// The translation beside what it is made from, in the form.
struct ToggleTranslation {};
/// An empty one, with the original above each text.
struct BeginTranslation {};
/// By the text's key; an empty one is missing.
struct WriteTranslation {
  std::string key, text;
};
/// What has been written is put into the journal.
struct WriteJournal {};

/// By its place in the list.
struct GoToProblem {
  std::size_t problem;
};
struct NextProblem {};
struct MendProblem {
  std::size_t problem;
};

/// A call to try the scenario, from the node in the form on; it is kept nowhere.
struct TryFromHere {
  std::int64_t now = 0;
};
/// The trial from before, with its answers, as far as they still can be given.
struct GoOnTrying {
  std::int64_t now = 0;
};

// In the picture
/// The best and the worst way on it, or where calls went.
struct ShowWays {
  WaysShown shown;
};
/// Every place that has the words in its id, in what the citizen says or in a reply.
struct SearchPlaces {
  std::string words;
};
/// The next of those found into the form.
struct NextPlaceFound {};
struct CloseSearch {};
/// Along a way out of the node in the form; `to` as it leads now.
struct FollowWay {
  std::string to;
};
/// To where the last FollowWay came from, else to the first that leads here.
struct FollowBack {};
/// Asks which reply of `from` is to lead to `to`.
struct AskToConnect {
  std::string from, to;
};
/// By its place among the replies as written; none: a new reply, still to be written.
struct Connect {
  std::optional<std::size_t> reply;
};
struct StopConnecting {};
/// The node or the ending in the form once more, under another id.
struct DuplicatePlace {};

// Outcomes of effects
/// What calls of this scenario came through.
struct WaysCounted {
  std::filesystem::path file;  // the scenario's
  WaysShown source;            // which of WorkshopModel::counts
  SharedWayCounts counts;
};
struct OwnScenariosListed {
  std::vector<OwnScenario> scenarios;
};
/// `texts`: as they lie on the disk. `unsaved`: what the journal has, where it is something else,
/// and `base` what that was made from. `plans`: those in the journal.
struct ScenarioOpened {
  std::filesystem::path file;
  Texts texts;
  std::optional<Texts> unsaved;
  Texts base;
  std::vector<WaitingPlan> plans;
};
struct ScenarioNotOpened {
  engine::IoError problem;
};
struct ScenarioChecked {
  std::uint64_t revision = 0;
  SharedPlayable playable;
};
struct ScenarioSearched {
  std::shared_ptr<const WorkshopFindings> findings;
};
/// `texts`: what lies on the disk now, also where not all of it could be written. `theirs`: not
/// saved, since the disk had another text than was expected.
struct ScenarioSaved {
  std::filesystem::path file;
  Texts texts;
  std::optional<engine::IoError> problem;
  std::optional<Texts> theirs;
};
/// What lies on the disk now is not what was expected.
struct ScenarioChangedOnDisk {
  std::filesystem::path file;
  Texts texts;
};
struct ScenarioLaidOut {
  std::shared_ptr<const StoryPicture> picture;
};
struct FolderListed {
  FolderContents contents;
};
struct BroughtIn {
  std::string name;  // of the file, without its ending
  Texts texts;
  std::vector<WaitingPlan> plans = {};
};
struct ScenarioSent {
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};
struct JournalKept {
  std::optional<engine::IoError> problem;
};
/// `problem`: something of it is left.
struct ScenarioDeleted {
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};

using InWorkshop =
    Types<OpenWorkshop, OpenScenario, CopyScenario, NewScenario, CloseScenario, StayInScenario,
          DiscardChanges, SaveScenario, LookAtDisk, KeepMine, TakeTheirs, KeepBoth,
          ChooseWorkshopTab, SelectPlace, OpenReply, UndoEdit, RedoEdit, WriteField, WriteSource,
          AddLine, AddReply, AddNode, DuplicateReply, TakeOutPart, MovePart, RenamePlace,
          RemovePlace, OpenPicker, FilterPicker, Pick, ClosePicker, GoToProblem, NextProblem,
          MendProblem, TryFromHere, GoOnTrying, OwnScenariosListed, ScenarioOpened,
          ScenarioNotOpened, ScenarioChecked, ScenarioSearched, ScenarioSaved,
          ScenarioChangedOnDisk, JournalKept, BeginWizard, AnswerWizard, MakeScenario, CloseWizard,
          BrowseFolder, CloseBrowser, BringIn, SendScenario, ScenarioLaidOut, FolderListed,
          BroughtIn, ScenarioSent, ShowWays, SearchPlaces, NextPlaceFound, CloseSearch, FollowWay,
          FollowBack, AskToConnect, Connect, StopConnecting, DuplicatePlace, WaysCounted,
          ChooseTrialStart, ChooseTrialValue, SavePlan, TryPlan, RenamePlan, RemovePlan, GoToPlan,
          CompareSince, PlansListed, PlansRan, VersionsListed, ScenarioCompared, DeleteScenario,
          SelectStory, ToggleSection, ToggleWord, AddStoryPart, ToggleTranslation, BeginTranslation,
          WriteTranslation, WriteJournal, ScenarioDeleted>;

}  // namespace samtale::ui::action
