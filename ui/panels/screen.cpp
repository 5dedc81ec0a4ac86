#include "ui/panels/screen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/app/briefing_view.hpp"
#include "ui/app/call_view.hpp"
#include "ui/app/debrief_view.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/meeting/meeting_view.hpp"
#include "ui/app/meeting/minutes_view.hpp"
#include "ui/app/meeting/preparation_view.hpp"
#include "ui/app/note_view.hpp"
#include "ui/app/own_card_view.hpp"
#include "ui/app/preparation_view.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/app/room_view.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/app/team/folder_view.hpp"
#include "ui/app/team/own_call_view.hpp"
#include "ui/app/untaken_view.hpp"
#include "ui/app/welcome_view.hpp"
#include "ui/app/workshop/list_view.hpp"
#include "ui/app/workshop/view.hpp"
#include "ui/app/workshop/wizard_view.hpp"
#include "ui/panels/briefing.hpp"
#include "ui/panels/call.hpp"
#include "ui/panels/debrief.hpp"
#include "ui/panels/home.hpp"
#include "ui/panels/meeting/meeting.hpp"
#include "ui/panels/meeting/minutes.hpp"
#include "ui/panels/meeting/preparation.hpp"
#include "ui/panels/note.hpp"
#include "ui/panels/own_card.hpp"
#include "ui/panels/preparation.hpp"
#include "ui/panels/rating.hpp"
#include "ui/panels/room.hpp"
#include "ui/panels/settings.hpp"
#include "ui/panels/team/folder.hpp"
#include "ui/panels/team/own_call.hpp"
#include "ui/panels/untaken.hpp"
#include "ui/panels/welcome.hpp"
#include "ui/panels/workshop/wizard.hpp"
#include "ui/panels/workshop/workshop.hpp"
#include "ui/panels/workshop/workshops.hpp"

namespace samtale::ui::panels {

namespace {

widgets::ThemeName theme_name(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::light:
      return widgets::ThemeName::light;
    case ThemeChoice::dark:
      return widgets::ThemeName::dark;
    case ThemeChoice::contrast:
      return widgets::ThemeName::contrast;
  }
  return widgets::ThemeName::light;
}

bool is_room_play(const AppModel& model) { return model.call && model.call->room; }

// The smallest text is 28 px of a screen 1920 px wide.
constexpr float least_of_room = 28.0F / 13.0F / 1920.0F;
// Of the Tilbageblik, which has far more on it, its body text.
constexpr float least_of_looking_back = 28.0F / 15.0F / 1920.0F;
// Fonts are not baked anew for every pixel that a window is drawn wider.
constexpr int room_step = 5;
constexpr int greatest_percent = 250;

// The main button says Enter: with the ring on the way back, Enter would lead home.
void begin_keyboard(widgets::Ui& ui, Screen screen) {
  if (screen == Screen::briefing) widgets::request_focus(ui, "briefing/start");
  if (screen == Screen::debrief) widgets::request_focus(ui, "debrief/again");
  // Enter has led here from the black screen: a second one must not lead away.
  if (screen == Screen::minutes) widgets::request_focus(ui, "minutes/save");
}

// At most a second after the first letter, and not for each of them.
void keep_settings(widgets::Ui& ui, const AppModel& model, PanelState& state,
                   std::vector<Action>& actions) {
  constexpr std::int64_t a_second = 1000;
  if (!model.settings_unsaved) {
    state.keep_at = 0;
    return;
  }
  if (state.keep_at == 0) state.keep_at = ui.now_ms + a_second;
  if (ui.now_ms < state.keep_at) return ui.animations.wake_at(state.keep_at);
  actions.emplace_back(action::KeepSettings{});
  state.keep_at = 0;
}

// After half a second of quiet, and a second after the first letter at most: each time the whole
// text goes to the disk.
void keep_journal(widgets::Ui& ui, const AppModel& model, JournalState& state,
                  std::vector<Action>& actions) {
  constexpr std::int64_t quiet = 500;
  constexpr std::int64_t at_most = 1000;
  if (!model.workshop || !model.workshop->journal_waits) {
    state = {};
    return;
  }
  const std::uint64_t revision = model.workshop->document.revision();
  if (state.first_at == 0) state.first_at = state.last_at = ui.now_ms;
  if (std::exchange(state.revision, revision) != revision) state.last_at = ui.now_ms;
  const std::int64_t due = std::min(state.last_at + quiet, state.first_at + at_most);
  if (ui.now_ms < due) return ui.animations.wake_at(due);
  actions.emplace_back(action::WriteJournal{});
  state = {};
}

}  // namespace

int text_percent(const AppModel& model, ImVec2 window) {
  const int own = model.settings.text_percent;
  const bool meets = model.screen == Screen::meeting;
  if (!is_room_play(model) && !meets) return own;
  const bool looks_back = model.screen == Screen::debrief;
  if (!looks_back && !meets && model.screen != Screen::call && model.screen != Screen::untaken)
    return own;
  const float least = (looks_back ? least_of_looking_back : least_of_room) * window.x * 100.0F;
  const int steps = static_cast<int>(std::ceil(least / static_cast<float>(room_step)));
  return std::clamp(steps * room_step, own, greatest_percent);
}

void draw_screen(widgets::Ui& ui, const AppModel& model, PanelState& state,
                 std::vector<Action>& actions) {
  if (state.shown != model.screen) {
    state.welcome = {};
    state.home = {};
    state.settings = {};
    state.call = {};
    state.room = {};
    state.meeting = {};
    state.folder = {};
    state.debrief = {};
    state.preparation = {};
    state.workshop = {};
    state.workshops = {};
    // What was taken back in one text must not come back in another.
    ui.editor = {};
    state.shown = model.screen;
    begin_keyboard(ui, model.screen);
  }
  keep_settings(ui, model, state, actions);
  keep_journal(ui, model, state.journal, actions);
  switch (model.screen) {
    case Screen::welcome:
      return draw_welcome(ui, welcome_view(model), state.welcome, actions);
    case Screen::home:
      return draw_home(ui, home_view(model), settings_view(model).language, state.home, actions);
    case Screen::briefing:
      return draw_briefing(ui, briefing_view(model), actions);
    case Screen::call:
      if (is_room_play(model)) return draw_room(ui, room_view(model), state.room, actions);
      return draw_call(ui, call_view(model), settings_view(model).language, state.call, actions);
    case Screen::rating:
      return draw_rating(ui, rating_view(model), actions);
    case Screen::note:
      return draw_note(ui, note_view(model), actions);
    case Screen::own_card:
      return draw_own_card(ui, own_card_view(model), actions);
    case Screen::preparation:
      return draw_preparation(ui, preparation_view(model), state.preparation, actions);
    case Screen::untaken:
      return draw_untaken(ui, untaken_view(model), state.room, actions);
    case Screen::debrief:
      return draw_debrief(ui, debrief_view(model), state.debrief, actions);
    case Screen::workshops:
      if (model.wizard) return draw_wizard(ui, wizard_view(model), actions);
      return draw_workshops(ui, workshops_view(model), state.workshops, actions);
    case Screen::workshop:
      return draw_workshop(ui, workshop_view(model), state.workshop, actions);
    case Screen::meeting_preparation:
      return draw_meeting_preparation(ui, meeting_preparation_view(model), actions);
    case Screen::meeting:
      return draw_meeting(ui, meeting_view(model, ui.now_ms), state.meeting, actions);
    case Screen::minutes:
      return draw_minutes(ui, minutes_view(model), actions);
    case Screen::folder:
      return draw_folder(ui, folder_view(model), state.folder, actions);
    case Screen::own_call:
      return draw_own_call(ui, own_call_view(model), actions);
    case Screen::settings:
      return draw_settings(ui, settings_view(model), text_sizes(), state.settings, actions);
  }
}

void apply_settings(widgets::Ui& ui, const Settings& settings) {
  const widgets::ThemeName theme = theme_name(settings.theme);
  if (ui.theme.name != theme || ui.theme.colours[0] == 0) ui.theme = widgets::make_theme(theme);
  ui.motion = settings.calm_motion ? widgets::Motion::calm : widgets::Motion::full;
}

}  // namespace samtale::ui::panels
