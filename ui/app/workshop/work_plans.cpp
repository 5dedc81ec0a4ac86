// Plans and comparisons of the Værksted: their files, and running them between frames.

#include <algorithm>
#include <utility>

#include "scoring/scenario_differences.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/app/workshop/work.hpp"

namespace samtale::ui {
namespace {

namespace fs = std::filesystem;
using engine::IoError;

constexpr std::size_t states_a_slice = 1000;  // one or two milliseconds
constexpr const char* plan_ending = ".plan";
/// More is not the work of one's hands, and would hold up every change.
constexpr std::size_t most_plans = 200;

/// A new file among those that are there, called after the plan.
fs::path file_for(const std::string& name, const std::vector<fs::path>& there,
                  const fs::path& folder) {
  std::vector<std::string> taken;
  for (const fs::path& file : there) taken.push_back(engine::path_text(file.stem()));
  return folder / (free_id(name, taken) + plan_ending);
}

engine::Result<std::vector<fs::path>, IoError> plan_files(engine::Store& store,
                                                          const fs::path& folder) {
  auto listed = store.list(folder);
  if (!listed) return listed;
  std::vector<fs::path> files;
  for (const fs::path& file : listed.value())
    if (file.extension() == plan_ending && files.size() < most_plans) files.push_back(file);
  return files;
}

/// The texts of a kept version or of a scenario's file; none where it can't be read.
std::optional<Texts> texts_in(engine::Store& store, const fs::path& file) {
  if (file.extension() == ".json") {
    const auto bytes = store.read(file);
    auto journal = bytes ? decode_journal(bytes.value()) : std::nullopt;
    if (!journal) return std::nullopt;
    return std::move(journal->texts);
  }
  auto texts = read_with_overlays(store, file);
  if (!texts) return std::nullopt;
  return std::move(texts).value();
}

}  // namespace

void WorkshopWork::answer_with_plans(const fs::path& scenario,
                                     const std::optional<IoError>& problem,
                                     std::vector<Action>& outcomes) {
  action::PlansListed listed{scenario, {}, problem};
  const auto files = plan_files(store_, plans_folder(scenario));
  if (!files) listed.problem = files.error();
  if (files)
    for (const fs::path& file : files.value()) {
      const auto text = store_.read(file);
      if (!text || text.value().size() > engine::max_yaml_bytes) continue;
      PlanFile plan{file, text.value(), scoring::parse_plan(text.value())};
      if (plan.plan.name.empty()) plan.plan.name = engine::path_text(file.stem());
      listed.plans.push_back(std::move(plan));
    }
  outcomes.emplace_back(std::move(listed));
}

void WorkshopWork::on(const effect::ListPlans& e, std::vector<Action>& outcomes) {
  answer_with_plans(e.scenario, {}, outcomes);
}

void WorkshopWork::on(const effect::WritePlan& e, std::vector<Action>& outcomes) {
  const fs::path folder = plans_folder(e.scenario);
  std::optional<IoError> problem;
  const auto there = plan_files(store_, folder);
  std::string text = e.text;
  // Somebody may have written in it since it was listed.
  if (!e.in_place_of.empty())
    if (const auto now = store_.read(e.in_place_of))
      text = scoring::renamed_plan(now.value(), e.name);
  if (!there) {
    problem = there.error();
  } else if (const auto made = store_.create(file_for(e.name, there.value(), folder), text);
             !made) {
    problem = made.error();
  } else if (!e.in_place_of.empty()) {
    if (const auto gone = store_.remove(e.in_place_of); !gone) problem = gone.error();
  }
  answer_with_plans(e.scenario, problem, outcomes);
}

void WorkshopWork::on(const effect::RemovePlanFile& e, std::vector<Action>& outcomes) {
  const auto gone = store_.remove(e.file);
  answer_with_plans(e.scenario, gone ? std::nullopt : std::optional<IoError>(gone.error()),
                    outcomes);
}

void WorkshopWork::on(const effect::RunPlans& e, std::vector<Action>&) {
  auto run = std::make_shared<PlansRun>();
  run->of = e.playable;
  plans_ = Plans{e, std::move(run)};
}

void WorkshopWork::advance_plans(std::vector<Action>& outcomes) {
  const effect::RunPlans& asked = plans_->asked;
  std::vector<PlanOutcome>& done = plans_->run->outcomes;
  if (done.size() < asked.plans.size()) {
    const PlanFile& next = asked.plans[done.size()];
    done.push_back({next.file, run_plan(next.plan, asked.playable->scenario(),
                                        asked.playable->rubric, asked.bounds.get())});
    return;
  }
  outcomes.emplace_back(action::PlansRan{plans_->run});
  plans_.reset();
}

void WorkshopWork::on(const effect::ListVersions& e, std::vector<Action>& outcomes) {
  outcomes.emplace_back(action::VersionsListed{
      e.scenario, data_folder_.empty() ? std::vector<fs::path>()
                                       : kept_versions(store_, data_folder_, e.scenario)});
}

void WorkshopWork::on(const effect::CompareScenarios& e, std::vector<Action>& outcomes) {
  comparing_.reset();
  const auto texts =
      e.other.file.empty() ? std::optional<Texts>(e.then) : texts_in(store_, e.other.file);
  const SharedPlayable then =
      texts ? load_texts(*texts, e.now->of->method, e.now->of->file) : SharedPlayable();
  if (!then || !then->loaded.playable) {
    outcomes.emplace_back(action::ScenarioCompared{e.scenario, nullptr});
    return;
  }
  comparing_ = Comparing{e, then, std::nullopt};
  if (!is_sensitive(then->scenario()))
    comparing_->exploration.emplace(then->scenario(),
                                    scoring::watched(then->rubric, then->scenario()));
}

void WorkshopWork::advance_comparison(std::vector<Action>& outcomes) {
  Comparing& job = *comparing_;
  if (job.exploration && job.exploration->advance(states_a_slice)) return;
  const Playable& then = *job.then;
  const WorkshopFindings& now = *job.asked.now;
  auto shown = std::make_shared<VersionComparison>();
  shown->of = now.of;
  shown->other = job.asked.other;
  ComparedScenarios& compared = shown->compared;
  compared.title = job.asked.title;
  compared.then_name = job.asked.other.name;
  compared.now_name = job.asked.now_name;
  compared.changes = scoring::compare_scenarios(then.scenario(), now.of->scenario());
  compared.then = scoring::unscored(then.scenario());
  compared.now = scoring::unscored(now.of->scenario());
  if (job.exploration) {
    const scoring::Bounds bounds =
        scoring::bounds(then.rubric, then.scenario(), std::move(*job.exploration).take());
    compared.then = scoring::measure(then.rubric, then.scenario(), bounds,
                                     scoring::analyse(then.rubric, then.scenario(), bounds));
  }
  if (now.bounds)
    compared.now = scoring::measure(now.of->rubric, now.of->scenario(), *now.bounds, now.analysis);
  outcomes.emplace_back(action::ScenarioCompared{job.asked.scenario, std::move(shown)});
  comparing_.reset();
}

}  // namespace samtale::ui
