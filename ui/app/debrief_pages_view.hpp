// What the Tilbageblik offers to take along: itself as a file, and Mit samtalekort.
#pragma once

#include <string>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct DebriefPagesView {
  std::string save, card;    // "Gem som HTML", "Lav mit samtalekort"
  std::string meeting;       // "Tag med til mødet"
  std::string saved;         // where the file lies, and who can read it; empty: not saved
  std::string saved_detail;  // that it stays, where nothing else does; empty: none
  std::string problem;       // why it, or a part of it, could not be written; empty: it could
  std::string open;          // empty: there is nothing to open
};

DebriefPagesView debrief_pages_view(const AppModel& model);

}  // namespace samtale::ui
