// The makker's marking sheet in words: what this call trains, to be marked in the answer just
// given. What a makker saw is never held against what the program finds.
#pragma once

#include <string>
#include <vector>

#include "ui/app/model.hpp"

namespace samtale::ui {

struct SheetView {
  std::string heading, detail;  // "Makkerens ark", what to do with it now
  bool open = false;            // false: no answer has been given yet
  struct Item {
    std::string principle;  // id
    std::string name;
    std::string key;  // "F1"
    bool marked = false;
  };
  std::vector<Item> items;  // one's own goals first; at most eight
};
inline constexpr std::size_t most_sheet_items = 8;

/// `call` is played by two.
SheetView sheet_view(const AppModel& model, const CallModel& call);

/// What the makker marked in the answer of this event, in words.
std::vector<std::string> marked_names(const CallModel& call, engine::EventId answer,
                                      engine::Language language);

}  // namespace samtale::ui
