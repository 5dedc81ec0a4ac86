#include "ui/app/library.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/embedded.hpp"
#include "engine/scenario_preview.hpp"
#include "engine/start_state.hpp"

namespace samtale::ui {
namespace {

using engine::IoError;
using engine::IoReason;
using engine::Result;
using engine::SessionHeader;
using engine::SourceText;
using engine::Store;

constexpr std::string_view method_folder = "scoring/methods/styrket-borgerkontakt/";
constexpr std::string_view scenario_folder = "scenarios/";
constexpr std::string_view base_name = "scenario.yaml";
constexpr std::string_view playlists_name = "playlists.yaml";
constexpr std::string_view glossary_name = "glossary.yaml";

/// "method.yaml" and its translations "method.en.yaml", the base first.
std::vector<SourceText> shipped_sources(std::string_view folder, std::string_view base) {
  const std::string stem(base.substr(0, base.rfind('.')));
  std::vector<SourceText> sources;
  for (const data::Entry& entry : data::all()) {
    if (entry.path.substr(0, folder.size()) != folder) continue;
    const std::string_view name = entry.path.substr(folder.size());
    const bool overlay = name.substr(0, stem.size() + 1) == stem + "." && name != base &&
                         name.find('/') == std::string_view::npos;
    if (name == base)
      sources.insert(sources.begin(), {std::string(entry.path), std::string(entry.bytes)});
    else if (overlay)
      sources.push_back({std::string(entry.path), std::string(entry.bytes)});
  }
  return sources;
}

std::shared_ptr<Playable> make_playable(std::vector<SourceText> sources,
                                        const SharedMethod& method) {
  auto playable = std::make_shared<Playable>();
  playable->loaded = engine::load_scenario(std::move(sources), method->moves);
  playable->method = method;
  playable->rubric = weighed_for(method->rubric, playable->scenario());
  return playable;
}

/// A call about self-harm is not listed, and what says so lies in the body of its file.
bool must_be_read_whole(const std::vector<SourceText>& sources) {
  return std::any_of(sources.begin(), sources.end(), [](const SourceText& source) {
    return source.text.find("self_harm") != std::string::npos;
  });
}

/// As much of it as is asked for.
SharedPlayable make_playable(std::vector<SourceText> sources, const SharedMethod& method,
                             Extent extent, const std::filesystem::path& file) {
  if (extent == Extent::preview && !must_be_read_whole(sources)) {
    std::vector<SourceText> heads;
    for (const SourceText& source : sources) heads.push_back(engine::preview_of(source));
    const std::shared_ptr<Playable> preview = make_playable(std::move(heads), method);
    preview->preview = true;
    preview->file = file;
    // Where an author has put these further down, a list can't do with the head.
    if (!preview->scenario().id.empty() &&
        !preview->scenario().title.in(engine::Language::da).empty())
      return preview;
  }
  const std::shared_ptr<Playable> whole = make_playable(std::move(sources), method);
  whole->file = file;
  return whole;
}

/// The ids of shipped scenarios, by their folders.
std::vector<std::string> shipped_scenarios() {
  std::vector<std::string> ids;
  for (const data::Entry& entry : data::all()) {
    if (entry.path.substr(0, scenario_folder.size()) != scenario_folder) continue;
    const std::string_view rest = entry.path.substr(scenario_folder.size());
    const std::size_t slash = rest.find('/');
    if (slash != std::string_view::npos && rest.substr(slash + 1) == base_name)
      ids.emplace_back(rest.substr(0, slash));
  }
  return ids;
}

std::vector<std::string> ids_of(const Library& library) {
  std::vector<std::string> ids;
  for (const SharedPlayable& playable : library.scenarios) ids.push_back(playable->scenario().id);
  return ids;
}

/// The shipped days, or those of the last of the folders that has some.
std::vector<engine::CourseDay> load_days(Store& store,
                                         const std::vector<std::filesystem::path>& folders,
                                         const std::vector<std::string>& scenarios) {
  auto days =
      engine::load_playlists(shipped_sources(scenario_folder, playlists_name), scenarios).days;
  for (const std::filesystem::path& folder : folders) {
    const auto sources = read_with_overlays(store, folder / playlists_name);
    if (!sources) continue;
    auto own = engine::load_playlists(sources.value(), scenarios);
    if (!has_errors(own.diagnostics) && !own.days.empty()) days = std::move(own.days);
  }
  return days;
}

/// The shortest first: what fits between two meetings stands at the top. What can't be played,
/// last.
void put_in_order(std::vector<SharedPlayable>& scenarios) {
  std::sort(scenarios.begin(), scenarios.end(),
            [](const SharedPlayable& a, const SharedPlayable& b) {
              if (a->seems_playable() != b->seems_playable()) return a->seems_playable();
              const engine::Scenario &x = a->scenario(), &y = b->scenario();
              return x.minutes != y.minutes ? x.minutes < y.minutes : x.id < y.id;
            });
}

}  // namespace

SharedPlayable Library::find(std::string_view id) const {
  for (const SharedPlayable& playable : scenarios)
    if (playable->scenario().id == id) return playable;
  return nullptr;
}

SharedMethod shipped_method() {
  static const SharedMethod method = std::make_shared<const scoring::Method>(
      scoring::load_method(shipped_sources(method_folder, "method.yaml")).method);
  return method;
}

Result<SharedMethod, MethodFault> load_method_file(Store& store,
                                                   const std::filesystem::path& file) {
  auto sources = read_with_overlays(store, file);
  if (!sources) return engine::Failure{MethodFault{sources.error(), {}, {}}};
  scoring::LoadedMethod loaded = scoring::load_method(sources.value());
  if (!loaded.usable)
    return engine::Failure{
        MethodFault{std::nullopt, std::move(loaded.method.files), std::move(loaded.diagnostics)}};
  return SharedMethod(std::make_shared<const scoring::Method>(std::move(loaded.method)));
}

SharedPlayable load_shipped(std::string_view id, const SharedMethod& method, Extent extent) {
  std::vector<SourceText> sources =
      shipped_sources(std::string(scenario_folder) + std::string(id) + "/", base_name);
  return sources.empty() ? nullptr : make_playable(std::move(sources), method, extent, {});
}

Library load_library(Store& store, const SharedMethod& method,
                     const std::vector<std::filesystem::path>& scenario_folders, Extent extent) {
  Library library;
  library.method = method;
  library.cards = shipped_cards();
  std::map<std::string, SharedPlayable> by_id;
  for (const std::string& id : shipped_scenarios()) by_id[id] = load_shipped(id, method, extent);
  for (const std::filesystem::path& folder : scenario_folders) {
    const auto found = store.folders(folder);
    if (!found) {
      library.unreadable.push_back(found.error());
      continue;
    }
    for (const std::filesystem::path& one : found.value()) {
      auto playable = load_scenario_file(store, one / base_name, method, extent);
      if (playable) {
        const std::string& id = playable.value()->scenario().id;
        by_id[id.empty() ? engine::path_text(one) : id] = playable.value();
      } else if (playable.error().reason != IoReason::not_found &&
                 playable.error().reason != IoReason::not_a_file) {
        library.unreadable.push_back(playable.error());
      }
    }
  }
  for (auto& [id, playable] : by_id) library.scenarios.push_back(std::move(playable));
  put_in_order(library.scenarios);
  library.days = load_days(store, scenario_folders, ids_of(library));
  return library;
}

SharedPlayable read_whole(Store& store, const Playable& preview) {
  if (preview.file.empty()) return load_shipped(preview.scenario().id, preview.method);
  const auto whole = load_scenario_file(store, preview.file, preview.method);
  // Where nothing can be made of it, the list goes on naming it by its head.
  if (whole && !whole.value()->scenario().id.empty()) return whole.value();
  auto lost = std::make_shared<Playable>(preview);
  lost->preview = false;
  lost->loaded.playable = false;
  return lost;
}

Library with_whole(const Library& library, const SharedPlayable& preview, SharedPlayable whole) {
  Library next = library;
  std::replace(next.scenarios.begin(), next.scenarios.end(), preview, std::move(whole));
  put_in_order(next.scenarios);
  return next;
}

SharedPlayable load_texts(std::vector<SourceText> base_and_overlays, const SharedMethod& method,
                          const std::filesystem::path& file) {
  const std::shared_ptr<Playable> playable = make_playable(std::move(base_and_overlays), method);
  playable->file = file;
  return playable;
}

Library with_scenario(const Library& library, SharedPlayable playable) {
  Library next = library;
  const std::string& id = playable->scenario().id;
  const auto is_same = [&](const SharedPlayable& one) {
    return one->scenario().id == id || (!one->file.empty() && one->file == playable->file);
  };
  next.scenarios.erase(std::remove_if(next.scenarios.begin(), next.scenarios.end(), is_same),
                       next.scenarios.end());
  next.scenarios.push_back(std::move(playable));
  put_in_order(next.scenarios);
  return next;
}

scoring::Cards shipped_cards() {
  return scoring::load_cards(shipped_sources(method_folder, "cards.yaml")).cards;
}

std::vector<std::string> nameable_scenarios(Store& store, const std::filesystem::path& folder) {
  std::vector<std::string> ids = shipped_scenarios();
  if (const auto folders = store.folders(folder))
    for (const std::filesystem::path& one : folders.value())
      if (store.changed(one / base_name)) ids.push_back(engine::path_text(one.filename()));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

engine::LoadedGlossary load_glossary(Store& store,
                                     const std::vector<std::filesystem::path>& folders) {
  engine::LoadedGlossary glossary =
      engine::load_glossary(shipped_sources(scenario_folder, glossary_name));
  for (const std::filesystem::path& folder : folders) {
    const auto sources = read_with_overlays(store, folder / glossary_name);
    if (!sources) continue;
    engine::LoadedGlossary own = engine::load_glossary(sources.value());
    if (!has_errors(own.diagnostics)) glossary = std::move(own);
  }
  return glossary;
}

Result<SharedPlayable, IoError> load_scenario_file(Store& store, const std::filesystem::path& file,
                                                   const SharedMethod& method, Extent extent) {
  auto sources = read_with_overlays(store, file);
  if (!sources) return engine::Failure{sources.error()};
  return make_playable(std::move(sources.value()), method, extent, file);
}

Result<std::vector<SourceText>, IoError> read_with_overlays(Store& store,
                                                            const std::filesystem::path& file) {
  auto base = store.read(file);
  if (!base) return engine::Failure{base.error()};
  std::vector<SourceText> sources{{engine::path_text(file), base.value()}};
  // Files are written in Danish; the one translation there is, is the English.
  std::filesystem::path overlay = file;
  overlay.replace_extension("." + std::string(code(engine::Language::en)) + ".yaml");
  if (auto text = store.read(overlay))
    sources.push_back({engine::path_text(overlay), text.value()});
  return sources;
}

namespace {

/// A copy of an excerpt begins where the excerpt does.
SharedPlayable taken_up(std::shared_ptr<Playable> playable, const SessionHeader& header) {
  if (header.start && playable->loaded.playable)
    playable->loaded.scenario.resumes = resumption(playable->scenario(), *header.start);
  return playable;
}

}  // namespace

SharedPlayable load_from_session(const SessionHeader& header, const SharedMethod& method) {
  std::vector<SourceText> scenario, own_method;
  for (const SessionHeader::Source& source : header.sources) {
    const bool of_method = source.kind == SessionHeader::Source::Kind::method ||
                           source.kind == SessionHeader::Source::Kind::method_overlay;
    (of_method ? own_method : scenario).push_back({source.name, source.text});
  }
  if (method || own_method.empty())
    return taken_up(make_playable(scenario, method ? method : shipped_method()), header);
  scoring::LoadedMethod loaded = scoring::load_method(own_method);
  if (!loaded.usable) {
    const std::shared_ptr<Playable> playable = make_playable(scenario, shipped_method());
    playable->method_replaced = true;
    return taken_up(playable, header);
  }
  auto own = std::make_shared<const scoring::Method>(std::move(loaded.method));
  return taken_up(make_playable(scenario, std::move(own)), header);
}

std::vector<SessionHeader::Source> session_sources(const Playable& playable) {
  using Kind = SessionHeader::Source::Kind;
  std::vector<SessionHeader::Source> sources;
  // Only the file's name: a path would tell where on whose machine the call was played.
  const auto add = [&](const std::vector<SourceText>& files, Kind base, Kind overlay) {
    for (std::size_t f = 0; f < files.size(); ++f)
      sources.push_back({f == 0 ? base : overlay,
                         std::filesystem::path(files[f].name).filename().string(), files[f].text});
  };
  add(playable.loaded.files, Kind::scenario, Kind::overlay);
  add(playable.method->files, Kind::method, Kind::method_overlay);
  return sources;
}

}  // namespace samtale::ui
