// The glossary: the law's and the program's words in a plain sentence each. `glossary.yaml` beside
// the scenarios, with its translations; scenarios/FORMAT.md says what each key means. The method's
// own words have their sentences in the method's file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/scenario.hpp"

namespace samtale::engine {

/// Whose word it is.
enum class TermKind { program, method, law };
template <>
std::span<const std::string_view> ids<TermKind>();
std::string_view id(TermKind kind);

struct GlossaryTerm {
  std::string id;
  TermKind kind = TermKind::program;
  LocalText name;  // as it stands in a text
  LocalText text;  // one plain sentence
};

struct LoadedGlossary {
  std::vector<GlossaryTerm> terms;  // in file order
  std::vector<SourceText> files;
  std::vector<TextKey> texts;  // every text, in file order
  std::vector<Diagnostic> diagnostics;
};

/// glossary.yaml, then its translations. Never throws, whatever the bytes.
LoadedGlossary load_glossary(const std::vector<SourceText>& base_and_overlays);

}  // namespace samtale::engine
