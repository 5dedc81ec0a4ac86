// The counts of a call as JSON, for json.hpp: `report_json` says what stands in them.
#pragma once

#include <nlohmann/json.hpp>

#include "ui/export/json.hpp"

namespace samtale::ui {

nlohmann::ordered_json counts_json(const ScoredWay& way);

}  // namespace samtale::ui
