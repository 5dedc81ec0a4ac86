// Where this user's own files lie, by the system's rule. One implementation a system, chosen by the
// build: user_places_posix.cpp, user_places_windows.cpp.
#pragma once

#include <filesystem>

#include "engine/store/store.hpp"

namespace samtale::ui::system {

/// Calls and settings; empty where the system does not say.
std::filesystem::path own_data_folder();

/// Pages that stay; empty where the system does not say.
std::filesystem::path own_documents_folder(engine::Store& store);

}  // namespace samtale::ui::system
