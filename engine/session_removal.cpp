#include "engine/session_removal.hpp"

#include <algorithm>
#include <string>

#include "engine/session_file.hpp"

namespace samtale::engine {
namespace {

Result<Done, IoError> remove_derived(Store& store, const Path& call) {
  const Result<std::vector<Path>, IoError> files = derived_files(store, call);
  if (!files) return Failure{files.error()};
  for (const Path& file : files.value())
    if (auto removed = store.remove(file); !removed) return removed;
  return Done{};
}

}  // namespace

Result<std::vector<Path>, IoError> derived_files(Store& store, const Path& call) {
  const Result<std::vector<Path>, IoError> all = store.list(call.parent_path());
  if (!all) return Failure{all.error()};
  const std::string start = path_text(call.filename());
  std::vector<Path> derived;
  for (const Path& file : all.value())
    for (const std::string_view ending : derived_endings)
      if (path_text(file.filename()) == start + std::string(ending))
        derived.push_back(call.parent_path() / file.filename());
  return derived;
}

Path call_of_derived(const Path& file) {
  const std::string ending = path_text(file.extension());
  const bool ours =
      std::find(derived_endings.begin(), derived_endings.end(), ending) != derived_endings.end();
  const Path call = file.filename().stem();
  const bool derived = ours && call.has_extension();
  return derived ? file.parent_path() / call : Path();
}

Result<Done, IoError> delete_session(Store& store, const Path& call) {
  const auto locked = store.lock(call);
  if (!locked && locked.error().reason == IoReason::locked) return locked;
  Result<Done, IoError> removed = remove_derived(store, call);
  if (removed) removed = store.remove(call);
  if (locked) store.unlock(call);
  return removed;
}

Result<Done, IoError> replace_session(Store& store, const Path& call, const Session& session) {
  if (!is_recordable(session.header)) return Failure<IoError>{{call, IoReason::not_text}};
  if (auto locked = store.lock(call); !locked) return locked;
  Result<Done, IoError> replaced = store.write(call, encode(session));
  if (replaced) replaced = remove_derived(store, call);
  store.unlock(call);
  return replaced;
}

}  // namespace samtale::engine
