// What a meeting asks of the disk (effect.hpp), done for EffectRunner.
#pragma once

#include <filesystem>
#include <set>
#include <string>

#include "engine/session_file.hpp"
#include "engine/store/store.hpp"

namespace samtale::ui {

/// The bytes of what was kept beside a call; empty where there is none.
std::string read_meeting_beside(engine::Store& store, const std::filesystem::path& call);

/// What was kept of the newest meeting in the folders that agreed on something and is not about
/// `call`; empty where there is none. By the meeting's day, then by when the file was written. One
/// whose call is gone, or was another player's, does not count.
std::string newest_meeting(engine::Store& store, const std::set<std::filesystem::path>& folders,
                           const std::filesystem::path& call, const std::string& player);

}  // namespace samtale::ui
