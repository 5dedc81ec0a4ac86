#include "ui/app/welcome_view.hpp"

#include "engine/store/store.hpp"
#include "ui/app/personal_data_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

WelcomeView welcome_view(const AppModel& model) {
  const Say say(model.settings.language);
  WelcomeView view;
  view.heading = say("welcome.heading");
  view.about = say("welcome.about");
  view.stored = {say("welcome.stored_what"), say("welcome.stored_where"), say("welcome.stored_who"),
                 say("welcome.not_assessed"), say("welcome.before_collecting")};
  if (!model.data_folder.empty())
    view.stored[1] = say("welcome.folder", view.stored[1], engine::path_text(model.data_folder));
  view.language = settings_view(model).language;
  view.alias = model.settings.alias;
  view.alias_label = say("settings.alias");
  view.alias_problem = personal_data_problem(model.settings.alias, say.language());
  view.keep = say("settings.keep");
  view.keep_detail = say("welcome.keep_detail");
  view.forget = say("settings.forget");
  view.forget_detail = say("welcome.forget_detail");
  return view;
}

}  // namespace samtale::ui
