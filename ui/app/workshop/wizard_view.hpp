// The questions that a new scenario begins with, in words.
#pragma once

#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct WizardView {
  std::string back, heading, detail;
  struct Field {
    std::string label, value, hint;  // the hint is what an empty one becomes
  };
  Field title, name, hidden;
  struct Choice {
    std::string label;
    std::vector<std::string> options;
    std::size_t chosen = 0;
  };
  Choice who, why, stage, mood;
  std::string trains_label;
  struct Goal {
    std::string id, name;
    bool chosen = false;
  };
  std::vector<Goal> trains;
  std::string make, cancel;
  engine::WizardAnswers answers;
};

WizardView wizard_view(const AppModel& model);

}  // namespace samtale::ui
