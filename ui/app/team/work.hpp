// Does what a team's screens ask for: for EffectRunner.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine/store/store.hpp"
#include "ui/app/action.hpp"

namespace samtale::ui {

class TeamWork {
 public:
  /// The store must outlive it.
  explicit TeamWork(engine::Store& store) : store_(store) {}

  void on(const effect::CountFolder& e, std::vector<Action>& outcomes);
  void on(const effect::SaveOwnCallFile& e, std::vector<Action>& outcomes);
  void on(const effect::ReadOwnCall& e, std::vector<Action>& outcomes);
  void on(const effect::ListOwnCalls& e, std::vector<Action>& outcomes);

  bool busy() const { return counting_.has_value(); }
  /// A few milliseconds of the counting.
  void advance(std::vector<Action>& outcomes);

 private:
  struct Counting {
    std::filesystem::path folder;
    std::vector<engine::Path> files;
    scoring::FolderCount count;
  };

  std::vector<std::shared_ptr<const StoryPicture>> pictures_of(
      const scoring::FolderStats& stats, const std::vector<engine::Path>& files);

  engine::Store& store_;
  std::optional<Counting> counting_;
};

}  // namespace samtale::ui
