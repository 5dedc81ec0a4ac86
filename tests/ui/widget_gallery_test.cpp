#include "tests/ui/widget_gallery.hpp"

#include <array>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tests/support/ui_harness.hpp"

using namespace samtale::tests;
using namespace samtale::ui::widgets;

namespace {

struct Look {
  const char* name;
  ThemeName theme;
  float scale;
};

constexpr std::array<Look, 6> looks{{{"light_100", ThemeName::light, 1},
                                     {"dark_100", ThemeName::dark, 1},
                                     {"contrast_100", ThemeName::contrast, 1},
                                     {"light_200", ThemeName::light, 2},
                                     {"dark_200", ThemeName::dark, 2},
                                     {"contrast_200", ThemeName::contrast, 2}}};

struct Page {
  const char* name;
  UiHarness::Screen screen;
};

struct Graphs {
  GraphPicture call = skadestuen();
  GraphPicture story = chance_story(60, 4);
};

std::array<Page, 7> pages(GalleryState& state, Graphs& graphs) {
  return {{{"call", gallery_call},
           {"narrow", gallery_call_narrow},
           {"debrief", gallery_debrief},
           {"home", gallery_home},
           {"controls", [&state](Ui& ui) { gallery_controls(ui, state); }},
           {"faces", gallery_faces},
           {"graph", [&graphs](Ui& ui) { gallery_graph(ui, graphs.call, graphs.story); }}}};
}

}  // namespace

TEST_CASE(
    "every page of the gallery is drawn in every theme, with ids of its own for what can be "
    "operated") {
  GalleryState state;
  for (const Look& look : looks) {
    Graphs graphs;
    for (const Page& page : pages(state, graphs)) {
      CAPTURE(look.name);
      CAPTURE(page.name);
      UiHarness harness({1280, 800, look.theme, look.scale}, page.screen);
      harness.frames(3);
      std::set<std::string> ids;
      for (const WidgetRecord& record : harness.ui().registry.records()) {
        if (record.imgui_id == 0) continue;
        CHECK(ids.insert(record.id).second);
      }
      harness.keep_picture(std::string(page.name) + "_" + look.name);
    }
  }
}

TEST_CASE("the same screen gives the same picture, byte for byte") {
  UiHarness first({800, 600}, gallery_debrief);
  UiHarness second({800, 600}, gallery_debrief);
  first.frames(3);
  second.frames(3);
  CHECK(first.picture().rgb == second.picture().rgb);
}
