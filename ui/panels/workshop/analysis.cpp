// The pages of what is found out: the analysis, and what was changed since another version.

#include <algorithm>
#include <string>

#include "ui/panels/workshop/document.hpp"
#include "ui/panels/workshop/parts.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace samtale::ui::panels {

using namespace widgets;

namespace {

constexpr TextStyle heading{TextSize::h2, Weight::semibold};
constexpr TextStyle faint{TextSize::small, Weight::regular, Token::ink2};

void draw_row(Ui& ui, Stack& stack, const std::string& id, const AnalysisRow& row) {
  stack.y += space(ui, 8);
  stack.y += split_line(ui, id, {stack.x, stack.y}, stack.w, row.name, {}, row.value,
                        {TextSize::body, Weight::semibold});
  if (!row.detail.empty()) say(ui, id + "/detail", stack, row.detail, faint);
  stack.y += space(ui, 8);
  rule(ui, stack.x, stack.y, stack.w);
  stack.y += border(ui);
}

void draw_section(Ui& ui, Stack& stack, const std::string& id,
                  const AnalysisView::Section& section) {
  say(ui, id, stack, section.heading, heading, space(ui, 4));
  for (std::size_t i = 0; i < section.rows.size(); ++i)
    draw_row(ui, stack, id + "/" + std::to_string(i + 1), section.rows[i]);
  for (std::size_t i = 0; i < section.sentences.size(); ++i) {
    stack.y += space(ui, 8);
    say(ui, id + "/sentence/" + std::to_string(i + 1), stack, section.sentences[i]);
  }
  stack.y += space(ui, 28);
}

}  // namespace

void draw_analysis(Ui& ui, const Rect& rect, const WorkshopView& view) {
  const AnalysisView& analysis = view.analysis;
  Stack stack = begin_page(ui, "workshop/analysis", rect, 720, view.tabs[view.tab]);
  draw_notice(ui, "workshop/analysis/notice", stack, view.notice);
  draw_notice(ui, "workshop/analysis/old", stack, analysis.old);
  if (!analysis.empty.empty()) say(ui, "workshop/analysis/empty", stack, analysis.empty);
  for (std::size_t i = 0; i < analysis.sections.size(); ++i)
    draw_section(ui, stack, "workshop/analysis/" + std::to_string(i + 1), analysis.sections[i]);
  end_scroll(ui, stack.y);
}

void draw_changes(Ui& ui, const Rect& rect, const WorkshopView& view,
                  std::vector<Action>& actions) {
  const ChangesView& changes = view.changes;
  Stack stack = begin_page(ui, "workshop/changes", rect, 960, view.tabs[view.tab]);
  draw_notice(ui, "workshop/changes/notice", stack, view.notice);
  say(ui, "workshop/changes/heading", stack, changes.heading, heading, space(ui, 4));
  say(ui, "workshop/changes/detail", stack, changes.detail, faint, space(ui, 12));
  if (!changes.none.empty()) say(ui, "workshop/changes/none", stack, changes.none);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < changes.since.size(); ++i)
    ids.push_back("workshop/changes/since/" + std::to_string(i));
  std::vector<Choice> choices;
  std::optional<std::size_t> selected;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    choices.push_back({ids[i], changes.since[i].other.name});
    if (changes.since[i].selected) selected = i;
  }
  if (!choices.empty()) {
    const auto pressed = segmented(ui, {stack.x, stack.y}, stack.w, choices, selected);
    stack.y += segmented_size(ui, choices, stack.w).y + space(ui, 20);
    if (pressed) actions.emplace_back(action::CompareSince{changes.since[*pressed].other});
  }
  if (!changes.busy.empty()) say(ui, "workshop/changes/busy", stack, changes.busy, faint);
  draw_notice(ui, "workshop/changes/old", stack, changes.old);
  if (changes.document) draw_document(ui, stack, "workshop/changes/page", *changes.document);
  end_scroll(ui, stack.y + space(ui, 24));
}

}  // namespace samtale::ui::panels
