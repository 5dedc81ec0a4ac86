#include "ui/app/update.hpp"

#include "ui/app/updating.hpp"
#include "ui/app/user_folder.hpp"

namespace samtale::ui {

Updated Updating::take(const Action& action) {
  std::visit([this](const auto& a) { on(a); }, action);
  return std::move(out_);
}

void Updating::on(const action::GoHome&) {
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
  model().screen = Screen::briefing;
}

void Updating::on(const action::Quit&) {
  close_call();
  if (!model().data_folder.empty()) emit(effect::ClearFolder{unkept_folder(model().data_folder)});
  model().quit = true;
}

void Updating::on(const action::CallsListed& a) {
  model().files = a.files;
  model().files_listed = true;
}

void Updating::on(const action::ScenarioRead& a) {
  if (!model().library) return;
  model().library = std::make_shared<const Library>(with_whole(*model().library, a.playable));
  if (model().awaited != a.playable->scenario().id) return;
  model().awaited.clear();
  on(action::OpenBriefing{a.playable->scenario().id});
}

std::filesystem::path Updating::calls_folder() {
  const bool forget = model().settings.keeping == Keeping::forget;
  return forget ? unkept_folder(model().data_folder) : model().data_folder / "calls";
}

void Updating::close_call() {
  if (model().call && !model().call->saving.file.empty())
    emit(effect::CloseCall{model().call->saving.file});
  model().call.reset();
  model().debrief.reset();
  model().asks_to_leave = false;
}

void Updating::add_notice(const std::string& sentence) {
  model().notice += (model().notice.empty() ? "" : " ") + sentence;
}

Updated update(AppModel model, const Action& action) {
  return Updating(std::move(model)).take(action);
}

}  // namespace samtale::ui
