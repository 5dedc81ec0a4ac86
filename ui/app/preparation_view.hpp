// Forbered en rigtig samtale: one page for a real call. Nothing of it is kept.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct PreparationView {
  std::string back, heading, detail;
  std::string notice;  // what could not be done; empty: nothing
  struct Field {
    std::string id, label, hint, value, problem;
  };
  std::array<Field, preparation_parts> fields;
  std::string print, not_kept;
  bool can_print = false;
  struct LeaveQuestion {
    std::string heading, text, stay, leave;
  };
  std::optional<LeaveQuestion> leaving;
};

PreparationView preparation_view(const AppModel& model);

bool is_empty(const Preparation& preparation);

}  // namespace samtale::ui
