// The scenario that is being written, in words: tabs, form, source, problems, and what is found out
// about it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/diagnostic.hpp"
#include "ui/app/workshop/analysis_view.hpp"
#include "ui/app/workshop/form_view.hpp"
#include "ui/app/workshop/graph_view.hpp"
#include "ui/app/workshop/trial_view.hpp"

namespace samtale::ui {

struct ProblemRow {
  engine::Severity severity = engine::Severity::error;
  std::string kind;  // "Fejl", "Råd", "Oplysning": for who can't see the sign
  std::string line;  // "Linje 97"
  std::string sentence;
  std::string mend;  // what the mend does; empty: there is none that is certain
  std::string go_to;
  bool selected = false;
};

struct PickerView {
  std::string heading, filter_label, filter, close, none;
  struct Option {
    std::string id, name, detail;
    bool makes_new = false;
  };
  std::vector<Option> options;
};

struct WorkshopView {
  std::string back, title, file;
  std::string state;           // "Gemt", "Ikke gemt"
  std::string save, save_key;  // empty: nothing to save
  std::string undo, redo, play, play_key, go_on, send;
  bool can_undo = false, can_redo = false;
  std::string cannot_play;          // why; empty: it can be played
  std::array<std::string, 7> tabs;  // by WorkshopTab
  std::size_t tab = 0;
  std::string notice;

  std::string places_heading, story, add_node;
  struct Place {
    std::string id, name, phase;
    bool selected = false;
  };
  std::vector<Place> places;  // nodes, then endings, for who does not use the graph
  StoryGraphView graph;
  std::optional<FormView> form;
  std::string node;        // that is chosen, also while the form shows the story itself
  GoneTo gone_to;          // where the keyboard is to go; its byte is one of what is shown
  std::string unreadable;  // in the place of the form
  std::optional<PickerView> picker;
  engine::YamlPath picker_at;    // what it chooses for
  bool picker_connects = false;  // it belongs to the picture
  std::string choose, unknown_target;

  std::string source_label, source;
  std::string translation_label, translation, no_translation, begin_translation;

  AnalysisView analysis;  // these three of the page that is open alone
  TrialView trial;
  ChangesView changes;

  std::string problems_heading, problems_count, problems_key, problems_none;
  std::vector<ProblemRow> problems;

  /// A question that stands above all else.
  struct Question {
    std::string heading, text;
    std::vector<std::string> answers;  // the safe one first
  };
  std::optional<Question> leaving;  // save, discard, stay
  std::optional<Question> theirs;   // keep both, theirs, mine
};

WorkshopView workshop_view(const AppModel& model);

}  // namespace samtale::ui
