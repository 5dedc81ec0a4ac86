// What the meeting came to, in words: to be mended, saved as a page, and sent round.
#pragma once

#include <string>
#include <vector>

#include "ui/app/meeting/meeting_view.hpp"

namespace samtale::ui {

struct MinutesView {
  std::string back, title, detail, notice;
  std::string question_lead, question;
  MeetingView::Fields fields;
  std::string notes_heading;
  struct Note {
    std::size_t turn = 0;
    std::string label, citizen, text, problem;
  };
  std::vector<Note> notes;
  std::string sentences_heading, sentences_hint;
  std::vector<Note> sentences;  // what else could have been said, of the turns that have some
  std::string hands_heading;
  std::vector<std::string> hands;  // a line a reply that hands went up for
  std::string found_heading;
  std::vector<std::string> found;  // what looks like it tells who somebody is; it holds `save` back
  std::string remove_found, accept_found, why_not_saved;
  std::string save, saved, save_problem, open, kept;
};

MinutesView minutes_view(const AppModel& model);

}  // namespace samtale::ui
