#include "ui/app/update.hpp"

#include <algorithm>
#include <iterator>

#include "ui/app/meeting/meeting.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/user_folder.hpp"

namespace samtale::ui {

template <class... All>
bool Updating::take_one_of(action::Types<All...>, const Action& action) {
  const auto is = [this](const auto* one) {
    if (one != nullptr) on(*one);
    return one != nullptr;
  };
  return (is(action.as<All>()) || ...);
}

Updated Updating::take(const Action& action) {
  const Screen before = model().screen;
  take_one_of(action::Elsewhere{}, action) || take_one_of(action::InWorkshop{}, action) ||
      take_one_of(action::InMeeting{}, action) || take_one_of(action::InTeam{}, action);
  if (model().screen != before || model().quit) on(action::KeepSettings{});
  return std::move(out_);
}

void Updating::on(const action::GoHome&) {
  if (model().call && model().call->trial) return end_trial();
  on(action::KeepOwnCall{});
  close_call();
  model().notice.clear();
  model().screen = Screen::home;
  emit(effect::ListCalls{calls_folder()});
}

void Updating::on(const action::FirstFrameShown&) {
  emit(effect::ListCalls{calls_folder()});
  if (model().library) emit(effect::ReadScenarios{model().library});
}

void Updating::on(const action::OpenBriefing& a) {
  SharedPlayable playable = model().library ? model().library->find(a.scenario) : nullptr;
  if (playable && playable->preview) {
    model().awaited = a.scenario;
    emit(effect::ReadScenario{std::move(playable)});
    return;
  }
  if (!playable || !playable->loaded.playable || is_sensitive(playable->scenario())) return;
  close_call();
  model().notice.clear();
  model().chosen = std::move(playable);
  model().swapped = false;
  model().screen = Screen::briefing;
}

void Updating::on(const action::PutAway&) {
  on(action::WriteJournal{});
  on(action::KeepOwnCall{});
  if (model().meeting) keep_meeting();
  on(action::KeepSettings{});
}

void Updating::on(const action::Quit&) {
  on(action::WriteJournal{});
  on(action::KeepOwnCall{});
  close_call();
  if (!model().data_folder.empty()) emit(effect::ClearFolder{unkept_folder(model().data_folder)});
  model().quit = true;
}

void Updating::on(const action::CallsListed& a) {
  // On a machine that several use, one's own: whoever was here before is nobody's business.
  const auto own = [&](const CallFile& file) {
    return file.player.empty() || file.player == model().settings.player;
  };
  model().files.clear();
  std::copy_if(a.files.begin(), a.files.end(), std::back_inserter(model().files), own);
  model().hidden_calls =
      static_cast<std::size_t>(std::count_if(a.hidden.begin(), a.hidden.end(), own));
  model().files_listed = true;
}

void Updating::on(const action::ScenarioRead& a) {
  if (!model().library) return;
  model().library =
      std::make_shared<const Library>(with_whole(*model().library, a.preview, a.playable));
  if (model().awaited != a.preview->scenario().id) return;
  model().awaited.clear();
  on(action::OpenBriefing{a.playable->scenario().id});
}

std::filesystem::path Updating::calls_folder() {
  const bool forget = model().settings.keeping == Keeping::forget;
  return forget ? unkept_folder(model().data_folder) : kept_folder(model().data_folder);
}

void Updating::close_call() {
  // A note that was being written when the window was closed.
  const Screen shown = model().screen == Screen::settings ? model().settings_from : model().screen;
  if (model().call && shown == Screen::note) keep_note(last_event_time());
  if (model().meeting) keep_meeting();
  if (model().call && !model().call->saving.file.empty())
    emit(effect::CloseCall{model().call->saving.file});
  model().call.reset();
  model().debrief.reset();
  model().meeting.reset();
  model().asks_to_leave = false;
}

void Updating::add_notice(const std::string& sentence) {
  model().notice += (model().notice.empty() ? "" : " ") + sentence;
}

Updated update(AppModel model, const Action& action) {
  return Updating(std::move(model)).take(action);
}

}  // namespace samtale::ui
