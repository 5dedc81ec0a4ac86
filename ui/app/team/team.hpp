// What a team does beside the meeting: looks at where many calls go (folder_view), and writes a
// call of one's own down from memory (own_call_view).
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/authoring/own_call.hpp"
#include "scoring/folder/stats.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

struct FolderCounts {
  scoring::FolderStats stats;
  /// By place in `stats.scenarios`; null where no file shows how it goes.
  std::vector<std::shared_ptr<const StoryPicture>> pictures;
};

struct FolderModel {
  std::string typed;
  bool counting = false;
  std::optional<engine::IoError> problem;
  std::shared_ptr<const FolderCounts> counts;  // null: nothing has been counted
  std::size_t scenario = 0;                    // of the counts, the one that is looked at
  std::string place;                           // of its picture, by id; empty: none
};

struct OwnCallFile {
  std::filesystem::path file;
  std::string title;  // empty: it has none
  std::string player = {};
};

struct OwnCallModel {
  engine::OwnCall call = engine::empty_own_call();
  std::filesystem::path file;  // empty: it has not been kept yet
  std::string name;            // of a new file, without its ending
  bool unsaved = false;
  bool saving = false;  // what comes of it has not been told yet
  bool just_saved = false;
  bool asks_to_delete = false;
  bool asks_to_draft = false;  // what looks like it tells who somebody is: out of it, or not?
  bool warned = false;         // that closing the program loses it
  /// What comes in its place once it has been kept.
  struct Next {
    std::string name;            // of a new one
    std::filesystem::path file;  // empty: a new one
  };
  std::optional<Next> next;
  std::vector<OwnCallFile> files;  // earlier ones, newest name first
  std::optional<engine::IoError> problem;
};

/// Something is written that is on no disk.
bool must_be_kept(const OwnCallModel& own);

struct TeamModel {
  FolderModel folder;
  OwnCallModel own;
};

inline constexpr std::string_view own_call_extension = ".egen";

/// The call as a meeting takes any other: what was said as a session, and the scenario that it
/// became. Kept nowhere by itself.
struct OwnCallTaken {
  engine::Session session;
  SharedPlayable playable;
};
/// None where nothing has been told yet. `session_id`: 32 hex digits, new ones.
std::optional<OwnCallTaken> taken(const engine::OwnCall& call, const SharedMethod& method,
                                  engine::Language language, const std::string& session_id);

}  // namespace samtale::ui
