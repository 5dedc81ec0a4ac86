#include "engine/expression.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "engine/expression_tokens.hpp"
#include "engine/nearest.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

/// Brackets inside each other. Each leaves at most two operands waiting, and holds() has room
/// for 64.
constexpr int max_brackets = 20;

/// Operands that wait at once: holds() has a bit for each.
constexpr std::size_t max_waiting = 64;

/// Faults told of one condition: a hostile one has a hundred thousand.
constexpr std::size_t max_reports = 20;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Letters of all languages, so that a Danish word is shown whole.
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

class ConditionParser {
 public:
  ConditionParser(std::string_view text, SourceSpan at, const std::vector<Variable>& scope,
                  std::vector<Diagnostic>& diagnostics, std::vector<WrittenComparison>* written)
      : text_(text), at_(at), scope_(scope), diagnostics_(diagnostics), written_(written) {
    advance();
  }

  Condition run() {
    parse_either(0);
    if (!stopped_ && token_.kind != TokenKind::end) expected("joiner");
    if (!failed_ && expanded_) check_waiting();
    return failed_ ? Condition{} : std::move(condition_);
  }

 private:
  // --- Words and signs ---

  void advance() {
    std::size_t at = token_.end;
    while (at < text_.size() &&
           std::string_view(" \t\r\n").find(text_[at]) != std::string_view::npos)
      ++at;
    token_ = {};
    token_.begin = token_.end = at;
    if (at >= text_.size()) return;
    const char c = text_[at];
    if (is_letter(c))
      read_word();
    else if (is_digit(c) ||
             ((c == '-' || c == '+') && at + 1 < text_.size() && is_digit(text_[at + 1])))
      read_number();
    else
      read_sign();
    if (!token_.instead.empty()) write_instead();
  }

  void read_word() {
    std::size_t end = token_.begin;
    while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]) ||
                                  text_[end] == '-' || is_joining_dot(end)))
      ++end;
    token_.end = end;
    token_.kind = TokenKind::word;
    if (find(word()) != nullptr) return;
    for (const Sign& sign : joining_words)
      if (sign.text == word()) take(sign);
  }

  /// `visits.opening` is one name.
  bool is_joining_dot(std::size_t at) const {
    return text_[at] == '.' && at + 1 < text_.size() && is_letter(text_[at + 1]);
  }

  void read_number() {
    std::size_t end = token_.begin + 1;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    token_.end = end;
    token_.kind = TokenKind::number;
  }

  void read_sign() {
    token_.kind = TokenKind::other;
    token_.end = token_.begin + code_point_at(text_, token_.begin).bytes;
    const std::string_view rest = text_.substr(token_.begin);
    for (const Sign& sign : signs) {
      if (rest.substr(0, sign.text.size()) != sign.text) continue;
      token_.end = token_.begin + sign.text.size();
      take(sign);
      return;
    }
  }

  void take(const Sign& sign) {
    token_.kind = sign.kind;
    token_.comparison = sign.comparison;
    token_.instead = sign.instead;
  }

  std::string_view word() const { return text_.substr(token_.begin, token_.end - token_.begin); }

  // --- The grammar ---

  void parse_either(int brackets) {
    parse_both(brackets);
    while (!stopped_ && token_.kind == TokenKind::either) {
      advance();
      parse_both(brackets);
      add({ConditionStep::Kind::either, {}, {}, 0});
    }
  }

  void parse_both(int brackets) {
    parse_negated(brackets);
    while (!stopped_ && token_.kind == TokenKind::both) {
      advance();
      parse_negated(brackets);
      add({ConditionStep::Kind::both, {}, {}, 0});
    }
  }

  void parse_negated(int brackets) {
    bool negated = false;
    for (; token_.kind == TokenKind::negate; advance()) negated = !negated;
    if (token_.kind == TokenKind::open)
      parse_brackets(brackets + 1);
    else if (token_.kind == TokenKind::word)
      parse_comparison();
    else
      expected("condition");
    if (negated) add({ConditionStep::Kind::negate, {}, {}, 0});
  }

  void parse_brackets(int brackets) {
    if (brackets > max_brackets) {
      stop(DiagnosticCode::too_deep, {std::to_string(max_brackets)});
      return;
    }
    advance();
    parse_either(brackets);
    if (stopped_) return;
    if (token_.kind == TokenKind::close)
      advance();
    else
      expected(token_.kind == TokenKind::end ? "closing" : "joiner");
  }

  void parse_comparison() {
    const Token name = token_;
    const Variable* variable = find(word());
    if (variable == nullptr) report_unknown();
    advance();
    if (token_.kind != TokenKind::comparison) {
      parse_flag(name, variable);
      return;
    }
    const Comparison comparison = token_.comparison;
    if (variable != nullptr && variable->is_condition()) {
      expected("joiner");
      return;
    }
    if (variable != nullptr && !variable->words.empty()) {
      parse_word(*variable, comparison);
      return;
    }
    advance();
    if (token_.kind != TokenKind::number) {
      expected("number");
      return;
    }
    const int constant = variable == nullptr ? 0 : read_constant(*variable);
    Token whole = name;
    whole.end = token_.end;
    advance();
    if (variable == nullptr) return;
    add({ConditionStep::Kind::compare, comparison, variable->index, constant});
    if (written_ != nullptr)
      written_->push_back({variable->index, comparison, constant, span(whole)});
  }

  /// A choice against one of its words. They have no order.
  void parse_word(const Variable& variable, Comparison comparison) {
    if (comparison != Comparison::equal && comparison != Comparison::not_equal) {
      expected("equality");
      return;
    }
    advance();
    // Which words join conditions does not matter here.
    if (token_.end == token_.begin || !is_letter(text_[token_.begin])) {
      expected("word");
      return;
    }
    const auto found = std::find(variable.words.begin(), variable.words.end(), word());
    if (found == variable.words.end()) report_unknown_word(variable);
    const auto value = static_cast<int>(found - variable.words.begin());
    advance();
    add({ConditionStep::Kind::compare, comparison, variable.index, value});
  }

  /// Put in whole: what plays a call knows of no names.
  void expand(const Token& name, const Condition& named) {
    if (named.always()) failed_ = true;
    if (failed_) return;
    if (condition_.steps.size() + named.steps.size() > max_condition_steps) {
      report(DiagnosticCode::too_many, name, {"parts", std::to_string(max_condition_steps)});
      return;
    }
    for (const ConditionStep& step : named.steps) add(step);
    expanded_ = true;
  }

  /// Where conditions within conditions leave more operands waiting than there is room for.
  void check_waiting() {
    std::size_t waiting = 0;
    for (const ConditionStep& step : condition_.steps) {
      if (step.kind == ConditionStep::Kind::compare) ++waiting;
      if (step.kind == ConditionStep::Kind::both || step.kind == ConditionStep::Kind::either)
        --waiting;
      if (waiting <= max_waiting) continue;
      stop(DiagnosticCode::too_deep, {std::to_string(max_brackets)});
      return;
    }
  }

  /// A name alone: set, that is at least 1.
  void parse_flag(const Token& name, const Variable* variable) {
    if (variable == nullptr) return;
    if (variable->is_condition()) {
      expand(name, variable->stands_for);
      return;
    }
    if (variable->is_flag()) {
      add({ConditionStep::Kind::compare, Comparison::at_least, variable->index, 1});
      return;
    }
    if (token_.kind == TokenKind::number || token_.kind == TokenKind::other)
      expected("comparison");
    else
      report(DiagnosticCode::expression_type, name,
             variable->words.empty()
                 ? std::vector{variable->id}
                 : std::vector<std::string>{variable->id, variable->words.front()});
  }

  int read_constant(const Variable& variable) {
    std::string_view digits = word();
    if (digits.front() == '+') digits.remove_prefix(1);
    int value = 0;
    const auto error = std::from_chars(digits.data(), digits.data() + digits.size(), value).ec;
    if (error != std::errc() || value < variable.least || value > variable.greatest)
      report(
          DiagnosticCode::out_of_range, token_,
          {std::string(word()), std::to_string(variable.least), std::to_string(variable.greatest)});
    return value;
  }

  void add(ConditionStep step) {
    if (failed_) return;
    if (condition_.steps.size() < max_condition_steps)
      condition_.steps.push_back(step);
    else
      stop(DiagnosticCode::too_many, {"parts", std::to_string(max_condition_steps)});
  }

  const Variable* find(std::string_view id) const {
    const auto found =
        std::find_if(scope_.begin(), scope_.end(), [&](const Variable& v) { return v.id == id; });
    return found == scope_.end() ? nullptr : &*found;
  }

  // --- Diagnostics ---

  /// Where in the file. What a quoted or plain scalar on one line says stands there letter by
  /// letter; of any other the whole is shown.
  SourceSpan span(const Token& token) const {
    const std::size_t length = at_.end - at_.begin;
    const bool is_plain = length == text_.size();
    const bool is_quoted = length == text_.size() + 2;
    if (!is_plain && !is_quoted) return at_;
    const auto from = static_cast<std::uint32_t>(at_.begin + (is_quoted ? 1u : 0u));
    return {at_.file, from + static_cast<std::uint32_t>(token.begin),
            from + static_cast<std::uint32_t>(token.end)};
  }

  void report(DiagnosticCode code, const Token& token, std::vector<std::string> arguments,
              std::vector<TextEdit> mend = {}) {
    failed_ = true;
    if (reports_ == max_reports) return;
    ++reports_;
    diagnostics_.push_back(
        {code, Severity::error, span(token), std::move(arguments), std::move(mend)});
  }

  void report_unknown() {
    failed_ = true;
    if (reports_ == max_reports) return;  // looking for a near word costs
    std::vector<std::string> known;
    known.reserve(scope_.size());
    for (const Variable& variable : scope_) known.push_back(variable.id);
    report(DiagnosticCode::unknown_variable, token_, {std::string(word()), nearest(word(), known)});
  }

  void report_unknown_word(const Variable& choice) {
    std::string all;
    for (const std::string& known : choice.words) all += (all.empty() ? "" : ", ") + known;
    report(DiagnosticCode::unknown_word, token_,
           {std::string(word()), nearest(word(), choice.words), std::move(all)});
  }

  /// Nothing after this can be made sense of.
  void stop(DiagnosticCode code, std::vector<std::string> arguments) {
    if (!stopped_) report(code, token_, std::move(arguments));
    stopped_ = true;
    token_ = {};
    token_.begin = token_.end = text_.size();
  }

  void expected(std::string_view what) {
    stop(DiagnosticCode::expression_syntax, {std::string(what), std::string(word())});
  }

  /// A sign of another language: what is meant is clear, so reading goes on.
  void write_instead() {
    const std::string_view what = token_.kind == TokenKind::comparison ? "comparison"
                                  : token_.kind == TokenKind::negate   ? "condition"
                                                                       : "joiner";
    report(DiagnosticCode::expression_syntax, token_, {std::string(what), std::string(word())},
           {{span(token_), std::string(token_.instead)}});
  }

  std::string_view text_;
  SourceSpan at_;
  const std::vector<Variable>& scope_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<WrittenComparison>* written_;
  Token token_;
  Condition condition_;
  std::size_t reports_ = 0;
  bool expanded_ = false;  // has the steps of a named condition
  bool failed_ = false;
  bool stopped_ = false;
};

bool compare(Comparison comparison, int value, int constant) {
  switch (comparison) {
    case Comparison::less:
      return value < constant;
    case Comparison::at_most:
      return value <= constant;
    case Comparison::equal:
      return value == constant;
    case Comparison::not_equal:
      return value != constant;
    case Comparison::at_least:
      return value >= constant;
    case Comparison::more:
      return value > constant;
  }
  return false;
}

}  // namespace

bool holds(const Condition& condition, const CallState& state) {
  if (condition.always()) return true;
  std::uint64_t stack = 0;  // the operands as bits, the last one lowest
  for (const ConditionStep& step : condition.steps) {
    const std::uint64_t last = stack & 1u;
    switch (step.kind) {
      case ConditionStep::Kind::compare: {
        const bool result = compare(step.comparison, read(state, step.variable), step.constant);
        stack = (stack << 1u) | (result ? 1u : 0u);
        break;
      }
      case ConditionStep::Kind::negate:
        stack ^= 1u;
        break;
      case ConditionStep::Kind::both:
        stack = (stack >> 1u) & (~std::uint64_t{1} | last);
        break;
      case ConditionStep::Kind::either:
        stack = (stack >> 1u) | last;
        break;
    }
  }
  return (stack & 1u) != 0;
}

Condition parse_condition(std::string_view text, SourceSpan at, const std::vector<Variable>& scope,
                          std::vector<Diagnostic>& diagnostics,
                          std::vector<WrittenComparison>* written) {
  return ConditionParser(text, at, scope, diagnostics, written).run();
}

}  // namespace samtale::engine
