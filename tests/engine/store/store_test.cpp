// What every store must do, on the disk and in memory alike.
#include "engine/store/store.hpp"

#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "engine/store/disk_store.hpp"
#include "engine/store/memory_store.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace samtale::engine;
using samtale::tests::TemporaryFolder;

namespace {

template <class T>
IoReason reason(const Result<T, IoError>& result) {
  REQUIRE_FALSE(result.ok());
  return result.error().reason;
}

}  // namespace

TEST_CASE_TEMPLATE("every store keeps files as it is told", AnyStore, DiskStore, MemoryStore) {
  const TemporaryFolder folder;
  AnyStore store;
  const Path file = folder / "blåbærgrød" / "Østergårds opkald.samtale";

  SUBCASE("what is not there is not found") {
    CHECK(reason(store.read(file)) == IoReason::not_found);
    CHECK(reason(store.append(file, "a")) == IoReason::not_found);
    CHECK(reason(store.truncate(file, 0)) == IoReason::not_found);
    CHECK(reason(store.remove(file)) == IoReason::not_found);
    CHECK(reason(store.lock(file)) == IoReason::not_found);
    CHECK(store.read(file).error().path == file);
    CHECK(store.list(file.parent_path()).value().empty());
  }
  SUBCASE("a new file is made once, with its folders") {
    REQUIRE(store.create(file, "første").ok());
    CHECK(store.read(file).value() == "første");
    CHECK(reason(store.create(file, "anden")) == IoReason::exists);
    CHECK(store.read(file).value() == "første");
  }
  SUBCASE("a part of a file is read, as far as there is one") {
    CHECK(reason(store.read_part(file, 0, 4)) == IoReason::not_found);
    REQUIRE(store.create(file, "0123456789").ok());
    CHECK(store.read_part(file, 0, 4).value() == "0123");
    CHECK(store.read_part(file, 8, 4).value() == "89");
    CHECK(store.read_part(file, 10, 4).value().empty());
    CHECK(store.read_part(file, 99, 4).value().empty());
  }
  SUBCASE("a file is replaced whole") {
    REQUIRE(store.write(file, "en længere tekst").ok());
    REQUIRE(store.write(file, "kort").ok());
    CHECK(store.read(file).value() == "kort");
    CHECK(store.list(file.parent_path()).value() == std::vector<Path>{file});
  }
  SUBCASE("the folders in a folder are listed, hidden ones and files left out") {
    const Path top = folder / "æsker";
    for (const char* one : {"b/1", "a/dyb/2", ".skjult/3", "fil"})
      REQUIRE(store.create(top / one, "x").ok());
    CHECK(store.folders(top).value() == std::vector<Path>{top / "a", top / "b"});
    CHECK(store.folders(top / "b").value().empty());
    CHECK(store.folders(top / "ingen").value().empty());
  }
  SUBCASE("an append comes at the end and a truncate takes from it") {
    const std::string binary("\0\n\r\xff", 4);
    REQUIRE(store.create(file, "a").ok());
    REQUIRE(store.append(file, binary).ok());
    REQUIRE(store.append(file, "").ok());
    CHECK(store.read(file).value() == "a" + binary);
    REQUIRE(store.truncate(file, 99).ok());
    CHECK(store.read(file).value() == "a" + binary);
    REQUIRE(store.truncate(file, 1).ok());
    CHECK(store.read(file).value() == "a");
    REQUIRE(store.truncate(file, 0).ok());
    CHECK(store.read(file).value().empty());
  }
  SUBCASE("a folder's files are listed sorted, without its folders") {
    const Path inside = folder / "b";
    REQUIRE(store.write(inside / "ø", "").ok());
    REQUIRE(store.write(inside / "b", "").ok());
    REQUIRE(store.write(inside / "B", "").ok());
    REQUIRE(store.write(inside / "dybere" / "c", "").ok());
    CHECK(store.list(inside).value() ==
          std::vector<Path>{inside / "B", inside / "b", inside / "ø"});
    CHECK(store.list(inside / "").value().size() == 3);
  }
  SUBCASE("what was written to last is the newer") {
    const Path other = folder / "b";
    CHECK(reason(store.changed(file)) == IoReason::not_found);
    REQUIRE(store.create(file, "a").ok());
    // A disk's clock has steps of some milliseconds: written to until it has gone on.
    const auto newer = [&](const Path& one, const Path& than) {
      for (int i = 0; i < 10'000 && store.changed(one).value() <= store.changed(than).value(); ++i)
        REQUIRE(store.append(one, "b").ok());
      return store.changed(one).value() > store.changed(than).value();
    };
    REQUIRE(store.create(other, "a").ok());
    CHECK(newer(other, file));
    CHECK(newer(file, other));
    REQUIRE(store.remove(file).ok());
    CHECK(reason(store.changed(file)) == IoReason::not_found);
  }
  SUBCASE("a removed file is gone") {
    REQUIRE(store.create(file, "a").ok());
    REQUIRE(store.remove(file).ok());
    CHECK(reason(store.read(file)) == IoReason::not_found);
    CHECK(store.list(file.parent_path()).value().empty());
  }
  SUBCASE("a file can be made with its lock") {
    REQUIRE(store.create_locked(file, "a").ok());
    CHECK(reason(store.lock(file)) == IoReason::locked);
    CHECK_FALSE(store.create_locked(file, "b").ok());
    CHECK(store.read(file).value() == "a");
    store.unlock(file);
    CHECK(reason(store.create_locked(file, "b")) == IoReason::exists);
    CHECK(store.lock(file).ok());
  }
  SUBCASE("a lock is held by one until it is let go") {
    REQUIRE(store.create(file, "a").ok());
    REQUIRE(store.lock(file).ok());
    CHECK(reason(store.lock(file)) == IoReason::locked);
    CHECK(store.append(file, "b").ok());
    store.unlock(file);
    store.unlock(file);
    REQUIRE(store.lock(file).ok());
  }
}

TEST_CASE("every reason is told in words, in both languages") {
  const auto words = [](IoReason reason, Language language) {
    return message(IoError{"mappe/æ.samtale", reason}, language);
  };
  CHECK(words(IoReason::not_found, Language::da) == "»mappe/æ.samtale« findes ikke.");
  CHECK(words(IoReason::not_found, Language::en) == "“mappe/æ.samtale” does not exist.");
  CHECK(words(IoReason::denied, Language::da) ==
        "Du har ikke adgang til »mappe/æ.samtale«, eller stedet er skrivebeskyttet.");
  CHECK(words(IoReason::denied, Language::en) ==
        "You have no access to “mappe/æ.samtale”, or the place is write-protected.");
  CHECK(words(IoReason::full, Language::da) ==
        "Der er ikke plads på disken til »mappe/æ.samtale«.");
  CHECK(words(IoReason::full, Language::en) ==
        "There is no room on the disk for “mappe/æ.samtale”.");
  CHECK(words(IoReason::exists, Language::da) ==
        "Der findes allerede en fil, der hedder »mappe/æ.samtale«.");
  CHECK(words(IoReason::exists, Language::en) ==
        "There is already a file called “mappe/æ.samtale”.");
  CHECK(words(IoReason::locked, Language::da) == "»mappe/æ.samtale« er åben i et andet vindue.");
  CHECK(words(IoReason::locked, Language::en) == "“mappe/æ.samtale” is open in another window.");
  CHECK(words(IoReason::not_a_file, Language::da) ==
        "»mappe/æ.samtale« er ikke en almindelig fil.");
  CHECK(words(IoReason::not_a_file, Language::en) == "“mappe/æ.samtale” is not an ordinary file.");
  CHECK(words(IoReason::not_a_folder, Language::da) ==
        "»mappe/æ.samtale« ligger ikke i en mappe, men under en fil.");
  CHECK(words(IoReason::not_a_folder, Language::en) ==
        "“mappe/æ.samtale” does not lie in a folder but under a file.");
  CHECK(words(IoReason::bad_name, Language::da) ==
        "En fil kan ikke hedde »mappe/æ.samtale«. Prøv med et kortere navn.");
  CHECK(words(IoReason::bad_name, Language::en) ==
        "A file can't be called “mappe/æ.samtale”. Try a shorter name.");
  CHECK(words(IoReason::too_large, Language::da) ==
        "»mappe/æ.samtale« er for stor til at blive åbnet.");
  CHECK(words(IoReason::too_large, Language::en) == "“mappe/æ.samtale” is too large to be opened.");
  CHECK(words(IoReason::not_text, Language::da) ==
        "»mappe/æ.samtale« kan ikke gemmes, for teksten er ikke UTF-8.");
  CHECK(words(IoReason::not_text, Language::en) ==
        "“mappe/æ.samtale” can't be saved because the text is not UTF-8.");
  CHECK(words(IoReason::damaged, Language::da) ==
        "»mappe/æ.samtale« er beskadiget og kan ikke læses.");
  CHECK(words(IoReason::damaged, Language::en) ==
        "“mappe/æ.samtale” is damaged and can't be read.");
  CHECK(words(IoReason::other, Language::da) ==
        "»mappe/æ.samtale« kan ikke læses eller skrives lige nu.");
  CHECK(words(IoReason::other, Language::en) ==
        "“mappe/æ.samtale” can't be read or written right now.");
}
