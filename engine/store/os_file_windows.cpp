#include <algorithm>
#include <limits>
#include <utility>

#define NOMINMAX 1
#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include "engine/store/os_file.hpp"

namespace samtale::engine::os {
namespace {

/// Everybody may read, write and rename a file beside us, as on other systems: who may not is told
/// by the lock.
constexpr DWORD shared = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

IoReason reason_of(DWORD error) {
  switch (error) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_BAD_NETPATH:
    case ERROR_INVALID_DRIVE:
      return IoReason::not_found;
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
      return IoReason::denied;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
      return IoReason::full;
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
      return IoReason::exists;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
      return IoReason::locked;
    case ERROR_DIRECTORY:
      return IoReason::not_a_folder;
    case ERROR_INVALID_NAME:
    case ERROR_FILENAME_EXCED_RANGE:
    case ERROR_BAD_PATHNAME:
      return IoReason::bad_name;
    default:
      return IoReason::other;
  }
}

Failure<IoReason> failure(DWORD error) { return Failure<IoReason>{reason_of(error)}; }
Failure<IoReason> last_failure() { return failure(::GetLastError()); }

/// Closed with its scope.
class Handle {
 public:
  explicit Handle(HANDLE value) : value_(value) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (is_open()) ::CloseHandle(value_);
  }
  bool is_open() const { return value_ != INVALID_HANDLE_VALUE; }
  HANDLE get() const { return value_; }
  HANDLE release() { return std::exchange(value_, INVALID_HANDLE_VALUE); }

 private:
  HANDLE value_;
};

bool is_folder(const Path& path) {
  const DWORD attributes = ::GetFileAttributesW(path.c_str());
  return attributes != INVALID_FILE_ATTRIBUTES && (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
}

Result<HANDLE, IoReason> open_ordinary(const Path& file, DWORD access) {
  Handle opened(::CreateFileW(file.c_str(), access, shared, nullptr, OPEN_EXISTING,
                              FILE_ATTRIBUTE_NORMAL, nullptr));
  if (!opened.is_open()) {
    const DWORD error = ::GetLastError();
    if (is_folder(file)) return Failure<IoReason>{IoReason::not_a_file};
    return failure(error);
  }
  if (::GetFileType(opened.get()) != FILE_TYPE_DISK) return Failure<IoReason>{IoReason::not_a_file};
  return opened.release();
}

/// 0 or the error.
DWORD write_all(HANDLE file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto part = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1U << 30U));
    DWORD written = 0;
    if (::WriteFile(file, bytes.data(), part, &written, nullptr) == 0) return ::GetLastError();
    if (written == 0) return ERROR_DISK_FULL;
    bytes.remove_prefix(written);
  }
  return 0;
}

DWORD write_and_flush(HANDLE file, std::string_view bytes) {
  if (const DWORD error = write_all(file, bytes); error != 0) return error;
  return ::FlushFileBuffers(file) != 0 ? 0 : ::GetLastError();
}

bool size_of(HANDLE file, std::uintmax_t& size) {
  LARGE_INTEGER found{};
  if (::GetFileSizeEx(file, &found) == 0) return false;
  size = static_cast<std::uintmax_t>(found.QuadPart);
  return true;
}

bool move_to(HANDLE file, std::uintmax_t byte) {
  LARGE_INTEGER to{};
  to.QuadPart = static_cast<LONGLONG>(byte);
  return ::SetFilePointerEx(file, to, nullptr, FILE_BEGIN) != 0;
}

bool cut_at(HANDLE file, std::uintmax_t byte) {
  return move_to(file, byte) && ::SetEndOfFile(file) != 0;
}

/// From where the file stands; less where it ends before.
Result<std::string, IoReason> read_bytes(HANDLE file, std::size_t most) {
  std::string bytes;
  char part[1 << 16];
  while (bytes.size() < most) {
    const auto wanted = static_cast<DWORD>(std::min(most - bytes.size(), sizeof(part)));
    DWORD got = 0;
    if (::ReadFile(file, part, wanted, &got, nullptr) == 0) return last_failure();
    if (got == 0) break;
    bytes.append(part, got);
  }
  return bytes;
}

Result<Done, IoReason> move(const Path& from, const Path& to, DWORD how) {
  if (::MoveFileExW(from.c_str(), to.c_str(), how | MOVEFILE_WRITE_THROUGH) == 0)
    return last_failure();
  return Done{};
}

}  // namespace

Result<std::string, IoReason> read(const Path& file) {
  const auto opened = open_ordinary(file, GENERIC_READ);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Handle handle(opened.value());
  constexpr auto most = static_cast<std::size_t>(max_file_bytes);
  auto bytes = read_bytes(handle.get(), most + 1);
  if (bytes && bytes.value().size() > most) return Failure<IoReason>{IoReason::too_large};
  return bytes;
}

Result<std::string, IoReason> read_part(const Path& file, std::uintmax_t from, std::size_t most) {
  const auto opened = open_ordinary(file, GENERIC_READ);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Handle handle(opened.value());
  std::uintmax_t size = 0;
  if (!size_of(handle.get(), size)) return last_failure();
  if (from >= size) return std::string();
  if (!move_to(handle.get(), from)) return last_failure();
  return read_bytes(handle.get(), most);
}

/// In the user's own folders a new file has their rights: nobody else may read it.
Result<Done, IoReason> write_new(const Path& file, std::string_view bytes) {
  DWORD error = 0;
  {
    const Handle handle(::CreateFileW(file.c_str(), GENERIC_WRITE, shared, nullptr, CREATE_NEW,
                                      FILE_ATTRIBUTE_NORMAL, nullptr));
    if (!handle.is_open()) return last_failure();
    error = write_and_flush(handle.get(), bytes);
  }
  if (error == 0) return Done{};
  ::DeleteFileW(file.c_str());
  return failure(error);
}

Result<Done, IoReason> append(const Path& file, std::string_view bytes) {
  const auto opened = open_ordinary(file, GENERIC_WRITE);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Handle handle(opened.value());
  std::uintmax_t before = 0;
  if (!size_of(handle.get(), before) || !move_to(handle.get(), before)) return last_failure();
  const DWORD error = write_and_flush(handle.get(), bytes);
  if (error == 0) return Done{};
  // If even this fails, the reader knows a torn end when it meets one.
  static_cast<void>(cut_at(handle.get(), before));
  return failure(error);
}

Result<Done, IoReason> truncate(const Path& file, std::uintmax_t bytes) {
  const auto opened = open_ordinary(file, GENERIC_WRITE);
  if (!opened) return Failure<IoReason>{opened.error()};
  const Handle handle(opened.value());
  std::uintmax_t size = 0;
  if (!size_of(handle.get(), size)) return last_failure();
  if (size <= bytes) return Done{};
  if (!cut_at(handle.get(), bytes) || ::FlushFileBuffers(handle.get()) == 0) return last_failure();
  return Done{};
}

Result<Done, IoReason> replace(const Path& from, const Path& to) {
  if (is_folder(to)) return Failure<IoReason>{IoReason::not_a_file};
  return move(from, to, MOVEFILE_REPLACE_EXISTING);
}

Result<Done, IoReason> rename_new(const Path& from, const Path& to) { return move(from, to, 0); }

Result<Done, IoReason> remove(const Path& file) {
  if (is_folder(file)) return Failure<IoReason>{IoReason::not_a_file};
  if (::DeleteFileW(file.c_str()) == 0) return last_failure();
  return Done{};
}

Result<Done, IoReason> make_folders(const Path& folder) {
  if (folder.empty() || ::CreateDirectoryW(folder.c_str(), nullptr) != 0) return Done{};
  const DWORD error = ::GetLastError();
  if (is_folder(folder)) return Done{};
  if (::GetFileAttributesW(folder.c_str()) != INVALID_FILE_ATTRIBUTES)
    return Failure<IoReason>{IoReason::not_a_folder};
  if (error != ERROR_PATH_NOT_FOUND || folder == folder.parent_path()) return failure(error);
  const Result<Done, IoReason> above = make_folders(folder.parent_path());
  if (!above) return above;
  if (::CreateDirectoryW(folder.c_str(), nullptr) == 0 && !is_folder(folder)) return last_failure();
  return Done{};
}

/// What is moved is written through; for folders Windows has no flush.
void flush_folder(const Path&) {}

std::uint64_t process_number() { return ::GetCurrentProcessId(); }

const bool replaces_held_files = false;

FileLock::FileLock(FileLock&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(handle_, other.handle_);
  return *this;
}

FileLock::~FileLock() {
  if (handle_ != -1) ::CloseHandle(reinterpret_cast<HANDLE>(handle_));
}

/// One byte far behind the end of any file: nobody may touch bytes that are locked here, and it is
/// only whether one has the lock that is to be told.
Result<FileLock, IoReason> lock(const Path& file) {
  const auto opened = open_ordinary(file, GENERIC_READ);
  if (!opened) return Failure<IoReason>{opened.error()};
  FileLock held;
  held.handle_ = reinterpret_cast<std::intptr_t>(opened.value());
  OVERLAPPED far_behind{};
  far_behind.OffsetHigh = 0x7fffffff;
  if (::LockFileEx(opened.value(), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0,
                   &far_behind) != 0)
    return held;
  const DWORD error = ::GetLastError();
  if (error == ERROR_LOCK_VIOLATION || error == ERROR_IO_PENDING)
    return Failure<IoReason>{IoReason::locked};
  // A network that knows no locks: the call matters more.
  if (error == ERROR_NOT_SUPPORTED || error == ERROR_INVALID_FUNCTION) return held;
  return failure(error);
}

}  // namespace samtale::engine::os
