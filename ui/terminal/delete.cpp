#include "engine/session_log.hpp"
#include "engine/session_removal.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {
namespace {

/// Ours by its name or by what is in it: nothing else is ever deleted.
bool is_session(const std::filesystem::path& file, const engine::DecodedSession& decoded) {
  return file.extension() == ".samtale" || decoded.damage != engine::SessionDamage::no_call;
}

}  // namespace

ExitCode remove(const Context& context) {
  const std::filesystem::path file = path_of(context.arguments.operands.front());
  const std::string name = engine::path_text(file);
  const Say say = context.say();
  const auto read = read_session(context.store, file);
  if (!read) return refuse(read.error(), context.language).error;
  if (!is_session(file, read.value()))
    return refuse(ExitCode::usage, say("cli.delete.not_a_session", name)).error;
  if (const auto removed = delete_session(context.store, file); !removed)
    return refuse(removed.error(), context.language).error;
  write(Stream::out, say("cli.delete.done", name) + "\n");
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
