#include "ui/widgets/face_hair.hpp"

namespace samtale::ui::widgets {

namespace {

Path dome(float left, float top, float ends_at) {
  const float right = 208 - left;
  const float rise = (ends_at - top) * 0.66F;
  Path path;
  path.to(left + 1, ends_at)
      .curve({left - 2, ends_at - rise}, {left + 16, top}, {104, top})
      .curve({right - 16, top}, {right + 2, ends_at - rise}, {right - 1, ends_at});
  return path;
}

Path long_hair() {
  Path path;
  path.to(68, 124)
      .curve({56, 124}, {54, 108}, {55, 92})
      .curve({54, 44}, {72, 17}, {104, 17})
      .curve({136, 17}, {154, 44}, {153, 92})
      .curve({154, 108}, {152, 124}, {140, 124});
  return path;
}

Path full_hair() {
  Path path;
  path.to(64, 92)
      .curve({52, 84}, {50, 60}, {58, 44})
      .curve({66, 22}, {84, 14}, {104, 14})
      .curve({124, 14}, {142, 22}, {150, 44})
      .curve({158, 60}, {156, 84}, {144, 92});
  return path;
}

Path temple() {
  Path path;
  path.to(66, 90).curve({59, 84}, {60, 62}, {69, 50}).to(78, 50).to(78, 90);
  return path;
}

}  // namespace

void draw_hair_behind(const Sheet& sheet) {
  const ImU32 ink = sheet.colours.hair;
  switch (sheet.moment.look.hair) {
    case HairStyle::side_parted:
      return fill_part(sheet, dome(64, 20, 78), Part::head, ink);
    case HairStyle::cropped:
      return fill_part(sheet, dome(65, 25, 74), Part::head, ink);
    case HairStyle::receding:
      // Bald on top: hair at the temples alone.
      fill_part(sheet, temple(), Part::head, ink);
      return fill_part(sheet, mirrored(temple()), Part::head, ink);
    case HairStyle::bob:
      return fill_part(sheet, long_hair(), Part::head, ink);
    case HairStyle::swept_back:
      return fill_part(sheet, full_hair(), Part::head, ink);
    case HairStyle::bun:
      fill_part(sheet, ellipse(116, 16, 13, 11), Part::head, ink);
      return fill_part(sheet, dome(64, 21, 80), Part::head, ink);
  }
}

Path hairline(HairStyle style) {
  Path path;
  switch (style) {
    case HairStyle::side_parted:
      path.to(67.5F, 71)
          .curve({80, 59}, {104, 49}, {124, 48})
          .curve({131, 52}, {138, 62}, {140.5F, 73});
      break;
    case HairStyle::cropped:
      path.to(67.5F, 70)
          .curve({69, 56}, {78, 49}, {104, 48})
          .curve({130, 49}, {139, 56}, {140.5F, 70});
      break;
    case HairStyle::receding:
      path.to(67.5F, 76)
          .curve({67.5F, 48}, {80, 30}, {104, 30})
          .curve({128, 30}, {140.5F, 48}, {140.5F, 76});
      break;
    case HairStyle::bob:
      path.to(67.5F, 84)
          .curve({69, 64}, {78, 50}, {92, 46})
          .curve({112, 48}, {136, 58}, {140.5F, 84});
      break;
    case HairStyle::swept_back:
      path.to(67.5F, 78)
          .curve({69, 58}, {80, 43}, {104, 42})
          .curve({128, 43}, {139, 58}, {140.5F, 78});
      break;
    case HairStyle::bun:
      path.to(67.5F, 76)
          .curve({70, 62}, {84, 47}, {104, 42})
          .curve({124, 47}, {138, 62}, {140.5F, 76});
      break;
  }
  return path;
}

void draw_strands(const Sheet& sheet) {
  if (sheet.colours.lines_only) return;
  const ImU32 ink = sheet.colours.strand;
  switch (sheet.moment.look.hair) {
    case HairStyle::side_parted:
      stroke(sheet, Path{{{124, 46}}}.curve({112, 38}, {96, 36}, {80, 44}), Part::head, ink, 1.2F);
      return;
    case HairStyle::bob:
      stroke(sheet, Path{{{92, 45}}}.curve({92, 36}, {95, 27}, {101, 19}), Part::head, ink, 1.4F);
      return;
    case HairStyle::swept_back:
      stroke(sheet, Path{{{78, 48}}}.curve({84, 36}, {94, 28}, {108, 26}), Part::head, ink, 1.4F);
      stroke(sheet, Path{{{64, 66}}}.curve({62, 52}, {70, 38}, {80, 30}), Part::head, ink, 1.4F);
      stroke(sheet, Path{{{142, 64}}}.curve({144, 50}, {136, 36}, {124, 30}), Part::head, ink,
             1.4F);
      return;
    case HairStyle::bun:
      stroke(sheet, Path{{{84, 46}}}.curve({88, 36}, {98, 30}, {108, 27}), Part::head, ink, 1.3F);
      return;
    case HairStyle::cropped:
    case HairStyle::receding:
      return;
  }
}

}  // namespace samtale::ui::widgets
