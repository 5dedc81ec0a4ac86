// What may leave the machine with a meeting's call, and what looks like it should not.
#pragma once

#include <string>
#include <vector>

#include "ui/app/library.hpp"
#include "ui/app/meeting/meeting.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

/// Digests of the shipped scenarios: they tell of nobody, and their telephone numbers are meant to
/// be there.
std::vector<std::string> scenarios_of_nobody(const Library& library);

/// What in a call's file looks like it tells who somebody is, a line each.
std::vector<std::string> found_in(const engine::Session& session, const Library& library,
                                  const Say& say);
/// The same in a call that was written from memory.
std::vector<std::string> found_in(engine::OwnCall own, const Say& say);
/// The call with none of that in it.
engine::OwnCall without_found(engine::OwnCall own);
/// All of it in a meeting's call and in what was written about it that nobody has said yes to.
std::vector<std::string> unsettled(const MeetingModel& meeting, const Say& say);

}  // namespace samtale::ui
