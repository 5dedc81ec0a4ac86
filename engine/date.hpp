// Dates as they are written in files and given to commands: YYYY-MM-DD, in the calendar of today.
// Two of them compare as texts.
#pragma once

#include <string_view>

namespace samtale::engine {

/// A day that there is: 2028-02-29, but not 2027-02-29.
bool is_date(std::string_view text);

}  // namespace samtale::engine
