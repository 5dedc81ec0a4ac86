#include "engine/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace samtale::engine {
namespace {

using Row = std::pair<DiagnosticCode, std::string_view>;

constexpr std::array names = {
    Row{DiagnosticCode::file_too_large, "file-too-large"},
    Row{DiagnosticCode::not_text, "not-text"},
    Row{DiagnosticCode::not_utf8, "not-utf8"},
    Row{DiagnosticCode::control_character, "control-character"},
    Row{DiagnosticCode::yaml_syntax, "yaml-syntax"},
    Row{DiagnosticCode::unclosed_quote, "unclosed-quote"},
    Row{DiagnosticCode::too_deep, "too-deep"},
    Row{DiagnosticCode::duplicate_key, "duplicate-key"},
    Row{DiagnosticCode::not_allowed_yaml, "not-allowed-yaml"},
    Row{DiagnosticCode::empty_file, "empty-file"},
    Row{DiagnosticCode::unknown_key, "unknown-key"},
    Row{DiagnosticCode::missing_key, "missing-key"},
    Row{DiagnosticCode::wrong_shape, "wrong-shape"},
    Row{DiagnosticCode::not_a_number, "not-a-number"},
    Row{DiagnosticCode::out_of_range, "out-of-range"},
    Row{DiagnosticCode::unknown_word, "unknown-word"},
    Row{DiagnosticCode::bad_id, "bad-id"},
    Row{DiagnosticCode::reserved_id, "reserved-id"},
    Row{DiagnosticCode::id_not_folder, "id-not-folder"},
    Row{DiagnosticCode::empty_text, "empty-text"},
    Row{DiagnosticCode::text_too_long, "text-too-long"},
    Row{DiagnosticCode::text_cut_by_comment, "text-cut-by-comment"},
    Row{DiagnosticCode::text_cut_by_comma, "text-cut-by-comma"},
    Row{DiagnosticCode::bad_date, "bad-date"},
    Row{DiagnosticCode::wrong_format, "wrong-format"},
    Row{DiagnosticCode::too_many, "too-many"},
    Row{DiagnosticCode::duplicate_id, "duplicate-id"},
    Row{DiagnosticCode::unknown_node, "unknown-node"},
    Row{DiagnosticCode::unknown_move, "unknown-move"},
    Row{DiagnosticCode::unknown_tag, "unknown-tag"},
    Row{DiagnosticCode::unknown_variable, "unknown-variable"},
    Row{DiagnosticCode::unknown_principle, "unknown-principle"},
    Row{DiagnosticCode::node_of_other_call, "node-of-other-call"},
    Row{DiagnosticCode::not_a_flag, "not-a-flag"},
    Row{DiagnosticCode::not_settable, "not-settable"},
    Row{DiagnosticCode::unknown_fact, "unknown-fact"},
    Row{DiagnosticCode::unknown_promise, "unknown-promise"},
    Row{DiagnosticCode::unknown_block, "unknown-block"},
    Row{DiagnosticCode::unknown_term, "unknown-term"},
    Row{DiagnosticCode::unknown_scenario, "unknown-scenario"},
    Row{DiagnosticCode::about_missing, "about-missing"},
    Row{DiagnosticCode::about_not_said, "about-not-said"},
    Row{DiagnosticCode::hurry_with_pause, "hurry-with-pause"},
    Row{DiagnosticCode::self_harm_unannounced, "self-harm-unannounced"},
    Row{DiagnosticCode::unknown_item, "unknown-item"},
    Row{DiagnosticCode::item_of_other_stage, "item-of-other-stage"},
    Row{DiagnosticCode::legal_never_due, "legal-never-due"},
    Row{DiagnosticCode::due_never_given, "due-never-given"},
    Row{DiagnosticCode::todo, "todo"},
    Row{DiagnosticCode::reply_never_offered, "reply-never-offered"},
    Row{DiagnosticCode::gate_always_true, "gate-always-true"},
    Row{DiagnosticCode::gate_never_true, "gate-never-true"},
    Row{DiagnosticCode::never_reached, "never-reached"},
    Row{DiagnosticCode::phase_never_visited, "phase-never-visited"},
    Row{DiagnosticCode::effect_without_sign, "effect-without-sign"},
    Row{DiagnosticCode::exact_meter, "exact-meter"},
    Row{DiagnosticCode::mixed_comparison, "mixed-comparison"},
    Row{DiagnosticCode::expression_syntax, "expression-syntax"},
    Row{DiagnosticCode::expression_type, "expression-type"},
    Row{DiagnosticCode::unreachable_node, "unreachable-node"},
    Row{DiagnosticCode::no_way_out, "no-way-out"},
    Row{DiagnosticCode::last_way_closed, "last-way-closed"},
    Row{DiagnosticCode::way_never_taken, "way-never-taken"},
    Row{DiagnosticCode::no_line, "no-line"},
    Row{DiagnosticCode::no_ending, "no-ending"},
    Row{DiagnosticCode::ending_unreachable, "ending-unreachable"},
    Row{DiagnosticCode::endless, "endless"},
    Row{DiagnosticCode::too_long_call, "too-long-call"},
    Row{DiagnosticCode::line_id_missing, "line-id-missing"},
    Row{DiagnosticCode::fact_never_revealed, "fact-never-revealed"},
    Row{DiagnosticCode::promise_never_kept, "promise-never-kept"},
    Row{DiagnosticCode::unused_block, "unused-block"},
    Row{DiagnosticCode::unused_name, "unused-name"},
    Row{DiagnosticCode::check_again_passed, "check-again-passed"},
    Row{DiagnosticCode::translation_missing, "translation-missing"},
    Row{DiagnosticCode::translation_stale, "translation-stale"},
    Row{DiagnosticCode::translation_unknown, "translation-unknown"},
    Row{DiagnosticCode::translation_of_other, "translation-of-other"},
};

/// name() finds a row by its place: the table has the order of the enum and all of it.
constexpr bool in_order() {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (static_cast<std::size_t>(names[i].first) != i) return false;
  }
  return static_cast<std::size_t>(DiagnosticCode::translation_of_other) + 1 == names.size();
}
static_assert(in_order());

}  // namespace

std::string_view name(DiagnosticCode code) { return names[static_cast<std::size_t>(code)].second; }

std::string_view name(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return "";
}

std::vector<DiagnosticCode> all_diagnostic_codes() {
  std::vector<DiagnosticCode> codes;
  codes.reserve(names.size());
  for (const Row& row : names) codes.push_back(row.first);
  return codes;
}

void sort(std::vector<Diagnostic>& diagnostics) {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.at.file.value, d.at.begin, d.code, d.at.end, d.arguments);
  };
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

}  // namespace samtale::engine
