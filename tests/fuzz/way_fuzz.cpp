// Any bytes as the code of a way: refused, or the very code that its answers give.
#include "engine/method_loader.hpp"
#include "engine/scenario_loader.hpp"
#include "engine/way_code.hpp"
#include "tests/fuzz/target.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const LoadedScenario loaded =
      load_scenario({shipped_file("scenarios/repeat-caller/scenario.yaml")},
                    load_moves(shipped_file(shipped_method_file)).moves);
  const auto way = decode_way(loaded.scenario, text_of(data, size));
  if (!way) {
    for (const Language language : {Language::da, Language::en})
      expect(!message(way.error(), language).empty(), "a refusal says why");
    return 0;
  }
  expect(encode_way(loaded.scenario, way.value()) == text_of(data, size), "a way has one code");
  return 0;
}
