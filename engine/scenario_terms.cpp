// Local terms and the dates until which something is known to hold.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "engine/date.hpp"
#include "engine/scenario_parts.hpp"

namespace samtale::engine {
namespace {

constexpr std::size_t max_terms = 100;
constexpr std::size_t max_term_length = 200;

/// A piece of a text: as it stands, or the name of a term.
struct Piece {
  std::string_view text;
  bool is_term = false;
};

bool is_term_name(std::string_view name) {
  return !name.empty() && name.size() <= max_id_length &&
         name.find_first_of(" \t\r\n{") == std::string_view::npos;
}

/// `{{` is a brace; so is one that no name and no `}` follow.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t begin = 0;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
    const std::size_t end = text.find('}', at);
    const std::string_view name =
        end == std::string_view::npos ? std::string_view() : text.substr(at + 1, end - at - 1);
    if (text.substr(at, 2) == "{{") {
      pieces.push_back({text.substr(begin, at + 1 - begin)});
      at += 2;
      begin = at;
    } else if (is_term_name(name)) {
      pieces.push_back({text.substr(begin, at - begin)});
      pieces.push_back({name, true});
      at = end + 1;
      begin = at;
    } else {
      ++at;
    }
  }
  pieces.push_back({text.substr(begin)});
  return pieces;
}

const LocalTerm* find_term(const Scenario& scenario, std::string_view id) {
  const auto found = std::find_if(scenario.terms.begin(), scenario.terms.end(),
                                  [&](const LocalTerm& term) { return term.id == id; });
  return found == scenario.terms.end() ? nullptr : &*found;
}

/// Where the name stands in the file; all of the text where it is written with escapes.
SourceSpan place_of(std::string_view name, SourceSpan text, const std::vector<SourceText>& files) {
  if (text.file.value >= files.size()) return text;
  const std::string written = "{" + std::string(name) + "}";
  const std::size_t at = files[text.file.value].text.find(written, text.begin);
  if (at == std::string::npos || at + written.size() > text.end) return text;
  const auto begin = static_cast<std::uint32_t>(at);
  return {text.file, begin, begin + static_cast<std::uint32_t>(written.size())};
}

void report_unknown(std::string_view name, SourceSpan at, ScenarioReading& r) {
  std::vector<std::string> known;
  for (const LocalTerm& term : r.scenario.terms) known.push_back(term.id);
  std::string guess = r.reading.guess(name, known);
  std::string choice = guess.empty() ? r.reading.choice(name, known) : "";
  r.reading.report(DiagnosticCode::unknown_term, at,
                   {std::string(name), std::move(guess), std::move(choice)});
}

void check_terms(const std::string& text, SourceSpan at, const std::vector<SourceText>& files,
                 ScenarioReading& r) {
  if (text.find('{') == std::string::npos) return;
  for (const Piece& piece : pieces_of(text))
    if (piece.is_term && find_term(r.scenario, piece.text) == nullptr)
      report_unknown(piece.text, place_of(piece.text, at, files), r);
}

/// An unknown term leaves nothing; it has been told of.
std::string filled(const std::string& text, SourceSpan at, Language language, ScenarioReading& r) {
  if (text.find('{') == std::string::npos) return text;
  std::string out;
  for (const Piece& piece : pieces_of(text)) {
    const LocalTerm* term = piece.is_term ? find_term(r.scenario, piece.text) : nullptr;
    if (term != nullptr)
      out += term->text.in(language);
    else if (!piece.is_term)
      out += piece.text;
  }
  // Three characters stand for as many as a term has: what was short as written may be long now.
  return has_room(out, at, max_text_length, r.reading) ? out : text;
}

/// A term's own text has no terms in it.
bool may_have_terms(const TextSlot& slot) { return slot.key.compare(0, 6, "terms.") != 0; }

std::string read_date(Fields& fields, std::string_view key, SourceSpan& at, ScenarioReading& r) {
  const YamlValue* written = fields.value(key);
  if (!written) return {};
  at = written->at;
  const std::optional<std::string> date = read_text(*written, r.reading);
  if (!date) return {};
  if (is_date(*date)) return *date;
  r.reading.report(DiagnosticCode::bad_date, written->at, {*date});
  return {};
}

}  // namespace

void read_checked_dates(Fields& fields, CheckedDates& dates, ScenarioReading& r) {
  SourceSpan ignored;
  dates.law_checked = read_date(fields, "law_checked", ignored, r);
  dates.check_again = read_date(fields, "check_again", dates.check_again_at, r);
}

void read_terms(Fields& fields, ScenarioReading& r) {
  const std::span<const YamlEntry> entries = fields.entries("terms");
  r.scenario.terms.reserve(std::min(entries.size(), max_terms));
  for (const YamlEntry& entry : entries) {
    if (r.scenario.terms.size() == max_terms) {
      r.reading.report(DiagnosticCode::too_many, entry.key_at,
                       {"terms", std::to_string(max_terms)});
      return;
    }
    if (!is_id(entry.key)) {
      r.reading.report(DiagnosticCode::bad_id, entry.key_at,
                       {std::string(entry.key.substr(0, max_id_length))});
      continue;
    }
    LocalTerm& term = r.scenario.terms.emplace_back();
    term.id = entry.key;
    term.at = entry.key_at;
    Fields own(entry.value, entry.key_at, r.reading);
    const std::size_t had = r.reading.texts.size();
    own.text("text", "terms." + term.id, term.text, {Needed::yes, 0, max_term_length});
    // The name of an office is the same in all languages.
    if (r.reading.texts.size() > had) r.reading.texts.back().needs_translation = false;
    read_checked_dates(own, term.dates, r);
    own.done();
  }
}

void check_translated_terms(const TextSlot& slot, const std::vector<SourceText>& files,
                            ScenarioReading& r) {
  if (may_have_terms(slot)) check_terms(slot.text->en, slot.translated_at, files, r);
}

void put_terms(const std::vector<SourceText>& files, ScenarioReading& r) {
  for (const TextSlot& slot : r.reading.texts) {
    if (!may_have_terms(slot)) continue;
    check_terms(slot.text->da, slot.at, files, r);
    slot.text->da = filled(slot.text->da, slot.at, Language::da, r);
    slot.text->en = filled(slot.text->en, slot.translated_at, Language::en, r);
  }
}

std::vector<Diagnostic> check_dates(const Scenario& scenario, std::string_view today) {
  std::vector<Diagnostic> passed;
  const auto check = [&](const CheckedDates& dates, const std::string& what) {
    if (!dates.check_again.empty() && dates.check_again <= today)
      passed.push_back({DiagnosticCode::check_again_passed,
                        Severity::warning,
                        dates.check_again_at,
                        {dates.check_again, what},
                        {}});
  };
  check(scenario.dates, scenario.id);
  for (const LocalTerm& term : scenario.terms) check(term.dates, term.id);
  return passed;
}

}  // namespace samtale::engine
