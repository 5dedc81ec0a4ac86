// Any bytes as a scenario with a translation: diagnostics that can be shown; and what is called
// playable can be played to its end.
#include <algorithm>

#include "engine/method_loader.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/step.hpp"
#include "tests/fuzz/target.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

const Moves& moves() {
  static const LoadedMoves loaded = load_moves(shipped_file(shipped_method_file));
  return loaded.moves;
}

/// The answers are told by the bytes of the file itself.
bool ends(const Scenario& scenario, std::string_view bytes) {
  std::size_t at = bytes.size();
  const auto chosen = [&](std::size_t from) {
    at = at == 0 ? bytes.size() - 1 : at - 1;
    return static_cast<unsigned char>(bytes[at]) % from;
  };
  CallState state = begin_call(scenario, CallIndex{0}, nullptr);
  constexpr std::size_t most = 2 * max_turns_a_call * max_calls + max_calls;
  for (std::size_t turn = 0; turn < most && !finished(scenario, state); ++turn) {
    if (state.ending.valid()) {
      state = begin_call(scenario, next_call(scenario, state), &state);
      continue;
    }
    const std::vector<ReplyIndex> open = open_replies(scenario, state);
    if (open.empty()) return false;
    const bool holds_pause = pause_is_open(scenario, state) && chosen(4) == 0;
    state = step(scenario, state,
                 holds_pause ? pause_answer(scenario, state)
                             : reply_answer(scenario, open[chosen(open.size())]));
  }
  return finished(scenario, state);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  const LoadedScenario loaded = load_scenario(base_and_overlay(text), moves());
  make_reports(loaded.diagnostics, loaded.files);
  expect(std::is_sorted(loaded.diagnostics.begin(), loaded.diagnostics.end(),
                        [](const Diagnostic& a, const Diagnostic& b) {
                          return a.at.file.value != b.at.file.value
                                     ? a.at.file.value < b.at.file.value
                                     : a.at.begin < b.at.begin;
                        }),
         "diagnostics stand in the order of the file");
  if (loaded.playable) expect(ends(loaded.scenario, text), "a playable call ends");
  return 0;
}
