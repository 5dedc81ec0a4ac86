// What a user has set for themselves; one small file in the data folder.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language.hpp"

namespace samtale::ui {

enum class ThemeChoice : std::uint8_t { light, dark, contrast };

/// What becomes of one's calls. `unasked`: the first start, or a new participant.
enum class Keeping : std::uint8_t { unasked, keep, forget };

std::string_view id(ThemeChoice theme);
std::optional<ThemeChoice> theme_from(std::string_view id);

struct Settings {
  engine::Language language = engine::Language::da;
  ThemeChoice theme = ThemeChoice::light;
  int text_percent = 100;  // 100-250
  bool calm_motion = false;
  bool hurry = false;  // citizens who wait only briefly for an answer do so (Node::hurry)
  Keeping keeping = Keeping::unasked;
  std::string alias;               // kaldenavn, written into each new call; empty: none
  std::string course_code;         // fixes the order of the replies for a whole room; empty: none
  std::vector<std::string> goals;  // principles to practise, by id: at most `most_goals`
  /// Mit samtalekort, as it was written. Never on the disk where nothing is to be kept.
  std::array<std::string, 3> card;
  bool sharing_read = false;  // what must be known before calls are collected in a folder
  std::string day;            // of Dagens program, by id; empty: the first
  std::string player;         // random per installation, so that one's own calls are found
};

inline constexpr std::size_t most_goals = 2;
inline constexpr std::size_t course_code_letters = 4;
inline constexpr std::size_t most_alias = 40;  // characters

bool is_goal(const Settings& settings, std::string_view principle);

std::string encode(const Settings& settings);
/// What cannot be read keeps its default.
Settings decode_settings(std::string_view bytes);

}  // namespace samtale::ui
