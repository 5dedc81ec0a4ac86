// Where a line of Danish or English prose may end. Pure: known to no font and no width.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace samtale::ui::widgets {

struct BreakPoint {
  std::size_t offset = 0;  // byte at which the new line begins, after the spaces
  bool hard = false;       // at a '\n'
};

// Ascending; without 0 and the end of the text, except that a '\n' at the very end is reported. A
// line never begins with a closing quote or a punctuation mark or a lone dash, and never ends with
// an opening quote; figures stay with what belongs to them (17.45, 2.000 kr., kl. 10, 20 30 40 50).
// A hyphen or a slash between two real words may end a line.
std::vector<BreakPoint> break_points(std::string_view text);

}  // namespace samtale::ui::widgets
