#include "ui/desktop/setup.hpp"

#include <cstdlib>
#include <utility>

#include "engine/messages.hpp"
#include "engine/session_log.hpp"
#include "engine/store/disk_store.hpp"
#include "engine/store/memory_store.hpp"
#include "scoring/folder/stats.hpp"
#include "ui/app/demonstration.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/desktop/chance.hpp"
#include "ui/desktop/open_file.hpp"

namespace samtale::ui::desktop {
namespace {

using engine::Failure;
using engine::Result;

bool keeps_data(const Arguments& arguments) {
  return arguments.screenshot.empty() && !(arguments.screen && arguments.session.empty());
}

std::filesystem::path data_folder(const Arguments& arguments) {
  if (!keeps_data(arguments)) return {};
  if (!arguments.data.empty()) return std::filesystem::absolute(arguments.data);
  return user_folder(std::getenv("XDG_DATA_HOME"), std::getenv("HOME"));
}

Surroundings surroundings(engine::Store& store) {
  const char* const home = std::getenv("HOME");
  const auto dirs = store.read(user_dirs_file(std::getenv("XDG_CONFIG_HOME"), home));
  return {documents_folder(dirs ? dirs.value() : std::string(), home), open_file};
}

Settings read_settings(const Arguments& arguments, engine::Store& store,
                       const std::filesystem::path& folder) {
  Settings settings;
  if (!folder.empty()) {
    const auto bytes = store.read(settings_file(folder));
    if (bytes) settings = decode_settings(bytes.value());
  }
  settings.language = arguments.language.value_or(settings.language);
  settings.theme = arguments.theme.value_or(settings.theme);
  settings.text_percent = arguments.text_percent.value_or(settings.text_percent);
  return settings;
}

Result<SharedMethod, Refused> read_method(const Arguments& arguments, engine::Store& store,
                                          Language language) {
  if (arguments.method.empty()) return shipped_method();
  const auto loaded = load_method_file(store, arguments.method);
  if (loaded) return loaded.value();
  const MethodFault& fault = loaded.error();
  if (fault.unreadable)
    return Failure<Refused>{{ExitCode::usage, message(*fault.unreadable, language)}};
  std::string text;
  for (const engine::Diagnostic& diagnostic : fault.diagnostics)
    text += engine::report(diagnostic, fault.files, language);
  return Failure<Refused>{{ExitCode::content, text}};
}

/// Opened without a lock and never written to.
Result<engine::Done, Refused> look_at_session(const Arguments& arguments, engine::Store& disk,
                                              Setup& setup, std::int64_t now) {
  const Language language = setup.model.settings.language;
  const auto read = read_session(disk, arguments.session);
  if (!read) return Failure<Refused>{{ExitCode::usage, message(read.error(), language)}};
  engine::DecodedSession decoded = read.value();
  if (!decoded.readable()) return Failure<Refused>{{ExitCode::content, message(decoded, language)}};
  SharedPlayable playable = load_from_session(decoded.session.header, nullptr);
  take_actions(setup.model, {action::CallOpened{{}, std::move(decoded), std::move(playable), now}},
               *setup.runner);
  finish_work(setup.model, *setup.runner);
  if (setup.model.call && arguments.screen) {
    setup.model.screen = *arguments.screen;
    // A finished call is shown as it ended.
    setup.model.call->call_over = setup.model.call->transcript.finished;
  }
  return engine::Done{};
}

/// What lies in a folder of calls, looked at by a program that keeps nothing.
void take_along(engine::Store& disk, engine::Store& store, const std::filesystem::path& folder) {
  const auto files = scoring::calls_in(disk, folder);
  for (const engine::Path& file : files ? files.value() : std::vector<engine::Path>())
    if (const auto bytes = disk.read(file)) static_cast<void>(store.write(file, bytes.value()));
}

/// The folder's calls, counted; over the screen that the program would begin with.
void open_folder(const Arguments& arguments, Setup& setup) {
  if (!keeps_data(arguments)) {
    engine::DiskStore disk;
    take_along(disk, *setup.store, arguments.folder);
    setup.model.settings.sharing_read = true;
  }
  setup.model.screen = Screen::home;
  take_actions(setup.model, {action::OpenFolder{engine::path_text(arguments.folder)}},
               *setup.runner);
  if (!keeps_data(arguments)) finish_work(setup.model, *setup.runner);
}

/// The first screen.
Result<engine::Done, Refused> begin(const Arguments& arguments, Setup& setup, std::int64_t now) {
  if (!keeps_data(arguments) && !arguments.session.empty()) {
    engine::DiskStore disk;
    return look_at_session(arguments, disk, setup, now);
  }
  if (!arguments.session.empty()) {
    take_actions(setup.model, {action::ResumeCall{arguments.session, now}}, *setup.runner);
    return engine::Done{};
  }
  if (!keeps_data(arguments) && !arguments.folder.empty()) {
    open_folder(arguments, setup);
    return engine::Done{};
  }
  if (!keeps_data(arguments)) {
    demonstrate(setup.model, *setup.runner, arguments.screen.value_or(Screen::home), now);
    return engine::Done{};
  }
  std::vector<Action> outcomes;
  // What a program that was cut off could not empty.
  setup.runner->run(effect::ClearFolder{unkept_folder(setup.model.data_folder)}, outcomes);
  take_actions(setup.model, std::move(outcomes), *setup.runner);
  const bool asks = setup.model.settings.keeping == Keeping::unasked;
  setup.model.screen = asks ? Screen::welcome : Screen::home;
  if (!asks && !arguments.folder.empty()) open_folder(arguments, setup);
  return engine::Done{};
}

/// A new installation gets its id, and learns at once whether its folder can be written to.
void save_first_settings(Setup& setup) {
  Settings& settings = setup.model.settings;
  if (setup.model.data_folder.empty() || !settings.player.empty()) return;
  settings.player = random_id();
  std::vector<Action> outcomes;
  setup.runner->run(effect::SaveSettings{settings}, outcomes);
  take_actions(setup.model, std::move(outcomes), *setup.runner);
}

}  // namespace

Result<Setup, Refused> set_up(const Arguments& arguments, std::int64_t now) {
  engine::DiskStore disk;
  Setup setup;
  AppModel& model = setup.model;
  model.data_folder = data_folder(arguments);
  model.files_listed = !keeps_data(arguments);  // there are none
  model.settings = read_settings(arguments, disk, model.data_folder);
  auto method = read_method(arguments, disk, model.settings.language);
  if (!method) return Failure<Refused>{method.error()};
  std::vector<std::filesystem::path> folders = arguments.scenario_folders;
  if (keeps_data(arguments)) folders.push_back(own_scenarios_folder(model.data_folder));
  model.library = std::make_shared<const Library>(load_library(
      disk, method.value(), folders, keeps_data(arguments) ? Extent::preview : Extent::whole));
  if (keeps_data(arguments)) {
    setup.store = std::make_unique<engine::DiskStore>();
  } else {
    setup.store = std::make_unique<engine::MemoryStore>();
  }
  setup.runner = std::make_unique<EffectRunner>(
      *setup.store, model.data_folder, keeps_data(arguments) ? surroundings(disk) : Surroundings{});
  if (auto begun = begin(arguments, setup, now); !begun) return Failure<Refused>{begun.error()};
  save_first_settings(setup);
  return setup;
}

}  // namespace samtale::ui::desktop
