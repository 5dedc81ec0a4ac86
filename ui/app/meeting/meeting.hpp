// A team's meeting over one call: where it is, and what it is made from. The call itself is
// AppModel::call; the ways that are tried are further events of its session, in memory alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

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

/// Another way than the one that was taken, from before the answer of turn `from` (0 on).
struct OtherWay {
  std::size_t from = 0;
  engine::EventId tip = engine::root_event;
  bool other_run = false;  // recorded on another day, and not tried in the meeting
  engine::Transcript transcript;
  std::optional<scoring::Report> report;  // none until the bounds are known
};

struct MeetingModel {
  std::filesystem::path file;  // of the call; empty: not kept, or none has been chosen
  std::string typed_path;      // of a file to open instead
  std::string today;
  std::string problem;                   // why the file asked for can't be shown; empty: it can
  std::vector<std::string> differences;  // of an older script, one sentence each
  std::vector<std::string> found;        // what looks like it tells who somebody is
  bool has_alias = false;                // the file says what its owner wants to be called
  MeetingRecord record;
  std::optional<MeetingRecord> last;  // of the meeting before
  std::optional<bool> recognised;     // would a colleague know who the citizen is?
  std::filesystem::path other_run;    // that stands beside; empty: none
  std::optional<SavedPage> saved;     // the last page or copy that was written

  MeetingStep step = MeetingStep::question;
  std::size_t turn = 0;                        // of the excerpt, from 0 in the call
  bool answered = false;                       // what was answered there stands too
  MeetingStep aside_from = MeetingStep::turn;  // where `others`, `ways` and `agree` lead back to
  std::vector<RoomOption> options;             // what could have been answered instead, as written
  HandCount hands;
  std::vector<OtherWay> ways;
  std::size_t way = 0;          // of them: the one that is played, or stands beside
  bool noting = false;          // the note of this turn is being written
  bool blank = false;           // nothing is shown
  bool closed = false;          // the meeting is over; nothing is shown either
  std::int64_t started_at = 0;  // shell time in ms; 0: the clock does not go yet
};

bool has_call(const AppModel& model);
/// Why the meeting can't begin yet, as a key of the words; empty: it can.
std::string_view missing_for_meeting(const AppModel& model);

/// All that could be answered in a turn but what was, as written, the pause last.
std::vector<RoomOption> other_options(const engine::Scenario& scenario, const engine::Turn& turn);
/// What can be answered after the last turn of a way; nothing where its call is over.
std::vector<RoomOption> next_options(const engine::Scenario& scenario,
                                     const engine::Transcript& way);

/// Three to five turns around what was hardest; `call` has a turn.
MeetingRecord::Excerpt suggested_excerpt(const CallModel& call, const scoring::Report& report);
/// Within the call, and three to five turns where it has as many; `asked` within them.
MeetingRecord::Excerpt fitted(MeetingRecord::Excerpt excerpt, std::size_t turns);

/// The facilitator's script of this meeting: the first round is the owner's excerpt.
scoring::MeetingScript script_of(const AppModel& model);

/// The count at a turn; null where none was made.
const MeetingVote* vote_at(const MeetingRecord& record, std::size_t turn);

}  // namespace samtale::ui
