#include <utility>

#include "engine/authoring/wizard.hpp"
#include "engine/version.hpp"
#include "ui/app/team/team.hpp"

namespace samtale::ui {

std::optional<OwnCallTaken> taken(const engine::OwnCall& call, const SharedMethod& method,
                                  engine::Language language, const std::string& session_id) {
  if (!is_told(call)) return std::nullopt;
  OwnCallTaken taken;
  const std::string id = engine::id_from_title(call.title);
  taken.playable = load_texts({own_scenario(call, id, language)}, method);
  if (!taken.playable->loaded.playable) return std::nullopt;
  engine::SessionHeader header;
  header.program = std::string(engine::version());
  header.session = session_id;
  header.scenario = {taken.playable->scenario().id, taken.playable->scenario().digest};
  header.method = {taken.playable->rubric.id, taken.playable->rubric.digest};
  header.seed = engine::file_order;
  header.language = language;
  header.sources = session_sources(*taken.playable);
  taken.session = own_session(taken.playable->scenario(), std::move(header));
  return taken;
}

}  // namespace samtale::ui
