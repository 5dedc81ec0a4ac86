// What stands on the screen in one frame: every interactive widget and every block of text of ours,
// in drawing order. Tests find, click and read by it; the shell asks it nothing. Filled by the
// widgets, emptied by `begin_frame`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "ui/widgets/geometry.hpp"

namespace samtale::ui::widgets {

enum class WidgetKind : std::uint8_t {
  text,
  button,
  link,
  chip,
  card,
  reply,
  tab,
  choice,
  check,
  text_field,
  chart_turn,
  graph,       // the whole of it, its one Tab stop
  graph_node,  // reached by the pointer; the keyboard goes through the graph
  scroll_area,
  meter,
  face,
  picture,  // anything else that only shows: phase strip, rating
};

struct WidgetRecord {
  std::string id;  // unique in a frame for what can be operated; may be empty for text
  WidgetKind kind = WidgetKind::text;
  Rect rect;          // whole, also where it is scrolled away
  Rect clip;          // what of the window is visible there
  std::string label;  // the words it shows
  bool enabled = true;
  bool focused = false;   // has the keyboard, ring shown or not
  bool selected = false;  // chosen tab, option, turn
  ImGuiID imgui_id = 0;   // 0 for what cannot be operated
};

class Registry {
 public:
  void begin_frame();
  void add(WidgetRecord record);
  const std::vector<WidgetRecord>& records() const { return records_; }
  // The record of this frame with that id, or null. Valid until the next begin_frame or add.
  const WidgetRecord* find(std::string_view id) const;

 private:
  std::vector<WidgetRecord> records_;
};

// The part of the record's rectangle that can be seen.
Rect visible_part(const WidgetRecord& record);

}  // namespace samtale::ui::widgets
