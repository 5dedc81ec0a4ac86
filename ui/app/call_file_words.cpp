#include "ui/app/call_file_words.hpp"

#include "ui/app/dates.hpp"
#include "ui/app/debrief_parts.hpp"

namespace samtale::ui {

std::string_view mode_key(engine::Mode mode) {
  return mode == engine::Mode::practice ? "briefing.practice" : "briefing.test";
}

std::string call_detail(const AppModel& model, const CallFile& file, const Say& say) {
  std::string words = spoken_date(file.date, say.language());
  const auto add = [&](const std::string& more) { words = say("app.between", words, more); };
  std::size_t all = 0, before = 0;
  for (const CallFile& other : model.files) {
    if (other.scenario != file.scenario || other.player != file.player) continue;
    before = &other > &file ? before + 1 : before;  // the newest stand first
    ++all;
  }
  if (all > 1) add(way_name(before, say));
  const bool room = file.players == engine::Players::room;
  add(say(room ? "room.name" : mode_key(file.mode)));
  if (file.players == engine::Players::pair) add(say("briefing.pair"));
  if (!file.finished) add(say("home.unfinished"));
  return words;
}

}  // namespace samtale::ui
