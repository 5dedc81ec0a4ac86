#include "engine/session_log.hpp"

#include <string>

#include <doctest/doctest.h>

#include "engine/store/memory_store.hpp"
#include "tests/support/small_scenario.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

const Path file = "opkald/første.samtale";

Session begun() {
  Session session;
  session.header = header_for(small_scenario(), 7);
  return session;
}

/// Appends a note to the session and to its file.
Result<Done, IoError> note(Session& session, SessionLog& log, const std::string& text) {
  Event event;
  event.id = next_id(session);
  event.after = latest_tip(session);
  event.what = Noted{text};
  append(session, event);
  return log.append(event);
}

std::string bytes_of(Store& store, const Path& path) {
  const Result<std::string, IoError> bytes = store.read(path);
  REQUIRE(bytes.ok());
  return bytes.value();
}

template <class T>
std::string words(const Result<T, IoError>& result, Language language) {
  return result ? "" : message(result.error(), language);
}

}  // namespace

TEST_CASE("a live session's file is the session, event after event") {
  MemoryStore store;
  Random random(4);
  const Session played = random_session(small_scenario(), random, 12, Notes::some);
  Session session;
  session.header = played.header;
  Result<SessionLog, IoError> log = create_session(store, file, session);
  REQUIRE(log.ok());
  CHECK(log.value().path() == file);
  CHECK(bytes_of(store, file) == encode(session));
  for (const Event& event : played.events) {
    append(session, event);
    REQUIRE(log.value().append(event).ok());
    REQUIRE(bytes_of(store, file) == encode(session));
  }
}

TEST_CASE("a session that has come some way is created with what it has") {
  MemoryStore store;
  Random random(4);
  Session session = random_session(small_scenario(), random, 12, Notes::some);
  Result<SessionLog, IoError> log = create_session(store, file, session);
  REQUIRE(log.ok());
  REQUIRE(note(session, log.value(), "mere").ok());
  CHECK(bytes_of(store, file) == encode(session));
}

TEST_CASE("a file that cannot be made is told, and nothing is left of it") {
  MemoryStore store;
  store.faults.read_only = true;
  CHECK(words(create_session(store, file, begun()), Language::da) ==
        "Du har ikke adgang til »opkald/første.samtale«, eller stedet er skrivebeskyttet.");
  store.faults.read_only = false;
  store.faults.full_after = 100;
  CHECK(words(create_session(store, file, begun()), Language::en) ==
        "There is no room on the disk for “opkald/første.samtale”.");
  CHECK(store.list("opkald").value().empty());
  store.faults.full_after.reset();
  Session unreadable = begun();
  unreadable.header.sources[0].text = "\xff";
  CHECK(words(create_session(store, file, unreadable), Language::da) ==
        "»opkald/første.samtale« kan ikke gemmes, for teksten er ikke UTF-8.");
  CHECK(create_session(store, file, begun()).ok());
  CHECK(words(create_session(store, file, begun()), Language::da) ==
        "Der findes allerede en fil, der hedder »opkald/første.samtale«.");
}

TEST_CASE("a new file that somebody else holds already is told and not made") {
  MemoryStore store;
  REQUIRE(store.create(file, "").ok());
  REQUIRE(store.lock(file).ok());
  REQUIRE(store.remove(file).ok());
  CHECK(words(create_session(store, file, begun()), Language::da) ==
        "»opkald/første.samtale« er åben i et andet vindue.");
  CHECK(store.list("opkald").value().empty());
}

TEST_CASE("a full disk loses nothing that is in memory, and the file catches up") {
  MemoryStore store;
  Session session = begun();
  SessionLog log = create_session(store, file, session).value();
  REQUIRE(note(session, log, "et").ok());
  const std::string before = bytes_of(store, file);
  store.faults.full_after = before.size() + 10;
  CHECK(words(note(session, log, "to"), Language::da) ==
        "Der er ikke plads på disken til »opkald/første.samtale«.");
  CHECK_FALSE(note(session, log, "tre").ok());
  CHECK(log.unsaved() == 2);
  CHECK_FALSE(log.retry().ok());
  CHECK(bytes_of(store, file) == before);
  store.faults.full_after.reset();
  REQUIRE(note(session, log, "fire").ok());
  CHECK(log.unsaved() == 0);
  CHECK(bytes_of(store, file) == encode(session));
}

TEST_CASE("a torn append is cut off before the next one, wherever it tore") {
  for (std::size_t bytes = 0; bytes < 60; ++bytes) {
    MemoryStore store;
    Session session = begun();
    SessionLog log = create_session(store, file, session).value();
    REQUIRE(note(session, log, "et").ok());
    store.faults.torn_after = bytes;
    REQUIRE_FALSE(note(session, log, "to").ok());
    REQUIRE_FALSE(note(session, log, "tre").ok());
    REQUIRE(decode(bytes_of(store, file)).session.events.size() == 1);
    store.faults.torn_after.reset();
    REQUIRE(log.retry().ok());
    REQUIRE(log.unsaved() == 0);
    REQUIRE(bytes_of(store, file) == encode(session));
    REQUIRE(log.retry().ok());
    REQUIRE(bytes_of(store, file) == encode(session));
  }
}

TEST_CASE("a file deleted under a call is told once an event comes and the call goes on") {
  MemoryStore store;
  Session session = begun();
  SessionLog log = create_session(store, file, session).value();
  REQUIRE(store.remove(file).ok());
  CHECK(words(note(session, log, "et"), Language::da) == "»opkald/første.samtale« findes ikke.");
  CHECK(words(log.retry(), Language::en) == "“opkald/første.samtale” does not exist.");
  CHECK(session.events.size() == 1);
  CHECK(log.unsaved() == 1);
}

TEST_CASE("a session goes on where its file ends, whatever was torn off it") {
  Random random(4);
  const Session played = random_session(small_scenario(), random, 6, Notes::some);
  const std::string bytes = encode(played);
  const std::size_t header = encode_header(played.header).size();
  for (std::size_t length = header; length <= bytes.size(); ++length) {
    MemoryStore store;
    REQUIRE(store.create(file, bytes.substr(0, length)).ok());
    Result<OpenedSession, IoError> opened = resume_session(store, file);
    REQUIRE(opened.ok());
    REQUIRE(opened.value().log.has_value());
    Session session = opened.value().decoded.session;
    REQUIRE(bytes_of(store, file) == encode(session));
    REQUIRE(note(session, *opened.value().log, "videre").ok());
    REQUIRE(bytes_of(store, file) == encode(session));
  }
}

TEST_CASE("a damaged file opens to be read and is never written to") {
  Random random(4);
  std::string bytes = encode(random_session(small_scenario(), random, 6, Notes::none));
  bytes[bytes.size() - 30] ^= 1;
  MemoryStore store;
  REQUIRE(store.create(file, bytes).ok());
  Result<OpenedSession, IoError> opened = resume_session(store, file);
  REQUIRE(opened.ok());
  CHECK(opened.value().decoded.damage == SessionDamage::damaged);
  CHECK_FALSE(opened.value().log.has_value());
  CHECK(bytes_of(store, file) == bytes);
  CHECK(store.lock(file).ok());
}

TEST_CASE("a file without a call opens to its message") {
  MemoryStore store;
  REQUIRE(store.create(file, "indkøb: mælk\n").ok());
  const Result<OpenedSession, IoError> opened = resume_session(store, file);
  REQUIRE(opened.ok());
  CHECK_FALSE(opened.value().log.has_value());
  CHECK(message(opened.value().decoded, Language::da) == "Der er ikke noget opkald i filen.");
  CHECK(words(resume_session(store, "væk"), Language::da) == "»væk« findes ikke.");
  CHECK(words(read_session(store, "væk"), Language::en) == "“væk” does not exist.");
}

TEST_CASE("one session has one writer and any number of readers") {
  MemoryStore store;
  Session session = begun();
  {
    SessionLog log = create_session(store, file, session).value();
    CHECK(words(resume_session(store, file), Language::da) ==
          "»opkald/første.samtale« er åben i et andet vindue.");
    CHECK(words(resume_session(store, file), Language::en) ==
          "“opkald/første.samtale” is open in another window.");
    CHECK(read_session(store, file).ok());
    SessionLog moved = std::move(log);
    CHECK_FALSE(resume_session(store, file).ok());
    CHECK(note(session, moved, "et").ok());
  }
  Result<OpenedSession, IoError> opened = resume_session(store, file);
  REQUIRE(opened.ok());
  CHECK_FALSE(resume_session(store, file).ok());
}

TEST_CASE("when a torn end cannot be cut off the file is let go of again") {
  MemoryStore store;
  REQUIRE(store.create(file, encode(begun()) + "{\"id\"").ok());
  store.faults.read_only = true;
  CHECK_FALSE(resume_session(store, file).ok());
  CHECK(read_session(store, file).value().damage == SessionDamage::torn_tail);
  store.faults.read_only = false;
  CHECK(resume_session(store, file).ok());
}

TEST_CASE("a session's file is named after its day, its scenario and itself") {
  SessionHeader header = header_for(small_scenario(), 7);
  CHECK(session_file_name(header) == "2026-02-03-small-0f1e2d3c.samtale");
  header.date = "../../etc";
  header.scenario.id = "a/b\\c:\n";
  header.session = "";
  CHECK(session_file_name(header) == "etc-abc.samtale");
  CHECK(session_file_name({}) == "session.samtale");
}
