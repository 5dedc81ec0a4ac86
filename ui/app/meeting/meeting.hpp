// A team's meeting over one call: where it is, and what it is made from. The call itself is
// AppModel::call; the ways that are tried are further events of its session, in memory alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/authoring/own_call.hpp"
#include "engine/transcript.hpp"
#include "scoring/debrief/script.hpp"
#include "ui/app/hands.hpp"
#include "ui/app/meeting/action.hpp"
#include "ui/app/meeting/record.hpp"
#include "ui/app/model.hpp"
#include "ui/app/room.hpp"

namespace samtale::ui {

/// An excerpt has three to five turns, fewer only where the call has.
inline constexpr std::size_t least_excerpt = 3;
inline constexpr std::size_t most_excerpt = scoring::most_script_turns;
/// Of who does what by when.
inline constexpr std::size_t most_tasks = 20;

/// Another way than the one that was taken, from before the answer of turn `from` (0 on).
struct OtherWay {
  std::size_t from = 0;
  engine::EventId tip = engine::root_event;
  bool other_run = false;  // recorded on another day, and not tried in the meeting
  std::size_t shown = 0;   // of its turns, as many as stand there while it is played
  engine::Transcript transcript;
  std::optional<scoring::Report> report;  // none until the bounds are known
};

struct MeetingModel {
  std::filesystem::path file;  // of the call; empty: not kept, or none has been chosen
  /// A call that was written from memory: never measured, in words or otherwise.
  std::optional<engine::OwnCall> own;
  std::string typed_path;  // of a file to open instead
  std::string today;
  std::string problem;                   // why the file asked for can't be shown; empty: it can
  std::vector<std::string> differences;  // of an older script, one sentence each
  std::vector<std::string> found;        // what looks like it tells who somebody is
  /// Of `found`, and whole texts of the record, that may stand as they are.
  std::vector<std::string> accepted;
  bool has_alias = false;  // the file says what its owner wants to be called
  MeetingRecord record;
  /// While the minutes of an earlier meeting are looked at, which then are `record`.
  std::optional<MeetingRecord> prepared;
  std::string beside;     // the bytes beside the call's file, as they were read or last written
  std::string untouched;  // `record` as bytes, as long as nothing in it is worth keeping
  std::optional<MeetingRecord> last;  // of the meeting before
  std::optional<bool> recognised;     // would a colleague know who the citizen is?
  std::filesystem::path other_run;    // that stands beside; empty: none
  std::optional<SavedPage> saved;     // the last page or copy that was written

  MeetingStep step = MeetingStep::question;
  std::size_t turn = 0;                        // of the excerpt, from 0 in the call
  bool answered = false;                       // what was answered there stands too
  bool why = false;                            // and how the scenario looks at it
  MeetingStep aside_from = MeetingStep::turn;  // where `others`, `ways` and `agree` lead back to
  std::size_t aside_way = 0;                   // the way that was played there
  std::vector<RoomOption> options;             // what could have been answered instead, as written
  HandCount hands;
  std::vector<OtherWay> ways;
  std::size_t way = 0;          // of them: the one that is played, or stands beside
  bool noting = false;          // the note of this turn is being written
  bool saying = false;          // what else could have been said in it is being written
  bool pictured = false;        // the ways stand there as a picture
  bool blank = false;           // nothing is shown
  bool closed = false;          // the meeting is over; nothing is shown either
  std::int64_t started_at = 0;  // shell time in ms; 0: the clock does not go yet
};

bool has_call(const AppModel& model);
/// Something in the call or in what was written about it looks like it tells who somebody is, and
/// nobody has said that it may stand.
bool has_unsettled(const MeetingModel& meeting);
bool is_accepted(const MeetingModel& meeting, const std::string& what);
/// A copy may leave the machine: the meeting can begin. Never of a call that was written from
/// memory, since its scenario is the whole of it.
bool can_share(const AppModel& model);
/// One about this call has been held.
bool has_minutes(const MeetingModel& meeting);
/// Why the meeting can't begin yet, as a key of the words; empty: it can.
std::string_view missing_for_meeting(const AppModel& model);

/// All that could be answered in a turn but what was, as written, the pause last.
std::vector<RoomOption> other_options(const engine::Scenario& scenario, const engine::Turn& turn);
/// In a call written from memory a pause leads nowhere that anybody has told of.
void leave_out_pause(std::vector<RoomOption>& options);
/// The part of a way that stands there while it is played.
engine::Transcript shown_part(const CallModel& call, const OtherWay& way);
/// What can be answered after the last turn of a way; nothing where its call is over.
std::vector<RoomOption> next_options(const engine::Scenario& scenario,
                                     const engine::Transcript& way);

/// Three to five turns around what was hardest; `call` has a turn.
MeetingRecord::Excerpt suggested_excerpt(const CallModel& call, const scoring::Report& report);
/// Of a call that was written from memory: around the line at which it went wrong.
MeetingRecord::Excerpt suggested_excerpt(const engine::OwnCall& own, std::size_t turns);
/// How the scenario looks at what was answered comes with the next press, and not before it.
bool why_is_next(const AppModel& model);

/// Within the call, and three to five turns where it has as many; `asked` within them.
MeetingRecord::Excerpt fitted(MeetingRecord::Excerpt excerpt, std::size_t turns);

bool is_in(const MeetingRecord& record, std::size_t turn);

/// The facilitator's script of this meeting: its one round is the owner's excerpt.
scoring::MeetingScript script_of(const AppModel& model);

/// The count at a turn; null where none was made.
const MeetingVote* vote_at(const MeetingRecord& record, std::size_t turn);

}  // namespace samtale::ui
