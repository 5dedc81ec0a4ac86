#include "ui/widgets/graph_drawing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/dashes.hpp"
#include "ui/widgets/icon.hpp"
#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

constexpr float quiet_share = 0.4F;
constexpr float ending_radius = 18;
constexpr float count_height = 18;

float share_of(Emphasis emphasis) { return emphasis == Emphasis::quiet ? quiet_share : 1.0F; }

// Names grow with the zoom in the sizes that there are, and never shrink.
TextSize name_size(float zoom) {
  if (zoom * 13 >= 17) return TextSize::h2;
  if (zoom * 13 >= 16) return TextSize::talk;
  if (zoom * 13 >= 15) return TextSize::body;
  return TextSize::small;
}

float name_room(const GraphView& view, const Rect& rect) {
  return rect.w - 2 * std::round(8 * view.unit);
}

const ImFont& name_font(const Ui& ui, const GraphView& view, Weight weight) {
  return *font(ui.fonts, name_size(view.zoom), weight);
}

float width_of(const ImFont& face, std::string_view words) {
  return face.CalcTextSizeA(face.FontSize, FLT_MAX, 0, words.data(), words.data() + words.size()).x;
}

void draw_words(const ImFont& face, ImVec2 at, ImU32 ink, std::string_view words) {
  ImGui::GetWindowDrawList()->AddText(&face, face.FontSize, at, ink, words.data(),
                                      words.data() + words.size());
}

// As much of the words as a line has room for: to the last blank before its end where `whole_words`
// and there is one.
std::string_view first_line(const ImFont& face, std::string_view words, float room,
                            bool whole_words) {
  const char* end = words.data();
  face.CalcTextSizeA(face.FontSize, std::max(0.0F, room), 0, words.data(),
                     words.data() + words.size(), &end);
  std::string_view line = words.substr(0, static_cast<std::size_t>(end - words.data()));
  if (whole_words && line.size() < words.size() && words[line.size()] != ' ')
    if (const std::size_t blank = line.rfind(' '); blank != std::string_view::npos)
      line = line.substr(0, blank);
  while (!line.empty() && line.back() == ' ') line.remove_suffix(1);
  return line;
}

// In the middle of the box, cut with an ellipsis.
void draw_line_of(const ImFont& face, const Rect& box, ImU32 ink, std::string_view words) {
  const float width = width_of(face, words);
  if (width <= box.w)
    return draw_words(face, {box.x + std::floor((box.w - width) / 2), box.y}, ink, words);
  constexpr std::string_view ellipsis = "…";
  const float dots = width_of(face, ellipsis);
  const std::string_view head = first_line(face, words, box.w - dots, false);
  if (head.empty()) return;
  draw_words(face, {box.x, box.y}, ink, head);
  draw_words(face, {box.x + width_of(face, head), box.y}, ink, ellipsis);
}

// Names of a thousand nodes go through here in a frame: no layout of a text is made. A name that
// one line has no room for takes two where there are; what is left is the words'.
void draw_name(const Ui& ui, const GraphView& view, const GraphNode& node, const Rect& rect,
               bool selected) {
  const ImFont& face = name_font(ui, view, selected ? Weight::semibold : Weight::regular);
  const float line = face.FontSize;
  if (node.name.empty() || rect.h + 1 < line) return;
  const ImFont& small = *font(ui.fonts, TextSize::small, Weight::regular);
  const float room = name_room(view, rect);
  const float x = rect.x + std::round(8 * view.unit);
  const Token tone = node.emphasis == Emphasis::dimmed ? Token::ink2 : Token::ink;
  const ImU32 ink = faded(colour(ui, tone), share_of(node.emphasis));
  std::string_view first = node.name;
  std::string_view second;
  if (width_of(face, node.name) > room && rect.h + 1 >= 2 * line) {
    first = first_line(face, node.name, room, true);
    second = node.name.substr(first.size());
    while (!second.empty() && second.front() == ' ') second.remove_prefix(1);
  }
  const float name_height = second.empty() ? line : 2 * line;
  const bool has_words = !node.words.empty() && rect.h >= name_height + small.FontSize + 4;
  const float tall = name_height + (has_words ? small.FontSize : 0);
  float y = rect.y + std::floor((rect.h - tall) / 2);
  draw_line_of(face, {x, y, room, line}, ink, first);
  y += line;
  if (!second.empty()) draw_line_of(face, {x, y, room, line}, ink, second);
  if (!second.empty()) y += line;
  if (has_words)
    draw_line_of(small, {x, y, room, small.FontSize},
                 faded(colour(ui, Token::ink2), share_of(node.emphasis)), node.words);
}

void draw_count(Ui& ui, ImVec2 middle, std::string_view count, float share) {
  const ImFont& face = *font(ui.fonts, TextSize::small, Weight::semibold);
  const Rect box = count_box(ui, middle, count);
  draw_shape(ui, box,
             {Token::surf, Token::edge, count_height / 2, 0, ImDrawFlags_RoundCornersAll, share});
  draw_words(face,
             {box.x + std::floor((box.w - width_of(face, count)) / 2),
              box.y + std::floor((box.h - face.FontSize) / 2)},
             faded(colour(ui, Token::ink), share), count);
}

// The top of a box on a node's upper border, or further up where the node is too low for both it
// and its name.
float above_name(const Ui& ui, const GraphView& view, const Rect& rect, float box) {
  const float name = name_font(ui, view, Weight::regular).FontSize;
  const float name_top = rect.y + std::max(0.0F, std::floor((rect.h - name) / 2));
  return std::min(rect.y - std::round(box / 2), name_top - box);
}

struct Mark {
  Icon icon;
  Token ink;
};

Mark mark_of(GraphProblem problem) {
  switch (problem) {
    case GraphProblem::none:
      return {Icon::none, Token::ink};
    case GraphProblem::notice:
      return {Icon::notice, Token::blue};
    case GraphProblem::warning:
      return {Icon::warning, Token::warm};
    case GraphProblem::error:
      return {Icon::problem, Token::warm};
  }
  return {Icon::none, Token::ink};
}

// On the upper border, from its left end.
void draw_marks(Ui& ui, const GraphView& view, const GraphNode& node, const Rect& rect) {
  std::array<Mark, 3> marks{mark_of(node.problem), Mark{Icon::none, Token::ink},
                            Mark{Icon::none, Token::ink}};
  if (node.plan_failed) marks[1] = {Icon::close, Token::warm};
  if (node.covered && view.zoom >= least_zoom_for_extras) marks[2] = {Icon::tick, Token::acc};
  const float box = px(ui, 20);
  const float y = above_name(ui, view, rect, box);
  float x = rect.x + std::round(std::min(10 * view.unit, rect.w / 4)) - px(ui, 4);
  for (const Mark& mark : marks) {
    if (mark.icon == Icon::none) continue;
    const Rect ground{x, y, box, box};
    draw_shape(ui, ground, {Token::surf, Token::line, radius::key_cap});
    icon(ui, mark.icon, centre(ground), colour(ui, mark.ink));
    x += box + px(ui, 2);
  }
}

// How many straight pieces make a curve that looks smooth: lines are most of what a large graph
// costs, and each is short there.
int pieces_of(ImVec2 from, ImVec2 to) {
  const float length = std::abs(to.x - from.x) + std::abs(to.y - from.y);
  return static_cast<int>(std::clamp(std::sqrt(length) * 1.25F, 3.0F, 32.0F));
}

void path_of(const GraphView& view, std::span<const ImVec2> curve, float right_by) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const auto at = [&](std::size_t i) {
    const ImVec2 point = on_screen(view, curve[i]);
    return ImVec2(point.x + right_by, point.y);
  };
  list.PathLineTo(at(0));
  for (std::size_t i = 0; i + 3 < curve.size(); i += 3) {
    const bool straight = curve[i].x == curve[i + 3].x && curve[i].x == curve[i + 1].x &&
                          curve[i].x == curve[i + 2].x;
    if (straight) {
      list.PathLineTo(at(i + 3));
    } else {
      const ImVec2 from = at(i);
      const ImVec2 to = at(i + 3);
      list.PathBezierCubicCurveTo(at(i + 1), at(i + 2), to, pieces_of(from, to));
    }
  }
}

void draw_arrow(const Ui& ui, const GraphView& view, std::span<const ImVec2> curve, ImU32 ink,
                float larger) {
  const ImVec2 tip = on_screen(view, curve.back());
  ImVec2 from = on_screen(view, curve[curve.size() - 2]);
  const float length = std::hypot(tip.x - from.x, tip.y - from.y);
  if (length < 0.01F) return;
  const float size = larger * px(ui, 7) * std::clamp(view.zoom, 0.5F, 1.0F);
  const ImVec2 along((tip.x - from.x) / length * size, (tip.y - from.y) / length * size);
  from = {tip.x - along.x, tip.y - along.y};
  ImGui::GetWindowDrawList()->AddTriangleFilled(
      tip, ImVec2(from.x - along.y * 0.55F, from.y + along.x * 0.55F),
      ImVec2(from.x + along.y * 0.55F, from.y - along.x * 0.55F), ink);
}

bool in_view(const Ui& ui, const GraphView& view, const GraphEdge& edge) {
  if (edge.curve.size() < 4) return false;
  ImVec2 least = edge.curve.front();
  ImVec2 most = least;
  for (const ImVec2& point : edge.curve) {
    least = {std::min(least.x, point.x), std::min(least.y, point.y)};
    most = {std::max(most.x, point.x), std::max(most.y, point.y)};
  }
  const ImVec2 from = on_screen(view, least);
  const ImVec2 to = on_screen(view, most);
  const float room = px(ui, 8);
  return to.x + room >= view.rect.x && from.x - room <= right(view.rect) &&
         to.y + room >= view.rect.y && from.y - room <= bottom(view.rect);
}

void draw_dashed_path(const Ui& ui, ImU32 ink, float width) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVector<ImVec2> path = list._Path;
  list.PathClear();
  draw_dashes(list, {path.Data, static_cast<std::size_t>(path.Size)}, ink, width,
              {px(ui, 6), px(ui, 4)});
}

void draw_edge(const Ui& ui, const GraphView& view, const GraphEdge& edge, GraphWay as) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float share = share_of(edge.emphasis);
  Token tone = Token::edge;
  if (as == GraphWay::best) tone = Token::acc;
  if (as == GraphWay::worst) tone = Token::warm;
  const bool strong = edge.emphasis == Emphasis::strong;
  if (strong && as == GraphWay::plain) tone = Token::ink;
  const ImU32 ink = faded(colour(ui, tone), share);
  // Beside the best way where both go the same way.
  const float aside =
      as == GraphWay::worst && edge.way == GraphWay::best_and_worst ? 4 * ui.scale : 0;
  path_of(view, edge.curve, aside);
  if (as == GraphWay::worst) {
    draw_dashed_path(ui, ink, (strong ? 3.0F : 2.0F) * ui.scale);
  } else {
    // A whole pixel is drawn twice as fast, and is enough where nodes are low.
    const float plain = view.zoom < least_zoom_for_extras ? 1.0F : 1.2F * ui.scale;
    float width = as == GraphWay::best ? 3.0F * ui.scale : plain;
    if (edge.width > 0) width = edge.width * ui.scale;
    if (strong) width += 1.2F * ui.scale;
    list.PathStroke(ink, 0, width);
  }
  const bool arrow = strong || edge.arrow == GraphArrow::at_end;
  if (arrow && aside == 0) draw_arrow(ui, view, edge.curve, ink, strong ? 1.5F : 1.0F);
}

// A way of both kinds is drawn twice, a plain one once.
bool is_on(GraphWay way, GraphWay of) {
  return way == of || (way == GraphWay::best_and_worst && of != GraphWay::plain);
}

}  // namespace

Rect count_box(const Ui& ui, ImVec2 middle, std::string_view count) {
  const float words = line_width(ui, count, TextSize::small, Weight::semibold);
  const float high = px(ui, count_height);
  const float wide = std::max(high, std::ceil(words) + 2 * px(ui, 5));
  return {std::round(middle.x - wide / 2), std::round(middle.y - high / 2), wide, high};
}

bool shows_whole_name(const Ui& ui, const GraphView& view, const GraphNode& node,
                      const Rect& rect) {
  const ImFont& face = name_font(ui, view, Weight::semibold);
  const float room = name_room(view, rect);
  if (rect.h + 1 < face.FontSize) return false;
  if (width_of(face, node.name) <= room) return true;
  const std::size_t first = first_line(face, node.name, room, true).size();
  return rect.h + 1 >= 2 * face.FontSize && width_of(face, node.name.substr(first)) <= room;
}

ImVec2 point_of_part(const GraphView& view, std::span<const ImVec2> curve, std::size_t part,
                     float share) {
  const ImVec2* p = curve.data() + 3 * part;
  const float rest = 1 - share;
  const std::array<float, 4> weights{rest * rest * rest, 3 * rest * rest * share,
                                     3 * rest * share * share, share * share * share};
  ImVec2 sum;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    sum.x += weights[i] * p[i].x;
    sum.y += weights[i] * p[i].y;
  }
  return on_screen(view, sum);
}

void draw_edges(Ui& ui, const GraphView& view, const Graph& graph) {
  std::vector<const GraphEdge*> ways;
  for (const GraphEdge& edge : graph.edges) {
    if (!in_view(ui, view, edge)) continue;
    if (edge.way == GraphWay::plain && edge.emphasis != Emphasis::strong) {
      draw_edge(ui, view, edge, GraphWay::plain);
    } else {
      ways.push_back(&edge);
    }
  }
  // What stands out lies above what does not.
  for (const GraphWay way : {GraphWay::plain, GraphWay::best, GraphWay::worst}) {
    for (const GraphEdge* edge : ways) {
      if (is_on(edge->way, way)) draw_edge(ui, view, *edge, way);
    }
  }
}

std::vector<std::optional<ImVec2>> count_middles(const Ui& ui, const GraphView& view,
                                                 const Graph& graph) {
  // Where a way leaves its node, before lines to one end come together.
  constexpr float along[] = {0.5F, 0.35F, 0.65F, 0.2F, 0.8F};
  std::vector<std::optional<ImVec2>> middles(graph.edges.size());
  if (view.zoom < least_zoom_for_extras) return middles;
  std::vector<Rect> taken;
  for (std::size_t i = 0; i < graph.edges.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    if (edge.count.empty() || edge.curve.size() < 4) continue;
    for (const float share : along) {
      const ImVec2 middle = point_of_part(view, edge.curve, 0, share);
      const Rect box = count_box(ui, middle, edge.count);
      if (std::any_of(taken.begin(), taken.end(),
                      [&](const Rect& other) { return overlaps(box, other); }))
        continue;
      taken.push_back(box);
      middles[i] = middle;
      break;
    }
  }
  return middles;
}

void draw_edge_counts(Ui& ui, const GraphView& view, const Graph& graph) {
  const std::vector<std::optional<ImVec2>> middles = count_middles(ui, view, graph);
  for (std::size_t i = 0; i < middles.size(); ++i) {
    const GraphEdge& edge = graph.edges[i];
    if (middles[i] && in_view(ui, view, edge))
      draw_count(ui, *middles[i], edge.count, share_of(edge.emphasis));
  }
}

void draw_handle(Ui& ui, const GraphView& view, ImVec2 middle, std::optional<ImVec2> to,
                 bool hovered) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 ink = colour(ui, Token::acc);
  if (to) list.AddLine(middle, *to, ink, 2 * ui.scale);
  const float dot = std::max(3.0F, px(ui, 7) * std::min(1.0F, view.zoom));
  list.AddCircleFilled(middle, dot, hovered || to ? ink : colour(ui, Token::surf));
  list.AddCircle(middle, dot, ink, 0, 2 * ui.scale);
}

void draw_node(Ui& ui, const GraphView& view, const GraphNode& node, const Rect& rect,
               bool selected, float hover) {
  const float share = share_of(node.emphasis);
  const float corner =
      (node.shape == GraphShape::ending ? ending_radius : radius::button) * view.zoom;
  Shape shape{Token::surf, selected ? Token::acc : Token::edge, corner};
  shape.edge_width = selected ? 2 : 0;
  if (node.found) {
    shape.edge = Token::ink;
    shape.edge_width = 3;
  }
  if (view.zoom < least_zoom_for_extras && !selected && !node.found) shape.edge_width = 1;
  const ImU32 ground = selected ? colour(ui, Token::soft)
                                : mixed(colour(ui, Token::surf), colour(ui, Token::soft), hover);
  // A quiet node's ground stays whole: no line shows through.
  draw_shape(ui, rect, shape, ground,
             mixed(colour(ui, Token::surf), colour(ui, shape.edge), share));
  draw_name(ui, view, node, rect, selected);
  if (selected) focus_ring(ui, rect, corner);
  draw_marks(ui, view, node, rect);
  if (!node.count.empty() && view.zoom >= least_zoom_for_extras) {
    const float high = px(ui, count_height);
    const float y = above_name(ui, view, rect, high) + high / 2;
    draw_count(ui, {right(rect) - px(ui, 14), y}, node.count, share);
  }
}

}  // namespace samtale::ui::widgets
