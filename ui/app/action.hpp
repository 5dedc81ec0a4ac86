// Everything that can happen to the application: what a user does, and the outcomes of effects.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/session_file.hpp"
#include "ui/app/model.hpp"

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
struct Quit {};

// The call. Times are shell time in ms; `session_id`, `seed` and `date` come from the shell, since
// nothing in here reads a clock or a random device.
struct StartCall {
  std::int64_t now = 0;
  std::string session_id;
  std::uint64_t seed = 0;
  std::string date;
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

// After the call
struct RateItem {
  std::size_t item;
  int value;
};  // 0-5
struct FinishRating {
  std::int64_t now = 0;
};
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

// Outcomes of effects
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
};
/// None where it was not finished after all, or can't be read.
struct AttemptRead {
  std::filesystem::path file;
  std::optional<FirstAttempt> first;
};
/// All of a scenario of which the library had the head.
struct ScenarioRead {
  SharedPlayable playable;
};
struct BoundsFound {
  SharedPlayable playable;
  std::shared_ptr<const scoring::Bounds> bounds;
};

using Action =
    std::variant<GoHome, FirstFrameShown, OpenBriefing, OpenSettings, CloseSettings, ChooseMode,
                 ChooseLanguage, ChooseTheme, ChooseTextSize, ChooseMotion, ChooseKeeping, SetAlias,
                 SetCourseCode, ToggleGoal, NewParticipant, ChooseDay, Quit, StartCall, ResumeCall,
                 ChooseReply, HoldPause, TakeAgain, GoOn, AskToLeave, StayInCall, LeaveCall,
                 ToggleCard, ChooseCallTab, RateItem, FinishRating, SelectTurn, PlayFrom, TakeOther,
                 ShowWay, ToggleCourse, PlayAgain, DeleteCall, SettingsSaved, CallCreated,
                 CallAppended, CallDeleted, CallOpened, CallNotOpened, CallsListed, AttemptRead,
                 ScenarioRead, BoundsFound>;

}  // namespace samtale::ui::action

namespace samtale::ui {
using Action = action::Action;
}
