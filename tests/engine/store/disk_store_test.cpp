#include "engine/store/disk_store.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/inotify.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/session_log.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace samtale::engine;
using namespace samtale::tests;

namespace {

namespace fs = std::filesystem;

mode_t mode_of(const Path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777u;
}

std::size_t entries(const Path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

template <class T>
IoReason reason(const Result<T, IoError>& result) {
  REQUIRE_FALSE(result.ok());
  return result.error().reason;
}

/// Runs `child` in a process of its own and gives its exit status.
template <class Child>
int in_child(Child child) {
  const pid_t pid = ::fork();
  REQUIRE(pid >= 0);
  if (pid == 0) ::_exit(child());
  int status = 0;
  REQUIRE(::waitpid(pid, &status, 0) == pid);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// A program that writes a session until it is killed; says each event on a pipe once its append
/// has returned.
struct Writer {
  pid_t pid = -1;
  int said = -1;
};

Writer start_writer(const Path& file) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  Writer writer;
  writer.pid = ::fork();
  REQUIRE(writer.pid >= 0);
  writer.said = ends[0];
  if (writer.pid != 0) {
    ::close(ends[1]);
    return writer;
  }
  DiskStore store;
  Session session;
  session.header = header_for(small_scenario(), 7);
  Result<SessionLog, IoError> log = create_session(store, file, session);
  while (log) {
    Event event;
    event.id = next_id(session);
    event.what = Noted{std::string(200, 'x')};
    append(session, event);
    if (!log.value().append(event)) break;
    if (::write(ends[1], "+", 1) != 1) break;
  }
  ::_exit(1);
}

}  // namespace

TEST_CASE("files and folders are their owner's alone") {
  const TemporaryFolder folder;
  DiskStore store;
  const mode_t old = ::umask(0);
  const Path file = folder / "a" / "b" / "c.samtale";
  REQUIRE(store.create(file, "x").ok());
  CHECK(mode_of(file) == 0600);
  CHECK(mode_of(file.parent_path()) == 0700);
  CHECK(mode_of(file.parent_path().parent_path()) == 0700);
  REQUIRE(store.write(file, "y").ok());
  CHECK(mode_of(file) == 0600);
  ::umask(old);
}

TEST_CASE("nothing but the file is left beside it") {
  const TemporaryFolder folder;
  DiskStore store;
  const Path file = folder / "a.samtale";
  REQUIRE(store.create(file, "1").ok());
  REQUIRE(store.write(file, "2").ok());
  CHECK(reason(store.create(file, "3")) == IoReason::exists);
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("what a program left behind that died long ago is gone once the folder is listed") {
  const TemporaryFolder folder;
  DiskStore store;
  const Path old = folder / ".samtale-0123456789abcdef-12-0.tmp";
  const Path fresh = folder / ".samtale-0123456789abcdef-13-0.tmp";
  const Path other = folder / "notes.tmp";
  for (const Path& file : {old, fresh, other}) std::ofstream(file) << "answers";
  const auto hours_ago = fs::file_time_type::clock::now() - std::chrono::hours(2);
  fs::last_write_time(old, hours_ago);
  fs::last_write_time(other, hours_ago);
  CHECK(store.list(folder.path()).value() == std::vector<Path>{other});
  CHECK_FALSE(fs::exists(old));
  CHECK(fs::exists(fresh));
}

TEST_CASE("a new file never has two names, so that no killed program leaves one of them") {
  const TemporaryFolder folder;
  const Path from = folder / "from", to = folder / "to", other = folder / "other";
  std::ofstream(from) << "answers";
  std::ofstream(other) << "older";
  const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  REQUIRE(watch >= 0);
  REQUIRE(::inotify_add_watch(watch, folder.path().c_str(), IN_CREATE | IN_DELETE) >= 0);
  CHECK(os::rename_new(from, other).error() == IoReason::exists);
  CHECK(os::read(other).value() == "older");
  CHECK(os::rename_new(from, to).ok());
  CHECK_FALSE(fs::exists(from));
  CHECK(os::read(to).value() == "answers");
  // A rename is neither the making of a name nor the end of one.
  char events[4096];
  CHECK(::read(watch, events, sizeof(events)) == -1);
  ::close(watch);
}

TEST_CASE("a link in the way is neither followed nor replaced by a new file") {
  const TemporaryFolder folder;
  DiskStore store;
  const Path target = folder / "target";
  const Path link = folder / "link";
  fs::create_symlink(target, link);
  CHECK(reason(store.create(link, "secret")) == IoReason::exists);
  CHECK_FALSE(fs::exists(target));
  CHECK(fs::is_symlink(link));
  REQUIRE(store.write(target, "old").ok());
  REQUIRE(store.write(link, "new").ok());
  CHECK(store.read(target).value() == "old");
  CHECK(store.read(link).value() == "new");
}

TEST_CASE("what is no ordinary file is not opened and not waited for") {
  const TemporaryFolder folder;
  DiskStore store;
  const Path pipe = folder / "pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(reason(store.read(pipe)) == IoReason::not_a_file);
  CHECK(reason(store.append(pipe, "a")) == IoReason::not_a_file);
  CHECK(reason(store.read(folder.path())) == IoReason::not_a_file);
  CHECK(reason(store.append(folder.path(), "a")) == IoReason::not_a_file);
  CHECK(reason(store.write(folder.path(), "a")) == IoReason::not_a_file);
  CHECK(reason(store.remove(folder.path())) == IoReason::not_a_file);
  CHECK(reason(store.read("/dev/zero")) == IoReason::not_a_file);
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("places where no file can be are told apart") {
  const TemporaryFolder folder;
  DiskStore store;
  REQUIRE(store.create(folder / "file", "a").ok());
  const Path below = folder / "file" / "b";
  CHECK(reason(store.create(below, "a")) == IoReason::not_a_folder);
  CHECK(reason(store.read(below)) == IoReason::not_a_folder);
  CHECK(reason(store.list(folder / "file")) == IoReason::not_a_folder);
  CHECK(reason(store.create(folder.path() / std::string(300, 'a'), "a")) == IoReason::bad_name);
  CHECK(reason(store.create("", "a")) == IoReason::bad_name);
  CHECK(entries(folder.path()) == 1);
  const Path longest = folder.path() / std::string(255, 'b');
  CHECK(store.create(longest, "a").ok());
}

TEST_CASE("a folder that one may not write to is told as such") {
  const TemporaryFolder folder;
  const Path closed = folder / "closed";
  fs::create_directory(closed);
  REQUIRE(::chmod(folder.path().c_str(), 0755) == 0);
  REQUIRE(::chmod(closed.c_str(), 0555) == 0);
  const int status = in_child([&] {
    // The superuser may write everywhere.
    if (::geteuid() == 0 && ::seteuid(65534) != 0) return 2;
    DiskStore store;
    const auto made = store.create(closed / "a", "x");
    if (made || made.error().reason != IoReason::denied) return 1;
    const auto deeper = store.create(closed / "b" / "a", "x");
    return deeper || deeper.error().reason != IoReason::denied ? 1 : 0;
  });
  CHECK(status == 0);
}

TEST_CASE("an append that does not fit is taken back") {
  const TemporaryFolder folder;
  const Path file = folder / "a";
  DiskStore store;
  REQUIRE(store.create(file, std::string(1'000, 'a')).ok());
  const int status = in_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1'500, 1'500};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 2;
    const auto appended = store.append(file, std::string(1'000, 'b'));
    if (appended || appended.error().reason != IoReason::full) return 1;
    const auto made = store.create(folder / "b", std::string(2'000, 'c'));
    return made || made.error().reason != IoReason::full ? 1 : 0;
  });
  CHECK(status == 0);
  CHECK(store.read(file).value() == std::string(1'000, 'a'));
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("a file larger than any of ours is not read") {
  const TemporaryFolder folder;
  const Path file = folder / "a";
  DiskStore store;
  REQUIRE(store.create(file, "").ok());
  fs::resize_file(file, max_file_bytes);
  CHECK(store.read(file).ok());
  fs::resize_file(file, max_file_bytes + 1);
  CHECK(reason(store.read(file)) == IoReason::too_large);
}

TEST_CASE("removing a file takes what a dead program left of it") {
  const TemporaryFolder folder;
  const Path file = folder / "a.samtale";
  const int status = in_child([&] {
    // Dies in the middle: the temporary file is there, the rename is not made.
    DiskStore store;
    if (!store.create(folder / "b.samtale", "1")) return 1;
    ::signal(SIGXFSZ, SIG_DFL);
    const rlimit limit{100, 100};
    if (::setrlimit(RLIMIT_FSIZE, &limit) != 0) return 2;
    static_cast<void>(store.create(file, std::string(1'000, 'x')));
    return 3;
  });
  CHECK(status == -1);
  CHECK(entries(folder.path()) == 2);
  DiskStore store;
  CHECK(store.list(folder.path()).value() == std::vector<Path>{folder / "b.samtale"});
  REQUIRE(store.create(file, "2").ok());
  CHECK(entries(folder.path()) == 3);
  REQUIRE(store.remove(file).ok());
  CHECK(entries(folder.path()) == 1);
}

TEST_CASE("another program cannot lock what is locked, and can once its holder is gone") {
  const TemporaryFolder folder;
  const Path file = folder / "a";
  const auto try_lock = [&] {
    return in_child([&] {
      DiskStore other;
      const auto locked = other.lock(file);
      if (locked) return 0;
      return locked.error().reason == IoReason::locked ? 1 : 2;
    });
  };
  {
    DiskStore store;
    REQUIRE(store.create(file, "x").ok());
    REQUIRE(store.lock(file).ok());
    CHECK(try_lock() == 1);
    // Reading and appending open and close the file, which must not let go of it.
    CHECK(store.read(file).ok());
    CHECK(store.append(file, "y").ok());
    CHECK(try_lock() == 1);
  }
  CHECK(try_lock() == 0);
}

TEST_CASE("after a kill everything is there whose append had returned, and the lock is free") {
  for (const std::size_t least : {1u, 7u, 40u}) {
    const TemporaryFolder folder;
    const Path file = folder / "opkald" / "dræbt.samtale";
    const Writer writer = start_writer(file);
    std::size_t said = 0;
    char c = 0;
    while (said < least && ::read(writer.said, &c, 1) == 1) ++said;
    DiskStore store;
    CHECK(reason(resume_session(store, file)) == IoReason::locked);
    REQUIRE(::kill(writer.pid, SIGKILL) == 0);
    REQUIRE(::waitpid(writer.pid, nullptr, 0) == writer.pid);
    while (::read(writer.said, &c, 1) == 1) ++said;
    ::close(writer.said);

    Result<OpenedSession, IoError> opened = resume_session(store, file);
    REQUIRE(opened.ok());
    REQUIRE(opened.value().log.has_value());
    CHECK(said >= least);
    CHECK(opened.value().decoded.session.events.size() >= said);
    CHECK(opened.value().decoded.session.events.size() <= said + 1);
  }
}
