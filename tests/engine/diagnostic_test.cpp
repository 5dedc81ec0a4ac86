#include "engine/diagnostic.hpp"

#include <set>

#include <doctest/doctest.h>

using namespace samtale::engine;

namespace {

Diagnostic at(std::uint32_t file, std::uint32_t begin, DiagnosticCode code,
              Severity severity = Severity::error) {
  return {code, severity, {FileIndex{file}, begin, begin + 1}, {}, {}};
}

}  // namespace

TEST_CASE("every code has a name of its own, in lower case with hyphens") {
  std::set<std::string_view> names;
  for (const DiagnosticCode code : all_diagnostic_codes()) {
    CAPTURE(name(code));
    CHECK(name(code).find_first_not_of("abcdefghijklmnopqrstuvwxyz-8") == std::string_view::npos);
    CHECK(names.insert(name(code)).second);
  }
  CHECK(all_diagnostic_codes().front() == DiagnosticCode::file_too_large);
  CHECK(all_diagnostic_codes().back() == DiagnosticCode::translation_of_other);
  CHECK(name(DiagnosticCode::unknown_key) == "unknown-key");
}

TEST_CASE("diagnostics come by file, then place, then code") {
  std::vector<Diagnostic> all = {
      at(1, 0, DiagnosticCode::unknown_key), at(0, 9, DiagnosticCode::unknown_key),
      at(0, 5, DiagnosticCode::bad_id), at(0, 5, DiagnosticCode::unknown_key)};
  sort(all);
  REQUIRE(all.size() == 4);
  CHECK(all[0].code == DiagnosticCode::unknown_key);
  CHECK(all[0].at.begin == 5);
  CHECK(all[1].code == DiagnosticCode::bad_id);
  CHECK(all[2].at.begin == 9);
  CHECK(all[3].at.file == FileIndex{1});
}

TEST_CASE("warnings and notes are no errors") {
  std::vector<Diagnostic> all = {at(0, 0, DiagnosticCode::unknown_key, Severity::warning),
                                 at(0, 0, DiagnosticCode::unknown_key, Severity::note)};
  CHECK_FALSE(has_errors(all));
  all.push_back(at(0, 0, DiagnosticCode::unknown_key));
  CHECK(has_errors(all));
  CHECK_FALSE(has_errors({}));
  CHECK(name(Severity::warning) == "warning");
}
