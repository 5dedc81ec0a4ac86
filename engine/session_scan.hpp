// What in a whole session looks like it tells who somebody is, and a session without it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/personal_data.hpp"
#include "engine/session.hpp"

namespace samtale::engine {

/// The texts of a session that somebody has written.
enum class SessionText : std::uint8_t {
  source,  // the scenario and its translations; the method is not looked through
  occasion,
  alias,
  feedback_wished,
  note,
  facts,
  agreement,
  typed,
  unknown  // an event of a later version, as its line stands in the file
};

struct SessionPlace {
  SessionText text = SessionText::source;
  std::size_t index = 0;  // of the source; for an event its id
  PersonalDataAt at;      // in that text
  std::string words;      // what stands there
  std::string line;       // the line that it stands in
};

/// In the order of the file. Ids and digests in a scenario are no words of anybody and are passed
/// over. A source whose file_digest() is among `known` is passed over: a
/// shipped scenario tells of nobody, and its telephone numbers are meant to be there.
std::vector<SessionPlace> personal_data_in(const Session& session,
                                           const std::vector<std::string>& known = {});

/// The same session with `taken_out` in these places, as personal_data_in() gave them. The header's
/// digest is that of the scenario as it then is; an event of a later version is emptied whole.
Session without_places(Session session, const std::vector<SessionPlace>& places);

}  // namespace samtale::engine
