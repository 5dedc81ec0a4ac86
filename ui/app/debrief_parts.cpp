#include "ui/app/debrief_parts.hpp"

#include <array>

namespace samtale::ui {
namespace {

constexpr std::array way_keys{"debrief.way_1", "debrief.way_2", "debrief.way_3", "debrief.way_4",
                              "debrief.way_5", "debrief.way_6", "debrief.way_7", "debrief.way_8",
                              "debrief.way_9", "debrief.way_10"};

}  // namespace

std::string reach_words(scoring::Reach reach, const Say& say) {
  switch (reach) {
    case scoring::Reach::opened:
      return say("debrief.reach_opened");
    case scoring::Reach::held:
      return say("debrief.reach_held");
    case scoring::Reach::closed:
      return say("debrief.reach_closed");
  }
  return {};
}

std::string way_name(std::size_t way, const Say& say) {
  return way < way_keys.size() ? say(way_keys[way]) : say("debrief.way_n", way + 1);
}

}  // namespace samtale::ui
