// Every word that a trainee, a trainer or a team may want explained, in one list: the glossary's
// terms, and the method's principles and moves with the sentences that they have there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/glossary.hpp"
#include "scoring/method.hpp"

namespace samtale::ui {

struct GlossaryEntry {
  enum class Source { term, principle, move };
  std::string id;  // unique among those of its source
  Source source = Source::term;
  engine::TermKind kind = engine::TermKind::program;
  std::string name;
  std::string text;
  std::string also;  // of a legal item: what it is called in the method; else empty
};

/// By kind, and within it in the order of the language's alphabet.
std::vector<GlossaryEntry> glossary(const scoring::Method& method,
                                    const std::vector<engine::GlossaryTerm>& terms,
                                    engine::Language language);

/// Whether `a` stands before `b` in the alphabet: æ, ø and å last, upper and lower case alike.
bool alphabetical(std::string_view a, std::string_view b);

struct Found {
  std::vector<GlossaryEntry> entries;  // those called so; else those that have the word in them
  std::string near;                    // where there are none: the nearest name, if one is near
};

/// By id or name, in upper or lower case, whole or in part.
Found look_up(const std::vector<GlossaryEntry>& entries, std::string_view word);

}  // namespace samtale::ui
