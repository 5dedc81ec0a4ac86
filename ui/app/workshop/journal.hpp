// What keeps a trainer's work when the program is cut off: the journal of what is not saved yet,
// and the versions that were there before.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/store.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

/// Where one's own scenarios lie, each in a folder of its id.
std::filesystem::path own_scenarios_folder(const std::filesystem::path& data_folder);

/// The journal of a scenario's file.
std::filesystem::path journal_file(const std::filesystem::path& data_folder,
                                   const std::filesystem::path& file);
/// Held locked while the scenario is open, so that it is open in one window alone.
std::filesystem::path open_mark(const std::filesystem::path& data_folder,
                                const std::filesystem::path& file);
/// What is not saved yet, and what the disk had when it was begun: so that nothing that somebody
/// else has written since is written over. Of a kept version `saved` is empty.
struct Journal {
  std::filesystem::path file;
  Texts saved, texts;
  std::vector<WaitingPlan> plans;  // that wait for the first saving
};
std::string encode_journal(const Journal& journal);
/// None where it can't be read; it is left alone then.
std::optional<Journal> decode_journal(std::string_view bytes);
/// Writes it. What lies there and can't be read, a later version's journal, is put aside first.
engine::Result<engine::Done, engine::IoError> keep_journal(engine::Store& store,
                                                           const std::filesystem::path& data_folder,
                                                           const Journal& journal);
/// All that there are, by their files.
std::vector<Journal> journals_in(engine::Store& store, const std::filesystem::path& data_folder);

inline constexpr std::size_t versions_kept = 10;

/// Puts the texts, which are about to be written over, among the last ten versions of the file.
engine::Result<engine::Done, engine::IoError> keep_version(engine::Store& store,
                                                           const std::filesystem::path& data_folder,
                                                           const std::filesystem::path& file,
                                                           const Texts& texts);

/// Those that are kept of the file, the newest first.
std::vector<std::filesystem::path> kept_versions(engine::Store& store,
                                                 const std::filesystem::path& data_folder,
                                                 const std::filesystem::path& file);
/// Deletes a scenario: its folder's files where it has a folder of its own, else the file and its
/// translation; its journal, and the versions before it. Of what can't be deleted, the first.
engine::Result<engine::Done, engine::IoError> delete_scenario(
    engine::Store& store, const std::filesystem::path& data_folder,
    const std::filesystem::path& file);

/// The texts as they lie on the disk; none for a file that is not there.
engine::Result<Texts, engine::IoError> texts_on_disk(engine::Store& store,
                                                     const std::filesystem::path& file);
bool same_texts(const Texts& a, const Texts& b);

}  // namespace samtale::ui
