// The home screen in words: which calls there are, and which one was left in the middle.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct ScenarioCard {
  std::string id;
  std::string status;   // "Ikke prøvet", "I gang", "Prøvet"
  std::string minutes;  // "8 min."
  std::string title;
  std::string caller;  // "Kurt Madsen, 58 år"
  std::string summary;
  std::vector<std::string> trains;  // names of principles
  bool playable = true;             // else `summary` says what is wrong
};

struct ResumeCard {
  std::string lead;  // "Du er midt i et opkald"
  std::string title;
  std::string detail;
  std::string button;
  std::filesystem::path file;
};

struct CallRow {
  std::string title;
  std::string detail;  // date
  std::string open;    // what a click does, in words
  std::string remove;
  std::string copies;                             // that are out of reach, beside the question
  std::string remove_ask, remove_yes, remove_no;  // the question that a press on `remove` leads to
  std::filesystem::path file;
  bool finished = false;
};

/// Dagens program: the calls of one day of a course.
struct DayCard {
  std::string heading;
  struct Choice {
    std::string id, label;
  };
  std::vector<Choice> days;
  std::size_t chosen = 0;
  std::string title, about;
  struct Row {
    std::string scenario;
    engine::Mode mode = engine::Mode::practice;
    std::string number;  // its place in the day
    std::string title;
    std::string how;  // "Med støtte"
    std::string why;
    std::string minutes, status;
    bool tried = false;  // taken to its end in this mode
  };
  std::vector<Row> rows;
};

struct HomeView {
  std::string title, tagline, settings;
  std::optional<ResumeCard> resume;
  std::optional<DayCard> day;  // none where there are no playlists
  std::string scenarios_heading, scenarios_count;
  std::vector<ScenarioCard> scenarios;
  std::string calls_heading, calls_empty;
  std::vector<CallRow> calls;
  std::string goals_heading;
  std::vector<std::string> goals;  // names of principles; empty: none chosen
  struct OwnCard {
    std::string heading;
    std::vector<std::string> sentences;  // in quotes
    std::string print;                   // empty: there is nothing to print
    std::string change;
  };
  OwnCard own_card;
  std::string prepare;                 // "Forbered en rigtig samtale"
  std::string workshop;                // "Værksted"
  std::string meeting;                 // "Tag en samtale med til mødet"
  std::string team, own_call, folder;  // the team's corner: heading and two buttons
  std::string lent, next_participant;  // where calls are not kept; else empty
  std::string notice;                  // empty: none
};

HomeView home_view(const AppModel& model);

}  // namespace samtale::ui
