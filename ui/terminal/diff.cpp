#include "ui/export/document_text.hpp"
#include "ui/export/html.hpp"
#include "ui/export/scenario_differences_document.hpp"
#include "ui/terminal/commands.hpp"

namespace samtale::ui::terminal {
namespace {

/// As the user named it, with the file where that is another.
std::string name_of(const std::string& operand, const Playable& playable) {
  const std::string file = engine::path_text(playable.file);
  return file.empty() || file == operand ? operand : operand + " (" + file + ")";
}

}  // namespace

ExitCode diff(const Context& context) {
  const Arguments& arguments = context.arguments;
  const auto then = load_playable(context, arguments.operands[0]);
  if (!then) return then.error();
  const auto now = load_playable(context, arguments.operands[1]);
  if (!now) return now.error();
  const Playable& was = *then.value();
  const Playable& is = *now.value();
  ComparedScenarios compared;
  compared.title = is.scenario().title.in(context.language);
  compared.then_name = name_of(arguments.operands[0], was);
  compared.now_name = name_of(arguments.operands[1], is);
  compared.changes = scoring::compare_scenarios(was.scenario(), is.scenario());
  if (!compared.changes.empty()) {
    compared.then = scoring::measure(was.rubric, was.scenario());
    compared.now = scoring::measure(is.rubric, is.scenario());
  }
  const Document document = scenario_differences_document(compared, is.rubric, context.language);
  if (arguments.out.empty()) {
    write(Stream::out, arguments.format == Format::html
                           ? html(document)
                           : document_text(document, context.console.style));
    return ExitCode::done;
  }
  const auto written = context.store.create(
      arguments.out,
      arguments.format == Format::html ? html(document) : document_text(document, PlainStyle{}));
  if (!written) return refuse(written.error(), context.language).error;
  write(Stream::out, context.say()("cli.export.done", engine::path_text(arguments.out)) + "\n");
  return ExitCode::done;
}

}  // namespace samtale::ui::terminal
