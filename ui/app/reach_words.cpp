#include "ui/app/reach_words.hpp"

namespace samtale::ui {

std::string reach_words(std::optional<scoring::Reach> reach, Told told, const Say& say) {
  if (!reach) return {};
  const bool taken = told == Told::taken;
  switch (*reach) {
    case scoring::Reach::opened:
      return say(taken ? "room.opened" : "room.would_open");
    case scoring::Reach::held:
      return say(taken ? "room.held" : "room.would_hold");
    case scoring::Reach::closed:
      return say(taken ? "room.closed" : "room.would_close");
  }
  return {};
}

}  // namespace samtale::ui
