#include "engine/store/memory_store.hpp"

#include <algorithm>

namespace samtale::engine {
namespace {

Failure<IoError> failure(const Path& path, IoReason reason) {
  return Failure<IoError>{{path, reason}};
}

}  // namespace

bool MemoryStore::has_room(std::size_t old_size, std::size_t new_size) const {
  if (!faults.full_after) return true;
  std::size_t used = new_size;
  for (const auto& [path, bytes] : files_) used += bytes.size();
  return used - old_size <= *faults.full_after;
}

Result<std::string, IoError> MemoryStore::read(const Path& path) {
  const auto file = files_.find(path.lexically_normal());
  if (file == files_.end()) return failure(path, IoReason::not_found);
  return file->second;
}

Result<std::string, IoError> MemoryStore::read_part(const Path& path, std::uintmax_t from,
                                                    std::size_t most) {
  const auto file = files_.find(path.lexically_normal());
  if (file == files_.end()) return failure(path, IoReason::not_found);
  const auto begin = static_cast<std::size_t>(std::min<std::uintmax_t>(from, file->second.size()));
  return file->second.substr(begin, most);
}

Result<Done, IoError> MemoryStore::write(const Path& path, std::string_view bytes) {
  if (faults.read_only) return failure(path, IoReason::denied);
  const Path name = path.lexically_normal();
  const auto old = files_.find(name);
  if (!has_room(old == files_.end() ? 0 : old->second.size(), bytes.size()))
    return failure(path, IoReason::full);
  files_[name] = bytes;
  touch(name);
  return Done{};
}

Result<Done, IoError> MemoryStore::create(const Path& path, std::string_view bytes) {
  if (files_.contains(path.lexically_normal())) return failure(path, IoReason::exists);
  return write(path, bytes);
}

Result<Done, IoError> MemoryStore::create_locked(const Path& path, std::string_view bytes) {
  if (locks_.contains(path.lexically_normal())) return failure(path, IoReason::locked);
  const Result<Done, IoError> created = create(path, bytes);
  return created ? lock(path) : created;
}

Result<Done, IoError> MemoryStore::append(const Path& path, std::string_view bytes) {
  const auto file = files_.find(path.lexically_normal());
  if (file == files_.end()) return failure(path, IoReason::not_found);
  if (faults.read_only) return failure(path, IoReason::denied);
  if (faults.torn_after) {
    file->second += bytes.substr(0, *faults.torn_after);
    return failure(path, IoReason::other);
  }
  if (!has_room(0, bytes.size())) return failure(path, IoReason::full);
  file->second += bytes;
  touch(file->first);
  return Done{};
}

Result<Done, IoError> MemoryStore::truncate(const Path& path, std::uintmax_t bytes) {
  const auto file = files_.find(path.lexically_normal());
  if (file == files_.end()) return failure(path, IoReason::not_found);
  if (faults.read_only) return failure(path, IoReason::denied);
  if (bytes < file->second.size()) file->second.resize(static_cast<std::size_t>(bytes));
  return Done{};
}

Result<Done, IoError> MemoryStore::remove(const Path& path) {
  if (faults.read_only) return failure(path, IoReason::denied);
  if (files_.erase(path.lexically_normal()) == 0) return failure(path, IoReason::not_found);
  return Done{};
}

Result<std::vector<Path>, IoError> MemoryStore::list(const Path& folder) {
  const Path wanted = (folder / "file").lexically_normal().parent_path();
  std::vector<Path> files;
  for (const auto& [path, bytes] : files_)
    if (path.parent_path() == wanted) files.push_back(folder / path.filename());
  return files;
}

Result<std::vector<Path>, IoError> MemoryStore::folders(const Path& folder) {
  const Path wanted = (folder / "file").lexically_normal().parent_path();
  std::set<Path> found;
  for (const auto& [path, bytes] : files_)
    for (Path at = path.parent_path(); at.has_filename(); at = at.parent_path())
      if (at.parent_path() == wanted && path_text(at.filename()).front() != '.')
        found.insert(folder / at.filename());
  return std::vector<Path>(found.begin(), found.end());
}

Result<std::int64_t, IoError> MemoryStore::changed(const Path& path) {
  const auto time = changed_.find(path.lexically_normal());
  if (time == changed_.end() || !files_.contains(time->first))
    return failure(path, IoReason::not_found);
  return time->second;
}

Result<Done, IoError> MemoryStore::lock(const Path& path) {
  const Path name = path.lexically_normal();
  if (!files_.contains(name)) return failure(path, IoReason::not_found);
  if (!locks_.insert(name).second) return failure(path, IoReason::locked);
  return Done{};
}

void MemoryStore::unlock(const Path& path) { locks_.erase(path.lexically_normal()); }

}  // namespace samtale::engine
