#include "ui/headless/software_rasteriser.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <imgui_internal.h>

using namespace samtale::ui::headless;

namespace {

constexpr ImU32 white = IM_COL32_WHITE;
constexpr ImU32 black = IM_COL32_BLACK;

struct Vertex {
  float x, y;
  ImU32 colour = black;
  float u = 0.5F, v = 0.5F;
};

using Triangle = std::array<Vertex, 3>;

// Draws triangles on a white sheet through one clip rectangle.
Image drawn(const std::vector<Triangle>& triangles, int width, int height, ImVec4 clip,
            const Texture& texture) {
  ImDrawListSharedData shared;
  ImDrawList list(&shared);
  list._ResetForNewFrame();
  list.CmdBuffer[0].ClipRect = clip;
  for (const Triangle& triangle : triangles) {
    for (const Vertex& vertex : triangle) {
      list.IdxBuffer.push_back(static_cast<ImDrawIdx>(list.VtxBuffer.Size));
      list.VtxBuffer.push_back(
          {ImVec2(vertex.x, vertex.y), ImVec2(vertex.u, vertex.v), vertex.colour});
    }
  }
  list.CmdBuffer[0].ElemCount = static_cast<unsigned int>(list.IdxBuffer.Size);
  ImDrawData data;
  data.Valid = true;
  data.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
  data.FramebufferScale = ImVec2(1, 1);
  data.CmdLists.push_back(&list);
  data.CmdListsCount = 1;
  return rasterise(data, texture, white);
}

constexpr std::array<unsigned char, 4> one_white_texel{255, 255, 255, 255};

Image drawn(const std::vector<Triangle>& triangles, int width, int height) {
  const ImVec4 all(0, 0, static_cast<float>(width), static_cast<float>(height));
  return drawn(triangles, width, height, all, {1, 1, one_white_texel});
}

std::vector<Triangle> rectangle(float left, float top, float right, float bottom, ImU32 colour) {
  const Vertex a{left, top, colour};
  const Vertex b{right, top, colour};
  const Vertex c{right, bottom, colour};
  const Vertex d{left, bottom, colour};
  return {{a, b, c}, {a, c, d}};
}

// '#' black, '.' white, '?' anything else, one line a row.
std::string pattern(const Image& image) {
  std::string text;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const int red = image.rgb[static_cast<std::size_t>(3 * (y * image.width + x))];
      text += red == 0 ? '#' : red == 255 ? '.' : '?';
    }
    text += '\n';
  }
  return text;
}

int red_at(const Image& image, int x, int y) {
  return image.rgb[static_cast<std::size_t>(3 * (y * image.width + x))];
}

}  // namespace

TEST_CASE("a rectangle covers the pixels whose centres lie inside it, left and top edge included") {
  CHECK(pattern(drawn(rectangle(1, 1, 4, 3, black), 5, 4)) ==
        ".....\n"
        ".###.\n"
        ".###.\n"
        ".....\n");
  // Centres lie at .5: the left edge is inside, the right edge is not.
  CHECK(pattern(drawn(rectangle(0.5F, 0.5F, 2.5F, 1.5F, black), 4, 2)) ==
        "##..\n"
        "....\n");
}

TEST_CASE("a triangle is filled row by row whichever way its corners go round") {
  const Vertex a{0, 0};
  const Vertex b{6, 0};
  const Vertex c{0, 6};
  const std::string expected =
      "#####.\n"
      "####..\n"
      "###...\n"
      "##....\n"
      "#.....\n"
      "......\n";
  CHECK(pattern(drawn({{a, b, c}}, 6, 6)) == expected);
  CHECK(pattern(drawn({{a, c, b}}, 6, 6)) == expected);
}

TEST_CASE("triangles that share edges leave no gap and draw no pixel twice") {
  // A fan of half transparent triangles around an uneven point: one blending gives 127, two give
  // less.
  const ImU32 half = IM_COL32(0, 0, 0, 128);
  std::vector<Vertex> rim;
  for (int i = 0; i < 16; ++i) rim.push_back({static_cast<float>(i) * 2.5F, 0, half});
  for (int i = 0; i < 16; ++i) rim.push_back({40, static_cast<float>(i) * 2.5F, half});
  for (int i = 0; i < 16; ++i) rim.push_back({40 - static_cast<float>(i) * 2.5F, 40, half});
  for (int i = 0; i < 16; ++i) rim.push_back({0, 40 - static_cast<float>(i) * 2.5F, half});
  std::vector<Triangle> fan;
  const Vertex middle{17.3F, 22.7F, half};
  for (std::size_t i = 0; i < rim.size(); ++i)
    fan.push_back({middle, rim[i], rim[(i + 1) % rim.size()]});
  const Image image = drawn(fan, 40, 40);
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 40; ++x) {
      CAPTURE(x);
      CAPTURE(y);
      REQUIRE(red_at(image, x, y) == 127);
    }
  }
}

TEST_CASE("nothing is drawn outside the clip rectangle") {
  const Image image =
      drawn(rectangle(0, 0, 6, 4, black), 6, 4, ImVec4(2, 1, 4, 3), {1, 1, one_white_texel});
  CHECK(pattern(image) ==
        "......\n"
        "..##..\n"
        "..##..\n"
        "......\n");
}

TEST_CASE("colours run evenly from corner to corner") {
  const Vertex a{0, 0, IM_COL32(0, 0, 0, 255)};
  const Vertex b{10, 0, IM_COL32(200, 0, 0, 255)};
  const Vertex c{10, 1, IM_COL32(200, 0, 0, 255)};
  const Vertex d{0, 1, IM_COL32(0, 0, 0, 255)};
  const Image image = drawn({{a, b, c}, {a, c, d}}, 10, 1);
  for (int x = 0; x < 10; ++x) CHECK(red_at(image, x, 0) == 10 + 20 * x);
}

TEST_CASE("a texture is read between its texels and multiplied with the colour") {
  // Two texels, transparent and opaque, stretched over eight pixels.
  constexpr std::array<unsigned char, 8> texels{255, 255, 255, 0, 255, 255, 255, 255};
  const Vertex a{0, 0, black, 0, 0};
  const Vertex b{8, 0, black, 1, 0};
  const Vertex c{8, 1, black, 1, 1};
  const Vertex d{0, 1, black, 0, 1};
  const Image image = drawn({{a, b, c}, {a, c, d}}, 8, 1, ImVec4(0, 0, 8, 1), {2, 1, texels});
  std::vector<int> reds;
  for (int x = 0; x < 8; ++x) reds.push_back(red_at(image, x, 0));
  CHECK(reds == std::vector<int>{255, 255, 223, 159, 96, 32, 0, 0});
}

TEST_CASE("a coordinate that is no number or far away neither crashes nor disturbs the rest") {
  std::vector<Triangle> triangles = rectangle(0, 0, 1, 1, black);
  const float nan = std::numeric_limits<float>::quiet_NaN();
  triangles.push_back({Vertex{nan, 0}, Vertex{4, 0}, Vertex{4, 4}});
  triangles.push_back({Vertex{2, 1}, Vertex{1.0e30F, 1}, Vertex{1.0e30F, 1.0e30F}});
  triangles.push_back({Vertex{3, 0}, Vertex{3, 0}, Vertex{3, 0}});
  const Image image = drawn(triangles, 3, 1);
  CHECK(pattern(image) == "#..\n");
}

TEST_CASE("a sheet without pixels gives an empty picture") {
  const Image image = drawn(rectangle(0, 0, 1, 1, black), 0, 0);
  CHECK(image.width == 0);
  CHECK(image.rgb.empty());
}
