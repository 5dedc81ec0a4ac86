#include "scoring/rubric_reader.hpp"

#include <algorithm>
#include <array>

#include "engine/state_fields.hpp"
#include "scoring/smells/settings_reader.hpp"

namespace samtale::scoring {
namespace {

using engine::DiagnosticCode;
using engine::Fields;
using engine::Needed;
using engine::Reading;
using engine::Variable;
using engine::YamlEntry;
using engine::YamlValue;

constexpr std::array<std::string_view, 2> signs{"for", "against"};
constexpr std::array<std::string_view, 6> counts{
    "none", "open_question", "closed_question", "reflection", "complex_reflection", "solution"};
constexpr std::array<std::string_view, 2> left_out{"closed_questions", "words"};
constexpr std::array<std::string_view, 3> bases{"read", "known", "own"};
constexpr std::array<std::string_view, 4> levels{"again", "on_the_way", "good", "strong"};
constexpr std::array<std::string_view, rating_items> rating_keys{"heard", "respected", "understood",
                                                                 "next_step"};

constexpr std::array<std::string_view, 2> together{"all", "best"};
constexpr std::array<std::string_view, 2> of_calls{"any", "last"};

enum class Sign { with, against };

/// Everything that the sections of one method file refer to.
class RubricReader {
 public:
  RubricReader(const engine::Moves& moves, Rubric& rubric, Reading& reading)
      : moves_(moves), rubric_(rubric), reading_(reading) {
    for (const engine::Move& move : moves.moves) move_ids_.push_back(move.id);
    scope_ = method_scope(moves);
  }

  void read(const YamlValue& root) {
    Fields method(root, root.at, reading_);
    rubric_.id = moves_.method_id;
    method.text("name", "name", rubric_.name, {Needed::yes});
    read_groups(method);
    read_principles(method);
    read_moves(method);
    rubric_.same_principle = method.word("same_principle", together, Together::all);
    read_rules(method);
    read_repair(method);
    read_closing(method);
    read_caps(method);
    read_levels(method);
    read_rating(method);
    read_smell_settings(method, moves_, rubric_.smells);
    read_thresholds(method);
  }

 private:
  void read_groups(Fields& method) {
    const auto& entries = method.entries("groups", Needed::yes);
    rubric_.groups.reserve(entries.size());
    for (const YamlEntry& entry : entries) {
      Fields fields(entry.value, entry.key_at, reading_);
      Group& group = rubric_.groups.emplace_back();
      group.id = entry.key;
      group_ids_.emplace_back(entry.key);
      fields.text("name", "group/" + std::string(entry.key), group.name, {Needed::yes});
      fields.word("phase", engine::ids<engine::Phase>(), engine::Phase::start);
      fields.done();
    }
  }

  void read_principles(Fields& method) {
    const auto& entries = method.entries("principles", Needed::yes);
    rubric_.principles.reserve(entries.size());
    for (const YamlEntry& entry : entries) {
      Fields fields(entry.value, entry.key_at, reading_);
      Principle& principle = rubric_.principles.emplace_back();
      principle.id = entry.key;
      principle_ids_.emplace_back(entry.key);
      principle.group =
          fields.reference("group", group_ids_, DiagnosticCode::unknown_word, Needed::yes)
              .value_or(0);
      principle.weight = fields.integer("weight", {1, 100}, 1);
      const std::string key = "principle/" + std::string(entry.key) + ".";
      fields.text("name", key + "name", principle.name, {Needed::yes});
      fields.text("definition", key + "definition", principle.definition, {Needed::yes});
      fields.text("strength", key + "strength", principle.strength, {Needed::yes});
      fields.text("try", key + "try", principle.suggestion, {Needed::yes});
      fields.done();
    }
  }

  void read_moves(Fields& method) {
    rubric_.moves.assign(moves_.moves.size(), MoveWorth{});
    for (const YamlEntry& entry : method.entries("moves", Needed::yes)) {
      const auto found = std::find(move_ids_.begin(), move_ids_.end(), entry.key);
      if (found == move_ids_.end()) continue;
      Fields fields(entry.value, entry.key_at, reading_);
      if (!fields.present()) continue;
      MoveWorth& worth = rubric_.moves[static_cast<std::size_t>(found - move_ids_.begin())];
      read_worth(fields, worth.principle, worth.strength);
      worth.counts = fields.word("counts", counts, Count::none);
      for (const YamlValue& item : fields.items("leaves_out"))
        if (const auto what = engine::read_word(item, left_out, reading_))
          (*what == 0 ? worth.leaves_out.closed_questions : worth.leaves_out.words) = true;
      for (const YamlValue& row : fields.items("pays")) {
        Fields pay(row, reading_);
        PayRow& into = worth.pays.emplace_back();
        into.when = read_condition(pay, "if", scope_);
        into.phases = phases(pay);
        into.strength = pay.integer("strength", {-3, 3}, Needed::yes).value_or(0);
        pay.done();
      }
    }
  }

  void read_rules(Fields& method) {
    const auto& entries = method.entries("rules");
    rubric_.rules.reserve(entries.size());
    for (const YamlEntry& entry : entries) {
      Fields fields(entry.value, entry.key_at, reading_);
      OrderRule& rule = rubric_.rules.emplace_back();
      rule.id = entry.key;
      read_worth(fields, rule.principle, rule.strength);
      rule.on = move_list(fields, "on");
      rule.unless = move_list(fields, "unless");
      rule.when = read_condition(fields, "if", scope_);
      rule.phases = phases(fields);
      fields.text("why", "rule/" + std::string(entry.key) + ".why", rule.why, {Needed::yes});
      fields.done();
    }
  }

  void read_repair(Fields& method) {
    Fields repair = method.fields("repair");
    if (!repair.present()) return;
    std::vector<std::string> names;
    for (const engine::MethodVariable& v : moves_.variables) names.push_back(v.variable.id);
    const auto remembers = repair.reference("remembers", names, DiagnosticCode::unknown_variable);
    if (!remembers) return;
    rubric_.repair.share = repair.integer("share", {1, 99}, Needed::yes).value_or(1);
    const auto& entries = repair.entries("kinds", Needed::yes);
    rubric_.repair.kinds.reserve(entries.size());
    for (const YamlEntry& entry : entries) {
      Fields fields(entry.value, entry.key_at, reading_);
      MistakeKind& kind = rubric_.repair.kinds.emplace_back();
      kind.id = entry.key;
      kind.principle = principle_of(fields);
      kind.strength = fields.integer("strength", {1, 3}, Needed::yes).value_or(1);
      kind.when = read_condition(fields, "if", scope_);
      kind.mistakes = move_list(fields, "mistakes");
      kind.by = move_list(fields, "by");
      engine::ConditionStep is_open;
      is_open.comparison = engine::Comparison::equal;
      is_open.variable = moves_.variables[*remembers].variable.index;
      is_open.constant = static_cast<int>(rubric_.repair.kinds.size());
      kind.open.steps = {is_open};
      fields.text("why", "repair/" + std::string(entry.key) + ".why", kind.why, {Needed::yes});
    }
  }

  void read_closing(Fields& method) {
    const auto& entries = method.entries("closing");
    rubric_.closing.reserve(entries.size());
    for (const YamlEntry& entry : entries) {
      Fields fields(entry.value, entry.key_at, reading_);
      ClosingRule& rule = rubric_.closing.emplace_back();
      rule.id = entry.key;
      read_worth(fields, rule.principle, rule.strength);
      rule.scope = scope(fields);
      fields.text("why", "closing/" + std::string(entry.key) + ".why", rule.why, {Needed::yes});
      fields.done();
    }
  }

  void read_caps(Fields& method) {
    const auto& entries = method.entries("caps");
    rubric_.caps.reserve(entries.size());
    for (const YamlEntry& entry : entries) {
      Fields fields(entry.value, entry.key_at, reading_);
      Cap& cap = rubric_.caps.emplace_back();
      cap.id = entry.key;
      cap.scope = scope(fields);
      cap.level = fields.word("level", levels, Level::on_the_way, Needed::yes);
      fields.text("why", "cap/" + std::string(entry.key) + ".why", cap.why, {Needed::yes});
      fields.text("lacks", "cap/" + std::string(entry.key) + ".lacks", cap.lacks);
      fields.done();
    }
  }

  void read_levels(Fields& method) {
    Fields fields = method.fields("levels", Needed::yes);
    int least = 0;  // a higher level does not begin below a lower one
    for (std::size_t level = 0; level < rubric_.level_from.size(); ++level) {
      const auto from = fields.integer(levels[level + 1], {least, 100}, Needed::yes);
      if (from) rubric_.level_from[level] = least = *from;
    }
    fields.done();
  }

  void read_rating(Fields& method) {
    Fields fields = method.fields("rating", Needed::yes);
    for (std::size_t item = 0; item < rating_items; ++item) {
      for (const YamlValue& row : fields.items(rating_keys[item], Needed::yes)) {
        Fields rating(row, reading_);
        RatingRow& into = rubric_.rating[item].emplace_back();
        into.when = read_condition(rating, "if", scope_);
        into.value = rating.integer("is", {0, 5}, Needed::yes).value_or(0);
        rating.done();
      }
    }
    fields.done();
  }

  void read_thresholds(Fields& method) {
    Fields fields = method.fields("thresholds");
    if (!fields.present()) return;
    for (std::size_t m = 0; m < measures; ++m) {
      const std::string key(id(static_cast<Measure>(m)));
      Fields own = fields.fields(key);
      if (!own.present()) continue;
      Threshold& threshold = rubric_.thresholds[m].emplace();
      own.text("name", "threshold/" + key, threshold.name, {Needed::yes});
      threshold.fair = own.integer("fair", {0, 1000}, Needed::yes).value_or(0);
      threshold.good = own.integer("good", {0, 1000}, Needed::yes).value_or(0);
      threshold.least = own.integer("least", {1, 1000}, 1);
      threshold.basis = own.word("basis", bases, Basis::own, Needed::yes);
      for (const YamlValue& source : own.items("sources", Needed::yes))
        if (auto text = engine::read_text(source, reading_))
          threshold.sources.push_back(std::move(*text));
      own.done();
    }
    fields.done();
  }

  /// `strength` is signed from here on.
  void read_worth(Fields& fields, PrincipleIndex& principle, int& strength) {
    principle = principle_of(fields);
    const Sign sign = fields.word("sign", signs, Sign::with, Needed::yes);
    const int size = fields.integer("strength", {1, 3}, Needed::yes).value_or(1);
    strength = sign == Sign::with ? size : -size;
  }

  PrincipleIndex principle_of(Fields& fields) {
    const auto index = fields.reference("principle", principle_ids_,
                                        DiagnosticCode::unknown_principle, Needed::yes);
    return PrincipleIndex{static_cast<std::uint32_t>(index.value_or(0))};
  }

  /// All where nothing is said.
  Phases phases(Fields& fields) {
    const auto& items = fields.items("phases");
    if (items.empty()) return all_phases;
    unsigned named = 0;
    for (const YamlValue& item : items)
      if (const auto phase = engine::read_word(item, engine::ids<engine::Phase>(), reading_))
        named |= 1u << *phase;
    return static_cast<Phases>(named);
  }

  EndingScope scope(Fields& fields) {
    EndingScope result;
    for (const YamlValue& item : fields.items("kinds", Needed::yes))
      if (const auto kind = engine::read_word(item, engine::ids<engine::EndingKind>(), reading_))
        result.kinds.push_back(static_cast<engine::EndingKind>(*kind));
    if (const YamlValue* stage = fields.value("stage"))
      if (const auto word = engine::read_word(*stage, engine::ids<engine::Stage>(), reading_))
        result.stage = static_cast<engine::Stage>(*word);
    result.calls = fields.word("calls", of_calls, OfCalls::any);
    result.when = read_condition(fields, "if", scope_);
    return result;
  }

  std::vector<MoveIndex> move_list(Fields& fields, std::string_view key) {
    std::vector<MoveIndex> list;
    for (const std::size_t move : fields.references(key, move_ids_, DiagnosticCode::unknown_move))
      list.push_back(MoveIndex{static_cast<std::uint32_t>(move)});
    return list;
  }

  const engine::Moves& moves_;
  Rubric& rubric_;
  Reading& reading_;
  std::vector<Variable> scope_;
  std::vector<std::string> move_ids_, group_ids_, principle_ids_;
};

}  // namespace

void read_rubric(const YamlValue& root, const engine::Moves& moves, Rubric& rubric,
                 Reading& reading) {
  RubricReader(moves, rubric, reading).read(root);
}

}  // namespace samtale::scoring
