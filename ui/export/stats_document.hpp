// The statistics of a folder of calls, to be read: where calls go and which replies are chosen. It
// says what is hidden and why, and what such figures may not be used for.
#pragma once

#include "scoring/folder/stats.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

Document stats_document(const scoring::FolderStats& stats, engine::Language language);

/// Why a file was not counted, in a user's words.
std::string uncounted_words(const scoring::UncountedFile& file, engine::Language language);

}  // namespace samtale::ui
