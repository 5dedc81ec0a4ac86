// The folder of calls, and a call of one's own written from memory.

#include <algorithm>
#include <memory>
#include <utility>

#include "engine/authoring/wizard.hpp"
#include "engine/personal_data.hpp"
#include "engine/text.hpp"
#include "ui/app/meeting/sharing.hpp"
#include "ui/app/team/team.hpp"
#include "ui/app/updating.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {

namespace {

/// A scenario is kept, and so is its journal: it would outlast what is not to be kept.
bool may_be_drafted(const AppModel& model) {
  return is_told(model.team->own.call) && model.settings.keeping != Keeping::forget;
}

/// A title is the name of a file too: neither is what looks like it tells who somebody is, nor what
/// is left where that was.
bool is_title_of_draft(const std::string& title) {
  return !engine::stripped(title).empty() && engine::find_personal_data(title).empty() &&
         title.find(engine::taken_out) == std::string::npos;
}

}  // namespace

bool must_be_kept(const OwnCallModel& own) {
  return own.unsaved && (!is_empty(own.call) || !own.file.empty());
}

TeamModel& Updating::team() {
  auto copy =
      model().team ? std::make_shared<TeamModel>(*model().team) : std::make_shared<TeamModel>();
  TeamModel& changed = *copy;
  model().team = std::move(copy);
  return changed;
}

// --- The folder ---

void Updating::on(const action::OpenFolder& a) {
  if (model().screen != Screen::home) return;
  model().notice.clear();
  model().screen = Screen::folder;
  TeamModel& changed = team();
  if (a.folder.empty()) return;
  changed.folder.typed = a.folder;
  on(action::CountFolderCalls{});
}

void Updating::on(const action::TypeFolder& a) {
  if (model().screen == Screen::folder) team().folder.typed = a.folder;
}

void Updating::on(const action::CountFolderCalls&) {
  if (model().screen != Screen::folder) return;
  FolderModel& folder = team().folder;
  if (folder.typed.empty()) return;
  folder.counting = true;
  folder.problem.reset();
  const std::u8string typed(folder.typed.begin(), folder.typed.end());
  emit(effect::CountFolder{std::filesystem::path(typed)});
}

void Updating::on(const action::FolderCounted& a) {
  if (!model().team) return;
  FolderModel& folder = team().folder;
  folder.counting = false;
  folder.problem = a.problem;
  folder.counts = a.counts;
  folder.scenario = 0;
  folder.place.clear();
}

void Updating::on(const action::SharingUnderstood&) {
  model().settings.sharing_read = true;
  save_settings();
}

void Updating::on(const action::ChooseFolderScenario& a) {
  if (model().screen != Screen::folder) return;
  FolderModel& folder = team().folder;
  if (!folder.counts || a.scenario >= folder.counts->stats.scenarios.size()) return;
  folder.scenario = a.scenario;
  folder.place.clear();
}

void Updating::on(const action::ChooseFolderPlace& a) {
  if (model().screen == Screen::folder) team().folder.place = a.place;
}

void Updating::on(const action::LeaveTeam&) {
  if (model().screen == Screen::own_call || model().screen == Screen::folder) on(action::GoHome{});
}

// --- A call of one's own ---

void Updating::on(const action::OpenOwnCalls& a) {
  if (model().screen != Screen::home) return;
  model().notice.clear();
  model().screen = Screen::own_call;
  OwnCallModel& own = team().own;
  // One that could not be kept is still there.
  if (!must_be_kept(own)) {
    own = {};
    own.name = a.name;
  }
  emit(effect::ListOwnCalls{calls_folder()});
}

void Updating::on(const action::OwnCallsListed& a) {
  if (!model().team) return;
  // As with calls: whoever was at this machine before is nobody's business.
  std::vector<OwnCallFile>& files = team().own.files;
  files.clear();
  for (const OwnCallFile& file : a.files)
    if (file.player.empty() || file.player == model().settings.player) files.push_back(file);
}

void Updating::on(const action::NewOwnCall& a) {
  if (model().screen != Screen::own_call) return;
  team().own.next = OwnCallModel::Next{a.name, {}};
  on(action::KeepOwnCall{});
  turn_to_next_own_call();
}

void Updating::on(const action::OpenOwnCall& a) {
  if (model().screen != Screen::own_call) return;
  team().own.next = OwnCallModel::Next{{}, a.file};
  on(action::KeepOwnCall{});
  turn_to_next_own_call();
}

void Updating::turn_to_next_own_call() {
  OwnCallModel& own = team().own;
  if (own.saving || must_be_kept(own) || !own.next) return;
  const OwnCallModel::Next next = *std::exchange(own.next, std::nullopt);
  if (!next.file.empty()) return emit(effect::ReadOwnCall{next.file});
  std::vector<OwnCallFile> files = std::move(own.files);
  own = {};
  own.files = std::move(files);
  own.name = next.name;
  emit(effect::ListOwnCalls{calls_folder()});
}

void Updating::on(const action::OwnCallRead& a) {
  if (model().screen != Screen::own_call) return;
  OwnCallModel& own = team().own;
  if (own.saving || must_be_kept(own)) return;
  own.problem = a.problem;
  if (!a.call && !a.problem) own.problem = engine::IoError{a.file, engine::IoReason::damaged};
  if (!a.call) return;
  own.call = *a.call;
  own.file = a.file;
  own.unsaved = own.just_saved = own.asks_to_delete = own.asks_to_draft = false;
}

OwnCallModel* Updating::written_own_call(std::size_t line) {
  if (model().screen != Screen::own_call) return nullptr;
  OwnCallModel& own = team().own;
  if (line >= own.call.lines.size()) return nullptr;
  own.unsaved = true;
  own.just_saved = own.warned = own.asks_to_draft = false;
  return &own;
}

void Updating::on(const action::WriteOwnCall& a) {
  OwnCallModel* own = written_own_call(0);
  if (!own) return;
  (a.part == action::OwnCallPart::title ? own->call.title : own->call.question) = a.text;
}

void Updating::on(const action::WriteOwnLine& a) {
  if (OwnCallModel* own = written_own_call(a.line)) own->call.lines[a.line].text = a.text;
}

void Updating::on(const action::WriteOwnInstead& a) {
  if (OwnCallModel* own = written_own_call(a.line)) own->call.lines[a.line].instead = a.text;
}

void Updating::on(const action::ChangeOwnSpeaker& a) {
  OwnCallModel* own = written_own_call(a.line);
  if (!own) return;
  engine::Speaker& who = own->call.lines[a.line].who;
  who = who == engine::Speaker::me ? engine::Speaker::citizen : engine::Speaker::me;
}

void Updating::on(const action::MarkOwnLine& a) {
  OwnCallModel* own = written_own_call(a.line);
  if (!own) return;
  if (own->call.wrong == a.line)
    own->call.wrong.reset();
  else
    own->call.wrong = a.line;
}

void Updating::on(const action::AddOwnLine&) {
  OwnCallModel* own = written_own_call(0);
  if (!own || own->call.lines.size() >= engine::most_own_lines) return;
  const bool mine = own->call.lines.back().who == engine::Speaker::citizen;
  own->call.lines.push_back({mine ? engine::Speaker::me : engine::Speaker::citizen, {}, {}});
}

void Updating::on(const action::KeepOwnCall&) {
  if (!model().team || !must_be_kept(model().team->own) || model().team->own.saving) return;
  OwnCallModel& own = team().own;
  own.saving = true;
  own.call.player = model().settings.player;
  emit(effect::SaveOwnCallFile{calls_folder(), own.name, own.file, encode(own.call)});
}

void Updating::on(const action::OwnCallSaved& a) {
  if (!model().team) {
    // A meeting has taken something out of it.
    if (a.problem) add_notice(message(*a.problem, model().settings.language));
    return;
  }
  OwnCallModel& own = team().own;
  const bool about_this = a.asked == own.file && (!a.asked.empty() || a.name == own.name);
  // The page may have been left: what could not be kept is told where one is.
  if (a.problem && (!about_this || model().screen != Screen::own_call))
    add_notice(message(*a.problem, model().settings.language));
  if (!about_this) return;
  own.saving = false;
  own.problem = a.problem;
  if (a.problem) {
    own.next.reset();
    return;
  }
  own.file = a.file;
  give_own_file(a.file);
  own.unsaved = encode(own.call) != a.text;
  own.just_saved = !own.unsaved;
  if (model().screen != Screen::own_call) return;
  emit(effect::ListOwnCalls{calls_folder()});
  if (own.next) on(action::KeepOwnCall{});
  turn_to_next_own_call();
}

void Updating::on(const action::WarnOfOwnCall&) {
  if (!model().team || !must_be_kept(model().team->own)) return;
  if (model().screen != Screen::own_call) {
    close_call();
    model().screen = Screen::own_call;
  }
  team().own.warned = true;
}

void Updating::on(const action::AskToDeleteOwnCall& a) {
  if (model().screen == Screen::own_call) team().own.asks_to_delete = a.asks;
}

void Updating::on(const action::DeleteOwnCall&) {
  if (model().screen != Screen::own_call || model().team->own.saving) return;
  OwnCallModel& own = team().own;
  if (!own.file.empty()) emit(effect::DeleteFile{own.file});
  const std::string name = own.name;
  own = {};
  own.name = name;
  emit(effect::ListOwnCalls{calls_folder()});
}

void Updating::on(const action::DraftOwnCall&) {
  if (model().screen != Screen::own_call || !may_be_drafted(model())) return;
  const Say say(model().settings.language);
  if (found_in(model().team->own.call, say).empty())
    make_own_draft();
  else
    team().own.asks_to_draft = true;
}

void Updating::on(const action::AnswerOwnFound& a) {
  if (model().screen != Screen::own_call || !model().team->own.asks_to_draft) return;
  OwnCallModel& own = team().own;
  own.asks_to_draft = false;
  if (a.answer == action::DraftAnswer::no_draft || !may_be_drafted(model())) return;
  if (a.answer == action::DraftAnswer::take_out) {
    own.call = without_found(own.call);
    own.unsaved = true;
    own.just_saved = own.warned = false;
  }
  make_own_draft();
}

void Updating::make_own_draft() {
  OwnCallModel& own = team().own;
  engine::OwnCall call = own.call;
  std::string id = engine::id_from_title(call.title);
  if (!is_title_of_draft(call.title)) {
    const Say say(model().settings.language);
    for (int number = 1;; ++number) {
      call.title = say("own_call.numbered_draft", number);
      id = engine::id_from_title(call.title);
      if (own_file(id).parent_path().filename() == std::filesystem::path(id)) break;
    }
  }
  std::vector<std::string>& drafts = own.call.drafts;
  if (std::find(drafts.begin(), drafts.end(), call.title) == drafts.end() &&
      drafts.size() < engine::most_own_drafts) {
    drafts.push_back(call.title);
    own.unsaved = true;
  }
  on(action::KeepOwnCall{});
  engine::SourceText draft = own_scenario(call, id, model().settings.language);
  model().screen = Screen::home;
  on(action::OpenWorkshop{});
  action::NewScenario made;
  made.id = id;
  made.texts = {std::move(draft)};
  on(made);
}

}  // namespace samtale::ui
