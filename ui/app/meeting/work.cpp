#include "ui/app/meeting/work.hpp"

#include <tuple>
#include <utility>

#include "engine/session_log.hpp"
#include "engine/session_removal.hpp"
#include "ui/app/effect_runner.hpp"
#include "ui/app/meeting/record.hpp"
#include "ui/app/meeting/taken_out.hpp"

namespace samtale::ui {

std::string read_meeting_beside(engine::Store& store, const std::filesystem::path& call) {
  const auto text = store.read(meeting_file(call));
  return text ? text.value() : std::string();
}

std::string newest_meeting(engine::Store& store, const std::filesystem::path& folder,
                           const std::filesystem::path& call) {
  const std::filesystem::path own = call.empty() ? call : meeting_file(call);
  const auto names = store.list(folder);
  std::string newest;
  std::pair<std::string, std::int64_t> latest;
  if (!names) return newest;
  for (const std::filesystem::path& name : names.value()) {
    if (name.extension() != meeting_extension || name == own) continue;
    const auto text = store.read(name);
    if (!text) continue;
    const auto record = decode_meeting(text.value());
    if (!record || record->date.empty()) continue;
    const auto changed = store.changed(name);
    std::pair<std::string, std::int64_t> held{record->date, changed ? changed.value() : 0};
    if (!newest.empty() && held < latest) continue;
    latest = std::move(held);
    newest = text.value();
  }
  return newest;
}

void EffectRunner::on(const effect::ReadMeeting& e, std::vector<Action>& outcomes) {
  action::MeetingRead read;
  read.file = e.file;
  read.show = e.show;
  read.today = e.today;
  read.last = newest_meeting(store_, e.folder, e.file);
  if (!e.file.empty()) {
    auto session = read_session(store_, e.file);
    if (session)
      read.decoded = std::move(session).value();
    else
      read.problem = session.error();
    if (read.decoded.readable()) read.playable = playable_of(read.decoded.session.header);
    read.record = read_meeting_beside(store_, e.file);
  }
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
  const auto written = store_.write(e.file, e.text);
  outcomes.emplace_back(action::MeetingSaved{
      written ? std::nullopt : std::optional<engine::IoError>(written.error())});
}

void EffectRunner::on(const effect::TakeOutOfCall& e, std::vector<Action>& outcomes) {
  const auto read = read_session(store_, e.file);
  if (!read || !read.value().readable()) {
    outcomes.emplace_back(action::NotTakenOut{
        read ? engine::IoError{e.file, engine::IoReason::damaged} : read.error()});
    return;
  }
  const auto cleaned = taken_out(read.value().session, e.known);
  if (!cleaned) {
    outcomes.emplace_back(action::NotTakenOut{engine::IoError{e.file, engine::IoReason::other}});
    return;
  }
  const auto written = replace_session(store_, e.file, *cleaned);
  if (!written) {
    outcomes.emplace_back(action::NotTakenOut{written.error()});
    return;
  }
  on(effect::SaveMeeting{meeting_file(e.file), e.record}, outcomes);
  on(effect::ReadMeeting{e.file, e.folder, false, e.today}, outcomes);
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
