#include "ui/headless/frame_driver.hpp"

#include <doctest/doctest.h>

using samtale::ui::headless::FrameDriver;
using samtale::ui::headless::Image;

TEST_CASE("the clock goes on by 20 ms a frame and nothing else moves it") {
  FrameDriver driver(100, 50);
  CHECK(driver.now_ms() == 0);
  driver.frame([] {});
  driver.frame([] {});
  CHECK(driver.now_ms() == 40);
  driver.resize(200, 50);
  CHECK(driver.now_ms() == 40);
}

TEST_CASE("a press and a release fed together are both seen, one after the other") {
  FrameDriver driver(100, 50);
  int downs = 0;
  int ups = 0;
  driver.io().AddMousePosEvent(10, 10);
  driver.io().AddMouseButtonEvent(0, true);
  driver.io().AddMouseButtonEvent(0, false);
  driver.settle([&] {
    if (ImGui::IsMouseClicked(0)) ++downs;
    if (ImGui::IsMouseReleased(0)) ++ups;
  });
  CHECK(downs == 1);
  CHECK(ups == 1);
}

TEST_CASE("the picture has the display's size and the ground's colour where nothing is drawn") {
  FrameDriver driver(8, 4);
  const ImU32 ground = IM_COL32(10, 20, 30, 255);
  CHECK(driver.picture(ground).rgb.size() == 8U * 4U * 3U);
  driver.frame([] {
    ImGui::GetBackgroundDrawList()->AddRectFilled(ImVec2(0, 0), ImVec2(1, 1), IM_COL32_WHITE);
  });
  const Image image = driver.picture(ground);
  CHECK(image.width == 8);
  CHECK(image.height == 4);
  CHECK(image.rgb[0] == 255);
  CHECK(image.rgb[3] == 10);
  CHECK(image.rgb[4] == 20);
  CHECK(image.rgb[5] == 30);
}

TEST_CASE("two drivers stand side by side without touching each other") {
  FrameDriver first(10, 10);
  FrameDriver second(20, 20);
  first.frame([] { CHECK(ImGui::GetIO().DisplaySize.x == 10); });
  second.frame([] { CHECK(ImGui::GetIO().DisplaySize.x == 20); });
  first.frame([] { CHECK(ImGui::GetIO().DisplaySize.x == 10); });
  CHECK(first.now_ms() == 40);
  CHECK(second.now_ms() == 20);
}
