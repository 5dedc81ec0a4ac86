// What every command is given, and the things that several of them load. A loader that fails has
// told the user why and gives the exit code.
#pragma once

#include <filesystem>
#include <string>

#include "engine/session_file.hpp"
#include "engine/store/store.hpp"
#include "ui/app/library.hpp"
#include "ui/app/words.hpp"
#include "ui/terminal/arguments.hpp"
#include "ui/terminal/console.hpp"

namespace samtale::ui::terminal {

enum class ExitCode : int {
  done = 0,
  content = 1,  // errors in a scenario, a damaged session
  usage = 2,    // wrong usage, an unreadable file
  ours = 70
};

struct Context {
  Arguments arguments;
  Language language = Language::da;
  Console console;
  engine::Store& store;

  Say say() const { return Say(language); }
};

template <class T>
using Loaded = engine::Result<T, ExitCode>;

/// A sentence on standard error.
void complain(std::string_view sentence);
/// The sentence, and the code to end with.
engine::Failure<ExitCode> refuse(ExitCode code, std::string_view sentence);
engine::Failure<ExitCode> refuse(const engine::IoError& error, Language language);

/// What is wrong in an author's files, whole, on standard error.
void complain(const std::vector<engine::Diagnostic>& diagnostics,
              const std::vector<engine::SourceText>& files, Language language);

/// The one that `--method` names, else the shipped one.
Loaded<SharedMethod> load_method(const Context& context);

/// The shipped scenarios and those of `--scenarios`.
Loaded<Library> load_library(const Context& context);

/// `name` is an id or a path. Playable.
Loaded<SharedPlayable> load_playable(const Context& context, const std::string& name);

std::filesystem::path path_of(const std::string& operand);

/// A session and what it was played with; what is wrong with it has been said.
struct OpenedCall {
  engine::DecodedSession decoded;
  SharedPlayable playable;
  Language language = Language::da;  // --lang, else the session's
};
Loaded<OpenedCall> open_call(const Context& context, const std::string& operand);

/// With the session's own files, or with the method that `--method` names; playable.
Loaded<SharedPlayable> playable_of(const Context& context, const engine::SessionHeader& header);

/// The language that the trainee had last.
Language language_of(const engine::Session& session);

}  // namespace samtale::ui::terminal
