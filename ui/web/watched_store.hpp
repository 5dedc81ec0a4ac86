// A disk in memory that tells which of its files have changed: a page keeps them in the browser's
// database, which answers later, while the program wants its answer at once.
#pragma once

#include <set>
#include <vector>

#include "engine/store/memory_store.hpp"

namespace samtale::ui::web {

class WatchedStore final : public engine::Store {
 public:
  template <class T>
  using Io = engine::Result<T, engine::IoError>;
  using Path = engine::Path;

  /// Those written, changed or removed since it was last asked, by name; each of them once.
  std::vector<Path> take_changed();

  Io<std::string> read(const Path& path) override { return memory_.read(path); }
  Io<std::string> read_part(const Path& path, std::uintmax_t from, std::size_t most) override {
    return memory_.read_part(path, from, most);
  }
  Io<engine::Done> write(const Path& path, std::string_view bytes) override;
  Io<engine::Done> create(const Path& path, std::string_view bytes) override;
  Io<engine::Done> create_locked(const Path& path, std::string_view bytes) override;
  Io<engine::Done> append(const Path& path, std::string_view bytes) override;
  Io<engine::Done> truncate(const Path& path, std::uintmax_t bytes) override;
  Io<engine::Done> remove(const Path& path) override;
  Io<std::vector<Path>> list(const Path& folder) override { return memory_.list(folder); }
  Io<std::vector<Path>> folders(const Path& folder) override { return memory_.folders(folder); }
  Io<std::int64_t> changed(const Path& path) override { return memory_.changed(path); }
  Io<engine::Done> lock(const Path& path) override { return memory_.lock(path); }
  void unlock(const Path& path) override { memory_.unlock(path); }

 private:
  Io<engine::Done> noted(const Path& path, Io<engine::Done> outcome);

  engine::MemoryStore memory_;
  std::set<Path> changed_;
};

}  // namespace samtale::ui::web
