#include "ui/export/conversation_text.hpp"
#include "ui/export/debrief_text.hpp"
#include "ui/export/json.hpp"
#include "ui/terminal/commands.hpp"
#include "ui/terminal/finished_call.hpp"

namespace samtale::ui::terminal {

ExitCode replay(const Context& context) {
  const Arguments& arguments = context.arguments;
  const auto opened = open_finished_call(context, arguments.operands.front(), arguments.until);
  if (!opened) return opened.error();
  const FinishedCall& call = opened.value();
  if (arguments.format == Format::json) {
    const CallModel& model = call.live.call();
    const bool rescored = !arguments.method.empty();
    write(Stream::out, way_json({*model.playable, model.transcript, call.live.model.debrief->report,
                                 call.language, differences_of(call)},
                                model.session,
                                rescored ? TurnValues::computed : TurnValues::recorded, Kept::yes));
    return call.code;
  }
  const WayDetail detail = arguments.plain ? WayDetail::said : WayDetail::whole;
  write(Stream::out, call.lead + way_text(call.live.model, detail, context.console.style));
  return call.code;
}

}  // namespace samtale::ui::terminal
