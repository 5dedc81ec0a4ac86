// The Tilbageblik in words. No figure, mark or percentage is ever shown here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/app/debrief_note_view.hpp"
#include "ui/app/debrief_pages_view.hpp"
#include "ui/app/model.hpp"
#include "ui/app/partner_view.hpp"

namespace samtale::ui {

struct DebriefView {
  std::string home, title, subtitle;
  bool ready = false;  // false: `waiting` is all there is
  std::string waiting;
  std::string notice;             // what was wrong with the call's file; else empty
  std::string level;              // "Samtalen: Godt på vej"
  std::string outcome;            // the ending's sentence
  std::vector<std::string> caps;  // why the level is not higher

  struct Course {
    std::string label;
    std::vector<float> values;  // 0-1, one a turn
    bool warm = false;
  };
  struct PhaseBand {
    std::size_t first = 0, last = 0;  // turns from 0
    std::string label;
    bool main = false;
  };
  std::string chart_heading, chart_hint, turn_word;
  std::vector<std::string> grid;  // bottom to top
  std::vector<Course> courses;
  std::vector<PhaseBand> phases;
  std::vector<PhaseBand> calls;  // their titles; empty where there is but one
  struct Turning {
    std::size_t turn = 0;
    std::string title, line;
  };
  std::optional<Turning> turning;
  std::vector<std::string> course;  // what turned, and the way through the phases, a line a call

  struct TurnDetail {
    std::string heading;  // "Replik 4"
    std::string citizen_lead, citizen;
    std::string said_lead, said;
    std::string because;
    std::string thought_lead, thought;  // "Det tænkte Kurt"
  };
  std::optional<std::size_t> selected;
  std::optional<TurnDetail> detail;

  std::string worked_heading, worked_empty;
  struct Worked {
    std::string principle, turn, said, because;
    std::string mended;    // the mistake that it put right; may be empty
    std::string reaction;  // "Kurt svarede: »…«"; may be empty
  };
  std::vector<Worked> worked;

  std::string try_heading, try_none;
  struct Try {
    std::string principle, turn, said_lead, said, because, reaction;
    std::string instead_lead, instead, instead_because;
    std::string from_here;  // "Prøv herfra"
    std::size_t turn_index = 0;
  };
  std::optional<Try> one_thing;

  std::string rating_heading, rating_own_heading;
  struct RatingRow {
    std::string question, words;
    int filled = 0;         // of 5
    std::string own_words;  // the trainee's own guess; empty: not rated
    int own_filled = 0;
  };
  std::vector<RatingRow> rating;

  std::string principles_heading;
  struct PrincipleRow {
    std::string name, words;  // "brugt 3 af 4 gange", "kom ikke i spil"
    std::string definition;
    std::string note;  // the line, why it counted here, what came of it; empty: told elsewhere
    bool in_play = true, pitfall = false;
  };
  std::vector<PrincipleRow> principles;

  PartnerView partner;
  std::string counts;  // "Du stillede 3 åbne spørgsmål; der var lejlighed til 5. …"
  std::string again, again_key;

  DebriefNoteView note;    // what was written down after the call
  DebriefPagesView pages;  // what can be taken along
};

DebriefView debrief_view(const AppModel& model);

}  // namespace samtale::ui
