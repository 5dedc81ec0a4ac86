#include "engine/yaml_builder.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>

#include <fmt/format.h>

#include "engine/utf8.hpp"
#include "engine/yaml_fault.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::engine {
namespace {

/// The parts from `first` on, moved to a value of their own.
template <class Part>
YamlValue taken_from(std::vector<Part>& parts, std::size_t first, bool in_brackets) {
  YamlValue value(std::span<Part>(parts).subspan(first), in_brackets);
  parts.resize(first);
  return value;
}

/// A ! before a name where a condition begins: the »not« of other languages.
bool negates(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t last = before.find_last_not_of(' ');
  const bool in_gate = last != std::string_view::npos && last >= 2 && last + 1 < at &&
                       before.substr(last - 2, 3) == "if:";
  return in_gate && at + 1 < text.size() && text[at + 1] >= 'a' && text[at + 1] <= 'z';
}

/// Longer paths than those that mean something in these files, and short enough for a message.
constexpr std::size_t max_path = 64;

}  // namespace

SourceSpan YamlFindings::span(std::size_t begin, std::size_t end) const {
  const auto in_file = [&](std::size_t at) {
    const auto before = std::lower_bound(put_in_.begin(), put_in_.end(), at) - put_in_.begin();
    return static_cast<std::uint32_t>(at - static_cast<std::size_t>(before) + offset_);
  };
  return {file_, in_file(begin), in_file(std::max(begin, end))};
}

/// What begins where a character was put in begins behind it.
std::size_t YamlFindings::text_begin(SourceSpan at) const {
  std::size_t place = at.begin - offset_;
  for (const std::size_t put : put_in_)
    if (put <= place) ++place;
  return place;
}

/// What ends there ends before it.
std::size_t YamlFindings::text_end(SourceSpan at) const {
  std::size_t place = at.end - offset_;
  for (const std::size_t put : put_in_)
    if (put < place) ++place;
  return place;
}

void YamlFindings::put_in(std::size_t at) {
  for (std::size_t& put : put_in_)
    if (put >= at) ++put;
  put_in_.insert(std::lower_bound(put_in_.begin(), put_in_.end(), at), at);
}

void YamlFindings::add(DiagnosticCode code, SourceSpan at, std::vector<std::string> arguments) {
  if (found_.size() >= max_count) return;
  found_.push_back({code, Severity::error, at, std::move(arguments), {}});
}

void YamlFindings::add(Diagnostic fault) {
  add(fault.code, span(fault.at.begin, fault.at.end), std::move(fault.arguments));
}

void YamlFindings::drop(std::size_t first, std::size_t at) {
  const auto from = found_.begin() + static_cast<std::ptrdiff_t>(first);
  const auto is_after = [&](const Diagnostic& d) { return text_begin(d.at) >= at; };
  found_.erase(std::remove_if(from, found_.end(), is_after), found_.end());
}

YamlBuilder::YamlBuilder(std::string_view text, std::deque<std::string>& texts,
                         YamlFindings& findings)
    : text_(text), texts_(texts), findings_(findings) {
  root_.at = findings.span(0, 0);
}

void YamlBuilder::document(std::size_t at) {
  if (documents_++ == 0) return;
  const std::string_view marker = text_.substr(at, 3);
  if (marker == "---" || marker == "..." || marker.substr(0, 1) == "%")
    findings_.add(DiagnosticCode::not_allowed_yaml, findings_.span(at, at + marker.size()),
                  {"document"});
  else
    findings_.add(yaml_fault(text_, at, "end of map not found"));
}

void YamlBuilder::null(std::size_t at) {
  if (ignores()) return;
  const std::size_t begin = skip_properties(at);
  const std::size_t end = scan_scalar(text_, begin, scalar_place()).end;
  if (begin == at && is_null_value(begin, end)) {
    YamlValue value(YamlKind::null, text_.substr(begin, end - begin));
    value.at = findings_.span(begin, end);
    attach(std::move(value));
    return;
  }
  YamlValue value;
  const std::size_t gap = missing_place(at);
  value.at = findings_.span(gap, gap);
  const LostText lost = text_lost_after(text_, gap);
  value.set_lost(findings_.span(lost.begin, lost.end));
  check_colon(gap);
  attach(std::move(value));
}

/// yaml-cpp takes a last word in a file for a key, with a colon after it or not.
void YamlBuilder::check_colon(std::size_t gap) {
  if (open_.empty() || !open_.back().has_key || open_.back().in_brackets) return;
  if (gap > 0 && text_[gap - 1] == ':') return;
  findings_.add(yaml_fault(text_, open_.back().key_begin, "end of map not found"));
  cut_ = true;
}

void YamlBuilder::alias(std::size_t at) {
  if (ignores()) return;
  YamlValue value;
  value.at = findings_.span(at, word_end(at));
  findings_.add(DiagnosticCode::not_allowed_yaml, findings_.span(at, at + 1), {"alias"});
  attach(std::move(value));
}

void YamlBuilder::scalar(std::size_t at, const std::string& text) {
  if (ignores()) return;
  const std::size_t begin = skip_properties(at);
  const ScalarScan scan = scan_scalar(text_, begin, scalar_place());
  const SourceSpan span = findings_.span(at, scan.end);
  YamlValue value(YamlKind::scalar, kept(text, begin, scan, span));
  value.style = scan.style;
  value.at = span;
  if (scan.style == ScalarStyle::plain) {
    const LostText lost = text_lost_after(text_, scan.end);
    value.set_lost(findings_.span(lost.begin, lost.end));
  }
  attach(std::move(value));
}

void YamlBuilder::open(YamlKind kind, std::size_t at, bool in_brackets, int column) {
  if (ignores() || open_.size() >= max_yaml_depth) {
    if (!ignores())
      findings_.add(DiagnosticCode::too_deep, findings_.span(at, std::min(at + 1, text_.size())),
                    {std::to_string(max_yaml_depth)});
    ++too_deep_;
    cut_ = true;
    return;
  }
  Open frame;
  frame.kind = kind;
  frame.first = kind == YamlKind::list ? items_.size() : entries_.size();
  frame.in_brackets = in_brackets;
  frame.column = column;
  frame.begin = at;
  frame.last_end = skip_properties(at);
  open_.push_back(std::move(frame));
}

void YamlBuilder::close() {
  if (too_deep_ > 0) {
    --too_deep_;
    return;
  }
  if (open_.empty()) return;
  const Open frame = std::move(open_.back());
  open_.pop_back();
  YamlValue value = frame.kind == YamlKind::list
                        ? taken_from(items_, frame.first, frame.in_brackets)
                        : taken_from(entries_, frame.first, frame.in_brackets);
  value.at =
      findings_.span(frame.begin, frame.in_brackets ? closing_bracket(frame) : frame.last_end);
  attach(std::move(value));
}

YamlValue YamlBuilder::take_root() {
  too_deep_ = 0;
  while (!open_.empty()) close();
  return std::move(root_);
}

bool YamlBuilder::expects_key() const {
  return !open_.empty() && open_.back().kind == YamlKind::map && !open_.back().has_key;
}

ScalarPlace YamlBuilder::scalar_place() const {
  const auto block = std::find_if(open_.rbegin(), open_.rend(),
                                  [](const Open& frame) { return !frame.in_brackets; });
  ScalarPlace place;
  place.in_brackets = block != open_.rbegin();
  if (block != open_.rend()) place.parent_column = block->column;
  return place;
}

std::size_t YamlBuilder::word_end(std::size_t at) const {
  return std::min(text_.find_first_of(" \t\r\n,[]{}", at), text_.size());
}

/// Reports anchors and tags that stand before a value; gives the place after them.
std::size_t YamlBuilder::skip_properties(std::size_t at) {
  while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
    findings_.add(DiagnosticCode::not_allowed_yaml, findings_.span(at, at + 1),
                  {text_[at] == '&'     ? "anchor"
                   : negates(text_, at) ? "not"
                                        : "tag"});
    at = skip_to_token(text_, std::max(word_end(at), at + 1));
  }
  return at;
}

/// "null" or "~", written out. Where a value is missing, the event's place is that of the next
/// token, which may be a key of that name.
bool YamlBuilder::is_null_value(std::size_t begin, std::size_t end) const {
  if (end < begin) return false;
  const std::string_view word = text_.substr(begin, end - begin);
  if (word != "~" && word != "null" && word != "Null" && word != "NULL") return false;
  if (expects_key()) return true;
  const bool in_block = !open_.empty() && !open_.back().in_brackets;
  if (in_block && static_cast<int>(column_of(text_, begin)) <= open_.back().column) return false;
  const std::size_t next = text_.find_first_not_of(" \t", end);
  return next == std::string_view::npos || text_[next] != ':';
}

/// Where a value that is not there should stand: after the colon or the dash.
std::size_t YamlBuilder::missing_place(std::size_t at) const {
  if (open_.empty() || expects_key()) return at;
  const Open& parent = open_.back();
  const bool in_map = parent.kind == YamlKind::map;
  if (parent.in_brackets && !in_map) return at;
  const std::size_t found = skip_to_token(text_, parent.last_end);
  const bool stands = found < text_.size() && found <= at && text_[found] == (in_map ? ':' : '-');
  return stands ? found + 1 : parent.last_end;
}

/// The place after the bracket. A map without brackets of its own inside a list in brackets ends
/// with its last value.
std::size_t YamlBuilder::closing_bracket(const Open& frame) const {
  const char opener = frame.begin < text_.size() ? text_[frame.begin] : ' ';
  if (opener != '[' && opener != '{') return frame.last_end;
  std::size_t at = skip_to_token(text_, std::max(frame.last_end, frame.begin + 1));
  while (at < text_.size() && (text_[at] == ',' || text_[at] == ':'))
    at = skip_to_token(text_, at + 1);
  const bool closes = at < text_.size() && text_[at] == (opener == '[' ? ']' : '}');
  return closes ? at + 1 : frame.last_end;
}

/// Escapes can make what a text must not hold; and yaml-cpp writes \N and \_ as single bytes.
std::string YamlBuilder::clean(const std::string& text, SourceSpan at) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t plain = plain_ascii(text, i);
    result.append(text, i, plain);
    i += plain;
    if (i == text.size()) break;
    CodePoint point = code_point_at(text, i);
    if (!point.valid) point.value = static_cast<unsigned char>(text[i]);
    if (is_control(point.value) && point.value != '\n' && point.value != '\t')
      findings_.add(DiagnosticCode::control_character, at, {fmt::format("U+{:04X}", point.value)});
    else if (point.valid)
      result.append(text, i, point.bytes);
    else
      result += encode_utf8(point.value);
    i += point.bytes;
  }
  return result;
}

/// A view where the file has the text letter by letter, else a copy that the tree keeps.
std::string_view YamlBuilder::kept(const std::string& text, std::size_t begin,
                                   const ScalarScan& scan, SourceSpan at) {
  const bool is_quoted =
      scan.style == ScalarStyle::single_quoted || scan.style == ScalarStyle::double_quoted;
  const std::string_view written = text_.substr(begin + (is_quoted ? 1 : 0), text.size());
  if (written == text) return written;
  return texts_.emplace_back(clean(text, at));
}

void YamlBuilder::attach(YamlValue value) {
  if (open_.empty()) {
    root_ = std::move(value);
    return;
  }
  Open& parent = open_.back();
  parent.last_end = findings_.text_end(value.at);
  if (parent.kind == YamlKind::list) {
    items_.push_back(std::move(value));
  } else if (!parent.has_key) {
    set_key(parent, value);
  } else {
    parent.has_key = false;
    if (!parent.drops_value) entries_.push_back({parent.key, parent.key_at, std::move(value)});
  }
}

/// The keys that lead to the innermost map, joined by dots; of a path that is long, the beginning.
std::string YamlBuilder::map_path() const {
  std::string path;
  for (const Open& frame : open_) {
    if (!frame.has_key || &frame == &open_.back()) continue;
    if (path.size() + frame.key.size() > max_path) break;
    if (!path.empty()) path += '.';
    path += frame.key;
  }
  return path;
}

/// A list's item that holds its own first key once more is two items, and one dash was forgotten:
/// that is told once, not for each key of the second.
void YamlBuilder::repeat(Open& map, const YamlValue& key) {
  const bool is_item =
      open_.size() > 1 && !map.in_brackets && open_[open_.size() - 2].kind == YamlKind::list;
  const bool begins_item = is_item && key.text() == map.first_key;
  if (map.lacks_dash && !begins_item) return;
  map.lacks_dash = begins_item;
  findings_.add(DiagnosticCode::duplicate_key, key.at,
                {std::string(key.text()), begins_item ? "dash" : "", map_path()});
}

/// Most maps are small, and looking through them costs less than a set would.
bool YamlBuilder::is_new(Open& map, std::string_view key) const {
  constexpr std::size_t small = 16;
  const auto first = entries_.begin() + static_cast<std::ptrdiff_t>(map.first);
  if (entries_.size() - map.first < small)
    return std::none_of(first, entries_.end(),
                        [&](const YamlEntry& entry) { return entry.key == key; });
  if (map.keys.empty())
    for (auto entry = first; entry != entries_.end(); ++entry) map.keys.insert(entry->key);
  return map.keys.insert(key).second;
}

void YamlBuilder::set_key(Open& map, const YamlValue& key) {
  map.has_key = true;
  map.key_begin = findings_.text_begin(key.at);
  map.drops_value = true;
  const std::string_view text = key.text();
  const bool is_word = key.kind() == YamlKind::scalar || !text.empty();
  if (!is_word) {
    const bool is_alias = key.kind() == YamlKind::null && key.at.begin != key.at.end;
    if (is_alias) return;
    findings_.add(DiagnosticCode::not_allowed_yaml, key.at,
                  {key.kind() == YamlKind::null ? "empty_key" : "complex_key"});
  } else if (text == "<<" && key.style == ScalarStyle::plain) {
    findings_.add(DiagnosticCode::not_allowed_yaml, key.at, {"merge"});
  } else if (!is_new(map, text)) {
    repeat(map, key);
  } else {
    if (entries_.size() == map.first) map.first_key = text;
    map.drops_value = false;
    map.key = text;
    map.key_at = key.at;
  }
}

}  // namespace samtale::engine
