// The two languages of everything a user reads, and a text that exists in both.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace samtale::engine {

enum class Language { da, en };

/// "da", "en": as in file names, JSON and --lang.
std::string_view code(Language language);
std::optional<Language> language_from(std::string_view code);

/// A text with its translation. A missing translation falls back to the text as written, so that a
/// half-translated scenario can still be played; the loader reports it.
struct LocalText {
  std::string da;
  std::string en;

  const std::string& in(Language language) const;
  bool empty() const { return da.empty() && en.empty(); }
};

}  // namespace samtale::engine
