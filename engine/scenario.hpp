// One call, or a few calls in a row, loaded and resolved: an immutable value. Made by
// scenario_loader.hpp, played by step.hpp. scenarios/FORMAT.md says what each field means to an
// author.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/expression.hpp"
#include "engine/index.hpp"
#include "engine/language.hpp"
#include "engine/moves.hpp"
#include "engine/span.hpp"

namespace samtale::engine {

/// Limits of the format; they keep the exact search exact (design section 5).
constexpr std::size_t max_turns_a_call = 20;
constexpr std::size_t warn_turns_a_call = 16;
constexpr std::size_t max_nodes = 400;
constexpr std::size_t max_replies_a_node = 6;
constexpr std::size_t max_lines_a_node = 6;
constexpr std::size_t max_moves_a_reply = 4;
constexpr std::size_t max_calls = 8;

enum class Phase { prepare, start, listen, rules, options, agree, after };
enum class EndingKind { agreement, boundary, handed_over, alarm, citizen_left };
/// How a line is said; always shown as a word too. A scene is not said: it tells what happens. Who
/// breaks in cuts the trainee off.
enum class Voice { normal, low, loud, scene, breaks_in };
/// A letter is written by the citizen, a note by the trainee after the call. Neither has a pause,
/// nor does the citizen's mood drift meanwhile.
enum class Form { speech, letter, note };
/// Two alarms, never one: what is right after a threat is wrong when somebody may harm themselves.
enum class Alarm { none, threat, self_harm };

/// The ids of all values of an enum, in the order of the enum from 0: for reading and for lists.
template <class Enum>
std::span<const std::string_view> ids();
template <>
std::span<const std::string_view> ids<Stage>();
template <>
std::span<const std::string_view> ids<Phase>();
template <>
std::span<const std::string_view> ids<EndingKind>();
template <>
std::span<const std::string_view> ids<Voice>();
template <>
std::span<const std::string_view> ids<Form>();
template <>
std::span<const std::string_view> ids<Alarm>();

std::string_view id(Stage stage);
std::string_view id(Phase phase);
std::string_view id(EndingKind kind);
std::string_view id(Voice voice);
std::string_view id(Form form);
std::string_view id(Alarm alarm);

/// Why something that smells (scoring/smells.hpp) is meant as it is. For trainers; not translated.
struct SmellAnswer {
  std::string code;
  std::string reason;
};

/// Where a reply leads: the first way whose condition holds *after* the reply's effects and which
/// still has a passage left. Exactly one of node and ending is valid.
struct Way {
  Condition when;
  NodeIndex node;
  EndingIndex ending;
  /// A way back counts its passages in this value, so that every call ends; invalid = unlimited.
  VariableIndex passages;
  int at_most = 0;
  SourceSpan at;
};

/// Lines are said in order, each where its condition holds; one marked `otherwise` only where no
/// conditional line before it in the node was said. `once` and `reveals` have become part of the
/// condition and of what is set, so that nothing that plays a call needs to know of them.
struct Line {
  std::string id;  // unique in its node; a node's only line may have the node's
  NodeIndex node;
  Condition when;
  bool otherwise = false;
  Voice voice = Voice::normal;
  LocalText say;
  LocalText thinks;  // shown only in the debrief
  LocalText note;    // what the trainee now knows: goes on the notepad
  std::vector<TagIndex> tags;
  std::vector<Assignment> sets;
  SourceSpan at;
  SourceSpan gate_at;  // of `if`; empty where there is none
};

/// A reply expected before long. Changes only what the citizen says next, never points: where
/// nobody answers (`AnswerKind::silence`), `line` is said. Whether time is taken at all is the
/// client's and the trainee's business.
struct Hurry {
  int seconds = 0;
  LineIndex line;  // not among the node's lines
};

struct Reply {
  std::string id;  // unique in its node; `node/reply` elsewhere
  NodeIndex node;
  Condition when;  // closed where it does not hold
  LocalText say;
  LocalText because;  // one sentence: what this reply did, and why
  RareText promise;   // what the trainee has promised: goes on the notepad
  RareText about;     // the citizen's word that it takes up; may be empty
  RareText closed;    // why it is closed: then it is shown all the same; empty = it is hidden
  std::vector<MoveIndex> moves;
  std::optional<MeterChange> effects;  // instead of the moves' own
  std::vector<Assignment> sets;
  std::vector<Way> ways;
  SourceSpan at;
  SourceSpan gate_at;  // of `if`; empty where there is none
};

struct Node {
  std::string id;
  CallIndex call;
  Phase phase = Phase::listen;
  std::vector<Assignment> on_entry;  // made before the citizen speaks: counts the visits
  std::vector<LineIndex> lines;
  std::vector<ReplyIndex> replies;  // as written
  std::vector<Way> pause_ways;      // empty: a pause leaves the call where it is
  LocalText pause_because;
  Form form = Form::speech;
  Alarm alarm = Alarm::none;
  std::optional<Hurry> hurry;
  /// Legal items that belong here, to be given before the call leaves the node. For checks and
  /// readers: it holds no call back.
  std::vector<ItemIndex> due;
  std::vector<SourceSpan> due_at;
  std::vector<SmellAnswer> smells;  // of this node
  SourceSpan at;
};

struct Ending {
  std::string id;
  EndingKind kind = EndingKind::agreement;
  Alarm alarm = Alarm::none;  // which, where the kind is an alarm
  LocalText say;              // the citizen's last word; may be empty (hung up)
  LocalText outcome;          // one sentence for the debrief
  std::vector<Assignment> sets;
  SourceSpan at;
};

/// A head to draw: one of the five of the look.
enum class Face { older_woman, older_man, man, young_man, young_woman };
template <>
std::span<const std::string_view> ids<Face>();
std::string_view id(Face face);

struct Citizen {
  LocalText name;
  LocalText about;  // "58 år, har ventet siden mandag"
  Face face = Face::man;
  std::array<std::uint8_t, meter_count> meters{};
};

struct Call {
  std::string id;
  LocalText title;      // "Opkald 12, kl. 10.40"; empty where there is one call
  LocalText colleague;  // who the trainee is in this call
  Citizen citizen;
  NodeIndex start;
  SourceSpan at;
};

struct Briefing {
  LocalText you;                 // who you are
  std::vector<LocalText> table;  // what lies on the table
  LocalText trains;              // what this call trains
  LocalText warning;             // what a trainee should know before saying yes to it
};

/// Whom one can ring after a hard call: local, hence a value of the scenario.
struct Helper {
  LocalText who;
  std::string phone;
};

struct ScenarioVariable {
  Variable variable;
  SourceSpan at;
};

/// Something that the citizen tells only when asked: a flag of the same name says that it is known.
struct Fact {
  std::string id;
  VariableIndex known;
  Condition asked;  // what the answer must have done for it to be told
  LocalText note;   // goes on the notepad with the line that tells it
  SourceSpan at;
};

/// Something that the trainee owes: a flag of the same name is set from the promise until it is
/// kept, over all calls.
struct Promise {
  std::string id;
  VariableIndex open;
  SourceSpan at;
};

/// A text with the id that overlays and exchange files know it by: "opening/stay.because".
struct TextKey {
  std::string key;
  SourceSpan at;
  std::string digest;  // of the text as written; shows stale translations
};

/// Until when somebody has looked that what is said of law and sums is right. YYYY-MM-DD, empty
/// where nothing is said.
struct CheckedDates {
  std::string law_checked;
  std::string check_again;
  SourceSpan check_again_at;
};

/// What is called otherwise in another municipality, put into the texts as `{office}`.
struct LocalTerm {
  std::string id;
  LocalText text;
  CheckedDates dates;
  SourceSpan at;
};

/// The middle of a call, before an answer: where a copy of an excerpt is taken up.
struct Resumption {
  CallState state;
  std::vector<LineIndex> lines;  // what the citizen has just said
};

struct Scenario {
  std::string id;
  std::string digest;  // of the scenario file's bytes
  LocalText title;
  LocalText summary;  // one line on the card
  std::string author, version, licence;
  CheckedDates dates;
  std::vector<LocalTerm> terms;  // all texts have them in their place already
  Stage stage = Stage::none;
  int minutes = 0;
  std::vector<std::string> trains;  // principle ids
  std::vector<SourceSpan> trains_at;
  std::vector<std::pair<std::string, int>>
      weights;  // principles weighed otherwise than the method does
  /// From which overall (0-100) a call is "good"; none: as the method has it.
  std::optional<int> pass;
  std::vector<SmellAnswer> smells;  // of the scenario as a whole
  Briefing briefing;
  std::vector<Helper> help;
  std::vector<Call> calls;  // at least one when playable
  std::vector<Node> nodes;
  std::vector<Line> lines;
  std::vector<Reply> replies;
  std::vector<Ending> endings;
  std::vector<ScenarioVariable> variables;  // its own; the method's stand in moves.variables
  std::vector<Fact> facts;                  // their flags stand among the variables
  std::vector<Promise> promises;            // these too
  /// What is counted without the author's naming it: how often a node has been entered
  /// ("visits.opening"), and, with an empty id, whether what comes once has come.
  std::vector<Variable> counted;
  std::array<std::uint8_t, max_values> start_values{};  // of every call, but for what is carried
  std::vector<VariableIndex> carried;  // values that survive from one call to the next
  std::size_t values_used = 0;         // slots of CallState::values
  VariableIndex paused;                // 1 while a pause has left the call where it is
  Moves moves;                         // the method it was loaded with
  std::vector<TextKey> texts;          // every text, in file order
  std::optional<Resumption> resumes;   // none: its first call begins as written

  const Node& at(NodeIndex i) const { return nodes[i.value]; }
  const Line& at(LineIndex i) const { return lines[i.value]; }
  const Reply& at(ReplyIndex i) const { return replies[i.value]; }
  const Ending& at(EndingIndex i) const { return endings[i.value]; }
  const Call& at(CallIndex i) const { return calls[i.value]; }
};

/// Self-harm comes up in it. Such a scenario is unscored, shown and played only where the trainer
/// has turned it on, and never given to bots (method.md section 0).
bool is_sensitive(const Scenario& scenario);

/// The variable by its place, with the range that it has; meters, the method's and the scenario's.
/// A passage of a way has no name and no range.
Variable variable_at(const Scenario& scenario, VariableIndex index);

/// The call that a state stands in.
inline CallIndex call_of(const Scenario& scenario, const CallState& state) {
  return scenario.at(state.node).call;
}

}  // namespace samtale::engine
