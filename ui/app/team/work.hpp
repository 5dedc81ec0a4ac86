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
    std::shared_ptr<FolderCounts> counted;  // once all is counted; its pictures may be missing
    std::size_t looked_at = 0;              // files, for pictures
  };

  /// In the next of the files, the one picture that it shows; false where there is nothing left to
  /// look for. One a slice: a file is read whole, and its story laid out.
  bool look_for_picture();

  engine::Store& store_;
  std::optional<Counting> counting_;
};

}  // namespace samtale::ui
