#include "ui/desktop/window_place.hpp"

#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

namespace samtale::ui::desktop {
namespace {

// Of the upper edge, so that a pointer finds it.
constexpr int least_hold = 120;
constexpr int least_below = 40;
// A frame that the window system draws may reach this far above what it leaves to windows.
constexpr int most_above = 8;

// Further than any screen reaches, and far from where sums of two overflow.
constexpr std::int64_t far_away = 100'000;

std::filesystem::path file_in(const std::filesystem::path& data_folder) {
  return data_folder / "window.json";
}

std::optional<int> number(const nlohmann::json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer()) return std::nullopt;
  const auto value = found->get<std::int64_t>();
  if (value < -far_away || value > far_away) return std::nullopt;
  return static_cast<int>(value);
}

int shared(int from, int length, int other_from, int other_length) {
  return std::min(from + length, other_from + other_length) - std::max(from, other_from);
}

bool can_be_held(const WindowPlace& place, const WorkArea& screen) {
  return shared(place.x, place.width, screen.x, screen.width) >= least_hold &&
         place.y >= screen.y - most_above && place.y <= screen.y + screen.height - least_below;
}

}  // namespace

std::optional<WindowPlace> usable(const WindowPlace& place, const std::vector<WorkArea>& screens,
                                  int least_width, int least_height) {
  if (place.width < least_width || place.height < least_height) return std::nullopt;
  const WorkArea* best = nullptr;
  int most = 0;
  for (const WorkArea& screen : screens) {
    if (!can_be_held(place, screen)) continue;
    const int width = shared(place.x, place.width, screen.x, screen.width);
    if (best != nullptr && width <= most) continue;
    best = &screen;
    most = width;
  }
  if (best == nullptr) return std::nullopt;
  WindowPlace result = place;
  result.width = std::max(least_width, std::min(place.width, best->width));
  result.height = std::max(least_height, std::min(place.height, best->height));
  return result;
}

std::string encode(const WindowPlace& place) {
  const nlohmann::ordered_json json = {
      {"format", 1},          {"x", place.x},           {"y", place.y},
      {"width", place.width}, {"height", place.height}, {"maximised", place.maximised}};
  return json.dump(2) + "\n";
}

std::optional<WindowPlace> decode_window_place(std::string_view bytes) {
  const auto json = nlohmann::json::parse(bytes, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto x = number(json, "x");
  const auto y = number(json, "y");
  const auto width = number(json, "width");
  const auto height = number(json, "height");
  if (!x || !y || !width || !height || *width <= 0 || *height <= 0) return std::nullopt;
  const auto maximised = json.find("maximised");
  return WindowPlace{*x, *y, *width, *height,
                     maximised != json.end() && maximised->is_boolean() && maximised->get<bool>()};
}

std::optional<WindowPlace> read_window_place(engine::Store& store,
                                             const std::filesystem::path& data_folder) {
  if (data_folder.empty()) return std::nullopt;
  const auto bytes = store.read(file_in(data_folder));
  return bytes ? decode_window_place(bytes.value()) : std::nullopt;
}

void keep_window_place(engine::Store& store, const std::filesystem::path& data_folder,
                       const WindowPlace& place) {
  if (data_folder.empty() || read_window_place(store, data_folder) == place) return;
  static_cast<void>(store.write(file_in(data_folder), encode(place)));
}

}  // namespace samtale::ui::desktop
