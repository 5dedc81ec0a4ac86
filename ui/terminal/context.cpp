#include "ui/terminal/context.hpp"

#include <algorithm>

#include "engine/messages.hpp"
#include "engine/nearest.hpp"
#include "engine/session_log.hpp"

namespace samtale::ui::terminal {
namespace {

namespace fs = std::filesystem;

using engine::Failure;

bool looks_like_a_path(const std::string& name) {
  return name.find('/') != std::string::npos || path_of(name).extension() == ".yaml";
}

Loaded<SharedPlayable> when_playable(const Context& context, SharedPlayable playable) {
  if (playable->loaded.playable) return playable;
  complain(playable->loaded.diagnostics, playable->loaded.files, context.language);
  return Failure<ExitCode>{ExitCode::content};
}

Loaded<SharedPlayable> load_file(const Context& context, fs::path file) {
  std::error_code unknown;
  if (fs::is_directory(file, unknown)) file /= "scenario.yaml";
  const auto method = load_method(context);
  if (!method) return Failure<ExitCode>{method.error()};
  auto playable = load_scenario_file(context.store, file, method.value());
  if (!playable) return refuse(playable.error(), context.language);
  return when_playable(context, std::move(playable).value());
}

Failure<ExitCode> refuse_unknown(const Context& context, const Library& library,
                                 const std::string& name) {
  const Say say = context.say();
  std::vector<std::string> ids;
  for (const SharedPlayable& playable : library.scenarios) ids.push_back(playable->scenario().id);
  std::string text = say("cli.unknown_scenario", name) + " ";
  if (const std::string near = engine::nearest(name, ids); !near.empty())
    text += say("cli.did_you_mean", near) + " ";
  return refuse(ExitCode::usage, text + say("cli.see_list"));
}

}  // namespace

void complain(std::string_view sentence) { write(Stream::aside, std::string(sentence) + "\n"); }

Failure<ExitCode> refuse(ExitCode code, std::string_view sentence) {
  complain(sentence);
  return Failure<ExitCode>{code};
}

Failure<ExitCode> refuse(const engine::IoError& error, Language language) {
  return refuse(ExitCode::usage, message(error, language));
}

void complain(const std::vector<engine::Diagnostic>& diagnostics,
              const std::vector<engine::SourceText>& files, Language language) {
  for (const engine::Diagnostic& diagnostic : diagnostics)
    if (diagnostic.severity == engine::Severity::error)
      write(Stream::aside, report(diagnostic, files, language));
}

fs::path path_of(const std::string& operand) {
  return fs::path(std::u8string(operand.begin(), operand.end()));
}

Loaded<SharedMethod> load_method(const Context& context) {
  if (context.arguments.method.empty()) return shipped_method();
  auto method = load_method_file(context.store, context.arguments.method);
  if (method) return std::move(method).value();
  if (method.error().unreadable) return refuse(*method.error().unreadable, context.language);
  complain(method.error().diagnostics, method.error().files, context.language);
  return Failure<ExitCode>{ExitCode::content};
}

Loaded<Library> load_library(const Context& context) {
  for (const fs::path& folder : context.arguments.scenario_folders) {
    std::error_code unknown;
    if (!fs::is_directory(folder, unknown))
      return refuse(ExitCode::usage, context.say()("cli.no_folder", engine::path_text(folder)));
  }
  const auto method = load_method(context);
  if (!method) return Failure<ExitCode>{method.error()};
  Library library =
      ui::load_library(context.store, method.value(), context.arguments.scenario_folders);
  for (const engine::IoError& error : library.unreadable)
    complain(message(error, context.language));
  return library;
}

Loaded<SharedPlayable> load_playable(const Context& context, const std::string& name) {
  if (looks_like_a_path(name)) return load_file(context, path_of(name));
  if (context.arguments.scenario_folders.empty()) {
    const auto method = load_method(context);
    if (!method) return Failure<ExitCode>{method.error()};
    if (const SharedPlayable playable = load_shipped(name, method.value()))
      return when_playable(context, playable);
  }
  const auto library = load_library(context);
  if (!library) return Failure<ExitCode>{library.error()};
  if (const SharedPlayable playable = library.value().find(name))
    return when_playable(context, playable);
  return refuse_unknown(context, library.value(), name);
}

Loaded<SharedPlayable> playable_of(const Context& context, const engine::SessionHeader& header) {
  SharedMethod method;
  if (!context.arguments.method.empty()) {
    auto given = load_method(context);
    if (!given) return Failure<ExitCode>{given.error()};
    method = std::move(given).value();
  }
  SharedPlayable playable = load_from_session(header, method);
  if (playable->method_replaced)
    complain(context.say()("notice.method_replaced", playable->rubric.name.in(context.language)));
  return when_playable(context, std::move(playable));
}

Loaded<OpenedCall> open_call(const Context& context, const std::string& operand) {
  auto read = read_session(context.store, path_of(operand));
  if (!read) return refuse(read.error(), context.language);
  OpenedCall opened;
  opened.decoded = std::move(read).value();
  if (const std::string damage = message(opened.decoded, context.language); !damage.empty())
    complain(damage);
  if (!opened.decoded.readable()) return Failure<ExitCode>{ExitCode::content};
  auto playable = playable_of(context, opened.decoded.session.header);
  if (!playable) return Failure<ExitCode>{playable.error()};
  opened.playable = std::move(playable).value();
  opened.language = context.arguments.language.value_or(language_of(opened.decoded.session));
  return opened;
}

Language language_of(const engine::Session& session) {
  Language language = session.header.language;
  for (const engine::Event& event : session.events)
    if (const auto* set = std::get_if<engine::LanguageSet>(&event.what)) language = set->language;
  return language;
}

}  // namespace samtale::ui::terminal
