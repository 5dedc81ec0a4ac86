// What `samtale-cli analyse` tells other programs; see json.hpp.
#pragma once

#include <string>
#include <vector>

#include "ui/export/analysed.hpp"

namespace samtale::ui {

/// One UTF-8 object; of a scenario that is not scored {"scenario","unscored"}. Beyond the contract:
/// in "smells" also "advice"; "answered_smells" (as "smells", with "reason"), "idle_answers"
/// [{"code","node"}], "ways" (distinct), "figures" {"words","lix","longest_best","most_moves_best",
/// "position_best":[per cent, by position],"compared_nodes","equal_nodes","best_way":{"turns",
/// "words","minutes","seconds_to_first_line"},"quickest_top_turns","best_replies":[{"node","states",
/// "best":[id],"equals"}]}. Shares are whole per cent; null where not every state was looked at.
std::string analysis_json(const Analysed& analysed, Language language);

/// {"scenarios":[...]}, each as above.
std::string analyses_json(const std::vector<Analysed>& all, Language language);

}  // namespace samtale::ui
