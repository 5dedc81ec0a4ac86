#include "ui/app/templates.hpp"

#include <cassert>
#include <string>
#include <string_view>
#include <utility>

#include "engine/embedded.hpp"

namespace samtale::ui {
namespace {

constexpr std::string_view folder = "scenarios/templates/";
constexpr std::string_view list = "templates.yaml";
constexpr std::string_view translation = "templates.en.yaml";

}  // namespace

engine::Templates shipped_templates() {
  std::vector<engine::SourceText> lists, plots;
  for (const std::string_view name : {list, translation})
    if (const auto bytes = data::find(std::string(folder).append(name)))
      lists.push_back({std::string(name), std::string(*bytes)});
  for (const data::Entry& entry : data::all())
    if (entry.path.substr(0, folder.size()) == folder)
      plots.push_back({std::string(entry.path), std::string(entry.bytes)});
  engine::LoadedTemplates loaded = engine::load_templates(lists, plots);
  assert(!has_errors(loaded.diagnostics));
  return std::move(loaded.templates);
}

std::vector<engine::SourceText> plots_in(engine::Store& store,
                                         const std::filesystem::path& in_folder) {
  std::vector<engine::SourceText> plots;
  const auto files = store.list(in_folder);
  if (!files) return plots;
  for (const std::filesystem::path& file : files.value()) {
    if (file.extension() != ".yaml") continue;
    if (auto bytes = store.read(file))
      plots.push_back({engine::path_text(file), std::move(bytes.value())});
  }
  return plots;
}

}  // namespace samtale::ui
