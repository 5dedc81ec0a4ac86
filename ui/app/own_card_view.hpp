// Mit samtalekort: three sentences of one's own for the phone, and sentences to take over.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct OwnCardView {
  std::string back, heading, detail;
  std::string notice;  // what could not be done; empty: nothing
  struct Field {
    std::string label, value, problem;
  };
  std::array<Field, 3> fields;
  std::string suggestions_heading, suggestions_detail;
  struct Suggestion {
    std::string lead;  // where it comes from
    std::string text;
    bool taken = false;
  };
  std::string take, taken_word;  // "Tag over", "Er på kortet"
  std::vector<Suggestion> suggestions;
  std::string full;   // why nothing more can be taken over; empty: it can
  std::string print;  // "Print som A6"
  std::string print_detail;
  bool can_print = false;
};

OwnCardView own_card_view(const AppModel& model);

/// Whether one has written anything on it.
bool has_own_card(const Settings& settings);

/// The sentence to say in the cards' line on a principle of this name, without its quotes; empty
/// where no card has one.
std::string card_sentence(const scoring::Cards& cards, std::string_view principle,
                          engine::Language language);

}  // namespace samtale::ui
