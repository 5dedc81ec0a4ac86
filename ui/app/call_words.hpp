// What was said in a turn of a call, as a meeting reads it: on the wall, in the minutes and on the
// facilitator's page alike.
#pragma once

#include <cstddef>
#include <string>

#include "engine/scenario.hpp"
#include "engine/transcript.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// What comes before the answer, without quotes; not `spoken`: what is told, or a silence.
struct Heard {
  std::string words;
  bool spoken = false;
};
Heard heard(const engine::Scenario& scenario, const engine::Turn& turn, const Say& say);
/// What the citizen said before the answer, in quotes; what is told stands without.
std::string citizen_words(const engine::Scenario& scenario, const engine::Turn& turn,
                          const Say& say);
/// The citizen's words in quotes; what is told, in brackets, stands without.
std::string quoted_words(const std::string& words, const Say& say);
/// A reply's words in quotes; of an invalid one, the pause.
std::string reply_words(const engine::Scenario& scenario, engine::ReplyIndex reply, const Say& say);
/// What was answered: as it was typed, the reply's words, or the pause.
std::string answer_words(const engine::Scenario& scenario, const engine::Turn& turn,
                         const Say& say);
/// Why a reply of the turn does what it does; of an invalid one, why the pause does.
std::string because_words(const engine::Scenario& scenario, const engine::Turn& turn,
                          engine::ReplyIndex reply, const Say& say);

}  // namespace samtale::ui
