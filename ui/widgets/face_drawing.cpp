#include "ui/widgets/face_drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/widgets/face_hair.hpp"
#include "ui/widgets/face_sheet.hpp"

namespace samtale::ui::widgets {

namespace {

Path face_outline(HairStyle style) {
  Path path = hairline(style);
  path.to(140.5F, 92)
      .curve({140.5F, 116}, {124, 136}, {104, 136})
      .curve({84, 136}, {67.5F, 116}, {67.5F, 92});
  return path;
}

void ears(const Sheet& sheet) {
  if (sheet.moment.look.hair == HairStyle::bob) return;
  fill_part(sheet, ellipse(67, 91, 6.2F, 10), Part::head, sheet.colours.shade);
  fill_part(sheet, ellipse(141, 91, 6.2F, 10), Part::head, sheet.colours.shade);
}

void stubble(const Sheet& sheet) {
  if (sheet.moment.look.extra != Extra::stubble || sheet.colours.lines_only) return;
  Path jaw;
  jaw.to(68.4F, 101)
      .curve({80, 108}, {92, 110}, {104, 110})
      .curve({116, 110}, {128, 108}, {139.6F, 101});
  jaw.curve({136, 122}, {121, 136}, {104, 136}).curve({87, 136}, {72, 122}, {68.4F, 101});
  // The upper edge bends inwards: a fan around the chin keeps every piece convex.
  const Outline points = placed(sheet, jaw, Part::head);
  const ImU32 ink = mixed(sheet.colours.skin, sheet.colours.hair, 0.11F);
  const ImVec2 chin = placed(sheet, ImVec2(104, 124), Part::head);
  for (std::size_t i = 0; i < points.size(); ++i) {
    sheet.list.AddTriangleFilled(chin, points[i], points[(i + 1) % points.size()], ink);
  }
}

void brow(const Sheet& sheet, bool left) {
  const float tension = sheet.moment.tension;
  const float trust = sheet.moment.trust;
  const float inner_x = 97.5F + 2.5F * tension;
  const float inner_y = 71.5F + 4.0F * tension;
  // The outer end hangs a little while he does not trust you.
  const float outer_y = 76.5F - 1.8F * trust - 1.2F * tension;
  Path path;
  path.to(78, outer_y)
      .curve({83, 72.2F - 0.8F * trust}, {90, 70.2F + 1.6F * tension}, {inner_x, inner_y});
  if (!left) path = mirrored(path);
  const bool heavy =
      sheet.moment.look.lines != AgeLines::none && sheet.moment.look.extra != Extra::glasses;
  const float width = heavy ? 3.4F : 2.8F;
  stroke(sheet, path, Part::head, sheet.colours.feature, width);
}

void eye(const Sheet& sheet, bool left) {
  const float middle = left ? 88.5F : 119.5F;
  const float closed = std::clamp(0.3F * sheet.moment.tension + sheet.moment.closed, 0.0F, 1.0F);
  const float lid = 82.6F + 7.2F * closed;  // top of the lid's arch; the corners stay
  const float corner = 87.6F;
  const float gaze_x = -2.2F * (1 - sheet.moment.trust);
  const float gaze_y = 1.4F * (1 - sheet.moment.trust);
  if (sheet.moment.closed < 0.8F) {
    Path pupil = ellipse(middle + gaze_x, 87.2F + gaze_y, 2.9F, 2.9F);
    // What lies above the lid is under it.
    for (ImVec2& p : pupil.points) p.y = std::max(p.y, lid + 0.9F);
    const Outline points = placed(sheet, pupil, Part::head);
    sheet.list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()),
                                   sheet.colours.feature);
  }
  Path arch;
  const float bow = corner + (lid - corner) * 4.0F / 3.0F;
  arch.to(middle - 8.5F, corner)
      .curve({middle - 4.5F, bow}, {middle + 4.5F, bow}, {middle + 8.5F, corner});
  stroke(sheet, arch, Part::head, sheet.colours.feature, 1.9F);
}

void nose(const Sheet& sheet) {
  Path path;
  path.to(106.5F, 87)
      .curve({105, 93}, {101.5F, 99}, {101.2F, 103.5F})
      .curve({101, 106.4F}, {105, 106.8F}, {109, 106});
  stroke(sheet, path, Part::head, sheet.colours.feature, 1.7F);
}

void mouth(const Sheet& sheet) {
  const float bend = 2.0F * std::clamp(sheet.moment.trust - sheet.moment.tension, -1.0F, 1.0F);
  const float corner = 117.8F - bend / 2;
  const float middle = corner + bend * 4.0F / 3.0F;
  Path path;
  path.to(91.5F, corner).curve({99, middle}, {109, middle}, {116.5F, corner});
  stroke(sheet, path, Part::head, sheet.colours.feature, 2.5F - 0.8F * sheet.moment.tension);
  Path lip;
  lip.to(97, 124.6F).curve({101, 126.8F}, {107, 126.8F}, {111, 124.6F});
  stroke(sheet, lip, Part::head, sheet.colours.crease, 1.2F);
}

void both_sides(const Sheet& sheet, const Path& path, float width) {
  stroke(sheet, path, Part::head, sheet.colours.crease, width);
  stroke(sheet, mirrored(path), Part::head, sheet.colours.crease, width);
}

void age_lines(const Sheet& sheet) {
  const AgeLines lines = sheet.moment.look.lines;
  if (lines == AgeLines::none) return;
  both_sides(sheet, Path{{{92, 105}}}.curve({89, 108}, {87, 112}, {86.6F, 116}), 1.3F);
  both_sides(sheet, Path{{{82, 93.6F}}}.curve({85, 95.8F}, {90, 96.2F}, {93.5F, 95}), 1.2F);
  if (lines != AgeLines::deep) return;
  both_sides(sheet, Path{{{76.5F, 85.5F}}}.curve({75, 84.6F}, {73.6F, 83.4F}, {72.8F, 82}), 1.2F);
  both_sides(sheet, Path{{{76.5F, 89.5F}}}.curve({75, 89.9F}, {73.6F, 90.6F}, {72.4F, 91.6F}),
             1.2F);
  stroke(sheet, Path{{{90, 57.6F}}}.curve({99, 55.8F}, {109, 55.8F}, {118, 57.6F}), Part::head,
         sheet.colours.crease, 1.2F);
  stroke(sheet, Path{{{92, 63}}}.curve({100, 61.4F}, {108, 61.4F}, {116, 63}), Part::head,
         sheet.colours.crease, 1.2F);
}

Path lens(float middle) {
  Path path;
  path.to(middle - 11, 83)
      .curve({middle - 11, 80}, {middle - 9, 79.4F}, {middle, 79.4F})
      .curve({middle + 9, 79.4F}, {middle + 11, 80}, {middle + 11, 83})
      .curve({middle + 11, 94}, {middle + 7, 97}, {middle, 97})
      .curve({middle - 7, 97}, {middle - 11, 94}, {middle - 11, 83});
  return path;
}

void glasses(const Sheet& sheet) {
  if (sheet.moment.look.extra != Extra::glasses) return;
  for (const float middle : {88.5F, 119.5F}) {
    const Outline points = placed(sheet, lens(middle), Part::head);
    sheet.list.AddPolyline(points.data(), static_cast<int>(points.size()), sheet.colours.feature,
                           ImDrawFlags_Closed, 1.7F * sheet.k);
  }
  stroke(sheet, Path{{{99.5F, 84.5F}}}.curve({102, 82.6F}, {106, 82.6F}, {108.5F, 84.5F}),
         Part::head, sheet.colours.feature, 1.7F);
  for (const Path& arm : {Path{{{77.5F, 83}, {68, 84.5F}}}, Path{{{130.5F, 83}, {140, 84.5F}}}}) {
    stroke(sheet, arm, Part::head, sheet.colours.feature, 1.5F);
  }
}

void body(const Sheet& sheet) {
  const float up = -6.0F * sheet.moment.tension;
  Path shoulders;
  shoulders.to(22, 196)
      .curve({28, 164 + up}, {56, 150 + up}, {82, 146.5F + up})
      .to(126, 146.5F + up)
      .curve({152, 150 + up}, {180, 164 + up}, {186, 196});
  fill_part(sheet, shoulders, Part::body, sheet.colours.cloth);
  Path neck;
  neck.to(87, 112)
      .to(121, 112)
      .to(121, 147 + up)
      .curve({121, 160 + up}, {87, 160 + up}, {87, 147 + up});
  fill_part(sheet, neck, Part::body, sheet.colours.shade);
  Path collar;
  collar.to(82.5F, 147 + up).curve({86, 164 + up}, {122, 164 + up}, {125.5F, 147 + up});
  stroke(sheet, collar, Part::body, sheet.colours.collar, 5);
}

}  // namespace

void draw_face(const Ui& ui, const Rect& rect, const FaceMoment& moment) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float k = std::min(rect.w / face_width, rect.h / face_height);
  const ImVec2 origin(rect.x + (rect.w - face_width * k) / 2, bottom(rect) - face_height * k);
  const float tilt = 0.0524F * (1 - std::clamp(moment.trust, 0.0F, 1.0F));  // 3 degrees
  const Sheet sheet{list,          face_colours(ui, moment.look), moment, origin, k, std::sin(tilt),
                    std::cos(tilt)};

  list.AddRectFilled(top_left(rect), bottom_right(rect), sheet.colours.ground, 8 * k);
  list.PushClipRect(top_left(rect), bottom_right(rect), true);
  const bool behind_the_neck = moment.look.hair == HairStyle::bob;
  if (behind_the_neck) draw_hair_behind(sheet);
  body(sheet);
  if (!behind_the_neck) draw_hair_behind(sheet);
  ears(sheet);
  fill_part(sheet, face_outline(moment.look.hair), Part::head, sheet.colours.skin);
  stubble(sheet);
  draw_strands(sheet);
  age_lines(sheet);
  for (const bool left : {true, false}) {
    brow(sheet, left);
    eye(sheet, left);
  }
  nose(sheet);
  mouth(sheet);
  glasses(sheet);
  list.PopClipRect();
  if (sheet.colours.lines_only) {
    const Rect frame = inset(rect, border(ui) / 2);
    list.AddRect(top_left(frame), bottom_right(frame), sheet.colours.feature, 8 * k, 0, border(ui));
  }
}

}  // namespace samtale::ui::widgets
