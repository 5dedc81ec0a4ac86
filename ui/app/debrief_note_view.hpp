// The note in the Tilbageblik: what was written down after the call, with what the call itself
// promised beside it.
#pragma once

#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct DebriefNoteView {
  std::string heading;
  bool kept = false;  // something was written down after the call
  std::string empty;  // a sentence where nothing has been written
  struct Row {
    std::string label, text;
  };
  std::vector<Row> written;  // facts, agreement, threat and feedback, as far as they are there
  std::string promised_lead;
  std::vector<std::string> promised;  // in the call, where something was written; may be empty
  std::string edit;                   // "Skriv notatet", "Ret notatet"
};

DebriefNoteView debrief_note_view(const AppModel& model);

}  // namespace samtale::ui
