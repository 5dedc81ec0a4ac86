// Every screen as it looked when somebody last looked at it: light, 100 %, Danish, 1280 x 800, by
// the software rasteriser. Kept at half the size in golden/pictures; SAMTALE_WRITE_GOLDEN writes
// them. A picture that has become another is written beside the tests as SAMTALE_PICTURES says.
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/support/app_stage.hpp"
#include "tests/support/paths.hpp"
#include "tests/support/picture.hpp"
#include "tests/support/random.hpp"
#include "ui/headless/png.hpp"

using namespace samtale;
using namespace samtale::tests;
using ui::Screen;
using ui::headless::Image;

namespace {

std::filesystem::path golden(const std::string& name) {
  return tests_folder() / "golden" / "pictures" / (name + ".png");
}

std::vector<std::uint8_t> read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& path, const std::vector<std::uint8_t>& bytes) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

void check_picture(AppStage& stage, const std::string& name) {
  CAPTURE(name);
  stage.window().keep_picture(name);
  const Image is = coarse(halved(stage.window().picture()));
  if (std::getenv("SAMTALE_WRITE_GOLDEN") != nullptr) write(golden(name), ui::headless::png(is));
  const auto should_be = read_png(read(golden(name)));
  REQUIRE(should_be);
  for (const std::string& difference : differences(is, *should_be))
    CHECK_MESSAGE(false, difference);
}

// The first call of Dagens program as it opens, by one or by a room.
void begin(AppStage& stage, engine::Mode mode, engine::Players players) {
  stage.take(ui::action::OpenBriefing{"angry-caller"});
  stage.take(ui::action::ChooseMode{mode});
  ui::action::StartCall call{stage.window().now_ms(), {}, 0, {}};
  call.players = players;
  stage.take(call);
  stage.rest();
}

Image moved(const Image& image, int pixels) {
  Image result = image;
  for (int y = 0; y < image.height; ++y)
    for (int x = pixels; x < image.width; ++x)
      for (int channel = 0; channel < 3; ++channel) {
        const int to = (y * image.width + x) * 3 + channel;
        result.rgb[static_cast<std::size_t>(to)] =
            image.rgb[static_cast<std::size_t>(to - 3 * pixels)];
      }
  return result;
}

Image first_call() {
  AppStage stage;
  stage.show(Screen::call);
  return stage.window().picture();
}

}  // namespace

TEST_CASE("every screen looks as it did when it was last looked at") {
  struct Shown {
    const char* name;
    Screen screen;
  };
  for (const Shown& shown :
       {Shown{"welcome", Screen::welcome}, Shown{"home", Screen::home},
        Shown{"briefing", Screen::briefing}, Shown{"call", Screen::call},
        Shown{"rating", Screen::rating}, Shown{"note", Screen::note},
        Shown{"untaken", Screen::untaken}, Shown{"debrief", Screen::debrief},
        Shown{"own-card", Screen::own_card}, Shown{"preparation", Screen::preparation},
        Shown{"settings", Screen::settings}, Shown{"workshops", Screen::workshops},
        Shown{"workshop", Screen::workshop},
        Shown{"meeting-preparation", Screen::meeting_preparation},
        Shown{"meeting", Screen::meeting}, Shown{"minutes", Screen::minutes},
        Shown{"folder", Screen::folder}, Shown{"own-call", Screen::own_call}}) {
    AppStage stage;
    stage.show(shown.screen);
    check_picture(stage, shown.name);
  }
}

TEST_CASE("a call on one's own, with a makker and by a room looks as it did") {
  AppStage alone;
  begin(alone, engine::Mode::test, engine::Players::one);
  check_picture(alone, "call-alone");
  AppStage pair;
  begin(pair, engine::Mode::practice, engine::Players::pair);
  check_picture(pair, "call-pair");
  AppStage::Setting wide;
  wide.window.width = 1920;
  wide.window.height = 1080;
  wide.window.scale = 2.2F;
  AppStage room(wide);
  begin(room, engine::Mode::practice, engine::Players::room);
  room.press(ImGuiKey_Space);
  room.press(ImGuiKey_Space);
  check_picture(room, "call-room");
}

TEST_CASE("a picture a few pixels off or in another colour is told from the golden one") {
  const Image picture = first_call();
  const Image golden = coarse(halved(picture));
  CHECK(differences(golden, golden).empty());
  CHECK_FALSE(differences(coarse(halved(moved(picture, 4))), golden).empty());
  CHECK_FALSE(differences(coarse(halved(moved(picture, 2))), golden).empty());
  CHECK(differences({1, 1, {0, 0, 0}}, golden) ==
        std::vector<std::string>{"1x1 instead of 640x400"});
  SUBCASE("one control that has moved, and nothing else") {
    AppStage stage;
    stage.show(Screen::call);
    const auto* pause = stage.window().find("call/pause");
    REQUIRE(pause != nullptr);
    Image other = picture;
    const auto left = static_cast<int>(pause->rect.x);
    const auto top = static_cast<int>(pause->rect.y);
    for (int y = top; y < top + static_cast<int>(pause->rect.h); ++y)
      for (int x = left + static_cast<int>(pause->rect.w) + 3; x >= left + 4; --x)
        for (int c = 0; c < 3; ++c)
          other.rgb[static_cast<std::size_t>((y * other.width + x) * 3 + c)] =
              picture.rgb[static_cast<std::size_t>((y * other.width + x - 4) * 3 + c)];
    CHECK_FALSE(differences(coarse(halved(other)), golden).empty());
  }
  SUBCASE("two colours that have changed places") {
    Image other = picture;
    for (std::size_t i = 0; i + 2 < other.rgb.size(); i += 3) {
      // The citizen's brown and the blue of trust.
      const std::array<std::uint8_t, 3> pixel{other.rgb[i], other.rgb[i + 1], other.rgb[i + 2]};
      const std::array<std::uint8_t, 3> warm{0x9A, 0x4D, 0x0F};
      const std::array<std::uint8_t, 3> blue{0x1F, 0x5A, 0x94};
      const auto& now = pixel == warm ? blue : pixel == blue ? warm : pixel;
      for (std::size_t c = 0; c < 3; ++c) other.rgb[i + c] = now[c];
    }
    CHECK_FALSE(differences(coarse(halved(other)), golden).empty());
  }
}

TEST_CASE("letters drawn a little otherwise are no other picture") {
  const Image picture = first_call();
  const Image golden = coarse(halved(picture));
  Random random(7);
  Image noisy = picture;
  for (std::uint8_t& value : noisy.rgb) {
    const int noise = static_cast<int>(random.below(25)) - 12;
    value = static_cast<std::uint8_t>(std::clamp(int{value} + noise, 0, 255));
  }
  CHECK(differences(coarse(halved(noisy)), golden).empty());
  // A quarter of a pixel to the right.
  Image softer = picture;
  const Image right = moved(picture, 1);
  for (std::size_t i = 0; i < softer.rgb.size(); ++i)
    softer.rgb[i] = static_cast<std::uint8_t>((3 * picture.rgb[i] + right.rgb[i]) / 4);
  CHECK(differences(coarse(halved(softer)), golden).empty());
}
