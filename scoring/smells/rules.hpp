// The rules, one function each, by theme. Not for others to include.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scoring/smells/smells.hpp"

namespace samtale::scoring {

/// An argument that is the same in both languages.
LocalText as_is(std::string text);
LocalText as_is(std::size_t number);
LocalText as_is(int number);

/// What the rules see, and where they tell.
struct Nose {
  const Scent& scent;
  std::vector<Smell>& found;

  const SmellSettings& settings() const { return scent.rubric.smells; }
  int limit(SmellLimit which) const { return settings().limit(which); }
  void tell(SmellCode code, engine::NodeIndex node, engine::ReplyIndex reply,
            std::vector<LocalText> arguments = {}) const;
  void tell(SmellCode code, std::vector<LocalText> arguments = {}) const;
  /// "node/reply".
  std::string place(engine::ReplyIndex reply) const;
};

// giveaway.cpp
void look_at_mindless_players(const Nose& nose);
void look_at_lengths(const Nose& nose);
void look_at_positions(const Nose& nose);
void look_at_politeness(const Nose& nose);
void look_at_moves(const Nose& nose);
void look_at_absolutes(const Nose& nose);
void look_at_equals(const Nose& nose);
void look_at_narrow_questions(const Nose& nose);

// scoring_rules.cpp
void look_at_long_ways(const Nose& nose);
void look_at_worst_way(const Nose& nose);
void look_at_alike(const Nose& nose);
void look_at_never_scored(const Nose& nose);
void look_at_maxima(const Nose& nose);
void look_at_caps(const Nose& nose);
void look_at_because(const Nose& nose);
void look_at_closed_questions(const Nose& nose);

// endings.cpp
void look_at_good_ways(const Nose& nose);
void look_at_reached(const Nose& nose);
void look_at_number_of_endings(const Nose& nose);

// wording.cpp
void look_at_replies(const Nose& nose);
void look_at_lines(const Nose& nose);
void look_at_reading(const Nose& nose);
void look_at_call_length(const Nose& nose);
void look_at_first_word(const Nose& nose);
void look_at_personal_data(const Nose& nose);
void look_at_law(const Nose& nose);

// words.cpp
/// The first of the words that stands in the text, as it stands there; empty where none does. `#`
/// in a word is any number; one without a letter (§) is looked for as it is.
std::string word_found(std::string_view text, const std::vector<std::string>& words);
bool begins_with_word(std::string_view text, const std::vector<std::string>& words);
/// The text's questions, each from where its sentence begins.
std::vector<std::string_view> questions(std::string_view text);

}  // namespace samtale::scoring
