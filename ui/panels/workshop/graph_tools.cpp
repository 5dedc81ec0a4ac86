// What stands around the picture: what can be done with it, the search, the ways to and from the
// place in the form as words, and the question which reply a new way belongs to.

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/panels/workshop/graph_parts.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};
constexpr TextStyle small_heading{TextSize::small, Weight::semibold};

/// One after another from the left, on as many lines as it takes.
struct Flow {
  float left = 0, width = 0;
  float x = 0, y = 0;
  float line = 0;  // the highest so far on this one
  float gap = 0, row_gap = 0;

  ImVec2 place(ImVec2 size) {
    if (x > left && x + size.x > left + width) end_line();
    const ImVec2 at(x, y);
    x += size.x + gap;
    line = std::max(line, size.y);
    return at;
  }
  void end_line() {
    x = left;
    y += line + (line > 0 ? row_gap : 0);
    line = 0;
  }
};

Flow begin_flow(const Ui& ui, ImVec2 at, float width) {
  return {at.x, width, at.x, at.y, 0, space(ui, 8), space(ui, 8)};
}

struct Tool {
  const char* id;
  Button button;
  Action action;
};

std::vector<Tool> tools_of(const StoryGraphView& view) {
  const auto one = [](const std::string& label, const std::string& key) {
    return Button{label, ButtonKind::normal, key, Icon::none, ButtonSize::small};
  };
  std::vector<Tool> tools;
  tools.push_back(
      {"workshop/graph/find", one(view.find, view.find_key), action::SearchPlaces{std::string()}});
  tools.push_back({"workshop/graph/add", one(view.add, view.add_key), action::AddNode{}});
  if (view.selected_leads)
    tools.push_back({"workshop/graph/connect", one(view.connect, {}),
                     action::OpenPicker{PickerKind::connection, {}}});
  if (view.selected) {
    tools.push_back(
        {"workshop/graph/duplicate", one(view.duplicate, {}), action::DuplicatePlace{}});
    tools.push_back(
        {"workshop/graph/remove", one(view.remove, view.remove_key), action::RemovePlace{}});
  }
  return tools;
}

TextField search_field(const StoryGraphView::Search& search) {
  return {search.label, {}, FieldLines::one};
}

Button close_button(const StoryGraphView::Search& search) {
  return {search.close, ButtonKind::link, "Esc", Icon::none, ButtonSize::small};
}

Button fit_button(const StoryGraphView& view) {
  return {view.fit, ButtonKind::normal, {}, Icon::none, ButtonSize::small};
}

/// The field with what was found, in the place of the tools.
void draw_search(Ui& ui, Rect& body, const StoryGraphView::Search& search,
                 std::vector<Action>& actions) {
  const float margin = space(ui, 16);
  const TextField field = search_field(search);
  const Button close = close_button(search);
  const float beside = button_size(ui, close).x + space(ui, 8);
  const float width = body.w - 2 * margin - beside;
  const ImVec2 at(body.x + margin, body.y + space(ui, 8));
  std::string words = search.words;
  const TextFieldOutcome outcome = text_field(ui, "workshop/graph/search", at, width, field, words);
  if (outcome.changed) actions.emplace_back(action::SearchPlaces{words});
  if (outcome.submitted) {
    actions.emplace_back(action::NextPlaceFound{});
    request_focus(ui, "workshop/graph/search");
  }
  if (button_right(ui, "workshop/graph/search/close", right(body) - margin,
                   at.y + outcome.height - button_size(ui, close).y - space(ui, 4), close) ||
      ImGui::IsKeyPressed(ImGuiKey_Escape, false)) {
    actions.emplace_back(action::CloseSearch{});
    request_focus(ui, "workshop/graph");
  }
  Stack below{at.x, at.y + outcome.height + space(ui, 4), width};
  if (!search.count.empty()) say(ui, "workshop/graph/search/count", below, search.count, faint);
  (void)take_top(body, below.y + space(ui, 8) - body.y);
}

}  // namespace

void draw_graph_tools(Ui& ui, Rect& body, const StoryGraphView& view, const Graph& drawn,
                      WorkshopPanelState& state, std::vector<Action>& actions) {
  if (view.search) {
    draw_search(ui, body, *view.search, actions);
  } else {
    const float margin = space(ui, 16);
    Flow flow = begin_flow(ui, {body.x + margin, body.y + space(ui, 8)}, body.w - 2 * margin);
    for (const Tool& tool : tools_of(view)) {
      const ImVec2 size = button_size(ui, tool.button);
      if (!button_at(ui, tool.id, flow.place(size), tool.button)) continue;
      actions.push_back(tool.action);
      if (tool.id == std::string_view("workshop/graph/find"))
        request_focus(ui, "workshop/graph/search");
    }
    const Button fit = fit_button(view);
    if (button_at(ui, "workshop/graph/fit", flow.place(button_size(ui, fit)), fit))
      fit_graph(ui, drawn, state.graph);
    flow.end_line();
    (void)take_top(body, flow.y + space(ui, 4) - body.y);
  }
}

namespace {

struct WaysRoom {
  float label = 0;  // its width
  ImVec2 choices;
  float whole = 0;  // its height; 0: nothing to choose
};

std::vector<std::string> way_ids(const StoryGraphView& view) {
  std::vector<std::string> ids;
  for (const auto& way : view.ways)
    ids.push_back("workshop/graph/ways/" + std::to_string(static_cast<int>(way.first)));
  return ids;
}

/// `ids` must outlive them.
std::vector<Choice> way_choices(const StoryGraphView& view, const std::vector<std::string>& ids) {
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < ids.size(); ++i) choices.push_back({ids[i], view.ways[i].second});
  return choices;
}

WaysRoom ways_height(const Ui& ui, const StoryGraphView& view, float width) {
  WaysRoom room;
  if (view.ways.size() < 2) return room;
  const std::vector<std::string> ids = way_ids(view);
  room.label = std::ceil(line_width(ui, view.ways_label, faint.size, faint.weight)) + 1;
  room.choices = segmented_size(ui, way_choices(view, ids), width - room.label - space(ui, 8));
  room.whole = room.choices.y + 2 * space(ui, 4);
  if (!view.ways_detail.empty())
    room.whole += text_height(ui, view.ways_detail, faint, width) + space(ui, 4);
  return room;
}

}  // namespace

void draw_graph_ways(Ui& ui, Rect& body, const StoryGraphView& view, std::vector<Action>& actions) {
  const float margin = space(ui, 16);
  const WaysRoom room = ways_height(ui, view, body.w - 2 * margin);
  if (room.whole <= 0) return;
  const std::vector<std::string> ids = way_ids(view);
  const Rect strip = inset(take_top(body, room.whole), margin, space(ui, 4));
  text_in_box(ui, "workshop/graph/ways", {strip.x, strip.y, room.label, room.choices.y},
              view.ways_label, faint);
  const auto pressed =
      segmented(ui, {strip.x + room.label + space(ui, 8), strip.y},
                strip.w - room.label - space(ui, 8), way_choices(view, ids), view.ways_chosen);
  if (pressed) actions.emplace_back(action::ShowWays{view.ways[*pressed].first});
  Stack below{strip.x, strip.y + room.choices.y + space(ui, 4), strip.w};
  if (!view.ways_detail.empty())
    say(ui, "workshop/graph/ways/detail", below, view.ways_detail, faint);
}

namespace {

/// The label and its links; draws where `actions` is given, else only measures.
void flow_links(Ui& ui, Flow& flow, const char* part, const std::string& label,
                const std::string& none, const std::vector<PlaceLink>& links,
                std::vector<Action>* actions) {
  const float height = px(ui, 28);
  const std::string id = std::string("workshop/graph/") + part;
  const auto words = [&](const std::string& text_id, const std::string& text,
                         const TextStyle& style) {
    const float width = std::ceil(line_width(ui, text, style.size, style.weight)) + 1;
    const ImVec2 at = flow.place({width, height});
    if (actions) text_in_box(ui, text_id, {at.x, at.y, width, height}, text, style);
  };
  words(id, label, small_heading);
  if (links.empty()) words(id + "/none", none, faint);
  for (const PlaceLink& link : links) {
    const Button one{link.label, ButtonKind::link, {}, Icon::none, ButtonSize::small};
    const ImVec2 at = flow.place(button_size(ui, one));
    if (!actions || !button_at(ui, id + "/" + link.id, at, one)) continue;
    if (std::string_view(part) == "to")
      actions->emplace_back(action::FollowWay{link.id});
    else
      actions->emplace_back(action::SelectPlace{link.id});
    request_focus(ui, "workshop/graph");
  }
  flow.end_line();
}

float flow_both(Ui& ui, ImVec2 at, float width, const StoryGraphView& view,
                std::vector<Action>* actions) {
  Flow flow = begin_flow(ui, at, width);
  flow.gap = space(ui, 4);
  flow_links(ui, flow, "from", view.from_label, view.from_none, view.from, actions);
  flow_links(ui, flow, "to", view.to_label, view.to_none, view.to, actions);
  return flow.y;
}

}  // namespace

void draw_graph_links(Ui& ui, Rect& body, const StoryGraphView& view,
                      std::vector<Action>& actions) {
  if (!view.selected) return;
  const float margin = space(ui, 16);
  const float pad = space(ui, 4);
  const float end =
      flow_both(ui, {body.x + margin, body.y + pad}, body.w - 2 * margin, view, &actions);
  (void)take_top(body, end + pad - body.y);
  rule(ui, body.x, body.y, body.w);
  (void)take_top(body, border(ui));
}

float graph_top_height(Ui& ui, const StoryGraphView& view, float w) {
  const float width = w - 2 * space(ui, 16);
  float height = 0;
  if (view.search) {
    const float beside = button_size(ui, close_button(*view.search)).x + space(ui, 8);
    height = text_field_height(ui, search_field(*view.search), width - beside) + space(ui, 20);
    if (!view.search->count.empty()) height += text_height(ui, view.search->count, faint, width);
  } else {
    Flow flow = begin_flow(ui, {0, space(ui, 8)}, width);
    for (const Tool& tool : tools_of(view)) flow.place(button_size(ui, tool.button));
    flow.place(button_size(ui, fit_button(view)));
    flow.end_line();
    height = flow.y + space(ui, 4);
  }
  height += ways_height(ui, view, width).whole;
  if (view.selected) height += flow_both(ui, {0, 0}, width, view, nullptr) + space(ui, 8);
  return height + border(ui);
}

void draw_connecting(Ui& ui, const Rect& rect, const StoryGraphView::Connect& connect,
                     WorkshopPanelState& state, std::vector<Action>& actions) {
  const float margin = space(ui, 24);
  const ScrollView scroll = begin_scroll(ui, "workshop/graph/connecting",
                                         {rect.x + margin, rect.y, rect.w - 2 * margin, rect.h},
                                         {ScrollAnchor::top, ScrollKeys::focused, connect.heading});
  Stack stack{rect.x + margin, scroll.origin.y + space(ui, 16), scroll.width};
  say(ui, "workshop/graph/connecting/heading", stack, connect.heading,
      {TextSize::h2, Weight::semibold}, space(ui, 12));
  for (std::size_t i = 0; i < connect.options.size(); ++i) {
    const StoryGraphView::Connect::Option& option = connect.options[i];
    const std::string id = "workshop/graph/connecting/" + std::to_string(i + 1);
    const float pad = space(ui, 8);
    Layers layers;
    Stack words{stack.x + pad, stack.y + pad, stack.w - 2 * pad};
    say(ui, id + "/name", words, option.name, {TextSize::body, Weight::semibold});
    if (!option.detail.empty()) say(ui, id + "/detail", words, option.detail, faint);
    const float height = std::max(words.y + pad - stack.y, px(ui, height::row_tall));
    layers.ground();
    if (i == 0 && !state.connecting) request_focus(ui, id);
    if (row_button(ui, id, {stack.x, stack.y, stack.w, height}, {option.name})) {
      actions.emplace_back(action::Connect{option.reply});
      request_focus(ui, "workshop/graph");
    }
    stack.y += height;
  }
  stack.y += space(ui, 12);
  const Button stop{connect.stop, ButtonKind::normal, "Esc"};
  if (button_at(ui, "workshop/graph/connecting/stop", {stack.x, stack.y}, stop) ||
      shortcut(ui, ImGuiKey_Escape)) {
    actions.emplace_back(action::StopConnecting{});
    request_focus(ui, "workshop/graph");
  }
  stack.y += button_size(ui, stop).y;
  end_scroll(ui, stack.y + space(ui, 16));
}

}  // namespace samtale::ui::panels
