#include "ui/app/briefing_view.hpp"
#include "ui/app/home_view.hpp"
#include "ui/app/settings_view.hpp"
#include "ui/app/welcome_view.hpp"
#include "ui/app/words.hpp"
#include "ui/web/text_writer.hpp"

namespace samtale::ui::web {
namespace {

std::string numbered(std::string_view name, std::size_t number) {
  return std::string(name) + "-" + std::to_string(number);
}

Doing resume(const std::filesystem::path& file) {
  return [file](const Given& given) { return Action(action::ResumeCall{file, given.now}); };
}

/// `what` makes the action of the choice with this number.
template <class What>
void write_choices(TextWriter& to, const std::string& name, const SettingsView::Choices& choices,
                   What what) {
  to.open("fieldset");
  to.line("legend", choices.heading);
  for (std::size_t i = 0; i < choices.labels.size(); ++i)
    to.choice(name, numbered(name, i), choices.labels[i], i == choices.chosen,
              [what, i](const Given&) { return Action(what(i)); });
  to.close("fieldset");
}

action::ChooseLanguage language_of(std::size_t choice) {
  return {static_cast<engine::Language>(choice)};
}

action::ChooseKeeping keeping_of(std::size_t choice) {
  return {choice == 0 ? Keeping::keep : Keeping::forget};
}

void write_scenarios(TextWriter& to, const HomeView& view) {
  to.heading(2, "scenarios", view.scenarios_heading);
  to.open("ul class=\"cards\"");
  for (const ScenarioCard& card : view.scenarios) {
    to.open("li");
    to.line("h3", card.title);
    to.line("p class=\"quiet\"", card.caller + " · " + card.minutes + " · " + card.status);
    to.line("p", card.summary);
    if (card.playable)
      to.button("open-" + card.id, card.title, just(action::OpenBriefing{card.id}));
    to.close("li");
  }
  to.close("ul");
}

void write_calls(TextWriter& to, const HomeView& view, const Say& say) {
  to.heading(2, "calls", view.calls_heading);
  if (view.calls.empty()) return to.line("p class=\"quiet\"", view.calls_empty);
  to.open("ul class=\"cards\"");
  for (std::size_t i = 0; i < view.calls.size(); ++i) {
    const CallRow& row = view.calls[i];
    to.open("li");
    to.line("p", row.title + " · " + row.detail);
    to.button(numbered("call", i), say("web.text.of", row.open, row.title), resume(row.file));
    to.open("details");
    to.line("summary", say("web.text.of", row.remove, row.title));
    to.line("p", row.remove_ask);
    to.button(numbered("remove", i), row.remove_yes, just(action::DeleteCall{row.file}));
    to.close("details");
    to.close("li");
  }
  to.close("ul");
}

}  // namespace

void write_home(TextWriter& to, const AppModel& model) {
  const HomeView view = home_view(model);
  const Say say(model.settings.language);
  to.title(view.title);
  to.heading(1, "top", view.title);
  to.line("p", view.tagline);
  to.line("p class=\"warning\"", view.notice);
  if (view.resume) {
    to.heading(2, "resume", view.resume->lead);
    to.line("p", view.resume->title + " · " + view.resume->detail);
    to.button("resume-call", view.resume->button, resume(view.resume->file));
  }
  write_scenarios(to, view);
  write_calls(to, view, say);
  to.button("settings", view.settings, just(action::OpenSettings{}));
  if (view.next_participant.empty()) return;
  to.line("p", view.lent);
  to.button("next-participant", view.next_participant, just(action::NewParticipant{}));
}

void write_welcome(TextWriter& to, const AppModel& model) {
  const WelcomeView view = welcome_view(model);
  to.title(view.heading);
  to.heading(1, "top", view.heading);
  to.line("p", view.about);
  to.open("ul");
  for (const std::string& stored : view.stored) to.line("li", stored);
  to.close("ul");
  write_choices(to, "language", view.language, language_of);
  to.button("keep", view.keep, just(keeping_of(0)), "aria-describedby=\"keep-detail\"");
  to.line("p id=\"keep-detail\" class=\"quiet\"", view.keep_detail);
  to.button("forget", view.forget, just(keeping_of(1)), "aria-describedby=\"forget-detail\"");
  to.line("p id=\"forget-detail\" class=\"quiet\"", view.forget_detail);
}

void write_settings(TextWriter& to, const AppModel& model) {
  const SettingsView view = settings_view(model);
  to.title(view.title);
  to.button("back", view.back, just(action::CloseSettings{}));
  to.heading(1, "top", view.title);
  write_choices(to, "language", view.language, language_of);
  write_choices(to, "keeping", view.keeping, keeping_of);
  to.heading(2, "data", view.data_heading);
  to.line("p", view.data);
  to.heading(2, "about", view.about_heading);
  to.line("p", view.about);
}

void write_briefing(TextWriter& to, const AppModel& model) {
  const BriefingView view = briefing_view(model);
  to.title(view.title);
  to.button("back", view.back, just(action::GoHome{}));
  to.heading(1, "top", view.title);
  to.line("p", view.caller + ", " + view.caller_about + " · " + view.minutes);
  to.heading(2, "warning", view.warning_heading);
  to.line("p", view.warning);
  to.heading(2, "you", view.you_heading);
  to.line("p", view.you);
  to.heading(2, "table", view.table_heading);
  to.open("ul");
  for (const std::string& line : view.table) to.line("li", line);
  to.close("ul");
  to.heading(2, "trains", view.trains_heading);
  to.line("p", view.trains);
  to.open("fieldset");
  to.line("legend", view.mode_heading);
  for (std::size_t i = 0; i < view.modes.size(); ++i)
    to.choice("mode", numbered("mode", i), view.modes[i].label + ". " + view.modes[i].detail,
              i == view.chosen_mode, just(action::ChooseMode{view.modes[i].mode}));
  to.close("fieldset");
  to.line("p", view.swapped);
  const engine::Players players =
      view.players.empty() ? engine::Players::one : view.players[view.chosen_players].players;
  to.button("start", view.start, [players](const Given& given) {
    return Action(action::StartCall{given.now, {}, 0, {}, players});
  });
  to.line("p class=\"quiet\"", view.privacy);
}

}  // namespace samtale::ui::web
