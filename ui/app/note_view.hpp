// After the call and before the Tilbageblik: what was learnt and agreed, whether there was a
// threat, and what one would like feedback on. All of it can be left out.
#pragma once

#include <optional>
#include <string>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct NoteView {
  std::string title, heading, lead, detail;
  std::string in_call_lead, in_call;  // the note that the call itself had; empty: none
  struct Field {
    std::string label, detail, value;
    std::string problem;  // what looks like it tells who somebody is; empty: nothing does
  };
  std::optional<Field> facts, agreement;  // none where the call had a note of its own
  Field feedback;
  std::string threat_question, yes, no;  // no question after a call without a raised voice
  std::optional<bool> threat;
  std::string threat_line;  // what to do after a threat; empty: none
  std::string go_on, go_on_key, skip, skip_key;
};

NoteView note_view(const AppModel& model);

}  // namespace samtale::ui
