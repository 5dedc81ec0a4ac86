#include "ui/web/watched_store.hpp"

#include <utility>

namespace samtale::ui::web {

using engine::Done;

std::vector<engine::Path> WatchedStore::take_changed() {
  std::vector<Path> changed(changed_.begin(), changed_.end());
  changed_.clear();
  return changed;
}

WatchedStore::Io<Done> WatchedStore::noted(const Path& path, Io<Done> outcome) {
  if (outcome) changed_.insert(path);
  return outcome;
}

WatchedStore::Io<Done> WatchedStore::write(const Path& path, std::string_view bytes) {
  return noted(path, memory_.write(path, bytes));
}

WatchedStore::Io<Done> WatchedStore::create(const Path& path, std::string_view bytes) {
  return noted(path, memory_.create(path, bytes));
}

WatchedStore::Io<Done> WatchedStore::create_locked(const Path& path, std::string_view bytes) {
  return noted(path, memory_.create_locked(path, bytes));
}

WatchedStore::Io<Done> WatchedStore::append(const Path& path, std::string_view bytes) {
  return noted(path, memory_.append(path, bytes));
}

WatchedStore::Io<Done> WatchedStore::truncate(const Path& path, std::uintmax_t bytes) {
  return noted(path, memory_.truncate(path, bytes));
}

WatchedStore::Io<Done> WatchedStore::remove(const Path& path) {
  return noted(path, memory_.remove(path));
}

}  // namespace samtale::ui::web
