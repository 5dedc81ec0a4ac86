#include "ui/widgets/face_sheet.hpp"

#include <algorithm>
#include <cmath>

namespace samtale::ui::widgets {

namespace {

ImU32 rgb(std::uint32_t value) {
  return IM_COL32((value >> 16) & 0xFFU, (value >> 8) & 0xFFU, value & 0xFFU, 255U);
}

// Darkened in the dark theme as much as its own skin is against the light theme's.
ImU32 in_theme(const Ui& ui, std::uint32_t light) {
  const bool dark = ui.theme.name == ThemeName::dark;
  return dark ? mixed(rgb(light), IM_COL32(0, 0, 0, 255), 0.12F) : rgb(light);
}

ImU32 skin_of(const Ui& ui, SkinTone tone) {
  switch (tone) {
    case SkinTone::light:
      return colour(ui, Token::face_skin);
    case SkinTone::warm:
      return in_theme(ui, 0xD9AE86);
    case SkinTone::brown:
      return in_theme(ui, 0xB98660);
    case SkinTone::dark:
      return in_theme(ui, 0x8A5D42);
  }
  return colour(ui, Token::face_skin);
}

ImU32 hair_of(const Ui& ui, HairShade shade) {
  switch (shade) {
    case HairShade::dark:
      return colour(ui, Token::face_hair);
    case HairShade::brown:
      return in_theme(ui, 0x6B4A33);
    case HairShade::fair:
      return in_theme(ui, 0xB08B57);
    case HairShade::greying:
      return in_theme(ui, 0x7C7871);
    case HairShade::grey:
      return in_theme(ui, 0xB4B3AE);
  }
  return colour(ui, Token::face_hair);
}

ImU32 cloth_of(const Ui& ui, Cloth cloth) {
  switch (cloth) {
    case Cloth::blue:
      return colour(ui, Token::face_cloth);
    case Cloth::green:
      return in_theme(ui, 0x6F8467);
    case Cloth::plum:
      return in_theme(ui, 0x7F6478);
    case Cloth::sand:
      return in_theme(ui, 0x9A8568);
  }
  return colour(ui, Token::face_cloth);
}

}  // namespace

FaceColours face_colours(const Ui& ui, const FaceLook& look) {
  const ImU32 feature = colour(ui, Token::face_feature);
  const ImU32 ground = colour(ui, Token::face_ground);
  if (ui.theme.name == ThemeName::contrast) {
    const ImU32 black = colour(ui, Token::face_skin);
    const ImU32 white = colour(ui, Token::face_hair);
    return {ground, black, black, white, black, black, white, white, white, true};
  }
  const ImU32 skin = skin_of(ui, look.skin);
  const ImU32 hair = hair_of(ui, look.shade);
  const ImU32 cloth = cloth_of(ui, look.cloth);
  const bool dark_skin = look.skin == SkinTone::dark || look.skin == SkinTone::brown;
  const ImU32 ink = dark_skin ? mixed(feature, IM_COL32(0, 0, 0, 255), 0.35F) : feature;
  const ImU32 shade =
      look.skin == SkinTone::light ? colour(ui, Token::face_skin2) : mixed(skin, ink, 0.22F);
  const ImU32 collar = look.cloth == Cloth::blue ? colour(ui, Token::face_cloth2)
                                                 : mixed(cloth, IM_COL32(0, 0, 0, 255), 0.18F);
  const ImU32 away =
      look.shade == HairShade::grey ? IM_COL32(70, 70, 70, 255) : IM_COL32(255, 255, 255, 255);
  return {ground,
          skin,
          shade,
          hair,
          mixed(hair, away, 0.12F),
          cloth,
          collar,
          ink,
          mixed(skin, ink, 0.42F),
          false};
}

Path& Path::to(float x, float y) {
  points.emplace_back(x, y);
  return *this;
}

Path& Path::curve(ImVec2 b, ImVec2 c, ImVec2 d) {
  constexpr int steps = 20;
  const ImVec2 a = points.back();
  for (int i = 1; i <= steps; ++i) {
    const float t = static_cast<float>(i) / steps;
    const float s = 1 - t;
    const float wa = s * s * s;
    const float wb = 3 * s * s * t;
    const float wc = 3 * s * t * t;
    const float wd = t * t * t;
    points.emplace_back(wa * a.x + wb * b.x + wc * c.x + wd * d.x,
                        wa * a.y + wb * b.y + wc * c.y + wd * d.y);
  }
  return *this;
}

Path ellipse(float cx, float cy, float rx, float ry) {
  Path path;
  constexpr int steps = 40;
  for (int i = 0; i < steps; ++i) {
    const float angle = 6.2831853F * static_cast<float>(i) / steps;
    path.to(cx + rx * std::cos(angle), cy + ry * std::sin(angle));
  }
  return path;
}

Path mirrored(Path path) {
  for (ImVec2& p : path.points) p.x = 208 - p.x;
  std::reverse(path.points.begin(), path.points.end());
  return path;
}

ImVec2 placed(const Sheet& sheet, ImVec2 point, Part part) {
  if (part == Part::head) {
    const float x = point.x - 104;
    const float y = point.y - 134;
    point = {104 + x * sheet.cosine - y * sheet.sine, 134 + x * sheet.sine + y * sheet.cosine};
  }
  return {sheet.origin.x + point.x * sheet.k, sheet.origin.y + point.y * sheet.k};
}

Outline placed(const Sheet& sheet, const Path& path, Part part) {
  Outline points;
  points.reserve(path.points.size());
  for (const ImVec2& point : path.points) points.push_back(placed(sheet, point, part));
  return points;
}

void fill_part(const Sheet& sheet, const Path& path, Part part, ImU32 ink) {
  const Outline points = placed(sheet, path, part);
  sheet.list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()), ink);
  if (!sheet.colours.lines_only) return;
  sheet.list.AddPolyline(points.data(), static_cast<int>(points.size()), sheet.colours.feature,
                         ImDrawFlags_Closed, 2 * sheet.k);
}

void stroke(const Sheet& sheet, const Path& path, Part part, ImU32 ink, float width) {
  const Outline points = placed(sheet, path, part);
  const float wide = width * sheet.k;
  sheet.list.AddPolyline(points.data(), static_cast<int>(points.size()), ink, 0, wide);
  sheet.list.AddCircleFilled(points.front(), wide / 2, ink);
  sheet.list.AddCircleFilled(points.back(), wide / 2, ink);
}

}  // namespace samtale::ui::widgets
