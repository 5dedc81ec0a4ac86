#include "ui/app/team/folder_document.hpp"

#include <optional>
#include <string>
#include <utility>

#include "engine/authoring/story_layout.hpp"
#include "scoring/debrief/quote.hpp"
#include "ui/app/rating_view.hpp"
#include "ui/export/stats_document.hpp"

namespace samtale::ui {
namespace {

using scoring::ScenarioStats;
using Tone = Paragraph::Tone;

constexpr std::size_t shown_words = 14;  // of a reply

/// What one knows it by: its name is the author's.
std::string with_words(const std::string& id, const engine::LocalText& words, const Say& say) {
  const std::string& text = words.in(say.language());
  if (text.empty()) return engine::shown_id(id);
  return say("folder.known_by", engine::shown_id(id), scoring::excerpt(text, shown_words));
}

Section endings(const ScenarioStats& stats, const Say& say) {
  Table table{{say("stats.ending"), say("stats.calls_head")}, {}};
  for (const scoring::EndingStats& one : stats.endings)
    table.rows.push_back({with_words(one.id, one.outcome, say), count_text(one.count, say)});
  return {say("stats.endings"), {std::move(table)}, {}};
}

Section replies_of(const ScenarioStats& stats, const scoring::NodeStats& node, const Say& say) {
  Table table{{say("stats.reply"), say("stats.offered"), say("stats.chosen"),
               say("folder.chosen_of"), say("folder.tie")},
              {}};
  for (const scoring::ReplyStats& one : stats.replies)
    if (one.node == node.id)
      table.rows.push_back(
          {say("app.quote", scoring::excerpt(one.say.in(say.language()), shown_words)),
           count_text(one.offered, say), count_text(one.chosen, say),
           share_words(one.difficulty, say), tie_words(one.discrimination, say)});
  Section section{
      say("folder.place", with_words(node.id, node.says, say), count_text(node.visits, say)),
      {},
      {}};
  if (!table.rows.empty()) section.blocks.emplace_back(std::move(table));
  return section;
}

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

Document folder_document(const ScenarioStats& stats, std::string_view place, const Say& say) {
  Document document;
  document.language = say.language();
  document.title = stats.title.in(say.language());
  if (place.empty()) document.sections.push_back(endings(stats, say));
  Section places{say("stats.places"), {Paragraph{say("folder.tie_note"), Tone::quiet}}, {}};
  for (const scoring::NodeStats& node : stats.nodes)
    if (place.empty() || node.id == place) places.parts.push_back(replies_of(stats, node, say));
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
