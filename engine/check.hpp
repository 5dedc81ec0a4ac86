// What is wrong with a story although every key is right: nodes nobody reaches, ways that never
// end, a node where nothing is always open. Run by the loader on a scenario whose shape is sound.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/scenario.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

struct StoryGraph;

/// Reports to `reading`. Looks at the graph of ways, not at every state: what it reports as an
/// error is certain. A call of more than `max_turns` answers is an error.
void check_story(const Scenario& scenario, std::size_t max_turns, Reading& reading);

/// Facts that nobody tells and promises that nothing comes of: warnings.
void check_facts(const Scenario& scenario, Reading& reading);

/// Legal items that no way can have given by the time a call leaves the node where they are due:
/// warnings. Conditions are left aside, so that what is told of is certain.
void check_due(const Scenario& scenario, const StoryGraph& graph, Reading& reading);

/// What was to be looked at again by `today` (YYYY-MM-DD): warnings. Not part of loading, which
/// knows no day.
std::vector<Diagnostic> check_dates(const Scenario& scenario, std::string_view today);

}  // namespace samtale::engine
