// A folder of calls in words and as a picture: where do we usually lose the caller? Of scenarios,
// never of a person: there is nothing to choose by but the scenario and the place in it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/model.hpp"
#include "ui/app/workshop/graph_view.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

struct FolderView {
  std::string back, heading, detail;
  std::string notice;  // why it can't be counted; empty: it can
  /// What must be known before calls are collected; `understood` empty: it has been read before.
  struct Rules {
    std::string heading;
    std::vector<std::string> points;
    std::string understood;
  } rules;
  std::string label, hint, typed, count;
  std::string counting;  // empty: not now
  bool has_counts = false;
  Document summary;
  std::string scenarios_heading;
  std::vector<std::string> scenarios;  // by title; the numbers of calls with them
  std::size_t chosen = 0;
  std::string picture_heading, picture_detail;
  std::optional<StoryGraphView> picture;
  std::string all_places;  // back from one place to all; empty: all are shown
  Document counted;
};

FolderView folder_view(const AppModel& model);

}  // namespace samtale::ui
