// Screens that show every widget in its states, in the arrangement of the visual plan: for pictures
// and tests alone.
#pragma once

#include <string>

#include "tests/ui/graph_picture.hpp"
#include "ui/widgets/ui.hpp"

namespace samtale::tests {

struct GalleryState {
  std::string field = "Jeg ringer til dig på torsdag.";
  std::string notes = "Der mangler 2.000 kr.\nHuslejen skal betales på fredag.";
};

void gallery_call(ui::widgets::Ui& ui);
void gallery_call_narrow(ui::widgets::Ui& ui);  // large text: one column under tabs
void gallery_debrief(ui::widgets::Ui& ui);
void gallery_home(ui::widgets::Ui& ui);
void gallery_controls(ui::widgets::Ui& ui, GalleryState& state);
void gallery_faces(ui::widgets::Ui& ui);
// The call of the visual plan with every mark, and a story of sixty nodes beside it.
void gallery_graph(ui::widgets::Ui& ui, GraphPicture& call, GraphPicture& story);

}  // namespace samtale::tests
