// The Tilbageblik in words. No figure, mark or percentage is ever shown here.
#pragma once

#include <filesystem>
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
    engine::Meter meter = engine::Meter::tension;
  };
  /// What can be drawn; `courses` are those that are.
  struct CourseChip {
    std::string label;
    engine::Meter meter = engine::Meter::tension;
    bool on = false;
  };
  struct PhaseBand {
    std::size_t first = 0, last = 0;  // turns from 0
    std::string label;
    bool main = false;
  };
  std::string chart_heading, chart_hint, turn_word;
  std::vector<std::string> grid;  // bottom to top
  std::string courses_lead;       // "Vis"
  std::vector<CourseChip> course_chips;
  std::vector<Course> courses;  // one or two
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
    std::vector<std::size_t> turns;  // with evidence, from 0
  };
  std::vector<PrincipleRow> principles;

  PartnerView partner;
  std::string counts;  // "Du stillede 3 åbne spørgsmål; der var lejlighed til 5. …"
  std::string again, again_key;

  DebriefNoteView note;    // what was written down after the call
  DebriefPagesView pages;  // what can be taken along

  /// Hvad nu hvis: the other answers of a turn.
  struct WhatIf {
    std::string heading;
    std::string hint;     // "Replik 4. Vælg et andet svar, og spil videre."
    std::string play_on;  // what a press on another answer does
    std::size_t turn = 0;
    struct Answer {
      std::string lead;    // "Du sagde", "Et andet svar"
      std::string word;    // "Åbnede", "ville åbne"; empty where it is not known
      std::string words;   // the line
      std::string detail;  // what it would have made possible, or why; may be empty
      std::string reply;   // its id; empty: a pause
    };
    Answer said;
    std::vector<Answer> others;
  } what_if;

  /// The ways through this call, by the order they were begun.
  struct Ways {
    std::string heading, shown;  // which one is looked at, and which one counts
    std::vector<std::string> names;
    std::optional<std::size_t> chosen;
  };
  std::optional<Ways> ways;  // none where there is but one

  /// Two of them turn by turn, from where they part; the one begun first stands first.
  struct TwoWays {
    std::string heading, fork;
    std::string turn_head;      // "Replik"
    std::string first, second;  // their names
    struct Said {
      std::string words, word;  // "»…«", "åbnede"; both empty where the way was over
    };
    struct Row {
      std::string turn;
      Said first, second;
    };
    std::vector<Row> rows;
    std::string end, first_end, second_end;  // the second is empty where both ended alike
  };
  std::optional<TwoWays> two_ways;

  /// The first time against now, in words.
  struct Attempts {
    std::string heading, detail;
    std::string question, first, now;  // heads of the columns
    struct Row {
      std::string question, first, now;
    };
    std::vector<Row> rows;
    struct Used {
      std::string lead, names;
    };
    std::vector<Used> used;  // what was used one time and not the other
    std::string same;        // where there is no such thing; else empty
  };
  std::optional<Attempts> attempts;

  /// Næste gang øver jeg.
  struct Goals {
    std::string heading, hint, more, fewer;
    struct Goal {
      std::string id, name;
      bool chosen = false;
    };
    std::vector<Goal> offered;  // what this call speaks for, and what has been chosen
    std::vector<Goal> rest;
  } goals;

  struct Removal {
    std::string button, ask, yes, no;
    std::filesystem::path file;  // empty: the call is not kept
    std::string copies;          // that are out of reach
  } removal;
};

DebriefView debrief_view(const AppModel& model);

}  // namespace samtale::ui
