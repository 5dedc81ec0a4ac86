#include "ui/terminal/ways.hpp"

#include "ui/app/debrief_model.hpp"
#include "ui/terminal/counted.hpp"

namespace samtale::ui::terminal {

using engine::WaySummary;

Loaded<std::size_t> chosen_way(const Context& context, const std::vector<WaySummary>& ways) {
  if (!context.arguments.way) return scored_way(ways);
  const std::size_t way = *context.arguments.way;
  if (way <= ways.size()) return way - 1;
  return refuse(
      ExitCode::usage,
      context.say()("cli.ways.none", way, counted(context.say(), "cli.ways.count", ways.size())));
}

void stand_at_way(CallModel& call, const std::vector<WaySummary>& ways, std::size_t way) {
  stand_at(call, tip_of(call, ways, way));
}

std::string ways_text(const engine::Scenario& scenario, const std::vector<WaySummary>& ways,
                      std::size_t shown, WayDetail detail, const Say& say,
                      const PlainStyle& style) {
  if (ways.size() < 2) return {};
  std::string text = heading(say("cli.ways.heading"), style);
  for (std::size_t w = 0; w < ways.size(); ++w) {
    const WaySummary& way = ways[w];
    std::string line = counted(say, "cli.ways.turns", way.turns);
    if (!way.ending.valid())
      line = say("app.between", line, say("cli.ways.unfinished"));
    else if (detail == WayDetail::whole)
      line = say("app.between", line, scenario.at(way.ending).outcome.in(say.language()));
    if (way.scored) line = say("app.between", line, say("cli.ways.scored"));
    if (w == shown) line = say("app.between", line, say("cli.ways.shown"));
    text += paragraph("  " + std::to_string(w + 1) + "  ", line, style);
  }
  return text;
}

}  // namespace samtale::ui::terminal
