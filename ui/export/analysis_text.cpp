#include "ui/export/analysis_text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "engine/utf8.hpp"
#include "ui/export/figure_words.hpp"

namespace samtale::ui {
namespace {

/// "1.234.567", or with commas.
std::string grouped(std::uint64_t number, Language language) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3)
    digits.insert(at - 3, language == Language::da ? "." : ",");
  return digits;
}

/// What the text is written from and into.
struct Paper {
  const Analysed& analysed;
  const PlainStyle& style;
  Say say;
  std::string text = {};

  const scoring::Analysis& analysis() const { return analysed.analysis; }
  const engine::Scenario& scenario() const { return analysed.playable->scenario(); }
  const scoring::Rubric& rubric() const { return analysed.playable->rubric; }
  void line(std::string_view lead, const std::string& words) {
    text += paragraph(lead, words, style);
  }
  void head(const char* key) { text += "\n" + heading(say(key), style); }
};

void write_endings(Paper& paper) {
  paper.head("cli.analyse.endings");
  for (const scoring::EndingReach& reach : paper.analysis().endings) {
    const char* key = !reach.reachable   ? "cli.analyse.unknown"
                      : *reach.reachable ? "cli.analyse.reachable"
                                         : "cli.analyse.not_reachable";
    paper.line("  ", paper.scenario().at(reach.ending).id + ": " + paper.say(key));
  }
  for (const std::string& id : paper.analysis().unreachable)
    paper.line("  ", paper.say("cli.analyse.never_met", id));
}

void write_bots(Paper& paper) {
  const scoring::Analysis& analysis = paper.analysis();
  paper.head("cli.analyse.bots");
  for (std::size_t b = 0; b < scoring::mindless_bots.size(); ++b) {
    const std::string id(scoring::id(scoring::mindless_bots[b]));
    paper.line("  ", paper.say("cli.analyse.bot_" + id, tenths_text(analysis.bots[b], paper.say)));
  }
  paper.line("  ", paper.say("cli.analyse.bot_random", scoring::random_calls,
                             tenths_text(analysis.random_mean, paper.say)));
  paper.line("  ", paper.say("cli.analyse.pass", tenths_text(analysis.pass, paper.say)));
}

void write_principles(Paper& paper) {
  paper.head("cli.analyse.principles");
  for (const scoring::PrincipleRange& one : paper.analysis().principles) {
    if (one.range.best == one.range.worst) continue;
    paper.line("  ", paper.say("cli.analyse.principle",
                               paper.rubric().at(one.principle).name.in(paper.say.language()),
                               one.range.worst, one.range.best));
  }
}

std::string positions(const scoring::Figures& figures) {
  std::string all;
  for (const scoring::Share& share : figures.positions)
    all += (all.empty() ? "" : " / ") + std::to_string(share.percent());
  return all;
}

void write_figures(Paper& paper) {
  const scoring::Figures& figures = paper.analysis().figures;
  const scoring::BestWay& way = figures.best_way;
  paper.head("cli.analyse.wording");
  paper.line("  ", paper.say("cli.analyse.words", grouped(figures.words, paper.say.language()),
                             figures.lix));
  if (way.turns > 0)
    paper.line(
        "  ", paper.say("cli.analyse.best_way", way.turns, way.words,
                        tenths_text(static_cast<scoring::Tenths>(way.tenths_of_minutes), paper.say),
                        way.seconds_to_first));
  if (figures.quickest_top > 0)
    paper.line("  ", paper.say("cli.analyse.quickest_top", figures.quickest_top));
  if (figures.compared == 0) return;
  paper.line("  ", paper.say("cli.analyse.giveaway", figures.longest_best.percent(),
                             figures.most_moves_best.percent(), positions(figures)));
  paper.line("  ", paper.say("cli.analyse.equals", figures.with_equals, figures.compared));
}

/// What is best in a node, and what it has more of than the others.
void write_best_replies(Paper& paper) {
  const engine::Scenario& scenario = paper.scenario();
  if (paper.analysis().figures.compared == 0) return;
  paper.head("cli.analyse.best_replies");
  for (const scoring::NodeFigures& node : paper.analysis().figures.nodes) {
    if (node.best.empty()) continue;
    std::string best;
    for (const engine::ReplyIndex reply : node.best) {
      best += (best.empty() ? "" : ", ") + scenario.at(reply).id;
      std::string marks = std::to_string(node.position_of(scenario, reply) + 1);
      if (outdoes_in_length(scenario, node, reply))
        marks += ", " + paper.say("cli.analyse.longest");
      if (outdoes_in_moves(scenario, node, reply))
        marks += ", " + paper.say("cli.analyse.most_moves");
      best += " (" + marks + ")";
    }
    if (!node.tells_apart) best += " · " + paper.say("cli.analyse.all_alike");
    paper.line("  ", scenario.at(node.node).id + ": " + best);
  }
}

/// "opening/stay", "opening", or nothing: where it smells.
std::string place(const engine::Scenario& scenario, const scoring::Smell& smell) {
  if (!smell.node.valid()) return {};
  std::string where = scenario.at(smell.node).id;
  if (smell.reply.valid()) where += "/" + scenario.at(smell.reply).id;
  return where + ": ";
}

void write_smells(Paper& paper) {
  const scoring::Analysis& analysis = paper.analysis();
  const Language language = paper.say.language();
  paper.head("cli.analyse.smells");
  if (analysis.smells.empty()) paper.line("  ", paper.say("cli.analyse.no_smell"));
  const auto sentence = [&](const scoring::Smell& smell) {
    return place(paper.scenario(), smell) + message(paper.rubric(), smell, language);
  };
  for (const scoring::Smell& smell : analysis.smells)
    paper.line("  ", fmt::format("{} {} [{}]", sentence(smell),
                                 advice(paper.rubric(), smell, language), name(smell.code)));
  for (const scoring::Smell& smell : analysis.answered)
    paper.line("  ", paper.say("cli.analyse.answered", sentence(smell), smell.answer) +
                         fmt::format(" [{}]", name(smell.code)));
  for (const scoring::IdleAnswer& idle : analysis.idle_answers)
    paper.line(
        "  ", paper.say(idle.node.valid() ? "cli.analyse.idle_node" : "cli.analyse.idle", idle.code,
                        idle.node.valid() ? paper.scenario().at(idle.node).id : ""));
}

/// How the search went: states, time, exact or not; and how many ways there are.
void write_search(Paper& paper) {
  const scoring::Analysis& analysis = paper.analysis();
  const auto count = [&](std::uint64_t number) { return grouped(number, paper.say.language()); };
  const std::uint64_t rate =
      analysis.states * 1'000'000u / std::max<std::uint64_t>(paper.analysed.search_us, 1);
  paper.line("", paper.say(analysis.exact ? "cli.analyse.exact" : "cli.analyse.bound",
                           count(analysis.states), paper.analysed.search_us / 1000, count(rate)));
  const bool all = analysis.exact && !analysis.ways.more;
  paper.line(
      "", paper.say(all ? "cli.analyse.ways" : "cli.analyse.ways_more", count(analysis.ways.ways)));
}

/// The table's heads, and the row of one scenario below them.
std::vector<std::string> heads(const Say& say) {
  std::vector<std::string> row;
  for (const char* key : {"scenario", "nodes",    "replies", "words",  "turns",        "minutes",
                          "ways",     "states",   "worst",   "best",   "first",        "last",
                          "longest",  "shortest", "random",  "pass",   "longest_best", "most_moves",
                          "position", "equals",   "lix",     "smells", "answered"})
    row.push_back(say(std::string("cli.analyse.column.") + key));
  return row;
}

std::vector<std::string> row_of(const Analysed& one, const Say& say) {
  const engine::Scenario& scenario = one.playable->scenario();
  const scoring::Analysis& a = one.analysis;
  const scoring::Figures& f = a.figures;
  std::vector<std::string> row{scenario.id};
  if (is_sensitive(scenario)) return row;
  for (const std::size_t number :
       {scenario.nodes.size(), scenario.replies.size(), f.best_way.words, f.best_way.turns})
    row.push_back(std::to_string(number));
  row.push_back(tenths_text(static_cast<scoring::Tenths>(f.best_way.tenths_of_minutes), say));
  row.push_back((a.ways.more || !a.exact ? ">" : "") + grouped(a.ways.ways, say.language()));
  row.push_back(grouped(a.states, say.language()));
  row.push_back(std::to_string(a.range.worst));
  row.push_back(std::to_string(a.range.best));
  for (const auto& bot : a.bots) row.push_back(tenths_text(bot, say));
  row.push_back(tenths_text(a.random_mean, say));
  row.push_back(std::to_string(a.pass / 10));
  row.push_back(std::to_string(f.longest_best.percent()));
  row.push_back(std::to_string(f.most_moves_best.percent()));
  row.push_back(positions(f));
  row.push_back(fmt::format("{}/{}", f.with_equals, f.compared));
  row.push_back(std::to_string(f.lix));
  row.push_back(std::to_string(a.smells.size()));
  row.push_back(std::to_string(a.answered.size()));
  return row;
}

}  // namespace

std::string analysis_text(const Analysed& analysed, Language language, const PlainStyle& style) {
  Paper paper{analysed, style, Say(language)};
  const engine::Scenario& scenario = paper.scenario();
  if (is_sensitive(scenario)) return paragraph("", paper.say("debrief.unscored"), style);
  paper.text = heading(paper.say("app.between", scenario.id, scenario.title.in(language)), style);
  paper.line("", paper.say("cli.analyse.size", scenario.nodes.size(), scenario.replies.size(),
                           scenario.minutes));
  paper.line("", paper.say(paper.analysis().exact ? "cli.analyse.range" : "cli.analyse.range_bound",
                           paper.analysis().range.worst, paper.analysis().range.best));
  write_search(paper);
  write_endings(paper);
  write_bots(paper);
  write_figures(paper);
  write_best_replies(paper);
  write_smells(paper);
  write_principles(paper);
  return paper.text;
}

std::string analyses_table(const std::vector<Analysed>& all, Language language) {
  const Say say(language);
  std::vector<std::vector<std::string>> rows{heads(say)};
  for (const Analysed& one : all) rows.push_back(row_of(one, say));
  std::vector<std::size_t> widths(rows.front().size(), 0);
  for (const auto& row : rows)
    for (std::size_t c = 0; c < row.size(); ++c)
      widths[c] = std::max(widths[c], engine::count_code_points(row[c]));
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string gap(widths[c] - engine::count_code_points(row[c]), ' ');
      line += c == 0 ? row[c] + gap : "  " + gap + row[c];
    }
    text += line + "\n";
  }
  return text;
}

}  // namespace samtale::ui
