#include "ui/app/workshop/wizard_view.hpp"

#include <algorithm>

#include "ui/app/words.hpp"

namespace samtale::ui {

WizardView wizard_view(const AppModel& model) {
  WizardView view;
  if (!model.wizard || !model.templates) return view;
  const Say say(model.settings.language);
  const engine::Templates& templates = *model.templates;
  const engine::WizardAnswers& answers = model.wizard->answers;
  const engine::WizardAnswers filled = with_defaults(templates, answers);
  view.answers = answers;
  view.back = say("workshop.title");
  view.heading = say("workshop.wizard");
  view.detail = say("workshop.wizard_detail");
  view.title = {say("workshop.w_title"), answers.title, filled.title};
  view.name = {say("workshop.w_name"), answers.citizen_name, filled.citizen_name};
  view.hidden = {say("workshop.w_hidden"), answers.hidden, filled.hidden};
  view.who = {say("workshop.w_who"), {}, static_cast<std::size_t>(answers.who)};
  for (const auto& caller : templates.callers)
    view.who.options.push_back(caller.name.in(say.language()));
  view.why = {say("workshop.w_why"), {}, static_cast<std::size_t>(answers.why)};
  for (const engine::LocalText& reason : templates.reasons)
    view.why.options.push_back(reason.in(say.language()));
  view.mood = {say("workshop.w_mood"), {}, static_cast<std::size_t>(answers.how_angry)};
  for (const auto& mood : templates.moods)
    view.mood.options.push_back(mood.name.in(say.language()));
  view.stage = {
      say("workshop.w_stage"),
      {say("workshop.w_stage_none"), say("workshop.w_stage_before"), say("workshop.w_stage_after")},
      static_cast<std::size_t>(answers.stage)};
  view.trains_label = say("workshop.w_trains");
  const engine::Template* from = template_of(templates, answers);
  if (from && model.library)
    for (const scoring::Principle& principle : model.library->method->rubric.principles) {
      const auto& can = templates.plot_of(*from).can_train;
      if (std::find(can.begin(), can.end(), principle.id) == can.end()) continue;
      const auto& chosen = filled.trains;
      view.trains.push_back(
          {principle.id, principle.name.in(say.language()),
           std::find(chosen.begin(), chosen.end(), principle.id) != chosen.end()});
    }
  view.make = say("workshop.w_make");
  view.cancel = say("workshop.w_cancel");
  return view;
}

}  // namespace samtale::ui
