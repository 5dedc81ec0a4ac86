// Where a window is put: where it was left, if it can be seen and taken hold of there. Kept in the
// data folder beside the settings, which are a trainee's own; where a window stands is the
// machine's. Knows no window system, so that tests run it. Coordinates are the window system's.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/store.hpp"

namespace samtale::ui::desktop {

/// Those of a maximised window are what it goes back to.
struct WindowPlace {
  int x = 0, y = 0, width = 0, height = 0;
  bool maximised = false;

  bool operator==(const WindowPlace&) const = default;
};

/// What a screen leaves to windows.
struct WorkArea {
  int x = 0, y = 0, width = 0, height = 0;
};

/// `place`, no larger than the screen it stands on; none where its upper edge can't be taken hold
/// of on any screen, or where it is smaller than a window may be.
std::optional<WindowPlace> usable(const WindowPlace& place, const std::vector<WorkArea>& screens,
                                  int least_width, int least_height);

std::string encode(const WindowPlace& place);
/// None where the bytes are no place.
std::optional<WindowPlace> decode_window_place(std::string_view bytes);

/// No data folder, no place. What can't be written is forgotten: nothing of the user's is lost.
std::optional<WindowPlace> read_window_place(engine::Store& store,
                                             const std::filesystem::path& data_folder);
void keep_window_place(engine::Store& store, const std::filesystem::path& data_folder,
                       const WindowPlace& place);

}  // namespace samtale::ui::desktop
