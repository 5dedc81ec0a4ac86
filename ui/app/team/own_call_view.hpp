// Egen samtale: a call one has had, written down from memory in a few lines.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct OwnCallView {
  std::string back, heading, detail, change, kept;
  std::string notice;  // what could not be done; empty: nothing
  struct Field {
    std::string label, hint, value, problem;
  };
  Field title, question;
  std::string lines_heading, lines_keys;
  struct Line {
    bool mine = false;
    Field said;
    std::string change_speaker;
    std::string mark;  // of the line and of the button that marks it
    bool marked = false;
    Field instead;  // of mine; else without a label
  };
  std::vector<Line> lines;
  std::string add;  // empty: there is no room for more
  std::string keep, state;
  bool can_keep = false;
  std::string meeting, meeting_detail;
  std::string draft, draft_detail;
  bool can_draft = false;  // and be brought to a meeting
  /// What stands in the way of a scenario until it is answered; without rows: nothing.
  struct Found {
    std::string heading, detail;
    std::vector<std::string> rows;
    std::string take_out, leave_in, no_draft;
  } found;
  std::string remove, remove_ask, remove_yes, remove_no, copies;
  std::vector<std::string> stays;  // the scenarios that were made of it, a sentence each
  bool can_remove = false, asks_to_remove = false;
  std::string another;
  std::string files_heading;
  struct File {
    std::filesystem::path file;
    std::string title, open;
    bool shown = false;
  };
  std::vector<File> files;
};

OwnCallView own_call_view(const AppModel& model);

}  // namespace samtale::ui
