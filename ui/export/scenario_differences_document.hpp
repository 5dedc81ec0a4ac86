// What was changed in a scenario between two versions of it, as a page for its author: the figures
// first, then what is new, the rules and the texts. One page for the terminal and for HTML.
#pragma once

#include <string>
#include <vector>

#include "scoring/scenario_differences.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

struct ComparedScenarios {
  std::string title;      // of the scenario as it is now, in the language of the page
  std::string then_name;  // of the files
  std::string now_name;
  std::vector<scoring::ScenarioChange> changes;
  scoring::ScenarioMeasure then;
  scoring::ScenarioMeasure now;
};

/// `rubric`: of the method that both were measured by, for the principles' names.
Document scenario_differences_document(const ComparedScenarios& compared,
                                       const scoring::Rubric& rubric, engine::Language language);

}  // namespace samtale::ui
