#include "ui/app/team/folder_document.hpp"

#include <string>
#include <utility>

#include "ui/app/rating_view.hpp"
#include "ui/export/stats_document.hpp"

namespace samtale::ui {
namespace {

using scoring::ScenarioStats;
using Tone = Paragraph::Tone;

Section rating(const ScenarioStats& stats, const Say& say) {
  constexpr const char* items[] = {"stats.heard", "stats.respected", "stats.understood",
                                   "stats.next_step"};
  constexpr int tenths = 10;
  Facts facts;
  for (std::size_t i = 0; i < scoring::rating_items; ++i) {
    const auto mean = stats.rating[i];
    facts.facts.push_back({say(items[i]), mean ? rating_words((*mean + tenths / 2) / tenths, say)
                                               : say("stats.hidden")});
  }
  return {say("folder.rating"), {std::move(facts)}, {}};
}

Section uncounted(const scoring::FolderStats& stats, const Say& say) {
  Items items;
  for (const scoring::UncountedFile& one : stats.damaged)
    items.items.push_back(
        {engine::path_text(one.file.filename()), uncounted_words(one, say.language())});
  return {say("stats.damaged"), {std::move(items)}, {}};
}

}  // namespace

Document folder_document(const ScenarioStats& stats, std::string_view place, const Say& say) {
  Document document;
  document.language = say.language();
  document.title = stats.title.in(say.language());
  if (place.empty()) document.sections.push_back(endings_section(stats, say));
  Section places = places_section(stats, place, say);
  if (!places.parts.empty()) document.sections.push_back(std::move(places));
  document.sections.push_back(rating(stats, say));
  return document;
}

Document folder_summary(const scoring::FolderStats& stats, const Say& say) {
  Document document;
  document.language = say.language();
  document.lead.push_back(Paragraph{say("stats.lead", stats.calls, stats.scenarios.size())});
  document.lead.push_back(Paragraph{say("stats.rule", scoring::least_players), Tone::quiet});
  document.lead.push_back(Paragraph{say("stats.rounded"), Tone::quiet});
  if (stats.hidden_groups > 0)
    document.lead.push_back(Paragraph{say("stats.hidden_groups", stats.hidden_groups)});
  if (stats.without_player > 0)
    document.lead.push_back(Paragraph{say("stats.without_player", stats.without_player)});
  if (stats.unscored.value_or(0) > 0)
    document.lead.push_back(Paragraph{say("stats.unscored", *stats.unscored)});
  if (!stats.damaged.empty()) document.sections.push_back(uncounted(stats, say));
  return document;
}

}  // namespace samtale::ui
