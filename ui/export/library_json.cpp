#include "ui/export/library_json.hpp"

#include <nlohmann/json.hpp>

namespace samtale::ui {
namespace {

using engine::Language;
using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json days_json(const Library& library, Language language) {
  Json days = Json::array();
  for (const engine::CourseDay& day : library.days) {
    Json calls = Json::array();
    for (const engine::CourseDay::Call& call : day.calls)
      calls.push_back({{"scenario", call.scenario},
                       {"mode", engine::id(call.mode)},
                       {"why", call.why.in(language)}});
    days.push_back({{"id", day.id},
                    {"name", day.name.in(language)},
                    {"title", day.title.in(language)},
                    {"about", day.about.in(language)},
                    {"calls", std::move(calls)}});
  }
  return days;
}

}  // namespace

std::string library_json(const Library& library, Language language) {
  Json list = Json::array();
  for (const SharedPlayable& playable : library.scenarios) {
    const engine::Scenario& scenario = playable->scenario();
    list.push_back({{"id", scenario.id},
                    {"title", scenario.title.in(language)},
                    {"summary", scenario.summary.in(language)},
                    {"minutes", scenario.minutes},
                    {"calls", scenario.calls.size()},
                    {"sensitive", is_sensitive(scenario)},
                    {"playable", playable->loaded.playable}});
  }
  return written({{"scenarios", std::move(list)}, {"days", days_json(library, language)}});
}

std::string glossary_json(const std::vector<GlossaryEntry>& entries) {
  Json terms = Json::array();
  for (const GlossaryEntry& entry : entries) {
    Json term = {{"id", entry.id}, {"kind", id(entry.kind)}, {"name", entry.name}};
    if (!entry.also.empty()) term["also"] = entry.also;
    term["text"] = entry.text;
    terms.push_back(std::move(term));
  }
  return written({{"terms", std::move(terms)}});
}

}  // namespace samtale::ui
