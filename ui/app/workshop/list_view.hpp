// The Værksted's first page in words: one's own scenarios, and what a new one can begin from.
#pragma once

#include <filesystem>
#include <optional>
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
    std::string remove, remove_ask, remove_yes, remove_no;
  };
  std::vector<Own> own;
  std::string new_heading, questions, questions_detail;
  struct Source {
    std::string id, title, detail, label;
  };
  std::string templates_heading;
  std::vector<Source> templates;
  std::string open_file, open_file_detail;
  std::string copies_heading;
  std::vector<Source> sources;  // shipped scenarios to begin from

  /// In the place of all that: looking for a file.
  struct Browser {
    std::string heading, folder, up, close, none;
    std::filesystem::path parent;  // empty: there is none
    struct Entry {
      std::filesystem::path path;
      std::string name, detail;
      bool is_folder = false;
    };
    std::vector<Entry> entries;
  };
  std::optional<Browser> browser;
};

WorkshopsView workshops_view(const AppModel& model);

}  // namespace samtale::ui
