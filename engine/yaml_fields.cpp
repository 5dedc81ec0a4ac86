#include "engine/yaml_fields.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

#include <utf8proc.h>

#include "engine/nearest.hpp"
#include "engine/utf8.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::engine {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// As many as a reply or a line can have.
constexpr std::size_t usual_keys = 20;

std::string_view stripped(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// A hostile text must not fill the list of messages.
std::string quotable(std::string_view text) {
  constexpr std::size_t most = 80;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0u) == 0x80u) --end;
  return std::string(text.substr(0, end)) + "…";
}

std::string joined(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

bool begins_lower(std::string_view text) {
  if (text.empty()) return false;
  return utf8proc_islower(static_cast<utf8proc_int32_t>(code_point_at(text, 0).value)) != 0;
}

SourceSpan first_key(const YamlValue& map) {
  return map.entries().empty() ? map.at : map.entries().front().key_at;
}

}  // namespace

void Reading::report(Diagnostic diagnostic) {
  if (full() && (diagnostic.severity != Severity::error || has_errors(diagnostics))) return;
  diagnostics.push_back(std::move(diagnostic));
}

void Reading::report(DiagnosticCode code, SourceSpan at, std::vector<std::string> arguments,
                     Severity severity) {
  report(Diagnostic{code, severity, at, std::move(arguments), {}});
}

std::string Reading::guess(std::string_view word, const std::vector<std::string>& known) {
  if (full() || known.size() > guesses_left) return {};
  guesses_left -= known.size();
  return nearest(word, known);
}

std::string Reading::choice(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t most = 12;
  if (full() || known.size() > guesses_left) return {};
  guesses_left -= known.size();
  std::vector<std::string> shown;
  const auto begins_alike = [&](const std::string& id) {
    return !word.empty() && !id.empty() && id.front() == word.front();
  };
  if (known.size() > most)
    std::copy_if(known.begin(), known.end(), std::back_inserter(shown), begins_alike);
  if (shown.empty()) shown = known;
  std::sort(shown.begin(), shown.end());
  if (shown.size() > most) shown.resize(most);
  const bool cut = shown.size() < known.size();
  std::string all;
  for (const std::string& id : shown) all += (all.empty() ? "" : ", ") + id;
  return all + (cut ? ", …" : "");
}

std::optional<YamlTree> read_tree(const SourceText& source, FileIndex file, Reading& reading) {
  YamlDocument document = read_yaml(source.text, file, reading.max_bytes);
  const Diagnostic* stop = nullptr;
  for (const Diagnostic& d : document.diagnostics) {
    const bool was_read_over = document.whole && d.code == DiagnosticCode::yaml_syntax;
    const bool about_one_place = d.code == DiagnosticCode::duplicate_key ||
                                 d.code == DiagnosticCode::not_allowed_yaml || was_read_over;
    if (d.severity == Severity::error && !about_one_place) stop = &d;
  }
  for (Diagnostic& d : document.diagnostics) {
    const bool has_rest = d.code != DiagnosticCode::empty_file &&
                          d.code != DiagnosticCode::file_too_large &&
                          d.code != DiagnosticCode::not_text;
    d.stops = has_rest && &d == stop;
    reading.report(std::move(d));
  }
  if (stop) return std::nullopt;
  return std::move(document.tree);
}

bool is_id(std::string_view text) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto inner = [&](char c) {
    return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !text.empty() && text.size() <= max_id_length && letter(text.front()) &&
         std::all_of(text.begin(), text.end(), inner);
}

std::optional<std::string> read_text(const YamlValue& value, Reading& reading) {
  if (value.kind() != YamlKind::scalar) {
    // A colon in a text without quotes makes a map of it.
    const bool is_cut = value.kind() == YamlKind::map && !value.entries().empty();
    reading.report(DiagnosticCode::wrong_shape, value.at, {is_cut ? "text_with_colon" : "text"});
    return std::nullopt;
  }
  return std::string(stripped(value.text()));
}

std::optional<int> read_integer(const YamlValue& value, Range range, Reading& reading) {
  if (value.kind() != YamlKind::scalar) {
    reading.report(DiagnosticCode::wrong_shape, value.at, {"number"});
    return std::nullopt;
  }
  std::string_view digits = value.text();
  if (digits.size() > 1 && digits[0] == '+' && digits[1] != '-') digits.remove_prefix(1);
  long long number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (value.style != ScalarStyle::plain || stop != end || error == std::errc::invalid_argument) {
    reading.report(DiagnosticCode::not_a_number, value.at, {quotable(value.text())});
    return std::nullopt;
  }
  if (error != std::errc() || number < range.least || number > range.greatest) {
    reading.report(
        DiagnosticCode::out_of_range, value.at,
        {quotable(value.text()), std::to_string(range.least), std::to_string(range.greatest)});
    return std::nullopt;
  }
  return static_cast<int>(number);
}

std::optional<std::string> read_id(const YamlValue& value, Reading& reading) {
  std::optional<std::string> text = read_text(value, reading);
  if (!text || is_id(*text)) return text;
  reading.report(DiagnosticCode::bad_id, value.at, {quotable(*text)});
  return std::nullopt;
}

std::optional<std::size_t> read_word(const YamlValue& value,
                                     std::span<const std::string_view> words, Reading& reading) {
  const std::optional<std::string> text = read_text(value, reading);
  if (!text) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i] == *text) return i;
  const std::vector<std::string> candidates(words.begin(), words.end());
  reading.report(DiagnosticCode::unknown_word, value.at,
                 {quotable(*text), reading.guess(*text, candidates), joined(words)});
  return std::nullopt;
}

std::optional<std::size_t> read_reference(const YamlValue& value,
                                          const std::vector<std::string>& known,
                                          DiagnosticCode code, Reading& reading) {
  const std::optional<std::string> text = read_text(value, reading);
  if (!text) return std::nullopt;
  const auto found = std::find(known.begin(), known.end(), *text);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  std::string guess = reading.guess(*text, known);
  std::string choice = guess.empty() ? reading.choice(*text, known) : "";
  reading.report(code, value.at, {quotable(*text), std::move(guess), std::move(choice)});
  return std::nullopt;
}

void check_whole(const YamlValue& text, Reading& reading) {
  if (text.lost().begin != text.lost().end)
    reading.report(DiagnosticCode::text_cut_by_comment, text.lost(), {}, Severity::warning);
}

void check_commas(const YamlValue& list, Reading& reading) {
  if (!list.in_brackets()) return;
  const auto is_plain = [](const YamlValue& v) {
    return v.kind() == YamlKind::scalar && v.style == ScalarStyle::plain;
  };
  for (std::size_t i = 1; i < list.items().size(); ++i) {
    const YamlValue& item = list.items()[i];
    if (!is_plain(list.items()[i - 1]) || !is_plain(item) || !begins_lower(item.text())) continue;
    reading.report(DiagnosticCode::text_cut_by_comma, item.at, {}, Severity::warning);
  }
}

bool has_room(std::string_view text, SourceSpan at, std::size_t most, Reading& reading) {
  const std::size_t length = count_code_points(text);
  if (length > most)
    reading.report(DiagnosticCode::text_too_long, at,
                   {std::to_string(length), std::to_string(most)});
  return length <= most;
}

void read_text(const YamlValue& value, std::string text_key, LocalText& into, TextRule rule,
               Reading& reading) {
  const std::optional<std::string> text = read_text(value, reading);
  if (!text) return;
  check_whole(value, reading);
  if (text->empty()) {
    const auto severity = rule.needed == Needed::yes ? Severity::error : Severity::warning;
    reading.report(DiagnosticCode::empty_text, value.at, {text_key}, severity);
    return;
  }
  if (!has_room(*text, value.at, rule.most, reading)) return;
  const std::size_t length = count_code_points(*text);
  if (rule.limit != 0 && length > rule.limit)
    reading.report(DiagnosticCode::text_too_long, value.at,
                   {std::to_string(length), std::to_string(rule.limit)}, Severity::warning);
  into.da = *text;
  reading.texts.push_back({std::move(text_key), value.at, &into, true, {}, rule.most});
}

Fields::Fields(const YamlValue& map, SourceSpan name_at, Reading& reading)
    : name_at_(name_at), reading_(&reading) {
  asked_.reserve(usual_keys);
  if (map.kind() == YamlKind::map)
    map_ = &map;
  else
    reading.report(DiagnosticCode::wrong_shape, map.at, {"map"});
}

Fields::Fields(const YamlValue& map, Reading& reading) : Fields(map, first_key(map), reading) {}

Fields::Fields(Reading& reading) : reading_(&reading) {}

void Fields::remember(std::string_view key) {
  if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) asked_.emplace_back(key);
}

const YamlValue* Fields::value(std::string_view key, Needed needed) {
  remember(key);
  if (!present()) return nullptr;
  for (const YamlEntry& entry : map_->entries()) {
    if (entry.key != key) continue;
    found_key_at_ = entry.key_at;
    return &entry.value;
  }
  if (needed == Needed::yes)
    reading_->report(DiagnosticCode::missing_key, name_at_, {std::string(key)});
  return nullptr;
}

const YamlValue* Fields::shaped(std::string_view key, Needed needed, YamlKind kind,
                                std::string_view shape) {
  const YamlValue* found = value(key, needed);
  if (!found || found->kind() == kind) return found;
  const SourceSpan at = found->kind() == YamlKind::null ? found_key_at_ : found->at;
  reading_->report(DiagnosticCode::wrong_shape, at, {std::string(shape)});
  return nullptr;
}

const YamlValue* Fields::filled(std::string_view key, Needed needed) {
  const YamlValue* found = value(key, needed);
  if (!found) return nullptr;
  const bool is_empty = found->kind() == YamlKind::null ||
                        (found->kind() == YamlKind::scalar && stripped(found->text()).empty());
  if (!is_empty) return found;
  const Severity severity = needed == Needed::yes ? Severity::error : Severity::warning;
  const SourceSpan at = found->kind() == YamlKind::null ? found_key_at_ : found->at;
  if (found->lost().begin != found->lost().end)  // `say: #5`
    reading_->report(DiagnosticCode::text_cut_by_comment, found->lost(), {}, severity);
  else
    reading_->report(DiagnosticCode::empty_text, at, {std::string(key)}, severity);
  return nullptr;
}

std::span<const YamlValue> Fields::items(std::string_view key, Needed needed) {
  const YamlValue* found = shaped(key, needed, YamlKind::list, "list");
  if (found && found->items().empty() && needed == Needed::yes)
    reading_->report(DiagnosticCode::wrong_shape, found->at, {"list"});
  return found ? found->items() : std::span<const YamlValue>();
}

std::span<const YamlEntry> Fields::entries(std::string_view key, Needed needed) {
  const YamlValue* found = shaped(key, needed, YamlKind::map, "map");
  if (found && found->entries().empty() && needed == Needed::yes)
    reading_->report(DiagnosticCode::wrong_shape, found->at, {"map"});
  return found ? found->entries() : std::span<const YamlEntry>();
}

Fields Fields::fields(std::string_view key, Needed needed) {
  Fields inner(*reading_);
  if (const YamlValue* found = shaped(key, needed, YamlKind::map, "map")) {
    inner.map_ = found;
    inner.name_at_ = found_key_at_;
  }
  return inner;
}

std::string Fields::text(std::string_view key, Needed needed) {
  const YamlValue* found = filled(key, needed);
  return found ? read_text(*found, *reading_).value_or(std::string()) : std::string();
}

void Fields::text(std::string_view key, std::string text_key, LocalText& into, TextRule rule) {
  if (const YamlValue* found = filled(key, rule.needed))
    read_text(*found, std::move(text_key), into, rule, *reading_);
}

void Fields::text(std::string_view key, std::string text_key, RareText& into, TextRule rule) {
  if (const YamlValue* found = filled(key, rule.needed))
    read_text(*found, std::move(text_key), into.make(), rule, *reading_);
}

std::string Fields::id(std::string_view key, Needed needed) {
  const YamlValue* found = value(key, needed);
  return found ? read_id(*found, *reading_).value_or(std::string()) : std::string();
}

std::optional<int> Fields::integer(std::string_view key, Range range, Needed needed) {
  const YamlValue* found = value(key, needed);
  return found ? read_integer(*found, range, *reading_) : std::nullopt;
}

int Fields::integer(std::string_view key, Range range, int otherwise) {
  return integer(key, range).value_or(otherwise);
}

std::optional<std::size_t> Fields::reference(std::string_view key,
                                             const std::vector<std::string>& known,
                                             DiagnosticCode code, Needed needed) {
  const YamlValue* found = value(key, needed);
  return found ? read_reference(*found, known, code, *reading_) : std::nullopt;
}

std::vector<std::size_t> Fields::references(std::string_view key,
                                            const std::vector<std::string>& known,
                                            DiagnosticCode code, Needed needed) {
  std::vector<std::size_t> indices;
  for (const YamlValue& item : items(key, needed)) {
    const auto index = read_reference(item, known, code, *reading_);
    if (!index) continue;
    if (std::find(indices.begin(), indices.end(), *index) == indices.end())
      indices.push_back(*index);
    else
      reading_->report(DiagnosticCode::duplicate_id, item.at, {known[*index]});
  }
  return indices;
}

std::optional<std::size_t> Fields::word_index(std::string_view key,
                                              std::span<const std::string_view> words,
                                              Needed needed) {
  const YamlValue* found = value(key, needed);
  return found ? read_word(*found, words, *reading_) : std::nullopt;
}

bool Fields::format(int supported) {
  const YamlValue* found = value("format", Needed::yes);
  if (!found) return false;
  if (found->kind() == YamlKind::scalar && found->text() == std::to_string(supported)) return true;
  reading_->report(DiagnosticCode::wrong_format, found->at,
                   {quotable(found->text()), std::to_string(supported)});
  return false;
}

void Fields::known(std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) remember(key);
}

void Fields::report_unknown(const YamlEntry& entry) {
  std::string guess = reading_->guess(entry.key, asked_);
  std::string keys;
  if (guess.empty())
    for (const std::string& key : asked_) keys += (keys.empty() ? "" : ", ") + key;
  reading_->report(DiagnosticCode::unknown_key, entry.key_at,
                   {quotable(entry.key), std::move(guess), std::move(keys)});
}

void Fields::done() {
  if (!present()) return;
  for (const YamlEntry& entry : map_->entries()) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    // `{ say: No, thanks }` is a text cut in two by its comma: the second half has no colon.
    const bool is_half = map_->in_brackets() && entry.value.kind() == YamlKind::null &&
                         entry.value.at.begin == entry.key_at.end;
    if (is_half)
      reading_->report(DiagnosticCode::yaml_syntax, entry.key_at, {"comma_in_text", ""});
    else
      report_unknown(entry);
  }
}

}  // namespace samtale::engine
