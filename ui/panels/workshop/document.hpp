// A page that could be printed (ui/export/document.hpp), to be read on the screen: one source for
// both.
#pragma once

#include <string>

#include "ui/export/document.hpp"
#include "ui/panels/arrange.hpp"

namespace samtale::ui::panels {

/// Its title is the caller's; empty lines to write on are left out. A table's columns are as wide
/// as each other, and where they would be too narrow, its cells stand one below another with their
/// heads.
void draw_document(widgets::Ui& ui, Stack& stack, const std::string& id, const Document& document);

}  // namespace samtale::ui::panels
