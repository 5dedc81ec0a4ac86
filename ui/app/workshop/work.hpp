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
  WorkshopWork(engine::Store& store, std::filesystem::path data_folder)
      : store_(store), data_folder_(std::move(data_folder)) {}

  void on(const effect::ListOwnScenarios& e, std::vector<Action>& outcomes);
  void on(const effect::OpenScenarioFile& e, std::vector<Action>& outcomes);
  void on(const effect::CheckScenario& e, std::vector<Action>& outcomes);
  void on(const effect::SearchScenario& e, std::vector<Action>& outcomes);
  void on(const effect::KeepJournal& e, std::vector<Action>& outcomes);
  void on(const effect::DropJournal& e, std::vector<Action>& outcomes);
  void on(const effect::SaveScenarioFile& e, std::vector<Action>& outcomes);
  void on(const effect::LookAtScenarioFile& e, std::vector<Action>& outcomes);

  bool busy() const { return journal_ || check_ || search_; }
  /// The journal first, then the check, then a slice of the search.
  void advance(std::vector<Action>& outcomes);

 private:
  /// First with the eyes of the check, then with those of the rubric.
  struct Search {
    SharedPlayable playable;
    std::shared_ptr<WorkshopFindings> findings;
    std::unique_ptr<engine::Exploration> exploration;
    bool checked = false;
  };

  void advance_search(std::vector<Action>& outcomes);

  engine::Store& store_;
  std::filesystem::path data_folder_;
  std::optional<effect::KeepJournal> journal_;
  std::optional<effect::CheckScenario> check_;
  std::optional<Search> search_;
};

}  // namespace samtale::ui
