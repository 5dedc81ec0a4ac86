// The two languages of everything a user reads, and a text that exists in both.
#pragma once

#include <memory>
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

/// A text that few have, of which there is room for thousands: it takes a pointer until it is made.
class RareText {
 public:
  RareText() = default;
  RareText(const RareText& other);
  RareText(RareText&&) noexcept = default;
  RareText& operator=(const RareText& other);
  RareText& operator=(RareText&&) noexcept = default;

  const LocalText& operator*() const;  // an empty one where none was made
  const LocalText* operator->() const { return &**this; }
  LocalText& make();  // stays where it is

 private:
  std::unique_ptr<LocalText> text_;
};

}  // namespace samtale::engine
