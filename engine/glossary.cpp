#include "engine/glossary.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "engine/overlay.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {
namespace {

constexpr std::array<std::string_view, 3> kinds{"program", "method", "law"};  // by TermKind
constexpr std::size_t max_name = 48;
constexpr std::size_t max_text = 240;  // longer, and it is no sentence any more
constexpr std::size_t max_terms = 400;

void read_terms(Fields& file, std::vector<GlossaryTerm>& terms) {
  Reading& reading = file.reading();
  const std::span<const YamlEntry> entries = file.entries("glossary", Needed::yes);
  if (entries.size() > max_terms)
    reading.report(DiagnosticCode::too_many, file.value("glossary")->at,
                   {"glossary", std::to_string(max_terms)});
  terms.reserve(std::min(entries.size(), max_terms));
  for (const YamlEntry& entry : entries) {
    if (terms.size() == max_terms) break;
    if (!is_id(entry.key)) {
      reading.report(DiagnosticCode::bad_id, entry.key_at,
                     {std::string(entry.key.substr(0, max_id_length))});
      continue;
    }
    GlossaryTerm& term = terms.emplace_back();
    term.id = entry.key;
    Fields fields(entry.value, entry.key_at, reading);
    term.kind = fields.word("kind", ids<TermKind>(), TermKind::program, Needed::yes);
    fields.text("name", term.id + ".name", term.name, {Needed::yes, max_name});
    fields.text("text", term.id + ".text", term.text, {Needed::yes, max_text});
    fields.done();
  }
}

}  // namespace

template <>
std::span<const std::string_view> ids<TermKind>() {
  return kinds;
}

std::string_view id(TermKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

LoadedGlossary load_glossary(const std::vector<SourceText>& base_and_overlays) {
  LoadedGlossary loaded;
  loaded.files = base_and_overlays;
  if (loaded.files.empty()) return loaded;
  Reading reading;
  if (const auto tree = read_tree(loaded.files.front(), FileIndex{0}, reading)) {
    Fields file(tree->root, reading);
    if (file.present() && file.format(1)) {
      const std::string id = file.id("id", Needed::yes);
      read_terms(file, loaded.terms);
      file.done();
      for (std::uint32_t overlay = 1; overlay < loaded.files.size(); ++overlay)
        apply_overlay(loaded.files[overlay], FileIndex{overlay}, id, reading);
    }
  }
  loaded.texts = text_keys(reading.texts);
  loaded.diagnostics = std::move(reading.diagnostics);
  sort(loaded.diagnostics);
  return loaded;
}

}  // namespace samtale::engine
