#include "ui/terminal/authored.hpp"

#include <utility>

#include "engine/check.hpp"
#include "engine/check_by_search.hpp"
#include "engine/yaml_reader.hpp"
#include "scoring/cards.hpp"
#include "ui/app/templates.hpp"

namespace samtale::ui::terminal {
namespace {

namespace fs = std::filesystem;

using engine::Language;
using engine::SourceText;

AuthoredKind kind_of(const engine::YamlValue& root) {
  if (root.find("moves")) return AuthoredKind::method;
  if (root.find("cards")) return AuthoredKind::cards;
  if (root.find("days")) return AuthoredKind::playlists;
  if (root.find("glossary")) return AuthoredKind::glossary;
  if (root.find("plots")) return AuthoredKind::templates;
  return AuthoredKind::scenario;
}

void check_by_search(engine::LoadedScenario& loaded) {
  const engine::StateGraph graph = explore(loaded.scenario, engine::watched_by_check());
  engine::check_by_search(loaded.scenario, graph, loaded.diagnostics);
  sort(loaded.diagnostics);
}

}  // namespace

fs::path base_of(const fs::path& file) {
  const fs::path stem = file.stem();
  if (stem.extension() == "." + std::string(code(Language::en)))
    return file.parent_path() / stem.stem().concat(file.extension().native());
  return file;
}

engine::Result<Authored, engine::IoError> load_authored(engine::Store& store, const fs::path& file,
                                                        const scoring::Method& method,
                                                        Search search, std::string_view today) {
  auto sources = read_with_overlays(store, base_of(file));
  if (!sources) return engine::Failure<engine::IoError>{sources.error()};
  Authored authored;
  const engine::YamlDocument base = read_yaml(sources.value().front().text, engine::FileIndex{0});
  authored.kind = kind_of(base.tree.root);
  if (const engine::YamlValue* id = base.tree.root.find("id")) authored.id = id->text();
  switch (authored.kind) {
    case AuthoredKind::scenario: {
      engine::LoadedScenario loaded =
          engine::load_scenario(std::move(sources.value()), method.moves);
      if (search == Search::yes && loaded.playable) check_by_search(loaded);
      if (!today.empty())
        for (engine::Diagnostic& passed : check_dates(loaded.scenario, today))
          loaded.diagnostics.push_back(std::move(passed));
      sort(loaded.diagnostics);
      authored.checked = {std::move(loaded.files), std::move(loaded.diagnostics)};
      authored.texts = std::move(loaded.scenario.texts);
      break;
    }
    case AuthoredKind::method: {
      scoring::LoadedMethod loaded = scoring::load_method(sources.value());
      authored.checked = {std::move(loaded.method.files), std::move(loaded.diagnostics)};
      authored.texts = std::move(loaded.texts);
      break;
    }
    case AuthoredKind::cards: {
      scoring::LoadedCards loaded = scoring::load_cards(sources.value());
      authored.checked = {std::move(loaded.files), std::move(loaded.diagnostics)};
      authored.texts = std::move(loaded.texts);
      break;
    }
    case AuthoredKind::playlists: {
      engine::LoadedPlaylists loaded = engine::load_playlists(
          sources.value(), nameable_scenarios(store, base_of(file).parent_path()));
      authored.checked = {std::move(loaded.files), std::move(loaded.diagnostics)};
      authored.texts = std::move(loaded.texts);
      break;
    }
    case AuthoredKind::glossary: {
      engine::LoadedGlossary loaded = engine::load_glossary(sources.value());
      authored.checked = {std::move(loaded.files), std::move(loaded.diagnostics)};
      authored.texts = std::move(loaded.texts);
      break;
    }
    case AuthoredKind::templates: {
      engine::LoadedTemplates loaded =
          engine::load_templates(sources.value(), plots_in(store, base_of(file).parent_path()));
      authored.checked = {std::move(loaded.files), std::move(loaded.diagnostics)};
      authored.texts = std::move(loaded.texts);
      break;
    }
  }
  return authored;
}

}  // namespace samtale::ui::terminal
