#include <algorithm>
#include <exception>

#include "engine/store/disk_store.hpp"
#include "ui/app/settings.hpp"
#include "ui/app/user_folder.hpp"
#include "ui/system/user_places.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/device.hpp"

namespace {

using namespace samtale::ui;
using namespace samtale::ui::terminal;

/// What the user has set in the desktop program holds here too.
Language language_set(samtale::engine::Store& store, const std::filesystem::path& data) {
  if (data.empty()) return Language::da;
  const auto bytes = store.read(settings_file(data));
  return bytes ? decode_settings(bytes.value()).language : Language::da;
}

ExitCode run(const Context& context) {
  if (context.arguments.version) return version();
  if (context.arguments.help || !context.arguments.command) return help(context);
  switch (*context.arguments.command) {
    case Command::list:
      return list(context);
    case Command::check:
      return check(context);
    case Command::play:
      return play(context);
    case Command::replay:
      return replay(context);
    case Command::score:
      return score(context);
    case Command::script:
      return terminal::script(context);
    case Command::analyse:
      return analyse(context);
    case Command::translation:
      return translation(context);
    case Command::export_file:
      return export_file(context);
    case Command::import_file:
      return import_file(context);
    case Command::diff:
      return diff(context);
    case Command::stats:
      return terminal::stats(context);
    case Command::glossary:
      return terminal::glossary(context);
    case Command::new_scenario:
      return new_scenario(context);
    case Command::remove:
      return terminal::remove(context);
  }
  return ExitCode::ours;
}

ExitCode run(const std::vector<std::string>& words) {
  samtale::engine::DiskStore store;
  const std::filesystem::path own = system::own_data_folder();
  const Language language = language_asked_for(words).value_or(language_set(store, own));
  auto arguments = parse_arguments(words, language);
  if (!arguments) {
    complain(arguments.error().message);
    return ExitCode::usage;
  }
  Context context{std::move(arguments).value(), language, this_console(), store};
  if (!context.arguments.language && !context.arguments.data.empty())
    context.language = language_set(store, context.arguments.data);
  const ExitCode code = run(context);
  if (!output_lost()) return code;
  complain(context.say()("cli.output_lost"));
  return std::max(code, ExitCode::usage);
}

}  // namespace

int main(int count, char** words) {
  device::prepare();
  try {
    return static_cast<int>(run(std::vector<std::string>(words + 1, words + count)));
  } catch (const std::exception& fault) {
    complain(std::string("samtale-cli: ") + fault.what());
    return static_cast<int>(ExitCode::ours);
  }
}
