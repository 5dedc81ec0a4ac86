// Does what update() asks for and answers with actions: files by a Store, the exact search as a job
// between frames. Knows no window, so that tests and pictures run the same code.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/explore.hpp"
#include "engine/session_log.hpp"
#include "engine/store/store.hpp"
#include "ui/app/action.hpp"
#include "ui/app/effect.hpp"
#include "ui/app/model.hpp"
#include "ui/app/team/work.hpp"
#include "ui/app/workshop/work.hpp"

namespace samtale::ui {

/// What lies around the program and only its shell can reach.
struct Surroundings {
  std::filesystem::path documents;  // for pages that stay; empty: there is no such place
  /// Has the system show a file; false where it can't. May be empty.
  std::function<bool(const std::filesystem::path&)> open;
};

class EffectRunner {
 public:
  /// The store must outlive it. With no data folder nothing is kept.
  EffectRunner(engine::Store& store, std::filesystem::path data_folder, Surroundings around = {});

  /// Outcomes are put at the end of `outcomes`, in order.
  void run(const Effect& effect, std::vector<Action>& outcomes);

  /// Long work is under way: `advance` wants to be called.
  bool busy() const {
    return search_.has_value() || !unread_.empty() || workshop_.busy() || team_.busy();
  }
  /// A few milliseconds of it.
  void advance(std::vector<Action>& outcomes);

 private:
  struct Search {
    SharedPlayable playable;
    engine::Exploration exploration;
  };

  void on(const effect::SaveSettings& e, std::vector<Action>& outcomes);
  void on(const effect::CreateCallFile& e, std::vector<Action>& outcomes);
  void on(const effect::AppendToCall& e, std::vector<Action>& outcomes);
  void on(const effect::OpenCall& e, std::vector<Action>& outcomes);
  void on(const effect::CloseCall& e, std::vector<Action>& outcomes);
  void on(const effect::DeleteFile& e, std::vector<Action>& outcomes);
  void on(const effect::ClearFolder& e, std::vector<Action>& outcomes);
  void on(const effect::WritePage& e, std::vector<Action>& outcomes);
  void on(const effect::OpenFile& e, std::vector<Action>& outcomes);
  void on(const effect::ListCalls& e, std::vector<Action>& outcomes);
  void on(const effect::ReadScenario& e, std::vector<Action>& outcomes);
  void on(const effect::ReadScenarios& e, std::vector<Action>& outcomes);
  void on(const effect::ReadAttempt& e, std::vector<Action>& outcomes);
  void on(const effect::FindBounds& e, std::vector<Action>& outcomes);
  void on(const effect::ReadMeeting& e, std::vector<Action>& outcomes);
  void on(const effect::ReadOtherRun& e, std::vector<Action>& outcomes);
  void on(const effect::SaveMeeting& e, std::vector<Action>& outcomes);
  void on(const effect::TakeOutOfCall& e, std::vector<Action>& outcomes);
  void on(const effect::WriteSharedCopy& e, std::vector<Action>& outcomes);
  void on(const effect::CountFolder& e, std::vector<Action>& outcomes) { team_.on(e, outcomes); }
  void on(const effect::SaveOwnCallFile& e, std::vector<Action>& outcomes) {
    team_.on(e, outcomes);
  }
  void on(const effect::ReadOwnCall& e, std::vector<Action>& outcomes) { team_.on(e, outcomes); }
  void on(const effect::ListOwnCalls& e, std::vector<Action>& outcomes) { team_.on(e, outcomes); }
  /// All others are the Værksted's.
  template <class E>
  void on(const E& e, std::vector<Action>& outcomes) {
    workshop_.on(e, outcomes);
  }

  std::filesystem::path folder_of(PagePlace place) const;
  std::vector<CallFile> calls_in(const std::filesystem::path& folder);
  std::optional<CallFile> described(const std::filesystem::path& file);
  /// What a session was played with; the same for all sessions with the same files.
  SharedPlayable playable_of(const engine::SessionHeader& header);

  engine::Store& store_;
  std::filesystem::path data_folder_;
  Surroundings around_;
  std::map<std::filesystem::path, engine::SessionLog> open_;  // keeps their locks
  std::map<std::filesystem::path, engine::Session> unmade_;   // files to make when the disk lets us
  std::set<std::filesystem::path> passing_;                   // pages of this window, locked
  std::map<std::string, SharedPlayable> playables_;           // by digests
  std::vector<SharedPlayable> unread_;                        // previews, the next one last
  std::optional<Search> search_;
  WorkshopWork workshop_;
  TeamWork team_;
  action::BoundsFound found_;  // the last search's
};

/// A new file called after `name`: with a number behind it where there is one of that name.
engine::Result<std::filesystem::path, engine::IoError> create_beside(
    engine::Store& store, const std::filesystem::path& folder, const std::string& name,
    std::string_view ending, std::string_view bytes);

/// Takes the actions and what comes of them, until nothing more comes.
void take_actions(AppModel& model, std::vector<Action> actions, EffectRunner& runner);

/// Long work done to the end, for those who cannot wait between frames.
void finish_work(AppModel& model, EffectRunner& runner);

}  // namespace samtale::ui
