#include "engine/yaml_scan.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace samtale::engine {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// The length of the line break at `at`; 0 = none.
std::size_t break_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '\n') return 1;
  if (at + 1 < text.size() && text[at] == '\r' && text[at + 1] == '\n') return 2;
  return 0;
}

/// A blank, a line break or the end of the text.
bool is_gap(std::string_view text, std::size_t at) {
  return at >= text.size() || is_blank(text[at]) || break_at(text, at) > 0;
}

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

bool document_marker_at(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(at, 3);
  return (three == "---" || three == "...") && is_gap(text, at + 3);
}

bool ends_plain(std::string_view text, std::size_t at, bool in_brackets) {
  const char c = text[at];
  if (c == ':') {
    if (is_gap(text, at + 1)) return true;
    return in_brackets && is_one_of(text[at + 1], ",]}");
  }
  if (in_brackets && is_one_of(c, ",?[]{}")) return true;
  const std::size_t gap = is_blank(c) ? 1 : break_at(text, at);
  return gap > 0 && at + gap < text.size() && text[at + gap] == '#';
}

/// Bytes that neither end a plain scalar nor are blank, wherever they stand in one.
constexpr std::array<bool, 256> ordinary = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = '!'; byte < table.size(); ++byte) table[byte] = true;
  for (const char c : {':', '#', ',', '?', '[', ']', '{', '}'})
    table[static_cast<unsigned char>(c)] = false;
  return table;
}();

/// Eight bytes at once: whether each lies from 0x20 to 0x7e. (Less than n: a borrow into the high
/// bit. Plus one: a carry into it.)
bool are_plain_ascii(std::uint64_t bytes) {
  constexpr std::uint64_t each = 0x0101010101010101u;
  const std::uint64_t too_low = (bytes - each * 0x20) & ~bytes;
  const std::uint64_t too_high = bytes | (bytes + each);
  return ((too_low | too_high) & (each * 0x80)) == 0;
}

ScalarScan scan_plain(std::string_view text, std::size_t begin, ScalarPlace place) {
  const std::size_t indent =
      place.in_brackets ? 0 : static_cast<std::size_t>(place.parent_column + 1);
  std::size_t at = begin;
  std::size_t end = begin;
  std::size_t line = std::string_view::npos;  // no further line yet
  while (at < text.size()) {
    for (; at < text.size() && break_at(text, at) == 0; ++at) {
      if (at == line && document_marker_at(text, at)) return {ScalarStyle::plain, end};
      if (ordinary[static_cast<unsigned char>(text[at])]) {
        end = at + 1;
        continue;
      }
      if (ends_plain(text, at, place.in_brackets)) return {ScalarStyle::plain, end};
      if (!is_blank(text[at])) end = at + 1;
    }
    if (at >= text.size() || ends_plain(text, at, place.in_brackets)) break;
    at += break_at(text, at);
    line = at;
    while (at < text.size() && is_blank(text[at]) && !ends_plain(text, at, place.in_brackets)) ++at;
    if (at < text.size() && break_at(text, at) == 0 && at - line < indent) break;
  }
  return {ScalarStyle::plain, end};
}

ScalarScan scan_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const ScalarStyle style = quote == '"' ? ScalarStyle::double_quoted : ScalarStyle::single_quoted;
  for (std::size_t at = begin + 1; at < text.size();) {
    if (text[at - 1] == '\n' && document_marker_at(text, at)) return {style, at, false};
    if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return {style, at + 1};
      at += 2;
    } else {
      const bool escapes = quote == '"' && text[at] == '\\' && break_at(text, at + 1) == 0;
      at = std::min(at + (escapes ? 2u : 1u), text.size());
    }
  }
  return {style, text.size(), false};
}

struct BlockHeader {
  std::size_t indent = 0;  // explicit; 0 = as the first line
  bool keeps_blank_lines = false;
  std::size_t end = 0;  // after the indicators
  std::size_t next_line = 0;
};

BlockHeader block_header(std::string_view text, std::size_t begin) {
  BlockHeader header;
  std::size_t at = begin + 1;
  for (; at < text.size() && at <= begin + 2; ++at) {
    if (text[at] == '+') header.keeps_blank_lines = true;
    if (text[at] >= '1' && text[at] <= '9')
      header.indent = static_cast<std::size_t>(text[at] - '0');
    if (!is_one_of(text[at], "+-123456789")) break;
  }
  header.end = at;
  header.next_line = std::min(text.find('\n', at), text.size() - 1) + 1;
  return header;
}

ScalarScan scan_block(std::string_view text, std::size_t begin, ScalarPlace place) {
  const BlockHeader header = block_header(text, begin);
  const std::size_t base = static_cast<std::size_t>(std::max(place.parent_column, 0));
  std::size_t indent = base + std::max<std::size_t>(header.indent, 1);
  bool detects = header.indent == 0;
  std::size_t end = header.end;
  std::size_t kept = header.end;
  for (std::size_t line = header.next_line; line < text.size();) {
    const std::size_t line_end = std::min(text.find('\n', line), text.size());
    const std::size_t first = std::min(text.find_first_not_of(' ', line), text.size());
    const bool is_empty = first >= line_end || (text[first] == '\r' && first + 1 == line_end);
    if (detects) indent = std::max(indent, first - line);
    if (!is_empty) detects = false;
    if (!is_empty && first - line < indent) break;
    kept = line_end;
    if (!is_empty) end = line_end;
    line = line_end + 1;
  }
  if (header.keeps_blank_lines) end = kept;
  if (end > header.end && text[end - 1] == '\r') --end;
  const ScalarStyle style = text[begin] == '|' ? ScalarStyle::literal : ScalarStyle::folded;
  return {style, end};
}

std::size_t line_end_of(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

/// Walks the tokens of a text, keeping the columns of open block maps and lists and the places of
/// open brackets.
class StructureScan {
 public:
  StructureScan(std::string_view text, std::size_t max_depth)
      : text_(text), max_depth_(max_depth) {}

  std::vector<StructureFault> run() {
    while (!stopped_) {
      const std::size_t from = at_;
      at_ = skip_to_token(text_, at_);
      if (at_ >= text_.size()) break;
      enter_line(from);
      token();
    }
    if (!brackets_.empty() && !stopped_)
      report(StructureFault::Kind::unclosed_bracket, brackets_.back());
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const auto& a, const auto& b) { return a.at < b.at; });
    return std::move(faults_);
  }

 private:
  int top() const { return columns_.empty() ? -1 : static_cast<int>(columns_.back()); }

  void report(StructureFault::Kind kind, std::size_t at) { faults_.push_back({kind, at}); }

  void check_depth() {
    if (columns_.size() + brackets_.size() <= max_depth_) return;
    report(StructureFault::Kind::too_deep, at_);
    stopped_ = true;
  }

  void push_column(std::size_t column) {
    if (top() >= static_cast<int>(column)) return;
    columns_.push_back(column);
    check_depth();
  }

  /// Keeps the place of the line up to date; what follows is for the first token of a line only.
  /// `from`: where the last token ended.
  void enter_line(std::size_t from) {
    const std::size_t begin = std::max(from, line_);
    const std::size_t line_break = text_.substr(begin, at_ - begin).rfind('\n');
    if (line_break == std::string_view::npos) return;
    line_ = begin + line_break + 1;
    const std::size_t column = at_ - line_;
    const std::string_view rest = text_.substr(at_, line_end_of(text_, at_) - at_);
    if (!brackets_.empty()) {
      const bool left = top() >= static_cast<int>(column) && begins_entry(rest) && !after_comma();
      if (!left) return;
      report(StructureFault::Kind::unclosed_bracket, brackets_.back());
      brackets_.clear();
    }
    while (!columns_.empty() && columns_.back() > column) columns_.pop_back();
  }

  /// The last token before this line opens or goes on with a list in brackets.
  bool after_comma() const { return is_one_of(last_, ",[{"); }

  void token() {
    const char c = text_[at_];
    last_ = c;
    if (c == '[' || c == '{') {
      brackets_.push_back(at_);
      check_depth();
      ++at_;
    } else if (c == ']' || c == '}') {
      close_bracket(c);
      ++at_;
    } else if (c == ',' && !brackets_.empty()) {
      ++at_;
    } else if (brackets_.empty() && is_one_of(c, "-?") && is_gap(text_, at_ + 1)) {
      push_column(at_ - line_);
      ++at_;
    } else if (c == ':' && (is_gap(text_, at_ + 1) || !brackets_.empty())) {
      if (brackets_.empty() && scalar_line_ == line_) push_column(scalar_ - scalar_line_);
      ++at_;
    } else if (is_one_of(c, "&*!")) {
      while (!is_gap(text_, at_)) ++at_;
    } else {
      scalar();
    }
  }

  void scalar() {
    const ScalarScan scan = scan_scalar(text_, at_, {!brackets_.empty(), top()});
    scalar_ = at_;
    scalar_line_ = line_;
    if (is_one_of(text_[at_], "\"'") && !ends_where_meant(scan)) {
      report(StructureFault::Kind::unclosed_quote, at_);
      brackets_.clear();
      at_ = line_end_of(text_, at_);
      return;
    }
    const std::size_t end = std::max(scan.end, at_ + 1);
    const std::size_t line_break = text_.substr(at_, end - at_).rfind('\n');
    if (line_break != std::string_view::npos) line_ = at_ + line_break + 1;
    at_ = end;
  }

  /// No line of a quoted text begins a key to the left of the text's own place.
  bool ends_where_meant(const ScalarScan& scan) const {
    if (!scan.closed) return false;
    const std::string_view upto = text_.substr(0, scan.end);
    for (std::size_t line = line_end_of(upto, at_) + 1; line < upto.size();) {
      const std::size_t first = std::min(upto.find_first_not_of(" \t", line), upto.size());
      if (static_cast<int>(first - line) <= top() && begins_entry(upto.substr(first))) return false;
      line = line_end_of(upto, line) + 1;
    }
    return true;
  }

  void close_bracket(char closer) {
    const char opener = closer == ']' ? '[' : '{';
    const auto match = std::find_if(brackets_.rbegin(), brackets_.rend(),
                                    [&](std::size_t at) { return text_[at] == opener; });
    if (match == brackets_.rend()) {
      report(StructureFault::Kind::extra_bracket, at_);
      return;
    }
    if (match != brackets_.rbegin())
      report(StructureFault::Kind::unclosed_bracket, brackets_.back());
    brackets_.erase(match.base() - 1, brackets_.end());
  }

  std::string_view text_;
  std::size_t max_depth_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;         // where the line of the last token begins
  std::size_t scalar_ = 0;       // the last scalar, which may turn out to be a key
  std::size_t scalar_line_ = 1;  // where its line begins; at first no line
  char last_ = ' ';              // the first character of the last token
  std::vector<std::size_t> columns_;
  std::vector<std::size_t> brackets_;
  std::vector<StructureFault> faults_;
  bool stopped_ = false;
};

}  // namespace

std::size_t plain_ascii(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  std::uint64_t eight = 0;
  for (; at + sizeof(eight) <= text.size(); at += sizeof(eight)) {
    std::memcpy(&eight, text.data() + at, sizeof(eight));
    if (!are_plain_ascii(eight)) break;
  }
  while (at < text.size() && text[at] >= 0x20 && text[at] < 0x7f) ++at;
  return at - begin;
}

std::size_t column_of(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? at : at - before - 1;
}

std::size_t skip_to_token(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_blank(text[at]))
      ++at;
    else if (const std::size_t step = break_at(text, at))
      at += step;
    else if (text[at] == '#')
      at = line_end_of(text, at);
    else
      break;
  }
  return std::min(at, text.size());
}

bool begins_entry(std::string_view line) {
  return line.substr(0, 2) == "- " || looks_like_key(line);
}

bool looks_like_key(std::string_view line) {
  const auto end = std::find_if(line.begin(), line.end(), [](char c) {
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '_' || c == '-');
  });
  const auto length = static_cast<std::size_t>(end - line.begin());
  return length > 0 && end != line.end() && *end == ':' && is_gap(line, length + 1);
}

ScalarScan scan_scalar(std::string_view text, std::size_t begin, ScalarPlace place) {
  if (begin >= text.size()) return {ScalarStyle::plain, text.size()};
  const char c = text[begin];
  if (c == '"' || c == '\'') return scan_quoted(text, begin);
  if (!place.in_brackets && (c == '|' || c == '>')) return scan_block(text, begin, place);
  return scan_plain(text, begin, place);
}

LostText text_lost_after(std::string_view text, std::size_t end) {
  const std::size_t hash = std::min(text.find_first_not_of(" \t", end), text.size());
  if (hash + 1 >= text.size() || text[hash] != '#') return {end, end};
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const char next = text[hash + 1];
  const bool is_word = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                       is_digit(next) || (static_cast<unsigned char>(next) >= 0x80u);
  const bool is_number = next == ' ' && hash + 2 < text.size() && is_digit(text[hash + 2]);
  if (!is_word && !is_number) return {end, end};
  std::size_t last = line_end_of(text, hash);
  while (is_blank(text[last - 1]) || text[last - 1] == '\r') --last;
  return {hash, last};
}

std::vector<StructureFault> structure_faults(std::string_view text, std::size_t max_depth) {
  return StructureScan(text, max_depth).run();
}

}  // namespace samtale::engine
