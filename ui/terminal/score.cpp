#include "ui/export/debrief_text.hpp"
#include "ui/export/json.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/finished_call.hpp"

namespace samtale::ui::terminal {

ExitCode score(const Context& context) {
  const auto opened = open_finished_call(context, context.arguments.operands.front());
  if (!opened) return opened.error();
  const FinishedCall& call = opened.value();
  if (context.arguments.format == Format::json) {
    const CallModel& model = call.live.call();
    write(Stream::out,
          report_json({*model.playable, model.transcript, call.live.model.debrief->report,
                       call.language, differences_of(call)},
                      model.session));
  } else {
    write(Stream::out,
          call.lead + debrief_text(call.live.model, CourseDetail::whole, context.console.style));
  }
  return call.code;
}

}  // namespace samtale::ui::terminal
