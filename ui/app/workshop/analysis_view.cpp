#include "ui/app/workshop/analysis_view.hpp"

#include <algorithm>
#include <optional>

#include "engine/text.hpp"
#include "scoring/smells/smells.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/form_view.hpp"

namespace samtale::ui {
namespace {

/// What the sections are made from.
struct Source {
  const WorkshopModel& workshop;
  const WorkshopFindings& findings;
  Say say;

  const scoring::Analysis& analysis() const { return findings.analysis; }
  const scoring::Coverage& coverage() const { return findings.coverage; }
  const engine::Scenario& scenario() const { return findings.of->scenario(); }
  const scoring::Rubric& rubric() const { return findings.of->rubric; }
  /// By the numbers that coverage gives places.
  std::string place_name(std::size_t place) const {
    const std::size_t nodes = scenario().nodes.size();
    return shown_id(place < nodes ? scenario().nodes[place].id
                                  : scenario().endings[place - nodes].id);
  }
};

using Section = AnalysisView::Section;

std::string of_hundred(std::optional<scoring::Tenths> value, const Say& say) {
  if (!value) return say("workshop.unknown");
  return say("analysis.of_hundred", (*value + 5) / 10);
}

std::string thousands(std::uint64_t count, const Say& say) {
  if (count < 1000) return std::to_string(count);
  std::string last = std::to_string(count % 1000);
  last.insert(0, 3 - last.size(), '0');
  return std::to_string(count / 1000) + (say.language() == Language::da ? "." : ",") + last;
}

Section whole(const Source& source) {
  const Say& say = source.say;
  const engine::Scenario& scenario = source.scenario();
  std::size_t citizen = 0, trainee = 0;
  for (const engine::Line& line : scenario.lines) citizen += engine::word_count(line.say.da);
  for (const engine::Ending& ending : scenario.endings)
    citizen += engine::word_count(ending.say.da);
  for (const engine::Reply& reply : scenario.replies) trainee += engine::word_count(reply.say.da);
  const scoring::Figures& figures = source.analysis().figures;
  Section section{say("analysis.whole"), {}, {}};
  section.rows.push_back({say("workshop.a_size"),
                          say("analysis.size", scenario.nodes.size(), scenario.replies.size()),
                          {}});
  section.rows.push_back(
      {say("analysis.words"),
       say("analysis.words_value", thousands(citizen, say), thousands(trainee, say)),
       say("analysis.words_detail")});
  if (figures.best_way.turns > 0)
    section.rows.push_back({say("workshop.a_best"),
                            say("analysis.best_value", figures.best_way.turns,
                                (figures.best_way.tenths_of_minutes + 9) / 10),
                            say("analysis.best_detail")});
  const char* ease = figures.lix < 30   ? "workshop.easy"
                     : figures.lix < 45 ? "workshop.middling"
                                        : "workshop.hard";
  section.rows.push_back({say("analysis.ease"), say("analysis.ease_value", figures.lix, say(ease)),
                          say("analysis.ease_detail")});
  return section;
}

Section endings(const Source& source) {
  const Say& say = source.say;
  Section section{say("analysis.endings"), {}, {}};
  const std::size_t nodes = source.scenario().nodes.size();
  for (const scoring::EndingReach& reach : source.analysis().endings) {
    const std::size_t place = nodes + reach.ending.value;
    const bool known = reach.reachable.has_value();
    AnalysisRow row{source.place_name(place),
                    say(!known             ? "analysis.perhaps"
                        : *reach.reachable ? "analysis.reached"
                                           : "analysis.not_reached"),
                    {}};
    if (known && *reach.reachable && source.coverage().calls > 0)
      row.detail = say("analysis.by_chance", thousands(source.coverage().calls_at[place], say),
                       thousands(source.coverage().calls, say));
    section.rows.push_back(std::move(row));
  }
  return section;
}

/// Where moves that pay for the principle, or against it, can be made.
struct Chances {
  std::size_t places = 0, replies = 0, against = 0;
};

Chances chances_of(const Source& source, scoring::PrincipleIndex principle) {
  Chances chances;
  for (const engine::Node& node : source.scenario().nodes) {
    bool here = false;
    for (const engine::ReplyIndex index : node.replies) {
      bool pays = false, costs = false;
      for (const engine::MoveIndex move : source.scenario().at(index).moves) {
        const scoring::MoveWorth& worth = source.rubric().moves[move.value];
        if (worth.principle != principle) continue;
        pays = pays || worth.strength > 0;
        costs = costs || worth.strength < 0;
      }
      if (pays) ++chances.replies;
      if (costs) ++chances.against;
      here = here || pays;
    }
    if (here) ++chances.places;
  }
  return chances;
}

Section principles(const Source& source) {
  const Say& say = source.say;
  Section section{say("analysis.principles"), {}, {}};
  std::vector<std::string> never;
  for (const scoring::PrincipleRange& one : source.analysis().principles) {
    const std::string& name = source.rubric().at(one.principle).name.in(say.language());
    if (one.range.best == one.range.worst) {
      never.push_back(name);
      continue;
    }
    const Chances chances = chances_of(source, one.principle);
    section.rows.push_back(
        {name,
         chances.places == 1 ? say("analysis.one_place") : say("analysis.places", chances.places),
         chances.replies == 0 ? say("analysis.no_reply", chances.against)
                              : say("analysis.principle", chances.replies, chances.against)});
  }
  if (!never.empty())
    section.sentences.push_back(say("analysis.never_in_play", engine::listed(never)));
  return section;
}

Section bots(const Source& source) {
  const Say& say = source.say;
  const scoring::Analysis& analysis = source.analysis();
  Section section{say("analysis.bots"), {}, {say("analysis.bots_detail", analysis.pass / 10)}};
  constexpr std::array<const char*, scoring::mindless_bots.size()> names{
      "workshop.a_first", "workshop.a_last", "workshop.a_longest", "workshop.a_shortest"};
  for (std::size_t b = 0; b < names.size(); ++b)
    section.rows.push_back({say(names[b]), of_hundred(analysis.bots[b], say), {}});
  section.rows.push_back({say("workshop.a_random"), of_hundred(analysis.random_mean, say), {}});
  return section;
}

/// Places that no plan of the last run comes to.
std::vector<std::string> without_plan(const Source& source) {
  const std::shared_ptr<const PlansRun>& run = source.workshop.tried.run;
  std::vector<std::string> names;
  if (!run || run->of != source.findings.of) return names;
  std::vector<bool> met(source.scenario().nodes.size());
  for (const PlanOutcome& one : run->outcomes)
    for (const engine::NodeIndex node : one.run.nodes) met[node.value] = true;
  for (std::size_t n = 0; n < met.size(); ++n)
    if (!met[n]) names.push_back(source.place_name(n));
  return names;
}

Section coverage(const Source& source) {
  const Say& say = source.say;
  const scoring::Coverage& coverage = source.coverage();
  Section section{say("analysis.coverage"), {}, {}};
  std::vector<std::string> seldom, never;
  for (std::size_t place = 0; place < coverage.fewest.size(); ++place) {
    if (!coverage.fewest[place])
      never.push_back(source.place_name(place));
    else if (coverage.calls > 0 && coverage.calls_at[place] == 0)
      seldom.push_back(say("analysis.earliest", source.place_name(place), *coverage.fewest[place]));
  }
  const std::string calls = thousands(coverage.calls, say);
  if (coverage.calls > 0)
    section.sentences.push_back(
        seldom.empty() ? say("analysis.all_by_chance", calls)
                       : say("analysis.never_by_chance", calls, engine::listed(seldom)));
  if (!never.empty() && source.analysis().exact)
    section.sentences.push_back(say("analysis.no_way", engine::listed(never)));
  if (!source.analysis().exact) section.sentences.push_back(say("analysis.too_big"));
  if (source.workshop.tried.plans.empty()) return section;
  const std::vector<std::string> unplanned = without_plan(source);
  section.sentences.push_back(unplanned.empty()
                                  ? say("analysis.all_planned")
                                  : say("analysis.unplanned", engine::listed(unplanned)));
  return section;
}

Section smells(const Source& source) {
  const Say& say = source.say;
  Section section{say("workshop.smells"), {}, {}};
  for (const scoring::Smell& smell : source.analysis().smells)
    section.sentences.push_back(scoring::message(source.rubric(), smell, say.language()));
  if (section.sentences.empty()) section.sentences.push_back(say("workshop.no_smells"));
  return section;
}

}  // namespace

std::string kept_back(const WorkshopModel& workshop, const Say& say) {
  return workshop.good && is_sensitive(workshop.good->scenario()) ? say("analysis.sensitive")
                                                                  : std::string();
}

AnalysisView analysis_view(const AppModel& model) {
  AnalysisView view;
  if (!model.workshop) return view;
  const Say say(model.settings.language);
  const WorkshopModel& workshop = *model.workshop;
  view.empty = kept_back(workshop, say);
  if (!view.empty.empty()) return view;
  const auto& findings = workshop.findings;
  if (!findings || !findings->bounds) {
    view.empty = say(workshop.good ? "workshop.searching" : "workshop.analysis_needs_playable");
    return view;
  }
  const Source source{workshop, *findings, say};
  for (const auto make : {whole, endings, principles, coverage, bots, smells})
    view.sections.push_back(make(source));
  const bool fresh =
      findings->of == workshop.checked && workshop.checked_revision == workshop.document.revision();
  if (!fresh)
    view.old = say(workshop.good == workshop.checked ? "analysis.old_soon" : "analysis.old");
  return view;
}

}  // namespace samtale::ui
