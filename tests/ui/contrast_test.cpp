// Every word on every screen against what it stands on, as the pixels are: in the three themes, at
// 200 %, where a letter is thick enough to have its own colour somewhere. In the light theme at
// 100 % the golden pictures say more. The layout of the other themes and of text at 250 %.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/app_stage.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
using ui::headless::Image;
using ui::widgets::Rect;
using ui::widgets::WidgetRecord;

namespace {

constexpr double least_for_words = 4.5;  // WCAG 2, AA

constexpr std::array<Screen, 11> screens{Screen::welcome,     Screen::home,    Screen::briefing,
                                         Screen::call,        Screen::rating,  Screen::untaken,
                                         Screen::note,        Screen::debrief, Screen::own_card,
                                         Screen::preparation, Screen::settings};

AppStage::Setting setting_of(ui::ThemeChoice theme, float scale) {
  AppStage::Setting setting;
  setting.window.scale = scale;
  setting.settings.theme = theme;
  return setting;
}

/// How often each colour stands in a part of the picture.
std::map<ImU32, int> colours_in(const Image& image, const Rect& part) {
  std::map<ImU32, int> colours;
  const int left = std::max(0, static_cast<int>(part.x));
  const int top = std::max(0, static_cast<int>(part.y));
  const int right = std::min(image.width, static_cast<int>(part.x + part.w));
  const int bottom = std::min(image.height, static_cast<int>(part.y + part.h));
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const auto at = static_cast<std::size_t>(y * image.width + x) * 3;
      ++colours[IM_COL32(image.rgb[at], image.rgb[at + 1], image.rgb[at + 2], 255)];
    }
  }
  return colours;
}

/// Of the words against their ground, which is the commonest colour there.
double contrast_of(const Image& image, const Rect& part) {
  const std::map<ImU32, int> colours = colours_in(image, part);
  const auto ground =
      std::max_element(colours.begin(), colours.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  double most = 1;
  for (const auto& [colour, count] : colours)
    most = std::max(most, ui::widgets::contrast_ratio(colour, ground->first));
  return most;
}

bool is_disabled(const WidgetRecord& words, const std::vector<WidgetRecord>& records) {
  return std::any_of(records.begin(), records.end(), [&](const WidgetRecord& other) {
    return !other.enabled && contains(other.rect, centre(words.rect));
  });
}

std::vector<std::string> faint_words(UiHarness& window) {
  const Image image = window.picture();
  const auto& records = window.ui().registry.records();
  std::vector<std::string> faults;
  for (const WidgetRecord& record : records) {
    if (record.kind != ui::widgets::WidgetKind::text || record.label.empty()) continue;
    const Rect seen = visible_part(record);
    // Of a line that is nearly scrolled away too little is left to judge.
    if (seen.w < 8 || seen.h < 16 || is_disabled(record, records)) continue;
    const double ratio = contrast_of(image, seen);
    if (ratio < least_for_words)
      faults.push_back(fmt::format("{:.1f}: {} »{}«", ratio, record.id, record.label));
  }
  return faults;
}

}  // namespace

TEST_CASE("every word on every screen stands out from its ground in every theme") {
  for (const ui::ThemeChoice theme :
       {ui::ThemeChoice::light, ui::ThemeChoice::dark, ui::ThemeChoice::contrast}) {
    for (const Screen screen : screens) {
      AppStage stage(setting_of(theme, 2));
      stage.show(screen);
      CAPTURE(id(theme));
      CAPTURE(static_cast<int>(screen));
      for (const std::string& fault : faint_words(stage.window())) CHECK_MESSAGE(false, fault);
    }
  }
}

TEST_CASE("words that do not stand out are found") {
  AppStage stage(setting_of(ui::ThemeChoice::light, 2));
  stage.show(Screen::home);
  CHECK(faint_words(stage.window()).empty());
  Image image = stage.window().picture();
  const auto& records = stage.window().ui().registry.records();
  const auto words = std::find_if(records.begin(), records.end(), [](const WidgetRecord& record) {
    return record.kind == ui::widgets::WidgetKind::text && visible_part(record).h > 20;
  });
  REQUIRE(words != records.end());
  CHECK(contrast_of(image, visible_part(*words)) >= least_for_words);
  // Halfway to white.
  for (std::uint8_t& value : image.rgb) value = static_cast<std::uint8_t>((value + 3 * 255) / 4);
  CHECK(contrast_of(image, visible_part(*words)) < least_for_words);
}

TEST_CASE("no theme cuts off, covers or hides anything, with the usual text or the largest") {
  for (const ui::ThemeChoice theme : {ui::ThemeChoice::dark, ui::ThemeChoice::contrast}) {
    for (const float scale : {1.0F, 2.5F}) {
      for (const Screen screen : screens) {
        AppStage stage(setting_of(theme, scale));
        stage.show(screen);
        CAPTURE(id(theme));
        CAPTURE(scale);
        CAPTURE(static_cast<int>(screen));
        for (const std::string& fault : layout_faults(stage.window())) CHECK_MESSAGE(false, fault);
      }
    }
  }
}
