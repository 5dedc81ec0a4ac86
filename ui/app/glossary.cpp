#include "ui/app/glossary.hpp"

#include <algorithm>
#include <utility>

#include <utf8proc.h>

#include "engine/nearest.hpp"
#include "engine/utf8.hpp"

namespace samtale::ui {
namespace {

using engine::Language;
using engine::TermKind;

std::uint32_t lower(std::uint32_t point) {
  return static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)));
}

std::string lower_case(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const engine::CodePoint point = engine::code_point_at(text, at);
    out += engine::encode_utf8(lower(point.value));
    at += point.bytes;
  }
  return out;
}

/// Where a letter stands: the Danish ones after z.
std::uint32_t place(std::uint32_t point) {
  switch (lower(point)) {
    case 0xe6:  // æ
      return 'z' + 1;
    case 0xf8:  // ø
      return 'z' + 2;
    case 0xe5:  // å
      return 'z' + 3;
    default:
      return lower(point);
  }
}

/// A legal item is a term of the same id.
std::string legal_name(const scoring::Method& method, const std::string& id, Language language) {
  for (const engine::LegalItem& item : method.moves.items)
    if (item.id == id) return item.name.in(language);
  return {};
}

bool is_called(const GlossaryEntry& entry, const std::string& word) {
  return entry.id == word || lower_case(entry.name) == word || lower_case(entry.also) == word;
}

bool mentions(const GlossaryEntry& entry, const std::string& word) {
  return lower_case(entry.name).find(word) != std::string::npos ||
         lower_case(entry.also).find(word) != std::string::npos;
}

}  // namespace

bool alphabetical(std::string_view a, std::string_view b) {
  std::size_t at_a = 0, at_b = 0;
  while (at_a < a.size() && at_b < b.size()) {
    const engine::CodePoint x = engine::code_point_at(a, at_a), y = engine::code_point_at(b, at_b);
    if (place(x.value) != place(y.value)) return place(x.value) < place(y.value);
    at_a += x.bytes;
    at_b += y.bytes;
  }
  return at_a == a.size() && at_b < b.size();
}

std::vector<GlossaryEntry> glossary(const scoring::Method& method,
                                    const std::vector<engine::GlossaryTerm>& terms,
                                    Language language) {
  using Source = GlossaryEntry::Source;
  std::vector<GlossaryEntry> entries;
  for (const engine::GlossaryTerm& term : terms)
    entries.push_back({term.id, Source::term, term.kind, term.name.in(language),
                       term.text.in(language), legal_name(method, term.id, language)});
  for (const scoring::Principle& principle : method.rubric.principles)
    entries.push_back({principle.id,
                       Source::principle,
                       TermKind::method,
                       principle.name.in(language),
                       principle.definition.in(language),
                       {}});
  for (const engine::Move& move : method.moves.moves)
    entries.push_back({move.id,
                       Source::move,
                       TermKind::method,
                       move.name.in(language),
                       move.definition.in(language),
                       {}});
  std::stable_sort(entries.begin(), entries.end(),
                   [](const GlossaryEntry& a, const GlossaryEntry& b) {
                     return a.kind != b.kind ? a.kind < b.kind : alphabetical(a.name, b.name);
                   });
  return entries;
}

Found look_up(const std::vector<GlossaryEntry>& entries, std::string_view word) {
  const std::string wanted = lower_case(word);
  Found found;
  for (const auto fits : {is_called, mentions}) {
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(found.entries),
                 [&](const GlossaryEntry& entry) { return fits(entry, wanted); });
    if (!found.entries.empty()) return found;
  }
  std::vector<std::string> names;
  for (const GlossaryEntry& entry : entries) names.push_back(lower_case(entry.name));
  const std::string near = engine::nearest(wanted, names);
  const auto at = std::find(names.begin(), names.end(), near);
  if (at != names.end()) found.near = entries[static_cast<std::size_t>(at - names.begin())].name;
  return found;
}

}  // namespace samtale::ui
