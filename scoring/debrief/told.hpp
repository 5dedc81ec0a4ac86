// What the parts of a feedback share: what they are made from, and what has been told already, so
// that everything is told once.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "scoring/debrief/quote.hpp"
#include "scoring/report.hpp"

namespace samtale::scoring {

/// Must outlive what is made from it.
struct Source {
  const Report& report;
  const Rubric& rubric;
  const engine::Scenario& scenario;
  const engine::Transcript& transcript;
  const Bounds& bounds;
  engine::Language language;

  /// Turns from 1, as everywhere in a report.
  const engine::Turn& turn(std::size_t number) const { return transcript.turns[number - 1]; }
  std::string name(std::size_t turn_number) const {
    return first_name(scenario, turn(turn_number).before, language);
  }
};

class Told {
 public:
  /// True the first time that a sentence comes; never of an empty one.
  bool is_new(const std::string& sentence);
  /// Also of an empty one: there is nothing to tell.
  bool was_told(const std::string& sentence) const;
  /// Adds it where it is new.
  void add(std::vector<std::string>& into, std::string sentence);
  /// The words of a turn in quotation marks, without the sentences at either end that have been
  /// quoted before; none where there are no others.
  std::optional<std::string> quote(const Source& source, std::size_t turn, std::string_view words);
  /// What the citizen said to the answer of a turn, as a sentence; empty where nothing was said or
  /// it has been told before.
  std::string reaction(const Source& source, std::size_t turn);
  /// What the citizen said before it, in quotation marks; none likewise.
  std::optional<std::string> question(const Source& source, std::size_t turn);

 private:
  bool heard(const std::string& words);

  std::set<std::string, std::less<>> sentences_;
  std::set<std::pair<std::size_t, std::string>> quoted_;  // by turn, a sentence each
  std::set<std::string, std::less<>> heard_;              // the citizen's words
};

/// The most words of the citizen's that are quoted, but for one long sentence.
constexpr std::size_t quoted_words = 20;

}  // namespace samtale::scoring
