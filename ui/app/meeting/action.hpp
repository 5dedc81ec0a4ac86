// What the owner of a call and whoever leads the team's meeting do, and what comes of its effects.
// A part of ui/app/action.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "engine/authoring/own_call.hpp"
#include "engine/session_file.hpp"
#include "engine/store/store.hpp"
#include "ui/app/action_types.hpp"
#include "ui/app/library.hpp"

namespace samtale::ui {

/// What the room sees. From `last_time` to `worked` in the order of the facilitator's script;
/// `what_if` and `ways` lie beside it.
enum class MeetingStep : std::uint8_t {
  last_time,  // what was agreed last time, and was it kept
  question,   // the owner's
  turn,       // one turn of the excerpt, then what was answered
  alone,      // what would you have said? Each for herself
  counting,   // hands, one reply after another
  shown,      // the hands, what was said, and why
  others,     // what each reply opened and closed; any of them can be played on from
  what_if,    // another way, a turn at a time
  ways,       // the ways beside each other
  agree,      // what do we do from now on?
  worked      // each names one line that worked
};

/// What can be written in a meeting. `note` and `sentences` are of one turn: what else could have
/// been said there, a line each. `alias`: what the owner of the call is called here.
enum class MeetingText : std::uint8_t { path, question, alias, agreed, note, sentences };
/// Of who does what by when; `who` is a role or initials.
enum class TaskPart : std::uint8_t { who, what, when };

}  // namespace samtale::ui

namespace samtale::ui::action {

// Before the meeting, where nobody else looks on
/// Without a file: the call that is on the screen; where there is none, one is to be chosen.
/// `show`: straight to the screen for the room, where the call has been prepared. From the shell:
/// `today`, YYYY-MM-DD, and `session_id`, 32 new hex digits for a call that was written from
/// memory.
struct PrepareMeeting {
  std::filesystem::path file = {};
  bool show = false;
  std::string today = {};
  std::string session_id = {};
};
/// The call of one's own that is written on the screen; it is kept first.
struct PrepareOwnMeeting {
  std::string today = {};
  std::string session_id = {};
};
/// Another call than the one chosen.
struct ChooseAnotherCall {};
/// Turns from 0.
struct ChooseExcerpt {
  std::size_t first = 0, last = 0;
};
struct AskAtTurn {
  std::size_t turn = 0;
};
struct WriteMeeting {
  MeetingText what = MeetingText::question;
  std::string text;
  std::size_t turn = 0;
};
struct AnswerRecognised {
  bool recognised = false;
};
struct ChooseMinutes {
  int minutes = 15;
};
/// What looks like it tells who somebody is goes out of the copy that is shown; in the minutes out
/// of what was written there.
struct RemoveFound {};
/// All that was found may stand as it does.
struct AcceptFound {};
/// Another run of the same call stands beside this one; without a file none does.
struct CompareWith {
  std::filesystem::path file;
};
struct PrintScript {};
struct SaveScript {};
/// The copy that may leave the machine, among the user's documents.
/// `id`, from the shell: the copy's own, which leads back to no call.
struct SaveSharedCopy {
  std::string id = {};
};
struct StartMeeting {
  std::int64_t now = 0;
};
struct LeaveMeetingPreparation {};

// In front of the room
struct MeetingForward {
  std::int64_t now = 0;
};
struct MeetingBack {};
/// Of the excerpt, from 0 in the call.
struct GoToTurn {
  std::size_t turn = 0;
};
struct GoToStep {
  MeetingStep step = MeetingStep::turn;
};
/// The same turn, or the way's last one, answered otherwise; an empty reply is a pause.
struct PlayOtherWay {
  std::string reply;
  std::int64_t now = 0;
};
/// One answer of the other way back; at its beginning back to the call. The way stays as it is.
struct BackInOtherWay {};
/// Which of the ways stands beside the call.
struct ChooseOtherWay {
  std::size_t way = 0;
};
struct ToggleNote {};
/// What else could have been said in this turn is written, by whoever has the keys.
struct ToggleSentences {};
/// The ways as a picture, or as text.
struct TogglePicture {};
struct AnswerKept {
  bool kept = false;
};
struct RemoveTask {
  std::size_t task = 0;
};
/// One place beyond the last is a new one.
struct WriteTask {
  std::size_t task = 0;
  TaskPart part = TaskPart::who;
  std::string text;
};
/// The screen goes black, and the meeting is over.
struct CloseMeeting {};
/// From the black screen to what was agreed.
struct OpenMinutes {};

// After it
struct SaveMinutes {};
struct LeaveMinutes {};

// Outcomes
/// `decoded` is empty where no call was asked for, or one that was written from memory, which is
/// then `own`; `problem`: why it can't be read. `record` and `last` are texts of record.hpp, empty
/// where there is none: of this call, and of the meeting before. The rest is as it was asked for.
struct MeetingRead {
  std::filesystem::path file;
  std::filesystem::path beside;
  bool show = false;
  std::string today;
  std::string session_id;
  engine::DecodedSession decoded;
  std::optional<engine::OwnCall> own;
  SharedPlayable playable;
  std::optional<engine::IoError> problem;
  std::string record, last;
};
struct OtherRunRead {
  std::filesystem::path file;
  engine::DecodedSession decoded;
  SharedPlayable playable;
  std::optional<engine::IoError> problem;
};
/// What was found could not be taken out of the call's file.
struct NotTakenOut {
  engine::IoError problem;
};
/// `before`: what lay beside the call when it was asked for.
struct MeetingSaved {
  std::string before;
  std::optional<engine::IoError> problem;
  bool changed_meanwhile = false;  // another window has written there, and nothing was saved
};
/// Where the copy that may leave the machine lies.
struct SharedCopySaved {
  std::filesystem::path file;
  std::optional<engine::IoError> problem;
};

using InMeeting =
    Types<PrepareMeeting, PrepareOwnMeeting, ChooseAnotherCall, ChooseExcerpt, AskAtTurn,
          WriteMeeting, AnswerRecognised, ChooseMinutes, RemoveFound, AcceptFound, CompareWith,
          PrintScript, SaveScript, SaveSharedCopy, StartMeeting, LeaveMeetingPreparation,
          MeetingForward, MeetingBack, GoToTurn, GoToStep, PlayOtherWay, BackInOtherWay,
          ChooseOtherWay, ToggleNote, ToggleSentences, TogglePicture, AnswerKept, RemoveTask,
          WriteTask, CloseMeeting, OpenMinutes, SaveMinutes, LeaveMinutes, MeetingRead, NotTakenOut,
          OtherRunRead, MeetingSaved, SharedCopySaved>;

}  // namespace samtale::ui::action
