// Every call to the operating system fails in its turn while a call is kept: the real store, with
// the system's functions wrapped by the linker (CMakeLists.txt lists them). And a disk that is
// really full, or read-only.
#include <cerrno>
#include <cstdarg>
#include <fstream>
#include <functional>
#include <iterator>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "engine/session_log.hpp"
#include "engine/store/disk_store.hpp"
#include "tests/support/process.hpp"
#include "tests/support/small_scenario.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

/// What goes wrong: from the call numbered `first` on, `count` calls.
struct Plan {
  bool on = false;
  int error = 0;  // 0: a write takes one byte and no more
  std::size_t first = 0;
  std::size_t count = 0;
  std::size_t seen = 0;
  std::size_t hit = 0;
};
Plan plan;

bool fails() {
  if (!plan.on) return false;
  const std::size_t number = plan.seen++;
  if (number < plan.first || number >= plan.first + plan.count) return false;
  ++plan.hit;
  errno = plan.error;
  return true;
}

/// Calls that can't be cut short pass where that is the plan.
bool refused() { return fails() && plan.error != 0; }

}  // namespace

extern "C" {
int __real_open(const char* path, int flags, ...);
ssize_t __real_write(int file, const void* bytes, size_t count);
ssize_t __real_read(int file, void* bytes, size_t count);
int __real_fsync(int file);
int __real_ftruncate(int file, off_t length);
int __real_rename(const char* from, const char* to);
int __real_link(const char* from, const char* to);
int __real_unlink(const char* path);
int __real_mkdir(const char* path, mode_t mode);
int __real_flock(int file, int operation);

int __wrap_open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
  va_end(more);
  return refused() ? -1 : __real_open(path, flags, mode);
}
ssize_t __wrap_write(int file, const void* bytes, size_t count) {
  if (!fails()) return __real_write(file, bytes, count);
  return plan.error != 0 ? -1 : __real_write(file, bytes, count == 0 ? 0 : 1);
}
ssize_t __wrap_read(int file, void* bytes, size_t count) {
  if (!fails()) return __real_read(file, bytes, count);
  return plan.error != 0 ? -1 : __real_read(file, bytes, count == 0 ? 0 : 1);
}
int __wrap_fsync(int file) { return refused() ? -1 : __real_fsync(file); }
int __wrap_ftruncate(int file, off_t length) {
  return refused() ? -1 : __real_ftruncate(file, length);
}
int __wrap_rename(const char* from, const char* to) {
  return refused() ? -1 : __real_rename(from, to);
}
int __wrap_link(const char* from, const char* to) { return refused() ? -1 : __real_link(from, to); }
int __wrap_unlink(const char* path) { return refused() ? -1 : __real_unlink(path); }
int __wrap_mkdir(const char* path, mode_t mode) {
  return refused() ? -1 : __real_mkdir(path, mode);
}
int __wrap_flock(int file, int operation) { return refused() ? -1 : __real_flock(file, operation); }
}

namespace samtale::tests {
namespace {

using namespace engine;

std::string bytes_of(const Path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The words for what is not of our making; whatever the system says, it is one of these.
void check_told(const IoError& error, const Path& file) {
  const std::string told = message(error, Language::en);
  const std::string name = "“" + path_text(file) + "”";
  const bool known = told == name + " can't be read or written right now." ||
                     told == "There is no room on the disk for " + name + "." ||
                     told == "You have no access to " + name + ", or the place is write-protected.";
  CHECK_MESSAGE(known, told);
}

/// A call of some notes on a disk that goes wrong, kept as the shells keep one: where the file
/// can't be made, it is tried again with the next event.
class KeptCall {
 public:
  explicit KeptCall(const Path& file) : file_(file) {
    session_.header = header_for(small_scenario(), 7);
    begin();
  }

  void note() {
    Event event;
    event.id = next_id(session_);
    event.what = Noted{"note " + std::to_string(event.id)};
    append(session_, event);
    if (!log_) {
      begin();
    } else if (const auto kept = log_->append(event); kept) {
      acknowledged_ = session_.events.size();
    } else {
      failed(kept.error());
    }
    check();
  }

  void disk_is_back() {
    plan.on = false;
    if (!log_) begin();
    if (log_) CHECK(log_->retry().ok());
    CHECK(bytes_of(file_) == encode(session_));
    CHECK(DiskStore().lock(file_).error().reason == IoReason::locked);
  }
  std::size_t failures() const { return failures_; }

 private:
  void begin() {
    auto created = create_session(store_, file_, session_);
    if (!created) return failed(created.error());
    log_ = std::move(created).value();
    acknowledged_ = session_.events.size();
  }
  void failed(const IoError& error) {
    ++failures_;
    check_told(error, file_);
  }
  /// What the program would find if it died now.
  void check() {
    const bool was_on = std::exchange(plan.on, false);
    if (log_) {
      const DecodedSession found = decode(bytes_of(file_));
      CHECK(found.writable());
      CHECK(found.session.events.size() >= acknowledged_);
    }
    plan.on = was_on;
  }

  DiskStore store_;
  Path file_;
  Session session_;
  std::optional<SessionLog> log_;
  std::size_t acknowledged_ = 0;
  std::size_t failures_ = 0;
};

/// Whether the plan came to its first call at all, and how many failures were told.
struct Run {
  bool reached = false;
  std::size_t failures = 0;
};

Run run(int error, std::size_t first, std::size_t count) {
  const TemporaryFolder folder;
  plan = Plan{true, error, first, count, 0, 0};
  KeptCall call(folder.path() / "calls" / "call.samtale");
  for (int n = 0; n < 4; ++n) call.note();
  plan.on = false;
  call.disk_is_back();
  return {plan.hit > 0, call.failures()};
}

constexpr std::size_t always = 1'000'000;

}  // namespace

TEST_CASE("whatever the system refuses, no acknowledged event is lost and the rest catches up") {
  for (const int error : {EIO, ENOSPC, EROFS, EDQUOT, EACCES}) {
    std::size_t told = 0;
    for (const std::size_t count : {std::size_t{1}, std::size_t{2}, std::size_t{5}, always}) {
      for (std::size_t first = 0;; ++first) {
        CAPTURE(error);
        CAPTURE(count);
        CAPTURE(first);
        const Run done = run(error, first, count);
        if (!done.reached) {
          CHECK(first > 20);  // so many calls there are, and each failed once
          break;
        }
        told += done.failures;
      }
    }
    CHECK(told > 50);
  }
}

TEST_CASE("an interrupted call and a short write are nobody's failure") {
  for (const int error : {EINTR, 0}) {
    for (const std::size_t count : {std::size_t{1}, std::size_t{40}}) {
      for (std::size_t first = 0; first < 200; ++first) {
        CAPTURE(error);
        CAPTURE(first);
        const Run done = run(error, first, count);
        CHECK(done.failures == 0);
        if (!done.reached) break;
      }
    }
  }
}

TEST_CASE("a file that is read while the disk goes wrong is told or is whole") {
  const TemporaryFolder folder;
  const Path file = folder.path() / "call.samtale";
  std::ofstream(file, std::ios::binary) << encode([] {
    Random random(3);
    return random_session(small_scenario(), random, 10, Notes::some);
  }());
  const std::string whole = bytes_of(file);
  for (const int error : {EIO, EINTR, 0}) {
    for (std::size_t first = 0;; ++first) {
      CAPTURE(error);
      CAPTURE(first);
      plan = Plan{true, error, first, 1, 0, 0};
      {
        DiskStore store;
        const auto opened = resume_session(store, file);
        plan.on = false;
        CHECK((opened.ok() || error == EIO));
        if (opened) {
          CHECK(opened.value().decoded.damage == SessionDamage::none);
        } else {
          check_told(opened.error(), file);
        }
      }
      CHECK(bytes_of(file) == whole);
      if (plan.hit == 0) break;
    }
  }
}

namespace {

/// In a process with a disk of its own of 64 kB, mounted at `folder`; 77 where that is not allowed.
int on_a_tiny_disk(const Path& folder, const std::function<void()>& test) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tiny", folder.c_str(), "tmpfs", 0, "size=64k") != 0)
      ::_exit(77);
    try {
      test();
    } catch (...) {
      ::_exit(2);
    }
    ::_exit(0);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void must(bool holds, const std::string& what) {
  if (holds) return;
  std::fprintf(stderr, "on the tiny disk: %s\n", what.c_str());
  ::_exit(1);
}

void fill_and_free(const Path& folder) {
  const Path file = folder / "call.samtale", filler = folder / "filler";
  DiskStore store;
  Session session;
  session.header = header_for(small_scenario(), 7);
  auto log = create_session(store, file, session);
  must(log.ok(), "there is room at first");
  const auto note = [&] {
    Event event;
    event.id = next_id(session);
    event.what = Noted{std::string(600, 'x')};
    append(session, event);
    return log.value().append(event);
  };
  must(note().ok(), "there is room for a note");
  std::ofstream(filler, std::ios::binary) << std::string(200'000, 'f');
  std::size_t kept = session.events.size();
  bool was_full = false;
  for (int n = 0; n < 12; ++n) {
    const auto done = note();
    if (done) {
      kept = session.events.size();
      continue;
    }
    was_full = true;
    must(message(done.error(), Language::da) ==
             "Der er ikke plads på disken til »" + path_text(file) + "«.",
         message(done.error(), Language::da));
    const DecodedSession found = decode(bytes_of(file));
    must(found.damage == SessionDamage::none, "what is on the disk is whole");
    must(found.session.events.size() == kept, "what is on the disk is what was acknowledged");
  }
  must(was_full, "the disk was full");
  const Finished program = run_cli({"play", "angry-caller", "--auto", "first", "--lang", "en",
                                    "--session", folder / "other.samtale", "--acknowledge"});
  must(program.code == 2 && program.err == "There is no room on the disk for “" +
                                               path_text(folder / "other.samtale") + "”.\n",
       program.err);
  std::filesystem::remove(filler);
  must(log.value().retry().ok() && bytes_of(file) == encode(session), "the file catches up");

  must(::mount("tiny", folder.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0, "remount");
  const auto refused = note();
  must(!refused &&
           message(refused.error(), Language::en) ==
               "You have no access to “" + path_text(file) + "”, or the place is write-protected.",
       "a read-only disk is told");
  must(resume_session(store, file).ok() == false, "the call is held");
  must(::mount("tiny", folder.c_str(), "tmpfs", MS_REMOUNT, nullptr) == 0, "remount");
  must(note().ok() && bytes_of(file) == encode(session), "the file catches up again");
}

}  // namespace

TEST_CASE("a disk that is really full or read-only loses nothing") {
  const TemporaryFolder folder;
  const int code = on_a_tiny_disk(folder.path(), [&] { fill_and_free(folder.path()); });
  if (code == 77) {
    MESSAGE("not tried: this user may not mount a disk");
    return;
  }
  CHECK(code == 0);
}

}  // namespace samtale::tests
