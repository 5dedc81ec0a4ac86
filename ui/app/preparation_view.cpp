#include "ui/app/preparation_view.hpp"

#include <algorithm>

#include "ui/app/personal_data_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

/// In the order of PreparationPart.
constexpr std::array<const char*, preparation_parts> ids{
    "errand", "fear", "first_sentence", "one_option", "other_option", "law", "agreement"};

}  // namespace

bool is_empty(const Preparation& preparation) {
  return std::all_of(preparation.parts.begin(), preparation.parts.end(),
                     [](const std::string& part) { return part.empty(); });
}

PreparationView preparation_view(const AppModel& model) {
  const Say say(model.settings.language);
  PreparationView view;
  view.back = say("app.home");
  view.heading = say("preparation.title");
  view.detail = say("preparation.detail");
  view.notice = model.notice;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const std::string& value = model.preparation.parts[i];
    const std::string id(ids[i]);
    view.fields[i] = {id, say("preparation." + id), say("preparation.hint_" + id), value,
                      personal_data_problem(value, say.language())};
  }
  view.print = say("preparation.print");
  view.not_kept = say("preparation.not_kept");
  view.can_print = !is_empty(model.preparation);
  if (model.preparation.asks_to_leave)
    view.leaving =
        PreparationView::LeaveQuestion{say("preparation.leave"), say("preparation.leave_text"),
                                       say("preparation.stay"), say("preparation.leave_yes")};
  return view;
}

}  // namespace samtale::ui
