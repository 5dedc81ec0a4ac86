// Players without a mind. A scenario in which one of them does well gives its answers away.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/step.hpp"
#include "scoring/bounds.hpp"

namespace samtale::scoring {

enum class Bot { best, worst, first, last, longest, shortest, random };
std::string_view id(Bot bot);
std::optional<Bot> bot_from(std::string_view id);

/// What the bot answers in `state`, in which a call goes on. `first` and `last` go by the order as
/// written, `longest` and `shortest` by code points of `say` in the language it was written in,
/// `random` is uniform over the open replies by the seed; ties by id. Only `best` and `worst` look
/// at `bounds` and may pause.
engine::Answer answer_of(Bot bot, const Rubric& rubric, const engine::Scenario& scenario,
                         const Bounds& bounds, const engine::CallState& state, std::uint64_t seed);

/// Which of so many open replies, as written, `random` gives in this node as the answer after
/// `turn` others.
std::size_t drawn(std::uint64_t seed, std::uint16_t turn, std::string_view node, std::size_t open);

/// Plays the whole scenario so.
std::vector<engine::Answer> play(Bot bot, const Rubric& rubric, const engine::Scenario& scenario,
                                 const Bounds& bounds, std::uint64_t seed);

}  // namespace samtale::scoring
