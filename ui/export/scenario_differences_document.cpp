#include "ui/export/scenario_differences_document.hpp"

#include <algorithm>

#include "ui/app/words.hpp"
#include "ui/export/figure_words.hpp"

namespace samtale::ui {
namespace {

using scoring::ScenarioChange;
using scoring::ScenarioMeasure;
using Kind = ScenarioChange::Kind;
using Part = ScenarioChange::Part;

std::string or_nothing(const std::string& text, const Say& say) {
  return text.empty() ? say("diff.nothing") : text;
}

Table table_of(std::vector<std::string> heads) { return {std::move(heads), {}}; }

std::string range_text(scoring::Range range, const Say& say) {
  return say("diff.range", range.worst, range.best);
}

/// A row where the two are not the same.
void compare(Table& table, const std::string& what, const std::string& then,
             const std::string& now) {
  if (then != now) table.rows.push_back({what, then, now});
}

std::string principle_name(const scoring::Rubric& rubric, const std::string& id,
                           engine::Language language) {
  const auto found = std::find_if(rubric.principles.begin(), rubric.principles.end(),
                                  [&](const auto& principle) { return principle.id == id; });
  return found == rubric.principles.end() ? id : found->name.in(language);
}

scoring::Range range_of(const ScenarioMeasure& measure, const std::string& principle) {
  for (const auto& [id, range] : measure.principles)
    if (id == principle) return range;
  return {};
}

Section figures(const ComparedScenarios& compared, const scoring::Rubric& rubric, const Say& say) {
  const ScenarioMeasure& then = compared.then;
  const ScenarioMeasure& now = compared.now;
  Section section{say("diff.figures"), {}, {}};
  if (!then.scored || !now.scored) {
    section.blocks.emplace_back(Paragraph{say("debrief.unscored")});
    return section;
  }
  Table table = table_of({say("diff.what"), say("diff.then"), say("diff.now")});
  compare(table, say("diff.best"), std::to_string(then.range.best), std::to_string(now.range.best));
  compare(table, say("diff.worst"), std::to_string(then.range.worst),
          std::to_string(now.range.worst));
  compare(table, say("diff.pass"), tenths_text(then.pass, say), tenths_text(now.pass, say));
  compare(table, say("diff.minutes"), std::to_string(then.minutes), std::to_string(now.minutes));
  for (std::size_t b = 0; b < then.bots.size(); ++b) {
    const std::string id(b < scoring::mindless_bots.size() ? scoring::id(scoring::mindless_bots[b])
                                                           : scoring::id(scoring::Bot::random));
    compare(table, say("diff.bot_" + id), tenths_text(then.bots[b], say),
            tenths_text(now.bots[b], say));
  }
  for (const auto& [id, range] : now.principles)
    compare(table, principle_name(rubric, id, say.language()), range_text(range_of(then, id), say),
            range_text(range, say));
  if (table.rows.empty()) section.blocks.emplace_back(Paragraph{say("diff.figures_same")});
  section.blocks.emplace_back(std::move(table));
  if (!then.exact || !now.exact)
    section.blocks.emplace_back(Paragraph{say("diff.bound"), Paragraph::Tone::quiet});
  return section;
}

/// "opening/stay: »…«"; empty behind the end of the way.
std::string step_text(const ScenarioMeasure& measure, std::size_t step, const Say& say) {
  if (step >= measure.best_way.size()) return {};
  const ScenarioMeasure::Step& one = measure.best_way[step];
  const std::string words = one.said.in(say.language());
  return words.empty() ? one.id : say("diff.step_words", one.id, words);
}

Section best_way(const ComparedScenarios& compared, const Say& say) {
  Section section{say("diff.best_way"), {}, {}};
  Table table = table_of({say("diff.step"), say("diff.then"), say("diff.now")});
  const std::size_t steps = std::max(compared.then.best_way.size(), compared.now.best_way.size());
  for (std::size_t s = 0; s < steps; ++s)
    table.rows.push_back({std::to_string(s + 1), or_nothing(step_text(compared.then, s, say), say),
                          or_nothing(step_text(compared.now, s, say), say)});
  section.blocks.emplace_back(std::move(table));
  return section;
}

const char* part_word(Part part) {
  switch (part) {
    case Part::scenario:
      return "scenario";
    case Part::call:
      return "call";
    case Part::node:
      return "node";
    case Part::line:
      return "line";
    case Part::reply:
      return "reply";
    case Part::ending:
      return "ending";
  }
  return "";
}

Section parts(const std::vector<ScenarioChange>& changes, const Say& say) {
  Items items;
  for (const ScenarioChange& change : changes) {
    const std::string part = say(std::string("diff.part.") + part_word(change.part));
    if (change.kind == Kind::added)
      items.items.push_back({change.where, say("diff.added", part, change.now)});
    if (change.kind == Kind::removed)
      items.items.push_back({change.where, say("diff.removed", part, change.then)});
    if (change.kind == Kind::renamed)
      items.items.push_back({change.where, say("diff.renamed", part, change.now)});
  }
  return {say("diff.parts"), {std::move(items)}, {}};
}

Section rules(const std::vector<ScenarioChange>& changes, const Say& say) {
  Table table = table_of({say("diff.where"), say("diff.key"), say("diff.then"), say("diff.now")});
  for (const ScenarioChange& change : changes)
    if (change.kind == Kind::rule)
      table.rows.push_back({change.where.empty() ? say("diff.part.scenario") : change.where,
                            change.key, or_nothing(change.then, say), or_nothing(change.now, say)});
  return {say("diff.rules"), {std::move(table)}, {}};
}

Section texts(const std::vector<ScenarioChange>& changes, Kind kind, const Say& say) {
  Table table = table_of({say("diff.where"), say("diff.then"), say("diff.now")});
  for (const ScenarioChange& change : changes)
    if (change.kind == kind)
      table.rows.push_back(
          {change.where, or_nothing(change.then, say), or_nothing(change.now, say)});
  return {say(kind == Kind::text ? "diff.texts" : "diff.translations"), {std::move(table)}, {}};
}

bool is_about_parts(Kind kind) {
  return kind == Kind::added || kind == Kind::removed || kind == Kind::renamed;
}

}  // namespace

Document scenario_differences_document(const ComparedScenarios& compared,
                                       const scoring::Rubric& rubric, engine::Language language) {
  const Say say(language);
  Document document;
  document.language = language;
  document.title = say("diff.title", compared.title);
  document.lead.push_back(Paragraph{say("diff.versions", compared.then_name, compared.now_name),
                                    Paragraph::Tone::quiet});
  const std::vector<ScenarioChange>& changes = compared.changes;
  if (changes.empty()) {
    document.lead.push_back(Paragraph{say("diff.same")});
    return document;
  }
  const auto has = [&](auto is_it) {
    return std::any_of(changes.begin(), changes.end(),
                       [&](const ScenarioChange& change) { return is_it(change.kind); });
  };
  document.sections.push_back(figures(compared, rubric, say));
  if (!same_way(compared.then, compared.now)) document.sections.push_back(best_way(compared, say));
  if (has(is_about_parts)) document.sections.push_back(parts(changes, say));
  if (has([](Kind kind) { return kind == Kind::rule; }))
    document.sections.push_back(rules(changes, say));
  for (const Kind kind : {Kind::text, Kind::translation})
    if (has([&](Kind one) { return one == kind; }))
      document.sections.push_back(texts(changes, kind, say));
  return document;
}

}  // namespace samtale::ui
