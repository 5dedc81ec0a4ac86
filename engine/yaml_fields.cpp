#include "engine/yaml_fields.hpp"

#include <algorithm>
#include <utility>

#include "engine/key_words.hpp"
#include "engine/text.hpp"

namespace samtale::engine {
namespace {

/// As many as a reply or a line can have.
constexpr std::size_t usual_keys = 20;

SourceSpan first_key(const YamlValue& map) {
  return map.entries().empty() ? map.at : map.entries().front().key_at;
}

}  // namespace

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

const YamlEntry* Fields::find_meant(std::string_view key) {
  for (const auto& [meant, entry] : meant_)
    if (meant == key) return entry;
  const auto is_asked = [&](const YamlEntry& entry) {
    return std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end();
  };
  for (const YamlEntry& entry : map_->entries()) {
    if (is_asked(entry)) continue;
    if (key_meant(entry.key) != key && reading_->guess(entry.key, {std::string(key)}).empty())
      continue;
    meant_.emplace_back(key, &entry);
    return &entry;
  }
  return nullptr;
}

const YamlValue* Fields::value(std::string_view key, Needed needed) {
  remember(key);
  if (!present()) return nullptr;
  for (const YamlEntry& entry : map_->entries()) {
    if (entry.key != key) continue;
    found_key_at_ = entry.key_at;
    return &entry.value;
  }
  const bool is_meant = std::any_of(meant_.begin(), meant_.end(),
                                    [&](const auto& meant) { return meant.first == key; });
  if (needed == Needed::no && !is_meant) return nullptr;
  if (const YamlEntry* entry = find_meant(key)) {
    found_key_at_ = entry->key_at;
    return &entry->value;
  }
  reading_->report(DiagnosticCode::missing_key, name_at_, {std::string(key)});
  return nullptr;
}

bool Fields::has(std::string_view key) {
  return value(key) || (present() && find_meant(key) != nullptr);
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
      reading_->report(DiagnosticCode::duplicate_id, item.at, {known[*index], "", "list"});
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
  std::string guess(key_meant(entry.key));
  if (std::find(asked_.begin(), asked_.end(), guess) == asked_.end())
    guess = reading_->guess(entry.key, asked_);
  std::string keys;
  if (guess.empty())
    for (const std::string& key : asked_) keys += (keys.empty() ? "" : ", ") + key;
  reading_->report(DiagnosticCode::unknown_key, entry.key_at,
                   {quotable(entry.key), std::move(guess), std::move(keys)});
}

void Fields::done() {
  if (!present()) return;
  // What seemed to be another key written wrongly is one of its own.
  for (const auto& [key, entry] : meant_)
    if (std::find(asked_.begin(), asked_.end(), entry->key) != asked_.end())
      reading_->report(DiagnosticCode::missing_key, name_at_, {key});
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
