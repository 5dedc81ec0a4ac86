// A live session's file. The session itself is in memory and never waits for the disk: every
// failure is told, and what could not be written is kept here and written with the next event that
// can be.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/session.hpp"
#include "engine/session_file.hpp"
#include "engine/store/store.hpp"

namespace samtale::engine {

struct OpenedSession;

/// One writer of one file, which it keeps locked. The store must outlive it.
class SessionLog {
 public:
  SessionLog(SessionLog&& other) noexcept;
  SessionLog& operator=(SessionLog&& other) noexcept;
  /// Unlocks.
  ~SessionLog();

  /// Appends the event that was appended to the session, and first whatever an earlier failure
  /// left. When this has returned well, the event is on the disk.
  Result<Done, IoError> append(const Event& event);
  /// Writes what an earlier failure left; well when there is nothing.
  Result<Done, IoError> retry();
  /// Events that are only in memory.
  std::size_t unsaved() const { return unsaved_; }
  const Path& path() const { return path_; }

 private:
  friend Result<SessionLog, IoError> create_session(Store&, const Path&, const Session&);
  friend Result<OpenedSession, IoError> resume_session(Store&, const Path&);
  SessionLog(Store& store, Path path, std::size_t bytes, std::size_t next_line);
  Result<Done, IoError> write_pending();

  Store* store_;  // null after a move
  Path path_;
  std::size_t bytes_;      // of the file, as far as it is known to be whole
  std::size_t next_line_;  // of the next event given
  std::string pending_;    // lines that could not be written
  std::size_t unsaved_ = 0;
};

/// A new file with the session as far as it has come, whole or not at all; `exists` where there is
/// one of that name, `not_text` where a text of the header is not UTF-8.
Result<SessionLog, IoError> create_session(Store& store, const Path& path, const Session& session);

struct OpenedSession {
  DecodedSession decoded;         // its damage says what the user must be told
  std::optional<SessionLog> log;  // none where the file must not be written to: it is damaged
};

/// To go on with: locked, a torn last line cut off the file.
Result<OpenedSession, IoError> resume_session(Store& store, const Path& path);

/// To look at only: no lock, nothing written.
Result<DecodedSession, IoError> read_session(Store& store, const Path& path);

/// "2026-02-03-angry-caller-9f3a01bc.samtale": date, scenario and the first of the session's id;
/// only letters, digits and dashes, whatever the header holds.
std::string session_file_name(const SessionHeader& header);

}  // namespace samtale::engine
