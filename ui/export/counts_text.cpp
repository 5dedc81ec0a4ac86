#include "ui/export/counts_text.hpp"

#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

const std::string& mark_words(scoring::Mark mark, const Say& say) {
  switch (mark) {
    case scoring::Mark::too_few:
      return say("cli.trainer.too_few");
    case scoring::Mark::below:
      return say("cli.trainer.below");
    case scoring::Mark::fair:
      return say("cli.trainer.fair");
    case scoring::Mark::good:
      return say("cli.trainer.good");
  }
  return say("cli.trainer.too_few");
}

const std::string& basis_words(scoring::Basis basis, const Say& say) {
  switch (basis) {
    case scoring::Basis::read:
      return say("cli.trainer.basis_read");
    case scoring::Basis::known:
      return say("cli.trainer.basis_known");
    case scoring::Basis::own:
      return say("cli.trainer.basis_own");
  }
  return say("cli.trainer.basis_own");
}

std::string turn_or_none(const std::optional<std::size_t>& turn, const Say& say) {
  return turn ? say("cli.trainer.turn", *turn) : say("cli.trainer.never");
}

std::string share_line(const scoring::MarkedShare& share, const scoring::Threshold& threshold,
                       const Say& say) {
  const std::string& name = threshold.name.in(say.language());
  if (share.mark == scoring::Mark::too_few)
    return say("cli.trainer.few", name, share.part, share.whole, mark_words(share.mark, say));
  return say("cli.trainer.share", name, share.part, share.whole, share.per_cent,
             mark_words(share.mark, say));
}

std::string limits_line(const scoring::Threshold& threshold, const Say& say) {
  std::string sources;
  for (const std::string& source : threshold.sources)
    sources += (sources.empty() ? "" : ", ") + source;
  const bool less = threshold.good < threshold.fair;
  return say(less ? "cli.trainer.limits_down" : "cli.trainer.limits", threshold.fair,
             threshold.good, sources, basis_words(threshold.basis, say));
}

}  // namespace

std::string counts_text(const ScoredWay& way, const PlainStyle& style) {
  const Say say(way.language);
  const scoring::Rubric& rubric = way.playable.rubric;
  const scoring::Counts& counts = way.report.counts;
  const scoring::WordCounts words =
      scoring::word_counts(rubric, way.playable.scenario(), way.transcript, way.language);
  std::string text = heading(say("cli.trainer.heading"), style);
  const auto line = [&](const std::string& sentence) { text += paragraph("  ", sentence, style); };
  line(say("cli.trainer.questions", counts.open_questions, counts.open_question_chances,
           counts.closed_questions));
  line(say("cli.trainer.first_open", turn_or_none(counts.first_open_question, say)));
  line(say("cli.trainer.reflections", counts.reflections, counts.reflection_chances,
           counts.complex_reflections));
  line(say("cli.trainer.first_solution", turn_or_none(counts.first_solution, say)));
  line(say("cli.trainer.words", words.trainee, words.citizen));
  if (words.longest > 0) line(say("cli.trainer.longest", words.longest, words.longest_from));
  text += "\n" + heading(say("cli.trainer.against"), style);
  const auto shares = scoring::shares(rubric, counts, words);
  for (std::size_t m = 0; m < scoring::measures; ++m) {
    if (!shares[m]) continue;
    text += paragraph("  - ", share_line(*shares[m], *rubric.thresholds[m], say), style);
    text += paragraph("    ", limits_line(*rubric.thresholds[m], say), style);
  }
  text += paragraph("", say("cli.trainer.caution"), style);
  return text;
}

}  // namespace samtale::ui
