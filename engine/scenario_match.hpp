// What became of the parts of a scenario when it was edited. By id; and where an id is gone, by the
// text: a part with the very words of the old one and an id that was not there before is the old
// one under a new name. A part that was renamed and reworded at once counts as gone.
#pragma once

#include "engine/scenario.hpp"

namespace samtale::engine {

/// Each gives an invalid index where the part is gone. `line` and `reply` stand in the node that
/// became `node`, which is valid.
NodeIndex same_node(const Scenario& then, NodeIndex old, const Scenario& now);
LineIndex same_line(const Scenario& then, LineIndex line, const Scenario& now, NodeIndex node);
ReplyIndex same_reply(const Scenario& then, ReplyIndex reply, const Scenario& now, NodeIndex node);
EndingIndex same_ending(const Scenario& then, EndingIndex old, const Scenario& now);

}  // namespace samtale::engine
