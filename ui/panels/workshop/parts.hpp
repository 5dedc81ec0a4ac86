// What the pages of the Værksted are put together from.
#pragma once

#include <string>
#include <vector>

#include "ui/app/action.hpp"
#include "ui/app/workshop/view.hpp"
#include "ui/panels/arrange.hpp"
#include "ui/panels/panel_state.hpp"
#include "ui/widgets/text_input.hpp"

namespace samtale::ui::panels {

/// A field that writes to its place in the text.
void draw_field(widgets::Ui& ui, Stack& stack, const FormField& field, WorkshopPanelState& state,
                std::vector<Action>& actions);
void draw_choice(widgets::Ui& ui, Stack& stack, const FormChoice& choice,
                 std::vector<Action>& actions);
void draw_target(widgets::Ui& ui, Stack& stack, const FormTarget& target, const WorkshopView& view,
                 WorkshopPanelState& state, std::vector<Action>& actions);
/// Its heading, which opens it where it folds, and its parts.
void draw_section(widgets::Ui& ui, Stack& stack, const FormSection& section,
                  const WorkshopView& view, WorkshopPanelState& state,
                  std::vector<Action>& actions);

void draw_form(widgets::Ui& ui, Stack& stack, const WorkshopView& view, WorkshopPanelState& state,
               std::vector<Action>& actions);
void draw_reply_form(widgets::Ui& ui, Stack& stack, const FormReply& reply, std::size_t position,
                     const WorkshopView& view, WorkshopPanelState& state,
                     std::vector<Action>& actions);
/// In the place of what is chosen for.
void draw_picker(widgets::Ui& ui, Stack& stack, const PickerView& picker, WorkshopPanelState& state,
                 std::vector<Action>& actions);

/// Nodes and endings one below another.
void draw_places(widgets::Ui& ui, const widgets::Rect& rect, const WorkshopView& view,
                 std::vector<Action>& actions);
/// The same as a picture.
void draw_graph(widgets::Ui& ui, const widgets::Rect& rect, const WorkshopView& view,
                WorkshopPanelState& state, std::vector<Action>& actions);
void draw_analysis(widgets::Ui& ui, const widgets::Rect& rect, const WorkshopView& view);
void draw_trial(widgets::Ui& ui, const widgets::Rect& rect, const WorkshopView& view,
                WorkshopPanelState& state, std::vector<Action>& actions);
void draw_changes(widgets::Ui& ui, const widgets::Rect& rect, const WorkshopView& view,
                  std::vector<Action>& actions);
void draw_source(widgets::Ui& ui, const widgets::Rect& rect, const WorkshopView& view,
                 const WorkshopPanelState& state, std::vector<Action>& actions);

/// `height` that the list asks for in a body so tall.
float problems_height(const widgets::Ui& ui, const WorkshopView& view, float body);
void draw_problems(widgets::Ui& ui, const widgets::Rect& rect, const WorkshopView& view,
                   std::vector<Action>& actions);

}  // namespace samtale::ui::panels
