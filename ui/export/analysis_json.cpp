#include "ui/export/analysis_json.hpp"

#include "ui/export/json_parts.hpp"

namespace samtale::ui {
namespace {

using engine::Scenario;

Json endings(const Scenario& scenario, const scoring::Analysis& analysis) {
  Json list = Json::array();
  for (const scoring::EndingReach& reach : analysis.endings) {
    const engine::Ending& ending = scenario.at(reach.ending);
    list.push_back({{"id", ending.id},
                    {"kind", engine::id(ending.kind)},
                    {"reachable", or_null(reach.reachable)}});
  }
  return list;
}

Json bots(const scoring::Analysis& analysis) {
  Json json = Json::object();
  for (std::size_t b = 0; b < scoring::mindless_bots.size(); ++b)
    json[std::string(scoring::id(scoring::mindless_bots[b]))] = decimal(analysis.bots[b]);
  json["random_mean"] = decimal(analysis.random_mean);
  return json;
}

Json smell_json(const Playable& playable, const scoring::Smell& smell, Language language) {
  const Scenario& scenario = playable.scenario();
  return {{"code", scoring::name(smell.code)},
          {"node", id_or_null(scenario, smell.node)},
          {"reply", id_or_null(scenario, smell.reply)},
          {"message", scoring::message(playable.rubric, smell, language)},
          {"advice", scoring::advice(playable.rubric, smell, language)}};
}

Json smells(const Playable& playable, const scoring::Analysis& analysis, Language language) {
  Json list = Json::array();
  for (const scoring::Smell& smell : analysis.smells)
    list.push_back(smell_json(playable, smell, language));
  return list;
}

Json answered_smells(const Playable& playable, const scoring::Analysis& analysis,
                     Language language) {
  Json list = Json::array();
  for (const scoring::Smell& smell : analysis.answered) {
    list.push_back(smell_json(playable, smell, language));
    list.back()["reason"] = smell.answer;
  }
  return list;
}

Json idle_answers(const Scenario& scenario, const scoring::Analysis& analysis) {
  Json list = Json::array();
  for (const scoring::IdleAnswer& idle : analysis.idle_answers)
    list.push_back({{"code", idle.code}, {"node", id_or_null(scenario, idle.node)}});
  return list;
}

/// Per cent; null where nothing can be compared.
Json percent(const scoring::Share& share) {
  return share.whole == 0 ? Json(nullptr) : Json(share.percent());
}

Json best_replies(const Scenario& scenario, const scoring::Figures& figures) {
  Json list = Json::array();
  for (const scoring::NodeFigures& node : figures.nodes) {
    Json best = Json::array();
    for (const engine::ReplyIndex reply : node.best) best.push_back(scenario.at(reply).id);
    list.push_back({{"node", scenario.at(node.node).id},
                    {"states", node.states},
                    {"best", std::move(best)},
                    {"equals", node.has_equals}});
  }
  return list;
}

Json figures_json(const Scenario& scenario, const scoring::Figures& figures) {
  Json positions = Json::array();
  for (const scoring::Share& share : figures.positions) positions.push_back(percent(share));
  const scoring::BestWay& way = figures.best_way;
  const bool known = way.turns > 0;
  const auto or_unknown = [&](const auto& value) { return known ? Json(value) : Json(nullptr); };
  return {
      {"words", figures.words},
      {"lix", figures.lix},
      {"longest_best", percent(figures.longest_best)},
      {"most_moves_best", percent(figures.most_moves_best)},
      {"position_best", std::move(positions)},
      {"compared_nodes", figures.compared},
      {"equal_nodes", figures.with_equals},
      {"best_way",
       {{"turns", or_unknown(way.turns)},
        {"words", or_unknown(way.words)},
        {"minutes",
         known ? decimal(static_cast<scoring::Tenths>(way.tenths_of_minutes)) : Json(nullptr)},
        {"seconds_to_first_line", or_unknown(way.seconds_to_first)}}},
      {"quickest_top_turns", figures.quickest_top > 0 ? Json(figures.quickest_top) : Json(nullptr)},
      {"best_replies", best_replies(scenario, figures)}};
}

Json whole(const Analysed& analysed, Language language) {
  const Playable& playable = *analysed.playable;
  const scoring::Analysis& analysis = analysed.analysis;
  const Scenario& scenario = playable.scenario();
  if (is_sensitive(scenario)) {
    Json json = {{"scenario", scenario.id}};
    json.update(unscored());
    return json;
  }
  Json of_principles = Json::array();
  for (const scoring::PrincipleRange& principle : analysis.principles)
    of_principles.push_back({{"id", playable.rubric.at(principle.principle).id},
                             {"best", principle.range.best},
                             {"worst", principle.range.worst}});
  return {{"scenario", scenario.id},
          {"nodes", scenario.nodes.size()},
          {"replies", scenario.replies.size()},
          {"minutes", scenario.minutes},
          {"endings", endings(scenario, analysis)},
          {"unreachable", analysis.unreachable},
          {"exact", analysis.exact},
          {"states", analysis.states},
          {"best", analysis.range.best},
          {"worst", analysis.range.worst},
          {"pass", decimal(analysis.pass)},
          {"principles", std::move(of_principles)},
          {"bots", bots(analysis)},
          {"smells", smells(playable, analysis, language)},
          {"answered_smells", answered_smells(playable, analysis, language)},
          {"idle_answers", idle_answers(scenario, analysis)},
          {"ways", analysis.ways.ways},
          {"figures", figures_json(scenario, analysis.figures)},
          {"milliseconds", analysed.milliseconds}};
}

}  // namespace

std::string analysis_json(const Analysed& analysed, Language language) {
  return written(whole(analysed, language));
}

std::string analyses_json(const std::vector<Analysed>& all, Language language) {
  Json list = Json::array();
  for (const Analysed& one : all) list.push_back(whole(one, language));
  return written({{"scenarios", std::move(list)}});
}

}  // namespace samtale::ui
