// A session as a `.samtale` file: JSON lines, append-only, format 1.
//
//   line 1      the header, with "sources":[{"kind","name","bytes"}]: the length in bytes of each
//               of the lines that follow it, so that statistics can skip them
//   lines 2..n  one embedded source each: {"source":name,"text":...}
//   then        one event a line: {"id","after","at","kind",...}
//
// `"crc":"xxxxxxxx"` is the last key of every line: CRC-32 of the bytes before `,"crc"`, seeded
// with the line number (from 1). A torn last line (one without its line ending) is dropped with a
// warning. Damage earlier: the valid prefix opens, read-only, with an error. Damage in the header
// or the sources: the call can't be opened. A byte order mark and line endings that mail put in are
// thought away where every checksum then holds; such a file opens read-only. Kinds of event that
// this version does not know are kept and passed over. SESSION.md says it key by key, for those who
// script against the files.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "engine/session.hpp"

namespace samtale::engine {

/// The header and the embedded sources: the file's first bytes. Whether they can be read back
/// exactly is said by is_recordable().
std::string encode_header(const SessionHeader& header);
/// One event as a line, its line ending included. `line` is the line number in the file.
std::string encode_event(const Event& event, std::size_t line);
/// Every text is UTF-8, as everything that was loaded or typed is.
bool is_recordable(const SessionHeader& header);
/// The number that the next line of this session's file has.
std::size_t next_line(const Session& session);
std::string encode(const Session& session);

/// The newest format that this version reads, and the one that it writes.
constexpr int session_format = 1;

enum class SessionDamage {
  none,
  torn_tail,
  damaged,         // an event
  foreign_ends,    // nothing but a byte order mark or line endings put in: the call is whole
  no_call,         // nothing says that this was ever a call
  damaged_header,  // a call whose header or sources are not as they were written
  cut_header,      // a call that ends before its first event could begin
  newer_format
};

struct DecodedSession {
  Session session;
  SessionDamage damage = SessionDamage::none;
  std::size_t line = 0;         // the first bad line; 0 = none
  std::size_t valid_bytes = 0;  // the length of the prefix that is valid as it stands in the file
  bool readable() const { return whole() || damage == SessionDamage::damaged; }
  bool writable() const {
    return damage == SessionDamage::none || damage == SessionDamage::torn_tail;
  }
  /// Nothing is lost but a line that was never written to its end.
  bool whole() const { return writable() || damage == SessionDamage::foreign_ends; }
};

/// Never throws, whatever the bytes.
DecodedSession decode(std::string_view bytes);

/// A line of a file, without its line ending, ends with the checksum of what stands before it.
/// `line`: its number, from 1.
bool is_sound(std::string_view text, std::size_t line);

/// What a user is told of the damage; empty for none.
std::string message(const DecodedSession& decoded, Language language);

}  // namespace samtale::engine
