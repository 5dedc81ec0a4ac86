// What an owner of a call lets others see: a new session that holds an excerpt of its turns and
// nothing else of the person who took it. It carries the scenario and the method, so that it opens
// anywhere, and begins where the excerpt does (SessionHeader::start): what was answered before it
// and after it is not in the file.
//
// Gone: player, session id, alias, occasion, how the call was played and by whom, the seed, every
// time (`at`, `ms`), the day, notes, the wish for feedback, the self-rating, hands, marks, what was
// typed, and events and keys of a later version.
#pragma once

#include <cstddef>
#include <string>

#include "engine/language.hpp"
#include "engine/result.hpp"
#include "engine/session.hpp"

namespace samtale::engine {

/// Turns of the way to `tip`, from 0, both included.
struct Excerpt {
  EventId tip = root_event;
  std::size_t first = 0;
  std::size_t last = 0;
};

enum class SharingFault {
  no_turns,      // the excerpt is not among the turns of that way
  other_version  // a turn of it has no place in the scenario as this program reads it
};
std::string message(SharingFault fault, Language language);

/// `scenario`: as the session's own files load. `session_id`: 32 hex digits, new ones. Replayed in
/// the same scenario from its start, the copy has the same citizen and the same lines and answers,
/// turn for turn; the replies stand in the order of the file.
Result<Session, SharingFault> shared_copy(const Scenario& scenario, const Session& session,
                                          const Excerpt& excerpt, std::string session_id);

}  // namespace samtale::engine
