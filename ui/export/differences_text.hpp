// What is another today in a call that was played once, as plain text.
#pragma once

#include <string>
#include <vector>

#include "scoring/differences.hpp"
#include "ui/app/words.hpp"
#include "ui/export/plain_text.hpp"

namespace samtale::ui {

/// A heading and a line a difference, or one line that says that there is none.
std::string differences_text(const std::vector<scoring::Difference>& differences, const Say& say,
                             const PlainStyle& style);

}  // namespace samtale::ui
