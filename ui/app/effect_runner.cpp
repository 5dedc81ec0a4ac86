#include "ui/app/effect_runner.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/digest.hpp"
#include "engine/session_removal.hpp"
#include "ui/app/update.hpp"
#include "ui/app/user_folder.hpp"

namespace samtale::ui {
namespace {

using engine::IoError;
using engine::Result;

constexpr std::size_t states_a_slice = 1000;  // one or two milliseconds
constexpr std::string_view extension = ".samtale";

constexpr std::string_view page_extension = ".html";
std::optional<IoError> problem_of(const Result<engine::Done, IoError>& result) {
  return result ? std::nullopt : std::optional<IoError>(result.error());
}

/// By the day the call was begun and its number within the day; those that tell none by the last
/// answer.
void put_newest_first(engine::Store& store, std::vector<CallFile>& files) {
  std::vector<std::pair<std::int64_t, CallFile>> timed;
  for (CallFile& file : files) {
    const auto changed = store.changed(file.file);
    timed.emplace_back(changed ? changed.value() : 0, std::move(file));
  }
  std::sort(timed.begin(), timed.end(), [](const auto& a, const auto& b) {
    return std::tie(a.second.date, a.second.number, a.first, a.second.file) >
           std::tie(b.second.date, b.second.number, b.first, b.second.file);
  });
  files.clear();
  for (auto& [changed, file] : timed) files.push_back(std::move(file));
}

}  // namespace

engine::Result<std::filesystem::path, engine::IoError> create_beside(
    engine::Store& store, const std::filesystem::path& folder, const std::string& name,
    std::string_view ending, std::string_view bytes) {
  constexpr int most_of_a_name = 999;
  for (int number = 1;; ++number) {
    const std::string numbered = number == 1 ? name : name + "-" + std::to_string(number);
    const std::filesystem::path file = folder / (numbered + std::string(ending));
    const auto created = store.create(file, bytes);
    if (created) return file;
    if (created.error().reason != engine::IoReason::exists || number == most_of_a_name)
      return engine::Failure<engine::IoError>{created.error()};
  }
}

EffectRunner::EffectRunner(engine::Store& store, std::filesystem::path data_folder,
                           Surroundings around)
    : store_(store),
      data_folder_(std::move(data_folder)),
      around_(std::move(around)),
      workshop_(store, data_folder_, around_.documents),
      team_(store) {}

void EffectRunner::run(const Effect& effect, std::vector<Action>& outcomes) {
  std::visit([&](const auto& e) { on(e, outcomes); }, effect);
}

void EffectRunner::advance(std::vector<Action>& outcomes) {
  if (workshop_.busy()) return workshop_.advance(outcomes);
  if (team_.busy()) return team_.advance(outcomes);
  if (!unread_.empty()) {
    const SharedPlayable preview = std::move(unread_.back());
    unread_.pop_back();
    outcomes.emplace_back(action::ScenarioRead{preview, read_whole(store_, *preview)});
    return;
  }
  if (!search_ || search_->exploration.advance(states_a_slice)) return;
  const Playable& playable = *search_->playable;
  found_.playable = search_->playable;
  found_.bounds = std::make_shared<const scoring::Bounds>(scoring::bounds(
      playable.rubric, playable.scenario(), std::move(search_->exploration).take()));
  search_.reset();
  outcomes.emplace_back(found_);
}

void EffectRunner::on(const effect::SaveSettings& e, std::vector<Action>& outcomes) {
  if (data_folder_.empty()) return;
  outcomes.emplace_back(action::SettingsSaved{
      problem_of(store_.write(settings_file(data_folder_), encode(e.settings)))});
}

void EffectRunner::on(const effect::CreateCallFile& e, std::vector<Action>& outcomes) {
  engine::Session session;
  session.header = e.header;
  Result<engine::SessionLog, IoError> log = create_session(store_, e.file, session);
  std::optional<IoError> problem;
  if (log) {
    open_.insert_or_assign(e.file, std::move(log).value());
  } else {
    problem = log.error();
    unmade_.insert_or_assign(e.file, std::move(session));
  }
  outcomes.emplace_back(action::CallCreated{e.file, problem});
}

void EffectRunner::on(const effect::AppendToCall& e, std::vector<Action>& outcomes) {
  if (const auto unmade = unmade_.find(e.file); unmade != unmade_.end()) {
    append(unmade->second, e.event);
    Result<engine::SessionLog, IoError> made = create_session(store_, e.file, unmade->second);
    if (made) {
      open_.insert_or_assign(e.file, std::move(made).value());
      unmade_.erase(unmade);
    }
    outcomes.emplace_back(
        action::CallAppended{e.file, made ? std::nullopt : std::optional<IoError>(made.error())});
    return;
  }
  const auto log = open_.find(e.file);
  if (log == open_.end()) return;
  outcomes.emplace_back(action::CallAppended{e.file, problem_of(log->second.append(e.event))});
}

void EffectRunner::on(const effect::OpenCall& e, std::vector<Action>& outcomes) {
  engine::DecodedSession decoded;
  std::optional<IoError> problem;
  Result<engine::OpenedSession, IoError> opened = resume_session(store_, e.file);
  if (opened) {
    engine::OpenedSession session = std::move(opened).value();
    decoded = std::move(session.decoded);
    if (session.log) open_.insert_or_assign(e.file, std::move(*session.log));
  } else {
    // A call that cannot be written to can still be looked at.
    Result<engine::DecodedSession, IoError> read = read_session(store_, e.file);
    if (!read || opened.error().reason == engine::IoReason::locked) {
      outcomes.emplace_back(action::CallNotOpened{opened.error()});
      return;
    }
    decoded = std::move(read).value();
    problem = opened.error();
  }
  if (!decoded.writable()) problem = IoError{e.file, engine::IoReason::damaged};
  SharedPlayable playable;
  if (decoded.readable()) playable = playable_of(decoded.session.header);
  outcomes.emplace_back(
      action::CallOpened{e.file, std::move(decoded), std::move(playable), e.now, problem});
}

void EffectRunner::on(const effect::CloseCall& e, std::vector<Action>&) {
  open_.erase(e.file);
  unmade_.erase(e.file);
}

void EffectRunner::on(const effect::DeleteFile& e, std::vector<Action>& outcomes) {
  open_.erase(e.file);
  std::optional<IoError> problem = problem_of(delete_session(store_, e.file));
  // A call that could never be written is as gone as one wants it.
  if (problem && problem->reason == engine::IoReason::not_found) problem.reset();
  outcomes.emplace_back(action::CallDeleted{problem});
}

void EffectRunner::on(const effect::ClearFolder& e, std::vector<Action>& outcomes) {
  const auto names = store_.list(e.folder);
  if (!names) return;
  const auto told = [&](const Result<engine::Done, IoError>& removed) {
    const bool in_use = !removed && removed.error().reason == engine::IoReason::locked;
    if (!removed && !in_use) outcomes.emplace_back(action::CallDeleted{removed.error()});
  };
  for (const std::filesystem::path& name : names.value()) {
    if (passing_.erase(name) > 0) store_.unlock(name);
    if (name.extension() == extension || name.extension() == page_extension ||
        name.extension() == own_call_extension)
      told(delete_session(store_, name));
  }
  // What lies beside a call goes with it; what is left of one that is gone already.
  const auto left = store_.list(e.folder);
  if (!left) return;
  for (const std::filesystem::path& name : left.value())
    if (const auto call = engine::call_of_derived(name); !call.empty() && !store_.changed(call))
      told(store_.remove(name));
}

void EffectRunner::on(const effect::WritePage& e, std::vector<Action>& outcomes) {
  const std::filesystem::path folder = folder_of(e.place);
  action::PageWritten written{e.place, {}, {}};
  if (folder.empty()) {
    written.problem = IoError{e.name + std::string(page_extension), engine::IoReason::not_found};
  } else if (const auto file = create_beside(store_, folder, e.name, page_extension, e.html)) {
    written.file = file.value();
    // A page that is to pass is this window's for as long as it is open: no other one clears it.
    if (e.place == PagePlace::passing && store_.lock(written.file)) passing_.insert(written.file);
    if (!e.markdown.empty()) {
      const auto copy =
          create_beside(store_, folder, written.file.stem().string(), ".md", e.markdown);
      if (!copy) written.problem = copy.error();
    }
  } else {
    written.problem = file.error();
  }
  outcomes.emplace_back(std::move(written));
}

void EffectRunner::on(const effect::OpenFile& e, std::vector<Action>& outcomes) {
  outcomes.emplace_back(action::FileOpened{e.file, around_.open && around_.open(e.file)});
}

std::filesystem::path EffectRunner::folder_of(PagePlace place) const {
  if (place == PagePlace::documents) return around_.documents;
  return data_folder_.empty() ? std::filesystem::path() : unkept_folder(data_folder_);
}

void EffectRunner::on(const effect::ListCalls& e, std::vector<Action>& outcomes) {
  action::CallsListed listed;
  if (!data_folder_.empty()) {
    listed.files = calls_in(e.folder);
    put_newest_first(store_, listed.files);
    if (e.folder == unkept_folder(data_folder_))
      listed.hidden = calls_in(kept_folder(data_folder_));
  }
  outcomes.emplace_back(std::move(listed));
}

std::vector<CallFile> EffectRunner::calls_in(const std::filesystem::path& folder) {
  std::vector<CallFile> files;
  const auto names = store_.list(folder);
  if (!names) return files;
  for (const std::filesystem::path& name : names.value()) {
    if (name.extension() != extension) continue;
    if (auto file = described(name)) files.push_back(std::move(*file));
  }
  return files;
}

void EffectRunner::on(const effect::ReadScenario& e, std::vector<Action>& outcomes) {
  unread_.erase(std::remove(unread_.begin(), unread_.end(), e.preview), unread_.end());
  outcomes.emplace_back(action::ScenarioRead{e.preview, read_whole(store_, *e.preview)});
}

void EffectRunner::on(const effect::ReadScenarios& e, std::vector<Action>&) {
  unread_.clear();
  for (const SharedPlayable& playable : e.library->scenarios)
    if (playable->preview) unread_.push_back(playable);
  // From the end they are read in the order in which home shows them.
  std::reverse(unread_.begin(), unread_.end());
}

void EffectRunner::on(const effect::ReadAttempt& e, std::vector<Action>& outcomes) {
  action::AttemptRead answer{e.file, std::nullopt};
  const Result<engine::DecodedSession, IoError> read = read_session(store_, e.file);
  if (read && read.value().readable()) {
    const engine::Session& session = read.value().session;
    const SharedPlayable playable = playable_of(session.header);
    if (playable->loaded.playable && !is_sensitive(playable->scenario())) {
      const engine::Scenario& scenario = playable->scenario();
      const engine::Transcript played =
          transcript(scenario, session, scored_tip(scenario, session));
      if (played.finished && !played.turns.empty())
        answer.first =
            FirstAttempt{session.header.date, scoring::attempt(playable->rubric, scenario, played)};
    }
  }
  outcomes.emplace_back(std::move(answer));
}

void EffectRunner::on(const effect::FindBounds& e, std::vector<Action>& outcomes) {
  if (found_.playable == e.playable) {
    outcomes.emplace_back(found_);
    return;
  }
  if (search_ && search_->playable == e.playable) return;
  search_.emplace(
      Search{e.playable,
             engine::Exploration(e.playable->scenario(),
                                 scoring::watched(e.playable->rubric, e.playable->scenario()))});
}

std::optional<CallFile> EffectRunner::described(const std::filesystem::path& file) {
  const Result<engine::DecodedSession, IoError> read = read_session(store_, file);
  if (!read || !read.value().readable()) return std::nullopt;
  const engine::Session& session = read.value().session;
  const SharedPlayable playable = playable_of(session.header);
  const bool finished =
      playable->loaded.playable &&
      transcript(playable->scenario(), session, scored_tip(playable->scenario(), session)).finished;
  const engine::SessionHeader& header = session.header;
  return CallFile{file,        header.scenario.id, header.date,    finished,
                  header.mode, header.player,      header.players, header.number};
}

SharedPlayable EffectRunner::playable_of(const engine::SessionHeader& header) {
  if (header.start) return load_from_session(header, nullptr);
  std::string digests = header.scenario.digest + "/" + header.method.digest;
  for (const engine::SessionHeader::Source& source : header.sources)
    digests += "/" + source.name + ":" + std::to_string(engine::bytes_hash(source.text));
  SharedPlayable& known = playables_[digests];
  if (!known) known = load_from_session(header, nullptr);
  return known;
}

void take_actions(AppModel& model, std::vector<Action> actions, EffectRunner& runner) {
  for (std::size_t next = 0; next < actions.size(); ++next) {
    Updated updated = update(std::move(model), Action(actions[next]));
    model = std::move(updated.model);
    for (const Effect& effect : updated.effects) runner.run(effect, actions);
  }
}

void finish_work(AppModel& model, EffectRunner& runner) {
  while (runner.busy()) {
    std::vector<Action> outcomes;
    runner.advance(outcomes);
    take_actions(model, std::move(outcomes), runner);
  }
}

}  // namespace samtale::ui
