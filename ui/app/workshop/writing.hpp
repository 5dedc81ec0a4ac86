// How the Værksted writes: what its updates share.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "engine/authoring/patch.hpp"

namespace samtale::ui {

/// The order in which an author writes the keys of a node, a line, a reply and an ending.
inline constexpr std::array<std::string_view, 34> key_order{
    "id",       "kind",   "phase", "form",    "alarm",  "if",      "closed",  "once",  "say",
    "voice",    "moves",  "about", "effects", "thinks", "note",    "because", "tags",  "reveals",
    "promises", "keeps",  "set",   "outcome", "use",    "citizen", "replies", "pause", "hurry",
    "due",      "smells", "to",    "at_most", "goto",   "todo",    ""};

/// The edits of both; none where one of them can't be made.
void add(std::optional<engine::TextEdits>& all, const std::optional<engine::TextEdits>& more);

}  // namespace samtale::ui
