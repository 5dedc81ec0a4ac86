#include "engine/overlay.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

#include "engine/digest.hpp"

namespace samtale::engine {
namespace {

constexpr int overlay_format = 1;
constexpr std::array<std::string_view, 1> languages = {"en"};  // files are written in Danish

/// Where each text stands in a list.
using Places = std::map<std::string_view, std::size_t>;

Places places(const auto& texts) {
  Places all;
  for (std::size_t i = 0; i < texts.size(); ++i) all.emplace(texts[i].key, i);
  return all;
}

void report_unknown(const YamlEntry& entry, const std::vector<std::string>& known,
                    Reading& reading) {
  std::string guess = reading.guess(entry.key, known);
  reading.report(DiagnosticCode::translation_unknown, entry.key_at,
                 {std::string(entry.key.substr(0, 2 * max_id_length)), std::move(guess)},
                 Severity::warning);
}

/// A translation that has not been written yet.
bool is_blank(const YamlValue& value) {
  return value.kind() == YamlKind::scalar && value.text().empty();
}

/// Which of the registered texts the overlay translates. An empty translation is none.
std::vector<bool> read_texts(Fields& fields, const Places& at, Reading& reading,
                             const TranslationCheck& check) {
  std::vector<bool> translated(reading.texts.size(), false);
  const YamlValue* texts = fields.value("texts", Needed::yes);
  const bool begun = texts && (texts->kind() != YamlKind::map || !texts->entries().empty());
  if (!begun) return translated;
  std::vector<std::string> known;
  for (const TextSlot& slot : reading.texts) known.push_back(slot.key);
  for (const YamlEntry& entry : fields.entries("texts", Needed::yes)) {
    const auto found = at.find(entry.key);
    if (found == at.end()) {
      report_unknown(entry, known, reading);
      continue;
    }
    translated[found->second] = true;
    const std::optional<std::string> text = read_text(entry.value, reading);
    if (!text) continue;
    check_whole(entry.value, reading);
    TextSlot& slot = reading.texts[found->second];
    if (!has_room(*text, entry.value.at, slot.most, reading)) continue;
    translated[found->second] = !text->empty();
    slot.text->en = *text;
    slot.translated_at = entry.value.at;
    if (check) check(slot);
  }
  return translated;
}

void report_stale(Fields& fields, const Places& at, const std::vector<bool>& translated,
                  Reading& reading) {
  for (const YamlEntry& entry : fields.entries("made_from")) {
    const auto found = at.find(entry.key);
    if (found == at.end() || !translated[found->second]) continue;
    if (entry.value.text() == text_digest(reading.texts[found->second].text->da)) continue;
    const TextSlot& slot = reading.texts[found->second];
    reading.report(DiagnosticCode::translation_stale, slot.translated_at,
                   {std::string(entry.key), slot.text->da}, Severity::warning);
  }
}

void report_missing(const std::vector<bool>& translated, Reading& reading) {
  for (std::size_t i = 0; i < translated.size(); ++i)
    if (!translated[i] && reading.texts[i].needs_translation)
      reading.report(DiagnosticCode::translation_missing, reading.texts[i].at,
                     {reading.texts[i].key}, Severity::warning);
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view blank = " \t\r";
  const std::size_t begin = line.find_first_not_of(blank);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(blank) + 1 - begin);
}

/// One line a text, in the order of the texts, without the last line's ending.
std::string made_from(const YamlValue& root, const std::vector<TextKey>& texts,
                      std::string_view line_ending) {
  const Places at = places(texts);
  std::vector<std::size_t> translated;
  if (const YamlValue* own = root.find("texts"))
    for (const YamlEntry& entry : own->entries())
      if (const auto found = at.find(entry.key); found != at.end())
        if (!is_blank(entry.value)) translated.push_back(found->second);
  std::sort(translated.begin(), translated.end());

  std::string block = translated.empty() ? "made_from: {}" : "made_from:";
  for (const std::size_t i : translated) {
    block += line_ending;
    block += "  " + texts[i].key + ": " + texts[i].digest;
  }
  return block;
}

void read_overlay(const SourceText& overlay, FileIndex file, const std::string& id,
                  Reading& reading, const TranslationCheck& check) {
  const std::optional<YamlTree> tree = read_tree(overlay, file, reading);
  if (!tree) return;
  Fields fields(tree->root, reading);
  if (!fields.present() || !fields.format(overlay_format)) return;
  const YamlValue* translates = fields.value("translates", Needed::yes);
  if (translates && translates->text() != id) {
    reading.report(DiagnosticCode::translation_of_other, translates->at,
                   {std::string(translates->text().substr(0, 2 * max_id_length)), id});
    return;
  }
  if (const YamlValue* language = fields.value("language", Needed::yes))
    read_word(*language, languages, reading);

  const Places at = places(reading.texts);
  const std::vector<bool> translated = read_texts(fields, at, reading, check);
  report_stale(fields, at, translated, reading);
  report_missing(translated, reading);
  fields.done();
}

}  // namespace

void apply_overlay(const SourceText& overlay, FileIndex file, const std::string& id,
                   Reading& reading, const TranslationCheck& check) {
  std::vector<std::pair<std::string, SourceSpan>> before;
  for (const TextSlot& slot : reading.texts) before.emplace_back(slot.text->en, slot.translated_at);
  std::vector<Diagnostic> told = std::exchange(reading.diagnostics, {});
  read_overlay(overlay, file, id, reading, check);
  std::vector<Diagnostic> own = std::exchange(reading.diagnostics, std::move(told));
  if (has_errors(own))
    for (std::size_t i = 0; i < before.size(); ++i) {
      reading.texts[i].text->en = std::move(before[i].first);
      reading.texts[i].translated_at = before[i].second;
    }
  for (Diagnostic& diagnostic : own) reading.report(std::move(diagnostic));
}

std::vector<TextKey> text_keys(const std::deque<TextSlot>& texts) {
  std::vector<TextKey> keys;
  keys.reserve(texts.size());
  for (const TextSlot& slot : texts)
    keys.push_back({slot.key, slot.at, text_digest(slot.text->da)});
  return keys;
}

std::string begin_translation(std::string_view lead, std::string_view id, const SourceText& base,
                              const std::vector<TextKey>& texts) {
  std::string file(lead);
  file.append("format: 1\ntranslates: ").append(id).append("\nlanguage: en\ntexts:\n");
  for (const TextKey& text : texts) {
    const std::string_view written =
        std::string_view(base.text).substr(text.at.begin, text.at.end - text.at.begin);
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t end = std::min(written.find('\n', at), written.size());
      file.append("  # ").append(trimmed(written.substr(at, end - at))).append("\n");
      at = end + 1;
    }
    file += "  " + text.key + ": \"\"\n";
  }
  return file;
}

Result<std::string, std::vector<Diagnostic>> accept_translation(const SourceText& overlay,
                                                                const std::vector<TextKey>& texts) {
  Reading reading;
  const std::optional<YamlTree> tree = read_tree(overlay, FileIndex{0}, reading);
  if (tree && tree->root.kind() != YamlKind::map)
    reading.report(DiagnosticCode::wrong_shape, tree->root.at, {"map"});
  if (!tree || has_errors(reading.diagnostics)) return Failure{std::move(reading.diagnostics)};

  const std::string& text = overlay.text;
  const std::string_view line_ending = text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
  const std::string block = made_from(tree->root, texts, line_ending);
  for (const YamlEntry& entry : tree->root.entries()) {
    if (entry.key != "made_from") continue;
    const std::size_t colon = text.find(':', entry.key_at.end);
    const std::size_t end = std::max<std::size_t>(colon + 1, entry.value.at.end);
    return text.substr(0, entry.key_at.begin) + block + text.substr(end);
  }
  const bool ended = text.empty() || text.back() == '\n';
  std::string accepted = text;
  if (!ended) accepted += line_ending;
  return accepted + block + std::string(line_ending);
}

}  // namespace samtale::engine
