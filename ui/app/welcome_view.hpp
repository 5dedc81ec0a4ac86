// The first start, and a new participant on a lent machine: what is asked before anything else.
#pragma once

#include <array>
#include <string>

#include "ui/app/model.hpp"
#include "ui/app/settings_view.hpp"

namespace samtale::ui {

struct WelcomeView {
  std::string heading, about;
  std::array<std::string, 5> stored;  // what is stored, where, who reads it, and what it is not for
  SettingsView::Choices language;
  std::string alias, alias_label, alias_problem;
  std::string keep, keep_detail;
  std::string forget, forget_detail;
};

WelcomeView welcome_view(const AppModel& model);

}  // namespace samtale::ui
