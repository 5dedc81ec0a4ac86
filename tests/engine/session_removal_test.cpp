#include "engine/session_removal.hpp"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "engine/session_file.hpp"
#include "engine/session_scan.hpp"
#include "engine/store/disk_store.hpp"
#include "engine/store/memory_store.hpp"
#include "tests/support/session_commands.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/source_files.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view secret = "Mælkebøtten";

Session told() {
  const Scenario scenario = small_scenario();
  Session session = new_session(scenario);
  const EventId first = played(scenario, session, reply(root_event, "stay"));
  Event event;
  event.id = next_id(session);
  event.after = first;
  event.what = Noted{std::string(secret) + " bor på Nørregade 12"};
  append(session, event);
  return session;
}

/// The bytes of every file under the folder, whatever it is called, with the names.
std::string everything_in(const fs::path& folder) {
  std::string all;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    all += entry.path().filename().string() + "\n";
    if (entry.is_regular_file()) all += read_file(entry.path());
  }
  return all;
}

bool in(const std::string& bytes, std::string_view words) {
  return bytes.find(words) != std::string::npos;
}

struct Kept {
  TemporaryFolder folder;
  DiskStore store;
  Path call = folder / "opkald.samtale";

  Kept() {
    REQUIRE(store.create(call, encode(told())).ok());
    REQUIRE(store.create(folder / "opkald.samtale.meeting", secret).ok());
    REQUIRE(store.create(folder / "opkald.samtale.zip", "min egen").ok());
    REQUIRE(store.create(folder / "opkald.samtale2", "en anden").ok());
    REQUIRE(store.create(folder / "opkald.html", "en side").ok());
    REQUIRE(store.create(folder / "opkald2.samtale", "endnu en").ok());
  }
};

}  // namespace

TEST_CASE("a deleted call is nowhere in its folder, nor what was kept beside it") {
  Kept kept;
  REQUIRE(in(everything_in(kept.folder.path()), secret));
  REQUIRE(delete_session(kept.store, kept.call).ok());
  const std::string left = everything_in(kept.folder.path());
  CHECK_FALSE(in(left, secret));
  CHECK_FALSE(in(left, told().header.session));
  CHECK_FALSE(in(left, "opkald.samtale\n"));
  for (const char* other : {"en anden", "en side", "endnu en", "min egen"}) CHECK(in(left, other));
}

TEST_CASE("a call that was half written when the program died is gone too") {
  Kept kept;
  // What a program that was killed leaves: the store's own temporary file.
  REQUIRE(kept.store.write(kept.call, encode(told())).ok());
  REQUIRE(delete_session(kept.store, kept.call).ok());
  CHECK_FALSE(in(everything_in(kept.folder.path()), secret));
}

TEST_CASE("a call that another window has open is not deleted, nor what lies beside it") {
  Kept kept;
  DiskStore other;
  REQUIRE(other.lock(kept.call).ok());
  const auto refused = delete_session(kept.store, kept.call);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().reason == IoReason::locked);
  CHECK(kept.store.read(kept.folder / "opkald.samtale.meeting").ok());
  other.unlock(kept.call);
  CHECK(delete_session(kept.store, kept.call).ok());
}

TEST_CASE("a call that is held is written anew and stays held") {
  Kept kept;
  REQUIRE(kept.store.lock(kept.call).ok());
  REQUIRE(kept.store.write(kept.call, "nyt").ok());
  CHECK(kept.store.read(kept.call).value() == "nyt");
  DiskStore other;
  const auto refused = other.lock(kept.call);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().reason == IoReason::locked);
  kept.store.unlock(kept.call);
  CHECK(other.lock(kept.call).ok());
}

TEST_CASE("a call without what was taken out takes the old one's place") {
  Kept kept;
  const Session session = told();
  const Session cleaned = without_places(session, personal_data_in(session));
  REQUIRE(replace_session(kept.store, kept.call, cleaned).ok());
  const std::string left = everything_in(kept.folder.path());
  CHECK_FALSE(in(left, "Nørregade"));
  CHECK(kept.store.read(kept.call).value() == encode(cleaned));
  CHECK_FALSE(kept.store.read(kept.folder / "opkald.samtale.meeting").ok());
  CHECK(kept.store.read(kept.folder / "opkald.samtale.zip").ok());
}

TEST_CASE("on a disk that can't be written to, the call stays as it was and the reason is told") {
  MemoryStore store;
  const std::string bytes = encode(told());
  REQUIRE(store.create("a/opkald.samtale", bytes).ok());
  REQUIRE(store.create("a/opkald.samtale.meeting", "aftale").ok());
  store.faults.read_only = true;
  const auto deleted = delete_session(store, "a/opkald.samtale");
  REQUIRE_FALSE(deleted.ok());
  CHECK(message(deleted.error(), Language::da) ==
        "Du har ikke adgang til »a/opkald.samtale.meeting«, eller stedet er skrivebeskyttet.");
  CHECK_FALSE(replace_session(store, "a/opkald.samtale", told()).ok());
  CHECK(store.read("a/opkald.samtale").value() == bytes);
  store.faults.read_only = false;
  CHECK(delete_session(store, "a/opkald.samtale").ok());
  CHECK(store.list("a").value().empty());
  const auto gone = delete_session(store, "a/opkald.samtale");
  REQUIRE_FALSE(gone.ok());
  CHECK(gone.error().reason == IoReason::not_found);
}

TEST_CASE("what lies beside a call is known by its name") {
  CHECK(call_of_derived("a/x.samtale.meeting") == Path("a/x.samtale"));
  CHECK(call_of_derived("x.egen.meeting") == Path("x.egen"));
  CHECK(call_of_derived("x.samtale.meeting.md") == Path());
  CHECK(call_of_derived("x.meeting") == Path());
  CHECK(call_of_derived("a/x.samtale") == Path());
  CHECK(call_of_derived("a/x.html") == Path());
  CHECK(call_of_derived("a.samtale/x.html") == Path());
}
