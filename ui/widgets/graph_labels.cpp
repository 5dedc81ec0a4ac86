// The words in a graph that belong to no node: phases, and the names of the best and the worst way.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ui/widgets/graph_drawing.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

namespace {

Token ground_of(std::size_t band) { return band % 2 == 0 ? Token::surf : Token::paper; }

struct OnScreen {
  float top;
  float bottom;
};

OnScreen band_on_screen(const GraphView& view, const GraphBand& band) {
  return {std::round(on_screen(view, ImVec2(0, band.top)).y),
          std::round(on_screen(view, ImVec2(0, band.bottom)).y)};
}

float name_height(const Ui& ui) { return line_height(ui.fonts, TextSize::small); }

// Where a phase's name stands: at its top left, or at the picture's while more of it is above.
// Without width: nowhere.
Rect band_name_box(const Ui& ui, const GraphView& view, const GraphBand& band) {
  const float high = name_height(ui);
  const OnScreen place = band_on_screen(view, band);
  if (band.name.empty() || place.bottom - place.top < high) return {};
  const float y =
      std::min(std::max(place.top, view.rect.y) + space(ui, 8), place.bottom - high - 1);
  if (y + high <= view.rect.y || y >= bottom(view.rect)) return {};
  return {view.rect.x + space(ui, 16), y,
          std::ceil(line_width(ui, band.name, TextSize::small, Weight::semibold)), high};
}

std::vector<Rect> taken_by_words(const Ui& ui, const GraphView& view, const Graph& graph) {
  std::vector<Rect> taken;
  for (const GraphBand& band : graph.bands) {
    const Rect box = band_name_box(ui, view, band);
    if (box.w > 0) taken.push_back(box);
  }
  const std::vector<std::optional<ImVec2>> middles = count_middles(ui, view, graph);
  for (std::size_t i = 0; i < middles.size(); ++i)
    if (middles[i]) taken.push_back(count_box(ui, *middles[i], graph.edges[i].count));
  return taken;
}

constexpr int samples = 8;  // points of a curve's part that are looked at

// What a name must not lie on.
struct Obstacles {
  const Ui& ui;
  const GraphView& view;
  const Graph& graph;
  std::span<const VisibleNode> nodes;
  std::vector<Rect> taken;  // by words and counts
};

bool is_clear(const Obstacles& all, const Rect& place) {
  const Rect& seen = all.view.rect;
  if (place.x < seen.x || place.y < seen.y || right(place) > right(seen) ||
      bottom(place) > bottom(seen)) {
    return false;
  }
  for (const Rect& taken : all.taken) {
    if (overlaps(place, inset(taken, -4, 0))) return false;
  }
  return std::none_of(all.nodes.begin(), all.nodes.end(), [&](const VisibleNode& node) {
    const GraphNode& one = all.graph.nodes[node.index];
    const bool stands_out =
        one.problem != GraphProblem::none || one.plan_failed || one.covered || !one.count.empty();
    Rect whole = inset(node.rect, -4, -2);
    if (stands_out) whole.y -= px(all.ui, 12);
    if (stands_out) whole.h += px(all.ui, 12);
    return overlaps(place, whole);
  });
}

bool lies_on(const GraphView& view, const Rect& place, const GraphEdge& edge) {
  const Rect around = inset(place, -3, -1);
  for (std::size_t part = 0; 3 * part + 3 < edge.curve.size(); ++part) {
    const float from = on_screen(view, edge.curve[3 * part]).y;
    const float to = on_screen(view, edge.curve[3 * part + 3]).y;
    if (std::max(from, to) < around.y || std::min(from, to) > bottom(around)) continue;
    for (int i = 0; i <= samples; ++i) {
      const float share = static_cast<float>(i) / samples;
      if (contains(around, point_of_part(view, edge.curve, part, share))) return true;
    }
  }
  return false;
}

// What a place costs by the lines it hides: its own least, those of the other way most.
int lines_below(const Obstacles& all, const Rect& place, GraphWay way) {
  int cost = 0;
  for (const GraphEdge& edge : all.graph.edges) {
    if (!lies_on(all.view, place, edge)) continue;
    cost += edge.way == way ? 1 : (edge.way == GraphWay::plain ? 2 : 4);
  }
  return cost;
}

// Right of a line, left of it, or on it.
std::array<Rect, 3> places_at(const Ui& ui, ImVec2 middle, float width) {
  const float away = px(ui, 12);
  const float y = std::round(middle.y - name_height(ui) / 2);
  return {{{std::round(middle.x + away), y, width, name_height(ui)},
           {std::round(middle.x - away - width), y, width, name_height(ui)},
           {std::round(middle.x - width / 2), y, width, name_height(ui)}}};
}

// The first clear place on the way, from its end for the best one and from its beginning for the
// worst, so that the two stand apart; else the one that hides least. Without width: none.
Rect place_of_name(const Obstacles& all, GraphWay way, float width) {
  const std::size_t count = all.graph.edges.size();
  Rect best;
  int fewest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const GraphEdge& edge = all.graph.edges[way == GraphWay::best ? count - 1 - i : i];
    if (edge.way != way || edge.curve.size() < 4) continue;
    for (std::size_t part = 0; 3 * part + 3 < edge.curve.size(); ++part) {
      for (const float share : {0.5F, 0.4F, 0.6F, 0.25F, 0.75F}) {
        const ImVec2 at = point_of_part(all.view, edge.curve, part, share);
        for (const Rect& place : places_at(all.ui, at, width)) {
          if (!is_clear(all, place)) continue;
          const int lines = lines_below(all, place, way);
          if (lines == 0) return place;
          if (best.w <= 0 || lines < fewest) {
            best = place;
            fewest = lines;
          }
        }
      }
    }
  }
  return best;
}

}  // namespace

Token ground_at(const GraphView& view, const Graph& graph, float y) {
  std::size_t shown = 0;
  for (const GraphBand& band : graph.bands) {
    if (band.bottom <= band.top) continue;
    const OnScreen place = band_on_screen(view, band);
    if (y >= place.top && y < place.bottom) return ground_of(shown);
    ++shown;
  }
  return Token::paper;
}

void draw_bands(Ui& ui, const GraphView& view, const Graph& graph) {
  fill(ui, view.rect, Token::paper);
  std::size_t shown = 0;
  for (const GraphBand& band : graph.bands) {
    if (band.bottom <= band.top) continue;
    const OnScreen place = band_on_screen(view, band);
    const float top = std::max(place.top, view.rect.y);
    const float until = std::min(place.bottom, bottom(view.rect));
    if (top < until) fill(ui, {view.rect.x, top, view.rect.w, until - top}, ground_of(shown));
    rule(ui, view.rect.x, place.top, view.rect.w);
    rule(ui, view.rect.x, place.bottom, view.rect.w);
    ++shown;
  }
}

void draw_band_names(Ui& ui, std::string_view id, const GraphView& view, const Graph& graph) {
  const TextStyle style{TextSize::small, Weight::semibold, Token::ink2};
  for (std::size_t i = 0; i < graph.bands.size(); ++i) {
    const Rect box = band_name_box(ui, view, graph.bands[i]);
    if (box.w <= 0) continue;
    // What passes below it while one moves does not mix with the letters.
    fill(ui, inset(box, -space(ui, 4), 0), ground_at(view, graph, centre(box).y), radius::key_cap);
    text_in_box(ui, std::string(id) + "/band/" + std::to_string(i + 1), box, graph.bands[i].name,
                style);
  }
}

void draw_way_names(Ui& ui, std::string_view id, const GraphView& view, const Graph& graph,
                    std::span<const VisibleNode> nodes) {
  struct Name {
    GraphWay way;
    std::string_view words;
    Token ink;
    const char* end_of_id;
  };
  const std::array<Name, 2> names{{{GraphWay::best, graph.best_name, Token::acc, "/best"},
                                   {GraphWay::worst, graph.worst_name, Token::warm, "/worst"}}};
  Obstacles all{ui, view, graph, nodes, taken_by_words(ui, view, graph)};
  for (const Name& name : names) {
    if (name.words.empty()) continue;
    const float width = std::ceil(line_width(ui, name.words, TextSize::small, Weight::semibold));
    const Rect place = place_of_name(all, name.way, width);
    if (place.w <= 0) continue;
    fill(ui, inset(place, -2, 0), ground_at(view, graph, centre(place).y));
    text_in_box(ui, std::string(id) + name.end_of_id, place, name.words,
                {TextSize::small, Weight::semibold, name.ink});
    all.taken.push_back(place);
  }
}

}  // namespace samtale::ui::widgets
