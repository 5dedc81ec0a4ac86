#include "ui/export/counts_text.hpp"
#include "ui/export/debrief_text.hpp"
#include "ui/export/json.hpp"
#include "ui/export/siblings_text.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/finished_call.hpp"

namespace samtale::ui::terminal {

ExitCode score(const Context& context) {
  const auto opened = open_finished_call(context, context.arguments.operands.front());
  if (!opened) return opened.error();
  const FinishedCall& call = opened.value();
  const CallModel& model = call.live.call();
  const ScoredWay way{*model.playable, model.transcript, call.live.model.debrief->report,
                      call.language, differences_of(call)};
  const Siblings siblings = context.arguments.siblings ? Siblings::yes : Siblings::no;
  if (context.arguments.format == Format::json) {
    write(Stream::out, report_json(way, model.session, siblings));
  } else {
    write(Stream::out,
          call.lead + debrief_text(call.live.model, CourseDetail::whole, context.console.style));
    if (context.arguments.trainer && !is_sensitive(way.playable.scenario()))
      write(Stream::out, "\n" + counts_text(way, context.console.style));
    if (siblings == Siblings::yes)
      write(Stream::out, "\n" + siblings_text(way, context.console.style));
  }
  return call.code;
}

}  // namespace samtale::ui::terminal
