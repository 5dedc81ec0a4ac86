#include <algorithm>

#include "engine/session_log.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/app/updating.hpp"

namespace samtale::ui {

void Updating::on(const action::RateItem& a) {
  if (model().call && a.item < scoring::rating_items && a.value >= 0 && a.value <= 5)
    model().call->self_rating[a.item] = a.value;
}

void Updating::on(const action::FinishRating& a) {
  if (!model().call || model().screen != Screen::rating) return;
  CallModel& call = *model().call;
  if (std::all_of(call.self_rating.begin(), call.self_rating.end(),
                  [](const auto& r) { return r.has_value(); })) {
    engine::SelfRated rated;
    for (std::size_t item = 0; item < call.self_rating.size(); ++item)
      rated.heard_respected_understood_next[item] =
          static_cast<std::uint8_t>(*call.self_rating[item]);
    record(rated, call.tip, a.now - call.began_at);
  }
  open_note();
}

void Updating::on(const action::PlayAgain&) {
  if (!model().call) return;
  model().chosen = model().call->playable;
  close_call();
  // This call is among those that the next one is held against.
  emit(effect::ListCalls{calls_folder()});
  model().screen = Screen::briefing;
}

void Updating::on(const action::DeleteCall& a) {
  if (model().call && model().call->saving.file == a.file) {
    close_call();
    model().notice.clear();
    model().screen = Screen::home;
  }
  // A call that was never kept is gone with the model.
  if (!a.file.empty()) emit(effect::DeleteFile{a.file});
  emit(effect::ListCalls{calls_folder()});
}

void Updating::on(const action::CallDeleted& a) {
  model().notice = a.problem ? message(*a.problem, model().settings.language) : std::string();
}

}  // namespace samtale::ui
