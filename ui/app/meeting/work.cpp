#include "ui/app/meeting/work.hpp"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "engine/session_log.hpp"
#include "engine/session_removal.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/meeting/record.hpp"
#include "ui/app/meeting/taken_out.hpp"
#include "ui/app/team/team.hpp"

namespace samtale::ui {

std::string read_meeting_beside(engine::Store& store, const std::filesystem::path& call) {
  const auto text = store.read(meeting_file(call));
  return text ? text.value() : std::string();
}

namespace {

struct Held {
  std::string date;
  std::int64_t changed = 0;
  std::filesystem::path call;
  std::string text;
};

/// What was agreed in the folder's meetings.
void add_held(engine::Store& store, const std::filesystem::path& folder, std::vector<Held>& held) {
  const auto names = store.list(folder);
  if (!names) return;
  for (const std::filesystem::path& name : names.value()) {
    if (name.extension() != meeting_extension) continue;
    const auto text = store.read(name);
    const auto record = text ? decode_meeting(text.value()) : std::nullopt;
    const MeetingRecord* agreed = record ? newest_agreed(*record) : nullptr;
    if (!agreed) continue;
    const auto changed = store.changed(name);
    MeetingRecord alone = *agreed;
    alone.earlier.clear();
    held.push_back({alone.date, changed ? changed.value() : 0, name.parent_path() / name.stem(),
                    encode(alone)});
  }
}

bool is_of(engine::Store& store, const std::filesystem::path& call, const std::string& player) {
  if (call.extension() == own_call_extension) {
    const auto bytes = store.read(call);
    const auto own = bytes ? engine::decode_own_call(bytes.value()) : std::nullopt;
    return own && (own->player.empty() || own->player == player);
  }
  const auto session = read_session(store, call);
  if (!session || !session.value().readable()) return false;
  const std::string& theirs = session.value().session.header.player;
  return theirs.empty() || theirs == player;
}

}  // namespace

std::string newest_meeting(engine::Store& store, const std::set<std::filesystem::path>& folders,
                           const std::filesystem::path& call, const std::string& player) {
  std::vector<Held> held;
  for (const std::filesystem::path& folder : folders) add_held(store, folder, held);
  std::sort(held.begin(), held.end(), [](const Held& a, const Held& b) {
    return std::tie(a.date, a.changed, a.call) > std::tie(b.date, b.changed, b.call);
  });
  for (const Held& one : held)
    if (one.call != call && is_of(store, one.call, player)) return one.text;
  return {};
}

void EffectRunner::on(const effect::ReadMeeting& e, std::vector<Action>& outcomes) {
  action::MeetingRead read;
  read.file = e.file;
  read.beside = e.beside;
  read.show = e.show;
  read.today = e.today;
  read.session_id = e.session_id;
  // A call from elsewhere has its meetings there.
  std::set<std::filesystem::path> folders{e.folder};
  if (!e.beside.empty()) folders.insert(e.beside.parent_path());
  read.last = newest_meeting(store_, folders, e.beside, e.player);
  if (e.file.extension() == own_call_extension) {
    const auto bytes = store_.read(e.file);
    if (bytes)
      read.own = engine::decode_own_call(bytes.value());
    else
      read.problem = bytes.error();
  } else if (!e.file.empty()) {
    auto session = read_session(store_, e.file);
    if (session)
      read.decoded = std::move(session).value();
    else
      read.problem = session.error();
    if (read.decoded.readable()) read.playable = playable_of(read.decoded.session.header);
  }
  if (!e.beside.empty()) read.record = read_meeting_beside(store_, e.beside);
  outcomes.emplace_back(std::move(read));
}

void EffectRunner::on(const effect::ReadOtherRun& e, std::vector<Action>& outcomes) {
  action::OtherRunRead read;
  read.file = e.file;
  auto session = read_session(store_, e.file);
  if (session)
    read.decoded = std::move(session).value();
  else
    read.problem = session.error();
  if (read.decoded.readable()) read.playable = playable_of(read.decoded.session.header);
  outcomes.emplace_back(std::move(read));
}

void EffectRunner::on(const effect::SaveMeeting& e, std::vector<Action>& outcomes) {
  action::MeetingSaved saved{e.before, std::nullopt, false};
  // So that nobody deletes the call, or writes there, in between. Where a disk has no locks, the
  // writing tells what is wrong.
  const auto locked = store_.lock(e.call);
  const bool in_use = !locked && locked.error().reason == engine::IoReason::locked;
  const auto there = store_.changed(e.call);
  if (in_use || !there) {
    saved.problem = in_use ? locked.error() : there.error();
  } else if (read_meeting_beside(store_, e.call) != e.before) {
    saved.changed_meanwhile = true;
  } else if (const auto written = store_.write(meeting_file(e.call), e.text); !written) {
    saved.problem = written.error();
  }
  if (locked) store_.unlock(e.call);
  outcomes.emplace_back(std::move(saved));
}

void EffectRunner::on(const effect::TakeOutOfCall& e, std::vector<Action>& outcomes) {
  const std::filesystem::path& file = e.read.file;
  const auto read = read_session(store_, file);
  if (!read || !read.value().readable()) {
    outcomes.emplace_back(action::NotTakenOut{
        read ? engine::IoError{file, engine::IoReason::damaged} : read.error()});
    return;
  }
  const auto cleaned = taken_out(read.value().session, e.known);
  if (!cleaned) {
    outcomes.emplace_back(action::NotTakenOut{engine::IoError{file, engine::IoReason::other}});
    return;
  }
  const auto written = replace_session(store_, file, *cleaned);
  if (!written) {
    outcomes.emplace_back(action::NotTakenOut{written.error()});
    return;
  }
  on(effect::SaveMeeting{file, e.record, {}}, outcomes);
  on(e.read, outcomes);
}

void EffectRunner::on(const effect::WriteSharedCopy& e, std::vector<Action>& outcomes) {
  action::SharedCopySaved saved;
  const std::filesystem::path folder = folder_of(PagePlace::documents);
  if (folder.empty()) {
    saved.problem = engine::IoError{e.name, engine::IoReason::not_found};
  } else if (const auto file = create_beside(store_, folder, e.name, ".samtale", e.call)) {
    saved.file = file.value();
    const auto beside = store_.create(meeting_file(saved.file), e.record);
    if (!beside) saved.problem = beside.error();
  } else {
    saved.problem = file.error();
  }
  outcomes.emplace_back(std::move(saved));
}

}  // namespace samtale::ui
