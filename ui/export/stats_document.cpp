#include "ui/export/stats_document.hpp"

#include <fmt/format.h>

#include "scoring/debrief/quote.hpp"
#include "ui/app/words.hpp"
#include "ui/export/figure_words.hpp"

namespace samtale::ui {
namespace {

using scoring::ScenarioStats;
using Tone = Paragraph::Tone;

constexpr std::size_t shown_words = 12;  // of a reply

/// "0,25"; "–" where there is none.
std::string thousandths_text(std::optional<scoring::Thousandths> value, const Say& say) {
  if (!value) return say("stats.none");
  const int hundredths = (std::abs(*value) + 5) / 10;
  return fmt::format("{}{}{}{:02}", *value < 0 && hundredths > 0 ? "−" : "", hundredths / 100,
                     say("stats.point"), hundredths % 100);
}

Section endings(const ScenarioStats& stats, const Say& say) {
  Table table{{say("stats.ending"), say("stats.calls_head")}, {}};
  for (const scoring::EndingStats& one : stats.endings)
    table.rows.push_back({one.id, count_text(one.count, say)});
  return {say("stats.endings"), {std::move(table)}, {}};
}

Section replies(const ScenarioStats& stats, const Say& say) {
  Section section{say("stats.places"), {Paragraph{say("stats.replies_note"), Tone::quiet}}, {}};
  for (const scoring::NodeStats& node : stats.nodes) {
    Table table{{say("stats.reply"), say("stats.offered"), say("stats.chosen"),
                 say("stats.difficulty"), say("stats.discrimination")},
                {}};
    for (const scoring::ReplyStats& one : stats.replies)
      if (one.node == node.id)
        table.rows.push_back(
            {say("app.quote", scoring::excerpt(one.say.in(say.language()), shown_words)),
             count_text(one.offered, say), count_text(one.chosen, say),
             thousandths_text(one.difficulty, say), thousandths_text(one.discrimination, say)});
    Section place{say("stats.place", node.id, count_text(node.visits, say)), {}, {}};
    if (!table.rows.empty()) place.blocks.emplace_back(std::move(table));
    section.parts.push_back(std::move(place));
  }
  return section;
}

Section principles(const ScenarioStats& stats, const Say& say) {
  Facts facts;
  for (const scoring::PrincipleStats& one : stats.principles)
    facts.facts.push_back(
        {one.name.in(say.language()), one.mean ? tenths_text(one.mean, say) : say("stats.none")});
  return {say("stats.principles"), {std::move(facts)}, {}};
}

Section rating(const ScenarioStats& stats, const Say& say) {
  constexpr const char* items[] = {"stats.heard", "stats.respected", "stats.understood",
                                   "stats.next_step"};
  Facts facts;
  for (std::size_t i = 0; i < scoring::rating_items; ++i)
    facts.facts.push_back(
        {say(items[i]), stats.rating[i] ? tenths_text(stats.rating[i], say) : say("stats.hidden")});
  return {say("stats.rating"), {std::move(facts)}, {}};
}

Section damaged(const scoring::FolderStats& stats, const Say& say) {
  Items items;
  for (const scoring::UncountedFile& one : stats.damaged)
    items.items.push_back({engine::path_text(one.file), uncounted_words(one, say.language())});
  return {say("stats.damaged"), {std::move(items)}, {}};
}

}  // namespace

std::string count_text(std::optional<std::uint32_t> count, const Say& say) {
  return count ? std::to_string(*count) : say("stats.hidden");
}

std::string uncounted_words(const scoring::UncountedFile& file, engine::Language language) {
  if (file.unreadable) return message(*file.unreadable, language);
  if (file.damage == engine::SessionDamage::none) return Say(language)("stats.not_playable");
  engine::DecodedSession decoded;
  decoded.damage = file.damage;
  decoded.line = file.line;
  decoded.session.header.format = file.format;
  return message(decoded, language);
}

Document stats_document(const scoring::FolderStats& stats, engine::Language language) {
  const Say say(language);
  Document document;
  document.language = language;
  document.title = say("stats.title");
  document.lead = {Paragraph{say("stats.lead", stats.calls, stats.scenarios.size())},
                   Paragraph{say("stats.rule", scoring::least_players), Tone::quiet},
                   Paragraph{say("stats.rounded"), Tone::quiet}};
  if (stats.hidden_groups > 0)
    document.lead.push_back(Paragraph{say("stats.hidden_groups", stats.hidden_groups)});
  if (stats.without_player > 0)
    document.lead.push_back(Paragraph{say("stats.without_player", stats.without_player)});
  if (stats.unscored.value_or(0) > 0)
    document.lead.push_back(Paragraph{say("stats.unscored", *stats.unscored)});
  for (const ScenarioStats& one : stats.scenarios) {
    Section section{say("stats.scenario", one.title.in(language), one.calls),
                    {Paragraph{say("stats.version", one.id, one.digest.substr(0, 8)), Tone::quiet}},
                    {endings(one, say), replies(one, say), principles(one, say), rating(one, say)}};
    document.sections.push_back(std::move(section));
  }
  if (!stats.damaged.empty()) document.sections.push_back(damaged(stats, say));
  document.foot = say("export.practice") + " " + say("stats.foot");
  return document;
}

}  // namespace samtale::ui
