#include "ui/app/own_card_view.hpp"

#include <algorithm>

#include "ui/app/debrief_view.hpp"
#include "ui/app/personal_data_words.hpp"
#include "ui/app/words.hpp"

namespace samtale::ui {
namespace {

/// What stands between the first quotes of a text, in either language; empty where nothing does.
std::string quoted_part(std::string_view text) {
  constexpr std::pair<std::string_view, std::string_view> marks[] = {{"»", "«"}, {"“", "”"}};
  for (const auto& [open, close] : marks) {
    const std::size_t from = text.find(open);
    if (from == std::string_view::npos) continue;
    const std::size_t to = text.find(close, from + open.size());
    if (to == std::string_view::npos) continue;
    return std::string(text.substr(from + open.size(), to - from - open.size()));
  }
  return {};
}

/// A quotation without its own quotes, whatever is quoted within it; empty for anything else.
std::string unquoted(const std::string& text, const Say& say) {
  const std::string empty = say("app.quote", "");
  const std::string open = empty.substr(0, empty.size() / 2);
  const std::string close = empty.substr(empty.size() / 2);
  if (text.size() < empty.size() || text.compare(0, open.size(), open) != 0 ||
      text.compare(text.size() - close.size(), close.size(), close) != 0)
    return {};
  return text.substr(open.size(), text.size() - empty.size());
}

/// Of the first move of this name, or the first of a card of this name.
std::string sentence_of(const scoring::Card& card, std::string_view principle, Language language) {
  const bool whole = card.title.in(language) == principle;
  for (const scoring::Card::Move& move : card.moves) {
    if (!whole && move.name.in(language) != principle) continue;
    if (std::string words = quoted_part(move.line.in(language)); !words.empty()) return words;
  }
  return {};
}

class Suggestions {
 public:
  Suggestions(const AppModel& model, const Say& say) : model_(model), say_(say) {}

  std::vector<OwnCardView::Suggestion> all() {
    if (model_.debrief && model_.own_card_from == Screen::debrief) add_from_call();
    if (model_.library && model_.library->method) add_from_cards();
    return std::move(list_);
  }

 private:
  void add(const std::string& lead, const std::string& text) {
    const auto same = [&](const OwnCardView::Suggestion& one) { return one.text == text; };
    if (text.empty() || std::any_of(list_.begin(), list_.end(), same)) return;
    const auto& card = model_.settings.card;
    const bool taken = std::find(card.begin(), card.end(), text) != card.end();
    list_.push_back({lead, text, taken});
  }

  void add_from_call() {
    const DebriefView debrief = debrief_view(model_);
    if (debrief.one_thing) add(debrief.try_heading, unquoted(debrief.one_thing->instead, say_));
    for (const DebriefView::Worked& worked : debrief.worked)
      add(say_("own_card.own_line"), unquoted(worked.said, say_));
  }

  void add_from_cards() {
    for (const scoring::Principle& principle : model_.library->method->rubric.principles) {
      if (!is_goal(model_.settings, principle.id)) continue;
      const std::string& name = principle.name.in(say_.language());
      add(say_("own_card.from_card", name),
          card_sentence(model_.library->cards, name, say_.language()));
    }
  }

  const AppModel& model_;
  const Say& say_;
  std::vector<OwnCardView::Suggestion> list_;
};

}  // namespace

std::string card_sentence(const scoring::Cards& cards, std::string_view principle,
                          engine::Language language) {
  for (const scoring::Cards::Tool& tool : cards.tools)
    if (std::string words = sentence_of(tool.card, principle, language); !words.empty())
      return words;
  for (const scoring::Card& card : cards.by_phase)
    if (std::string words = sentence_of(card, principle, language); !words.empty()) return words;
  return {};
}

bool has_own_card(const Settings& settings) {
  return std::any_of(settings.card.begin(), settings.card.end(),
                     [](const std::string& sentence) { return !sentence.empty(); });
}

OwnCardView own_card_view(const AppModel& model) {
  const Say say(model.settings.language);
  const Settings& settings = model.settings;
  OwnCardView view;
  view.back = say("app.back");
  view.heading = say("own_card.title");
  view.detail = say(settings.keeping == Keeping::forget ? "own_card.passing" : "own_card.detail");
  view.notice = model.notice;
  for (std::size_t i = 0; i < view.fields.size(); ++i)
    view.fields[i] = {say("own_card.sentence", i + 1), settings.card[i],
                      personal_data_problem(settings.card[i], say.language())};
  view.suggestions = Suggestions(model, say).all();
  view.suggestions_heading = say("own_card.suggestions");
  view.suggestions_detail =
      say(view.suggestions.empty() ? "own_card.no_suggestions" : "own_card.suggestions_detail");
  const bool full = std::none_of(settings.card.begin(), settings.card.end(),
                                 [](const std::string& s) { return s.empty(); });
  if (full) view.full = say("own_card.full");
  view.take = say("own_card.take");
  view.taken_word = say("own_card.taken");
  view.print = say("own_card.print");
  view.print_detail = say("pages.print_detail");
  view.can_print = has_own_card(settings);
  return view;
}

}  // namespace samtale::ui
