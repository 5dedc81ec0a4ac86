// The statistics of a folder of calls, to be read: where calls go and which replies are chosen. It
// says what is hidden and why, and what such figures may not be used for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scoring/folder/stats.hpp"
#include "ui/app/words.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

Document stats_document(const scoring::FolderStats& stats, engine::Language language);

/// What places and endings are called in a table and in a picture, in the order of the statistics:
/// by the first words that are said there, or of what came of it, never by an id, which is the
/// author's. No two are alike.
struct StatsNames {
  std::vector<std::string> places, endings;
};
StatsNames names_in(const scoring::ScenarioStats& stats, const Say& say);

/// How often the calls ended how.
Section endings_section(const scoring::ScenarioStats& stats, const Say& say);
/// Place by place which replies were chosen, with what the last column says. `place`: that place
/// alone, by id; empty: all.
Section places_section(const scoring::ScenarioStats& stats, std::string_view place, const Say& say);

/// "4 ud af 10".
std::string share_words(std::optional<scoring::Thousandths> share, const Say& say);
/// How a reply goes with the rest of the call.
std::string tie_words(std::optional<scoring::Thousandths> discrimination, const Say& say);

/// A count, or that it is hidden.
std::string count_text(std::optional<std::uint32_t> count, const Say& say);

/// Why a file was not counted, in a user's words.
std::string uncounted_words(const scoring::UncountedFile& file, engine::Language language);

}  // namespace samtale::ui
