#include "tests/support/source_files.hpp"

#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "engine/messages.hpp"
#include "engine/method_loader.hpp"
#include "tests/support/paths.hpp"

namespace samtale::tests {

using namespace engine;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

SourceText fixture(std::string_view path) {
  const std::filesystem::path whole = tests_folder() / "fixtures" / path;
  return {whole.filename().string(), read_file(whole)};
}

const Moves& small_method() {
  static const LoadedMoves loaded = load_moves(fixture("method.yaml"));
  REQUIRE(loaded.diagnostics.empty());
  return loaded.moves;
}

const std::string& small_scenario_text() {
  static const std::string text = fixture("valid/small.yaml").text;
  return text;
}

std::string with(std::string_view piece, std::string_view replacement) {
  std::string text = small_scenario_text();
  const std::size_t at = text.find(piece);
  REQUIRE(at != std::string::npos);
  REQUIRE(text.find(piece, at + 1) == std::string::npos);
  return text.replace(at, piece.size(), replacement);
}

LoadedScenario load(const std::string& scenario) {
  return load_scenario({{"scenario.yaml", scenario}}, small_method());
}

Codes codes(const LoadedScenario& loaded) {
  Codes all;
  for (const Diagnostic& d : loaded.diagnostics) all.emplace_back(name(d.code));
  return all;
}

std::string reports(const LoadedScenario& loaded, Language language) {
  std::string all;
  for (const Diagnostic& d : loaded.diagnostics) all += report(d, loaded.files, language);
  return all;
}

}  // namespace samtale::tests
