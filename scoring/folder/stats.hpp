// What many recorded calls tell of a scenario: where calls go, which replies are chosen, how hard
// they are to tell apart. Of the scenario, never of a person: there is no view by player, day or
// alias, a figure that fewer than five different players stand behind is hidden (players.hpp), all
// others are told in steps, so that two counts before and after a call don't tell that call, and
// calls without a player (shared copies) are not counted.
//
// Of each call the scored way counts, played again by the one interpreter with the files that are
// embedded in it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/session_file.hpp"
#include "engine/store/store.hpp"
#include "scoring/folder/players.hpp"
#include "scoring/report.hpp"

namespace samtale::scoring {

/// A number with three decimals, in thousandths. Whole numbers keep it exact.
using Thousandths = int;

struct ReplyStats {
  std::string node, id;
  engine::LocalText say;
  std::optional<std::uint32_t> offered;  // none: hidden
  std::optional<std::uint32_t> chosen;   // none: hidden
  /// Of those who were offered it, the share that chose it: the difficulty index of an option in
  /// classical test theory, 0 to 1. None: hidden.
  std::optional<Thousandths> difficulty;
  /// The point-biserial correlation of having chosen it with the overall of the call, among the
  /// calls that were offered it and came to an end; -1 to 1. None: hidden, or nothing to tell
  /// apart. In steps of a tenth.
  std::optional<Thousandths> discrimination;
};

struct NodeStats {
  std::string id;
  engine::LocalText says;               // what the citizen says first there; may be empty
  std::optional<std::uint32_t> visits;  // a pause that leads nowhere makes none; none: hidden
};

struct EndingStats {
  std::string id;
  engine::LocalText outcome;           // what came of it; may be empty
  std::optional<std::uint32_t> count;  // none: hidden
};

struct PrincipleStats {
  std::string id;
  engine::LocalText name;
  std::optional<Tenths> mean;  // in steps of 5; none: hidden, or it never came into play
};

/// All calls of one version of a scenario.
struct ScenarioStats {
  std::string id, digest;
  engine::LocalText title;
  std::uint32_t calls = 0;           // this and every count of it to the nearest five
  std::vector<EndingStats> endings;  // of the last call of the scenario; as written
  std::vector<NodeStats> nodes;      // as written
  std::vector<ReplyStats> replies;   // as written
  std::vector<PrincipleStats> principles;
  /// 0-5, in tenths, in steps of a half; of the calls that came to an end. None: hidden.
  std::array<std::optional<int>, rating_items> rating;
};

/// A file that could not be counted, and why: it could not be read, it is damaged, or the scenario
/// in it can't be played.
struct UncountedFile {
  engine::Path file;
  std::optional<engine::IoError> unreadable = {};
  engine::SessionDamage damage = engine::SessionDamage::none;
  std::size_t line = 0;  // the first bad one; 0: not about a line
  int format = engine::session_format;
};

struct FolderStats {
  std::size_t calls = 0;           // of the versions that are shown
  std::size_t without_player = 0;  // shared copies: not counted
  /// Calls in which self-harm comes up, which are not counted. None: too few stand behind them.
  std::optional<std::uint32_t> unscored = 0;
  std::size_t hidden_groups = 0;  // versions of scenarios that too few have played
  std::vector<UncountedFile> damaged;
  std::vector<ScenarioStats> scenarios;  // by id, then digest
};

/// A job: the shell runs it. The store must outlive it.
class FolderCount {
 public:
  /// The files are counted in the order given.
  FolderCount(engine::Store& store, std::vector<engine::Path> files);
  ~FolderCount();
  FolderCount(FolderCount&&) noexcept;

  /// Reads up to `files` further ones; false when there is nothing left to do.
  bool advance(std::size_t files);
  FolderStats take() &&;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

/// Every call (`*.samtale`) in the folder and those in it, sorted by path.
engine::Result<std::vector<engine::Path>, engine::IoError> calls_in(engine::Store& store,
                                                                    const engine::Path& folder);

}  // namespace samtale::scoring
