// The fields of a YAML map, read one by one, with a diagnostic for all that is not as it should be.
// One way for every file that a trainer writes: scenario, method, rubric, translation.
//
//   Fields fields(entry.value, entry.key_at, reading);
//   fields.text("name", "moves.greets.name", move.name, {Needed::yes});
//   move.strength = fields.integer("strength", {1, 3}, 1);
//   move.sign = fields.word("sign", ids<Sign>(), Sign::with);
//   fields.done();  // what nobody asked for is an unknown key
//
// Whatever is asked for is a known key. Where two readers share a map, one names the other's keys
// with `known` and calls `done`, the other leaves `done` out. A wrong value is reported once and
// then treated as absent: reading goes on, so that an author sees all faults at once.
#pragma once

#include <cstddef>
#include <deque>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/language.hpp"
#include "engine/yaml_reader.hpp"
#include "engine/yaml_tree.hpp"

namespace samtale::engine {

/// In code points; no text is longer, whatever its key. Far more than anybody reads at once, and
/// little enough where a text stands in every node that shares it.
constexpr std::size_t max_text_length = 2000;

/// A text that has been read, by the key that translations know it by. `text` must stay where it is
/// until the translations are applied: reserve the vectors that texts are read into.
struct TextSlot {
  std::string key;
  SourceSpan at;
  LocalText* text = nullptr;
  bool needs_translation = true;  // else the text itself does for all languages
  SourceSpan translated_at = {};  // in the overlay
  std::size_t most = max_text_length;
};

/// What the readers of one file share.
struct Reading {
  /// Further ones help nobody, and a hostile file has millions. Whether there is an error at all is
  /// never lost.
  static constexpr std::size_t max_diagnostics = 1000;

  std::vector<Diagnostic> diagnostics;
  std::deque<TextSlot> texts;            // in file order; a deque grows without a second copy
  std::size_t guesses_left = 1'000'000;  // comparisons that looking for near words may still cost
  std::size_t max_bytes = max_yaml_bytes;
  std::string_view source = {};  // of the file that read_tree() read last; it outlives the tree
  /// Where lines were counted to last, so that a hostile file is not counted a thousand times.
  std::size_t counted_to = 0, counted_line = 1;

  /// "Did you mean ...?"; empty where nothing is near, or where too much has been asked.
  std::string guess(std::string_view word, const std::vector<std::string>& known);
  /// What the word may be instead, joined by ", ": of many, a dozen in the order of the alphabet,
  /// those with the word's first letter if there are any, and then "…". Empty as guess() is.
  std::string choice(std::string_view word, const std::vector<std::string>& known);
  /// An id that is taken: by what stands at `first`, or, where that is no place, by the method.
  void report_taken(std::string_view id, SourceSpan at, SourceSpan first);
  std::size_t line_of(std::size_t byte);  // from 1
  bool full() const { return diagnostics.size() >= max_diagnostics; }
  void report(Diagnostic diagnostic);
  void report(DiagnosticCode code, SourceSpan at, std::vector<std::string> arguments = {},
              Severity severity = Severity::error);
};

enum class Needed { no, yes };

/// Both ends belong to it.
struct Range {
  int least = 0;
  int greatest = 0;
};

/// In code points: a text longer than `limit` (0 = none) is a warning, one longer than `most` an
/// error.
struct TextRule {
  Needed needed = Needed::no;
  std::size_t limit = 0;
  std::size_t most = max_text_length;
};

/// A file's YAML; its diagnostics go to `reading`. Nothing where the text itself is
/// broken: what could be read of it would only give further faults that are none. The last of its
/// diagnostics that stops the reading says so.
/// `source` must outlive the tree.
std::optional<YamlTree> read_tree(const SourceText& source, FileIndex file, Reading& reading);
std::optional<YamlTree> read_tree(SourceText&& source, FileIndex file, Reading& reading) = delete;

/// Ids of all kinds: a lower-case letter, then lower-case letters, digits, `-` and `_`; at most 48.
constexpr std::size_t max_id_length = 48;
bool is_id(std::string_view text);

/// False where the text is longer than `most`, which is reported.
bool has_room(std::string_view text, SourceSpan at, std::size_t most, Reading& reading);

// Single values, as the items of lists have. Nothing where the value is wrong, which is reported.

std::optional<std::string> read_text(const YamlValue& value, Reading& reading);
/// Whole numbers in plain decimal, with or without a sign; a quoted one is a text.
std::optional<int> read_integer(const YamlValue& value, Range range, Reading& reading);
std::optional<std::string> read_id(const YamlValue& value, Reading& reading);
/// The index of the word among `words`; else unknown_word.
std::optional<std::size_t> read_word(const YamlValue& value,
                                     std::span<const std::string_view> words, Reading& reading);
/// The index of the id among `known`; else `code` (unknown_node, unknown_move ...) with the
/// nearest.
std::optional<std::size_t> read_reference(const YamlValue& value,
                                          const std::vector<std::string>& known,
                                          DiagnosticCode code, Reading& reading);
/// Registers the text under `text_key` and puts it into `into.da`, without the white space around
/// it.
void read_text(const YamlValue& value, std::string text_key, LocalText& into, TextRule rule,
               Reading& reading);

/// Warns where a `#` was meant as text. For texts, where `#` can be meant; a comment after an id or
/// a number may stand as close as it likes.
void check_whole(const YamlValue& text, Reading& reading);
/// Warns where a comma was meant as text: an item of a list in brackets, neither it nor the one
/// before in quotes, begins with a lower-case letter. For lists of texts.
void check_commas(const YamlValue& list, Reading& reading);

class Fields {
 public:
  /// `name_at`: where a missing key is shown, as a rule the key under which the map stands.
  Fields(const YamlValue& map, SourceSpan name_at, Reading& reading);
  /// An item of a list: a missing key is shown at the first key.
  Fields(const YamlValue& map, Reading& reading);

  /// False: there was no map to read, and every field is absent without a further word.
  bool present() const { return map_ != nullptr; }
  SourceSpan name_at() const { return name_at_; }
  Reading& reading() { return *reading_; }

  /// Of any shape; null where absent. A key that is needed and only written wrongly (`repiles`,
  /// `svar`) counts as there: done() tells of it, and nothing follows from it.
  const YamlValue* value(std::string_view key, Needed needed = Needed::no);
  /// Whether it stands there, be it written wrongly.
  bool has(std::string_view key);
  /// The items of a list and the entries of a map; empty where absent or of another shape. One that
  /// is needed may not be empty.
  std::span<const YamlValue> items(std::string_view key, Needed needed = Needed::no);
  std::span<const YamlEntry> entries(std::string_view key, Needed needed = Needed::no);
  /// The fields of a map within the map.
  Fields fields(std::string_view key, Needed needed = Needed::no);

  /// A text that is not translated; empty where absent.
  std::string text(std::string_view key, Needed needed = Needed::no);
  /// A text that is.
  void text(std::string_view key, std::string text_key, LocalText& into, TextRule rule = {});
  void text(std::string_view key, std::string text_key, RareText& into, TextRule rule = {});
  std::string id(std::string_view key, Needed needed = Needed::no);

  std::optional<int> integer(std::string_view key, Range range, Needed needed = Needed::no);
  int integer(std::string_view key, Range range, int otherwise);

  /// The field `format`. False: written for another version of the program (or it says nothing of
  /// it), which is reported, and the rest of the file is not worth reading.
  bool format(int supported);

  std::optional<std::size_t> reference(std::string_view key, const std::vector<std::string>& known,
                                       DiagnosticCode code, Needed needed = Needed::no);
  /// Each known item of a list of ids, once; the second time is a duplicate_id.
  std::vector<std::size_t> references(std::string_view key, const std::vector<std::string>& known,
                                      DiagnosticCode code, Needed needed = Needed::no);

  /// `words` by the values of the enum, from 0.
  template <class Enum>
  Enum word(std::string_view key, std::span<const std::string_view> words, Enum otherwise,
            Needed needed = Needed::no) {
    const auto index = word_index(key, words, needed);
    return index ? static_cast<Enum>(*index) : otherwise;
  }

  /// Keys that are right but that somebody else reads.
  void known(std::initializer_list<std::string_view> keys);
  /// Reports every key that nobody has asked for. Last.
  void done();

 private:
  explicit Fields(Reading& reading);  // of nothing

  const YamlValue* shaped(std::string_view key, Needed needed, YamlKind kind,
                          std::string_view shape);
  /// A scalar that is not empty, or something that is no scalar; else reports empty_text.
  const YamlValue* filled(std::string_view key, Needed needed);
  std::optional<std::size_t> word_index(std::string_view key,
                                        std::span<const std::string_view> words, Needed needed);
  void remember(std::string_view key);
  /// The entry that is `key` written wrongly; null where there is none.
  const YamlEntry* find_meant(std::string_view key);
  void report_unknown(const YamlEntry& entry);

  const YamlValue* map_ = nullptr;
  SourceSpan name_at_;
  Reading* reading_ = nullptr;
  std::vector<std::string> asked_;
  SourceSpan found_key_at_;  // of the field that was asked for last
  std::vector<std::pair<std::string, const YamlEntry*>> meant_;  // keys that are written wrongly
};

}  // namespace samtale::engine
