// yaml-cpp says "end of map not found" where a trainer has left out a colon. Here its words and the
// text around the place become a fault that says what to do.
//
// First argument of DiagnosticCode::yaml_syntax, each with words in messages_{da,en}.cpp:
//   tab  indentation  colon_in_text  missing_colon  missing_space  after_quote
//   after_apostrophe  after_bracket  unclosed_bracket  extra_bracket  missing_comma
//   question_mark  bad_start  dash  escape
// or yaml-cpp's own words where nothing fits.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/diagnostic.hpp"
#include "engine/yaml_scan.hpp"

namespace samtale::engine {

/// `words`: yaml-cpp's message. `at`: where it stopped, a byte of `text`, which is valid UTF-8. The
/// span is within the text; its file is left unset.
Diagnostic yaml_fault(std::string_view text, std::size_t at, std::string_view words);

/// The same for what structure_faults() found.
Diagnostic yaml_fault(std::string_view text, const StructureFault& fault, std::size_t max_depth);

}  // namespace samtale::engine
