// How the Værksted writes: what its updates share.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/authoring/patch.hpp"

namespace samtale::ui {

/// The order in which an author writes the keys of a node, a line, a reply and an ending.
inline constexpr std::string_view key_order[] = {
    "id",       "kind",  "phase",  "form",    "alarm",   "if",      "closed",  "once",    "say",
    "voice",    "moves", "about",  "effects", "thinks",  "note",    "because", "tags",    "reveals",
    "promises", "keeps", "set",    "outcome", "use",     "citizen", "replies", "seconds", "pause",
    "hurry",    "due",   "smells", "to",      "at_most", "goto",    "todo"};

/// The same for what is told of the whole, its briefing and its citizen.
inline constexpr std::string_view story_order[] = {
    "format",  "id",       "title",   "colleague",  "summary",     "minutes",     "stage",
    "who",     "phone",    "note",    "asked",      "you",         "table",       "trains",
    "warning", "briefing", "name",    "about",      "face",        "tension",     "trust",
    "heard",   "clarity",  "citizen", "help",       "terms",       "weights",     "pass",
    "flags",   "counters", "choices", "conditions", "facts",       "promises",    "carry",
    "smells",  "author",   "version", "licence",    "law_checked", "check_again", "todo",
    "shared",  "start",    "nodes",   "calls",      "endings"};

/// The one that is meant at a place.
std::span<const std::string_view> order_of(const engine::YamlPath& at);

/// Where a reply leads when nothing special holds: the target itself, or the last of its ways. None
/// where it is written in a way of its own.
std::optional<engine::YamlPath> usual_way(const engine::YamlValue& root,
                                          const engine::YamlPath& reply);

/// The ids that stand in a list, and the first letter that is not among them.
std::vector<std::string> ids_in(const engine::YamlValue* list);
std::string next_id(const std::vector<std::string>& taken);
/// Those that a further reply of the node may not have.
std::vector<std::string> taken_in_node(const engine::YamlValue& node);

/// The edits of both; none where one of them can't be made.
void add(std::optional<engine::TextEdits>& all, const std::optional<engine::TextEdits>& more);

}  // namespace samtale::ui
