#include "ui/web/browser.hpp"

#include <emscripten.h>

// clang-format off
EM_JS(void, page_keep, (const char* path, const char* bytes, int size), {
  Module.page.keep(UTF8ToString(path), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, page_forget, (const char* path), {
  Module.page.forget(UTF8ToString(path));
});
EM_JS(void, page_hand_out, (const char* name, const char* bytes, int size), {
  Module.page.handOut(UTF8ToString(name), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(int, page_show, (const char* name, const char* bytes, int size), {
  return Module.page.show(UTF8ToString(name), HEAPU8.slice(bytes, bytes + size)) ? 1 : 0;
});
EM_JS(void, page_copy, (const char* text), {
  Module.page.copy(UTF8ToString(text));
});
EM_JS(void, page_pointer, (int cursor), {
  Module.page.setPointer(cursor);
});
// clang-format on

namespace samtale::ui::web::browser {

void keep(const std::string& path, std::string_view bytes) {
  page_keep(path.c_str(), bytes.data(), static_cast<int>(bytes.size()));
}

void forget(const std::string& path) { page_forget(path.c_str()); }

void hand_out(const std::string& name, std::string_view bytes) {
  page_hand_out(name.c_str(), bytes.data(), static_cast<int>(bytes.size()));
}

bool show(const std::string& name, std::string_view bytes) {
  return page_show(name.c_str(), bytes.data(), static_cast<int>(bytes.size())) != 0;
}

void copy(const char* text) { page_copy(text); }

void set_pointer(int cursor) { page_pointer(cursor); }

}  // namespace samtale::ui::web::browser
