// What a user has set for themselves; one small file in the data folder.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/language.hpp"

namespace samtale::ui {

enum class ThemeChoice : std::uint8_t { light, dark, contrast };

std::string_view id(ThemeChoice theme);
std::optional<ThemeChoice> theme_from(std::string_view id);

struct Settings {
  engine::Language language = engine::Language::da;
  ThemeChoice theme = ThemeChoice::light;
  int text_percent = 100;  // 100-250
  bool calm_motion = false;
  std::string day;     // of Dagens program, by id; empty: the first
  std::string player;  // random per installation, so that one's own calls are found
};

std::string encode(const Settings& settings);
/// What cannot be read keeps its default.
Settings decode_settings(std::string_view bytes);

}  // namespace samtale::ui
