// The words of diagnostics, in both languages, as a trainer would say them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"

namespace samtale::engine {

/// One sentence saying what is wrong. No place, no hint.
std::string message(const Diagnostic& diagnostic, Language language);

/// What to do about it ("did you mean 'replies'?"); empty where there is nothing to add. Several
/// lines where it shows what to write, with '\n' between them.
std::string hint(const Diagnostic& diagnostic, Language language);

/// One of the terms of messages_words.hpp with its arguments put in.
std::string worded(std::string_view term, const std::vector<std::string>& arguments,
                   Language language);

/// The whole report, each line ended by '\n':
///
///     scenario.yaml:12:5: error: 'repies' can't stand here. [unknown-key]
///         repies:
///         ^~~~~~
///       Did you mean 'replies'?
///
/// The source line stands four columns in, a long one cut around the caret; a span of several lines
/// is marked on its first. Without a file there is the first line and the hint. `files` are indexed
/// by FileIndex.
std::string report(const Diagnostic& diagnostic, const std::vector<SourceText>& files,
                   Language language);

}  // namespace samtale::engine
