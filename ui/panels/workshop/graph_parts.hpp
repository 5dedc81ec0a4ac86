// What stands around the picture of a scenario. For graph.cpp.
#pragma once

#include <vector>

#include "ui/panels/workshop/parts.hpp"

namespace samtale::ui::panels {

/// How tall the three below are together, in a page so wide.
float graph_top_height(widgets::Ui& ui, const StoryGraphView& view, float width);
/// What can be done, or the search; takes its strip off the top.
void draw_graph_tools(widgets::Ui& ui, widgets::Rect& body, const StoryGraphView& view,
                      const widgets::Graph& drawn, WorkshopPanelState& state,
                      std::vector<Action>& actions);
/// Which ways are shown; takes its strip off the top.
void draw_graph_ways(widgets::Ui& ui, widgets::Rect& body, const StoryGraphView& view,
                     std::vector<Action>& actions);
/// What leads to the place in the form and what follows; takes its strip off the top.
void draw_graph_links(widgets::Ui& ui, widgets::Rect& body, const StoryGraphView& view,
                      std::vector<Action>& actions);
/// Which reply takes a new way; in the place of the picture.
void draw_connecting(widgets::Ui& ui, const widgets::Rect& rect,
                     const StoryGraphView::Connect& connect, WorkshopPanelState& state,
                     std::vector<Action>& actions);

}  // namespace samtale::ui::panels
