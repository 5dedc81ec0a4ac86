#include "ui/export/stats_document.hpp"

#include <algorithm>
#include <utility>

#include "scoring/debrief/quote.hpp"
#include "ui/app/beginning.hpp"
#include "ui/app/words.hpp"
#include "ui/export/figure_words.hpp"

namespace samtale::ui {
namespace {

using scoring::ScenarioStats;
using Tone = Paragraph::Tone;

constexpr std::size_t shown_words = 14;  // of a reply
constexpr std::size_t name_bytes = 44;   // of what is said in a place

/// A further one that is called the same has its number behind it.
void add_name(std::string name, std::vector<std::string>& names, const Say& say) {
  std::string one = name;
  for (std::size_t number = 2; std::find(names.begin(), names.end(), one) != names.end(); ++number)
    one = say("stats.alike", name, number);
  names.push_back(std::move(one));
}

Section place_section(const ScenarioStats& stats, const scoring::NodeStats& node,
                      const std::string& name, const Say& say) {
  Table table{{say("stats.reply"), say("stats.offered"), say("stats.chosen"),
               say("folder.chosen_of"), say("folder.tie")},
              {}};
  for (const scoring::ReplyStats& one : stats.replies)
    if (one.node == node.id)
      table.rows.push_back(
          {say("app.quote", scoring::excerpt(one.say.in(say.language()), shown_words)),
           count_text(one.offered, say), count_text(one.chosen, say),
           share_words(one.difficulty, say), tie_words(one.discrimination, say)});
  Section section{say("folder.place", name, count_text(node.visits, say)), {}, {}};
  if (!table.rows.empty()) section.blocks.emplace_back(std::move(table));
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

StatsNames names_in(const ScenarioStats& stats, const Say& say) {
  StatsNames names;
  for (const scoring::NodeStats& one : stats.nodes) {
    const std::string words = beginning_of(one.says.in(say.language()), name_bytes);
    add_name(words.empty() ? say("stats.place_number", names.places.size() + 1)
                           : say("app.quote", words),
             names.places, say);
  }
  for (const scoring::EndingStats& one : stats.endings) {
    const std::string words = beginning_of(one.outcome.in(say.language()), name_bytes);
    add_name(words.empty() ? say("stats.ending_number", names.endings.size() + 1) : words,
             names.endings, say);
  }
  return names;
}

Section endings_section(const ScenarioStats& stats, const Say& say) {
  const StatsNames names = names_in(stats, say);
  Table table{{say("stats.ending"), say("stats.calls_head")}, {}};
  for (std::size_t e = 0; e < stats.endings.size(); ++e)
    table.rows.push_back({names.endings[e], count_text(stats.endings[e].count, say)});
  return {say("stats.endings"), {std::move(table)}, {}};
}

Section places_section(const ScenarioStats& stats, std::string_view place, const Say& say) {
  const StatsNames names = names_in(stats, say);
  Section section{say("stats.places"), {Paragraph{say("folder.tie_note"), Tone::quiet}}, {}};
  for (std::size_t n = 0; n < stats.nodes.size(); ++n)
    if (place.empty() || stats.nodes[n].id == place)
      section.parts.push_back(place_section(stats, stats.nodes[n], names.places[n], say));
  return section;
}

std::string share_words(std::optional<scoring::Thousandths> share, const Say& say) {
  if (!share) return say("stats.hidden");
  const int of_ten = (*share + 50) / 100;
  if (*share == 0) return say("folder.share_none");
  if (*share == 1000) return say("folder.share_all");
  if (of_ten == 0) return say("folder.share_few");
  if (of_ten == 10) return say("folder.share_most");
  return say("folder.share", of_ten);
}

std::string tie_words(std::optional<scoring::Thousandths> discrimination, const Say& say) {
  constexpr int clear = 300, slight = 100;
  if (!discrimination) return say("folder.tie_unknown");
  const int tie = *discrimination;
  if (tie >= clear) return say("folder.tie_better");
  if (tie >= slight) return say("folder.tie_rather_better");
  if (tie > -slight) return say("folder.tie_neither");
  return say(tie > -clear ? "folder.tie_rather_worse" : "folder.tie_worse");
}

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
                    {endings_section(one, say), places_section(one, {}, say), principles(one, say),
                     rating(one, say)}};
    document.sections.push_back(std::move(section));
  }
  if (!stats.damaged.empty()) document.sections.push_back(damaged(stats, say));
  document.foot = say("export.practice") + " " + say("stats.foot");
  return document;
}

}  // namespace samtale::ui
