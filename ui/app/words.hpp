// The interface's words in both languages: ui/text/da.yaml and ui/text/en.yaml, by key. A test
// keeps the two complete and holds every key that the code uses against them.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "engine/language.hpp"

namespace samtale::ui {

using engine::Language;

class Words {
 public:
  /// From the compiled-in tables; a fault in them is our own (a test loads them).
  static const Words& shipped();

  Words(std::string_view danish_yaml, std::string_view english_yaml);

  /// A key that is not in the table is our own fault (a test looks for it).
  const std::string& text(std::string_view key, Language language) const;
  const std::map<std::string, std::string, std::less<>>& table(Language language) const;

 private:
  std::array<std::map<std::string, std::string, std::less<>>, 2> tables_;
};

/// `Say(Language::da)("call.ask")`, with arguments by place: `{}`.
class Say {
 public:
  explicit Say(Language language) : language_(language) {}
  Language language() const { return language_; }

  const std::string& operator()(std::string_view key) const {
    return Words::shipped().text(key, language_);
  }
  template <class... Args>
  std::string operator()(std::string_view key, const Args&... args) const {
    return fmt::vformat((*this)(key), fmt::make_format_args(args...));
  }

 private:
  Language language_;
};

}  // namespace samtale::ui
