#include "ui/terminal/arguments.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include <CLI/CLI.hpp>

#include "engine/date.hpp"
#include "engine/nearest.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui::terminal {
namespace {

using engine::Failure;
using engine::Language;
using engine::Result;

using Words = std::vector<std::string>;
using Refusal = std::optional<UsageError>;

/// The line as CLI11 leaves it: texts, not yet looked at.
struct Raw {
  Arguments flags;  // what is only there or not
  std::string format, seed, mode, session, at, way, bot, until, to, out, minutes, turn;
  std::optional<std::string> choose;  // "" is a choice too: of nothing
  std::string trains;
  std::string language, method, data, today;
  Words scenarios;
};

std::filesystem::path utf8_path(const std::string& text) {
  return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

/// Which options belong to which command.
void add_options(CLI::App& app, Command command, Raw& raw) {
  const auto option = [&](const char* name, std::string& into) {
    app.add_option(name, into)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  };
  if (command != Command::translation && command != Command::remove &&
      command != Command::export_file && command != Command::import_file &&
      command != Command::new_scenario && command != Command::script)
    option("--format", raw.format);
  if (command == Command::play) {
    option("--seed", raw.seed);
    option("--mode", raw.mode);
    option("--session", raw.session);
    option("--at", raw.at);
    app.add_flag("--acknowledge", raw.flags.acknowledge);
    app.add_option("--choose", raw.choose)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    option("--auto", raw.bot);
    app.add_flag("--hurry", raw.flags.hurry);
    app.add_flag("--sensitive", raw.flags.sensitive);
    app.add_flag("--why", raw.flags.why);
  }
  if (command == Command::replay) {
    option("--until", raw.until);
    app.add_flag("--plain", raw.flags.plain);
  }
  if (command == Command::replay || command == Command::score)
    option("--against", raw.flags.against);
  if (command == Command::play || command == Command::replay || command == Command::score ||
      command == Command::script || command == Command::export_file)
    option("--way", raw.way);
  if (command == Command::export_file || command == Command::script) option("--to", raw.to);
  if (command == Command::export_file || command == Command::import_file ||
      command == Command::diff || command == Command::script)
    option("--out", raw.out);
  if (command == Command::script) {
    option("--minutes", raw.minutes);
    option("--turn", raw.turn);
    option("--question", raw.flags.question);
  }
  if (command == Command::score) {
    app.add_flag("--siblings", raw.flags.siblings);
    app.add_flag("--trainer", raw.flags.trainer);
  }
  if (command == Command::analyse) app.add_flag("--all", raw.flags.all);
  if (command == Command::translation) {
    app.add_flag("--accept", raw.flags.accept);
    app.add_flag("--begin", raw.flags.begin);
  }
  if (command == Command::new_scenario) {
    NewOptions& fresh = raw.flags.fresh;
    app.add_flag("--list", fresh.list);
    option("--out", raw.out);
    option("--template", fresh.from);
    option("--stage", fresh.stage);
    option("--why", fresh.why);
    option("--who", fresh.who);
    option("--mood", fresh.mood);
    option("--title", fresh.title);
    option("--citizen", fresh.citizen);
    option("--hidden", fresh.hidden);
    option("--id", fresh.id);
    option("--train", raw.trains);
  }
  if (command != Command::list && command != Command::new_scenario)
    app.add_option("operands", raw.flags.operands);
}

void add_common_options(CLI::App& app, Raw& raw) {
  app.set_help_flag("");
  app.add_flag("-h,--help", raw.flags.help);
  app.add_flag("--version", raw.flags.version);
  const auto option = [&](const char* name, std::string& into) {
    app.add_option(name, into)->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  };
  option("--lang", raw.language);
  option("--method", raw.method);
  option("--data", raw.data);
  option("--today", raw.today);
  app.add_option("--scenarios", raw.scenarios)->allow_extra_args(false);
}

/// How many things a command is given.
struct OperandCount {
  std::size_t least = 0;
  std::size_t most = 0;
};
OperandCount operand_count(Command command) {
  constexpr std::size_t any = 10'000;
  switch (command) {
    case Command::list:
    case Command::new_scenario:
      return {0, 0};
    case Command::play:
      return {0, 1};
    case Command::replay:
    case Command::score:
    case Command::script:
    case Command::stats:
    case Command::export_file:
    case Command::import_file:
    case Command::remove:
      return {1, 1};
    case Command::diff:
      return {2, 2};
    case Command::glossary:
      return {0, any};
    case Command::analyse:
    case Command::check:
    case Command::translation:
      return {1, any};
  }
  return {};
}

/// What stands between the commas.
Words parted(const std::string& list) {
  Words parts;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(',', at), list.size());
    parts.push_back(list.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

/// Reads the values; each reader gives the sentence that refuses one.
class Reader {
 public:
  Reader(const Raw& raw, Language language) : raw_(raw), say_(language), read_(raw.flags) {}

  Result<Arguments, UsageError> read(std::optional<Command> command) {
    read_.command = command;
    read_.method = utf8_path(raw_.method);
    read_.data = utf8_path(raw_.data);
    read_.session = utf8_path(raw_.session);
    read_.out = utf8_path(raw_.out);
    for (const std::string& folder : raw_.scenarios)
      read_.scenario_folders.push_back(utf8_path(folder));
    for (const auto reader : {&Reader::language, &Reader::date, &Reader::format, &Reader::mode,
                              &Reader::bot, &Reader::numbers, &Reader::meeting, &Reader::choices,
                              &Reader::operands, &Reader::page, &Reader::fresh})
      if (Refusal refusal = (this->*reader)()) return Failure<UsageError>{std::move(*refusal)};
    return std::move(read_);
  }

 private:
  Refusal not_among(const char* option, const std::string& value, const char* allowed) {
    return UsageError{say_("cli.usage.not_among", value, option, allowed)};
  }

  Refusal language() {
    if (raw_.language.empty()) return std::nullopt;
    read_.language = engine::language_from(raw_.language);
    if (!read_.language) return not_among("--lang", raw_.language, "da, en");
    return std::nullopt;
  }
  Refusal date() {
    read_.today = raw_.today;
    if (raw_.today.empty() || engine::is_date(raw_.today)) return std::nullopt;
    return UsageError{say_("cli.usage.not_a_date", raw_.today)};
  }
  Refusal format() {
    if (raw_.format.empty() || raw_.format == "text") return std::nullopt;
    const bool pages = read_.command == Command::diff;
    const bool tables = read_.command == Command::stats;
    const auto is = [&](const char* word, bool may, Format format) {
      if (raw_.format != word || !may) return false;
      read_.format = format;
      return true;
    };
    if (is("json", !pages, Format::json) || is("html", pages, Format::html) ||
        is("csv", tables, Format::csv))
      return std::nullopt;
    return not_among("--format", raw_.format,
                     pages    ? "text, html"
                     : tables ? "text, json, csv"
                              : "text, json");
  }
  Refusal mode() {
    if (raw_.mode.empty()) return std::nullopt;
    for (const engine::Mode mode : {engine::Mode::practice, engine::Mode::test})
      if (raw_.mode == engine::id(mode)) read_.mode = mode;
    if (read_.mode) return std::nullopt;
    return not_among("--mode", raw_.mode, "practice, test");
  }
  Refusal bot() {
    if (raw_.bot.empty()) return std::nullopt;
    read_.bot = scoring::bot_from(raw_.bot);
    if (!read_.bot)
      return not_among("--auto", raw_.bot, "best, worst, first, last, longest, shortest, random");
    return std::nullopt;
  }
  template <class T>
  Refusal number(const char* option, const std::string& text, std::uint64_t least,
                 std::optional<T>& into) {
    if (text.empty()) return std::nullopt;
    T value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < least)
      return UsageError{say_("cli.usage.not_a_number", option, text, least)};
    into = value;
    return std::nullopt;
  }
  Refusal numbers() {
    if (Refusal refusal = number("--seed", raw_.seed, 0, read_.seed)) return refusal;
    if (Refusal refusal = number("--at", raw_.at, 1, read_.at)) return refusal;
    if (Refusal refusal = number("--until", raw_.until, 1, read_.until)) return refusal;
    if (Refusal refusal = number("--way", raw_.way, 1, read_.way)) return refusal;
    if (read_.command == Command::play && read_.way && !read_.at)
      return UsageError{say_("cli.usage.way_alone")};
    if (read_.at && read_.session.empty()) return UsageError{say_("cli.usage.at_alone")};
    return std::nullopt;
  }
  Refusal meeting() {
    if (Refusal refusal = number("--turn", raw_.turn, 1, read_.turn)) return refusal;
    if (raw_.minutes.empty()) return std::nullopt;
    for (const int minutes : scoring::script_minutes)
      if (raw_.minutes == std::to_string(minutes)) {
        read_.minutes = minutes;
        return std::nullopt;
      }
    return not_among("--minutes", raw_.minutes, "10, 15, 20, 45");
  }
  Refusal choices() {
    if (raw_.choose) read_.choose = parted(*raw_.choose);
    read_.fresh.trains = parted(raw_.trains);
    return std::nullopt;
  }
  Refusal operands() {
    if (!read_.command || read_.help || read_.version) return std::nullopt;
    const OperandCount count = operand_count(*read_.command);
    const std::string word = word_of(*read_.command);
    if (read_.operands.size() < count.least && !read_.all)
      return UsageError{say_("cli.usage.missing." + word) + " " + say_("cli.usage.see_help", word)};
    if (read_.operands.size() > count.most)
      return UsageError{say_("cli.usage.not_here", read_.operands[count.most]) + " " +
                        say_("cli.usage.see_help", word)};
    return std::nullopt;
  }
  static bool is_page(PageFormat format) {
    return format == PageFormat::html || format == PageFormat::markdown;
  }
  /// What `export` writes, and where it and `import` do; all of it must be said. `script` writes a
  /// file only where it is told to, and then both.
  Refusal page() {
    const bool scripts = read_.command == Command::script && !(raw_.to + raw_.out).empty();
    const bool exports = read_.command == Command::export_file || scripts;
    if (!exports && read_.command != Command::import_file) return std::nullopt;
    if (read_.help || read_.version) return std::nullopt;
    const char* const missing = exports && raw_.to.empty() ? "--to"
                                : raw_.out.empty()         ? "--out"
                                                           : nullptr;
    if (missing)
      return UsageError{say_("cli.usage.option_missing", missing) + " " +
                        say_("cli.usage.see_help", word_of(*read_.command))};
    if (!exports) return std::nullopt;
    for (const auto& [word, format] :
         {std::pair{"html", PageFormat::html}, std::pair{"md", PageFormat::markdown},
          std::pair{"csv", PageFormat::csv}, std::pair{"svg", PageFormat::svg}})
      if (raw_.to == word && (!scripts || is_page(format))) {
        read_.to = format;
        return std::nullopt;
      }
    return not_among("--to", raw_.to, scripts ? "html, md" : "html, md, csv, svg");
  }
  /// Where `new` writes, unless it only lists; and a template says already what is called about.
  Refusal fresh() {
    if (read_.command != Command::new_scenario || read_.help || read_.version) return std::nullopt;
    const NewOptions& fresh = read_.fresh;
    if (!fresh.list && raw_.out.empty())
      return UsageError{say_("cli.usage.option_missing", "--out") + " " +
                        say_("cli.usage.see_help", word_of(*read_.command))};
    if (!fresh.from.empty() && !(fresh.stage + fresh.why).empty())
      return UsageError{say_("cli.usage.template_alone")};
    return std::nullopt;
  }
  static std::string word_of(Command command) {
    for (const auto& [word, of] : command_words())
      if (of == command) return word;
    return {};
  }

  const Raw& raw_;
  Say say_;
  Arguments read_;
};

/// The words from the last to the first, as CLI11 wants them. It would give an option that is
/// written with nothing after its `=` the next word.
Words for_cli11(const Words& words) {
  Words turned;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    const bool empty = word->rfind("--", 0) == 0 && word->back() == '=';
    if (empty) turned.emplace_back();
    turned.push_back(empty ? word->substr(0, word->size() - 1) : *word);
  }
  return turned;
}

/// A word that nobody takes: a command that there is not, or an option that does not belong here.
UsageError not_expected(const std::string& word, std::optional<Command> command, const Say& say) {
  Words known;
  std::string of;
  for (const auto& [name, value] : command_words()) {
    known.push_back(name);
    if (command == value) of = name;
  }
  if (command) return {say("cli.usage.not_here", word) + " " + say("cli.usage.see_help", of)};
  if (word.substr(0, 1) == "-")
    return {say("cli.usage.not_here", word) + " " + say("cli.usage.see_all_help")};
  std::string text = say("cli.usage.unknown_command", word) + " ";
  if (const std::string near = engine::nearest(word, known); !near.empty())
    text += say("cli.did_you_mean", near) + " ";
  return {text + say("cli.usage.see_all_help")};
}

}  // namespace

const std::vector<std::pair<std::string, Command>>& command_words() {
  static const std::vector<std::pair<std::string, Command>> words{
      {"list", Command::list},          {"check", Command::check},
      {"play", Command::play},          {"replay", Command::replay},
      {"score", Command::score},        {"script", Command::script},
      {"analyse", Command::analyse},    {"translation", Command::translation},
      {"export", Command::export_file}, {"import", Command::import_file},
      {"diff", Command::diff},          {"stats", Command::stats},
      {"glossary", Command::glossary},  {"new", Command::new_scenario},
      {"delete", Command::remove}};
  return words;
}

std::optional<Language> language_asked_for(const Words& words) {
  constexpr std::string_view option = "--lang";
  std::optional<Language> language;
  for (std::size_t w = 0; w < words.size(); ++w) {
    if (words[w] == option && w + 1 < words.size()) language = engine::language_from(words[w + 1]);
    if (words[w].rfind("--lang=", 0) == 0)
      language = engine::language_from(std::string_view(words[w]).substr(option.size() + 1));
  }
  return language;
}

Result<Arguments, UsageError> parse_arguments(const Words& words, Language language) {
  const Say say(language);
  Raw raw;
  CLI::App app;
  add_common_options(app, raw);
  app.allow_extras();
  app.require_subcommand(0, 1);
  std::map<Command, CLI::App*> commands;
  for (const auto& [word, command] : command_words()) {
    CLI::App* sub = app.add_subcommand(word);
    sub->set_help_flag("");
    sub->fallthrough()->allow_extras();
    add_options(*sub, command, raw);
    commands[command] = sub;
  }
  try {
    app.parse(for_cli11(words));
  } catch (const CLI::ParseError& error) {
    // With no conditions set, all that is left to go wrong is an option without its value.
    const std::string what = error.what();
    return Failure<UsageError>{{say("cli.usage.value_missing", what.substr(0, what.find(':')))}};
  }
  std::optional<Command> command;
  for (const auto& [of, sub] : commands)
    if (sub->parsed()) command = of;
  if (const Words extras = app.remaining(true); !extras.empty())
    return Failure<UsageError>{not_expected(extras.front(), command, say)};
  return Reader(raw, language).read(command);
}

}  // namespace samtale::ui::terminal
