// What the program tells other programs: the JSON of the command line, the same for both shells.
// Keys stand in a fixed order, so that equal calls give equal bytes. Each function gives one UTF-8
// object, indented by two, ended by '\n'.
//
// Points and regret are whole numbers; scores, pass and bots are 0-100 with one decimal; null is
// undefined (nothing to tell apart, or only a bound).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scoring/differences.hpp"
#include "scoring/report.hpp"
#include "ui/app/library.hpp"

namespace samtale::ui {

/// A way through a session, scored.
struct ScoredWay {
  const Playable& playable;
  const engine::Transcript& transcript;
  const scoring::Report& report;
  engine::Language language;
  /// Null: held against nothing else, and the JSON has no "differences".
  const std::vector<scoring::Difference>* differences = nullptr;
};

/// Whether a report also tells what else could have been answered in each turn.
enum class Siblings { no, yes };

/// {"overall","level","points","best","worst","exact","principles","counts","rating","caps","ways"};
/// with siblings also
/// {"turns":[{"turn","points","regret","siblings":[{"reply","regret","opens"}]}]}, "opens" one of
/// opened, held, closed against the answer given, null where only a bound is known. "ways", here
/// and in way_json: [{"way" (from 1, as they were begun),"turns","ending": id|null, "scored"}].
/// "differences", here and in way_json: [{"turn" (null: of the whole call),"kind","node","reply"
/// (null: none),"message"}].
/// In "counts" beyond the contract: "open_question_chances", "reflection_chances",
/// "complex_reflections", "first_open_question" and "first_solution" (turns, null where there was
/// none), "listening_trainee_words", "listening_citizen_words", "longest_stretch",
/// "longest_stretch_turn" (null where nothing was said), and "thresholds" [{"id","part","of",
/// "per_cent","fair","good","mark","basis","sources"}]: "mark" is one of too_few, below, fair,
/// good.
std::string report_json(const ScoredWay& way, const engine::Session& session, Siblings siblings);
/// Which values a turn shows where the program computes others than were recorded.
enum class TurnValues { recorded, computed };
/// Whether the session is in a file, and its id therefore worth telling.
enum class Kept { no, yes };

/// What is told of closed replies: those that are shown, with the reason that the trainee sees; or
/// all, with what their gates lack.
enum class Closed { shown, explained };

/// {"session","scenario",...,"turns","ending","report"}; `session` is null where it is not kept.
/// Beyond the contract: "differs_from" (the first turn that was played with another version, else
/// null), "ways", "note" (what was written down after the call: "facts", "agreement", "threat",
/// "feedback_wished", each null where nothing was said of it, and "promised", what the call itself
/// promised; null where there is no note), and "next" (what was said after the last answer and what
/// can be answered, else null); in both turns and "next" "closed" [{"id","reason"}], with
/// "why":[text] where it is explained.
std::string way_json(const ScoredWay& way, const engine::Session& session, TurnValues values,
                     Kept kept, Closed closed = Closed::shown);

/// Files that were read together, with what is wrong in them.
struct CheckedFiles {
  std::vector<engine::SourceText> files;
  std::vector<engine::Diagnostic> diagnostics;
};

struct SeverityCounts {
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
};
SeverityCounts count_severities(const std::vector<CheckedFiles>& checked);

/// {"files":[{"file","diagnostics":[...]}],"errors","warnings","notes"}.
std::string diagnostics_json(const std::vector<CheckedFiles>& checked, engine::Language language);

}  // namespace samtale::ui
