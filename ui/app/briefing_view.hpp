// The briefing in words: who you are, what lies on the table, what this call trains.
#pragma once

#include <string>
#include <vector>

#include "engine/scenario.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

struct BriefingView {
  std::string back, title, minutes;
  engine::Face face = engine::Face::man;
  std::string caller, caller_about;      // "Kurt Madsen", "58 år, har ventet siden mandag"
  std::string warning_heading, warning;  // what to know before saying yes; mostly empty
  std::string you_heading, you;
  std::string table_heading;
  std::vector<std::string> table;
  std::string trains_heading, trains;
  std::string goals;  // "Vælg en eller to …"
  struct Goal {
    std::string id, name;
    bool chosen = false;
  };
  std::vector<Goal> principles;
  std::string mode_heading;
  struct ModeChoice {
    engine::Mode mode = engine::Mode::practice;
    std::string label, detail;
  };
  std::vector<ModeChoice> modes;
  std::size_t chosen_mode = 0;
  std::string players_heading;
  struct PlayersChoice {
    engine::Players players = engine::Players::one;
    std::string label, detail;
  };
  std::vector<PlayersChoice> players;
  std::size_t chosen_players = 0;
  std::string swapped;            // "I har byttet plads …"; mostly empty
  std::string room, room_detail;  // "Spil den sammen i lokalet"
  std::string start, start_key;   // "Tag telefonen", "Enter"
  std::string privacy;            // one line: where the call is kept
};

BriefingView briefing_view(const AppModel& model);

}  // namespace samtale::ui
