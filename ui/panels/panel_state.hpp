// What the panels remember from frame to frame and nobody else needs to know: what has been seen,
// what is under way. Kept by the shell beside the model; losing it loses nothing that was said.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "ui/app/model.hpp"
#include "ui/widgets/graph.hpp"

namespace samtale::ui::panels {

struct HomePanelState {
  /// The call whose deletion is being asked about; empty: none.
  std::filesystem::path deleting;
};

/// What is being typed; the model has it letter by letter too.
struct WelcomePanelState {
  bool entered = false;
  std::string alias;
};

struct SettingsPanelState {
  bool entered = false;
  std::string alias, course_code;
};

struct CallPanelState {
  /// A reply just taken shows for a moment before it becomes a bubble; empty: none.
  std::string chosen;
  std::int64_t chosen_at = 0;
  /// Bubbles that stood there before: those after them fade in.
  std::size_t settled = 0;
  /// Bubbles that were there when the frame before was drawn.
  std::size_t known = 0;
  /// The silence that is being lived through: what comes after it waits. Place in the bubbles.
  std::optional<std::size_t> silence;
  std::int64_t silence_at = 0;
  /// When the citizen speaks into the silence; 0: the time does not run.
  std::int64_t waits_until = 0;
  /// Before each turn's replies are shown, they are said aloud in one's own words.
  bool aloud = false;
  bool breathing = false;           // a breath is being taken in place of the replies
  std::size_t shown_at = 0;         // the turn whose replies have been asked for, by its bubbles
  bool prompted = false;            // a prompt stood there in the frame before
  bool entered = false;             // a frame of this call has been drawn
  bool conversation_drawn = false;  // in the frame before
  bool to_newest = false;           // the conversation goes to its end with the next frame
  bool behind = false;              // it was scrolled up in the frame before
  std::string focused_first;        // the replies whose first one has been given the keyboard
  bool asked = false;               // the question before leaving stood there in the frame before
  bool ended = false;               // the way on stood there in the frame before
  std::int64_t ended_at = 0;        // when the call's clock stopped; 0: it runs
};

struct FolderPanelState {
  bool entered = false;
  std::string typed;  // the model has it letter by letter too
  widgets::GraphState graph;
};

struct RoomPanelState {
  std::string stage;     // step of the frame before; its end is one too
  std::string focused;   // the row that had the keyboard in the frame before
  std::string followed;  // the row that was last given the keyboard because it is counted
};

struct MeetingPanelState {
  std::string stage;       // MeetingView::stage of the frame before
  RoomPanelState counted;  // of the rows while hands are counted
  widgets::GraphState picture;
};

struct DebriefPanelState {
  bool entered = false;                   // a frame of it has been drawn
  std::optional<std::size_t> shown_turn;  // whose detail has been brought into view
  std::optional<std::size_t> open_principle;
  bool more_goals = false;  // "Vælg et andet" has been pressed
  bool removing = false;    // the call's deletion is being asked about
};

struct PreparationPanelState {
  bool asked = false;  // the question before leaving stood there in the frame before
};

struct WorkshopPanelState {
  std::string renaming;                      // the place whose name is being changed; empty: none
  std::string name;                          // as it is typed
  std::optional<std::string> shown;          // the place that was in the form in the frame before
  std::size_t replies = 0;                   // that it had
  std::string writing;                       // id of the field that was written in last
  bool to_end = false;                       // the caret goes to its end
  std::map<std::string, std::string> names;  // as they are typed, by the id of what they are for
  std::optional<std::uint64_t> gone_to;      // the last count of what the model asked to go to
  std::optional<std::size_t> caret;          // where the source is to be shown
  bool asked = false;                        // a question stood there in the frame before
  bool picking = false;                      // the picker stood there in the frame before
  std::string plan_name;                     // of the one that is to be saved, as it is typed
  std::filesystem::path removing_plan;       // whose deletion is being asked about; empty: none
  std::filesystem::path renaming_plan;       // whose name is being changed; empty: none
  std::string new_plan_name;                 // as it is typed
  widgets::GraphState graph;
  std::string in_graph;     // the place that the picture was last moved to
  bool connecting = false;  // the question about a new way stood there in the frame before
};

/// When what is written goes to the journal.
struct JournalState {
  std::uint64_t revision = 0;  // of the text that was seen last
  std::int64_t first_at = 0;   // when the first of what waits was seen; 0: nothing waits
  std::int64_t last_at = 0;    // and the last
};

/// The scenario whose deletion is being asked about; empty: none.
struct WorkshopsPanelState {
  std::filesystem::path deleting;
};

struct PanelState {
  std::optional<Screen> shown;  // of the frame before
  std::int64_t keep_at = 0;     // when what has been written is saved; 0: nothing waits
  WelcomePanelState welcome;
  HomePanelState home;
  SettingsPanelState settings;
  CallPanelState call;
  RoomPanelState room;
  MeetingPanelState meeting;
  FolderPanelState folder;
  DebriefPanelState debrief;
  PreparationPanelState preparation;
  WorkshopPanelState workshop;
  WorkshopsPanelState workshops;
  JournalState journal;
};

}  // namespace samtale::ui::panels
