// What a folder of calls tells of one scenario, in plain words: no figure but how many calls. Not
// for a leader and of nobody: the statistics hide what too few stand behind
// (scoring/folder/stats.hpp).
#pragma once

#include <string_view>

#include "scoring/folder/stats.hpp"
#include "ui/app/words.hpp"
#include "ui/export/document.hpp"

namespace samtale::ui {

/// Where the calls went, place by place and reply by reply, and the citizens' four answers.
/// `place`: that place alone; empty: all of them.
Document folder_document(const scoring::ScenarioStats& stats, std::string_view place,
                         const Say& say);

/// What was counted in all, what is hidden and why, and the files that could not be counted.
Document folder_summary(const scoring::FolderStats& stats, const Say& say);

}  // namespace samtale::ui
