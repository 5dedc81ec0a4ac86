// What is found out about the scenario that is being written, for its author: figures with their
// units and what each of them means.
#pragma once

#include <string>
#include <vector>

#include "ui/app/model.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

struct AnalysisRow {
  std::string name, value;
  std::string detail;  // what the figure means; may be empty
};

struct AnalysisView {
  struct Section {
    std::string heading;
    std::vector<AnalysisRow> rows;
    std::vector<std::string> sentences;
  };
  std::vector<Section> sections;
  std::string empty;  // in their place: why there are none
  std::string old;    // they are of another text than the one on the screen
};

AnalysisView analysis_view(const AppModel& model);

/// Why a scenario that could be played is neither tried out nor analysed; empty where it is both.
std::string kept_back(const WorkshopModel& workshop, const Say& say);

}  // namespace samtale::ui
