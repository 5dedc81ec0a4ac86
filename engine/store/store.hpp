// The disk as the program sees it: the only way to it, passed in, so that tests run on a disk that
// is full, read-only or gone. Folders are made as needed; every file is readable by its owner only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "engine/language.hpp"
#include "engine/result.hpp"

namespace samtale::engine {

enum class IoReason {
  not_found,
  denied,  // by rights, or the disk is read-only
  full,    // the disk, or what the user may fill of it
  exists,
  locked,  // another program, or another window of this one, is writing to it
  not_a_file,
  not_a_folder,
  bad_name,   // too long, or with characters that no file may have
  too_large,  // more than max_file_bytes
  not_text,   // what should be written is not UTF-8
  damaged,    // what should be copied can't be read
  other
};

/// No file of ours comes near it; a larger one is somebody else's and is not read.
constexpr std::uintmax_t max_file_bytes = std::uintmax_t{64} << 20;

using Path = std::filesystem::path;

struct IoError {
  Path path;
  IoReason reason = IoReason::other;
};

/// One sentence in a user's words, with the path.
std::string message(const IoError& error, Language language);

/// A path as UTF-8 text.
std::string path_text(const Path& path);

class Store {
 public:
  Store() = default;
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  virtual ~Store() = default;

  virtual Result<std::string, IoError> read(const Path& path) = 0;
  /// At most `most` bytes from byte `from` on; fewer, or none, where the file ends before. Of a
  /// file of any size.
  virtual Result<std::string, IoError> read_part(const Path& path, std::uintmax_t from,
                                                 std::size_t most) = 0;
  /// By temporary file, flush and rename: the old content or the new, never half.
  virtual Result<Done, IoError> write(const Path& path, std::string_view bytes) = 0;
  /// Refuses with `exists` where there is a file.
  virtual Result<Done, IoError> create(const Path& path, std::string_view bytes) = 0;
  /// The same, and locked by this program before any other can see it.
  virtual Result<Done, IoError> create_locked(const Path& path, std::string_view bytes) = 0;
  /// At the end, flushed to the disk. The file must exist. On failure nothing was added, as far as
  /// the disk allows: whoever goes on after a failure truncates first.
  virtual Result<Done, IoError> append(const Path& path, std::string_view bytes) = 0;
  /// Cuts the file to its first `bytes` bytes; a shorter file stays as it is.
  virtual Result<Done, IoError> truncate(const Path& path, std::uintmax_t bytes) = 0;
  /// Deleted means gone: no copy is left in the folder.
  virtual Result<Done, IoError> remove(const Path& path) = 0;
  /// Paths of the files in the folder, sorted by bytes; folders are left out, a missing folder is
  /// empty.
  virtual Result<std::vector<Path>, IoError> list(const Path& folder) = 0;
  /// Paths of the folders in the folder, in the same way; hidden ones are left out.
  virtual Result<std::vector<Path>, IoError> folders(const Path& folder) = 0;
  /// When the file was last written to, in nanoseconds from a beginning of the store's own: only to
  /// tell which of its files is the newer.
  virtual Result<std::int64_t, IoError> changed(const Path& path) = 0;
  /// One writer a session file, which must exist: `locked` where it is held already, by another
  /// program or by this one. Released by unlock, by the store's end, and by the operating system if
  /// the program dies.
  virtual Result<Done, IoError> lock(const Path& path) = 0;
  virtual void unlock(const Path& path) = 0;
};

}  // namespace samtale::engine
