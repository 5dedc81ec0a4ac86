#include "ui/desktop/window_place.hpp"

#include <initializer_list>
#include <string>

#include <doctest/doctest.h>

#include "engine/store/memory_store.hpp"

namespace samtale::ui::desktop {
namespace {

const std::vector<WorkArea> two_screens{{0, 30, 1920, 1050}, {1920, 0, 1280, 1024}};

std::optional<WindowPlace> put(const WindowPlace& place) {
  return usable(place, two_screens, 640, 480);
}

TEST_CASE("a window comes back where it was, on whichever screen that is") {
  const WindowPlace first{100, 60, 1280, 800, false};
  CHECK(put(first) == first);
  const WindowPlace second{2000, 20, 1000, 700, true};
  CHECK(put(second) == second);
  // Across both, and reaching out of one below.
  CHECK(put({1800, 600, 1200, 800, false}).has_value());
}

TEST_CASE("a place where nobody could take hold of the window is ignored") {
  CHECK_FALSE(put({4000, 60, 1280, 800, false}));
  CHECK_FALSE(put({-1250, 60, 1280, 800, false}));
  CHECK_FALSE(put({100, -300, 1280, 800, false}));
  CHECK_FALSE(put({100, 1070, 1280, 800, false}));
  CHECK_FALSE(put({100, 60, 200, 800, false}));
  CHECK_FALSE(usable({100, 60, 1280, 800, false}, {}, 640, 480));
}

TEST_CASE("a window that was left on a larger screen is made no larger than this one") {
  CHECK(put({0, 30, 3840, 2000, false}) == WindowPlace{0, 30, 1920, 1050, false});
}

TEST_CASE("where the window stood is kept, and nonsense in its file is passed over") {
  engine::MemoryStore store;
  const WindowPlace place{-20, 40, 1500, 900, true};
  CHECK_FALSE(read_window_place(store, "/data"));
  keep_window_place(store, "/data", place);
  CHECK(read_window_place(store, "/data") == place);
  keep_window_place(store, {}, place);
  CHECK_FALSE(read_window_place(store, {}));
  for (const std::string broken :
       {R"()", R"(7)", R"({})", R"({"x":1,"y":1,"width":0,"height":9})",
        R"({"x":1,"y":1,"width":9e99,"height":9})", R"({"x":1,"y":1,"width":900,"height":"9"})",
        R"({"x":9223372036854775807,"y":1,"width":900,"height":900})"})
    CHECK_FALSE(decode_window_place(broken));
}

TEST_CASE("a place that can't be written is forgotten without a word") {
  engine::MemoryStore store;
  store.faults.read_only = true;
  keep_window_place(store, "/data", {0, 0, 900, 700, false});
  CHECK_FALSE(read_window_place(store, "/data"));
}

}  // namespace
}  // namespace samtale::ui::desktop
