// What can be probably wrong with a scenario although every rule of the format is kept, by code,
// and the limits and words by which it is found. All of it is data of the method (`smells:` in
// method.yaml): a code without a sentence there is not looked for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/index.hpp"
#include "engine/language.hpp"

namespace samtale::scoring {

enum class SmellCode : std::uint8_t {
  // Players without a mind do well
  first_wins,
  last_wins,
  longest_wins,
  shortest_wins,
  random_wins,
  // What gives the best reply away
  longest_is_best,     // per cent of nodes, limit
  position_tells,      // position from 1, per cent of nodes, least, most
  polite_tells,        // replies with such a word, where
  crammed,             // per cent of nodes, limit
  absolutes_tell,      // replies with such a word, where
  equals_too_few,      // nodes with two equally good replies, nodes
  narrow_never_right,  // -
  // What is scored
  long_wins,           // turns of the best way, turns of the shortest with the top level
  worst_on_one,        // per cent of the span that one reply alone decides
  all_alike,           // -
  never_scored,        // principle
  maximum_needs_poor,  // principle, the most of 100 without a pitfall
  best_is_capped,      // cap
  no_because,          // -
  closed_only,         // -
  // How it ends
  ending_never_good,  // ending
  ending_unreached,   // ending
  endings_too_few,    // endings, least
  // Wording
  reply_too_long,   // words, limit
  line_length,      // line, words, least, most
  hard_to_read,     // LIX, limit
  call_too_long,    // words, limit, minutes, limit
  late_first_word,  // seconds, limit
  personal_data,    // what stands there
  law_in_speech     // what stands there
};
constexpr std::size_t smell_codes = static_cast<std::size_t>(SmellCode::law_in_speech) + 1;
/// "FIRST_WINS", as JSON, messages and the method say it.
std::string_view name(SmellCode code);
std::optional<SmellCode> smell_from(std::string_view name);

/// Whole numbers; where nothing is said per cent, and what is above the limit smells.
enum class SmellLimit : std::uint8_t {
  longest_best,       // of nodes in which the best reply is the longest
  most_moves_best,    // of nodes in which it has the most moves
  position_least,     // of nodes in which the best reply stands at one position
  position_most,      //
  polite_replies,     // from so many on, if all are best replies
  absolute_replies,   // from so many on, if none is a best reply
  equal_nodes,        // of nodes with two equally good replies; fewer smell
  best_way_length,    // turns of the best way in per cent of the shortest with the top level
  one_reply,          // of the span from worst to best that one reply decides
  clean_maximum,      // of what a principle can get, on ways without a pitfall; less smells
  closed_replies,     // from so many on, if they are all that is offered
  endings,            // fewer smell
  reply_words,        //
  line_words_least,   //
  line_words_most,    //
  lix,                // from here on
  best_way_words,     //
  best_way_minutes,   //
  first_line_seconds  // from opening the scenario to the citizen's first line
};
constexpr std::size_t smell_limits = static_cast<std::size_t>(SmellLimit::first_line_seconds) + 1;
std::span<const std::string_view> smell_limit_ids();

/// Words of the language that scenarios are written in.
enum class SmellWords : std::uint8_t {
  polite,    // give a good reply away
  absolute,  // give a poor one away
  narrow,    // stand in a question for one fact
  closed,    // begin a question for yes or no
  open,      // stand in a question that only looks closed ("Vil du fortælle …?")
  law        // have no place in spoken lines; also signs such as §
};
constexpr std::size_t smell_word_lists = static_cast<std::size_t>(SmellWords::law) + 1;
std::span<const std::string_view> smell_word_ids();

/// Moves that questions are told apart by.
enum class SmellMoves : std::uint8_t {
  narrow,  // the reply asks for one fact
  check    // its question only makes sure: never counted as closed
};
constexpr std::size_t smell_move_lists = static_cast<std::size_t>(SmellMoves::check) + 1;
std::span<const std::string_view> smell_move_ids();

/// {0} {1} … stand for the arguments that the code's comment lists.
struct SmellSentence {
  engine::LocalText what;  // what was found
  engine::LocalText mend;  // what to do
};

struct SmellSettings {
  std::array<int, smell_limits> limits{};
  int reading = 200;                                             // words a minute, read to oneself
  int speaking = 130;                                            // words a minute, said in a call
  std::array<std::vector<std::string>, smell_word_lists> words;  // as written
  std::array<std::vector<engine::MoveIndex>, smell_move_lists> moves;
  std::array<SmellSentence, smell_codes> sentences;

  int limit(SmellLimit which) const { return limits[static_cast<std::size_t>(which)]; }
  const std::vector<std::string>& list(SmellWords which) const {
    return words[static_cast<std::size_t>(which)];
  }
  const std::vector<engine::MoveIndex>& list(SmellMoves which) const {
    return moves[static_cast<std::size_t>(which)];
  }
  const SmellSentence& sentence(SmellCode code) const {
    return sentences[static_cast<std::size_t>(code)];
  }
  bool looks_for(SmellCode code) const { return !sentence(code).what.empty(); }
};

}  // namespace samtale::scoring
