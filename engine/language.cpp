#include "engine/language.hpp"

namespace samtale::engine {

std::string_view code(Language language) { return language == Language::da ? "da" : "en"; }

std::optional<Language> language_from(std::string_view code) {
  if (code == "da") return Language::da;
  if (code == "en") return Language::en;
  return std::nullopt;
}

const std::string& LocalText::in(Language language) const {
  const std::string& wanted = language == Language::da ? da : en;
  const std::string& other = language == Language::da ? en : da;
  return wanted.empty() ? other : wanted;
}

RareText::RareText(const RareText& other)
    : text_(other.text_ ? std::make_unique<LocalText>(*other.text_) : nullptr) {}

RareText& RareText::operator=(const RareText& other) { return *this = RareText(other); }

const LocalText& RareText::operator*() const {
  static const LocalText none;
  return text_ ? *text_ : none;
}

LocalText& RareText::make() {
  if (!text_) text_ = std::make_unique<LocalText>();
  return *text_;
}

}  // namespace samtale::engine
