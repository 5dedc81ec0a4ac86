#include "ui/export/stats_json.hpp"

#include <fmt/format.h>

#include "engine/authoring/csv.hpp"
#include "ui/export/json_parts.hpp"
#include "ui/export/stats_document.hpp"

namespace samtale::ui {
namespace {

using scoring::ScenarioStats;

constexpr const char* rating_keys[] = {"heard", "respected", "understood", "next_step"};

Json thousandths(std::optional<scoring::Thousandths> value) {
  return value ? Json(static_cast<double>(*value) / 1000.0) : Json(nullptr);
}

Json scenario_json(const ScenarioStats& stats) {
  Json endings = Json::array(), nodes = Json::array(), replies = Json::array();
  for (const auto& one : stats.endings)
    endings.push_back({{"id", one.id}, {"count", or_null(one.count)}});
  for (const auto& one : stats.nodes)
    nodes.push_back({{"id", one.id}, {"visits", or_null(one.visits)}});
  for (const auto& one : stats.replies)
    replies.push_back({{"node", one.node},
                       {"id", one.id},
                       {"offered", or_null(one.offered)},
                       {"chosen", or_null(one.chosen)},
                       {"difficulty", thousandths(one.difficulty)},
                       {"discrimination", thousandths(one.discrimination)}});
  Json principles = Json::array(), rating = Json::object();
  for (const auto& one : stats.principles)
    principles.push_back({{"id", one.id}, {"mean", decimal(one.mean)}});
  for (std::size_t i = 0; i < scoring::rating_items; ++i)
    rating[rating_keys[i]] = decimal(stats.rating[i]);
  return {{"id", stats.id},
          {"digest", stats.digest},
          {"calls", stats.calls},
          {"rounded", true},
          {"endings", std::move(endings)},
          {"nodes", std::move(nodes)},
          {"replies", std::move(replies)},
          {"principles", std::move(principles)},
          {"rating", std::move(rating)}};
}

std::string cell(std::optional<std::uint32_t> count) { return count ? std::to_string(*count) : ""; }

/// Spreadsheets read a point whatever the language of the machine is, where the file says so; the
/// same figure stands in the JSON.
std::string cell(std::optional<int> value, int parts, const char* digits) {
  return value ? fmt::format(fmt::runtime(digits), static_cast<double>(*value) / parts) : "";
}

}  // namespace

std::string stats_json(const scoring::FolderStats& stats, engine::Language language) {
  Json damaged = Json::array(), scenarios = Json::array();
  for (const scoring::UncountedFile& one : stats.damaged)
    damaged.push_back({{"file", engine::path_text(one.file)},
                       {"line", one.line},
                       {"message", uncounted_words(one, language)}});
  for (const ScenarioStats& one : stats.scenarios) scenarios.push_back(scenario_json(one));
  return written({{"calls", stats.calls},
                  {"damaged", std::move(damaged)},
                  {"hidden_groups", stats.hidden_groups},
                  {"without_player", stats.without_player},
                  {"unscored", or_null(stats.unscored)},
                  {"least_players", scoring::least_players},
                  {"scenarios", std::move(scenarios)}});
}

std::string stats_csv(const scoring::FolderStats& stats) {
  std::vector<engine::CsvRow> rows{{"scenario", "digest", "kind", "node", "id", "offered", "count",
                                    "difficulty", "discrimination", "mean"}};
  for (const ScenarioStats& of : stats.scenarios) {
    const auto row = [&](const char* kind, const std::string& node, const std::string& id) {
      rows.push_back({of.id, of.digest, kind, node, id, "", "", "", "", ""});
      return &rows.back();
    };
    for (const auto& one : of.endings) (*row("ending", "", one.id))[6] = cell(one.count);
    for (const auto& one : of.nodes) (*row("node", one.id, one.id))[6] = cell(one.visits);
    for (const auto& one : of.replies) {
      engine::CsvRow& cells = *row("reply", one.node, one.id);
      cells[5] = cell(one.offered);
      cells[6] = cell(one.chosen);
      cells[7] = cell(one.difficulty, 1000, "{:.3f}");
      cells[8] = cell(one.discrimination, 1000, "{:.3f}");
    }
    for (const auto& one : of.principles)
      (*row("principle", "", one.id))[9] = cell(one.mean, 10, "{:.1f}");
    for (std::size_t i = 0; i < scoring::rating_items; ++i)
      (*row("rating", "", rating_keys[i]))[9] = cell(of.rating[i], 10, "{:.1f}");
  }
  return engine::csv_text(rows);
}

}  // namespace samtale::ui
