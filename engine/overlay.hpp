// Translations. A file of texts lies over the file it translates and is known by the same keys; one
// mechanism for scenarios, the method and cards:
//
//   format: 1
//   translates: wrong-number
//   language: en
//   texts: { opening/follow: ... }
//   made_from: { opening/follow: 1204a9bd }   # the digest of the text that it was made from
//
// A text that is missing or empty, or whose original has changed since, is told of and never made
// up.
#pragma once

#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/result.hpp"
#include "engine/scenario.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {

/// Reports what is wrong with a text that has just been translated; it stands in `text->en`, at
/// `translated_at`.
using TranslationCheck = std::function<void(const TextSlot&)>;

/// Puts the translations into the texts that `reading` has registered, and reports to it. `id`:
/// what `translates` must say. A translation with an error is not used at all; `check` may find
/// more of them.
void apply_overlay(const SourceText& overlay, FileIndex file, const std::string& id,
                   Reading& reading, const TranslationCheck& check = {});

/// What was registered, with digests, for those who come after the loader.
std::vector<TextKey> text_keys(const std::deque<TextSlot>& texts);

/// A translation to begin from, of the file `base` called `id`: every text as it is written there,
/// as a comment, and an empty translation below it, after the comment `lead` (whole lines).
std::string begin_translation(std::string_view lead, std::string_view id, const SourceText& base,
                              const std::vector<TextKey>& texts);

/// The overlay with `made_from` saying that each of its translations is made from its text as it is
/// now. The rest of the file stays as it is, byte for byte. Refuses a file that can't be read.
Result<std::string, std::vector<Diagnostic>> accept_translation(const SourceText& overlay,
                                                                const std::vector<TextKey>& texts);

}  // namespace samtale::engine
