#include "engine/authoring/wizard.hpp"

#include <algorithm>
#include <utility>

#include "engine/text.hpp"
#include "engine/utf8.hpp"
#include "engine/yaml_fields.hpp"

namespace samtale::engine {
namespace {

/// Breaks and blanks of all kinds.
bool is_blank(std::uint32_t c) {
  return c <= 0x20 || is_control(c) || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x3000;
}

/// What comes along from word processors and web pages; the joiner inside an emoji stays.
bool is_unseen(std::uint32_t c) {
  return c == 0xAD || c == 0xFEFF || c == 0x200B || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

/// One line of whole characters, with one blank between the words.
std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid || is_blank(point.value)) {
      blank = true;
    } else if (!is_unseen(point.value)) {
      if (blank && !line.empty()) line += ' ';
      blank = false;
      line += text.substr(at, point.bytes);
    }
    at += point.bytes;
  }
  return line;
}

struct Room {
  std::size_t letters = 0;  // code points
  std::size_t words = 0;
};

/// Where the last code point that ends within so many bytes does.
std::size_t first_letters(std::string_view text, std::size_t bytes) {
  std::size_t end = 0;
  while (end < text.size() && end + code_point_at(text, end).bytes <= bytes)
    end += code_point_at(text, end).bytes;
  return end;
}

/// Its first words, as far as there is room; of a single one that is too long its beginning.
std::string cut_to(const std::string& line, Room room) {
  std::size_t end = 0, letters = 0;
  for (; end < line.size() && letters < room.letters; ++letters)
    end += code_point_at(line, end).bytes;
  std::string kept = line.substr(0, end);
  const auto is_whole = [&] { return kept.size() == line.size() || line[kept.size()] == ' '; };
  while (!is_whole() || word_count(kept) > room.words) {
    const std::size_t blank = kept.rfind(' ');
    if (blank == kept.npos) break;
    kept.resize(blank);
  }
  // "1.2.3.4 …" without a blank: many words to a listener.
  while (word_count(kept) > room.words) kept.resize(first_letters(kept, kept.size() - 1));
  return kept;
}

/// What stands in square brackets is not said: one that is never closed would take the rest along.
std::string with_round_brackets(std::string line) {
  std::replace(line.begin(), line.end(), '[', '(');
  std::replace(line.begin(), line.end(), ']', ')');
  return line;
}

/// In double quotes, where everything else means itself; a brace would begin a local term.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
    if (c == '{') out += c;
  }
  return out;
}

/// Each `<<name>>` that stands among the places; what they are filled with is not looked at again.
std::string filled(std::string_view text, const Places& places) {
  constexpr std::string_view opens = "<<", closes = ">>";
  std::string out;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t begin = text.find(opens, at);
    const std::size_t end = begin == text.npos ? text.npos : text.find(closes, begin);
    if (end == text.npos) break;
    const auto place = places.find(text.substr(begin + opens.size(), end - begin - opens.size()));
    const std::size_t next = place == places.end() ? begin + opens.size() : end + closes.size();
    out += text.substr(at, begin - at);
    out += place == places.end() ? opens : std::string_view(place->second);
    at = next;
  }
  return out.append(text.substr(at));
}

/// "han" at the beginning of a sentence.
std::string capitalised(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z')
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

bool ends_a_sentence(const std::string& line) {
  for (const std::string_view end : {".", "!", "?", "…", ".\"", "!\"", "?\"", "«"})
    if (line.size() >= end.size() && line.substr(line.size() - end.size()) == end) return true;
  return false;
}

/// What stands there as it is in YAML, where `null` is nothing.
bool is_scenario_id(std::string_view id) { return is_id(id) && id != "null"; }

/// A letter as an id can have it; "-" for what can't stand in one.
std::string in_id(std::uint32_t c) {
  if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return {static_cast<char>(c)};
  if (c >= 'A' && c <= 'Z') return {static_cast<char>(c - 'A' + 'a')};
  if (c == 0xE6 || c == 0xC6) return "ae";
  if (c == 0xF8 || c == 0xD8) return "oe";
  if (c == 0xE5 || c == 0xC5) return "aa";
  if (c == 0xE9 || c == 0xC9) return "e";
  return "-";
}

std::string_view at(const Places& places, std::string_view name) {
  const auto found = places.find(name);
  return found == places.end() ? std::string_view() : found->second;
}

class Wizard {
 public:
  Wizard(const Templates& templates, const Template& from, const WizardAnswers& answers)
      : templates_(templates), from_(from), answers_(answers) {}

  NewScenario run() {
    answered();
    meters();
    worded();
    made_.source = {made_.id + "/scenario.yaml", filled(templates_.plot_of(from_).yaml, places_)};
    return std::move(made_);
  }

 private:
  using Code = WizardNote::Code;

  /// The answer, or where it is empty what the template has.
  std::string text(const std::string& answer, std::string_view otherwise, Room room, Code cut) {
    const std::string line = with_round_brackets(one_line(answer));
    if (line.empty()) return std::string(otherwise);
    std::string kept = cut_to(line, room);
    if (kept != line) made_.notes.push_back({cut, {}});
    return kept;
  }

  void put(const std::string& place, std::string_view text) { places_[place] = escaped(text); }

  void answered() {
    const Places& caller = templates_.callers[static_cast<std::size_t>(answers_.who)].places;
    const std::string title =
        text(answers_.title, from_.title.da, {max_wizard_title, max_words_}, Code::title_cut);
    put("title", title);
    const std::string name = text(answers_.citizen_name, at(caller, "name"),
                                  {max_wizard_name, max_name_words_}, Code::name_cut);
    put("name", name);
    put("first", name.substr(0, name.find(' ')));
    std::string hidden = text(answers_.hidden, at(from_.places, "hidden"),
                              {max_wizard_hidden, max_words_}, Code::hidden_cut);
    if (!ends_a_sentence(hidden)) hidden += '.';
    put("hidden", hidden);
    for (const std::string word : {"he", "him", "his"}) {
      put(word, at(caller, word));
      put(capitalised(word), capitalised(std::string(at(caller, word))));
    }
    put("face", engine::id(answers_.who));
    put("trains", listed(trained()));
    made_.id = id_of(title);
    put("id", made_.id);
  }

  /// How the citizen begins. Whoever rings has not been heard yet, in whatever mood.
  void meters() {
    const auto& mood = templates_.moods[static_cast<std::size_t>(answers_.how_angry)];
    put("tension", std::to_string(mood.tension));
    put("trust", std::to_string(mood.trust));
  }

  /// The words of the mood and of the template, which may name what has been answered.
  void worded() {
    const Places given = places_;
    for (const Places* words :
         {&templates_.moods[static_cast<std::size_t>(answers_.how_angry)].places, &from_.places})
      for (const auto& [place, text] : *words)
        if (given.count(place) == 0) places_[place] = filled(escaped(text), given);
  }

  std::vector<std::string> trained() {
    const Plot& plot = templates_.plot_of(from_);
    std::vector<std::string> trains;
    for (const std::string& principle : answers_.trains) {
      if (std::count(trains.begin(), trains.end(), principle) > 0) continue;
      if (std::count(plot.can_train.begin(), plot.can_train.end(), principle) > 0)
        trains.push_back(principle);
      else
        made_.notes.push_back({Code::cannot_train, quotable(principle)});
    }
    return trains.empty() ? plot.trains : trains;
  }

  std::string id_of(const std::string& title) {
    if (answers_.id.empty()) return id_from_title(title);
    if (is_scenario_id(answers_.id)) return answers_.id;
    made_.notes.push_back({Code::id_changed, quotable(answers_.id)});
    return id_from_title(answers_.id);
  }

  // Lines of 5-35 words: so many remain beside the template's own.
  static constexpr std::size_t max_words_ = 26;
  static constexpr std::size_t max_name_words_ = 5;

  const Templates& templates_;
  const Template& from_;
  const WizardAnswers& answers_;
  Places places_;
  NewScenario made_;
};

}  // namespace

WizardAnswers answers_of(const Templates& templates, const Template& from) {
  WizardAnswers answers;
  answers.title = from.title.da;
  answers.who = from.caller;
  answers.why = from.reason.value_or(WizardReason::money);
  answers.how_angry = from.mood;
  answers.stage = templates.plot_of(from).stage;
  answers.trains = templates.plot_of(from).trains;
  answers.begin_from = from.id;
  return answers;
}

const Template* template_of(const Templates& templates, const WizardAnswers& answers) {
  if (const Template* named = find_template(templates, answers.begin_from)) return named;
  if (const Template* meant = find_template(templates, answers.stage, answers.why)) return meant;
  return templates.all.empty() ? nullptr : &templates.all.front();
}

WizardAnswers with_defaults(const Templates& templates, WizardAnswers answers) {
  const Template* from = template_of(templates, answers);
  if (!from) return answers;
  const auto fill = [](std::string& answer, std::string_view otherwise) {
    if (one_line(answer).empty()) answer = otherwise;
  };
  fill(answers.title, from->title.da);
  fill(answers.citizen_name,
       at(templates.callers[static_cast<std::size_t>(answers.who)].places, "name"));
  fill(answers.hidden, at(from->places, "hidden"));
  if (answers.trains.empty()) answers.trains = templates.plot_of(*from).trains;
  fill(answers.id, id_from_title(answers.title));
  return answers;
}

NewScenario scenario_from(const Templates& templates, const WizardAnswers& answers) {
  const Template* from = template_of(templates, answers);
  if (!from) return {};
  return Wizard(templates, *from, answers).run();
}

std::string id_from_title(std::string_view title) {
  std::string id;
  for (std::size_t at = 0; at < title.size();) {
    const CodePoint point = code_point_at(title, at);
    at += point.bytes;
    const std::string letters = in_id(point.value);
    if (letters != "-" || (!id.empty() && id.back() != '-')) id += letters;
  }
  const std::size_t first = id.find_first_of("abcdefghijklmnopqrstuvwxyz");
  id.erase(0, std::min(first, id.size()));
  id.resize(std::min(id.size(), max_id_length));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return is_scenario_id(id) ? id : "new-scenario";
}

}  // namespace samtale::engine
