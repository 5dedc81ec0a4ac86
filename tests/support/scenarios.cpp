#include "tests/support/scenarios.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "engine/embedded.hpp"
#include "engine/messages.hpp"

namespace samtale::tests {
namespace {

std::vector<engine::SourceText> shipped(const std::string& folder, const std::string& stem) {
  std::vector<engine::SourceText> sources;
  for (const char* ending : {".yaml", ".en.yaml"}) {
    const std::string path = folder + stem + ending;
    if (const auto bytes = data::find(path)) sources.push_back({path, std::string(*bytes)});
  }
  return sources;
}

void require_sound(const std::vector<engine::Diagnostic>& diagnostics,
                   const std::vector<engine::SourceText>& files) {
  for (const engine::Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != engine::Severity::error) continue;
    FAIL(engine::report(diagnostic, files, engine::Language::en));
  }
}

}  // namespace

const scoring::Method& shipped_method() {
  static const scoring::LoadedMethod loaded = [] {
    scoring::LoadedMethod method =
        scoring::load_method(shipped("scoring/methods/styrket-borgerkontakt/", "method"));
    require_sound(method.diagnostics, method.method.files);
    return method;
  }();
  return loaded.method;
}

std::vector<std::string> shipped_ids() {
  const std::string folder = "scenarios/", file = "/scenario.yaml";
  std::vector<std::string> ids;
  for (const data::Entry& entry : data::all()) {
    const std::string path(entry.path);
    if (path.rfind(folder, 0) != 0 || path.size() <= file.size()) continue;
    const std::size_t end = path.size() - file.size();
    if (path.compare(end, file.size(), file) == 0)
      ids.push_back(path.substr(folder.size(), end - folder.size()));
  }
  return ids;
}

engine::LoadedScenario shipped_scenario(const std::string& id) {
  engine::LoadedScenario loaded =
      engine::load_scenario(shipped("scenarios/" + id + "/", "scenario"), shipped_method().moves);
  require_sound(loaded.diagnostics, loaded.files);
  REQUIRE(loaded.playable);
  return loaded;
}

const engine::Templates& shipped_templates() {
  static const engine::LoadedTemplates loaded = [] {
    const std::string folder = "scenarios/templates/";
    std::vector<engine::SourceText> plots;
    for (const data::Entry& entry : data::all())
      if (entry.path.substr(0, folder.size()) == folder)
        plots.push_back({std::string(entry.path), std::string(entry.bytes)});
    engine::LoadedTemplates templates = engine::load_templates(shipped(folder, "templates"), plots);
    for (const engine::Diagnostic& diagnostic : templates.diagnostics)
      FAIL(engine::report(diagnostic, templates.files, engine::Language::en));
    return templates;
  }();
  return loaded.templates;
}

}  // namespace samtale::tests
