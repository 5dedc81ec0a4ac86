// The sheet a face is drawn on: points in units of 208 x 190, the theme's colours, filled parts and
// strokes. For the files that draw faces alone.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/widgets/face_drawing.hpp"

namespace samtale::ui::widgets {

using Outline = std::vector<ImVec2>;

// Points on the sheet, clockwise.
struct Path {
  Outline points;

  Path& to(float x, float y);
  // A cubic Bezier from the last point, by two handles, to `d`.
  Path& curve(ImVec2 b, ImVec2 c, ImVec2 d);
};

Path ellipse(float cx, float cy, float rx, float ry);
// The same curve seen in a mirror on the head's middle line.
Path mirrored(Path path);

struct FaceColours {
  ImU32 ground, skin, shade, hair, strand, cloth, collar, feature, crease;
  bool lines_only;  // contrast theme: black fills, white outlines
};
FaceColours face_colours(const Ui& ui, const FaceLook& look);

struct Sheet {
  ImDrawList& list;
  FaceColours colours;
  FaceMoment moment;
  ImVec2 origin;
  float k;     // px per unit
  float sine;  // of the head's tilt, about the root of the neck
  float cosine;
};

enum class Part : std::uint8_t { body, head };  // the head tilts

ImVec2 placed(const Sheet& sheet, ImVec2 point, Part part);
Outline placed(const Sheet& sheet, const Path& path, Part part);

// A convex part; with an outline in the contrast theme.
void fill_part(const Sheet& sheet, const Path& path, Part part, ImU32 ink);
// With round ends; `width` in units.
void stroke(const Sheet& sheet, const Path& path, Part part, ImU32 ink, float width);

}  // namespace samtale::ui::widgets
