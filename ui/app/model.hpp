// The application as one value. `update` (update.hpp) is the only place where it changes.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/session.hpp"
#include "engine/transcript.hpp"
#include "engine/ways.hpp"
#include "scoring/attempt.hpp"
#include "scoring/debrief/feedback.hpp"
#include "scoring/report.hpp"
#include "scoring/untaken.hpp"
#include "ui/app/library.hpp"
#include "ui/app/room.hpp"
#include "ui/app/settings.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

struct MeetingModel;  // meeting/meeting.hpp
struct TeamModel;     // team/team.hpp

/// `untaken`: "Den vi ikke valgte", after a call that a room has played. `workshops`: the list that
/// the Værksted begins with; `workshop`: a scenario that is being written. `meeting_preparation`:
/// the owner of a call alone; `meeting`: what a room sees of it; `minutes`: what was agreed.
enum class Screen : std::uint8_t {
  welcome,
  home,
  briefing,
  call,
  rating,
  untaken,
  note,
  debrief,
  own_card,
  preparation,
  settings,
  workshops,
  workshop,
  meeting_preparation,
  meeting,
  minutes,
  folder,
  own_call
};

/// Where this call's file is, and whether it can be written.
struct Saving {
  std::filesystem::path file;  // empty: not kept
  std::optional<engine::IoError> problem;
};

/// What is written down after the call, letter by letter.
struct AfterNote {
  std::string facts, agreement, feedback;
  std::optional<bool> threat;

  bool operator==(const AfterNote&) const = default;
};

/// The parts of Forbered en rigtig samtale, in order.
enum class PreparationPart : std::uint8_t {
  errand,
  fear,
  first_sentence,
  one_option,
  other_option,
  law,
  agreement
};
inline constexpr std::size_t preparation_parts = 7;

/// Nothing of it is ever written to the user's own files.
struct Preparation {
  std::array<std::string, preparation_parts> parts;
  bool asks_to_leave = false;  // "Vil du gå?" is on screen
};

/// What writing a page to the user's documents came to.
struct SavedPage {
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};

/// The first time that the trainee took the same call to its end.
struct FirstAttempt {
  std::string date;
  scoring::Attempt attempt;
};

struct CallModel {
  SharedPlayable playable;
  engine::Session session;
  engine::EventId tip = engine::root_event;  // the end of the way that is being played
  engine::Transcript transcript;             // of that way
  Saving saving;
  std::int64_t began_at = 0;      // shell time in ms
  std::int64_t offered_at = 0;    // when the replies of this turn were shown
  bool call_over = false;         // an ending has been reached and not yet been read to the end
  std::optional<RoomModel> room;  // Fælles spil alone
  bool trial = false;             // out of the Værksted: kept nowhere, and leads back there
  std::array<std::optional<int>, scoring::rating_items> self_rating;
  AfterNote note;
  AfterNote note_begun;                           // `note` as it stood before anybody wrote in it
  std::shared_ptr<const scoring::Bounds> bounds;  // null while the search goes on between frames
  std::filesystem::path first_file;               // that `first` is read from; empty: there is none
  std::optional<FirstAttempt> first;              // none until it has been read
};

/// Made once the call is left for the debrief and the bounds are known.
/// What is looked at is the way that ends at CallModel::tip. Turns and ways are counted from 0.
struct DebriefModel {
  scoring::Report report;
  std::optional<std::size_t> selected_turn;
  std::optional<engine::PrincipleIndex> to_try;  // of the one thing to try
  std::size_t suggested_turn = 0;  // of the one thing to try, else of what turned, else the first
  std::vector<scoring::Untaken> untaken;  // in the selected turn, else in the suggested one

  std::vector<engine::WaySummary> ways;  // in the order they were begun
  std::optional<std::size_t> way;        // the one looked at; none: not to its end
  struct Beside {
    std::size_t way = 0;
    engine::Transcript transcript;
    scoring::Report report;
  };
  /// What it is held against: the scored way; beside that one, the last that reached an end.
  std::optional<Beside> beside;
};

/// An unfinished or finished call of one's own, as the home screen lists it.
struct CallFile {
  std::filesystem::path file;
  std::string scenario;
  std::string date;
  bool finished = false;
  engine::Mode mode = engine::Mode::practice;
  std::string player = {};
  engine::Players players = engine::Players::one;
  std::uint32_t number = 0;  // within the day; 0: not told
};

inline constexpr std::size_t most_courses = 2;

struct AppModel {
  Screen screen = Screen::home;
  Screen settings_from = Screen::home;  // where leaving the settings leads
  Settings settings;
  bool settings_unsaved = false;  // written in since they were last saved
  std::shared_ptr<const Library> library;
  std::filesystem::path data_folder;
  std::vector<CallFile> files;   // newest first
  bool files_listed = false;     // they have been looked for
  std::size_t hidden_calls = 0;  // one's own that are kept, while nothing is kept
  std::string awaited;           // the scenario whose briefing opens once all of it has been read
  SharedPlayable chosen;         // on the briefing
  engine::Mode mode = engine::Mode::practice;
  engine::Players players = engine::Players::one;  // chosen on the briefing; never a room
  bool swapped = false;                            // the makker takes this call again
  std::optional<CallModel> call;
  std::optional<DebriefModel> debrief;  // none while it is being computed
  Preparation preparation;
  std::vector<OwnScenario> own_scenarios;
  std::shared_ptr<const engine::Templates> templates;  // once the Værksted has been opened
  std::optional<Wizard> wizard;                        // on the Værksted's first page
  std::optional<FolderContents> browser;               // there too
  std::optional<WorkshopModel> workshop;
  /// From its preparation to its minutes; `call` is then the call that it is about, kept nowhere.
  std::shared_ptr<const MeetingModel> meeting;
  std::shared_ptr<const TeamModel> team;  // once one of a team's screens has been opened
  std::string today;  // YYYY-MM-DD, as the Værksted was opened; empty: nobody has said
  Screen own_card_from = Screen::home;  // where leaving Mit samtalekort leads
  std::optional<SavedPage> saved_page;  // of the Tilbageblik that is on screen
  std::string notice;                   // one sentence that the user must see; empty: none
  bool asks_to_leave = false;           // "Forlad opkaldet?" is on screen
  bool card_hidden = false;
  std::size_t call_tab = 0;  // narrow windows and large text
  /// Drawn over the turns in the debrief: 1 to `most_courses`, the one chosen last at the end.
  std::vector<engine::Meter> courses{engine::Meter::tension, engine::Meter::trust};
  bool quit = false;
};

}  // namespace samtale::ui
