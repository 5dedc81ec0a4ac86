// Events of a parser to a tree of values with places. Knows the text and not the parser: what the
// events leave out (ends, styles, where a missing value should stand) is read from the text.
#pragma once

#include <cstddef>
#include <deque>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/diagnostic.hpp"
#include "engine/yaml_scan.hpp"
#include "engine/yaml_tree.hpp"

namespace samtale::engine {

/// What is reported while a text is read. The text may be a part of its file, `offset` bytes into
/// it (a byte order mark stands before it), and have characters that the file has not; places in
/// the text become spans of the file here.
class YamlFindings {
 public:
  /// Further ones help nobody, and a hostile file has millions.
  static constexpr std::size_t max_count = 1000;

  YamlFindings(FileIndex file, std::size_t offset) : file_(file), offset_(offset) {}

  SourceSpan span(std::size_t begin, std::size_t end) const;
  std::size_t text_begin(SourceSpan at) const;
  std::size_t text_end(SourceSpan at) const;
  /// From now on the text has one character more at `at`, which the file has not.
  void put_in(std::size_t at);

  void add(DiagnosticCode code, SourceSpan at, std::vector<std::string> arguments);
  /// Of yaml_fault.hpp: its span is one of the text.
  void add(Diagnostic fault);
  /// Drops what was found from the `first` on and stands at or after `at`.
  void drop(std::size_t first, std::size_t at);
  std::size_t count() const { return found_.size(); }
  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  FileIndex file_;
  std::size_t offset_;
  std::vector<std::size_t> put_in_;  // places in the text, sorted
  std::vector<Diagnostic> found_;
};

/// Takes the events of one file, each with the byte where it begins. Refuses duplicate keys, keys
/// that are no words, anchors, aliases, tags, merge keys, further documents and too many levels;
/// what is refused is left out of the tree.
class YamlBuilder {
 public:
  /// `text` must outlive the tree, `findings` the builder. `texts`: of the tree, for those that
  /// `text` does not have letter by letter.
  YamlBuilder(std::string_view text, std::deque<std::string>& texts, YamlFindings& findings);

  void document(std::size_t at);
  void null(std::size_t at);
  void alias(std::size_t at);
  /// `text`: the value, escapes resolved.
  void scalar(std::size_t at, const std::string& text);
  /// A map or a list. `column` from 0, in bytes; of meaning outside brackets.
  void open(YamlKind kind, std::size_t at, bool in_brackets, int column);
  void close();

  /// False: something was left out because reading could not go on.
  bool whole() const { return documents_ <= 1 && !cut_; }
  /// What has been read, as far as it goes. Last.
  YamlValue take_root();

 private:
  /// A map or list whose end has not come yet. Its parts lie on top of those of the ones around it.
  struct Open {
    YamlKind kind = YamlKind::map;
    std::size_t first = 0;  // of its parts among items_ or entries_
    bool in_brackets = false;
    int column = 0;
    std::size_t begin = 0;
    std::size_t last_end = 0;  // of the last key, value or item
    // Maps: the key whose value comes next, and of a big one the keys so far.
    bool has_key = false;
    std::size_t key_begin = 0;
    bool drops_value = false;
    std::string_view key;
    SourceSpan key_at;
    std::set<std::string_view> keys;
    std::string_view first_key;
    bool lacks_dash = false;  // what follows is the next item of the list
  };

  bool ignores() const { return documents_ > 1 || too_deep_ > 0; }
  bool expects_key() const;
  ScalarPlace scalar_place() const;
  std::size_t word_end(std::size_t at) const;
  std::size_t skip_properties(std::size_t at);
  bool is_null_value(std::size_t begin, std::size_t end) const;
  std::size_t missing_place(std::size_t at) const;
  void check_colon(std::size_t gap);
  std::size_t closing_bracket(const Open& frame) const;
  std::string clean(const std::string& text, SourceSpan at);
  std::string_view kept(const std::string& text, std::size_t begin, const ScalarScan& scan,
                        SourceSpan at);
  void attach(YamlValue value);
  bool is_new(Open& map, std::string_view key) const;
  void set_key(Open& map, const YamlValue& key);
  std::string map_path() const;
  void repeat(Open& map, const YamlValue& key);

  std::string_view text_;
  std::deque<std::string>& texts_;
  YamlFindings& findings_;
  std::vector<Open> open_;
  std::vector<YamlValue> items_;    // of all open lists
  std::vector<YamlEntry> entries_;  // of all open maps
  YamlValue root_;
  int documents_ = 0;
  int too_deep_ = 0;  // maps and lists open below the limit
  bool cut_ = false;
};

}  // namespace samtale::engine
