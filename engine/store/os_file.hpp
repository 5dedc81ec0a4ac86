// What the operating system must do for disk_store.cpp, and nothing above it. One implementation a
// system, chosen by the build: os_file_posix.cpp, os_file_windows.cpp. Errors are reasons without a
// path.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/store/store.hpp"

namespace samtale::engine::os {

/// Ordinary files of at most max_file_bytes.
Result<std::string, IoReason> read(const Path& file);

/// At most `most` bytes of an ordinary file from `from` on.
Result<std::string, IoReason> read_part(const Path& file, std::uintmax_t from, std::size_t most);

/// A new file that only its owner may read, its bytes on the disk; `exists` where there is anything
/// of that name, a link included. A failure leaves no file behind.
Result<Done, IoReason> write_new(const Path& file, std::string_view bytes);

/// At the end of an ordinary file that exists. A failure takes back what was written of it.
Result<Done, IoReason> append(const Path& file, std::string_view bytes);

/// Cuts an ordinary file; a shorter one stays as it is.
Result<Done, IoReason> truncate(const Path& file, std::uintmax_t bytes);

/// `to` is replaced whole, or nothing happens.
Result<Done, IoReason> replace(const Path& from, const Path& to);

/// `exists` where there is anything called `to`; else `from` gets that name.
Result<Done, IoReason> rename_new(const Path& from, const Path& to);

Result<Done, IoReason> remove(const Path& file);

/// The folder and those above it, for their owner alone where they are new.
Result<Done, IoReason> make_folders(const Path& folder);

/// Names made or removed in the folder are on the disk afterwards.
void flush_folder(const Path& folder);

/// A number that no other running program on this machine has.
std::uint64_t process_number();

/// A held lock; ends with the handle or the program.
class FileLock {
 public:
  FileLock() = default;
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  ~FileLock();

 private:
  friend Result<FileLock, IoReason> lock(const Path& file);
  std::intptr_t handle_ = -1;
};

/// Whether replace() can put a file in the place of one that is held; Windows lets nobody.
extern const bool replaces_held_files;

/// Waits for nobody: `locked` where the file is held already.
Result<FileLock, IoReason> lock(const Path& file);

}  // namespace samtale::engine::os
