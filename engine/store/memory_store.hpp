// A disk that is only in memory: for practising without saving anything, and for tests, which
// switch its faults on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/store/store.hpp"

namespace samtale::engine {

struct StoreFaults {
  std::optional<std::size_t> full_after;  // bytes that all files together may hold
  bool read_only = false;
  std::optional<std::size_t> torn_after;  // an append keeps this many bytes of its own and fails
};

class MemoryStore final : public Store {
 public:
  StoreFaults faults;  // for the calls that follow

  Result<std::string, IoError> read(const Path& path) override;
  Result<std::string, IoError> read_part(const Path& path, std::uintmax_t from,
                                         std::size_t most) override;
  Result<Done, IoError> write(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> create(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> create_locked(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> append(const Path& path, std::string_view bytes) override;
  Result<Done, IoError> truncate(const Path& path, std::uintmax_t bytes) override;
  Result<Done, IoError> remove(const Path& path) override;
  Result<std::vector<Path>, IoError> list(const Path& folder) override;
  Result<std::vector<Path>, IoError> folders(const Path& folder) override;
  Result<std::int64_t, IoError> changed(const Path& path) override;
  Result<Done, IoError> lock(const Path& path) override;
  void unlock(const Path& path) override;

 private:
  bool has_room(std::size_t old_size, std::size_t new_size) const;

  void touch(const Path& name) { changed_[name] = ++changes_; }

  std::map<Path, std::string> files_;
  std::map<Path, std::int64_t> changed_;
  std::int64_t changes_ = 0;
  std::set<Path> locks_;
};

}  // namespace samtale::engine
