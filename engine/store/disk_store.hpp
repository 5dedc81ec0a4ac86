// The disk of this machine. Files 0600, folders 0700; what the operating system must do for it
// stands behind os_file.hpp.
#pragma once

#include <map>

#include "engine/store/os_file.hpp"
#include "engine/store/store.hpp"

namespace samtale::engine {

class DiskStore final : public Store {
 public:
  Result<std::string, IoError> read(const Path& path) override;
  Result<std::string, IoError> read_part(const Path& path, std::uintmax_t from,
                                         std::size_t most) override;
  Result<Done, IoError> write(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> create(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> create_locked(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> append(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> truncate(const Path& path, std::uintmax_t bytes) override;
  /// Takes with it what a program that died while writing the file has left beside it.
  Result<Done, IoError> remove(const Path& path) override;
  /// Removes from the folder what programs that died while writing have left there an hour ago or
  /// earlier: nobody sees it, and it may hold all that was said in a call.
  Result<std::vector<Path>, IoError> list(const Path& folder) override;
  Result<std::vector<Path>, IoError> folders(const Path& folder) override;
  Result<std::int64_t, IoError> changed(const Path& path) override;
  Result<Done, IoError> lock(const Path& path) override;
  void unlock(const Path& path) override;

 private:
  std::map<Path, os::FileLock> locks_;
};

}  // namespace samtale::engine
