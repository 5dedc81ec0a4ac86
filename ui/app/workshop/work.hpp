// Does what the Værksted asks for (effect.hpp): files by a Store, checks and the search through
// every state between frames. A part of EffectRunner.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/explore.hpp"
#include "engine/store/store.hpp"
#include "ui/app/action.hpp"
#include "ui/app/workshop/effect.hpp"

namespace samtale::ui {

class WorkshopWork {
 public:
  /// `documents`: where what is sent is put, and where one begins to look for a file; may be empty.
  WorkshopWork(engine::Store& store, std::filesystem::path data_folder,
               std::filesystem::path documents)
      : store_(store), data_folder_(std::move(data_folder)), documents_(std::move(documents)) {}

  void on(const effect::ListOwnScenarios& e, std::vector<Action>& outcomes);
  void on(const effect::OpenScenarioFile& e, std::vector<Action>& outcomes);
  void on(const effect::CheckScenario& e, std::vector<Action>& outcomes);
  void on(const effect::SearchScenario& e, std::vector<Action>& outcomes);
  void on(const effect::KeepJournal& e, std::vector<Action>& outcomes);
  void on(const effect::DropJournal& e, std::vector<Action>& outcomes);
  void on(const effect::DeleteScenarioFiles& e, std::vector<Action>& outcomes);
  void on(const effect::SaveScenarioFile& e, std::vector<Action>& outcomes);
  void on(const effect::LookAtScenarioFile& e, std::vector<Action>& outcomes);
  void on(const effect::LayOutScenario& e, std::vector<Action>& outcomes);
  void on(const effect::ListFolder& e, std::vector<Action>& outcomes);
  void on(const effect::ReadToBringIn& e, std::vector<Action>& outcomes);
  void on(const effect::SendScenarioFile& e, std::vector<Action>& outcomes);
  void on(const effect::CountPlayedCalls& e, std::vector<Action>& outcomes);

  void on(const effect::ListPlans& e, std::vector<Action>& outcomes);
  void on(const effect::WritePlan& e, std::vector<Action>& outcomes);
  void on(const effect::RemovePlanFile& e, std::vector<Action>& outcomes);
  void on(const effect::RunPlans& e, std::vector<Action>& outcomes);
  void on(const effect::ListVersions& e, std::vector<Action>& outcomes);
  void on(const effect::CompareScenarios& e, std::vector<Action>& outcomes);

  bool busy() const { return check_ || picture_ || search_ || plans_ || counting_ || comparing_; }
  /// The check first, then the picture, a slice of the search, a plan, a recorded
  /// call, and a slice of what another version is.
  void advance(std::vector<Action>& outcomes);

 private:
  /// First with the eyes of the check, then with those of the rubric.
  struct Search {
    SharedPlayable playable;
    std::shared_ptr<WorkshopFindings> findings;
    std::unique_ptr<engine::Exploration> exploration;
    bool checked = false;
  };

  /// That the scenario is open here and nowhere else; false where another window has it.
  bool hold(const std::filesystem::path& file);
  void release();
  void stop();

  void advance_search(std::vector<Action>& outcomes);
  void advance_coverage(std::vector<Action>& outcomes);
  void advance_picture(std::vector<Action>& outcomes);
  void advance_plans(std::vector<Action>& outcomes);
  void advance_comparison(std::vector<Action>& outcomes);
  void answer_with_plans(const std::filesystem::path& scenario,
                         const std::optional<engine::IoError>& problem,
                         std::vector<Action>& outcomes);
  void advance_counting(std::vector<Action>& outcomes);

  engine::Store& store_;
  std::filesystem::path data_folder_, documents_;
  std::filesystem::path held_;  // the scenario; empty: none
  std::optional<effect::CheckScenario> check_;
  std::optional<Search> search_;
  struct Picture {
    SharedPlayable playable;
    engine::LayoutJob job;
  };
  std::optional<Picture> picture_;
  struct Plans {
    effect::RunPlans asked;
    std::shared_ptr<PlansRun> run;
  };
  std::optional<Plans> plans_;
  struct Comparing {
    effect::CompareScenarios asked;
    SharedPlayable then;
    std::optional<engine::Exploration> exploration;  // none: it is not scored
  };
  std::optional<Comparing> comparing_;
  struct Counting {
    effect::CountPlayedCalls asked;
    std::size_t next = 0;  // of the calls
    WayCounts counts;
    std::string digest;  // of what `playable` was loaded from: calls of a kind lie together
    SharedPlayable playable;
  };
  std::optional<Counting> counting_;
};

}  // namespace samtale::ui
