#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/store/os_file.hpp"

namespace samtale::engine::os {
namespace {

constexpr mode_t file_mode = S_IRUSR | S_IWUSR;
constexpr mode_t folder_mode = S_IRWXU;

IoReason reason_of(int error) {
  switch (error) {
    case ENOENT:
      return IoReason::not_found;
    case EACCES:
    case EPERM:
    case EROFS:
    case ETXTBSY:
      return IoReason::denied;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return IoReason::full;
    case EEXIST:
      return IoReason::exists;
    case EISDIR:
    case ENXIO:
      return IoReason::not_a_file;
    case ENOTDIR:
      return IoReason::not_a_folder;
    case ENAMETOOLONG:
    case EINVAL:
    case EILSEQ:
    case ELOOP:
      return IoReason::bad_name;
    default:
      return IoReason::other;
  }
}

Failure<IoReason> failure(int error) { return Failure<IoReason>{reason_of(error)}; }

/// A file descriptor that is closed with its scope.
class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (value_ >= 0) ::close(value_);
  }
  int get() const { return value_; }
  int release() { return std::exchange(value_, -1); }

 private:
  int value_;
};

template <class Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

/// Non-blocking, since opening a pipe would wait for its other end; then it must be an ordinary
/// file.
Result<int, IoReason> open_ordinary(const Path& file, int flags) {
  Descriptor opened(
      retried([&] { return ::open(file.c_str(), flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY); }));
  if (opened.get() < 0) return failure(errno);
  struct stat status {};
  if (::fstat(opened.get(), &status) != 0) return failure(errno);
  if (!S_ISREG(status.st_mode)) return Failure<IoReason>{IoReason::not_a_file};
  return opened.release();
}

/// 0 or the error.
int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written =
        retried([&] { return ::write(descriptor, bytes.data(), bytes.size()); });
    if (written < 0) return errno;
    if (written == 0) return ENOSPC;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// 0 or the error. Some file systems know no flush; what they do instead is all that can be had.
int flush(int descriptor) {
  if (retried([&] { return ::fsync(descriptor); }) == 0) return 0;
  return errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

/// Locks that a file system does not have are taken as held: the call matters more, and the line
/// numbers in the checksums show if two programs did write.
bool locks_are_missing(int error) {
  return error == ENOLCK || error == ENOTSUP || error == ENOSYS || error == EINVAL;
}

}  // namespace

Result<std::string, IoReason> read(const Path& file) {
  const Result<int, IoReason> opened = open_ordinary(file, O_RDONLY);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Descriptor descriptor(opened.value());
  std::string bytes;
  char part[1 << 16];
  for (;;) {
    const ssize_t length = retried([&] { return ::read(descriptor.get(), part, sizeof(part)); });
    if (length < 0) return failure(errno);
    if (length == 0) return bytes;
    bytes.append(part, static_cast<std::size_t>(length));
    if (bytes.size() > max_file_bytes) return Failure<IoReason>{IoReason::too_large};
  }
}

Result<std::string, IoReason> read_part(const Path& file, std::uintmax_t from, std::size_t most) {
  const Result<int, IoReason> opened = open_ordinary(file, O_RDONLY);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Descriptor descriptor(opened.value());
  const off_t size = ::lseek(descriptor.get(), 0, SEEK_END);
  if (size < 0) return failure(errno);
  if (from >= static_cast<std::uintmax_t>(size)) return std::string();
  const std::uintmax_t rest = static_cast<std::uintmax_t>(size) - from;
  std::string bytes(rest < most ? static_cast<std::size_t>(rest) : most, '\0');
  std::size_t read = 0;
  while (read < bytes.size()) {
    const ssize_t length = retried([&] {
      return ::pread(descriptor.get(), bytes.data() + read, bytes.size() - read,
                     static_cast<off_t>(from + read));
    });
    if (length < 0) return failure(errno);
    if (length == 0) break;  // it has been cut since
    read += static_cast<std::size_t>(length);
  }
  bytes.resize(read);
  return bytes;
}

Result<Done, IoReason> write_new(const Path& file, std::string_view bytes) {
  const Descriptor descriptor(retried([&] {
    return ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode);
  }));
  if (descriptor.get() < 0) return failure(errno);
  int error = write_all(descriptor.get(), bytes);
  if (error == 0) error = flush(descriptor.get());
  if (error == 0) return Done{};
  retried([&] { return ::unlink(file.c_str()); });
  return failure(error);
}

Result<Done, IoReason> append(const Path& file, std::string_view bytes) {
  const Result<int, IoReason> opened = open_ordinary(file, O_WRONLY | O_APPEND);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Descriptor descriptor(opened.value());
  const off_t before = ::lseek(descriptor.get(), 0, SEEK_END);
  if (before < 0) return failure(errno);
  int error = write_all(descriptor.get(), bytes);
  if (error == 0) error = flush(descriptor.get());
  if (error == 0) return Done{};
  // If even this fails, the reader knows a torn end when it meets one.
  static_cast<void>(retried([&] { return ::ftruncate(descriptor.get(), before); }));
  return failure(error);
}

Result<Done, IoReason> truncate(const Path& file, std::uintmax_t bytes) {
  const Result<int, IoReason> opened = open_ordinary(file, O_WRONLY);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Descriptor descriptor(opened.value());
  const off_t size = ::lseek(descriptor.get(), 0, SEEK_END);
  if (size < 0) return failure(errno);
  if (static_cast<std::uintmax_t>(size) <= bytes) return Done{};
  const auto wanted = static_cast<off_t>(bytes);
  if (retried([&] { return ::ftruncate(descriptor.get(), wanted); }) != 0) return failure(errno);
  if (const int error = flush(descriptor.get()); error != 0) return failure(error);
  return Done{};
}

Result<Done, IoReason> replace(const Path& from, const Path& to) {
  if (retried([&] { return ::rename(from.c_str(), to.c_str()); }) != 0) return failure(errno);
  return Done{};
}

Result<Done, IoReason> rename_new(const Path& from, const Path& to) {
#ifdef RENAME_NOREPLACE
  // In one piece: a program that is killed on the way leaves no second name behind.
  if (retried([&] {
        return ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
      }) == 0)
    return Done{};
  if (errno == EEXIST) return failure(errno);
#endif
  // A system or a file system that can't.
  if (retried([&] { return ::link(from.c_str(), to.c_str()); }) == 0) {
    retried([&] { return ::unlink(from.c_str()); });
    return Done{};
  }
  const int error = errno;
  if (error == EEXIST) return failure(error);
  // A file system without hard links (a memory stick): look first, then rename.
  struct stat status {};
  if (::lstat(to.c_str(), &status) == 0) return Failure<IoReason>{IoReason::exists};
  return replace(from, to);
}

Result<Done, IoReason> remove(const Path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) return failure(errno);
  if (S_ISDIR(status.st_mode)) return Failure<IoReason>{IoReason::not_a_file};
  if (retried([&] { return ::unlink(file.c_str()); }) != 0) return failure(errno);
  return Done{};
}

Result<Done, IoReason> make_folders(const Path& folder) {
  if (folder.empty()) return Done{};
  const auto make = [&] { return ::mkdir(folder.c_str(), folder_mode); };
  if (retried(make) == 0) {
    flush_folder(folder.parent_path());
    return Done{};
  }
  const int error = errno;
  struct stat status {};
  if (::stat(folder.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return Done{};
    return Failure<IoReason>{IoReason::not_a_folder};
  }
  if (error != ENOENT || folder == folder.parent_path()) return failure(error);
  const Result<Done, IoReason> above = make_folders(folder.parent_path());
  if (!above) return above;
  if (retried(make) != 0 && errno != EEXIST) return failure(errno);
  flush_folder(folder.parent_path());
  return Done{};
}

void flush_folder(const Path& folder) {
  const Path named = folder.empty() ? Path(".") : folder;
  const Descriptor descriptor(
      retried([&] { return ::open(named.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  // A folder that may be written but not read can't be flushed by its name; the file itself is
  // safe.
  if (descriptor.get() >= 0) flush(descriptor.get());
}

std::uint64_t process_number() { return static_cast<std::uint64_t>(::getpid()); }

const bool replaces_held_files = true;

FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

FileLock::~FileLock() {
  if (handle_ >= 0) ::close(static_cast<int>(handle_));
}

Result<FileLock, IoReason> lock(const Path& file) {
  const Result<int, IoReason> opened = open_ordinary(file, O_RDONLY);
  if (!opened) return Failure<IoReason>{opened.error()};
  FileLock held;
  held.handle_ = opened.value();
  if (retried([&] { return ::flock(opened.value(), LOCK_EX | LOCK_NB); }) == 0) return held;
  if (errno == EWOULDBLOCK) return Failure<IoReason>{IoReason::locked};
  if (!locks_are_missing(errno)) return failure(errno);
  return held;
}

}  // namespace samtale::engine::os
