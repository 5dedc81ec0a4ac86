// The meeting in words, as a room four metres away reads it. The citizen is "Borgeren" and nobody
// has a name; no home, list, path or level; no figure but the hands, and those only once all are
// counted.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/call_view.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/graph_view.hpp"

namespace samtale::ui {

struct MeetingView {
  bool dark = false;       // nothing is shown
  std::string dark_label;  // what brings it back
  bool closed = false;     // the meeting is over: one sentence for whoever has the keys
  std::string closed_words;

  MeetingStep step = MeetingStep::question;
  std::string stage;  // another one for each place that the keyboard begins anew in
  std::string question_lead, question;
  std::string clock;             // "12 min. tilbage"; empty: it does not go
  std::int64_t clock_until = 0;  // when it is another; 0: never

  std::string heading;          // "Hvad ville du have sagt?"
  std::string detail;           // what to do now, in one line at the foot
  std::string counted;          // "11 hænder"
  std::string speaker, manner;  // "Borgeren", "lavt"
  std::vector<std::string> lines;
  struct Band {
    std::string name, words;
    float value = 0;
    bool warm = false;
  };
  std::vector<Band> band;  // the citizen's state, slim; empty where no turn stands there

  struct Said {
    std::string lead, text, did, because_lead, because;
  };
  std::optional<Said> said;             // what was answered
  std::string after_lead, after;        // what the citizen said to it
  std::vector<std::string> paragraphs;  // of a page of words
  bool large = false;                   // they are all there is

  struct Row {
    std::string id, letter, text;
    std::string did;      // once it may be told
    std::string counted;  // "talt"; of the one that is being counted the number
    std::optional<int> hands;
    std::string fewer, more;  // labels of the buttons that count by mouse
  };
  std::vector<Row> rows;
  bool rows_are_pressed = false;  // a letter or a press takes one
  std::size_t option = 0;         // the one being counted

  /// Two ways beside each other, the call first.
  struct Ways {
    std::string first, second;  // heads
    struct Cell {
      std::string text, did;
    };
    struct Row {
      std::string sign;  // "Her skilles de", "Her mødes de"; else empty
      std::string citizen;
      Cell first, second;  // both empty where the way was elsewhere
    };
    std::vector<Row> rows;
    std::string none;  // why there is no row; empty where there is one
    std::string end_lead, first_end, second_end;
    std::vector<std::string> names;  // of all that can stand beside the call
    std::size_t chosen = 0;
  };
  std::optional<Ways> ways;
  std::optional<StoryGraphView> picture;  // of the ways, in the place of their text

  /// What can be written, and by which labels.
  struct Fields {
    std::string agreed_label, agreed_hint, agreed, agreed_problem;
    std::string tasks_heading, who, what, when, remove;
    std::vector<MeetingTask> tasks;  // one empty row at the end, where there may be more
    std::string tasks_problem;
  };
  std::optional<Fields> fields;
  struct Note {
    std::string label, text, problem;
  };
  std::optional<Note> note;
  std::optional<Note> saying;  // what else could have been said, while it is written
  std::size_t turn = 0;        // that the two are of
  std::string sentences_lead;
  std::vector<std::string> sentences;  // what else could have been said, as it was written
  struct Kept {
    std::string yes, no;
    std::optional<bool> kept;
  };
  std::optional<Kept> kept;

  struct Mark {
    std::size_t turn = 0;
    std::string label;  // the first words of what was said there
    bool passed = false, now = false;
  };
  std::vector<Mark> marks;
  std::string marks_label;

  std::string more;  // where all of it has too little room
  struct Way {
    std::string id, label, key;
  };
  std::vector<Way> foot;  // from left to right; the last one leads on
  std::string blank, blank_key, close, close_key;
};

/// `now` is shell time in ms: the clock tells whole minutes.
MeetingView meeting_view(const AppModel& model, std::int64_t now);

/// What stands of the agreement and the tasks; the minutes have the same.
MeetingView::Fields agreement_fields(const AppModel& model);

}  // namespace samtale::ui
