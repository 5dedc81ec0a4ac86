// The statistics of a folder of calls for those who script against them: JSON, and a table for a
// spreadsheet. A figure that is hidden is null, or an empty cell.
#pragma once

#include <string>

#include "scoring/folder/stats.hpp"

namespace samtale::ui {

std::string stats_json(const scoring::FolderStats& stats, engine::Language language);
/// A row an ending, node, reply and principle; `kind` says which.
std::string stats_csv(const scoring::FolderStats& stats);

}  // namespace samtale::ui
