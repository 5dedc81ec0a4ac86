// Opening, saving and leaving a scenario in the Værksted, and what the disk says to it.

#include <algorithm>

#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/journal.hpp"

namespace samtale::ui {

WorkshopModel* Updating::workshop() { return model().workshop ? &*model().workshop : nullptr; }

std::filesystem::path Updating::own_file(const std::string& id) {
  std::vector<std::string> taken;
  for (const OwnScenario& own : model().own_scenarios)
    taken.push_back(engine::path_text(own.file.parent_path().filename()));
  return own_scenarios_folder(model().data_folder) / free_id(id, taken) / "scenario.yaml";
}

void Updating::on(const action::OpenWorkshop&) {
  if (model().screen != Screen::home && model().screen != Screen::workshop) return;
  model().notice.clear();
  model().workshop.reset();
  model().screen = Screen::workshops;
  emit(effect::ListOwnScenarios{own_scenarios_folder(model().data_folder)});
}

void Updating::on(const action::OwnScenariosListed& a) { model().own_scenarios = a.scenarios; }

void Updating::on(const action::OpenScenario& a) {
  if (model().screen == Screen::workshops) emit(effect::OpenScenarioFile{a.file});
}

void Updating::on(const action::NewScenario& a) {
  if (model().screen != Screen::workshops) return;
  const std::filesystem::path file = own_file(a.id);
  std::string text = a.text;
  // The file's folder and its id are one.
  const engine::YamlDocument yaml = engine::read_yaml(text, engine::FileIndex{0});
  const std::string id = engine::path_text(file.parent_path().filename());
  const auto edits =
      put({text, yaml.tree.root, engine::FileIndex{0}}, {"id"}, engine::draft_text(id));
  engine::Document document(Texts{{engine::path_text(file), text}});
  if (edits) document.apply(*edits);
  open_texts(file, document.files(), {});
  texts_changed();
}

void Updating::on(const action::CopyScenario& a) {
  const SharedPlayable from = model().library ? model().library->find(a.id) : nullptr;
  if (!from || from->loaded.files.empty()) return;
  on(action::NewScenario{a.id + "-kopi", from->loaded.files[0].text});
}

void Updating::open_texts(const std::filesystem::path& file, Texts texts, Texts saved) {
  WorkshopModel opened;
  opened.file = file;
  opened.document = engine::Document(std::move(texts));
  opened.saved = std::move(saved);
  model().workshop = std::move(opened);
  model().notice.clear();
  model().screen = Screen::workshop;
}

void Updating::on(const action::ScenarioOpened& a) {
  if (model().screen != Screen::workshops) return;
  open_texts(a.file, a.texts, a.texts);
  WorkshopModel& opened = *workshop();
  if (a.unsaved) {
    // What was not saved is a step of the history: Undo leads back to the file as it lies there.
    for (std::size_t i = 0; i < a.unsaved->size(); ++i) {
      const engine::FileIndex file{static_cast<std::uint32_t>(i)};
      if (i >= opened.document.files().size()) opened.document.add({(*a.unsaved)[i].name, {}});
      opened.document.replace(file, (*a.unsaved)[i].text);
    }
    model().notice = Say(model().settings.language)("workshop.journal_found");
  }
  texts_changed();
}

void Updating::on(const action::ScenarioNotOpened& a) {
  const Say say(model().settings.language);
  model().notice = say("workshop.not_opened", message(a.problem, say.language()));
}

void Updating::on(const action::SaveScenario&) {
  WorkshopModel* const open = workshop();
  if (!open || open->saving || open->theirs || !is_changed(*open)) return;
  open->document.end_part();
  open->saving = true;
  emit(effect::SaveScenarioFile{open->file, open->saved, open->document.files()});
}

void Updating::on(const action::ScenarioSaved& a) {
  WorkshopModel* const open = workshop();
  if (!open || open->file != a.file) return;
  open->saving = false;
  open->problem = a.problem;
  open->theirs = a.theirs;
  if (a.problem || a.theirs) return;
  open->saved = a.texts;
  if (!is_changed(*open)) emit(effect::DropJournal{open->file});
  if (model().library && open->good && open->checked == open->good)
    model().library = std::make_shared<const Library>(with_scenario(*model().library, open->good));
  if (open->asks_to_leave) on(action::DiscardChanges{});
}

void Updating::on(const action::LookAtDisk&) {
  const WorkshopModel* const open = workshop();
  if (open && !open->saving && !open->theirs && !open->saved.empty())
    emit(effect::LookAtScenarioFile{open->file, open->saved});
}

void Updating::on(const action::ScenarioChangedOnDisk& a) {
  WorkshopModel* const open = workshop();
  if (!open || open->file != a.file || open->saving) return;
  if (is_changed(*open)) {
    open->theirs = a.texts;
    return;
  }
  open->theirs = a.texts;
  on(action::TakeTheirs{});
  model().notice = Say(model().settings.language)("workshop.changed_outside");
}

void Updating::on(const action::KeepMine&) {
  WorkshopModel* const open = workshop();
  if (!open || !open->theirs) return;
  // What they wrote is kept among the versions when mine is written over it.
  open->saved = *std::exchange(open->theirs, std::nullopt);
  on(action::SaveScenario{});
}

void Updating::on(const action::TakeTheirs&) {
  WorkshopModel* const open = workshop();
  if (!open || !open->theirs) return;
  const Texts theirs = *std::exchange(open->theirs, std::nullopt);
  open->saved = theirs;
  std::vector<engine::TextEdit> edits;
  const Texts& mine = open->document.files();
  for (std::uint32_t i = 0; i < mine.size() && i < theirs.size(); ++i)
    if (mine[i].text != theirs[i].text)
      edits.push_back({{engine::FileIndex{i}, 0, static_cast<std::uint32_t>(mine[i].text.size())},
                       theirs[i].text});
  open->document.apply(std::move(edits));
  for (std::size_t i = mine.size(); i < theirs.size(); ++i) open->document.add(theirs[i]);
  texts_changed();
}

void Updating::on(const action::KeepBoth&) {
  WorkshopModel* const open = workshop();
  if (!open || !open->theirs) return;
  emit(effect::DropJournal{open->file});
  const std::string id = engine::path_text(open->file.parent_path().filename());
  open->theirs.reset();
  open->file = own_file(id + "-min");
  open->saved.clear();
  const auto& base = base_file(*open);
  edit(put(base, {"id"},
           engine::draft_text(engine::path_text(open->file.parent_path().filename()))));
  on(action::SaveScenario{});
}

void Updating::on(const action::CloseScenario&) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  if (is_changed(*open))
    open->asks_to_leave = true;
  else
    on(action::OpenWorkshop{});
}

void Updating::on(const action::StayInScenario&) {
  if (WorkshopModel* const open = workshop()) open->asks_to_leave = false;
}

void Updating::on(const action::DiscardChanges&) {
  const WorkshopModel* const open = workshop();
  if (!open) return;
  emit(effect::DropJournal{open->file});
  on(action::OpenWorkshop{});
}

void Updating::on(const action::JournalKept& a) {
  if (WorkshopModel* const open = workshop(); open && a.problem) open->problem = a.problem;
}

}  // namespace samtale::ui
