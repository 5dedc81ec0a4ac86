#include "ui/app/workshop/list_view.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {

WorkshopsView workshops_view(const AppModel& model) {
  const Say say(model.settings.language);
  WorkshopsView view;
  view.back = say("app.home");
  view.heading = say("workshop.title");
  view.detail = say("workshop.about");
  view.notice = model.notice;
  view.own_heading = say("workshop.own");
  view.own_empty = say("workshop.own_empty");
  for (const OwnScenario& own : model.own_scenarios)
    view.own.push_back({own.file, own.title,
                        own.unsaved ? say("workshop.has_unsaved")
                                    : engine::path_text(own.file.parent_path().filename()),
                        say("workshop.open", own.title)});
  view.new_heading = say("workshop.begin");
  view.new_detail = say("workshop.begin_detail");
  if (model.library)
    for (const SharedPlayable& playable : model.library->scenarios) {
      const engine::Scenario& scenario = playable->scenario();
      if (is_sensitive(scenario) || !playable->file.empty() || !playable->seems_playable())
        continue;
      const std::string& title = scenario.title.in(say.language());
      view.sources.push_back(
          {scenario.id, title, scenario.summary.in(say.language()), say("workshop.copy", title)});
    }
  return view;
}

}  // namespace samtale::ui
