#include "ui/export/document_text.hpp"
#include "ui/export/html.hpp"
#include "ui/export/markdown.hpp"
#include "ui/export/script_document.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/finished_call.hpp"

namespace samtale::ui::terminal {

ExitCode script(const Context& context) {
  const Arguments& arguments = context.arguments;
  const auto opened = open_finished_call(context, arguments.operands.front());
  if (!opened) return opened.error();
  const FinishedCall& finished = opened.value();
  const AppModel& model = finished.live.model;
  const Say say = context.say();
  if (is_sensitive(finished.live.scenario()))
    return refuse(ExitCode::usage, say("debrief.unscored")).error;
  const std::size_t turns = model.call->transcript.turns.size();
  if (turns == 0) return refuse(ExitCode::usage, say("cli.script.no_turns")).error;
  if (arguments.turn.value_or(1) > turns)
    return refuse(ExitCode::usage, say("cli.script.turn_beyond", *arguments.turn, turns)).error;
  const scoring::MeetingScript script =
      scoring::meeting_script(finished.live.scenario(), model.call->transcript,
                              model.debrief->report, arguments.minutes, arguments.turn);
  const Document document = script_document(model, script, arguments.question);
  if (arguments.out.empty()) {
    write(Stream::out, document_text(document, context.console.style));
    return finished.code;
  }
  const std::string bytes = arguments.to == PageFormat::html ? html(document) : markdown(document);
  const auto written = context.store.create(arguments.out, bytes);
  if (!written) return refuse(written.error(), context.language).error;
  write(Stream::out, say("cli.export.done", engine::path_text(arguments.out)) + "\n");
  return finished.code;
}

}  // namespace samtale::ui::terminal
