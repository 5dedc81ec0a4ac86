// A document as Markdown, for notes, minutes and wikis. What the text itself holds is never taken
// for a mark.
#pragma once

#include <string>
#include <string_view>

#include "ui/export/document.hpp"

namespace samtale::ui {

std::string markdown(const Document& document);

/// With a backslash before whatever Markdown would read as a mark; line endings become spaces.
std::string markdown_escaped(std::string_view text);

}  // namespace samtale::ui
