// Comparisons that are sound and hardly meant: a slip of a finger makes > or = of >=.
#include <algorithm>
#include <string>

#include "engine/scenario_parts.hpp"

namespace samtale::engine {
namespace {

bool is_exact(const WrittenComparison& c) {
  return c.comparison == Comparison::equal || c.comparison == Comparison::not_equal;
}

/// >= and < divide a meter before the number, > and <= behind it.
bool divides_before(const WrittenComparison& c) {
  return c.comparison == Comparison::at_least || c.comparison == Comparison::less;
}

bool divides_behind(const WrittenComparison& c) { return !is_exact(c) && !divides_before(c); }

struct OtherWay {
  std::string_view sign, instead;
  int step;  // to the number with which `instead` says the same
};

OtherWay other_way(Comparison comparison) {
  switch (comparison) {
    case Comparison::less:
      return {"<", "<=", -1};
    case Comparison::at_most:
      return {"<=", "<", 1};
    case Comparison::at_least:
      return {">=", ">", -1};
    case Comparison::more:
      return {">", ">=", 1};
    case Comparison::equal:
    case Comparison::not_equal:
      break;
  }
  return {"=", "=", 0};
}

void report_mixed(const std::string& meter, const WrittenComparison& c, Reading& reading) {
  const OtherWay other = other_way(c.comparison);
  const int same = c.constant + other.step;
  if (same < 0 || same > 100) return;  // it holds always or never, which is another fault
  const std::string start = meter + " " + std::string(other.instead) + " ";
  reading.report(
      DiagnosticCode::mixed_comparison, c.at,
      {std::string(other.sign), start + std::to_string(same), start + std::to_string(c.constant)},
      Severity::warning);
}

}  // namespace

void check_comparisons(ScenarioReading& r) {
  std::vector<WrittenComparison> all;
  for (const WrittenComparison& c : r.comparisons)
    if (c.variable.value < meter_count) all.push_back(c);
  const auto before = std::count_if(all.begin(), all.end(), divides_before);
  const auto behind = std::count_if(all.begin(), all.end(), divides_behind);
  for (const WrittenComparison& c : all) {
    const std::string meter(id(static_cast<Meter>(c.variable.value)));
    // A meter moves in steps, and passes most numbers by.
    if (is_exact(c))
      r.reading.report(DiagnosticCode::exact_meter, c.at, {meter, std::to_string(c.constant)},
                       Severity::warning);
    else if (before > 0 && behind > 0 && divides_before(c) == (behind > before))
      report_mixed(meter, c, r.reading);
  }
}

}  // namespace samtale::engine
