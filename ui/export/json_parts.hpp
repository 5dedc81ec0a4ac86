// What the writers of JSON share. Not for others to include.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "engine/scenario.hpp"
#include "scoring/report.hpp"

namespace samtale::ui {

using Json = nlohmann::ordered_json;

inline std::string written(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

inline Json decimal(std::optional<scoring::Tenths> tenths) {
  return tenths ? Json(static_cast<double>(*tenths) / 10.0) : Json(nullptr);
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

template <class Index>
Json id_or_null(const engine::Scenario& scenario, Index index) {
  return index.valid() ? Json(scenario.at(index).id) : Json(nullptr);
}

/// In place of a report or an analysis: the scenario is one that nobody is scored in.
inline Json unscored() { return {{"unscored", engine::id(engine::Alarm::self_harm)}}; }

}  // namespace samtale::ui
