// What was said in a turn, as a report quotes it: whole, or the sentences that matter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/transcript.hpp"
#include "scoring/rubric.hpp"

namespace samtale::scoring {

/// What the trainee said in a turn; empty for a pause.
std::string said(const engine::Scenario& scenario, const engine::Turn& turn,
                 engine::Language language);

/// A text in whole sentences. What stands before the first letter of a sentence belongs to it. A
/// full stop inside ("kl. 10", "2.000") ends none.
std::vector<std::string_view> sentences(std::string_view text);

/// Whole sentences from the beginning, as many as come to `most` words and at least one; "…" stands
/// for what is left out. One with something in it that is not shown ("[vises ikke]") is passed over
/// at the beginning, and ends the excerpt elsewhere.
std::string excerpt(std::string_view text, std::size_t most);

/// »…« or “…”.
std::string quoted(std::string_view text, engine::Language language);

/// The first name of the citizen of the call that a state stands in.
std::string first_name(const engine::Scenario& scenario, const engine::CallState& state,
                       engine::Language language);

/// What the citizen said to the answer of a turn, and how.
struct CitizenWords {
  std::string words;
  engine::Voice voice = engine::Voice::normal;
  engine::Form form = engine::Form::speech;
};

/// Before the answer of turn `t` (from 0); none where only a scene is told.
std::optional<CitizenWords> asked_by_citizen(const engine::Scenario& scenario,
                                             const engine::Transcript& transcript, std::size_t t,
                                             engine::Language language);
/// After it: the next line of the same call, or the last word of an ending.
std::optional<CitizenWords> answered_by_citizen(const engine::Scenario& scenario,
                                                const engine::Transcript& transcript, std::size_t t,
                                                engine::Language language);

}  // namespace samtale::scoring
