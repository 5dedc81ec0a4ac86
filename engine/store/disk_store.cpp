#include "engine/store/disk_store.hpp"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "engine/digest.hpp"

namespace samtale::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_start = ".samtale-";
constexpr std::string_view temporary_ending = ".tmp";
/// A temporary file lives for as long as it takes to write it. One of another machine's program on
/// a shared disk can't be known by its process, and its clock may be another.
constexpr std::chrono::hours longest_writing{1};

Failure<IoError> failure(const Path& path, IoReason reason) {
  return Failure<IoError>{{path, reason}};
}

Result<Done, IoError> with_path(const Result<Done, IoReason>& result, const Path& path) {
  if (!result) return failure(path, result.error());
  return Done{};
}

/// What the names of all temporary files for `file` begin with. A hash, since the name itself may
/// be as long as a name can be.
std::string temporary_prefix(const Path& file) {
  return fmt::format("{}{:016x}-", temporary_start, bytes_hash(path_text(file.filename())));
}

bool is_temporary(const std::string& name, std::string_view prefix) {
  return name.size() > prefix.size() + temporary_ending.size() &&
         name.compare(0, prefix.size(), prefix) == 0 &&
         name.compare(name.size() - temporary_ending.size(), std::string::npos, temporary_ending) ==
             0;
}

/// Writes a temporary file beside `path`. A name that a dead program left is passed over.
Result<Path, IoReason> write_temporary(const Path& path, std::string_view bytes) {
  constexpr int most_attempts = 100;
  for (int attempt = 0;; ++attempt) {
    const Path temporary =
        path.parent_path() / fmt::format("{}{}-{}{}", temporary_prefix(path), os::process_number(),
                                         attempt, temporary_ending);
    const Result<Done, IoReason> written = os::write_new(temporary, bytes);
    if (written) return temporary;
    if (written.error() != IoReason::exists || attempt == most_attempts)
      return Failure<IoReason>{written.error()};
  }
}

using Rename = Result<Done, IoReason> (*)(const Path& from, const Path& to);

/// `held` is null, or gets the lock on the file; a lock that it was on the file before ends.
Result<Done, IoError> write_and_rename(const Path& path, std::string_view bytes, Rename rename,
                                       os::FileLock* held) {
  if (!path.has_filename()) return failure(path, IoReason::bad_name);
  if (const auto made = os::make_folders(path.parent_path()); !made)
    return failure(path, made.error());
  const Result<Path, IoReason> temporary = write_temporary(path, bytes);
  if (!temporary) return failure(path, temporary.error());
  const auto given_up = [&](IoReason reason) {
    static_cast<void>(os::remove(temporary.value()));
    return failure(path, reason);
  };
  os::FileLock next;
  if (held) {
    // A lock is on the file, whatever its name.
    Result<os::FileLock, IoReason> locked = os::lock(temporary.value());
    if (!locked) return given_up(locked.error());
    next = std::move(locked).value();
    if (!os::replaces_held_files) *held = os::FileLock();
  }
  const Result<Done, IoReason> renamed = rename(temporary.value(), path);
  if (!renamed) return given_up(renamed.error());
  if (held) *held = std::move(next);
  os::flush_folder(path.parent_path());
  return Done{};
}

enum class Kind { file, folder };

/// What is in a folder, temporary files and hidden folders included.
Result<std::vector<Path>, IoError> all_in(const Path& folder, Kind kind) {
  std::vector<Path> files;
  std::error_code error;
  fs::directory_iterator entry(folder.empty() ? Path(".") : folder, error);
  if (error == std::errc::no_such_file_or_directory) return files;
  if (error == std::errc::not_a_directory) return failure(folder, IoReason::not_a_folder);
  if (error == std::errc::permission_denied) return failure(folder, IoReason::denied);
  while (!error && entry != fs::directory_iterator()) {
    std::error_code unknown;
    const bool wanted =
        kind == Kind::file ? entry->is_regular_file(unknown) : entry->is_directory(unknown);
    if (wanted) files.push_back(folder / entry->path().filename());
    entry.increment(error);
  }
  if (error) return failure(folder, IoReason::other);
  std::sort(files.begin(), files.end(),
            [](const Path& a, const Path& b) { return a.native() < b.native(); });
  return files;
}

void remove_temporaries(const Path& path) {
  const std::string prefix = temporary_prefix(path);
  const auto files = all_in(path.parent_path(), Kind::file);
  if (!files) return;
  for (const Path& file : files.value())
    if (is_temporary(path_text(file.filename()), prefix)) static_cast<void>(os::remove(file));
}

bool is_left_behind(const Path& temporary) {
  std::error_code error;
  const fs::file_time_type changed = fs::last_write_time(temporary, error);
  return !error && fs::file_time_type::clock::now() - changed > longest_writing;
}

}  // namespace

Result<std::string, IoError> DiskStore::read(const Path& path) {
  Result<std::string, IoReason> bytes = os::read(path);
  if (!bytes) return failure(path, bytes.error());
  return std::move(bytes).value();
}

Result<std::string, IoError> DiskStore::read_part(const Path& path, std::uintmax_t from,
                                                  std::size_t most) {
  Result<std::string, IoReason> bytes = os::read_part(path, from, most);
  if (!bytes) return failure(path, bytes.error());
  return std::move(bytes).value();
}

Result<Done, IoError> DiskStore::write(const Path& path, std::string_view bytes) {
  const auto lock = locks_.find(path);
  if (lock == locks_.end()) return write_and_rename(path, bytes, os::replace, nullptr);
  const Result<Done, IoError> written = write_and_rename(path, bytes, os::replace, &lock->second);
  if (!written && !os::replaces_held_files)
    if (auto again = os::lock(path)) lock->second = std::move(again).value();
  return written;
}

Result<Done, IoError> DiskStore::create(const Path& path, std::string_view bytes) {
  return write_and_rename(path, bytes, os::rename_new, nullptr);
}

Result<Done, IoError> DiskStore::create_locked(const Path& path, std::string_view bytes) {
  os::FileLock held;
  const Result<Done, IoError> created = write_and_rename(path, bytes, os::rename_new, &held);
  if (created) locks_.insert_or_assign(path, std::move(held));
  return created;
}

Result<Done, IoError> DiskStore::append(const Path& path, std::string_view bytes) {
  return with_path(os::append(path, bytes), path);
}

Result<Done, IoError> DiskStore::truncate(const Path& path, std::uintmax_t bytes) {
  return with_path(os::truncate(path, bytes), path);
}

Result<Done, IoError> DiskStore::remove(const Path& path) {
  remove_temporaries(path);
  const Result<Done, IoReason> removed = os::remove(path);
  if (!removed) return failure(path, removed.error());
  os::flush_folder(path.parent_path());
  return Done{};
}

Result<std::vector<Path>, IoError> DiskStore::list(const Path& folder) {
  Result<std::vector<Path>, IoError> files = all_in(folder, Kind::file);
  if (!files) return files;
  std::vector<Path>& all = files.value();
  const auto temporaries = std::stable_partition(all.begin(), all.end(), [](const Path& file) {
    return !is_temporary(path_text(file.filename()), temporary_start);
  });
  for (auto file = temporaries; file != all.end(); ++file)
    if (is_left_behind(*file)) static_cast<void>(os::remove(*file));
  all.erase(temporaries, all.end());
  return files;
}

Result<std::vector<Path>, IoError> DiskStore::folders(const Path& folder) {
  Result<std::vector<Path>, IoError> found = all_in(folder, Kind::folder);
  if (!found) return found;
  std::vector<Path>& all = found.value();
  all.erase(
      std::remove_if(all.begin(), all.end(),
                     [](const Path& one) { return path_text(one.filename()).front() == '.'; }),
      all.end());
  return found;
}

Result<std::int64_t, IoError> DiskStore::changed(const Path& path) {
  using Nanoseconds = std::chrono::duration<std::int64_t, std::nano>;
  std::error_code error;
  const fs::file_time_type time = fs::last_write_time(path, error);
  if (error == std::errc::no_such_file_or_directory) return failure(path, IoReason::not_found);
  if (error) return failure(path, IoReason::other);
  return static_cast<std::int64_t>(
      std::chrono::duration_cast<Nanoseconds>(time.time_since_epoch()).count());
}

Result<Done, IoError> DiskStore::lock(const Path& path) {
  Result<os::FileLock, IoReason> held = os::lock(path);
  if (!held) return failure(path, held.error());
  locks_.insert_or_assign(path, std::move(held).value());
  return Done{};
}

void DiskStore::unlock(const Path& path) { locks_.erase(path); }

}  // namespace samtale::engine
