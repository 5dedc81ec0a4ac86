#include "ui/app/debrief_pages_view.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {

DebriefPagesView debrief_pages_view(const AppModel& model) {
  const Say say(model.settings.language);
  DebriefPagesView view;
  view.save = say("pages.save");
  view.card = say("pages.make_card");
  view.meeting = say("pages.to_meeting");
  if (!model.saved_page) return view;
  const SavedPage& page = *model.saved_page;
  if (page.problem) view.problem = say("pages.not_saved", message(*page.problem, say.language()));
  if (page.file.empty()) return view;
  view.saved = say("pages.saved", engine::path_text(page.file));
  view.saved_detail = say("pages.stays");
  view.open = say("pages.open");
  return view;
}

}  // namespace samtale::ui
