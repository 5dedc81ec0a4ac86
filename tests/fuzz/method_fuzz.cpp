// Any bytes as a method, its cards, playlists and a glossary, with a translation: diagnostics that
// can be shown.
#include "engine/glossary.hpp"
#include "engine/playlists.hpp"
#include "scoring/cards.hpp"
#include "scoring/method.hpp"
#include "tests/fuzz/target.hpp"

using namespace samtale;
using namespace samtale::tests;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<engine::SourceText> files = base_and_overlay(text_of(data, size));
  const scoring::LoadedMethod method = scoring::load_method(files);
  make_reports(method.diagnostics, method.method.files);
  if (method.usable) expect(!method.method.moves.moves.empty(), "a usable method has moves");
  const auto cards = scoring::load_cards(files);
  make_reports(cards.diagnostics, files);
  make_reports(engine::load_playlists(files, {"angry-caller"}).diagnostics, files);
  make_reports(engine::load_glossary(files).diagnostics, files);
  return 0;
}
