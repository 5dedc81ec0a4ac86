#include <cmath>

#include "tests/ui/graph_picture.hpp"
#include "tests/ui/widget_gallery.hpp"

namespace samtale::tests {

using namespace ui::widgets;

namespace {

void mark_nodes(GraphPicture& picture) {
  picture.node("complaint").problem = GraphProblem::error;
  picture.node("complaint").tells = "Fejl: Går til »den minste«, som ikke findes.";
  picture.node("paper").problem = GraphProblem::warning;
  picture.node("paper").plan_failed = true;
  picture.node("paper").tells = "Advarsel: Svar C er 34 ord. Planen »best« fejler her.";
  picture.node("dodged").problem = GraphProblem::notice;
  picture.node("child").covered = true;
  picture.node("summary").covered = true;
  picture.node("summary").count = "12";
  picture.node("options").emphasis = Emphasis::quiet;
  picture.node("agreed").emphasis = Emphasis::quiet;
  picture.edge("options", "hangs-up").emphasis = Emphasis::quiet;
  picture.edge("letter", "dodged").count = "7";
  picture.edge("summary", "options").count = "12";
}

}  // namespace

void gallery_graph(Ui& ui, GraphPicture& call, GraphPicture& story) {
  const Rect screen = begin_screen(ui, "graph");
  const bool first = !call.graph.selected;
  if (first) {
    mark_nodes(call);
    call.graph.selected = 3;
  }
  const float half = std::floor(screen.w / 2);
  graph(ui, "graph/call", {screen.x, screen.y, half, screen.h}, call.graph, call.state);
  graph(ui, "graph/story", {screen.x + half, screen.y, screen.w - half, screen.h}, story.graph,
        story.state);
  if (first) fit_graph(ui, story.graph, story.state);
  rule_down(ui, screen.x + half, screen.y, screen.h);
  end_screen(ui);
}

}  // namespace samtale::tests
