#include "scoring/smells/codes.hpp"

#include <algorithm>

namespace samtale::scoring {
namespace {

constexpr std::array<std::string_view, smell_codes> names{
    "FIRST_WINS",       "LAST_WINS",          "LONGEST_WINS",
    "SHORTEST_WINS",    "RANDOM_WINS",        "LONGEST_IS_BEST",
    "POSITION_TELLS",   "POLITE_TELLS",       "CRAMMED",
    "ABSOLUTES_TELL",   "EQUALS_TOO_FEW",     "NARROW_NEVER_RIGHT",
    "LONG_WINS",        "WORST_ON_ONE",       "ALL_ALIKE",
    "NEVER_SCORED",     "MAXIMUM_NEEDS_POOR", "BEST_IS_CAPPED",
    "NO_BECAUSE",       "CLOSED_ONLY",        "ENDING_NEVER_GOOD",
    "ENDING_UNREACHED", "ENDINGS_TOO_FEW",    "REPLY_TOO_LONG",
    "LINE_LENGTH",      "HARD_TO_READ",       "CALL_TOO_LONG",
    "LATE_FIRST_WORD",  "PERSONAL_DATA",      "LAW_IN_SPEECH"};

constexpr std::array<std::string_view, smell_limits> limits{
    "longest_best",   "most_moves_best",  "position_least",    "position_most",
    "polite_replies", "absolute_replies", "equal_nodes",       "best_way_length",
    "one_reply",      "clean_maximum",    "closed_replies",    "endings",
    "reply_words",    "line_words_least", "line_words_most",   "lix",
    "best_way_words", "best_way_minutes", "first_line_seconds"};

constexpr std::array<std::string_view, smell_word_lists> lists{"polite", "absolute", "narrow",
                                                               "closed", "open",     "law"};

constexpr std::array<std::string_view, smell_move_lists> moves{"narrow", "check"};

}  // namespace

std::string_view name(SmellCode code) { return names[static_cast<std::size_t>(code)]; }

std::optional<SmellCode> smell_from(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<SmellCode>(found - names.begin());
}

std::span<const std::string_view> smell_limit_ids() { return limits; }

std::span<const std::string_view> smell_word_ids() { return lists; }

std::span<const std::string_view> smell_move_ids() { return moves; }

}  // namespace samtale::scoring
