#include "scoring/method.hpp"

#include <algorithm>

#include "engine/digest.hpp"
#include "engine/overlay.hpp"
#include "engine/yaml_fields.hpp"
#include "scoring/rubric_reader.hpp"

namespace samtale::scoring {

using engine::FileIndex;

namespace {

/// Both readers look at `moves` and `principles` and tell of what is wrong with their shape.
void drop_repeated(std::vector<engine::Diagnostic>& sorted) {
  const auto same = [](const engine::Diagnostic& a, const engine::Diagnostic& b) {
    return a.code == b.code && a.at.file == b.at.file && a.at.begin == b.at.begin &&
           a.at.end == b.at.end && a.arguments == b.arguments;
  };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
}

}  // namespace

LoadedMethod load_method(const std::vector<engine::SourceText>& base_and_overlays) {
  LoadedMethod loaded;
  Method& method = loaded.method;
  method.files = base_and_overlays;
  engine::Reading reading;
  if (method.files.empty()) method.files.push_back({"method.yaml", ""});

  const auto tree = read_tree(method.files.front(), FileIndex{0}, reading);
  if (tree && read_moves(tree->root, method.moves, reading)) {
    read_rubric(tree->root, method.moves, method.rubric, reading);
    loaded.usable = !has_errors(reading.diagnostics);
    for (std::uint32_t overlay = 1; overlay < method.files.size(); ++overlay)
      apply_overlay(method.files[overlay], FileIndex{overlay}, method.rubric.id, reading);
  }
  method.rubric.digest = engine::file_digest(method.files.front().text);
  loaded.texts = text_keys(reading.texts);
  loaded.diagnostics = std::move(reading.diagnostics);
  sort(loaded.diagnostics);
  drop_repeated(loaded.diagnostics);
  return loaded;
}

}  // namespace samtale::scoring
