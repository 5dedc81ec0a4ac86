#include <algorithm>

#include "engine/session_log.hpp"
#include "engine/utf8.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

void Updating::on(const action::OpenSettings&) {
  if (model().screen == Screen::settings) return;
  model().settings_from = model().screen;
  model().screen = Screen::settings;
}

void Updating::on(const action::CloseSettings&) {
  if (model().screen != Screen::settings) return;
  if (model().settings_from == Screen::home) return on(action::GoHome{});
  model().screen = model().settings_from;
}

void Updating::on(const action::ChooseMode& a) { model().mode = a.mode; }

void Updating::on(const action::ChooseLanguage& a) {
  if (a.language == model().settings.language) return;
  model().settings.language = a.language;
  save_settings();
  if (in_call()) record(engine::LanguageSet{a.language}, model().call->tip, last_event_time());
}

void Updating::on(const action::ChooseTheme& a) {
  model().settings.theme = a.theme;
  save_settings();
}

void Updating::on(const action::ChooseTextSize& a) {
  model().settings.text_percent = std::clamp(a.percent, 100, 250);
  save_settings();
}

void Updating::on(const action::ChooseMotion& a) {
  model().settings.calm_motion = a.calm;
  save_settings();
}

void Updating::on(const action::ChooseHurry& a) {
  model().settings.hurry = a.hurry;
  save_settings();
}

void Updating::on(const action::ChooseKeeping& a) {
  if (a.keeping == Keeping::unasked) return;
  model().settings.keeping = a.keeping;
  save_settings();
  if (model().screen == Screen::welcome) on(action::GoHome{});
}

void Updating::on(const action::SetAlias& a) {
  if (engine::count_code_points(a.alias) > most_alias) return;
  model().settings.alias = a.alias;
  save_settings_soon();
}

void Updating::on(const action::SetCourseCode& a) {
  std::string code;
  for (const char c : a.code) {
    const bool lower = c >= 'a' && c <= 'z';
    if (!lower && !(c >= 'A' && c <= 'Z')) continue;
    if (code.size() < course_code_letters) code += lower ? static_cast<char>(c - 'a' + 'A') : c;
  }
  model().settings.course_code = code;
  save_settings_soon();
}

void Updating::on(const action::ToggleGoal& a) {
  std::vector<std::string>& goals = model().settings.goals;
  const auto found = std::find(goals.begin(), goals.end(), a.principle);
  if (found != goals.end()) {
    goals.erase(found);
  } else {
    if (goals.size() == most_goals) goals.erase(goals.begin());
    goals.push_back(a.principle);
  }
  save_settings();
}

void Updating::on(const action::NewParticipant& a) {
  if (model().settings.keeping != Keeping::forget) return;
  close_call();
  emit(effect::ClearFolder{calls_folder()});
  model().settings.keeping = Keeping::unasked;
  model().settings.alias.clear();
  model().settings.goals.clear();
  model().players = engine::Players::one;
  model().mode = engine::Mode::practice;
  model().courses = AppModel().courses;
  model().saved_page.reset();
  model().settings.card = {};
  model().preparation = {};
  model().team.reset();
  if (!a.player.empty()) model().settings.player = a.player;
  save_settings();
  model().files.clear();
  model().notice.clear();
  model().screen = Screen::welcome;
}

void Updating::on(const action::ChooseDay& a) {
  model().settings.day = a.day;
  save_settings();
}

void Updating::on(const action::SettingsSaved& a) {
  if (a.problem) model().notice = message(*a.problem, model().settings.language);
}

void Updating::on(const action::KeepSettings&) {
  if (model().settings_unsaved) save_settings();
}

void Updating::save_settings() {
  model().settings_unsaved = false;
  emit(effect::SaveSettings{model().settings});
}

}  // namespace samtale::ui
