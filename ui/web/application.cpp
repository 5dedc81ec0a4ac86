#include "ui/web/application.hpp"

#include <memory>
#include <utility>

#include "ui/app/closing.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/shell/beginning.hpp"
#include "ui/shell/chance.hpp"

namespace samtale::ui::web {
namespace {

namespace fs = std::filesystem;

fs::path utf8(const std::string& text) { return fs::path(std::u8string(text.begin(), text.end())); }

/// What the user is shown as the place of their files; nothing else depends on it.
fs::path data_folder(engine::Language language) { return utf8(Say(language)("web.folder")); }

/// Pages that stay leave through the browser's downloads.
fs::path downloads() { return "Downloads"; }

fs::path calls_folder(const AppModel& model) {
  const bool forget = model.settings.keeping == Keeping::forget;
  return forget ? unkept_folder(model.data_folder) : kept_folder(model.data_folder);
}

bool is_within(const fs::path& file, const fs::path& folder) {
  const std::string above = engine::path_text(folder) + "/";
  return engine::path_text(file).substr(0, above.size()) == above;
}

std::string name_of(const fs::path& file) { return engine::path_text(file.filename()); }

AppModel empty_model(engine::Language language) {
  AppModel model;
  model.settings.language = language;
  model.data_folder = data_folder(language);
  return model;
}

}  // namespace

Application::Application(engine::Language language, Outside outside)
    : outside_(std::move(outside)),
      model_(empty_model(language)),
      runner_(store_, model_.data_folder, {downloads(), [this](const fs::path& file) {
                                             const auto bytes = store_.read(file);
                                             return bytes &&
                                                    outside_.show(name_of(file), bytes.value());
                                           }}) {}

fs::path Application::stored(const std::string& path) const {
  return model_.data_folder / utf8(path);
}

void Application::put(const std::string& path, std::string_view bytes) {
  static_cast<void>(store_.write(stored(path), bytes));
}

void Application::begin() {
  store_.take_changed();  // the browser has them
  if (const auto bytes = store_.read(settings_file(model_.data_folder))) {
    model_.settings = decode_settings(bytes.value());
  }
  model_.library = std::make_shared<const Library>(load_library(
      store_, shipped_method(), {own_scenarios_folder(model_.data_folder)}, Extent::preview));
  shell::begin_own(model_, runner_);
  tell_changes();
}

void Application::take(std::vector<Action> actions) {
  if (actions.empty()) return;
  for (Action& action : actions) shell::complete(action, {});
  take_actions(model_, std::move(actions), runner_);
  tell_changes();
}

void Application::work() {
  std::vector<Action> outcomes;
  runner_.advance(outcomes);
  take(std::move(outcomes));
}

void Application::tell_changes() {
  const fs::path unkept = unkept_folder(model_.data_folder);
  for (const fs::path& file : store_.take_changed()) {
    const auto bytes = store_.read(file);
    if (is_within(file, downloads())) {
      if (bytes) outside_.hand_out(name_of(file), bytes.value());
    } else if (is_within(file, model_.data_folder) && !is_within(file, unkept)) {
      const std::string path =
          engine::path_text(file).substr(engine::path_text(model_.data_folder).size() + 1);
      bytes ? outside_.keep(path, bytes.value()) : outside_.forget(path);
    }
  }
}

void Application::receive(const std::string& name, std::string_view bytes, std::int64_t now) {
  const fs::path file = utf8(name).filename();
  if (file.extension() != ".samtale") {
    const fs::path here = fs::path("received") / file;
    static_cast<void>(store_.write(here, bytes));
    if (model_.screen != Screen::workshops) take({action::GoHome{}, action::OpenWorkshop{}});
    return take({action::BringIn{here}});
  }
  const auto put =
      create_beside(store_, calls_folder(model_), name_of(file.stem()), ".samtale", bytes);
  if (put) return take({action::GoHome{}, action::ResumeCall{put.value(), now}});
  take({action::CallNotOpened{put.error()}});
}

void Application::list_calls() {
  std::vector<Action> outcomes;
  runner_.run(effect::ListCalls{calls_folder(model_)}, outcomes);
  take(std::move(outcomes));
}

void Application::hand_out(const std::string& path) {
  const fs::path file = utf8(path);
  const auto bytes = store_.read(file);
  if (bytes) outside_.hand_out(name_of(file), bytes.value());
}

void Application::not_kept(const std::string& path) {
  const engine::IoError problem{stored(path), engine::IoReason::full};
  const bool open = model_.call && model_.call->saving.file == problem.path;
  if (open) return take({action::CallAppended{problem.path, problem}});
  take({action::SettingsSaved{problem}});
}

bool Application::asks_before_closing() {
  put_away();
  const std::optional<Action> question = question_before_closing(model_);
  if (question) take({*question});
  return question.has_value();
}

void Application::put_away() { take({action::PutAway{}}); }

}  // namespace samtale::ui::web
