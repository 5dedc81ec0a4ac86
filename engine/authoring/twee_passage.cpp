#include "engine/authoring/twee_passage.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "engine/text.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

using Kind = TweeExtra::Kind;

constexpr auto npos = std::string_view::npos;
/// What a line of links has between them, or before them as the mark of a list.
constexpr std::string_view between_links = " \t*-+>|/,.;•·–";
/// A longer macro of Harlowe is taken for words: brackets are everywhere in prose.
constexpr std::size_t max_harlowe_macro = 500;

/// Harlowe's macros look like prose ("(husk: …)"): only these are taken for such.
constexpr std::array<std::string_view, 32> harlowe_macros = {
    "set",        "put",         "move",        "if",          "unless",
    "else-if",    "else",        "for",         "loop",        "print",
    "display",    "either",      "cond",        "random",      "live",
    "stop",       "event",       "goto",        "go-to",       "link",
    "link-goto",  "link-to",     "link-reveal", "link-repeat", "link-reveal-goto",
    "text-style", "text-colour", "text-color",  "align",       "css",
    "alert",      "enchant"};

struct Enclosing {
  std::string_view begin, end;
};
constexpr std::array<Enclosing, 2> code_elements = {
    {{"<script", "</script>"}, {"<style", "</style>"}}};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_sign(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '_'; }

bool is_unseen(std::uint32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c & 0xFFFEu) == 0xFFFEu;
}
bool is_space(std::uint32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xA0 || c == 0x2028 ||
         c == 0x2029 || c == 0x85;
}

/// "text" or 'text' at the beginning, which is taken off; empty where there is none.
std::string take_quoted(std::string_view& text) {
  text = stripped(text);
  if (text.empty() || (text.front() != '"' && text.front() != '\'')) return {};
  const std::size_t end = text.find(text.front(), 1);
  if (end == npos) return {};
  std::string inside(text.substr(1, end - 1));
  text.remove_prefix(end + 1);
  return inside;
}

class Reader {
 public:
  explicit Reader(const TweePassage& passage) : text_(passage.text), line_(passage.line) {}

  TweeText run() {
    while (at_ < text_.size())
      if (!take_mark()) take_character();
    end_line();
    end_paragraph();
    return std::move(read_);
  }

 private:
  bool here(std::string_view mark) const { return text_.substr(at_, mark.size()) == mark; }
  char ahead(std::size_t steps) const {
    return at_ + steps < text_.size() ? text_[at_ + steps] : '\0';
  }

  /// Where `mark` stands next. The text is gone through once for each, however often it is asked
  /// for.
  std::size_t find(std::string_view mark) {
    const auto known = next_.find(mark);
    if (known != next_.end() && known->second >= at_) return known->second;
    return next_[mark] = text_.find(mark, at_);
  }

  void go_to(std::size_t place) {
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                 text_.begin() + static_cast<std::ptrdiff_t>(place),
                                                 '\n'));
    at_ = place;
  }
  bool skip_past(std::string_view mark) {
    const std::size_t end = find(mark);
    if (end == npos) return false;
    go_to(end + mark.size());
    return true;
  }

  void add(Kind kind, std::string what = {}) {
    const bool known = std::any_of(
        read_.extras.begin(), read_.extras.end(),
        [&](const TweeExtra& extra) { return extra.kind == kind && extra.what == what; });
    constexpr std::size_t most = 50;
    if (!known && read_.extras.size() < most)
      read_.extras.push_back({kind, line_, quotable(plain_words(what))});
  }

  bool take_mark() {
    switch (text_[at_]) {
      case '[':
        return here("[[") ? take_link() : here("[img[") && take_picture();
      case '<':
        return here("<<") ? take_sugarcube() : take_tag();
      case '(':
        return take_harlowe();
      case '$':
        return take_variable();
      case '/':
        if (here("/*") && skip_past("*/")) return true;
        if (here("/%") && skip_past("%/")) return true;
        return take_style();
      case ']':
        if (hooks_ == 0) return false;
        --hooks_;
        ++at_;
        return true;
      case '\\':
        if (ahead(1) != '\n') return false;
        go_to(at_ + 2);
        put(" ");
        return true;
      case '!':
        return here("![") ? take_markdown_picture() : false;
      default:
        return take_style();
    }
  }

  // --- Links ---

  void add_link(std::string_view shown, std::string_view target) {
    TweeLink link{plain_words(shown), std::string(stripped(target)), line_};
    if (link.target.empty()) return;
    if (link.text.empty()) link.text = plain_words(link.target);
    if (link.text.empty()) return;
    with_links_ += link.text;
    has_link_ = true;
    read_.links.push_back(std::move(link));
  }

  /// `shown->target`, `target<-shown`, `shown|target`, `target`.
  void read_link(std::string_view inside) {
    if (const std::size_t setter = inside.find("]["); setter != npos) {
      add(Kind::variable, std::string(stripped(inside.substr(setter + 2))));
      inside = inside.substr(0, setter);
    }
    if (const std::size_t right = inside.rfind("->"); right != npos)
      add_link(inside.substr(0, right), inside.substr(right + 2));
    else if (const std::size_t left = inside.find("<-"); left != npos)
      add_link(inside.substr(left + 2), inside.substr(0, left));
    else if (const std::size_t bar = inside.find('|'); bar != npos)
      add_link(inside.substr(0, bar), inside.substr(bar + 1));
    else
      add_link(inside, inside);
  }

  bool take_link() {
    const std::size_t end = find("]]");
    if (end == npos || end > line_end()) return false;
    read_link(text_.substr(at_ + 2, end - at_ - 2));
    at_ = end + 2;
    return true;
  }

  std::size_t line_end() {
    if (line_end_ < at_ || line_end_ == npos)
      line_end_ = std::min(text_.find('\n', at_), text_.size());
    return line_end_;
  }

  // --- Pictures and other elements ---

  bool take_picture() {
    const std::size_t end = find("]]");
    if (end == npos || end > line_end()) return false;
    add(Kind::picture);
    at_ = end + 2;
    return true;
  }
  bool take_markdown_picture() {
    const std::size_t middle = find("](");
    if (middle == npos || middle > line_end()) return false;
    const std::size_t end = find(")");
    if (end == npos || end < middle || end > line_end()) return false;
    add(Kind::picture);
    at_ = end + 1;
    return true;
  }

  void name_tag(std::string_view name) {
    if (name == "img" || name == "svg" || name == "picture" || name == "iframe")
      add(Kind::picture);
    else if (name == "audio" || name == "video" || name == "source")
      add(Kind::sound);
    else
      add(Kind::markup);
  }

  bool take_tag() {
    if (here("<!--")) return skip_past("-->");
    if (here("<%")) {
      add(Kind::code);
      return skip_past("%>");
    }
    for (const Enclosing& code : code_elements)
      if (here(code.begin)) {
        add(Kind::code);
        return skip_past(code.end) || skip_past(">");
      }
    if (!is_letter(ahead(1)) && !(ahead(1) == '/' && is_letter(ahead(2)))) return false;
    const std::size_t end = find(">");
    if (end == npos) return false;
    std::string name;
    for (std::size_t i = at_ + (ahead(1) == '/' ? 2 : 1); is_name_sign(text_[i]) && i < end; ++i)
      name += static_cast<char>(text_[i] | 0x20);
    if (name == "br")
      put(" ");
    else
      name_tag(name);
    go_to(end + 1);
    return true;
  }

  // --- Macros and variables ---

  /// `<<link "text" "target">>` and `<<button …>>` lead somewhere; all other macros do something.
  bool take_sugarcube() {
    const char first = ahead(2);
    if (!is_letter(first) && first != '/' && first != '=' && first != '-') return false;
    const std::size_t end = find(">>");
    if (end == npos) return false;
    std::string_view inside = text_.substr(at_ + 2, end - at_ - 2);
    std::size_t name_end = 0;
    while (name_end < inside.size() && (is_name_sign(inside[name_end]) || inside[name_end] == '-'))
      ++name_end;
    const std::string_view name = inside.substr(0, name_end);
    inside.remove_prefix(name_end);
    if (first != '/') read_sugarcube(name, stripped(inside));
    go_to(end + 2);
    if (name == "script") skip_past("<</script>>");
    return true;
  }

  void read_sugarcube(std::string_view name, std::string_view given) {
    if (name == "link" || name == "button") {
      if (given.substr(0, 2) == "[[") {
        read_link(given.substr(2, std::min(given.find("]]"), given.size()) - 2));
        return;
      }
      const std::string shown = take_quoted(given);
      const std::string target = take_quoted(given);
      if (!target.empty()) {
        add_link(shown, target);
        return;
      }
    }
    if (name == "script")
      add(Kind::code);
    else
      add(Kind::macro, name.empty() ? "print" : std::string(name));
  }

  /// From the bracket at `at_` to the one that closes it; npos where that is too far.
  std::size_t closing_bracket() const {
    const std::size_t most = std::min(text_.size(), at_ + max_harlowe_macro);
    std::size_t depth = 0;
    char quote = '\0';
    for (std::size_t i = at_; i < most; ++i) {
      const char c = text_[i];
      if (quote != '\0') {
        if (c == quote) quote = '\0';
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        ++depth;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return npos;
  }

  bool take_harlowe() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && end - at_ < 20 && (is_letter(text_[end]) || text_[end] == '-'))
      ++end;
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    const bool known =
        std::find(harlowe_macros.begin(), harlowe_macros.end(), name) != harlowe_macros.end();
    if (!known || end >= text_.size() || text_[end] != ':') return false;
    const std::size_t close = closing_bracket();
    if (close == npos) return false;
    std::string_view given = text_.substr(end + 1, close - end - 1);
    std::string shown, target;
    if (name == "link-goto" || name == "link-reveal-goto") {
      shown = take_quoted(given);
      given = stripped(given);
      if (!given.empty() && given.front() == ',') given.remove_prefix(1);
      target = take_quoted(given);
    }
    if (!shown.empty())
      add_link(shown, target.empty() ? shown : target);
    else
      add(Kind::macro, std::string(name));
    go_to(close + 1);
    while (ahead(0) == ' ' && at_ < text_.size()) ++at_;
    if (ahead(0) == '[' && ahead(1) != '[') {  // what the macro does it to
      ++hooks_;
      ++at_;
    }
    return true;
  }

  bool take_variable() {
    if (!is_letter(ahead(1)) && ahead(1) != '_') return false;
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_name_sign(text_[end])) ++end;
    add(Kind::variable, std::string(text_.substr(at_, end - at_)));
    put("…");
    at_ = end;
    return true;
  }

  /// Pairs of signs that make words bold and the like.
  bool take_style() {
    for (const std::string_view mark : {"''", "//", "**", "~~", "^^", "__"}) {
      if (!here(mark) || (mark == "//" && at_ > 0 && text_[at_ - 1] == ':')) continue;
      add(Kind::markup);
      at_ += mark.size();
      return true;
    }
    return false;
  }

  // --- Words ---

  void put(std::string_view words) {
    with_links_ += words;
    without_links_ += words;
  }
  void take_character() {
    if (text_[at_] != '\n') {
      put(text_.substr(at_++, 1));
      return;
    }
    const bool was_empty = stripped(with_links_).empty() && !has_link_;
    end_line();
    if (was_empty) end_paragraph();
    ++at_;
    ++line_;
  }
  void end_line() {
    const bool only_links = has_link_ && without_links_.find_first_not_of(between_links) == npos;
    if (!only_links) paragraph_ += " " + with_links_;
    with_links_.clear();
    without_links_.clear();
    has_link_ = false;
  }
  void end_paragraph() {
    std::string words = plain_words(paragraph_);
    if (!words.empty()) read_.paragraphs.push_back(std::move(words));
    paragraph_.clear();
  }

  std::string_view text_;
  std::size_t line_;
  std::size_t at_ = 0;
  std::size_t hooks_ = 0;  // of Harlowe, that are open
  std::size_t line_end_ = npos;
  std::map<std::string_view, std::size_t> next_;  // of marks that were looked for
  std::string with_links_, without_links_, paragraph_;
  bool has_link_ = false;
  TweeText read_;
};

}  // namespace

TweeText read_passage(const TweePassage& passage) { return Reader(passage).run(); }

std::string plain_words(std::string_view text) {
  std::string out;
  bool waiting = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const std::string_view bytes = text.substr(at, point.bytes);
    at += point.bytes;
    if (point.valid && is_space(point.value)) {
      waiting = !out.empty();
    } else if (point.valid && !is_unseen(point.value) && !is_control(point.value)) {
      if (waiting) out += ' ';
      waiting = false;
      out += bytes;
    }
  }
  return out;
}

}  // namespace samtale::engine
