// The command line of `samtale` as a value. CLI11 takes it apart; what a value must be, and every
// word said about it, is ours.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/language.hpp"
#include "engine/result.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui::desktop {

struct Arguments {
  bool help = false;
  bool version = false;
  std::optional<engine::Language> language;
  std::vector<std::filesystem::path> scenario_folders;
  std::filesystem::path method;   // empty: the shipped one
  std::filesystem::path data;     // empty: the user's own folder
  std::filesystem::path session;  // empty: none
  std::filesystem::path folder;   // of calls, to be counted; empty: none
  std::string today;              // YYYY-MM-DD; empty: the clock says
  std::optional<Screen> screen;
  std::optional<ThemeChoice> theme;
  int width = 1280;
  int height = 800;
  bool sized = false;                // the two were asked for
  std::optional<int> text_percent;   // 100-250
  std::optional<int> frames;         // the program ends after so many
  std::filesystem::path screenshot;  // empty: a window
};

/// A sentence that says what is wrong with the command line.
struct UsageError {
  std::string message;
};

/// `words` without the program's name. What is wrong is said in the language that they ask for.
engine::Result<Arguments, UsageError> parse_arguments(const std::vector<std::string>& words);

}  // namespace samtale::ui::desktop
