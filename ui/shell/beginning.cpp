#include "ui/shell/beginning.hpp"

#include <utility>
#include <vector>

#include "ui/app/user_folder.hpp"
#include "ui/shell/chance.hpp"

namespace samtale::ui::shell {

void begin_own(AppModel& model, EffectRunner& runner) {
  std::vector<Action> outcomes;
  runner.run(effect::ClearFolder{unkept_folder(model.data_folder)}, outcomes);
  take_actions(model, std::move(outcomes), runner);
  const bool asks = model.settings.keeping == Keeping::unasked;
  model.screen = asks ? Screen::welcome : Screen::home;
  save_first_settings(model, runner);
}

void save_first_settings(AppModel& model, EffectRunner& runner) {
  Settings& settings = model.settings;
  if (model.data_folder.empty() || !settings.player.empty()) return;
  settings.player = random_id();
  std::vector<Action> outcomes;
  runner.run(effect::SaveSettings{settings}, outcomes);
  take_actions(model, std::move(outcomes), runner);
}

}  // namespace samtale::ui::shell
