#include "engine/session_log.hpp"

#include <string_view>
#include <utility>

namespace samtale::engine {
namespace {

/// What of `part` may stand in a file name on every system.
std::string plain(std::string_view part, std::size_t most) {
  std::string name;
  for (const char c : part.substr(0, most)) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || (c >= '0' && c <= '9') || c == '-') name += c;
  }
  return name;
}

}  // namespace

SessionLog::SessionLog(Store& store, Path path, std::size_t bytes, std::size_t next_line)
    : store_(&store), path_(std::move(path)), bytes_(bytes), next_line_(next_line) {}

SessionLog::SessionLog(SessionLog&& other) noexcept
    : store_(std::exchange(other.store_, nullptr)),
      path_(std::move(other.path_)),
      bytes_(other.bytes_),
      next_line_(other.next_line_),
      pending_(std::move(other.pending_)),
      unsaved_(other.unsaved_) {}

SessionLog& SessionLog::operator=(SessionLog&& other) noexcept {
  std::swap(store_, other.store_);
  std::swap(path_, other.path_);
  std::swap(bytes_, other.bytes_);
  std::swap(next_line_, other.next_line_);
  std::swap(pending_, other.pending_);
  std::swap(unsaved_, other.unsaved_);
  return *this;
}

SessionLog::~SessionLog() {
  if (store_) store_->unlock(path_);
}

Result<Done, IoError> SessionLog::append(const Event& event) {
  const bool failed_before = unsaved_ > 0;
  pending_ += encode_event(event, next_line_++);
  ++unsaved_;
  return failed_before ? retry() : write_pending();
}

Result<Done, IoError> SessionLog::retry() {
  if (unsaved_ == 0) return Done{};
  // The failed append may have left a torn line.
  Result<Done, IoError> cut = store_->truncate(path_, bytes_);
  return cut ? write_pending() : cut;
}

Result<Done, IoError> SessionLog::write_pending() {
  Result<Done, IoError> written = store_->append(path_, pending_);
  if (!written) return written;
  bytes_ += pending_.size();
  pending_.clear();
  unsaved_ = 0;
  return written;
}

Result<SessionLog, IoError> create_session(Store& store, const Path& path, const Session& session) {
  if (!is_recordable(session.header)) return Failure<IoError>{{path, IoReason::not_text}};
  const std::string bytes = encode(session);
  if (const auto created = store.create_locked(path, bytes); !created)
    return Failure<IoError>{created.error()};
  return SessionLog(store, path, bytes.size(), next_line(session));
}

Result<OpenedSession, IoError> resume_session(Store& store, const Path& path) {
  // Locked first: what is read must still be true when it is written to.
  if (const auto locked = store.lock(path); !locked) return Failure<IoError>{locked.error()};
  SessionLog log(store, path, 0, 0);
  Result<DecodedSession, IoError> read = read_session(store, path);
  if (!read) return Failure<IoError>{read.error()};

  OpenedSession opened;
  opened.decoded = std::move(read).value();
  if (!opened.decoded.writable()) return opened;
  log.bytes_ = opened.decoded.valid_bytes;
  log.next_line_ = next_line(opened.decoded.session);
  if (opened.decoded.damage == SessionDamage::torn_tail)
    if (const auto cut = store.truncate(path, log.bytes_); !cut)
      return Failure<IoError>{cut.error()};
  opened.log = std::move(log);
  return opened;
}

Result<DecodedSession, IoError> read_session(Store& store, const Path& path) {
  const Result<std::string, IoError> bytes = store.read(path);
  if (!bytes) return Failure<IoError>{bytes.error()};
  return decode(bytes.value());
}

std::string session_file_name(const SessionHeader& header) {
  std::string name;
  for (const std::string& part :
       {plain(header.date, 10), plain(header.scenario.id, 64), plain(header.session, 8)}) {
    if (part.empty()) continue;
    if (!name.empty()) name += '-';
    name += part;
  }
  return (name.empty() ? "session" : name) + ".samtale";
}

}  // namespace samtale::engine
