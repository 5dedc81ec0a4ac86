// A call that was played once, held against a scenario and a method that are not the ones it was
// played with: what of it is another today. The session itself opens with its own files, always;
// this is for the author who has edited the script since, and for the team that wants to know
// whether a result still means what it meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language.hpp"
#include "engine/transcript.hpp"
#include "scoring/method.hpp"

namespace samtale::scoring {

enum class DifferenceKind : std::uint8_t {
  // Of the whole call
  other_method,       // then, now: the methods' names
  other_scenario,     // then, now: ids; the script is not of the same call
  total_changed,      // then, now: the points of the whole way; where it can be followed to its end
  briefing_gone,      // then: the text
  briefing_new,       // now: the text
  briefing_reworded,  // then, now: texts
  // What is written, whether or not the way still leads there
  node_gone,
  node_renamed,     // then, now: ids
  line_gone,        // then: the text
  line_renamed,     // then, now: ids
  line_reworded,    // then, now: texts
  reply_gone,       // then: the text
  reply_renamed,    // then, now: ids
  reply_reworded,   // then, now: texts
  moves_changed,    // then, now: names of moves, joined
  ending_gone,      // then: the id
  ending_renamed,   // then, now: ids
  ending_reworded,  // then, now: texts
  // What happens, as far as the way can be followed
  begins_otherwise,  // then, now: "Uro 60"; the citizen's first state in this call
  line_new,          // now: the text; it is said here today
  line_unsaid,       // then: the text; it is still written, but not said here
  reply_new,         // now: the text; it can be chosen here today
  reply_closed,      // then: the text; it is still written, but can't be chosen here
  pause_closed,      // a pause was held here and can't be held any more
  points_changed,    // then, now: the points of the turn, with their sign
  citizen_changed,   // then, now: "Uro 60"; the first turn after which the citizen is another
  leads_elsewhere,   // then, now: ids of nodes or endings
  not_followed       // from here on only what is written is compared
};
/// "reply-reworded", as JSON says it.
std::string_view name(DifferenceKind kind);
std::vector<DifferenceKind> all_difference_kinds();

struct Difference {
  DifferenceKind kind = DifferenceKind::other_method;
  std::size_t turn = 0;  // from 1; 0: of the whole call
  std::string node;      // the id that it had then; empty: of no node
  std::string reply;     // the id that it had then (of a new one, that it has); or empty
  bool given = false;    // the reply is the one that the trainee gave
  std::string then;
  std::string now;
};

/// One sentence in a trainer's words. The texts in it are in the language that compare() was given.
std::string message(const Difference& difference, engine::Language language);

/// A scenario with the method that it is played by; both must outlive what is made of them.
struct Version {
  const engine::Scenario& scenario;
  const Rubric& rubric;
};

/// What is of the whole call first, then by turn; in a turn the node, its lines, its replies, what
/// follows. `way` was played in `then`. Empty where nothing is another for who plays or scores the
/// call: a reply that was moved within its node, a comment, a node that the way does not come to.
std::vector<Difference> compare(const Version& then, const engine::Transcript& way,
                                const Version& now, engine::Language language);

}  // namespace samtale::scoring
