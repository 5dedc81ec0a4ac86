// What a meeting asks of the disk (effect.hpp), done for EffectRunner.
#pragma once

#include <filesystem>
#include <string>

#include "engine/session_file.hpp"
#include "engine/store/store.hpp"

namespace samtale::ui {

/// The bytes of what was kept beside a call; empty where there is none.
std::string read_meeting_beside(engine::Store& store, const std::filesystem::path& call);

/// What was kept of the newest meeting in the folder that has been held and is not the one about
/// `call`; empty where there is none. By the meeting's day, then by when the file was written.
std::string newest_meeting(engine::Store& store, const std::filesystem::path& folder,
                           const std::filesystem::path& call);

}  // namespace samtale::ui
