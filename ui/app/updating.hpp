// One action against one model: the inside of update.hpp. Its definitions lie by subject in
// update.cpp (moving about), update_settings.cpp, update_call.cpp, update_together.cpp (with a
// makker, and a whole room), update_after.cpp, update_debrief.cpp, update_note.cpp,
// update_pages.cpp, for the Værksted workshop/update_*.cpp, for the team's meeting
// meeting/update_*.cpp, and for a team's other pages team/update_*.cpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "ui/app/update.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

struct FormView;  // workshop/form_view.hpp

class Updating {
 public:
  explicit Updating(AppModel model) { out_.model = std::move(model); }

  Updated take(const Action& action);

 private:
  /// Whether it is one of these.
  template <class... All>
  bool take_one_of(action::Types<All...>, const Action& action);
  AppModel& model() { return out_.model; }
  template <class E>
  void emit(E effect) {
    out_.effects.emplace_back(std::move(effect));
  }

  // Moving about
  void on(const action::GoHome&);
  void on(const action::FirstFrameShown&);
  void on(const action::OpenBriefing& a);
  void on(const action::Quit&);
  void on(const action::PutAway&);

  // Settings
  void on(const action::OpenSettings&);
  void on(const action::CloseSettings&);
  void on(const action::ChooseMode& a);
  void on(const action::ChooseLanguage& a);
  void on(const action::ChooseTheme& a);
  void on(const action::ChooseTextSize& a);
  void on(const action::ChooseMotion& a);
  void on(const action::ChooseHurry& a);
  void on(const action::ChooseKeeping& a);
  void on(const action::SetAlias& a);
  void on(const action::SetCourseCode& a);
  void on(const action::ToggleGoal& a);
  void on(const action::NewParticipant& a);
  void on(const action::ChooseDay& a);
  void on(const action::KeepSettings&);

  // The call
  void on(const action::StartCall& a);
  void on(const action::ResumeCall& a);
  void on(const action::CallOpened& a);
  void on(const action::CallNotOpened& a);
  void on(const action::ChooseReply& a);
  void on(const action::HoldPause& a);
  void on(const action::TimeRanOut& a);
  void on(const action::TakeAgain& a);
  void on(const action::GoOn& a);
  void on(const action::AskToLeave&);
  void on(const action::StayInCall&);
  void on(const action::LeaveCall&);
  void on(const action::ToggleCard&);
  void on(const action::ChooseCallTab& a);

  // With a makker, and a whole room
  void on(const action::ChoosePlayers& a);
  void on(const action::MarkPrinciple& a);
  void on(const action::SwapPlaces&);
  void on(const action::RoomForward& a);
  void on(const action::RoomBack& a);
  void on(const action::ChooseOption& a);
  void on(const action::TypeHands& a);
  void on(const action::RubOutHands&);
  void on(const action::ChangeHands& a);
  void on(const action::TakeOption& a);
  void on(const action::ToggleCountdown& a);
  void on(const action::ToggleBlank&);
  void on(const action::OpenDebrief&);

  // After the call
  void on(const action::RateItem& a);
  void on(const action::FinishRating& a);
  void on(const action::PlayAgain&);
  void on(const action::DeleteCall& a);

  // The debrief
  void on(const action::SelectTurn& a);
  void on(const action::PlayFrom& a);
  void on(const action::TakeOther& a);
  void on(const action::ShowWay& a);
  void on(const action::ToggleCourse& a);

  // The note after the call
  void on(const action::WriteNote& a);
  void on(const action::AnswerThreat& a);
  void on(const action::FinishNote& a);
  void on(const action::SkipNote&);
  void on(const action::OpenNote&);

  // Pages
  void on(const action::SaveDebrief&);
  void on(const action::OpenSavedPage&);
  void on(const action::OpenOwnCard&);
  void on(const action::WriteOwnCard& a);
  void on(const action::TakeOver& a);
  void on(const action::PrintOwnCard&);
  void on(const action::CloseOwnCard&);
  void on(const action::OpenPreparation&);
  void on(const action::WritePreparation& a);
  void on(const action::PrintPreparation&);
  void on(const action::LeavePreparation&);
  void on(const action::StayInPreparation&);
  void on(const action::DiscardPreparation&);
  void on(const action::PageWritten& a);
  void on(const action::FileOpened& a);

  // Outcomes of effects
  void on(const action::SettingsSaved& a);
  void on(const action::CallCreated& a);
  /// When it went well, what had failed before is on the disk too.
  void on(const action::CallAppended& a);
  void on(const action::CallDeleted& a);
  void on(const action::CallsListed& a);
  void on(const action::ScenarioRead& a);
  void on(const action::AttemptRead& a);
  void on(const action::BoundsFound& a);

  // The Værksted
  void on(const action::OpenWorkshop& a);
  void on(const action::OpenScenario& a);
  void on(const action::CopyScenario& a);
  void on(const action::NewScenario& a);
  void on(const action::CloseScenario& a);
  void on(const action::StayInScenario& a);
  void on(const action::DiscardChanges& a);
  void on(const action::SaveScenario& a);
  void on(const action::LookAtDisk& a);
  void on(const action::KeepMine& a);
  void on(const action::TakeTheirs& a);
  void on(const action::KeepBoth& a);
  void on(const action::ChooseWorkshopTab& a);
  void on(const action::SelectPlace& a);
  void on(const action::OpenReply& a);
  void on(const action::UndoEdit& a);
  void on(const action::RedoEdit& a);
  void on(const action::WriteField& a);
  void on(const action::WriteSource& a);
  void on(const action::AddLine& a);
  void on(const action::AddReply& a);
  void on(const action::AddNode& a);
  void on(const action::DuplicateReply& a);
  void on(const action::TakeOutPart& a);
  void on(const action::MovePart& a);
  void on(const action::RenamePlace& a);
  void on(const action::RemovePlace& a);
  void on(const action::OpenPicker& a);
  void on(const action::FilterPicker& a);
  void on(const action::Pick& a);
  void on(const action::ClosePicker& a);
  void on(const action::GoToProblem& a);
  void on(const action::NextProblem& a);
  void on(const action::MendProblem& a);
  void on(const action::TryFromHere& a);
  void on(const action::GoOnTrying& a);
  void on(const action::OwnScenariosListed& a);
  void on(const action::ScenarioOpened& a);
  void on(const action::ScenarioNotOpened& a);
  void on(const action::ScenarioChecked& a);
  void on(const action::ScenarioSearched& a);
  void on(const action::ScenarioSaved& a);
  void on(const action::ScenarioChangedOnDisk& a);
  void on(const action::JournalKept& a);

  void on(const action::BeginWizard& a);
  void on(const action::AnswerWizard& a);
  void on(const action::MakeScenario& a);
  void on(const action::CloseWizard& a);
  void on(const action::BrowseFolder& a);
  void on(const action::CloseBrowser& a);
  void on(const action::BringIn& a);
  void on(const action::SendScenario& a);
  void on(const action::ScenarioLaidOut& a);
  void on(const action::FolderListed& a);
  void on(const action::BroughtIn& a);
  void on(const action::ScenarioSent& a);
  void on(const action::DeleteScenario& a);
  void on(const action::ScenarioDeleted& a);
  void on(const action::SelectStory& a);
  void on(const action::ToggleSection& a);
  void on(const action::ToggleWord& a);
  void on(const action::AddStoryPart& a);
  void on(const action::ToggleTranslation& a);
  void on(const action::BeginTranslation& a);
  void on(const action::WriteTranslation& a);
  void on(const action::WriteJournal& a);

  // Trying it out, and what was changed in it
  void on(const action::ChooseTrialStart& a);
  void on(const action::ChooseTrialValue& a);
  void on(const action::SavePlan& a);
  void on(const action::TryPlan& a);
  void on(const action::RenamePlan& a);
  void on(const action::RemovePlan& a);
  void on(const action::GoToPlan& a);
  void on(const action::CompareSince& a);
  void on(const action::PlansListed& a);
  void on(const action::PlansRan& a);
  void on(const action::VersionsListed& a);
  void on(const action::ScenarioCompared& a);
  void on(const action::ShowWays& a);
  void on(const action::SearchPlaces& a);
  void on(const action::NextPlaceFound& a);
  void on(const action::CloseSearch& a);
  void on(const action::FollowWay& a);
  void on(const action::FollowBack& a);
  void on(const action::AskToConnect& a);
  void on(const action::Connect& a);
  void on(const action::StopConnecting& a);
  void on(const action::DuplicatePlace& a);
  void on(const action::WaysCounted& a);

  // The team's meeting
  void on(const action::PrepareMeeting& a);
  void on(const action::PrepareOwnMeeting& a);
  void on(const action::ChooseAnotherCall& a);
  void on(const action::ChooseExcerpt& a);
  void on(const action::AskAtTurn& a);
  void on(const action::WriteMeeting& a);
  void on(const action::AnswerRecognised& a);
  void on(const action::ChooseMinutes& a);
  void on(const action::RemoveFound& a);
  void on(const action::AcceptFound& a);
  void on(const action::CompareWith& a);
  void on(const action::PrintScript& a);
  void on(const action::SaveScript& a);
  void on(const action::SaveSharedCopy& a);
  void on(const action::StartMeeting& a);
  void on(const action::LeaveMeetingPreparation& a);
  void on(const action::MeetingForward& a);
  void on(const action::MeetingBack& a);
  void on(const action::GoToTurn& a);
  void on(const action::GoToStep& a);
  void on(const action::PlayOtherWay& a);
  void on(const action::BackInOtherWay& a);
  void on(const action::ChooseOtherWay& a);
  void on(const action::ToggleNote& a);
  void on(const action::ToggleSentences& a);
  void on(const action::TogglePicture& a);
  void on(const action::AnswerKept& a);
  void on(const action::RemoveTask& a);
  void on(const action::WriteTask& a);
  void on(const action::CloseMeeting& a);
  void on(const action::OpenMinutes& a);
  void on(const action::SaveMinutes& a);
  void on(const action::LeaveMinutes& a);
  void on(const action::MeetingRead& a);
  void on(const action::OtherRunRead& a);
  void on(const action::NotTakenOut& a);
  void on(const action::MeetingSaved& a);
  void on(const action::SharedCopySaved& a);

  /// The meeting on this screen, to be changed; null where there is none.
  MeetingModel* meeting_on(Screen screen);
  /// The same on whichever of its screens; there is one.
  MeetingModel& meeting();
  /// What has been prepared, counted and agreed goes to the disk beside the call.
  void keep_meeting();
  void open_meeting_call(const engine::Session& session, SharedPlayable playable);
  /// The bounds are known: what each answer opened, and the excerpt where none has been chosen.
  void measure_meeting();
  /// The same for a call that was written from memory; false where nothing has been told in it.
  bool open_own_call(const engine::OwnCall& own, const std::string& session_id);
  /// The call of one's own that a meeting is about has got its file.
  void give_own_file(const std::filesystem::path& file);
  /// What lay beside the call: a meeting that is prepared, or was held and is now an earlier one.
  void take_record(const action::MeetingRead& a);
  void play_forks();
  /// The ways that were tried outside the excerpt are not shown, and stay in the record.
  void drop_ways_outside();
  effect::ReadMeeting reading(const std::filesystem::path& file);
  void enter_step(MeetingStep step);
  /// The other replies of the turn that stands there, with the hands that have been kept for them.
  void take_options();
  void show_why();
  /// The hands of the room at the turn that stands there.
  void keep_hands();
  /// False where the answer can't be given there.
  bool play_other_way(engine::EventId after, const std::string& reply, std::int64_t now);
  /// A way of its own, left at turn `from`, that begins with what was answered up to `after`.
  bool begin_other_way(std::size_t from, engine::EventId after, const std::string& reply,
                       std::int64_t now);
  void tell_read_problem(const action::MeetingRead& a);
  // The team
  void on(const action::OpenFolder& a);
  void on(const action::TypeFolder& a);
  void on(const action::CountFolderCalls& a);
  void on(const action::SharingUnderstood& a);
  void on(const action::ChooseFolderScenario& a);
  void on(const action::ChooseFolderPlace& a);
  void on(const action::LeaveTeam& a);
  void on(const action::OpenOwnCalls& a);
  void on(const action::NewOwnCall& a);
  void on(const action::OpenOwnCall& a);
  void on(const action::WriteOwnCall& a);
  void on(const action::WriteOwnLine& a);
  void on(const action::WriteOwnInstead& a);
  void on(const action::ChangeOwnSpeaker& a);
  void on(const action::MarkOwnLine& a);
  void on(const action::AddOwnLine& a);
  void on(const action::KeepOwnCall& a);
  void on(const action::WarnOfOwnCall& a);
  void on(const action::AskToDeleteOwnCall& a);
  void on(const action::DeleteOwnCall& a);
  void on(const action::DraftOwnCall& a);
  void on(const action::AnswerOwnFound& a);
  void on(const action::FolderCounted& a);
  void on(const action::OwnCallSaved& a);
  void on(const action::OwnCallRead& a);
  void on(const action::OwnCallsListed& a);

  /// A copy of what the team's screens show, in the model's place, to be changed.
  TeamModel& team();
  /// The call of one's own that is written, about to be changed; null where it is not on the screen
  /// or has no such line.
  OwnCallModel* written_own_call(std::size_t line);
  /// To what is to come in its place, once it has been kept.
  void turn_to_next_own_call();
  /// Of the call of one's own, whatever stands in it.
  void make_own_draft();

  /// The scenario that is on the screen; null where there is none.
  WorkshopModel* workshop();
  /// The folder of a new scenario's file, by its id.
  std::filesystem::path own_file(const std::string& id);
  void replace_texts(const Texts& texts);
  /// The front page has the scenario as it was saved.
  void publish();
  void open_texts(const std::filesystem::path& file, Texts texts, Texts saved);
  /// Changes the texts and looks at them anew; nothing where there are no edits.
  void edit(const std::optional<engine::TextEdits>& edits, std::string_view part = {});
  void texts_changed();
  /// To the field of the form that writes there, or to the one that has it among its own; false:
  /// there is none. `byte`: of the base, where that is.
  bool go_to_field(engine::YamlPath at, std::uint32_t byte);
  bool show_field(const FormView& form, const engine::YamlPath& at);
  /// What is wrong with the scenario is gathered anew.
  void find_problems();
  /// The place in the form; none where the text has it no more.
  std::optional<StoryPlace> shown_place();
  /// Finds again what is searched for: the texts may be others.
  void search_again();
  /// Ids that a new node or ending may not have.
  std::vector<std::string> taken_ids();
  /// False where the scenario has no such place to begin in.
  bool begin_trial(const engine::StartState& start, std::int64_t now);
  void run_plans();
  SharedWayCounts& counts_of(WaysShown source);
  bool try_answer(engine::AnswerKind kind, const std::string& reply, std::int64_t now);
  void end_trial();

  // What the actions share
  std::filesystem::path calls_folder();
  /// The call goes on, be it behind the settings.
  bool in_call();
  /// The way that ends there is the one that is played or looked at, with what was written of it.
  void stand_at(engine::EventId tip);
  /// To before the answer of this turn; what comes next is another way.
  void go_back(std::size_t turn, std::int64_t now);
  void save_settings();
  /// Of what is written letter by letter: saved with the next action::KeepSettings, and before the
  /// screen is left.
  void save_settings_soon() { model().settings_unsaved = true; }
  engine::SessionHeader header(const Playable& playable, const action::StartCall& a);
  void enter_call(CallModel call);
  void close_call();
  void answer(engine::AnswerKind kind, const std::string& reply, std::int64_t now);
  std::int64_t last_event_time();
  /// An event that is no answer: it does not move the tip.
  template <class What>
  void record(What what, engine::EventId after, std::int64_t at) {
    engine::Event event;
    event.id = next_id(model().call->session);
    event.after = after;
    event.at = at;
    event.what = std::move(what);
    write(event);
  }
  void write(const engine::Event& event);
  void add_notice(const std::string& sentence);
  /// A call opens with its own files, always; that today's are others is told.
  void tell_version(const CallModel& call);
  void set_problem(const std::filesystem::path& file,
                   const std::optional<engine::IoError>& problem);
  void open_note();
  /// Writes the note where somebody has written in it.
  void keep_note(std::int64_t at);
  void print(const char* name, const Document& document);
  /// The room that is in the middle of a turn; null where there is none, or something else is
  /// asked.
  RoomModel* room_turn();
  /// The hands that are being counted, of a room's call or of a meeting; null where none are.
  HandCount* hands_counted();
  std::vector<RoomOption> options();
  /// A turn of the room begins: the citizen has spoken.
  void begin_room_turn();
  void open_untaken();
  void open_debrief();
  void make_report();
  /// Asks for the first time that the same call was taken, unless this one is it.
  void look_for_first();

  Updated out_;
};

}  // namespace samtale::ui
