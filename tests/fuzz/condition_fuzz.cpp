// Any bytes as a condition: it holds or it does not, or there is a diagnostic inside it.
#include "engine/expression.hpp"
#include "tests/fuzz/target.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

std::vector<Variable> variables() {
  std::vector<Variable> scope;
  for (const char* meter : {"tension", "trust", "heard", "clarity"})
    scope.push_back({meter, VariableIndex{static_cast<std::uint32_t>(scope.size())}, 0, 100});
  scope.push_back({"knocked", VariableIndex{static_cast<std::uint32_t>(scope.size())}, 0, 1});
  scope.push_back({"asked", VariableIndex{static_cast<std::uint32_t>(scope.size())}, 0, 9});
  return scope;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<Variable> scope = variables();
  const SourceText file{"base.yaml", "\"" + std::string(text_of(data, size)) + "\"\n"};
  SourceSpan at;
  at.file = FileIndex{0};
  at.begin = 0;
  at.end = static_cast<std::uint32_t>(size + 2);
  std::vector<Diagnostic> diagnostics;
  const Condition condition = parse_condition(text_of(data, size), at, scope, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics)
    expect(diagnostic.at.begin >= at.begin && diagnostic.at.end <= at.end,
           "a fault of a condition stands inside it");
  if (!diagnostics.empty()) expect(condition.always(), "a condition with a fault always holds");
  make_reports(diagnostics, {file});
  CallState state;
  for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{55}, std::uint8_t{100}}) {
    state.meters.fill(value);
    static_cast<void>(holds(condition, state));
  }
  return 0;
}
