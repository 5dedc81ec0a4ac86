#include "ui/app/settings_view.hpp"

#include <algorithm>
#include <cstddef>

#include "ui/app/personal_data_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

const std::vector<int>& text_sizes() {
  static const std::vector<int> sizes{100, 125, 150, 175, 200, 250};
  return sizes;
}

int stepped_text_size(int percent, int steps) {
  const std::vector<int>& sizes = text_sizes();
  const auto at = std::lower_bound(sizes.begin(), sizes.end(), percent);
  // Between two of them the step down leads to the smaller one.
  const std::ptrdiff_t from = at - sizes.begin();
  const auto last = static_cast<std::ptrdiff_t>(sizes.size()) - 1;
  return sizes[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(from + steps, 0, last))];
}

SettingsView settings_view(const AppModel& model) {
  const Say say(model.settings.language);
  const Settings& settings = model.settings;
  SettingsView view;
  view.back = say("app.back");
  view.title = say("settings.title");
  view.language = {say("settings.language"),
                   {say("settings.da"), say("settings.en")},
                   static_cast<std::size_t>(settings.language)};
  view.theme = {say("settings.theme"),
                {say("settings.light"), say("settings.dark"), say("settings.contrast")},
                static_cast<std::size_t>(settings.theme)};
  view.text_size.heading = say("settings.text");
  for (const int size : text_sizes())
    view.text_size.labels.push_back(say("settings.percent", size));
  const auto at = std::lower_bound(text_sizes().begin(), text_sizes().end(), settings.text_percent);
  view.text_size.chosen = static_cast<std::size_t>(
      at == text_sizes().end() ? text_sizes().size() - 1
                               : static_cast<std::size_t>(at - text_sizes().begin()));
  view.motion = {say("settings.motion"),
                 {say("settings.motion_full"), say("settings.motion_calm")},
                 settings.calm_motion ? std::size_t{1} : std::size_t{0}};
  view.hurry = {say("settings.hurry"),
                {say("settings.hurry_off"), say("settings.hurry_on")},
                settings.hurry ? std::size_t{1} : std::size_t{0}};
  view.keeping = {say("settings.keeping"),
                  {say("settings.keep"), say("settings.forget")},
                  settings.keeping == Keeping::forget ? std::size_t{1} : std::size_t{0}};
  view.alias = settings.alias;
  view.alias_label = say("settings.alias");
  view.alias_problem = personal_data_problem(settings.alias, say.language());
  view.course_code = settings.course_code;
  view.course_code_label = say("settings.course_code");
  view.course_code_detail = say("settings.course_code_detail");
  view.data_heading = say("settings.data");
  view.data = say("settings.data_text", engine::path_text(model.data_folder));
  view.about_heading = say("settings.about");
  view.about = say("app.independent");
  return view;
}

}  // namespace samtale::ui
