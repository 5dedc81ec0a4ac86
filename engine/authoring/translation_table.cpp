#include "engine/authoring/translation_table.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "engine/authoring/yaml_write.hpp"
#include "engine/digest.hpp"
#include "engine/text.hpp"
#include "engine/yaml_fields.hpp"
#include "engine/yaml_reader.hpp"

namespace samtale::engine {
namespace {

constexpr std::string_view terms_lead =
    "terms.";  // the same in all languages where it says nothing

using Texts = std::map<std::string, std::string, std::less<>>;

/// Scalars by where they begin.
void gather(const YamlValue& value, std::map<std::uint32_t, std::string>& into) {
  if (value.kind() == YamlKind::scalar) into[value.at.begin] = std::string(stripped(value.text()));
  for (const YamlValue& item : value.items()) gather(item, into);
  for (const YamlEntry& entry : value.entries()) gather(entry.value, into);
}

/// The scalars of a map within the root.
Texts texts_of(const YamlValue& root, std::string_view map) {
  Texts texts;
  if (const YamlValue* found = root.find(map))
    for (const YamlEntry& entry : found->entries())
      texts.emplace(entry.key, stripped(entry.value.text()));
  return texts;
}

const std::string& text_of(const Texts& texts, std::string_view key) {
  static const std::string none;
  const auto found = texts.find(key);
  return found == texts.end() ? none : found->second;
}

TranslationState state_of(std::string_view key, const std::string& english,
                          const std::string& made_from, const std::string& digest) {
  const bool needed = key.substr(0, terms_lead.size()) != terms_lead;
  if (english.empty()) return needed ? TranslationState::missing : TranslationState::ok;
  return made_from.empty() || made_from == digest ? TranslationState::ok : TranslationState::stale;
}

/// One map of the file, `texts` or `made_from`, that values are put into by key.
class MapPatch {
 public:
  MapPatch(const SourceText& file, const YamlValue& root, std::string_view name,
           const std::vector<TextKey>& order)
      : file_(file), name_(name) {
    for (std::size_t i = 0; i < order.size(); ++i) places_.emplace(order[i].key, i);
    for (const YamlEntry& entry : root.entries())
      if (entry.key == name) map_ = &entry;
  }

  void put(const std::string& key, const std::string& scalar) {
    values_[places_.at(key)] = {key, scalar};
  }

  /// Adds to the edits what puts all of them in.
  void write(std::vector<TextEdit>& edits, std::string& appended) {
    if (values_.empty()) return;
    const bool has_entries = map_ && !map_->value.entries().empty();
    if (!has_entries) {
      write_whole(edits, appended);
      return;
    }
    for (const auto& [place, value] : values_) write_one(place, value, edits);
  }

 private:
  using Value = std::pair<std::string, std::string>;

  std::string line_ending() const {
    return file_.text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
  }

  /// There is no such map, or nothing in it.
  void write_whole(std::vector<TextEdit>& edits, std::string& appended) {
    std::string block = std::string(name_) + ":";
    for (const auto& [place, value] : values_)
      block += line_ending() + "  " + value.first + ": " + value.second;
    if (!map_) {
      appended += block + line_ending();
      return;
    }
    const std::size_t colon = file_.text.find(':', map_->key_at.end);
    const std::size_t end = std::max<std::size_t>(colon + 1, map_->value.at.end);
    edits.push_back(
        {{map_->key_at.file, map_->key_at.begin, static_cast<std::uint32_t>(end)}, block});
  }

  void write_one(std::size_t place, const Value& value, std::vector<TextEdit>& edits) {
    const YamlEntry* before = nullptr;
    std::size_t nearest = 0;
    for (const YamlEntry& entry : map_->value.entries()) {
      if (entry.key == value.first) {
        replace(entry, value.second, edits);
        return;
      }
      const auto known = places_.find(entry.key);
      if (known == places_.end() || known->second > place) continue;
      if (before && known->second < nearest) continue;
      before = &entry;
      nearest = known->second;
    }
    insert(before, value, edits);
  }

  void replace(const YamlEntry& entry, const std::string& scalar, std::vector<TextEdit>& edits) {
    SourceSpan at = entry.value.at;
    if (entry.value.kind() == YamlKind::null && at.begin == at.end) {  // `key:` and nothing
      const auto colon = static_cast<std::uint32_t>(file_.text.find(':', entry.key_at.end));
      edits.push_back({{at.file, colon + 1, colon + 1}, " " + scalar});
      return;
    }
    edits.push_back({at, scalar});
  }

  /// Behind the entry that stands before it in the base; else before all others.
  void insert(const YamlEntry* before, const Value& value, std::vector<TextEdit>& edits) {
    const std::string entry = value.first + ": " + value.second;
    const YamlEntry& first = map_->value.entries().front();
    const bool in_brackets = map_->value.in_brackets();
    if (!before) {
      const std::string between =
          in_brackets ? ", " : line_ending() + indentation(first.key_at.begin);
      edits.push_back(
          {{first.key_at.file, first.key_at.begin, first.key_at.begin}, entry + between});
      return;
    }
    const std::size_t colon = file_.text.find(':', before->key_at.end);
    std::size_t end = std::max<std::size_t>(colon + 1, before->value.at.end);
    if (!in_brackets) end = std::min(file_.text.find_first_of("\r\n", end), file_.text.size());
    const std::string lead = in_brackets ? ", " : line_ending() + indentation(first.key_at.begin);
    const auto at = static_cast<std::uint32_t>(end);
    edits.push_back({{first.key_at.file, at, at}, lead + entry});
  }

  /// What stands before the key on its line.
  std::string indentation(std::uint32_t key) const {
    const std::size_t line =
        key == 0 ? std::string::npos : file_.text.find_last_of("\r\n", key - 1);
    const std::size_t begin = line == std::string::npos ? 0 : line + 1;
    return std::string(key - begin, ' ');
  }

  const SourceText& file_;
  std::string_view name_;
  const YamlEntry* map_ = nullptr;
  std::map<std::string, std::size_t, std::less<>> places_;
  std::map<std::size_t, Value> values_;  // in the order of the base
};

/// Where two stand at one place, in the order given.
std::string applied(std::string text, std::vector<TextEdit> edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const TextEdit& a, const TextEdit& b) { return a.at.begin < b.at.begin; });
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    text.replace(edit->at.begin, edit->at.end - edit->at.begin, edit->replacement);
  return text;
}

}  // namespace

std::string_view id(TranslationState state) {
  switch (state) {
    case TranslationState::ok:
      return "ok";
    case TranslationState::missing:
      return "missing";
    case TranslationState::stale:
      return "stale";
  }
  return {};
}

std::vector<TranslationRow> translation_table(const SourceText& base, const SourceText* overlay,
                                              const std::vector<TextKey>& texts) {
  std::map<std::uint32_t, std::string> written;
  gather(read_yaml(base.text, FileIndex{0}).tree.root, written);
  Texts english, made_from;
  if (overlay) {
    const YamlDocument document = read_yaml(overlay->text, FileIndex{0});
    english = texts_of(document.tree.root, "texts");
    made_from = texts_of(document.tree.root, "made_from");
  }
  std::vector<TranslationRow> rows;
  for (const TextKey& text : texts) {
    const std::string& translated = text_of(english, text.key);
    rows.push_back({text.key, written[text.at.begin], translated,
                    state_of(text.key, translated, text_of(made_from, text.key), text.digest)});
  }
  return rows;
}

Result<PatchedTranslation, std::vector<Diagnostic>> patch_translation(
    const SourceText& overlay, const std::vector<TextKey>& texts,
    const std::vector<TranslationRow>& rows) {
  Reading reading;
  const std::optional<YamlTree> tree = read_tree(overlay, FileIndex{0}, reading);
  if (tree && tree->root.kind() != YamlKind::map)
    reading.report(DiagnosticCode::wrong_shape, tree->root.at, {"map"});
  if (!tree || has_errors(reading.diagnostics)) return Failure{std::move(reading.diagnostics)};

  std::map<std::string_view, const TextKey*> known;
  for (const TextKey& text : texts) known.emplace(text.key, &text);
  std::map<std::string_view, const TranslationRow*> last;
  PatchedTranslation patched;
  for (const TranslationRow& row : rows) {
    if (known.count(row.key) > 0)
      last[row.key] = &row;
    else
      patched.unknown.push_back(row.key);
  }
  const Texts english = texts_of(tree->root, "texts");
  const Texts made_from = texts_of(tree->root, "made_from");
  MapPatch into_texts(overlay, tree->root, "texts", texts);
  MapPatch into_made_from(overlay, tree->root, "made_from", texts);
  for (const TextKey& text : texts) {
    const auto found = last.find(text.key);
    if (found == last.end()) continue;
    const TranslationRow& row = *found->second;
    const std::string& now = text_of(english, text.key);
    const bool changed = !row.english.empty() && row.english != now;
    const std::string digest = row.danish.empty() ? text.digest : text_digest(row.danish);
    const std::string& made = text_of(made_from, text.key);
    // A table that is older than the Danish accepts nothing.
    const bool accepted = !changed && row.state == TranslationState::ok && !now.empty() &&
                          digest == text.digest && !made.empty() && made != digest;
    if (!changed && !accepted) continue;
    if (changed)
      into_texts.put(text.key,
                     write_scalar(row.english, WrittenIn::block, ScalarStyle::double_quoted));
    into_made_from.put(text.key, digest);
    (changed ? patched.changed : patched.accepted).push_back(text.key);
  }
  std::vector<TextEdit> edits;
  std::string appended;
  into_texts.write(edits, appended);
  into_made_from.write(edits, appended);
  patched.text = applied(overlay.text, std::move(edits));
  const bool ended = patched.text.empty() || patched.text.back() == '\n';
  if (!appended.empty()) patched.text += (ended ? "" : "\n") + appended;
  return patched;
}

}  // namespace samtale::engine
