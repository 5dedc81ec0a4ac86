// What a team's screens want done outside themselves. A part of ui/app/effect.hpp.
#pragma once

#include <filesystem>
#include <string>

namespace samtale::ui::effect {

/// Counts the calls in a folder and those in it, between frames; only the newest asked for is done.
/// Answers FolderCounted.
struct CountFolder {
  std::filesystem::path folder;
};
/// Writes a call written from memory: over the file, or to a new one called after `name`. Answers
/// OwnCallSaved.
struct SaveOwnCallFile {
  std::filesystem::path folder;
  std::string name;
  std::filesystem::path file;  // empty: a new one
  std::string text;
};
/// Answers OwnCallRead.
struct ReadOwnCall {
  std::filesystem::path file;
};
/// Answers OwnCallsListed.
struct ListOwnCalls {
  std::filesystem::path folder;
};

}  // namespace samtale::ui::effect
