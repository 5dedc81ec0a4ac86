#include "ui/export/counts_json.hpp"

namespace samtale::ui {

using Json = nlohmann::ordered_json;

namespace {

Json or_null(const std::optional<std::size_t>& turn) { return turn ? Json(*turn) : Json(nullptr); }

const char* basis_id(scoring::Basis basis) {
  switch (basis) {
    case scoring::Basis::read:
      return "read";
    case scoring::Basis::known:
      return "known";
    case scoring::Basis::own:
      return "own";
  }
  return "";
}

Json thresholds(const ScoredWay& way, const scoring::WordCounts& words) {
  Json list = Json::array();
  const scoring::Rubric& rubric = way.playable.rubric;
  const auto shares = scoring::shares(rubric, way.report.counts, words);
  for (std::size_t m = 0; m < scoring::measures; ++m) {
    if (!shares[m]) continue;
    const scoring::Threshold& threshold = *rubric.thresholds[m];
    list.push_back({{"id", scoring::id(static_cast<scoring::Measure>(m))},
                    {"part", shares[m]->part},
                    {"of", shares[m]->whole},
                    {"per_cent", shares[m]->per_cent},
                    {"fair", threshold.fair},
                    {"good", threshold.good},
                    {"mark", scoring::id(shares[m]->mark)},
                    {"basis", basis_id(threshold.basis)},
                    {"sources", threshold.sources}});
  }
  return list;
}

}  // namespace

Json counts_json(const ScoredWay& way) {
  const scoring::Counts& counts = way.report.counts;
  const scoring::WordCounts words = scoring::word_counts(
      way.playable.rubric, way.playable.scenario(), way.transcript, way.language);
  return {{"open_questions", counts.open_questions},
          {"open_question_chances", counts.open_question_chances},
          {"closed_questions", counts.closed_questions},
          {"reflections", counts.reflections},
          {"reflection_chances", counts.reflection_chances},
          {"complex_reflections", counts.complex_reflections},
          {"first_open_question", or_null(counts.first_open_question)},
          {"first_solution", or_null(counts.first_solution)},
          {"trainee_words", words.trainee},
          {"citizen_words", words.citizen},
          {"listening_trainee_words", words.trainee_listening},
          {"listening_citizen_words", words.citizen_listening},
          {"longest_stretch", words.longest},
          {"longest_stretch_turn", words.longest > 0 ? Json(words.longest_from) : Json(nullptr)},
          {"thresholds", thresholds(way, words)}};
}

}  // namespace samtale::ui
