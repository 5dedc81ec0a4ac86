#include "ui/desktop/setup.hpp"

#include <utility>

#include "engine/messages.hpp"
#include "engine/session_log.hpp"
#include "engine/store/disk_store.hpp"
#include "engine/store/memory_store.hpp"
#include "scoring/folder/stats.hpp"
#include "ui/app/demonstration.hpp"
#include "ui/app/meeting/record.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/journal.hpp"
#include "ui/desktop/open_file.hpp"
#include "ui/shell/beginning.hpp"
#include "ui/shell/chance.hpp"
#include "ui/system/user_places.hpp"

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
  return system::own_data_folder();
}

Surroundings surroundings(engine::Store& store) {
  return {system::own_documents_folder(store), open_file};
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

bool is_of_meeting(const Arguments& arguments) {
  return arguments.screen == Screen::meeting || arguments.screen == Screen::meeting_preparation ||
         arguments.screen == Screen::minutes;
}

/// The call that a meeting is about: prepared before, straight to the screen for the room.
void open_meeting(const Arguments& arguments, Setup& setup) {
  std::vector<Action> actions{action::PrepareMeeting{
      arguments.session, arguments.screen != Screen::meeting_preparation, arguments.today}};
  shell::complete(actions.front(), arguments.today);
  take_actions(setup.model, std::move(actions), *setup.runner);
  finish_work(setup.model, *setup.runner);
}

/// For a picture of a meeting: the files as they lie, in a store that goes with the program.
void take_along(engine::Store& disk, engine::Store& store, const std::filesystem::path& file) {
  for (const std::filesystem::path& one : {file, meeting_file(file)}) {
    const auto bytes = disk.read(one);
    if (!bytes) continue;
    // A store in memory fails only where a test has it so.
    const auto written = store.write(one, bytes.value());
    static_cast<void>(written);
  }
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
void take_folder_along(engine::Store& disk, engine::Store& store,
                       const std::filesystem::path& folder) {
  const auto files = scoring::calls_in(disk, folder);
  for (const engine::Path& file : files ? files.value() : std::vector<engine::Path>())
    if (const auto bytes = disk.read(file)) static_cast<void>(store.write(file, bytes.value()));
}

/// The folder's calls, counted; over the screen that the program would begin with.
void open_folder(const Arguments& arguments, Setup& setup) {
  if (!keeps_data(arguments)) {
    engine::DiskStore disk;
    take_folder_along(disk, *setup.store, arguments.folder);
    setup.model.settings.sharing_read = true;
  }
  setup.model.screen = Screen::home;
  take_actions(setup.model, {action::OpenFolder{engine::path_text(arguments.folder)}},
               *setup.runner);
  if (!keeps_data(arguments)) finish_work(setup.model, *setup.runner);
}

/// The first screen.
Result<engine::Done, Refused> begin(const Arguments& arguments, Setup& setup, std::int64_t now) {
  if (!arguments.session.empty() && is_of_meeting(arguments)) {
    engine::DiskStore disk;
    if (!keeps_data(arguments)) take_along(disk, *setup.store, arguments.session);
    open_meeting(arguments, setup);
    return engine::Done{};
  }
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
  shell::begin_own(setup.model, *setup.runner);
  const bool asks = setup.model.screen == Screen::welcome;
  if (!asks && !arguments.folder.empty()) open_folder(arguments, setup);
  return engine::Done{};
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
  shell::save_first_settings(setup.model, *setup.runner);
  return setup;
}

}  // namespace samtale::ui::desktop
