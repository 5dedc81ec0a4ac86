// Any bytes as a story of Twine: what is brought in loads without errors, and all that did not come
// along can be told.
#include "engine/authoring/import_twee.hpp"
#include "engine/method_loader.hpp"
#include "engine/scenario_loader.hpp"
#include "tests/fuzz/target.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

const Moves& moves() {
  static const LoadedMoves loaded = load_moves(shipped_file(shipped_method_file));
  return loaded.moves;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto imported = import_twee(text_of(data, size), {}, moves());
  if (!imported) {
    expect(!message(imported.error(), Language::da).empty(), "a refusal says something");
    return 0;
  }
  for (const ImportNote& note : imported.value().notes)
    for (const Language language : {Language::da, Language::en})
      expect(!message(note, language).empty(), "a note says something");
  const LoadedScenario loaded = load_scenario({{"import.yaml", imported.value().yaml}}, moves());
  make_reports(loaded.diagnostics, loaded.files);
  expect(loaded.playable, "what is brought in can be played");
  return 0;
}
