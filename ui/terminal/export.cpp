#include "engine/authoring/translation_table.hpp"
#include "scoring/cards.hpp"
#include "ui/export/cards_document.hpp"
#include "ui/export/course_day.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/story_svg.hpp"
#include "ui/export/translation_csv.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/finished_call.hpp"

namespace samtale::ui::terminal {
namespace {

/// What is exported where no call is named.
constexpr std::string_view cards_word = "cards";
constexpr std::string_view cards_file = "cards.yaml";

/// The shipped cards, or those of a file that is called as they are.
Loaded<Document> cards(const Context& context) {
  const std::string& operand = context.arguments.operands.front();
  if (operand == cards_word) return cards_document(shipped_cards(), context.language);
  const auto sources = read_with_overlays(context.store, path_of(operand));
  if (!sources) return refuse(sources.error(), context.language);
  const scoring::LoadedCards loaded = scoring::load_cards(sources.value());
  if (!has_errors(loaded.diagnostics)) return cards_document(loaded.cards, context.language);
  complain(loaded.diagnostics, loaded.files, context.language);
  return engine::Failure<ExitCode>{ExitCode::content};
}

Loaded<Document> debrief(const Context& context) {
  const auto opened = open_finished_call(context, context.arguments.operands.front());
  if (!opened) return engine::Failure<ExitCode>{opened.error()};
  const LiveCall& live = opened.value().live;
  const Say say = context.say();
  if (is_sensitive(live.scenario())) return refuse(ExitCode::usage, say("debrief.unscored"));
  if (!live.finished()) return refuse(ExitCode::usage, say("cli.export.unfinished"));
  return debrief_document(live.model);
}

/// The pages for live role play.
Loaded<Document> course_day(const Context& context) {
  const auto playable = load_playable(context, context.arguments.operands.front());
  if (!playable) return engine::Failure<ExitCode>{playable.error()};
  return course_day_document(playable.value()->scenario(), playable.value()->rubric,
                             shipped_cards(), context.language);
}

/// The texts and their translations, for a spreadsheet.
Loaded<std::string> table(const Context& context) {
  const auto playable = load_playable(context, context.arguments.operands.front());
  if (!playable) return engine::Failure<ExitCode>{playable.error()};
  const engine::LoadedScenario& loaded = playable.value()->loaded;
  const engine::SourceText* const overlay = loaded.files.size() > 1 ? &loaded.files[1] : nullptr;
  return translation_csv(loaded.scenario,
                         translation_table(loaded.files.front(), overlay, loaded.scenario.texts),
                         context.language);
}

/// The picture of its ways.
Loaded<std::string> picture(const Context& context) {
  const auto playable = load_playable(context, context.arguments.operands.front());
  if (!playable) return engine::Failure<ExitCode>{playable.error()};
  const engine::Scenario& scenario = playable.value()->scenario();
  return story_svg(scenario, story_ways(scenario, playable.value()->rubric), context.language,
                   SvgUse::file);
}

/// A call is a file, and not of YAML; all else is a scenario by its id, file or folder.
bool is_about_a_call(const std::string& operand) {
  const std::filesystem::path path = path_of(operand);
  std::error_code unknown;
  return path.extension() == ".samtale" ||
         (path.extension() != ".yaml" && std::filesystem::is_regular_file(path, unknown));
}

bool is_about_cards(const std::string& operand) {
  return operand == cards_word || path_of(operand).filename() == cards_file;
}

Loaded<std::string> bytes_of(const Context& context) {
  const Arguments& arguments = context.arguments;
  const std::string& operand = arguments.operands.front();
  const bool scenario = !is_about_cards(operand) && !is_about_a_call(operand);
  if (arguments.to == PageFormat::csv)
    return scenario ? table(context)
                    : refuse(ExitCode::usage, context.say()("cli.export.csv_only"));
  if (arguments.to == PageFormat::svg)
    return scenario ? picture(context)
                    : refuse(ExitCode::usage, context.say()("cli.export.svg_only"));
  const auto document = is_about_cards(operand) ? cards(context)
                        : scenario              ? course_day(context)
                                                : debrief(context);
  if (!document) return engine::Failure<ExitCode>{document.error()};
  return arguments.to == PageFormat::html ? html(document.value()) : markdown(document.value());
}

}  // namespace

ExitCode export_file(const Context& context) {
  const Arguments& arguments = context.arguments;
  const auto bytes = bytes_of(context);
  if (!bytes) return bytes.error();
  // What lies there already may be somebody's only copy.
  const auto written = context.store.create(arguments.out, bytes.value());
  if (!written) return refuse(written.error(), context.language).error;
  write(Stream::out, context.say()("cli.export.done", engine::path_text(arguments.out)) + "\n");
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
