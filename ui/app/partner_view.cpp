#include "ui/app/partner_view.hpp"

#include "ui/app/sheet_view.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

PartnerView partner_view(const AppModel& model) {
  PartnerView view;
  if (!model.call || model.call->session.header.players != engine::Players::pair) return view;
  const Say say(model.settings.language);
  const CallModel& call = *model.call;
  const engine::Scenario& scenario = call.playable->scenario();
  view.shown = true;
  view.heading = say("pair.saw");
  for (std::size_t t = 0; t < call.transcript.turns.size(); ++t) {
    const engine::Turn& turn = call.transcript.turns[t];
    std::vector<std::string> names = marked_names(call, turn.event, say.language());
    if (names.empty()) continue;
    const std::string said =
        turn.answer.reply.valid()
            ? say("app.quote", scenario.at(turn.answer.reply).say.in(say.language()))
            : say("debrief.said_pause");
    view.rows.push_back({t, say("debrief.turn_small", t + 1), said, std::move(names)});
  }
  if (view.rows.empty()) view.none = say("pair.saw_nothing");
  view.swap = say("pair.swap");
  view.swap_detail = say("pair.swap_detail");
  return view;
}

}  // namespace samtale::ui
