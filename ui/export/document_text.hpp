// A document as plain text for a terminal: headings, and below them what they say. A row of a table
// is its name with its cells below it, each after its head, so that it can be read aloud.
#pragma once

#include <string>

#include "ui/export/document.hpp"
#include "ui/export/plain_text.hpp"

namespace samtale::ui {

std::string document_text(const Document& document, const PlainStyle& style);

}  // namespace samtale::ui
