// What looks like it tells who somebody is, taken out of a call, and only where the call is then
// the same call.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/session.hpp"

namespace samtale::ui {

/// Both open with the files that are in them, and every turn of the newest way is the same: where
/// the call was, what was said, what was offered and answered.
bool goes_as_before(const engine::Session& before, const engine::Session& after);

/// Without what personal_data_in() finds; `known` as there. None where the call would not open, or
/// go otherwise: what was found then stands in something that the call is held together by.
std::optional<engine::Session> taken_out(const engine::Session& session,
                                         const std::vector<std::string>& known);

}  // namespace samtale::ui
