// A way in a few characters, for systems that keep no files: a learning platform gives 4 096
// characters, and the longest legal way (8 calls of 20 turns) needs a tenth of that.
//
//   1-9f3a01bc-121p31s
//
// `1` is the version of this code; then 8 hex digits of what the ways of the scenario depend on
// (the ids of its calls, nodes and replies in the order written, not its texts); then one character
// per answer: `1` and up the reply's number in its node as written, `p` a pause, `s` silence. A
// typed answer is kept as the reply that it was taken for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language.hpp"
#include "engine/result.hpp"
#include "engine/step.hpp"
#include "engine/transcript.hpp"

namespace samtale::engine {

constexpr std::size_t max_way_code = 4096;

std::string encode_way(const Scenario& scenario, const std::vector<Answer>& answers);
std::string encode_way(const Scenario& scenario, const Transcript& transcript);

enum class WayFaultCode { not_a_way, other_scenario, not_open };
struct WayFault {
  WayFaultCode code = WayFaultCode::not_a_way;
  std::size_t turn = 0;  // from 1; for not_open
};
std::string message(const WayFault& fault, Language language);

/// The answers, each of them open where it is given. Never throws, whatever the text.
Result<std::vector<Answer>, WayFault> decode_way(const Scenario& scenario, std::string_view code);

}  // namespace samtale::engine
