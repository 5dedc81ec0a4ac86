#include "ui/app/workshop/journal.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/digest.hpp"
#include "ui/app/effect_runner.hpp"

namespace samtale::ui {

namespace fs = std::filesystem;
using engine::IoError;
using engine::Result;

namespace {

constexpr int journal_format = 1;

fs::path workshop_folder(const fs::path& data_folder) { return data_folder / "workshop"; }

/// Of a file, wherever it lies: what keeps journals and versions of two files apart.
std::string mark_of(const fs::path& file) {
  return fmt::format("{:016x}", engine::bytes_hash(engine::path_text(file)));
}

/// "MARK-0042": the later version has the greater number.
std::optional<int> number_of(const fs::path& version, const std::string& mark) {
  const std::string name = version.stem().string();
  if (name.size() < mark.size() + 2 || name.compare(0, mark.size(), mark) != 0) return std::nullopt;
  int number = 0;
  for (const char c : name.substr(mark.size() + 1)) {
    if (c < '0' || c > '9' || number > 99999) return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

fs::path own_scenarios_folder(const fs::path& data_folder) { return data_folder / "scenarios"; }

fs::path journal_file(const fs::path& data_folder, const fs::path& file) {
  return workshop_folder(data_folder) / ("journal-" + mark_of(file) + ".json");
}

fs::path open_mark(const fs::path& data_folder, const fs::path& file) {
  return workshop_folder(data_folder) / ("open-" + mark_of(file) + ".lock");
}

namespace {

nlohmann::ordered_json written(const Texts& texts) {
  auto list = nlohmann::ordered_json::array();
  for (const engine::SourceText& text : texts)
    list.push_back({{"name", text.name}, {"text", text.text}});
  return list;
}

std::optional<Texts> read(const nlohmann::json& json, const char* key) {
  const auto texts = json.find(key);
  if (texts == json.end() || !texts->is_array()) return std::nullopt;
  Texts found;
  for (const auto& one : *texts) {
    if (!one.is_object()) return std::nullopt;
    const auto name = one.find("name");
    const auto text = one.find("text");
    if (name == one.end() || text == one.end() || !name->is_string() || !text->is_string())
      return std::nullopt;
    found.push_back({name->get<std::string>(), text->get<std::string>()});
  }
  return found;
}

}  // namespace

std::string encode_journal(const Journal& journal) {
  nlohmann::ordered_json json;
  json["format"] = journal_format;
  json["file"] = engine::path_text(journal.file);
  json["saved"] = written(journal.saved);
  json["texts"] = written(journal.texts);
  for (const WaitingPlan& plan : journal.plans)
    json["plans"].push_back({{"name", plan.name}, {"text", plan.text}});
  return json.dump(0, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::optional<Journal> decode_journal(std::string_view bytes) {
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto format = json.find("format");
  if (format == json.end() || *format != journal_format) return std::nullopt;
  const auto file = json.find("file");
  auto saved = read(json, "saved");
  auto texts = read(json, "texts");
  if (file == json.end() || !file->is_string() || !saved || !texts || texts->empty())
    return std::nullopt;
  const auto path = file->get<std::string>();
  Journal journal{
      fs::path(std::u8string(path.begin(), path.end())), std::move(*saved), std::move(*texts), {}};
  if (json.contains("plans")) {
    auto plans = read(json, "plans");
    if (!plans) return std::nullopt;
    for (engine::SourceText& plan : *plans)
      journal.plans.push_back({std::move(plan.name), std::move(plan.text)});
  }
  return journal;
}

Result<engine::Done, IoError> keep_journal(engine::Store& store, const fs::path& data_folder,
                                           const Journal& journal) {
  const fs::path file = journal_file(data_folder, journal.file);
  const auto there = store.read(file);
  if (there && !decode_journal(there.value())) {
    const auto aside = create_beside(store, file.parent_path(), "aside-" + mark_of(journal.file),
                                     ".json", there.value());
    if (!aside) return engine::Failure<IoError>{aside.error()};
  }
  return store.write(file, encode_journal(journal));
}

std::vector<Journal> journals_in(engine::Store& store, const fs::path& data_folder) {
  std::vector<Journal> journals;
  const auto files = store.list(workshop_folder(data_folder));
  if (!files) return journals;
  for (const fs::path& file : files.value()) {
    const auto bytes = store.read(file);
    if (!bytes) continue;
    if (auto journal = decode_journal(bytes.value())) journals.push_back(std::move(*journal));
  }
  return journals;
}

namespace {

using Versions = std::vector<std::pair<int, fs::path>>;

/// By their numbers.
Result<Versions, IoError> numbered_versions(engine::Store& store, const fs::path& data_folder,
                                            const fs::path& file) {
  const auto listed = store.list(workshop_folder(data_folder) / "versions");
  if (!listed) return engine::Failure<IoError>{listed.error()};
  const std::string mark = mark_of(file);
  Versions versions;
  for (const fs::path& version : listed.value())
    if (const auto number = number_of(version, mark)) versions.emplace_back(*number, version);
  std::sort(versions.begin(), versions.end());
  return versions;
}

}  // namespace

std::vector<fs::path> kept_versions(engine::Store& store, const fs::path& data_folder,
                                    const fs::path& file) {
  std::vector<fs::path> newest_first;
  if (const auto versions = numbered_versions(store, data_folder, file))
    for (const auto& [number, version] : versions.value())
      newest_first.insert(newest_first.begin(), version);
  return newest_first;
}

Result<engine::Done, IoError> keep_version(engine::Store& store, const fs::path& data_folder,
                                           const fs::path& file, const Texts& texts) {
  const fs::path folder = workshop_folder(data_folder) / "versions";
  const auto listed = numbered_versions(store, data_folder, file);
  if (!listed) return engine::Failure<IoError>{listed.error()};
  const Versions& versions = listed.value();
  const int next = versions.empty() ? 1 : versions.back().first + 1;
  const fs::path name = folder / fmt::format("{}-{:04}.json", mark_of(file), next);
  if (auto written = store.write(name, encode_journal({file, {}, texts, {}})); !written)
    return written;
  // One that can't be removed is no reason not to save.
  for (std::size_t i = 0; i + versions_kept <= versions.size(); ++i)
    (void)store.remove(versions[i].second);
  return engine::Done{};
}

Result<engine::Done, IoError> delete_scenario(engine::Store& store, const fs::path& data_folder,
                                              const fs::path& file) {
  std::vector<fs::path> files;
  const std::string mark = mark_of(file);
  const auto add_all = [&](const fs::path& folder) {
    if (const auto listed = store.list(folder))
      files.insert(files.end(), listed.value().begin(), listed.value().end());
  };
  const fs::path folder = file.parent_path();
  if (folder.parent_path() == own_scenarios_folder(data_folder)) {
    add_all(folder);
    if (const auto inner = store.folders(folder))
      for (const fs::path& one : inner.value()) add_all(one);
  } else {
    files.push_back(file);
    files.push_back(fs::path(file).replace_extension(".en.yaml"));
  }
  if (const auto left = store.list(workshop_folder(data_folder)))
    for (const fs::path& one : left.value())
      if (engine::path_text(one.filename()).find(mark) != std::string::npos) files.push_back(one);
  if (const auto versions = store.list(workshop_folder(data_folder) / "versions"))
    for (const fs::path& version : versions.value())
      if (number_of(version, mark)) files.push_back(version);
  std::optional<IoError> problem;
  for (const fs::path& one : files)
    if (const auto removed = store.remove(one);
        !removed && removed.error().reason != engine::IoReason::not_found && !problem)
      problem = removed.error();
  if (problem) return engine::Failure<IoError>{*problem};
  return engine::Done{};
}

Result<Texts, IoError> texts_on_disk(engine::Store& store, const fs::path& file) {
  auto texts = read_with_overlays(store, file);
  if (texts) return texts;
  if (texts.error().reason == engine::IoReason::not_found) return Texts{};
  return texts;
}

bool same_texts(const Texts& a, const Texts& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& one, const auto& other) { return one.text == other.text; });
}

}  // namespace samtale::ui
