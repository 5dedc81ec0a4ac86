#include "engine/yaml_reader.hpp"

#include <algorithm>
#include <exception>
#include <istream>
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
#include "engine/yaml_scan.hpp"

namespace samtale::engine {
namespace {

/// More of them say nothing new.
constexpr std::size_t max_control_characters = 20;

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

/// Runs yaml-cpp over the text; false: it stopped before the end. The only place where exceptions
/// are caught.
bool parse(std::string_view text, YamlBuilder& builder, YamlFindings& findings) {
  try {
    TextBuffer buffer(text);
    std::istream stream(&buffer);
    YAML::Parser parser(stream);
    Events events(text, builder);
    if (parser.HandleNextDocument(events)) parser.HandleNextDocument(events);
    return true;
  } catch (const YAML::DeepRecursion& fault) {
    const auto at = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
    findings.add(yaml_fault(text, {StructureFault::Kind::too_deep, std::min(at, text.size())},
                            max_yaml_depth));
  } catch (const YAML::Exception& fault) {
    findings.add(
        yaml_fault(text, static_cast<std::size_t>(std::max(fault.mark.pos, 0)), fault.msg));
  } catch (const std::exception& fault) {
    findings.add(yaml_fault(text, 0, fault.what()));
  }
  return false;
}

/// Reports characters that cannot be seen. Gives the text with blanks for them, so that reading can
/// go on; empty where there are none. A carriage return alone is one: it would make one line of
/// many.
std::string without_control_characters(std::string_view text, YamlFindings& findings) {
  std::string replaced;
  std::size_t reported = 0;
  for (std::size_t at = plain_ascii(text, 0); at < text.size(); at += plain_ascii(text, at)) {
    const CodePoint point = code_point_at(text, at);
    const bool is_break = point.value == '\n' || text.substr(at, 2) == "\r\n";
    const bool is_fine = !is_control(point.value) || is_break || point.value == '\t';
    const bool is_mark = point.value == 0xFEFF;
    if (!is_fine || is_mark) {
      if (reported++ < max_control_characters)
        findings.add(DiagnosticCode::control_character, findings.span(at, at + point.bytes),
                     {fmt::format("U+{:04X}", point.value)});
      if (replaced.empty()) replaced = text;
      replaced.replace(at, point.bytes, point.bytes, point.value == '\r' ? '\n' : ' ');
    }
    at += point.bytes;
  }
  return replaced;
}

/// A file that holds nothing but comments and blank lines.
bool is_empty(const YamlValue& root) {
  return root.kind() == YamlKind::null && root.at.begin == root.at.end;
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
  std::string_view text = source.substr(offset);
  const std::size_t invalid = first_invalid_utf8(text);
  if (invalid != std::string::npos) {
    findings.add(DiagnosticCode::not_utf8, findings.span(invalid, invalid + 1), {});
    document.diagnostics = findings.take();
    return document;
  }
  std::string replaced = without_control_characters(text, findings);
  if (!replaced.empty()) text = document.tree.texts.emplace_back(std::move(replaced));

  const std::vector<StructureFault> faults = structure_faults(text, max_yaml_depth);
  const std::size_t before = findings.count();
  const bool too_deep = !faults.empty() && faults.back().kind == StructureFault::Kind::too_deep;
  if (!too_deep) {
    YamlBuilder builder(text, document.tree.texts, findings);
    document.whole = parse(text, builder, findings) && builder.whole() && faults.empty();
    document.tree.root = builder.take_root();
    const bool found_nothing = findings.count() == before && faults.empty();
    if (found_nothing && is_empty(document.tree.root))
      findings.add(DiagnosticCode::empty_file, findings.span(0, 0), {});
  }
  // After an unclosed quote nothing means what yaml-cpp takes it for.
  if (!faults.empty()) findings.drop(before, faults.front().at);
  for (const StructureFault& fault : faults) findings.add(yaml_fault(text, fault, max_yaml_depth));
  document.diagnostics = findings.take();
  sort(document.diagnostics);
  return document;
}

}  // namespace samtale::engine
