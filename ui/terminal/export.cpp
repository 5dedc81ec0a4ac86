#include "scoring/cards.hpp"
#include "ui/export/cards_document.hpp"
#include "ui/export/debrief_document.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
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

bool is_about_cards(const std::string& operand) {
  return operand == cards_word || path_of(operand).filename() == cards_file;
}

}  // namespace

ExitCode export_file(const Context& context) {
  const Arguments& arguments = context.arguments;
  const auto document =
      is_about_cards(arguments.operands.front()) ? cards(context) : debrief(context);
  if (!document) return document.error();
  const std::string bytes =
      arguments.to == PageFormat::html ? html(document.value()) : markdown(document.value());
  // What lies there already may be somebody's only copy.
  const auto written = context.store.create(arguments.out, bytes);
  if (!written) return refuse(written.error(), context.language).error;
  write(Stream::out, context.say()("cli.export.done", engine::path_text(arguments.out)) + "\n");
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
