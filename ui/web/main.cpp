// The page's program: what the script (page/page.js) calls. Nothing runs by itself: the script
// tells what happened and when a frame may be drawn, and is told when the next one is wanted.
#include <memory>
#include <string>

#include <emscripten.h>
#include <emscripten/html5.h>
#include <nlohmann/json.hpp>

#include "ui/web/application.hpp"
#include "ui/web/browser.hpp"
#include "ui/web/drawn_version.hpp"
#include "ui/web/text_page.hpp"

namespace samtale::ui::web {
namespace {

// Long work before the browser gets its turn again.
constexpr double work_ms = 6;

struct Page {
  std::unique_ptr<Application> application;
  std::unique_ptr<DrawnVersion> drawn;  // null where the browser draws nothing
  TextPage text;
  std::string answer;  // what a text that was handed to the script lives in
  bool shown = false;
};

/// The script has numbers and texts to give, and no object of ours: so there is one.
Page& page() {
  static Page only;
  return only;
}

bool make_current(const char* canvas) {
  EmscriptenWebGLContextAttributes wanted;
  emscripten_webgl_init_context_attributes(&wanted);
  wanted.majorVersion = 2;
  wanted.alpha = EM_FALSE;
  wanted.depth = EM_FALSE;
  wanted.antialias = EM_FALSE;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(canvas, &wanted);
  return context > 0 && emscripten_webgl_make_context_current(context) == EMSCRIPTEN_RESULT_SUCCESS;
}

void draw(Application& application, DrawnVersion& drawn, double now) {
  const auto time = static_cast<std::int64_t>(now);
  if (drawn.due(time)) application.take(drawn.frame(application.model(), time));
}

void work(Application& application, double& waits) {
  const double end = emscripten_get_now() + work_ms;
  while (application.busy() && emscripten_get_now() < end) application.work();
  if (application.busy()) waits = 0;
}

const char* answered(std::string text) {
  page().answer = std::move(text);
  return page().answer.c_str();
}

}  // namespace
}  // namespace samtale::ui::web

using namespace samtale::ui;
using namespace samtale::ui::web;

extern "C" {

EMSCRIPTEN_KEEPALIVE void page_open(const char* language) {
  page().application = std::make_unique<Application>(
      samtale::engine::language_from(language).value_or(samtale::engine::Language::da),
      Outside{browser::keep, browser::forget, browser::hand_out, browser::show});
}

EMSCRIPTEN_KEEPALIVE void page_put(const char* path, const char* bytes, int size) {
  page().application->put(path, {bytes, static_cast<std::size_t>(size)});
}

EMSCRIPTEN_KEEPALIVE void page_begin() { page().application->begin(); }

/// 0: the browser draws nothing.
EMSCRIPTEN_KEEPALIVE int page_draw_on(const char* canvas) {
  if (!make_current(canvas)) return 0;
  page().drawn = std::make_unique<DrawnVersion>();
  return 1;
}

/// Draws and works where something is to be done; milliseconds until it wants to be called again,
/// negative: not before something happens.
EMSCRIPTEN_KEEPALIVE double page_tick(double now, int drawn) {
  Page& on = page();
  double waits = -1;
  if (drawn != 0 && on.drawn) {
    draw(*on.application, *on.drawn, now);
    waits = static_cast<double>(on.drawn->wait_ms(static_cast<std::int64_t>(now)));
  }
  if (!on.shown) {
    on.shown = true;
    on.application->take({action::FirstFrameShown{}});
    if (on.drawn) on.drawn->wake();
    return 0;
  }
  const bool busy = on.application->busy();
  work(*on.application, waits);
  if (busy && on.drawn) {
    on.drawn->wake();
    waits = 0;
  }
  return waits;
}

EMSCRIPTEN_KEEPALIVE void page_resize(double width, double height, double scale) {
  page().drawn->resize(
      {{static_cast<float>(width), static_cast<float>(height)}, static_cast<float>(scale)});
}
EMSCRIPTEN_KEEPALIVE void page_restore() { page().drawn->restore(); }
EMSCRIPTEN_KEEPALIVE void page_wake() { page().drawn->wake(); }
EMSCRIPTEN_KEEPALIVE void page_move(double x, double y) {
  page().drawn->move(static_cast<float>(x), static_cast<float>(y));
}
EMSCRIPTEN_KEEPALIVE void page_leave() { page().drawn->leave(); }
EMSCRIPTEN_KEEPALIVE void page_press(int button, int down) {
  page().drawn->press(button, down != 0);
}
EMSCRIPTEN_KEEPALIVE void page_scroll(double across, double down) {
  page().drawn->scroll(static_cast<float>(across), static_cast<float>(down));
}
EMSCRIPTEN_KEEPALIVE void page_key(const char* code, int down, int control, int shift, int alt) {
  page().drawn->key(code, down != 0, control != 0, shift != 0, alt != 0);
}
EMSCRIPTEN_KEEPALIVE void page_type(const char* text) { page().drawn->type(text); }
EMSCRIPTEN_KEEPALIVE void page_paste(const char* text) { page().drawn->paste(text); }
EMSCRIPTEN_KEEPALIVE void page_focus(int focused) { page().drawn->focus(focused != 0); }

/// The text version as JSON: title, html, focus, language and screen.
EMSCRIPTEN_KEEPALIVE const char* page_text() {
  Page& on = page();
  on.text = text_page(on.application->model());
  const nlohmann::json told{
      {"title", on.text.title},
      {"html", on.text.html},
      {"focus", on.text.focus},
      {"language", samtale::engine::code(on.application->model().settings.language)},
      {"screen", static_cast<int>(on.application->model().screen)}};
  return answered(told.dump());
}

EMSCRIPTEN_KEEPALIVE void page_do(int doing, const char* text, double now) {
  Page& on = page();
  if (doing < 0 || static_cast<std::size_t>(doing) >= on.text.doings.size()) return;
  on.application->take(
      {on.text.doings[static_cast<std::size_t>(doing)]({static_cast<std::int64_t>(now), text})});
  if (on.drawn) on.drawn->wake();
}

EMSCRIPTEN_KEEPALIVE const char* page_language() {
  return answered(
      std::string(samtale::engine::code(page().application->model().settings.language)));
}

/// What can be operated in the frame that is shown, for whoever tests the page: id, label and the
/// rectangle that is seen, in pixels of the canvas.
EMSCRIPTEN_KEEPALIVE const char* page_widgets() {
  nlohmann::json widgets = nlohmann::json::array();
  if (page().drawn)
    for (const DrawnVersion::Operable& one : page().drawn->operable())
      widgets.push_back({{"id", one.id},
                         {"label", one.label},
                         {"x", one.place.x},
                         {"y", one.place.y},
                         {"w", one.place.w},
                         {"h", one.place.h}});
  return answered(widgets.dump());
}

EMSCRIPTEN_KEEPALIVE const char* page_files() {
  page().application->list_calls();
  return answered(files_list(page().application->model()));
}
EMSCRIPTEN_KEEPALIVE void page_hand_out_file(const char* path) {
  page().application->hand_out(path);
}
EMSCRIPTEN_KEEPALIVE void page_receive(const char* name, const char* bytes, int size, double now) {
  page().application->receive(name, {bytes, static_cast<std::size_t>(size)},
                              static_cast<std::int64_t>(now));
  if (page().drawn) page().drawn->wake();
}
EMSCRIPTEN_KEEPALIVE void page_not_kept(const char* path) {
  page().application->not_kept(path);
  if (page().drawn) page().drawn->wake();
}
EMSCRIPTEN_KEEPALIVE int page_asks_before_closing() {
  const bool asks = page().application->asks_before_closing();
  if (page().drawn) page().drawn->wake();
  return asks ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE void page_put_away() { page().application->put_away(); }
EMSCRIPTEN_KEEPALIVE int page_in_workshop() {
  return page().application->model().screen == Screen::workshop ? 1 : 0;
}
}

int main() { return 0; }
