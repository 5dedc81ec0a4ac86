#include "ui/app/briefing_view.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {

BriefingView briefing_view(const AppModel& model) {
  const Say say(model.settings.language);
  const Language language = say.language();
  BriefingView view;
  view.back = say("app.home");
  if (!model.chosen) return view;
  const engine::Scenario& scenario = model.chosen->scenario();
  const engine::Call& call = scenario.calls.front();

  view.title = scenario.title.in(language);
  view.minutes = say("app.minutes", scenario.minutes);
  view.face = call.citizen.face;
  view.caller = call.citizen.name.in(language);
  view.caller_about = call.citizen.about.in(language);
  view.warning_heading = say("briefing.warning");
  view.warning = scenario.briefing.warning.in(language);
  view.you_heading = say("briefing.you");
  view.you = scenario.briefing.you.in(language);
  view.table_heading = say("briefing.table");
  for (const engine::LocalText& item : scenario.briefing.table)
    view.table.push_back(item.in(language));
  view.trains_heading = say("briefing.trains");
  view.trains = scenario.briefing.trains.in(language);
  for (const std::string& id : scenario.trains)
    for (const scoring::Principle& principle : model.chosen->rubric.principles)
      if (principle.id == id)
        view.principles.push_back({id, principle.name.in(language), is_goal(model.settings, id)});
  view.goals = say("briefing.goals");
  view.mode_heading = say("briefing.mode");
  view.modes = {{engine::Mode::practice, say("briefing.practice"), say("briefing.practice_detail")},
                {engine::Mode::test, say("briefing.test"), say("briefing.test_detail")}};
  view.chosen_mode = model.mode == engine::Mode::practice ? 0 : 1;
  view.players_heading = say("briefing.players");
  view.players = {{engine::Players::one, say("briefing.one"), say("briefing.one_detail")},
                  {engine::Players::pair, say("briefing.pair"), say("briefing.pair_detail")}};
  view.chosen_players = model.players == engine::Players::pair ? 1 : 0;
  if (model.swapped) view.swapped = say("briefing.swapped");
  view.room = say("briefing.room");
  view.room_detail = say("briefing.room_detail");
  view.start = say("briefing.start");
  view.start_key = say("briefing.start_key");
  view.privacy = say("briefing.kept");
  return view;
}

}  // namespace samtale::ui
