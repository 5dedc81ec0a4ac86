// The words that join what a scenario and a method say into a report, in both languages. All that
// is said of the matter itself stands in those files; here stand only the joints.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "engine/language.hpp"

namespace samtale::scoring {

/// Arguments in order; {0} where a sentence has one only once.
enum class Phrase {
  // name, quotation
  answered,
  answered_low,
  answered_loud,
  broke_in,
  wrote,
  said_then,
  // line, name
  eased_both,
  eased_calm,
  eased_trust,
  eased_passing,
  strained_both,
  strained_calm,
  strained_trust,
  // what (without its full stop), line; then the quotation
  told,
  told_quoting,
  told_after,    // what, line; name, the citizen's words before it
  paused_after,  // name, the citizen's words
  line_quoting,  // line, quotation
  // the move, line; then the quotation
  pitfall,
  pitfall_quoting,
  pitfall_there,  // the move
  told_there,     // what
  also,           // line
  also_many,      // lines
  // line; then name, quotation
  chance,
  chance_quoting,
  could_have,  // quotation
  went_wrong,  // line
  went_wrong_quoting,
  lacks,  // list
  no_agreement,
  // questions, chances
  asked_none,
  asked_one,
  asked_many,
  first_asked,  // line
  said_back_none,
  said_back_one,
  said_back_many,
  one_chance,
  // how often
  once,
  times,
  // the way of the phases: list of parts
  way,
  way_range,   // where the first part is of several lines
  part,        // from line, part
  part_to,     // from line, to line, part
  part_again,  // part
  to_prepare,
  to_start,
  to_listen,
  to_rules,
  to_options,
  to_agree,
  to_after,
  came_back,
  rules_unheard,
  no_closing,
  of_call,  // title, sentence
  count
};

const std::string& pattern(Phrase phrase, engine::Language language);

template <class... Args>
std::string say(Phrase phrase, engine::Language language, const Args&... args) {
  return fmt::vformat(pattern(phrase, language), fmt::make_format_args(args...));
}

/// "a", "a og b", "a, b og c".
std::string listed(const std::vector<std::string>& parts, engine::Language language);

/// Without the full stop at its end.
std::string open_ended(std::string_view sentence);

}  // namespace samtale::scoring
