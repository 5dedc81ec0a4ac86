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

}  // namespace samtale::engine
