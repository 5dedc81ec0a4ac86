// Opening, saving and leaving a scenario in the Værksted, and what the disk says to it.

#include <algorithm>
#include <utility>

#include "engine/authoring/bundle.hpp"
#include "ui/app/templates.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"
#include "ui/app/workshop/journal.hpp"

namespace samtale::ui {

namespace {

/// The scenario's id, and what its translation names, become this one.
std::optional<engine::TextEdits> with_id(const std::vector<SharedText>& texts,
                                         const std::string& id) {
  engine::TextEdits all;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const ReadText& read = *texts[i];
    if (!read.yaml.whole) continue;
    const engine::YamlPath at{std::string(i == 0 ? "id" : "translates")};
    const auto edits =
        put({read.text, read.yaml.tree.root, engine::FileIndex{i}}, at, engine::draft_text(id));
    if (edits) all.insert(all.end(), edits->begin(), edits->end());
  }
  if (all.empty()) return std::nullopt;
  return all;
}

}  // namespace

WorkshopModel* Updating::workshop() { return model().workshop ? &*model().workshop : nullptr; }

std::filesystem::path Updating::own_file(const std::string& id) {
  std::vector<std::string> taken;
  for (const OwnScenario& own : model().own_scenarios)
    taken.push_back(engine::path_text(own.file.parent_path().filename()));
  // A scenario of the same id would stand in the place of the other on the front page.
  if (model().library)
    for (const SharedPlayable& playable : model().library->scenarios)
      taken.push_back(playable->scenario().id);
  return own_scenarios_folder(model().data_folder) / free_id(id, taken, '-') / "scenario.yaml";
}

void Updating::on(const action::OpenWorkshop& a) {
  if (model().screen != Screen::home && model().screen != Screen::workshop) return;
  if (!a.today.empty()) model().today = a.today;
  model().notice.clear();
  model().workshop.reset();
  model().wizard.reset();
  model().browser.reset();
  model().screen = Screen::workshops;
  if (!model().templates)
    model().templates = std::make_shared<const engine::Templates>(shipped_templates());
  emit(effect::ListOwnScenarios{own_scenarios_folder(model().data_folder)});
}

void Updating::on(const action::OwnScenariosListed& a) { model().own_scenarios = a.scenarios; }

void Updating::on(const action::OpenScenario& a) {
  if (model().screen == Screen::workshops) emit(effect::OpenScenarioFile{a.file});
}

void Updating::on(const action::NewScenario& a) {
  if (model().screen != Screen::workshops) return;
  if (a.texts.empty()) return;
  const std::filesystem::path file = own_file(a.id);
  Texts texts = a.texts;
  texts.front().name = engine::path_text(file);
  engine::Document document(texts);
  // The file's folder and its id are one, and a translation names it.
  std::vector<SharedText> read;
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    read.push_back(read_text(texts[i].text, engine::FileIndex{i}));
  if (auto edits = with_id(read, engine::path_text(file.parent_path().filename())))
    document.apply(std::move(*edits));
  model().wizard.reset();
  model().browser.reset();
  // Nothing can be undone before there is something of one's own.
  open_texts(file, document.files(), {});
  texts_changed();
}

void Updating::on(const action::CopyScenario& a) {
  const SharedPlayable from = model().library ? model().library->find(a.id) : nullptr;
  if (!from || from->loaded.files.empty()) return;
  SharedPlayable whole = from;
  if (from->preview) whole = load_shipped(a.id, from->method);
  if (whole) on(action::NewScenario{a.id, whole->loaded.files});
}

void Updating::on(const action::BeginWizard& a) {
  if (model().screen != Screen::workshops || !model().templates) return;
  Wizard wizard;
  engine::WizardAnswers asked;
  asked.begin_from = a.from;
  if (const engine::Template* from = template_of(*model().templates, asked))
    wizard.answers = answers_of(*model().templates, *from);
  if (a.from.empty()) wizard.answers.begin_from.clear();
  // What is left empty follows the other answers.
  wizard.answers.title.clear();
  wizard.answers.citizen_name.clear();
  wizard.answers.hidden.clear();
  wizard.answers.trains.clear();
  model().notice.clear();
  model().wizard = std::move(wizard);
}

void Updating::on(const action::AnswerWizard& a) {
  if (model().wizard) model().wizard->answers = a.answers;
}

void Updating::on(const action::CloseWizard&) { model().wizard.reset(); }

void Updating::on(const action::MakeScenario&) {
  if (!model().wizard || !model().templates) return;
  const engine::NewScenario made = scenario_from(*model().templates, model().wizard->answers);
  on(action::NewScenario{made.id, {made.source}});
}

void Updating::on(const action::BrowseFolder& a) {
  if (model().screen == Screen::workshops) emit(effect::ListFolder{a.folder});
}

void Updating::on(const action::FolderListed& a) {
  if (model().screen != Screen::workshops) return;
  // Where a folder can't be looked into, one stays in the one before.
  const Say say(model().settings.language);
  model().notice = a.contents.problem ? message(*a.contents.problem, say.language()) : "";
  if (!a.contents.problem || !model().browser) model().browser = a.contents;
}

void Updating::on(const action::CloseBrowser&) { model().browser.reset(); }

void Updating::on(const action::BringIn& a) {
  if (model().screen == Screen::workshops) emit(effect::ReadToBringIn{a.file});
}

void Updating::on(const action::BroughtIn& a) {
  on(action::NewScenario{a.name, a.texts});
  if (WorkshopModel* const open = workshop()) open->tried.waiting = a.plans;
}

void Updating::on(const action::SendScenario&) {
  const WorkshopModel* const open = workshop();
  if (!open) return;
  std::vector<engine::BundledPlan> plans;
  for (const PlanFile& one : open->tried.plans) plans.push_back({one.plan.name, one.text});
  for (const WaitingPlan& one : open->tried.waiting) plans.push_back({one.name, one.text});
  emit(effect::SendScenarioFile{engine::path_text(open->file.parent_path().filename()),
                                engine::pack(open->document.files(), plans)});
}

void Updating::on(const action::ScenarioSent& a) {
  const Say say(model().settings.language);
  model().notice = a.problem ? say("workshop.not_sent", message(*a.problem, say.language()))
                             : say("workshop.sent", engine::path_text(a.file));
}

void Updating::open_texts(const std::filesystem::path& file, Texts texts, Texts saved) {
  WorkshopModel opened;
  opened.file = file;
  opened.document = engine::Document(std::move(texts));
  opened.saved = std::move(saved);
  model().workshop = std::move(opened);
  model().notice.clear();
  model().screen = Screen::workshop;
  emit(effect::ListPlans{file});
}

void Updating::on(const action::ScenarioOpened& a) {
  if (model().screen != Screen::workshops) return;
  if (!a.unsaved) {
    open_texts(a.file, a.texts, a.texts);
    return texts_changed();
  }
  // A scenario that was never saved has nothing that Undo could lead to.
  open_texts(a.file, a.base.empty() ? *a.unsaved : a.base, a.base);
  WorkshopModel& opened = *workshop();
  opened.tried.waiting = a.plans;
  if (!same_texts(a.base, a.texts) && !a.texts.empty()) opened.theirs = a.texts;
  replace_texts(*a.unsaved);
  model().notice = Say(model().settings.language)("workshop.journal_found");
  texts_changed();
}

void Updating::replace_texts(const Texts& texts) {
  engine::Document& document = workshop()->document;
  for (std::size_t i = document.files().size(); i < texts.size(); ++i)
    document.add({texts[i].name, {}});
  std::vector<engine::TextEdit> edits;
  const Texts& now = document.files();
  for (std::uint32_t i = 0; i < now.size() && i < texts.size(); ++i)
    if (now[i].text != texts[i].text)
      edits.push_back({{engine::FileIndex{i}, 0, static_cast<std::uint32_t>(now[i].text.size())},
                       texts[i].text});
  document.apply(std::move(edits));
}

void Updating::on(const action::ScenarioNotOpened& a) {
  const Say say(model().settings.language);
  model().notice = say("workshop.not_opened", message(a.problem, say.language()));
}

void Updating::on(const action::SaveScenario&) {
  WorkshopModel* const open = workshop();
  if (!open || open->saving || open->theirs) return;
  if (!is_changed(*open)) {
    if (open->asks_to_leave) on(action::OpenWorkshop{});
    return;
  }
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
  if (a.theirs) return;
  open->saved = a.texts;
  if (!a.problem)
    for (const WaitingPlan& plan : std::exchange(open->tried.waiting, {}))
      emit(effect::WritePlan{open->file, plan.name, plan.text, {}});
  open->journal_waits = is_changed(*open);
  if (!open->journal_waits) emit(effect::DropJournal{open->file});
  if (a.problem) return;
  open->journal_problem.reset();
  if (!open->left_journal.empty()) emit(effect::DropJournal{std::exchange(open->left_journal, {})});
  publish();
  if (open->asks_to_leave) on(action::OpenWorkshop{});
}

void Updating::publish() {
  const WorkshopModel* const open = workshop();
  const bool fresh = open && open->checked && open->checked == open->good &&
                     open->checked_revision == open->document.revision();
  if (fresh && !is_changed(*open) && model().library)
    model().library = std::make_shared<const Library>(with_scenario(*model().library, open->good));
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
  if (!is_changed(*open)) emit(effect::DropJournal{open->file});
  on(action::SaveScenario{});
}

void Updating::on(const action::TakeTheirs&) {
  WorkshopModel* const open = workshop();
  if (!open || !open->theirs) return;
  const Texts theirs = *std::exchange(open->theirs, std::nullopt);
  open->saved = theirs;
  open->asks_to_leave = false;
  replace_texts(theirs);
  texts_changed();
}

void Updating::on(const action::KeepBoth&) {
  WorkshopModel* const open = workshop();
  if (!open || !open->theirs) return;
  // Until mine lies in a file of its own, the old one's journal has it.
  open->left_journal = open->file;
  open->theirs.reset();
  open->file = own_file(engine::path_text(open->file.parent_path().filename()) + "-min");
  open->saved.clear();
  open->tried.run.reset();
  open->compared = {};
  for (const PlanFile& plan : std::exchange(open->tried.plans, {}))
    open->tried.waiting.push_back({plan.plan.name, plan.text});
  edit(with_id(open->read, engine::path_text(open->file.parent_path().filename())));
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

void Updating::on(const action::DeleteScenario& a) {
  if (model().screen == Screen::workshops) emit(effect::DeleteScenarioFiles{a.file});
}

void Updating::on(const action::ScenarioDeleted& a) {
  const Say say(model().settings.language);
  model().notice =
      a.problem ? say("workshop.not_deleted", message(*a.problem, say.language())) : "";
  if (!a.problem && model().library) {
    auto library = std::make_shared<Library>(*model().library);
    auto& all = library->scenarios;
    all.erase(std::remove_if(all.begin(), all.end(),
                             [&](const SharedPlayable& one) { return one->file == a.file; }),
              all.end());
    model().library = std::move(library);
  }
  emit(effect::ListOwnScenarios{own_scenarios_folder(model().data_folder)});
}

void Updating::on(const action::JournalKept& a) {
  WorkshopModel* const open = workshop();
  if (!open) return;
  open->journal_problem = a.problem;
  // Tried again with the next quiet, and when the program ends.
  if (a.problem) open->journal_waits = is_changed(*open);
}

}  // namespace samtale::ui
