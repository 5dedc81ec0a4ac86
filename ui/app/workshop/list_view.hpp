// The Værksted's first page in words: one's own scenarios, and what a new one can begin from.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct WorkshopsView {
  std::string back, heading, detail, notice;
  std::string own_heading, own_empty;
  struct Own {
    std::filesystem::path file;
    std::string title, detail, open;
  };
  std::vector<Own> own;
  std::string new_heading, new_detail;
  struct Source {
    std::string id, title, detail, copy;
  };
  std::vector<Source> sources;  // shipped scenarios to begin from
};

WorkshopsView workshops_view(const AppModel& model);

}  // namespace samtale::ui
