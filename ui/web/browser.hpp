// What only the browser can do, done by the page's own script (page/page.js). Paths and texts are
// UTF-8. None of it answers but where it says so; whether a file could be kept is told later
// (page_not_kept in main.cpp).
#pragma once

#include <string>
#include <string_view>

namespace samtale::ui::web::browser {

/// In the browser's database, under a path within the data folder.
void keep(const std::string& path, std::string_view bytes);
void forget(const std::string& path);

/// Among what the browser downloads.
void hand_out(const std::string& name, std::string_view bytes);

/// A page of ours in a tab of its own; false where the browser allows none.
bool show(const std::string& name, std::string_view bytes);

void copy(const char* text);

/// Dear ImGui's number of it.
void set_pointer(int cursor);

}  // namespace samtale::ui::web::browser
