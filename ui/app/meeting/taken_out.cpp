#include "ui/app/meeting/taken_out.hpp"

#include <algorithm>

#include "engine/session_scan.hpp"
#include "engine/transcript.hpp"
#include "ui/app/library.hpp"

namespace samtale::ui {
namespace {

bool same_turn(const engine::Turn& a, const engine::Turn& b) {
  return a.before.node == b.before.node && a.lines == b.lines && a.offered == b.offered &&
         a.answer.kind == b.answer.kind && a.answer.reply == b.answer.reply &&
         a.after.meters == b.after.meters;
}

}  // namespace

bool goes_as_before(const engine::Session& before, const engine::Session& after) {
  const SharedPlayable first = load_from_session(before.header, nullptr);
  const SharedPlayable second = load_from_session(after.header, nullptr);
  // One that can't be opened as it is can't become worse.
  if (!first->loaded.playable) return true;
  if (!second->loaded.playable) return false;
  const engine::Transcript a = transcript(first->scenario(), before, latest_tip(before));
  const engine::Transcript b = transcript(second->scenario(), after, latest_tip(after));
  return a.finished == b.finished && a.differs_from == b.differs_from &&
         std::equal(a.turns.begin(), a.turns.end(), b.turns.begin(), b.turns.end(), same_turn);
}

std::optional<engine::Session> taken_out(const engine::Session& session,
                                         const std::vector<std::string>& known) {
  engine::Session cleaned =
      engine::without_places(session, engine::personal_data_in(session, known));
  if (!goes_as_before(session, cleaned)) return std::nullopt;
  return cleaned;
}

}  // namespace samtale::ui
