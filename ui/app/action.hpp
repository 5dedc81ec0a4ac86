// Everything that can happen to the application: what a user does, and the outcomes of effects.
#pragma once

#include <any>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/session_file.hpp"
#include "ui/app/action_types.hpp"
#include "ui/app/effect.hpp"
#include "ui/app/meeting/action.hpp"
#include "ui/app/model.hpp"
#include "ui/app/team/action.hpp"
#include "ui/app/workshop/action.hpp"

namespace samtale::ui::action {

// Moving about
struct GoHome {};
/// The first frame stands: what could wait for it is read now.
struct FirstFrameShown {};
struct OpenBriefing {
  std::string scenario;
};
struct OpenSettings {};
/// Back to the screen that the settings were opened from.
struct CloseSettings {};
struct ChooseMode {
  engine::Mode mode;
};
/// Alone or with a makker, on the briefing.
struct ChoosePlayers {
  engine::Players players;
};
struct ChooseLanguage {
  engine::Language language;
};
struct ChooseTheme {
  ThemeChoice theme;
};
struct ChooseTextSize {
  int percent;
};
struct ChooseMotion {
  bool calm;
};
/// Whether citizens who wait only briefly for an answer do so.
struct ChooseHurry {
  bool hurry;
};
/// The answer to the first start's question; also in the settings.
struct ChooseKeeping {
  Keeping keeping;
};
struct SetAlias {
  std::string alias;
};
/// Letters alone are taken over, as capitals.
struct SetCourseCode {
  std::string code;
};
/// Takes a principle among one's goals or out of them; a third one puts the oldest out.
struct ToggleGoal {
  std::string principle;
};
/// On a lent machine: what the last one did is gone, and the next is asked as at the first start.
struct NewParticipant {
  std::string player;  // from the shell
};
/// Of Dagens program, by id.
struct ChooseDay {
  std::string day;
};
/// A second has gone by since something was written that is not on the disk yet.
struct KeepSettings {};
/// What waits to be written is written now: the program is about to close, or maybe is.
struct PutAway {};
struct Quit {};

// The call. Times are shell time in ms; `session_id`, `seed` and `date` come from the shell, since
// nothing in here reads a clock or a random device.
struct StartCall {
  std::int64_t now = 0;
  std::string session_id;
  std::uint64_t seed = 0;
  std::string date;
  engine::Players players = engine::Players::one;
};
struct ResumeCall {
  std::filesystem::path file;
  std::int64_t now = 0;
};
struct ChooseReply {
  std::string reply;
  std::int64_t now = 0;
};
struct HoldPause {
  std::int64_t now = 0;
};
/// Nobody has answered for as long as this citizen waits; too early, it changes nothing.
struct TimeRanOut {
  std::int64_t now = 0;
};
/// Takes the last answer again, with support only: what was said stays in the session as another
/// way.
struct TakeAgain {
  std::int64_t now = 0;
};
/// The citizen's last word has been read: the next call, or the rating.
struct GoOn {
  std::int64_t now = 0;
};
struct AskToLeave {};
struct StayInCall {};
struct LeaveCall {};
struct ToggleCard {};
struct ChooseCallTab {
  std::size_t tab;
};

// With a makker
/// The makker saw it in the last answer; a second time takes it back.
struct MarkPrinciple {
  std::string principle;
  std::int64_t now = 0;
};
/// The same call again, and the other one takes it.
struct SwapPlaces {};

// Fælles spil. What makes no sense in the present step of the turn changes nothing.
/// On to the next step of the turn, the next turn of "Den vi ikke valgte".
struct RoomForward {
  std::int64_t now = 0;
};
struct RoomBack {
  std::int64_t now = 0;
};
struct ChooseOption {
  std::size_t option;
};
struct TypeHands {
  int digit;
};
struct RubOutHands {};
struct ChangeHands {
  std::size_t option;
  int by;
};
/// Once the hands are shown: the call goes on with this one.
struct TakeOption {
  std::size_t option;
  std::int64_t now = 0;
};
struct ToggleCountdown {
  std::int64_t now = 0;
};
struct ToggleBlank {};
/// From "Den vi ikke valgte".
struct OpenDebrief {};

// After the call
struct RateItem {
  std::size_t item;
  int value;
};  // 0-5
struct FinishRating {
  std::int64_t now = 0;
};
enum class NotePart : std::uint8_t { facts, agreement, feedback };
struct WriteNote {
  NotePart part;
  std::string text;
};
/// The answer that stands there already takes it away.
struct AnswerThreat {
  bool threat;
};
/// What has been written is kept, and on to the Tilbageblik.
struct FinishNote {
  std::int64_t now = 0;
};
/// On to the Tilbageblik; nothing is kept, but the words stand there if one comes back.
struct SkipNote {};
/// From the Tilbageblik back to the note.
struct OpenNote {};
struct SelectTurn {
  std::size_t turn;
};  // from 0
/// A new way from before the answer of this turn.
struct PlayFrom {
  std::size_t turn = 0;
  std::int64_t now = 0;
};
/// The same, with another answer taken there.
struct TakeOther {
  std::size_t turn = 0;
  std::string reply;  // empty: a pause
  std::int64_t now = 0;
};
/// Looks at another way through this call; from 0, in the order they were begun.
struct ShowWay {
  std::size_t way;
};
/// Takes a course into the chart or out of it; a third one puts the oldest out, and one stays.
struct ToggleCourse {
  engine::Meter meter;
};
struct PlayAgain {};
/// The call that is looked back on, or one of the list; the former also where it is not kept.
struct DeleteCall {
  std::filesystem::path file;
};

// Pages
/// The Tilbageblik as HTML and Markdown among the user's documents.
struct SaveDebrief {};
struct OpenSavedPage {};
struct OpenOwnCard {};
struct WriteOwnCard {
  std::size_t sentence;  // 0-2
  std::string text;
};
/// Into the first sentence that is empty.
struct TakeOver {
  std::string text;
};
struct PrintOwnCard {};
struct CloseOwnCard {};
struct OpenPreparation {};
struct WritePreparation {
  PreparationPart part;
  std::string text;
};
struct PrintPreparation {};
/// Asks first where something has been written.
struct LeavePreparation {};
struct StayInPreparation {};
struct DiscardPreparation {};

// Outcomes of effects
/// `file`: where the page went; empty: it could not be written. `problem` also where only its copy
/// could not.
struct PageWritten {
  PagePlace place = PagePlace::documents;
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};
/// What the system did with a file that it was asked to show.
struct FileOpened {
  std::filesystem::path file;
  bool opened = false;
};
struct SettingsSaved {
  std::optional<engine::IoError> problem;
};
struct CallCreated {
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};
struct CallAppended {
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};
struct CallDeleted {
  std::optional<engine::IoError> problem;
};
/// `problem`: why it can only be looked at.
struct CallOpened {
  std::filesystem::path file;
  engine::DecodedSession decoded;
  SharedPlayable playable;
  std::int64_t now = 0;
  std::optional<engine::IoError> problem = std::nullopt;
};
struct CallNotOpened {
  engine::IoError problem;
};
struct CallsListed {
  std::vector<CallFile> files;
  std::vector<CallFile> hidden = {};  // kept ones, while only those are listed that are not kept
};
/// All of a scenario of which the library had the head.
struct ScenarioRead {
  SharedPlayable preview;  // the head
  SharedPlayable playable;
};
/// None where it was not finished after all, or can't be read.
struct AttemptRead {
  std::filesystem::path file;
  std::optional<FirstAttempt> first;
};
struct BoundsFound {
  SharedPlayable playable;
  std::shared_ptr<const scoring::Bounds> bounds;
};

using Elsewhere =
    Types<GoHome, FirstFrameShown, OpenBriefing, OpenSettings, CloseSettings, ChooseMode,
          ChooseLanguage, ChooseTheme, ChooseTextSize, ChooseMotion, ChooseHurry, ChooseKeeping,
          SetAlias, SetCourseCode, ToggleGoal, NewParticipant, ChooseDay, KeepSettings, PutAway,
          Quit, StartCall, ResumeCall, ChooseReply, HoldPause, TimeRanOut, TakeAgain, GoOn,
          AskToLeave, StayInCall, LeaveCall, ToggleCard, ChoosePlayers, MarkPrinciple, SwapPlaces,
          RoomForward, RoomBack, ChooseOption, TypeHands, RubOutHands, ChangeHands, TakeOption,
          ToggleCountdown, ToggleBlank, OpenDebrief, ChooseCallTab, RateItem, FinishRating,
          SelectTurn, PlayFrom, TakeOther, ShowWay, ToggleCourse, PlayAgain, DeleteCall, WriteNote,
          AnswerThreat, FinishNote, SkipNote, OpenNote, SaveDebrief, OpenSavedPage, OpenOwnCard,
          WriteOwnCard, TakeOver, PrintOwnCard, CloseOwnCard, OpenPreparation, WritePreparation,
          PrintPreparation, LeavePreparation, StayInPreparation, DiscardPreparation, PageWritten,
          FileOpened, SettingsSaved, CallCreated, CallAppended, CallDeleted, CallOpened,
          CallNotOpened, CallsListed, AttemptRead, ScenarioRead, BoundsFound>;

template <class What>
inline constexpr bool is_one = contains<What>(Elsewhere{}) || contains<What>(InWorkshop{}) ||
                               contains<What>(InMeeting{}) || contains<What>(InTeam{});

}  // namespace samtale::ui::action

namespace samtale::ui {

/// One of the actions. No variant: with so many alternatives, every file that makes one would
/// take seconds to build.
class Action {
 public:
  template <class What>
  Action(What what) : is_(std::move(what)) {
    static_assert(action::is_one<What>, "to be named in the list of its group");
  }

  /// Null where it is another one.
  template <class What>
  const What* as() const {
    return std::any_cast<What>(&is_);
  }
  template <class What>
  What* as() {
    return std::any_cast<What>(&is_);
  }

 private:
  std::any is_;
};

}  // namespace samtale::ui
