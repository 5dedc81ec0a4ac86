// What is wrong in an author's file: data first, words late (messages.hpp), since the language may
// change while the list is on screen. All diagnostics of a file are collected, never just the
// first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/language.hpp"
#include "engine/span.hpp"

namespace samtale::engine {

enum class Severity { error, warning, note };

/// One row a code in messages.cpp (words in both languages), in scenarios/FORMAT.md (with an
/// example) and in tests/fixtures/invalid/; a test holds the three lists equal.
enum class DiagnosticCode {
  // The bytes and the YAML
  file_too_large,     // limit with its unit: "4 MB"
  not_text,           // "picture" | "bytes" | "words": plainly no scenario, told in one message
  not_utf8,           // -
  control_character,  // code point as U+XXXX
  yaml_syntax,        // which (yaml_fault.hpp), the character it is about or ""; else the
                      // parser's words
  unclosed_quote,     // the quote character
  too_deep,           // limit
  duplicate_key,      // key, "dash" where a list's next item lacks its dash or "", path of the map
  not_allowed_yaml,   // "anchor" | "alias" | "tag" | "document" | "merge" |
                      // "complex_key" | "empty_key"
  empty_file,         // -
  // The shape
  unknown_key,          // key, nearest or "", keys that can stand here
  missing_key,          // key
  wrong_shape,          // what is needed: "map" | "list" | "text" | "number" | "text_or_list" ...
  not_a_number,         // text
  out_of_range,         // value, least, greatest
  unknown_word,         // word, nearest or "", the words allowed joined by ", "
  bad_id,               // id
  reserved_id,          // id
  id_not_folder,        // id, folder
  empty_text,           // key
  text_too_long,        // length, limit (code points)
  text_cut_by_comment,  // -: a # that was meant as text
  text_cut_by_comma,    // -: an item of a list in brackets goes on where the one before it ended
  bad_date,             // text
  wrong_format,         // found, supported
  too_many,             // what ("nodes", "lines", "replies", "moves", "calls", "values"), limit
  // References
  duplicate_id,        // id, line of the first or "" (the same line), "list" where it stands twice
                       // in one list, "method" where the method has it
  unknown_node,        // id, nearest or ""
  unknown_move,        // id, nearest or "", known ids
  unknown_tag,         // id, nearest or "", known ids
  unknown_variable,    // name, nearest or ""
  unknown_principle,   // id, nearest or "", known ids
  node_of_other_call,  // node id, call id
  not_a_flag,          // name, a value it can have, "counter" | "choice": it is set without a value
  not_settable,        // name: of a meter, which only effects change; or name, "condition"
  unknown_fact,        // id, nearest or "", known ids
  unknown_promise,     // id, nearest or "", known ids
  unknown_block,       // id, nearest or "", known ids
  unknown_term,        // id, nearest or "", known ids
  unknown_scenario,    // id, nearest or "", known ids
  // What a reply takes up, what a scenario owes the trainee and the citizen, what is still to do
  about_missing,          // move, the move that it counts as
  about_not_said,         // words
  hurry_with_pause,       // node id
  self_harm_unannounced,  // what is missing: "warning" | "help"
  unknown_item,           // id, nearest or "", known ids
  item_of_other_stage,    // item, the scenario's stage
  legal_never_due,        // item
  due_never_given,        // "move": node, item, what gives it; or "carry": node, item, flag
  todo,                   // text
  // What only the search through every state finds (check_by_search.hpp)
  reply_never_offered,  // node/reply
  gate_always_true,     // node/reply or node/line
  gate_never_true,      // node/line
  never_reached,        // "node" | "ending", id
  phase_never_visited,  // phase, principle
  // Slips that leave something sound behind
  effect_without_sign,  // number
  exact_meter,          // meter, number
  mixed_comparison,     // sign, the same as the rest of the file says it, the nearest other
  // Conditions
  expression_syntax,  // what was expected: "condition" | "comparison" | "equality" | "number" |
                      // "word" | "joiner" | "closing", what was found ("" = the end)
  expression_type,    // name; of a choice also a word it can be
  // The story
  unreachable_node,    // id
  no_way_out,          // node id: nothing is always open
  last_way_closed,     // -: the last of several ways is not always open
  way_never_taken,     // -: it stands behind one that is always open; "search": in no state
  no_line,             // node id: no line is said in some state
  no_ending,           // -
  ending_unreachable,  // id
  endless,             // node id, the way back as it should be written, the id of an ending that
                       // fits after it or ""
  too_long_call,       // turns, limit
  line_id_missing,     // node or block id: several lines need ids
  // Facts, promises, blocks and dates
  fact_never_revealed,  // id
  promise_never_kept,   // id
  unused_block,         // id
  unused_name,          // of a flag, counter, choice or condition
  check_again_passed,   // date, id of the scenario or the term
  // Translation
  translation_missing,  // text key
  translation_stale,    // text key
  translation_unknown,  // text key, nearest or ""
  translation_of_other  // id found, id expected
};

/// A change of the text that certainly mends the fault.
struct TextEdit {
  SourceSpan at;
  std::string replacement;
};

struct Diagnostic {
  DiagnosticCode code;
  Severity severity = Severity::error;
  SourceSpan at;
  std::vector<std::string> arguments;
  std::vector<TextEdit> mend;
  bool stops = false;  // what the rest of the file means is only looked at once this is mended
};

/// The code as written in JSON, FORMAT.md and messages: "unknown-key".
std::string_view name(DiagnosticCode code);
std::string_view name(Severity severity);
std::vector<DiagnosticCode> all_diagnostic_codes();

/// By file, then place, then code: the order in which a reader mends them.
void sort(std::vector<Diagnostic>& diagnostics);
bool has_errors(const std::vector<Diagnostic>& diagnostics);

}  // namespace samtale::engine
