#include "ui/widgets/key_cap.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/item.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

float key_cap_width(const Ui& ui, std::string_view key) {
  const float words = line_width(ui, key, TextSize::small, Weight::semibold);
  return std::max(tall(ui, height::key_cap), std::ceil(words) + 2 * space(ui, 6));
}

void key_cap(Ui& ui, ImVec2 left_middle, std::string_view key, Token ink, Token edge) {
  const float high = tall(ui, height::key_cap);
  const Rect rect{left_middle.x, std::round(left_middle.y - high / 2), key_cap_width(ui, key),
                  high};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float width = border(ui);
  const Rect stroke = inset(rect, width / 2);
  list.AddRect(top_left(stroke), bottom_right(stroke), colour(ui, edge), px(ui, radius::key_cap), 0,
               width);
  text_in_box(ui, {}, rect, key, {TextSize::small, Weight::semibold, ink, Align::centre, 1});
}

}  // namespace samtale::ui::widgets
