#include "ui/panels/call_closed.hpp"

#include <string>

#include "ui/panels/arrange.hpp"
#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle words{TextSize::body, Weight::regular, Token::ink2};
constexpr TextStyle reason{TextSize::small, Weight::regular, Token::ink2};

/// Under the words of the rows above: past their padding and number box.
float indent(const Ui& ui) { return space(ui, 14) + px(ui, 28) + space(ui, 12); }
float words_width(const Ui& ui, float width) { return width - indent(ui) - space(ui, 14); }

}  // namespace

float closed_rows_height(const Ui& ui, const CallView& view, float width) {
  float height = 0;
  for (const ClosedReplyView& reply : view.closed)
    height += space(ui, 10) + text_height(ui, reply.text, words, words_width(ui, width)) +
              text_height(ui, reply.reason, reason, words_width(ui, width));
  return height;
}

void draw_closed_rows(Ui& ui, ImVec2 at, float width, const CallView& view) {
  Stack stack{at.x + indent(ui), at.y, words_width(ui, width)};
  for (const ClosedReplyView& reply : view.closed) {
    const std::string id = "call/closed/" + reply.id;
    stack.y += space(ui, 10);
    say(ui, id, stack, reply.text, words);
    say(ui, id + "/reason", stack, reply.reason, reason);
  }
}

}  // namespace samtale::ui::panels
