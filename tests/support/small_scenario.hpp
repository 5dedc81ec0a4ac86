// Scenarios made by hand and sessions played in them, for tests that stand below the loader.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/scenario.hpp"
#include "engine/session.hpp"
#include "tests/support/random.hpp"

namespace samtale::tests {

/// Two calls. `first`: opening (stay, busy, and shout, which is open while tension < 70), tells
/// (ask, which leads back to opening once, and sum_up), and an ending by pausing at tells.
/// `second`: again (thank, refuse). Moves: hears (tension -10, heard +20), brushes_off (tension
/// +6), holds (a pause that counts while heard < 50). The flag `summed` survives between the calls
/// and opens `thank`.
engine::Scenario small_scenario();

/// max_calls calls of max_turns_a_call nodes with max_replies_a_node replies each, one after the
/// other.
engine::Scenario longest_scenario();

engine::SessionHeader header_for(const engine::Scenario& scenario, std::uint64_t seed);

/// Up to `turns` answers by chance: mostly going on, sometimes from an earlier event; with
/// annotations of every kind among them when `notes` says so.
enum class Notes { none, some };
engine::Session random_session(const engine::Scenario& scenario, Random& random, std::size_t turns,
                               Notes notes);

bool same(const engine::CallState& a, const engine::CallState& b);

}  // namespace samtale::tests
