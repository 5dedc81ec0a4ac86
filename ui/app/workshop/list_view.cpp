#include "ui/app/workshop/list_view.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {

namespace {

WorkshopsView::Browser browser_view(const FolderContents& contents, const Say& say) {
  WorkshopsView::Browser view;
  view.heading = say("workshop.open_file");
  view.folder = engine::path_text(contents.folder);
  view.up = say("workshop.up_folder");
  view.close = say("workshop.close");
  view.none = say("workshop.no_files");
  if (contents.folder.has_relative_path()) view.parent = contents.folder.parent_path();
  for (const std::filesystem::path& folder : contents.folders)
    view.entries.push_back(
        {folder, engine::path_text(folder.filename()), say("workshop.folder"), true});
  for (const std::filesystem::path& file : contents.files)
    view.entries.push_back({file, engine::path_text(file.filename()), {}, false});
  return view;
}

}  // namespace

WorkshopsView workshops_view(const AppModel& model) {
  const Say say(model.settings.language);
  WorkshopsView view;
  view.back = say("app.home");
  view.heading = say("workshop.title");
  view.detail = say("workshop.about");
  view.notice = model.notice;
  view.own_heading = say("workshop.own");
  view.own_empty = say("workshop.own_empty");
  for (const OwnScenario& own : model.own_scenarios)
    view.own.push_back({own.file, own.title,
                        own.unsaved ? say("workshop.has_unsaved")
                                    : engine::path_text(own.file.parent_path().filename()),
                        say("workshop.open", own.title), say("workshop.remove"),
                        say("workshop.delete_ask", own.title), say("workshop.delete_yes"),
                        say("workshop.delete_no")});
  view.new_heading = say("workshop.begin");
  view.questions = say("workshop.questions");
  view.questions_detail = say("workshop.questions_detail");
  view.templates_heading = say("workshop.templates");
  if (model.templates)
    for (const engine::Template* one : listed_templates(*model.templates))
      view.templates.push_back({one->id, one->title.in(say.language()),
                                one->line.in(say.language()),
                                say("workshop.copy", one->title.in(say.language()))});
  view.open_file = say("workshop.open_file");
  view.open_file_detail = say("workshop.open_file_detail");
  view.copies_heading = say("workshop.copies");
  if (model.browser) view.browser = browser_view(*model.browser, say);
  if (model.library)
    for (const SharedPlayable& playable : model.library->scenarios) {
      const engine::Scenario& scenario = playable->scenario();
      if (is_sensitive(scenario) || !playable->file.empty() || !playable->seems_playable())
        continue;
      const std::string& title = scenario.title.in(say.language());
      view.sources.push_back(
          {scenario.id, title, scenario.summary.in(say.language()), say("workshop.copy", title)});
    }
  return view;
}

}  // namespace samtale::ui
