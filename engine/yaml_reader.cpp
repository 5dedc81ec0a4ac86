#include "engine/yaml_reader.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <exception>
#include <istream>
#include <optional>
#include <streambuf>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "engine/utf8.hpp"
#include "engine/yaml_builder.hpp"
#include "engine/yaml_fault.hpp"
#include "engine/yaml_repair.hpp"
#include "engine/yaml_scan.hpp"

namespace samtale::engine {
namespace {

/// More of them say nothing new.
constexpr std::size_t max_control_characters = 20;

/// Lines that are read over. Each costs a reading.
constexpr std::size_t max_repairs = 40;
// Each repair reads the text anew: a file of a megabyte gets a few of them, and stays under a
// second.
constexpr std::size_t max_repaired_bytes = 1'500'000;

/// Quotes and brackets without their other half: an author has a few.
constexpr std::size_t max_structure_faults = 100;

/// yaml-cpp's events, with places in bytes.
class Events : public YAML::EventHandler {
 public:
  Events(std::string_view text, YamlBuilder& builder) : text_(text), builder_(builder) {}

  void OnDocumentStart(const YAML::Mark& mark) override { builder_.document(place(mark)); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { builder_.null(place(mark)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { builder_.alias(place(mark)); }
  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                const std::string& text) override {
    builder_.scalar(place(mark), text);
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    open(YamlKind::list, mark, style);
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    open(YamlKind::map, mark, style);
  }
  void OnMapEnd() override { builder_.close(); }

 private:
  /// yaml-cpp counts past the end of the text, and -1 stands for no place.
  std::size_t place(const YAML::Mark& mark) const {
    return std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }

  void open(YamlKind kind, const YAML::Mark& mark, YAML::EmitterStyle::value style) {
    builder_.open(kind, place(mark), style == YAML::EmitterStyle::Flow, mark.column);
  }

  std::string_view text_;
  YamlBuilder& builder_;
};

/// A text to read from without a copy of it.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // nothing is ever put back into it
    setg(begin, begin, begin + text.size());
  }
};

/// Runs yaml-cpp over the text; the fault at which it stopped before the end. The only place where
/// exceptions are caught.
std::optional<Diagnostic> parse(std::string_view text, YamlBuilder& builder) {
  try {
    TextBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    Events events(text, builder);
    if (parser.HandleNextDocument(events)) parser.HandleNextDocument(events);
    return std::nullopt;
  } catch (const YAML::DeepRecursion& fault) {
    const auto at = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
    return yaml_fault(text, {StructureFault::Kind::too_deep, std::min(at, text.size())},
                      max_yaml_depth);
  } catch (const YAML::Exception& fault) {
    return yaml_fault(text, static_cast<std::size_t>(std::max(fault.mark.pos, 0)), fault.msg);
  } catch (const std::exception& fault) {
    return yaml_fault(text, 0, fault.what());
  }
}

/// Bytes with which pictures and documents of other programs begin.
struct Beginning {
  std::string_view bytes;
  std::string_view kind;
};
constexpr std::array<Beginning, 6> beginnings = {{{"\x89PNG", "picture"},
                                                  {"\xFF\xD8\xFF", "picture"},
                                                  {"GIF8", "picture"},
                                                  {"RIFF", "picture"},
                                                  {"%PDF", "bytes"},
                                                  {"PK\x03\x04", "bytes"}}};

/// What the file plainly is, if it is no text; else empty.
std::string_view other_kind(std::string_view source) {
  for (const Beginning& beginning : beginnings)
    if (source.substr(0, beginning.bytes.size()) == beginning.bytes) return beginning.kind;
  return {};
}

/// Marks that have no width and come along from word processors and web pages.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 || c == 0xFEFF ||
         (c >= 0x2028 && c <= 0x202E);
}

/// Before `at` stands nothing on the line but indentation, dashes and at most a key: a hard space
/// there looks like the blank that YAML needs.
bool stands_for_blank(std::string_view text, std::size_t at) {
  std::size_t begin = at - column_of(text, at);
  const auto is_blank = [&](std::size_t i) {
    return text[i] == ' ' || text[i] == '-' || text[i] == '\xC2' || text[i] == '\xA0';
  };
  while (begin < at && is_blank(begin)) ++begin;
  const std::string_view before = text.substr(begin, at - begin);
  return before.empty() || (before.back() == ':' && looks_like_key(before));
}

struct Cleaned {
  std::string text;                             // empty where nothing had to be exchanged
  std::size_t count = 0;                        // of the characters
  std::size_t astray = std::string_view::npos;  // from here on, lines may seem to stand elsewhere
};

/// Reports characters that cannot be seen. Gives the text with blanks for them, so that reading can
/// go on. A carriage return alone is one: it would make one line of many.
Cleaned without_control_characters(std::string_view text, YamlFindings& findings) {
  Cleaned cleaned;
  for (std::size_t at = plain_ascii(text, 0); at < text.size(); at += plain_ascii(text, at)) {
    const CodePoint point = code_point_at(text, at);
    const bool is_break = point.value == '\n' || text.substr(at, 2) == "\r\n";
    const bool is_fine = !is_control(point.value) || is_break || point.value == '\t';
    const bool is_hard_space = point.value == 0xA0 && stands_for_blank(text, at);
    if (!is_fine || is_hard_space || is_invisible(point.value)) {
      if (cleaned.count++ < max_control_characters)
        findings.add(DiagnosticCode::control_character, findings.span(at, at + point.bytes),
                     {fmt::format("U+{:04X}", static_cast<std::uint32_t>(point.value))});
      if (is_hard_space) cleaned.astray = std::min(cleaned.astray, at);
      if (cleaned.text.empty()) cleaned.text = text;
      cleaned.text.replace(at, point.bytes, point.bytes, point.value == '\r' ? '\n' : ' ');
    }
    at += point.bytes;
  }
  return cleaned;
}

/// One byte in so many may be none of UTF-8: a Danish text saved in another encoding has fewer, and
/// what has more is no text.
constexpr std::size_t bytes_a_fault = 8;

/// Tells where the text ceases to be UTF-8, at the first place alone: the cure is the same for all.
/// Gives it with a question mark for each such byte, so that reading can go on; nothing where all
/// is well.
std::optional<std::string> without_invalid_bytes(std::string_view text, YamlFindings& findings) {
  const std::size_t first = first_invalid_utf8(text);
  if (first == std::string_view::npos) return std::nullopt;
  findings.add(DiagnosticCode::not_utf8, findings.span(first, first + 1), {});
  std::string readable(text);
  std::size_t count = 0;
  for (std::size_t at = first; at < text.size();) {
    readable[at] = '?';
    const std::size_t next = first_invalid_utf8(text.substr(at + 1));
    if (++count > text.size() / bytes_a_fault) return std::string();
    at = next == std::string_view::npos ? text.size() : at + 1 + next;
  }
  return readable;
}

/// A file that holds nothing but comments and blank lines.
bool is_empty(const YamlValue& root) {
  return root.kind() == YamlKind::null && root.at.begin == root.at.end;
}

/// Reads to the end or to the fault at which the parser stops.
std::optional<Diagnostic> read_once(std::string_view text,
                                    const std::vector<StructureFault>& faults,
                                    YamlDocument& document, YamlFindings& findings) {
  const std::size_t before = findings.count();
  YamlBuilder builder(text, document.tree.texts, findings);
  std::optional<Diagnostic> stop = parse(text, builder);
  document.whole = !stop && builder.whole() && faults.empty();
  document.tree.root = builder.take_root();
  const bool found_nothing = !stop && findings.count() == before && faults.empty();
  if (found_nothing && is_empty(document.tree.root))
    findings.add(DiagnosticCode::empty_file, findings.span(0, 0), {});
  return stop;
}

/// What is wrong with one line is mended, told of, and the text read again. False: it has so many
/// faults that it is no YAML at all.
bool read_over_faults(std::string_view text, YamlDocument& document, YamlFindings& findings) {
  for (std::size_t repairs = 0;; ++repairs) {
    const std::size_t before = findings.count();
    const std::vector<StructureFault> faults = structure_faults(text, max_yaml_depth);
    if (faults.size() > max_structure_faults) return false;
    const bool too_deep = !faults.empty() && faults.back().kind == StructureFault::Kind::too_deep;
    std::optional<Diagnostic> stop;
    if (!too_deep) stop = read_once(text, faults, document, findings);
    std::optional<Diagnostic> first = stop;
    if (!faults.empty() && (!stop || stop->at.begin >= faults.front().at))
      first = yaml_fault(text, faults.front(), max_yaml_depth);
    std::optional<YamlRepair> repair;
    const bool may_repair =
        repairs < max_repairs && (repairs + 1) * text.size() <= max_repaired_bytes;
    if (first && may_repair) repair = yaml_repair(text, *first);
    if (repair) {
      findings.drop(before, 0);
      findings.add(std::move(*first));
      for (std::size_t i = 0; i < repair->count; ++i) findings.put_in(repair->put_in);
      document.tree = {};
      text = document.tree.texts.emplace_back(std::move(repair->text));
      continue;
    }
    if (stop) findings.add(std::move(*stop));
    // After an unclosed quote nothing means what yaml-cpp takes it for.
    if (!faults.empty()) findings.drop(before, faults.front().at);
    for (const StructureFault& fault : faults)
      findings.add(yaml_fault(text, fault, max_yaml_depth));
    return true;
  }
}

/// One message for a file that is plainly something else.
YamlDocument refused(YamlDocument& document, std::string_view kind) {
  YamlDocument other;
  other.tree.root.at = document.tree.root.at;
  other.whole = false;
  const SourceSpan beginning{document.tree.root.at.file, 0, 0};
  other.diagnostics.push_back(
      {DiagnosticCode::not_text, Severity::error, beginning, {std::string(kind)}, {}});
  return other;
}

}  // namespace

YamlDocument read_yaml(std::string_view source, FileIndex file, std::size_t max_bytes) {
  YamlDocument document;
  const bool has_mark = source.substr(0, byte_order_mark.size()) == byte_order_mark;
  const std::size_t offset = has_mark ? byte_order_mark.size() : 0;
  YamlFindings findings(file, offset);
  document.tree.root.at = findings.span(0, 0);
  document.whole = false;
  if (source.size() > max_bytes) {
    findings.add(DiagnosticCode::file_too_large, findings.span(0, 0),
                 {fmt::format("{} MB", max_bytes >> 20)});
    document.diagnostics = findings.take();
    return document;
  }
  if (const std::string_view kind = other_kind(source); !kind.empty())
    return refused(document, kind);
  std::string_view text = source.substr(offset);
  std::optional<std::string> readable = without_invalid_bytes(text, findings);
  if (readable && readable->empty()) {
    document.diagnostics = findings.take();
    return document;
  }
  if (readable) text = document.tree.texts.emplace_back(std::move(*readable));
  Cleaned cleaned = without_control_characters(text, findings);
  if (cleaned.count > max_control_characters) return refused(document, "bytes");
  if (!cleaned.text.empty()) text = document.tree.texts.emplace_back(std::move(cleaned.text));

  const std::size_t before = findings.count();
  if (!read_over_faults(text, document, findings)) return refused(document, "words");
  if (cleaned.astray != std::string_view::npos) {
    findings.drop(before, cleaned.astray);
    document.whole = false;
  }
  document.diagnostics = findings.take();
  sort(document.diagnostics);
  return document;
}

}  // namespace samtale::engine
