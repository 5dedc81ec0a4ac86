// Trying a scenario out, in words: where a trial begins, the plans and how they go, and what was
// changed since another version.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ui/app/model.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/gate.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

struct PlanRow {
  std::filesystem::path file;
  enum class Outcome : std::uint8_t { waits, kept, failed };
  Outcome outcome = Outcome::waits;
  std::string name, detail;  // "Hele vejen", "6 svar"
  std::string word;          // "Går som planlagt", "Går ikke"
  std::string sentence;      // what went wrong first; empty where nothing did
  bool has_place = false;    // that one can go to
};

struct TrialView {
  std::string heading, detail;  // "Prøv herfra", "Prøven begynder i »Skadestuen«."
  std::string how_label;
  std::array<std::string, 2> how;  // by TrialStart
  std::size_t how_chosen = 0;
  struct Meter {
    std::string variable, label;
    std::vector<std::pair<std::string, std::optional<int>>> options;  // word, value
    std::size_t chosen = 0;
  };
  std::vector<Meter> meters;  // empty, where the start is not chosen
  struct Flag {
    std::string variable, label;
    bool on = false;
    std::optional<int> turned;  // the value once it is pressed; none: as the scenario has it
  };
  std::string flags_label;
  std::vector<Flag> flags;
  std::string play, play_key, cannot_play, go_on;

  std::string save_heading, save_detail;  // of the last trial; empty: there is none
  std::string name_label, save;

  std::string plans_heading, plans_count, plans_none, plans_old;
  std::vector<PlanRow> plans;
  std::string go_to, try_it, rename, new_name, remove;
  std::string ask_remove, remove_yes, remove_no;
};

TrialView trial_view(const AppModel& model);

/// What went wrong in a plan, as a sentence to a trainer. `names`: those that gates use (gate.hpp).
std::string plan_sentence(const scoring::PlanFault& fault, const engine::Scenario& scenario,
                          const std::vector<GateName>& names, const Say& say);

struct ChangesView {
  std::string heading, detail;
  struct Since {
    OtherVersion other;
    bool selected = false;
  };
  std::vector<Since> since;
  std::string none;  // there is nothing to hold it against
  std::string busy;  // is being compared
  std::string old;   // the text has been changed since
  std::optional<Document> document;
};

ChangesView changes_view(const AppModel& model);

}  // namespace samtale::ui
