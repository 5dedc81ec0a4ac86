// Plans of the scenario that is being written, and what was changed in it.

#include <algorithm>

#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/trial_counts.hpp"

namespace samtale::ui {
namespace {

const PlanFile* find_plan(const WorkshopModel& workshop, const std::filesystem::path& file) {
  for (const PlanFile& plan : workshop.tried.plans)
    if (plan.file == file) return &plan;
  return nullptr;
}

std::optional<engine::AnswerKind> answer_kind(const scoring::PlanStep& step) {
  if (step.word == "pick") return engine::AnswerKind::reply;
  if (step.word == "pause") return engine::AnswerKind::pause;
  if (step.word == "silence") return engine::AnswerKind::silence;
  return std::nullopt;
}

}  // namespace

std::filesystem::path plans_folder(const std::filesystem::path& scenario) {
  return scenario.parent_path() / "plans";
}

void Updating::on(const action::ChooseTrialStart& a) {
  if (WorkshopModel* const open = workshop()) open->tried.how = a.how;
}

void Updating::on(const action::ChooseTrialValue& a) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  auto& values = open->tried.values;
  values.erase(std::remove_if(values.begin(), values.end(),
                              [&](const auto& one) { return one.first == a.variable; }),
               values.end());
  if (a.value) values.emplace_back(a.variable, *a.value);
  // The same choices are the same start, in whatever order they were made.
  std::sort(values.begin(), values.end());
}

void Updating::on(const action::SavePlan& a) {
  WorkshopModel* const open = workshop();
  if (!open || !open->good || open->trial.empty() || a.name.empty()) return;
  const std::string text =
      scoring::plan_text(a.name, open->good->scenario(), open->tried.begun, open->trial);
  if (!open->saved.empty()) {
    model().notice.clear();
    return emit(effect::WritePlan{open->file, a.name, text, {}});
  }
  // A plan without its scenario would be left behind where that is never saved.
  open->tried.waiting.push_back({a.name, text});
  on(action::SaveScenario{});
}

void Updating::on(const action::RenamePlan& a) {
  const WorkshopModel* const open = workshop();
  const PlanFile* const plan = open ? find_plan(*open, a.file) : nullptr;
  if (!plan || a.name.empty() || a.name == plan->plan.name) return;
  emit(effect::WritePlan{open->file, a.name, scoring::renamed_plan(plan->text, a.name), a.file});
}

void Updating::on(const action::RemovePlan& a) {
  const WorkshopModel* const open = workshop();
  if (open && find_plan(*open, a.file)) emit(effect::RemovePlanFile{open->file, a.file});
}

void Updating::on(const action::TryPlan& a) {
  WorkshopModel* const open = workshop();
  if (!open || model().screen != Screen::workshop || !open->good) return;
  const PlanFile* const found = find_plan(*open, a.file);
  if (!found || is_sensitive(open->good->scenario())) return;
  const scoring::Plan plan = found->plan;
  open->document.end_part();
  if (!begin_trial(plan.start, a.now)) return;
  for (const scoring::PlanStep& step : plan.steps)
    if (const auto kind = answer_kind(step); kind && !try_answer(*kind, step.rest, a.now)) break;
  model().notice.clear();
}

void Updating::on(const action::GoToPlan& a) {
  WorkshopModel* const open = workshop();
  if (!open || !open->tried.run) return;
  for (const PlanOutcome& one : open->tried.run->outcomes) {
    if (one.file != a.file || one.run.faults.empty()) continue;
    const scoring::PlanFault& fault = one.run.faults.front();
    if (!is_readable(*open) || !find_place(base_file(*open).root, fault.node)) return;
    on(action::SelectPlace{fault.node});
    open->tab = WorkshopTab::form;
    if (!fault.reply.valid()) return;
    const engine::Scenario& scenario = open->tried.run->of->scenario();
    const auto& replies = scenario.at(scenario.at(fault.reply).node).replies;
    open->open_reply = static_cast<std::size_t>(
        std::find(replies.begin(), replies.end(), fault.reply) - replies.begin());
  }
}

void Updating::on(const action::PlansListed& a) {
  WorkshopModel* const open = workshop();
  if (!open || a.scenario != open->file) return;
  open->tried.plans = a.plans;
  if (a.problem) model().notice = message(*a.problem, model().settings.language);
  run_plans();
}

void Updating::run_plans() {
  WorkshopModel* const open = workshop();
  if (!open || !open->findings || open->findings->of != open->good) return;
  if (open->tried.plans.empty()) {
    open->tried.run.reset();
    counts_of(WaysShown::plans).reset();
    return;
  }
  emit(effect::RunPlans{open->good, open->findings->bounds, open->tried.plans});
}

void Updating::on(const action::PlansRan& a) {
  WorkshopModel* const open = workshop();
  if (!open || open->good != a.run->of) return;
  open->tried.run = a.run;
  counts_of(WaysShown::plans) = plan_counts(*a.run);
}

SharedWayCounts& Updating::counts_of(WaysShown source) {
  return workshop()->counts[static_cast<std::size_t>(source)];
}

void Updating::on(const action::VersionsListed& a) {
  if (WorkshopModel* const open = workshop(); open && a.scenario == open->file)
    open->compared.versions = a.versions;
}

void Updating::on(const action::CompareSince& a) {
  WorkshopModel* const open = workshop();
  if (!open || !open->good || !open->findings || open->findings->of != open->good) return;
  if (a.other.file.empty() && open->saved.empty()) return;
  const Say say(model().settings.language);
  open->compared.awaited = a.other;
  open->compared.shown.reset();
  model().notice.clear();
  emit(effect::CompareScenarios{open->file, a.other, open->saved, open->findings,
                                open->good->scenario().title.in(say.language()),
                                say("changes.now")});
}

void Updating::on(const action::ScenarioCompared& a) {
  WorkshopModel* const open = workshop();
  if (!open || a.scenario != open->file || !open->compared.awaited) return;
  open->compared.awaited.reset();
  open->compared.shown = a.shown;
  if (!a.shown) model().notice = Say(model().settings.language)("changes.unreadable");
}

}  // namespace samtale::ui
