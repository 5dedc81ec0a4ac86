#include "ui/headless/software_rasteriser.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace samtale::ui::headless {

namespace {

using Fixed = std::int64_t;  // 1/256 px
constexpr Fixed one_pixel = 256;

struct Clip {
  int left, top, right, bottom;  // right and bottom outside
};

struct Rgba {
  int r, g, b, a;
};

struct Point {
  Fixed x, y;
};

struct Corner {
  Point at;
  double u, v;  // texels
  Rgba colour;
};

// E(p) = dx (p.y - y) - dy (p.x - x): positive inside for a triangle whose corners go clockwise on
// the screen.
struct Edge {
  Fixed x, y, dx, dy;
  Fixed least;  // E of an inside point is at least this: 0 where the edge owns its points, else 1
};

Edge edge_between(const Point& a, const Point& b) {
  const Fixed dx = b.x - a.x;
  const Fixed dy = b.y - a.y;
  const bool top = dy == 0 && dx > 0;
  const bool left = dy < 0;
  return {a.x, a.y, dx, dy, top || left ? 0 : 1};
}

Fixed value_at(const Edge& edge, const Point& p) {
  return edge.dx * (p.y - edge.y) - edge.dy * (p.x - edge.x);
}

Fixed floor_divided(Fixed a, Fixed positive_b) {
  return a >= 0 ? a / positive_b : -((-a + positive_b - 1) / positive_b);
}

Fixed ceil_divided(Fixed a, Fixed positive_b) { return -floor_divided(-a, positive_b); }

Point centre_of(int x, int y) {
  return {x * one_pixel + one_pixel / 2, y * one_pixel + one_pixel / 2};
}

struct Span {
  int first, last;  // both inside; empty where first > last
};

// The pixels of row `y` whose centres lie inside all three edges, solved exactly instead of tried
// one by one.
Span span_of_row(const std::array<Edge, 3>& edges, int y, const Clip& box) {
  Span span{box.left, box.right - 1};
  const Point start = centre_of(box.left, y);
  for (const Edge& edge : edges) {
    const Fixed at_start = value_at(edge, start) - edge.least;
    const Fixed step = -edge.dy * one_pixel;
    if (step > 0) {
      const Fixed from = box.left + ceil_divided(-at_start, step);
      span.first = static_cast<int>(std::max<Fixed>(span.first, std::min<Fixed>(from, box.right)));
    } else if (step < 0) {
      const Fixed to = box.left + floor_divided(at_start, -step);
      span.last = static_cast<int>(std::min<Fixed>(span.last, std::max<Fixed>(to, box.left - 1)));
    } else if (at_start < 0) {
      return {0, -1};
    }
  }
  return span;
}

int divided_by_255(int value) { return (value + 127) / 255; }

class Target {
 public:
  Target(Image& image, const Texture& texture) : image_(image), texture_(texture) {}

  void triangle(std::array<Corner, 3> corners, const Clip& clip);

 private:
  Rgba texel(int x, int y) const;
  Rgba sample(double u, double v) const;
  void blend(int x, int y, const Rgba& colour);

  Image& image_;
  const Texture& texture_;
};

Rgba Target::texel(int x, int y) const {
  const int column = std::clamp(x, 0, texture_.width - 1);
  const int row = std::clamp(y, 0, texture_.height - 1);
  const std::size_t at = (static_cast<std::size_t>(row) * static_cast<std::size_t>(texture_.width) +
                          static_cast<std::size_t>(column)) *
                         4;
  return {texture_.rgba[at], texture_.rgba[at + 1], texture_.rgba[at + 2], texture_.rgba[at + 3]};
}

Rgba Target::sample(double u, double v) const {
  if (texture_.width <= 0 || texture_.height <= 0) return {255, 255, 255, 255};
  // Kept near the texture so that the conversions below are defined for any coordinate.
  const double x = std::clamp(u - 0.5, -1.0, static_cast<double>(texture_.width));
  const double y = std::clamp(v - 0.5, -1.0, static_cast<double>(texture_.height));
  const double left = std::floor(x);
  const double top = std::floor(y);
  const int fx = static_cast<int>((x - left) * 256);
  const int fy = static_cast<int>((y - top) * 256);
  const int ix = static_cast<int>(left);
  const int iy = static_cast<int>(top);
  const Rgba a = texel(ix, iy);
  if (fx == 0 && fy == 0) return a;
  const Rgba b = texel(ix + 1, iy);
  const Rgba c = texel(ix, iy + 1);
  const Rgba d = texel(ix + 1, iy + 1);
  const auto mix = [fx, fy](int p, int q, int r, int s) {
    const int upper = p * (256 - fx) + q * fx;
    const int lower = r * (256 - fx) + s * fx;
    return (upper * (256 - fy) + lower * fy + 32768) / 65536;
  };
  return {mix(a.r, b.r, c.r, d.r), mix(a.g, b.g, c.g, d.g), mix(a.b, b.b, c.b, d.b),
          mix(a.a, b.a, c.a, d.a)};
}

void Target::blend(int x, int y, const Rgba& colour) {
  if (colour.a <= 0) return;
  const std::size_t at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.width) +
                          static_cast<std::size_t>(x)) *
                         3;
  const auto over = [&colour](std::uint8_t below, int above) {
    return static_cast<std::uint8_t>(
        divided_by_255(above * colour.a + static_cast<int>(below) * (255 - colour.a)));
  };
  image_.rgb[at] = over(image_.rgb[at], colour.r);
  image_.rgb[at + 1] = over(image_.rgb[at + 1], colour.g);
  image_.rgb[at + 2] = over(image_.rgb[at + 2], colour.b);
}

Rgba product(const Rgba& a, const Rgba& b) {
  return {divided_by_255(a.r * b.r), divided_by_255(a.g * b.g), divided_by_255(a.b * b.b),
          divided_by_255(a.a * b.a)};
}

bool same(const Rgba& a, const Rgba& b) {
  return a.r == b.r && a.g == b.g && a.b == b.b && a.a == b.a;
}

Clip bounds_of(const std::array<Corner, 3>& corners, const Clip& clip) {
  const auto [left, right] = std::minmax({corners[0].at.x, corners[1].at.x, corners[2].at.x});
  const auto [top, bottom] = std::minmax({corners[0].at.y, corners[1].at.y, corners[2].at.y});
  const auto kept = [](Fixed value, int low, int high) {
    return static_cast<int>(std::clamp<Fixed>(value, low, high));
  };
  return {kept(floor_divided(left, one_pixel), clip.left, clip.right),
          kept(floor_divided(top, one_pixel), clip.top, clip.bottom),
          kept(floor_divided(right, one_pixel) + 1, clip.left, clip.right),
          kept(floor_divided(bottom, one_pixel) + 1, clip.top, clip.bottom)};
}

// Where two corners' shares of a pixel (0-1) decide its colour and its texel.
struct Blender {
  const std::array<Corner, 3>& corners;

  Rgba colour(double second, double third) const {
    const auto mix = [second, third](int p, int q, int r) {
      const double value = p + (q - p) * second + (r - p) * third;
      return std::clamp(static_cast<int>(std::lround(value)), 0, 255);
    };
    const Rgba& a = corners[0].colour;
    const Rgba& b = corners[1].colour;
    const Rgba& c = corners[2].colour;
    return {mix(a.r, b.r, c.r), mix(a.g, b.g, c.g), mix(a.b, b.b, c.b), mix(a.a, b.a, c.a)};
  }
  double u(double second, double third) const {
    return corners[0].u + (corners[1].u - corners[0].u) * second +
           (corners[2].u - corners[0].u) * third;
  }
  double v(double second, double third) const {
    return corners[0].v + (corners[1].v - corners[0].v) * second +
           (corners[2].v - corners[0].v) * third;
  }
};

bool same_texel(const std::array<Corner, 3>& corners) {
  return corners[0].u == corners[1].u && corners[0].u == corners[2].u &&
         corners[0].v == corners[1].v && corners[0].v == corners[2].v;
}

void Target::triangle(std::array<Corner, 3> corners, const Clip& clip) {
  const Edge first = edge_between(corners[0].at, corners[1].at);
  Fixed area = value_at(first, corners[2].at);
  if (area == 0) return;
  if (area < 0) {
    std::swap(corners[1], corners[2]);
    area = -area;
  }
  const std::array<Edge, 3> edges{edge_between(corners[0].at, corners[1].at),
                                  edge_between(corners[1].at, corners[2].at),
                                  edge_between(corners[2].at, corners[0].at)};
  const bool one_texel = same_texel(corners);
  const bool one_colour =
      same(corners[0].colour, corners[1].colour) && same(corners[0].colour, corners[2].colour);
  const Rgba texel_of_all = one_texel ? sample(corners[0].u, corners[0].v) : Rgba{};
  const Blender blender{corners};
  const double share = 1.0 / static_cast<double>(area);
  const Clip box = bounds_of(corners, clip);
  for (int y = box.top; y < box.bottom; ++y) {
    const Span span = span_of_row(edges, y, box);
    for (int x = span.first; x <= span.last; ++x) {
      // The value of the edge opposite to a corner, over the area, is the corner's share.
      const Point p = centre_of(x, y);
      const double second = static_cast<double>(value_at(edges[2], p)) * share;
      const double third = static_cast<double>(value_at(edges[0], p)) * share;
      const Rgba own = one_colour ? corners[0].colour : blender.colour(second, third);
      const Rgba dye =
          one_texel ? texel_of_all : sample(blender.u(second, third), blender.v(second, third));
      blend(x, y, product(own, dye));
    }
  }
}

Rgba unpacked(ImU32 colour) {
  const auto part = [colour](int shift) { return static_cast<int>((colour >> shift) & 0xFFU); };
  return {part(IM_COL32_R_SHIFT), part(IM_COL32_G_SHIFT), part(IM_COL32_B_SHIFT),
          part(IM_COL32_A_SHIFT)};
}

Image blank(int width, int height, ImU32 ground) {
  Image image{width, height, {}};
  const Rgba colour = unpacked(ground);
  const std::size_t pixels = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  image.rgb.reserve(pixels * 3);
  for (std::size_t i = 0; i < pixels; ++i) {
    image.rgb.push_back(static_cast<std::uint8_t>(colour.r));
    image.rgb.push_back(static_cast<std::uint8_t>(colour.g));
    image.rgb.push_back(static_cast<std::uint8_t>(colour.b));
  }
  return image;
}

Fixed to_fixed(float value) {
  // 32,768 px either way keep every product below within 63 bits.
  constexpr double furthest = 32768.0 * 256.0;
  return static_cast<Fixed>(
      std::llround(std::clamp(static_cast<double>(value) * 256.0, -furthest, furthest)));
}

struct Frame {
  ImVec2 origin;
  ImVec2 scale;
  const Texture& texture;
};

bool finite(const ImDrawVert& vertex) {
  return std::isfinite(vertex.pos.x) && std::isfinite(vertex.pos.y) && std::isfinite(vertex.uv.x) &&
         std::isfinite(vertex.uv.y);
}

Corner corner_of(const ImDrawVert& vertex, const Frame& frame) {
  return {{to_fixed((vertex.pos.x - frame.origin.x) * frame.scale.x),
           to_fixed((vertex.pos.y - frame.origin.y) * frame.scale.y)},
          static_cast<double>(vertex.uv.x) * frame.texture.width,
          static_cast<double>(vertex.uv.y) * frame.texture.height,
          unpacked(vertex.col)};
}

Clip clip_of(const ImDrawCmd& command, const Frame& frame, const Image& image) {
  const auto kept = [](float value, int highest) {
    return static_cast<int>(std::clamp(value, 0.0F, static_cast<float>(highest)));
  };
  return {kept((command.ClipRect.x - frame.origin.x) * frame.scale.x, image.width),
          kept((command.ClipRect.y - frame.origin.y) * frame.scale.y, image.height),
          kept((command.ClipRect.z - frame.origin.x) * frame.scale.x, image.width),
          kept((command.ClipRect.w - frame.origin.y) * frame.scale.y, image.height)};
}

void draw_command(Target& target, const ImDrawList& list, const ImDrawCmd& command,
                  const Frame& frame, const Clip& clip) {
  for (unsigned int i = 0; i + 2 < command.ElemCount; i += 3) {
    std::array<Corner, 3> corners{};
    bool whole = true;
    for (unsigned int k = 0; k < 3; ++k) {
      const unsigned int index =
          list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)] + command.VtxOffset;
      const ImDrawVert& vertex = list.VtxBuffer[static_cast<int>(index)];
      whole = whole && finite(vertex);
      if (whole) corners[k] = corner_of(vertex, frame);
    }
    if (whole) target.triangle(corners, clip);
  }
}

}  // namespace

Image rasterise(const ImDrawData& data, const Texture& texture, ImU32 ground) {
  const Frame frame{data.DisplayPos, data.FramebufferScale, texture};
  Image image = blank(std::max(0, static_cast<int>(data.DisplaySize.x * frame.scale.x)),
                      std::max(0, static_cast<int>(data.DisplaySize.y * frame.scale.y)), ground);
  Target target(image, texture);
  for (const ImDrawList* list : data.CmdLists) {
    for (const ImDrawCmd& command : list->CmdBuffer) {
      if (command.UserCallback != nullptr) continue;
      const Clip clip = clip_of(command, frame, image);
      if (clip.left < clip.right && clip.top < clip.bottom) {
        draw_command(target, *list, command, frame, clip);
      }
    }
  }
  return image;
}

}  // namespace samtale::ui::headless
