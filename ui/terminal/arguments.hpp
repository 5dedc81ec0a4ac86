// The command line as a value. CLI11 takes it apart; what a value must be, and every word said
// about it, is ours, since it is said in the user's language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/result.hpp"
#include "engine/session.hpp"
#include "scoring/bots.hpp"
#include "scoring/debrief/script.hpp"

namespace samtale::ui::terminal {

enum class Command {
  list,
  check,
  play,
  replay,
  score,
  script,
  analyse,
  translation,
  export_file,
  import_file,
  diff,
  stats,
  glossary,
  new_scenario,
  remove
};
/// Every command's word, in the order of the help.
const std::vector<std::pair<std::string, Command>>& command_words();

/// html: of `diff` alone, which has no JSON; csv: of `stats` alone.
enum class Format { text, json, html, csv };
/// What `export` and `script` write.
enum class PageFormat { html, markdown, csv, svg };

/// What `new` is told, as it was written; empty: not told.
struct NewOptions {
  bool list = false;
  std::string from;  // a template
  std::string stage, why, who, mood;
  std::string title, citizen, hidden, id;
  std::vector<std::string> trains;  // principle ids
};

struct Arguments {
  std::optional<Command> command;  // none: the program's own help or version
  bool help = false;
  bool version = false;

  std::vector<std::string> operands;
  std::optional<engine::Language> language;
  std::vector<std::filesystem::path> scenario_folders;
  std::filesystem::path method;  // empty: the shipped one
  std::filesystem::path data;    // empty: nothing is kept unless `session` says so
  std::string today;             // YYYY-MM-DD; empty: the clock's
  Format format = Format::text;

  std::optional<std::uint64_t> seed;
  std::optional<engine::Mode> mode;
  std::filesystem::path session;
  std::optional<std::size_t> at;   // turn, from 1
  std::optional<std::size_t> way;  // from 1, in the order the ways were begun
  std::optional<std::vector<std::string>> choose;
  std::optional<scoring::Bot> bot;
  bool hurry = false;                // citizens who wait only briefly do so
  bool sensitive = false;            // scenarios with self-harm may be played
  bool why = false;                  // explain the closed replies
  std::optional<std::size_t> until;  // turn, from 1
  std::string against;               // a scenario, by id or path: today's; empty: none
  bool acknowledge = false;
  bool plain = false;
  bool accept = false;
  bool begin = false;
  bool siblings = false;
  PageFormat to = PageFormat::html;
  /// Never empty for `export` and `import`, nor for `new` unless it lists; of `diff` and `script`
  /// empty: the screen.
  std::filesystem::path out;
  NewOptions fresh;
  /// Of `script`: how long the meeting is, the turn (from 1) that it is about, the owner's
  /// question.
  int minutes = scoring::usual_script_minutes;
  std::optional<std::size_t> turn;
  std::string question;
  bool all = false;
  bool trainer = false;
};

/// Why a command line is refused: a sentence in the language asked for.
struct UsageError {
  std::string message;
};

/// The language that the line asks for, wherever in it; also of a line that is refused.
std::optional<engine::Language> language_asked_for(const std::vector<std::string>& words);

/// `words` without the program's name. `language`: of what is said about a mistake.
engine::Result<Arguments, UsageError> parse_arguments(const std::vector<std::string>& words,
                                                      engine::Language language);

}  // namespace samtale::ui::terminal
