// A document as one HTML file that needs no other: no script, no picture, no font, no address. Made
// for A4 on paper, and for a screen reader: one h1 and headings in steps, the language said, lists
// and tables as such, and nothing that only a colour or a place tells. Equal documents give equal
// bytes.
#pragma once

#include <string>
#include <string_view>

#include "ui/export/document.hpp"

namespace samtale::ui {

std::string html(const Document& document);

/// What stands in its <main>, for a page of somebody else's.
std::string html_inside(const Document& document);

/// For text and for values in double quotes.
std::string html_escaped(std::string_view text);

}  // namespace samtale::ui
