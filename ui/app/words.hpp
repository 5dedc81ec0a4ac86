// The interface's words in both languages: ui/text/da.yaml and ui/text/en.yaml, by key. A test
// keeps the two complete and holds every key that the code uses against them.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "engine/language.hpp"

namespace samtale::ui {

using engine::Language;

class Words {
 public:
  using Table = std::map<std::string, std::string, std::less<>>;

  /// From the compiled-in table, which is read when its language is first asked for; a fault in it
  /// is our own (a test loads both).
  static const Words& shipped(Language language);

  explicit Words(std::string_view yaml);

  /// A key that is not in the table is our own fault (a test looks for it).
  const std::string& text(std::string_view key) const;
  const Table& table() const { return table_; }

 private:
  Table table_;
};

/// `Say(Language::da)("call.ask")`, with arguments by place: `{}`.
class Say {
 public:
  explicit Say(Language language) : language_(language) {}
  Language language() const { return language_; }

  const std::string& operator()(std::string_view key) const {
    return Words::shipped(language_).text(key);
  }
  template <class... Args>
  std::string operator()(std::string_view key, const Args&... args) const {
    return fmt::vformat((*this)(key), fmt::make_format_args(args...));
  }

 private:
  Language language_;
};

}  // namespace samtale::ui
