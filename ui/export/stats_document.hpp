// The statistics of a folder of calls, to be read: where calls go and which replies are chosen. It
// says what is hidden and why, and what such figures may not be used for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "scoring/folder/stats.hpp"
#include "ui/app/words.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

Document stats_document(const scoring::FolderStats& stats, engine::Language language);

/// A count, or that it is hidden.
std::string count_text(std::optional<std::uint32_t> count, const Say& say);

/// Why a file was not counted, in a user's words.
std::string uncounted_words(const scoring::UncountedFile& file, engine::Language language);

}  // namespace samtale::ui
