// Translations know their texts by keys that are made from places in the base ("tells/a.because",
// scenarios/FORMAT.md). When a place of the base changes, the texts go along.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "engine/authoring/patch.hpp"
#include "ui/app/workshop/workshop.hpp"

namespace samtale::ui {

/// Where what stood at a path stands after a change of the base; none: it is gone.
using Whereabouts = std::function<std::optional<engine::YamlPath>(const engine::YamlPath&)>;

Whereabouts all_stay();
Whereabouts taken_out(engine::YamlPath at);
/// Before the item that stood at `position`.
Whereabouts inserted(engine::YamlPath list, std::size_t position);
/// With the item behind it.
Whereabouts exchanged(engine::YamlPath item);
Whereabouts renamed(engine::YamlPath at, std::string_view key);

/// The edits of the base, and with them those of each translation that can be written in: a text
/// whose place has another key now gets it, that of a place which is gone goes, each with what it
/// was made from. None where the edits of the base are none.
std::optional<engine::TextEdits> with_texts(const WorkshopModel& workshop,
                                            std::optional<engine::TextEdits> base,
                                            const Whereabouts& whereabouts);

}  // namespace samtale::ui
