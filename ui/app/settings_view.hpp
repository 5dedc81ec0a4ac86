// What a user can set for themselves, in words.
#pragma once

#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

/// The settings in words. Each list holds the choices in order; `chosen` is an index into it.
struct SettingsView {
  struct Choices {
    std::string heading;
    std::vector<std::string> labels;
    std::size_t chosen = 0;
  };
  std::string back, title;
  Choices language, theme, text_size, motion, hurry;
  Choices keeping;  // keep, forget
  std::string alias, alias_label, alias_problem;
  std::string course_code, course_code_label, course_code_detail;
  std::string data_heading, data;  // where calls are kept
  std::string about_heading, about;
};

SettingsView settings_view(const AppModel& model);

/// The text sizes on offer, in percent.
const std::vector<int>& text_sizes();
/// The one so many steps larger, or smaller where `steps` is negative; the last at either end.
int stepped_text_size(int percent, int steps);

}  // namespace samtale::ui
