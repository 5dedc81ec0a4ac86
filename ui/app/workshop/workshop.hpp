// The Værksted as values: a scenario that is being written. Its text is the only truth
// (engine/authoring/document.hpp); what is shown in forms and graph is read from it anew after each
// change, and what was found out about it says of which revision.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/authoring/document.hpp"
#include "engine/authoring/layout.hpp"
#include "engine/authoring/patch.hpp"
#include "engine/authoring/wizard.hpp"
#include "engine/session.hpp"
#include "engine/store/store.hpp"
#include "engine/yaml_reader.hpp"
#include "scoring/analysis.hpp"
#include "scoring/coverage.hpp"
#include "ui/app/library.hpp"
#include "ui/app/workshop/compare.hpp"
#include "ui/app/workshop/trial.hpp"
#include "ui/app/workshop/way_counts.hpp"

namespace samtale::ui {

/// A text with its tree, which is made of views into it.
struct ReadText {
  std::string text;
  engine::YamlDocument yaml;
};
using SharedText = std::shared_ptr<const ReadText>;
SharedText read_text(const std::string& text, engine::FileIndex file);

/// `graph`: where there is no room for it beside the form.
enum class WorkshopTab : std::uint8_t {
  form,
  graph,
  source,
  translation,
  analysis,
  trial,
  changes,
};

/// What only playing every call can tell (engine/check_by_search.hpp, scoring/analysis.hpp).
struct WorkshopFindings {
  SharedPlayable of;
  std::vector<engine::Diagnostic> diagnostics;
  std::shared_ptr<const scoring::Bounds> bounds;
  scoring::Analysis analysis;
  scoring::Coverage coverage;
  /// The ids of the nodes on the way, and of the ending last.
  std::vector<std::string> best_way, worst_way;
};

/// What is offered in place of typing an id: moves for a reply, places that a way may lead to, and
/// those that the node in the form is to be connected with.
enum class PickerKind : std::uint8_t { none, move, target, connection };
struct Picker {
  PickerKind kind = PickerKind::none;
  engine::YamlPath at;  // of the list of moves, or of the target
  std::string filter;
};

/// One of the trainer's own scenarios, as the Værksted lists it.
struct OwnScenario {
  std::filesystem::path file;
  std::string title;
  bool unsaved = false;  // its journal has changes that the file has not
};

/// The questions that a new scenario begins with, as far as they are answered.
struct Wizard {
  engine::WizardAnswers answers;
};

/// A folder in which somebody looks for a scenario to open.
struct FolderContents {
  std::filesystem::path folder;
  std::vector<std::filesystem::path> folders, files;  // the files that may be scenarios
  std::optional<engine::IoError> problem;
};

/// Where nodes and ways lie in the picture of a scenario. Nodes first, then endings, as in it.
struct StoryPicture {
  SharedPlayable of;
  engine::Layout layout;
  std::vector<std::string> words;  // the first that the citizen says in each
};

/// A search among the places, over the picture.
struct PlaceSearch {
  std::string words;
  std::vector<std::string> found;  // ids, in file order
  std::size_t at = 0;              // the one that was come to last
};

/// A way that is to be drawn, while it is asked which reply takes it.
struct Connecting {
  std::string from, to;  // a node, and a node or an ending
};

/// The texts of a scenario, the base first; by FileIndex.
using Texts = std::vector<engine::SourceText>;

/// A node or an ending as it is written.
struct StoryPlace {
  std::string id;
  engine::YamlPath at;
  std::uint32_t begin = 0, end = 0;  // bytes of the base, its key included
  bool is_ending = false;
};

/// Where the keyboard is to go, once for each `count`: a field of the form, or, where `at` is
/// empty, a byte of the text that is shown as it is.
struct GoneTo {
  std::uint64_t count = 0;
  engine::YamlPath at;
  std::uint32_t byte = 0;
};

struct WorkshopModel {
  std::filesystem::path file;
  engine::Document document;
  std::vector<SharedText> read;                    // of the document as it is
  Texts saved;                                     // as they lie on the disk, as far as we know
  bool saving = false;                             // an answer to SaveScenario is awaited
  std::optional<engine::IoError> problem;          // with the last saving
  std::optional<engine::IoError> journal_problem;  // with the journal
  std::filesystem::path left_journal;  // of the file that these texts were in before KeepBoth
  /// What somebody else has written to the file since, while there are changes of one's own.
  std::optional<Texts> theirs;

  std::vector<StoryPlace> places;  // of the base as it is, as far as it can be read
  bool journal_waits = false;      // something was written that the journal has not

  SharedPlayable checked;              // null until the first check has come back
  std::uint64_t checked_revision = 0;  // of the document
  SharedPlayable good;                 // the last one that could be played
  std::shared_ptr<const WorkshopFindings> findings;
  std::shared_ptr<const StoryPicture> picture;
  /// Of the last check, and of the search where it was made of the same texts; sorted. Null before.
  std::shared_ptr<const std::vector<engine::Diagnostic>> problems;

  WaysShown ways_shown = WaysShown::best_and_worst;
  CountsBySource counts;
  std::optional<PlaceSearch> search;
  std::optional<Connecting> connecting;
  std::vector<std::string> came_by;  // nodes that were left along a way, the last one last
  bool removal_refused = false;      // of the place in the form, since others lead to it

  WorkshopTab tab = WorkshopTab::form;
  std::string node;                   // the id of the node or ending in the form; empty: none
  bool in_story = false;              // the form shows what is told of the whole, and not the node
  std::size_t open_reply = 0;         // the one whose form is open
  std::vector<std::string> unfolded;  // ids of sections of the form
  bool translates = false;            // the translation stands beside what it is made from
  GoneTo gone_to;
  std::optional<std::size_t> problem_at;  // the row in the list of problems that F8 came to
  Picker picker;
  bool asks_to_leave = false;  // "Vil du gemme?" is on screen
  /// The answers of the trial, so that it goes on at the same turn after an edit.
  std::vector<engine::Answered> trial;
  TrialModel tried;
  CompareModel compared;
};

/// There is something in the texts that the disk has not.
bool is_changed(const WorkshopModel& workshop);
/// The base's tree can be changed by forms: it could be read to its end.
bool is_readable(const WorkshopModel& workshop);
engine::YamlFile base_file(const WorkshopModel& workshop);

/// All of them, nodes of all calls first, in file order.
std::vector<StoryPlace> story_places(const engine::YamlValue& root);
std::optional<StoryPlace> find_place(const engine::YamlValue& root, std::string_view id);

/// Who leads to a node or an ending: where each target is written.
struct Reference {
  std::string from;  // the node's id; empty: the scenario itself (`start`)
  engine::YamlPath at;
};
std::vector<Reference> references_to(const engine::YamlValue& root, std::string_view id);

/// A new id like `wish` that is not taken: a-z, digits, - and _. What parted words, and the number
/// behind an id that is taken, stand behind `between`.
std::string free_id(std::string_view wish, const std::vector<std::string>& taken,
                    char between = '_');

}  // namespace samtale::ui
