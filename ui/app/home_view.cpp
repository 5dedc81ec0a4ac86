#include "ui/app/home_view.hpp"

#include <algorithm>

#include "ui/app/call_file_words.hpp"
#include "ui/app/dates.hpp"
#include "ui/app/debrief_parts.hpp"
#include "ui/app/own_card_view.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

using engine::Scenario;

// A card says what a call is about at a glance; the briefing has all that it trains.
constexpr std::size_t most_trains = 3;

std::string caller(const Scenario& scenario, Language language, const Say& say) {
  if (scenario.calls.empty()) return {};
  const engine::Citizen& citizen = scenario.calls.front().citizen;
  const std::string& about = citizen.about.in(language);
  if (about.empty()) return citizen.name.in(language);
  return say("app.between", citizen.name.in(language), about);
}

std::string status(const AppModel& model, const std::string& id, const Say& say) {
  const auto of_this = [&](const CallFile& file) { return file.scenario == id; };
  const auto newest = std::find_if(model.files.begin(), model.files.end(), of_this);
  if (newest == model.files.end()) return say("home.untried");
  return say(newest->finished ? "home.tried" : "home.started");
}

ScenarioCard card(const AppModel& model, const Playable& playable, const Say& say) {
  const Scenario& scenario = playable.scenario();
  const Language language = say.language();
  ScenarioCard card;
  card.id = scenario.id;
  card.status = status(model, scenario.id, say);
  card.minutes = say("app.minutes", scenario.minutes);
  card.title = scenario.title.in(language);
  card.caller = caller(scenario, language, say);
  card.playable = playable.seems_playable();
  card.summary = card.playable ? scenario.summary.in(language) : say("home.broken");
  for (const std::string& id : scenario.trains)
    for (const scoring::Principle& principle : playable.rubric.principles)
      if (principle.id == id && card.trains.size() < most_trains)
        card.trains.push_back(principle.name.in(language));
  return card;
}

/// How far the scenario has been taken in this mode.
const CallFile* newest_in(const AppModel& model, const engine::CourseDay::Call& call) {
  for (const CallFile& file : model.files)
    if (file.scenario == call.scenario && file.mode == call.mode) return &file;
  return nullptr;
}

DayCard::Row day_row(const AppModel& model, const engine::CourseDay::Call& call,
                     const Scenario& scenario, std::size_t number, const Say& say) {
  DayCard::Row row;
  row.scenario = call.scenario;
  row.mode = call.mode;
  row.number = std::to_string(number);
  row.title = scenario.title.in(say.language());
  row.how = say(mode_key(call.mode));
  row.why = call.why.in(say.language());
  row.minutes = say("app.minutes", scenario.minutes);
  const CallFile* newest = newest_in(model, call);
  row.tried = newest && newest->finished;
  row.status = say(!newest ? "home.untried" : newest->finished ? "home.tried" : "home.started");
  return row;
}

std::optional<DayCard> day_card(const AppModel& model, const Say& say) {
  if (!model.library || model.library->days.empty()) return std::nullopt;
  const std::vector<engine::CourseDay>& days = model.library->days;
  DayCard card;
  card.heading = say("home.day");
  for (std::size_t d = 0; d < days.size(); ++d) {
    card.days.push_back({days[d].id, days[d].name.in(say.language())});
    if (days[d].id == model.settings.day) card.chosen = d;
  }
  const engine::CourseDay& day = days[card.chosen];
  card.title = day.title.in(say.language());
  card.about = day.about.in(say.language());
  for (const engine::CourseDay::Call& call : day.calls) {
    const SharedPlayable playable = model.library->find(call.scenario);
    if (!playable || !playable->seems_playable() || is_sensitive(playable->scenario())) continue;
    card.rows.push_back(day_row(model, call, playable->scenario(), card.rows.size() + 1, say));
  }
  return card;
}

std::string title_of(const AppModel& model, const CallFile& file, Language language) {
  const SharedPlayable playable = model.library ? model.library->find(file.scenario) : nullptr;
  return playable ? playable->scenario().title.in(language) : file.scenario;
}

}  // namespace

HomeView home_view(const AppModel& model) {
  const Say say(model.settings.language);
  HomeView view;
  view.title = say("app.name");
  const std::string& alias = model.settings.alias;
  view.tagline = alias.empty() ? say("app.tagline") : say("home.hello", alias);
  view.settings = say("home.settings");
  view.scenarios_heading = say("home.scenarios");
  view.calls_heading = say("home.calls");
  if (model.files_listed) view.calls_empty = say("home.calls_empty");
  view.notice = model.notice;
  view.day = day_card(model, say);
  if (model.library)
    for (const SharedPlayable& playable : model.library->scenarios)
      if (!is_sensitive(playable->scenario()))
        view.scenarios.push_back(card(model, *playable, say));
  view.scenarios_count = say("home.count", view.scenarios.size());

  view.goals_heading = say("home.goals");
  if (model.library && model.library->method)
    for (const scoring::Principle& principle : model.library->method->rubric.principles)
      if (is_goal(model.settings, principle.id))
        view.goals.push_back(principle.name.in(say.language()));
  view.prepare = say("home.prepare");
  view.workshop = say("workshop.enter");
  view.meeting = say("meeting.enter");
  view.team = say("home.team");
  view.own_call = say("own_call.title");
  view.folder = say("folder.enter");
  view.own_card.heading = say("own_card.title");
  for (const std::string& sentence : model.settings.card)
    if (!sentence.empty()) view.own_card.sentences.push_back(say("app.quote", sentence));
  const bool written = has_own_card(model.settings);
  if (written) view.own_card.print = say("own_card.print");
  view.own_card.change = say(written ? "own_card.mend" : "own_card.make");
  if (model.settings.keeping == Keeping::forget) {
    view.lent = say("home.lent");
    if (model.hidden_calls == 1) view.lent += " " + say("home.hidden_one");
    if (model.hidden_calls > 1) view.lent += " " + say("home.hidden", model.hidden_calls);
    view.next_participant = say("home.next_participant");
  }
  for (const CallFile& file : model.files) {
    const std::string title = title_of(model, file, say.language());
    const std::string date = spoken_date(file.date, say.language());
    if (!file.finished && !view.resume)
      view.resume = ResumeCard{say("home.resume_lead"), title, say("home.resume_detail", date),
                               say("home.resume"), file.file};
    CallRow row;
    row.title = title;
    row.detail = call_detail(model, file, say);
    row.open = say(file.finished ? "home.open_finished" : "home.open_unfinished", title);
    row.remove = say("home.remove");
    row.remove_ask = say("home.remove_ask", date);
    row.copies = say("app.copies_stay");
    row.remove_yes = say("home.remove_yes");
    row.remove_no = say("home.remove_no");
    row.file = file.file;
    row.finished = file.finished;
    view.calls.push_back(std::move(row));
  }
  return view;
}

}  // namespace samtale::ui
