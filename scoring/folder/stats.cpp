#include "scoring/folder/stats.hpp"

#include <algorithm>
#include <list>
#include <map>
#include <set>
#include <utility>

#include "engine/digest.hpp"
#include "engine/session_log.hpp"
#include "scoring/folder/skim.hpp"
#include "scoring/folder/tally.hpp"

namespace samtale::scoring {
namespace {

using engine::IoError;
using engine::Path;
using engine::Result;
using engine::SessionDamage;

/// A head with its few embedded files' names is far shorter.
constexpr std::size_t head_bytes = 4096;
/// A call has at most some hundred events, with notes of a few thousand letters.
constexpr std::size_t most_event_bytes = std::size_t{16} << 20;
/// Each keeps the states of its scenario; more are made anew when they are met again.
constexpr std::size_t most_scorers = 16;
constexpr std::size_t most_folders_deep = 16;
constexpr std::string_view call_ending = ".samtale";

Result<engine::Done, IoError> add_calls(engine::Store& store, const Path& folder, std::size_t deep,
                                        std::vector<Path>& all) {
  const auto files = store.list(folder);
  if (!files) return engine::Failure<IoError>{files.error()};
  for (const Path& file : files.value())
    if (file.extension() == call_ending) all.push_back(file);
  const auto folders = store.folders(folder);
  if (!folders || deep == most_folders_deep) return engine::Done{};
  // One that can't be looked into takes nothing from the others.
  for (const Path& inner : folders.value()) (void)add_calls(store, inner, deep + 1, all);
  return engine::Done{};
}

}  // namespace

Result<std::vector<Path>, IoError> calls_in(engine::Store& store, const Path& folder) {
  std::vector<Path> all;
  const auto added = add_calls(store, folder, 0, all);
  if (!added) return engine::Failure<IoError>{added.error()};
  std::sort(all.begin(), all.end());
  return all;
}

struct FolderCount::Work {
  engine::Store& store;
  std::vector<Path> files;
  std::size_t next = 0;
  FolderStats stats;
  Skimmer skimmer;
  /// The one used last in front; null where the embedded files can't be played.
  struct Known {
    std::string scenario, method;  // digests
    std::unique_ptr<Scorer> scorer;
    bool sensitive = false;
  };
  std::list<Known> known;
  std::map<std::pair<std::string, std::string>, Tally> tallies;  // by scenario's id and digest
  engine::Session session;                                       // its events' memory is used again
  ScoredCall scored;
  std::set<std::uint64_t> sessions;  // that have been counted: a copy is the same call
  Cell unscored;

  Work(engine::Store& of, std::vector<Path> all) : store(of), files(std::move(all)) {}

  void count(const Path& file);
  bool skim(const Path& file, SkimmedHead& head);
  void read_whole(const Path& file);
  Known* scorer_for(const Path& file, const engine::FileId& scenario, const engine::FileId& method);
  void add(const Path& file, const SkimmedHead& head);
};

/// True where all that counts of the file could be skimmed.
bool FolderCount::Work::skim(const Path& file, SkimmedHead& head) {
  auto first = store.read_part(file, 0, head_bytes);
  if (!first) return false;
  auto skimmed = skimmer.head(first.value());
  if (!skimmed) return false;
  head = std::move(*skimmed);
  auto rest = store.read_part(file, head.events_at, most_event_bytes);
  return rest && rest.value().size() < most_event_bytes &&
         skimmer.events(rest.value(), head.events_line, session.events);
}

/// The long way: what is wrong with the file, or nothing that matters.
void FolderCount::Work::read_whole(const Path& file) {
  const auto read = engine::read_session(store, file);
  if (!read) {
    stats.damaged.push_back({file, read.error()});
    return;
  }
  const engine::DecodedSession& decoded = read.value();
  const engine::SessionHeader& header = decoded.session.header;
  if (!decoded.whole()) {
    stats.damaged.push_back({file, {}, decoded.damage, decoded.line, header.format});
    return;
  }
  session.events = decoded.session.events;
  add(file, {header.session, header.player, header.scenario, header.method, 0, 0});
}

FolderCount::Work::Known* FolderCount::Work::scorer_for(const Path& file,
                                                        const engine::FileId& scenario,
                                                        const engine::FileId& method) {
  const auto found = std::find_if(known.begin(), known.end(), [&](const Known& one) {
    return one.scenario == scenario.digest && one.method == method.digest;
  });
  if (found != known.end()) {
    known.splice(known.begin(), known, found);
    return &known.front();
  }
  const auto read = engine::read_session(store, file);
  if (!read || !read.value().whole()) return nullptr;
  Known fresh{scenario.digest, method.digest, Scorer::of(read.value().session.header), false};
  if (!fresh.scorer) return nullptr;
  fresh.sensitive = is_sensitive(fresh.scorer->scenario());
  known.push_front(std::move(fresh));
  if (known.size() > most_scorers) known.pop_back();
  return &known.front();
}

void FolderCount::Work::add(const Path& file, const SkimmedHead& head) {
  if (head.player.empty()) {
    ++stats.without_player;
    return;
  }
  if (!sessions.insert(engine::bytes_hash(head.session)).second) return;
  Known* const with = scorer_for(file, head.scenario, head.method);
  if (!with) {
    stats.damaged.push_back({file});
    return;
  }
  const std::uint64_t player = engine::bytes_hash(head.player);
  if (with->sensitive) return unscored.add(player);
  score_call(*with->scorer, session, scored);
  if (scored.turns.empty()) return;
  const auto tally =
      tallies.try_emplace({head.scenario.id, head.scenario.digest}, with->scorer->scenario()).first;
  tally->second.add(*with->scorer, scored, player);
}

void FolderCount::Work::count(const Path& file) {
  SkimmedHead head;
  if (skim(file, head))
    add(file, head);
  else
    read_whole(file);
}

FolderCount::FolderCount(engine::Store& store, std::vector<Path> files)
    : work_(std::make_unique<Work>(store, std::move(files))) {}
FolderCount::~FolderCount() = default;
FolderCount::FolderCount(FolderCount&&) noexcept = default;

bool FolderCount::advance(std::size_t files) {
  for (; files > 0 && work_->next < work_->files.size(); --files)
    work_->count(work_->files[work_->next++]);
  return work_->next < work_->files.size();
}

FolderStats FolderCount::take() && {
  FolderStats stats = std::move(work_->stats);
  const Cell& unscored = work_->unscored;
  stats.unscored.reset();
  if (unscored.players.enough()) stats.unscored = to_five(unscored.count);
  for (auto& [scenario, tally] : work_->tallies) {
    if (!tally.enough()) {
      ++stats.hidden_groups;
      continue;
    }
    stats.scenarios.push_back(tally.stats({scenario.first, scenario.second}));
    stats.calls += stats.scenarios.back().calls;
  }
  return stats;
}

}  // namespace samtale::scoring
