// One run of a scenario: a tree of events. Each event comes after another (usually the one before);
// rewinding, resuming and "what if" are all an answer after an earlier event. A *way* is root to
// tip.
//
// Events speak in string ids, not indices, so that a session recorded today opens after the
// scenario has been edited.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/language.hpp"
#include "engine/result.hpp"
#include "engine/step.hpp"

namespace samtale::engine {

enum class Mode { practice, test };  // Med støtte, På egen hånd
std::string_view id(Mode mode);

/// Who answers: one alone, one with a makker who listens, or a whole room by its hands.
enum class Players { one, pair, room };

struct FileId {
  std::string id;
  std::string digest;
};

/// Where a copy of an excerpt is taken up: the state before its first answer, by ids.
struct SessionStart {
  std::string call, node;
  std::vector<std::string> lines;  // what the citizen had just said
  std::array<std::uint8_t, meter_count> meters{};
  bool waited = false;  // time had run out there
  /// Flags, counters and choices that are not 0, by name; "#1", "#2" those without one, in order.
  std::vector<std::pair<std::string, std::uint8_t>> values;
};

inline constexpr std::uint32_t most_calls_a_day = 1'000'000;

/// What a session begins with. `sources` are the very files it was played with, so that it can be
/// mailed and opened anywhere.
struct SessionHeader {
  int format = 1;
  std::string program;       // version
  std::string session;       // 128 random bits from the shell, 32 hex digits
  std::string player;        // random per installation; empty in a shared copy
  std::string occasion;      // free tag: before, after, day-1
  std::string date;          // YYYY-MM-DD; YYYY-MM in a shared copy
  std::uint32_t number = 0;  // within the player's day, from 1 to most_calls_a_day; 0: not told
  FileId scenario;
  FileId method;
  std::uint64_t seed = 0;
  Mode mode = Mode::practice;
  Players players = Players::one;
  Language language = Language::da;
  std::optional<SessionStart> start;  // none: the scenario's beginning
  struct Source {
    enum class Kind { scenario, overlay, method, method_overlay };
    Kind kind = Kind::scenario;
    std::string name;
    std::string text;
  };
  std::vector<Source> sources;
};

/// Events are numbered from 1 in the order they were written; 0 is the root.
using EventId = std::uint32_t;
constexpr EventId root_event = 0;

/// The greatest whole number that every reader of JSON keeps exactly.
constexpr std::int64_t max_milliseconds = (std::int64_t{1} << 53) - 1;

struct Answered {
  std::string call, node;
  std::vector<std::string> lines;    // what the citizen had said
  std::vector<std::string> offered;  // reply ids in the order shown
  AnswerKind kind = AnswerKind::reply;
  std::string reply;  // empty for pause and silence
  std::string text;   // what was typed; empty for a scripted reply
  std::string by = "script";
  std::vector<std::string> moves;  // those that counted
  std::array<std::uint8_t, meter_count> after{};
  std::int64_t milliseconds = 0;  // from the offer to the answer
};
struct AliasSet {
  std::string alias;
};
struct LanguageSet {
  Language language = Language::da;
};
struct FeedbackWished {
  std::string text;
};
struct Noted {
  std::string text;
};
/// How the trainee thinks the citizen would rate the call, 0-5 each; nothing is computed from it.
struct SelfRated {
  std::array<std::uint8_t, 4> heard_respected_understood_next{};
};
/// What the trainee wrote down when the call was over, and whether there had been a threat (none:
/// not answered). Nothing is computed from it; of several at one tip the last counts.
struct AfterNoted {
  std::string facts, agreement;
  std::optional<bool> threat;
};
/// How many hands a room raised for each reply that stood there, and for the pause where it could
/// be held; nothing about persons. Counted before the answer is given.
struct HandsCounted {
  struct Reply {
    std::string reply;
    int hands = 0;  // 0 to most_hands
  };
  std::string call, node;
  std::vector<Reply> replies;  // as offered
  std::optional<int> pause;    // none: it could not be held
};
inline constexpr int most_hands = 999;
/// What a makker saw in the answer it comes after. The last one for a principle counts.
struct Marked {
  std::string principle;
  bool taken_back = false;
};
/// A kind that this version does not know: kept byte for byte and passed over. `line` is the JSON
/// object without its `crc`.
struct UnknownEvent {
  std::string line;
};

struct Event {
  EventId id = 0;
  EventId after = root_event;
  std::int64_t at = 0;  // milliseconds since the session began, 0 to max_milliseconds
  std::variant<Answered, AliasSet, LanguageSet, FeedbackWished, Noted, SelfRated, AfterNoted,
               HandsCounted, Marked, UnknownEvent>
      what;
};

struct Session {
  SessionHeader header;
  std::vector<Event> events;  // by id, without gaps
};

/// The events from the root to a tip.
using SessionWay = std::vector<EventId>;

/// Why a command is refused; shown where the user is.
enum class RejectionCode {
  unknown_reply,
  closed_reply,
  pause_closed,
  pause_nowhere,   // in a letter or a note
  silence_closed,  // time has run out here before, or a pause has been held or leads away
  call_over,
  unknown_event,
  other_version  // the way was played with another version of the scenario: it can't go on in this
                 // one
};
struct Rejection {
  RejectionCode code = RejectionCode::unknown_reply;
  std::string id;  // the reply asked for; else empty
};
std::string message(const Rejection& rejection, Language language);

/// What the trainee wants; every command carries its time. A reply, a pause or silence; `text` (a
/// typed answer) is refused as an unknown reply until something recognises it.
struct AnswerCommand {
  EventId after = root_event;
  AnswerKind kind = AnswerKind::reply;
  std::string reply;
  std::int64_t at = 0;            // milliseconds since the session began
  std::int64_t milliseconds = 0;  // from the offer to the answer
};

/// The state after the last event of a way; between two calls, the next call has begun. Where the
/// scenario has been edited so that a recorded answer has no place in it any more, the state before
/// that answer.
CallState state_after(const Scenario& scenario, const Session& session, EventId tip);

/// The event that the command would become, its id the next one. Pure: append() adds it.
Result<Event, Rejection> decide(const Scenario& scenario, const Session& session,
                                const AnswerCommand& command);
/// `event.id` is next_id(), `event.after` an earlier event or the root.
void append(Session& session, Event event);
/// The id of the event that is written next.
EventId next_id(const Session& session);

/// From the root to `tip`, in order; the root itself is not part of it. Empty for an unknown event.
SessionWay way(const Session& session, EventId tip);
/// The answer that this event is or comes after, whatever was noted in between; the root where
/// there is none.
EventId answer_at(const Session& session, EventId event);
/// The hands last counted before this answer; null where none were.
const HandsCounted* hands_before(const Session& session, EventId answer);
/// The principles marked for this answer, by id, in the order first marked.
std::vector<std::string> marks_of(const Session& session, EventId answer);
/// The last event of the way played last: the last answer, and the notes made after it. A note on
/// an earlier turn does not move the tip.
EventId latest_tip(const Session& session);
/// What is scored: the tip of the first way that reached the end; else the latest tip.
EventId scored_tip(const Scenario& scenario, const Session& session);

}  // namespace samtale::engine
