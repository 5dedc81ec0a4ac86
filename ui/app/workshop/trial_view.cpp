#include "ui/app/workshop/trial_view.hpp"

#include <algorithm>

#include "engine/text.hpp"
#include "ui/app/beginning.hpp"
#include "ui/app/scale_words.hpp"
#include "ui/app/workshop/form_view.hpp"

namespace samtale::ui {
namespace {

using Kind = scoring::PlanFault::Kind;

/// In the middle of what amount() calls by one word, from none to much.
constexpr std::array<int, 4> amounts{10, 32, 57, 85};

std::string reply_words(const scoring::PlanFault& fault, const engine::Scenario& scenario,
                        const Say& say) {
  if (fault.reply.valid()) return beginning_of(scenario.at(fault.reply).say.in(say.language()));
  return fault.step.said.empty() ? fault.step.rest : beginning_of(fault.step.said);
}

/// No call begins in an ending.
bool is_node(const WorkshopModel& workshop) {
  if (!workshop.good) return false;
  const std::vector<engine::Node>& nodes = workshop.good->scenario().nodes;
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const engine::Node& node) { return node.id == workshop.node; });
}

std::optional<int> chosen_value(const TrialModel& trial, const std::string& variable) {
  for (const auto& [name, value] : trial.values)
    if (name == variable) return value;
  return std::nullopt;
}

void add_meters(const TrialModel& trial, const Say& say, TrialView& view) {
  for (std::size_t m = 0; m < engine::meter_count; ++m) {
    const auto meter = static_cast<engine::Meter>(m);
    TrialView::Meter row;
    row.variable = engine::id(meter);
    row.label = meter_name(meter, say);
    row.options.emplace_back(say("trial.as_written"), std::nullopt);
    const std::optional<int> chosen = chosen_value(trial, row.variable);
    for (const int value : amounts) {
      if (chosen == value) row.chosen = row.options.size();
      row.options.emplace_back(amount(value, say), value);
    }
    view.meters.push_back(std::move(row));
  }
}

/// What is known is told by its note, everything else by its name.
void add_flags(const engine::Scenario& scenario, const TrialModel& trial, const Say& say,
               TrialView& view) {
  const auto add = [&](const engine::Variable& variable, const std::string& label) {
    const bool on = chosen_value(trial, variable.id).value_or(variable.start) != 0;
    const int turned = on ? 0 : 1;
    view.flags.push_back({variable.id, label, on,
                          turned == variable.start ? std::nullopt : std::optional<int>(turned)});
  };
  for (const engine::ScenarioVariable& own : scenario.variables) {
    if (!own.variable.is_flag()) continue;
    const auto fact =
        std::find_if(scenario.facts.begin(), scenario.facts.end(),
                     [&](const engine::Fact& one) { return one.known == own.variable.index; });
    const bool noted = fact != scenario.facts.end() && !fact->note.empty();
    add(own.variable, noted ? say("trial.known", beginning_of(fact->note.in(say.language())))
                            : shown_id(own.variable.id));
  }
  for (const engine::MethodVariable& one : scenario.moves.variables)
    if (one.variable.is_flag() && !one.lasts_a_turn) add(one.variable, shown_id(one.variable.id));
}

PlanRow plan_row(const PlanFile& plan, const TrialModel& trial, const std::vector<GateName>& names,
                 const Say& say) {
  PlanRow row;
  row.file = plan.file;
  row.name = plan.plan.name;
  const auto answers =
      std::count_if(plan.plan.steps.begin(), plan.plan.steps.end(),
                    [](const auto& step) { return step.word == "pick" || step.word == "pause"; });
  row.detail = say("trial.plan_answers", answers);
  if (!plan.plan.about.empty()) row.detail = plan.plan.about + " · " + row.detail;
  row.word = say("trial.plan_waits");
  if (!trial.run) return row;
  for (const PlanOutcome& one : trial.run->outcomes) {
    if (one.file != plan.file) continue;
    const bool kept = one.run.faults.empty();
    row.outcome = kept ? PlanRow::Outcome::kept : PlanRow::Outcome::failed;
    row.word = say(kept ? "trial.plan_kept" : "trial.plan_failed");
    if (kept) continue;
    const scoring::PlanFault& fault = one.run.faults.front();
    row.sentence = plan_sentence(fault, trial.run->of->scenario(), names, say);
    row.has_place = !fault.node.empty() && fault.kind != Kind::no_start;
  }
  return row;
}

void add_plans(const AppModel& model, const Say& say, TrialView& view) {
  const WorkshopModel& workshop = *model.workshop;
  const std::vector<GateName> names = gate_names(model, say);
  const TrialModel& trial = workshop.tried;
  view.plans_heading = say("trial.plans");
  if (trial.plans.empty()) view.plans_none = say("trial.no_plans");
  std::size_t failed = 0;
  for (const PlanFile& plan : trial.plans) {
    view.plans.push_back(plan_row(plan, trial, names, say));
    if (view.plans.back().outcome == PlanRow::Outcome::failed) ++failed;
  }
  if (trial.run && !trial.plans.empty())
    view.plans_count =
        failed == 0 ? say("trial.all_kept") : say("trial.some_failed", failed, trial.plans.size());
  if (trial.run && workshop.good != workshop.checked) view.plans_old = say("trial.plans_old");
  view.go_to = say("workshop.go_to");
  view.try_it = say("trial.try_plan");
  view.rename = say("trial.rename");
  view.new_name = say("trial.new_name");
  view.remove = say("workshop.remove");
  view.ask_remove = say("trial.ask_remove");
  view.remove_yes = say("trial.remove_yes");
  view.remove_no = say("trial.remove_no");
}

}  // namespace

std::string plan_sentence(const scoring::PlanFault& fault, const engine::Scenario& scenario,
                          const std::vector<GateName>& names, const Say& say) {
  const std::string node = shown_id(fault.node);
  const std::size_t step = fault.answer;
  if (fault.state.ending.valid() && (fault.kind == Kind::over || fault.kind == Kind::elsewhere))
    return say("trial.f_over", step);
  switch (fault.kind) {
    case Kind::no_start:
      return say("trial.no_start");
    case Kind::gone:
      return say("trial.f_gone", step, reply_words(fault, scenario, say), node);
    case Kind::closed:
      return say("trial.f_closed", step, reply_words(fault, scenario, say), node,
                 engine::listed(why_closed(scenario, fault.state, fault.reply, names, say)));
    case Kind::over:
      return say("trial.f_over", step);
    case Kind::elsewhere:
      return say("trial.f_elsewhere", step, shown_id(fault.found), shown_id(fault.step.rest));
    case Kind::not_said:
      return say("trial.f_not_said", step, fault.step.rest);
    case Kind::offered:
      return say("trial.f_offered", step, fault.found, fault.step.rest);
    case Kind::state:
      return say("trial.f_state", step, fault.step.rest, fault.found);
    case Kind::not_ended:
      return say("trial.f_not_ended", fault.step.rest);
    case Kind::goes_on:
      return say("trial.f_goes_on", step - 1);
    case Kind::ending:
      return say("trial.f_ending", shown_id(fault.found), shown_id(fault.step.rest));
    case Kind::level:
    case Kind::principle:
      return say("trial.f_score", fault.step.rest);
    case Kind::unreadable:
      return say("trial.f_unreadable", fault.step.line, fault.step.word);
  }
  return {};
}

TrialView trial_view(const AppModel& model) {
  TrialView view;
  if (!model.workshop) return view;
  const Say say(model.settings.language);
  const WorkshopModel& workshop = *model.workshop;
  const TrialModel& trial = workshop.tried;
  view.heading = say("trial.heading");
  view.detail =
      is_node(workshop) ? say("trial.detail", shown_id(workshop.node)) : say("trial.detail_start");
  view.how_label = say("trial.how");
  view.how = {say("trial.on_the_way"), say("trial.chosen")};
  view.how_chosen = static_cast<std::size_t>(trial.how);
  if (trial.how == TrialStart::chosen && workshop.good) {
    add_meters(trial, say, view);
    view.flags_label = say("trial.flags");
    add_flags(workshop.good->scenario(), trial, say, view);
  }
  view.play = say("workshop.play");
  view.play_key = "F5";
  if (!workshop.trial.empty()) {
    view.go_on = say("workshop.go_on_trying");
    view.save_heading = say("trial.save_heading");
    view.save_detail = say("trial.save_detail", workshop.trial.size());
    view.name_label = say("trial.name");
    view.save = say("trial.save");
  }
  add_plans(model, say, view);
  return view;
}

ChangesView changes_view(const AppModel& model) {
  ChangesView view;
  if (!model.workshop) return view;
  const Say say(model.settings.language);
  const WorkshopModel& workshop = *model.workshop;
  const CompareModel& compare = workshop.compared;
  view.heading = say("changes.heading");
  view.detail = say("changes.detail");
  const OtherVersion* now = compare.awaited ? &*compare.awaited
                            : compare.shown ? &compare.shown->other
                                            : nullptr;
  const auto add = [&](const std::filesystem::path& file, std::string name) {
    view.since.push_back({{file, std::move(name)}, now && now->file == file});
  };
  if (!workshop.saved.empty()) add({}, say("changes.saved"));
  for (std::size_t i = 0; i < compare.versions.size(); ++i)
    add(compare.versions[i], i == 0 ? say("changes.before_last") : say("changes.before", i + 1));
  for (const OwnScenario& own : model.own_scenarios)
    if (own.file != workshop.file) add(own.file, say("changes.other", own.title));
  if (view.since.empty()) view.none = say("changes.none");
  if (compare.awaited) view.busy = say("workshop.searching");
  if (!compare.shown) return view;
  if (compare.shown->of != workshop.checked) view.old = say("changes.old");
  view.document = scenario_differences_document(compare.shown->compared, compare.shown->of->rubric,
                                                say.language());
  return view;
}

}  // namespace samtale::ui
