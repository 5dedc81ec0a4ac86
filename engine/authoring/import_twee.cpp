#include "engine/authoring/import_twee.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include <utf8proc.h>

#include "engine/authoring/story_draft.hpp"
#include "engine/authoring/twee_passage.hpp"
#include "engine/authoring/yaml_write.hpp"
#include "engine/call_state.hpp"
#include "engine/text.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

std::string in_quotes(std::string_view text) {
  return write_scalar(text, WrittenIn::block, ScalarStyle::double_quoted);
}

constexpr std::size_t max_id = 40;        // leaves room for a number where two are alike
constexpr std::size_t max_reply_id = 24;  // the first words do
/// Each way back doubles what the exact search may have to tell apart.
constexpr std::size_t max_ways_back = 12;
/// In a title or a name; more is no such thing.
constexpr std::size_t max_title = 120;

bool is_id_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

/// The sign without its marks, in lower case; æ, ø and å as they are written without them.
std::string ascii_of(std::uint32_t sign) {
  if (sign == 0xE6 || sign == 0xC6) return "ae";
  if (sign == 0xF8 || sign == 0xD8) return "oe";
  if (sign == 0xE5 || sign == 0xC5) return "aa";
  std::array<utf8proc_int32_t, 18> parts{};
  const utf8proc_ssize_t count = utf8proc_decompose_char(
      static_cast<utf8proc_int32_t>(sign), parts.data(),
      static_cast<utf8proc_ssize_t>(parts.size()),
      static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_STRIPMARK |
                                     UTF8PROC_CASEFOLD),
      nullptr);
  std::string ascii;
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 18); ++i)
    if (parts[static_cast<std::size_t>(i)] < 0x80)
      ascii += static_cast<char>(parts[static_cast<std::size_t>(i)]);
  return ascii;
}

/// What stands in braces would be taken for a local term.
std::string in_yaml(std::string_view words) {
  std::string doubled;
  for (const char c : words) doubled.append(c == '{' ? 2 : 1, c);
  return in_quotes(doubled);
}

class Ids {
 public:
  explicit Ids(std::set<std::string> taken) : taken_(std::move(taken)) {}

  std::string take(std::string_view words, const char* otherwise, std::size_t most) {
    std::string id = id_of_words(words).substr(0, most);
    while (!id.empty() && id.back() == '-') id.pop_back();
    if (id.empty()) id = otherwise;
    std::string free = id;
    for (std::size_t n = 2; !taken_.insert(free).second; ++n) free = id + "-" + std::to_string(n);
    return free;
  }

 private:
  std::set<std::string> taken_;
};

/// The marks and what is filled in, in one language.
struct Fillings {
  const char* from_twine;
  const char* no_title;
  const char* summary;
  const char* you;
  const char* trains;
  const char* citizen;
  const char* citizen_todo;
  const char* reply_todo;
  const char* no_words;
  const char* no_words_todo;
  const char* outcome;
  const char* ending_todo;
  const char* nowhere_outcome;
  const char* nowhere_todo;
};

constexpr Fillings danish = {
    "Hentet fra Twine. Se summary, minutes, trains, briefing, citizen og hver nodes phase efter.",
    "Uden titel",
    "En samtale, der er hentet fra Twine.",
    "Du sidder ved telefonen.",
    "Det, samtalen træner, er ikke skrevet endnu.",
    "Borgeren",
    "Hvem ringer, og hvordan har borgeren det, når samtalen begynder?",
    "Vælg greb (moves), og skriv because.",
    "…",
    "Her mangler borgerens ord.",
    "Hvordan det gik, er ikke skrevet endnu.",
    "Vælg kind, og skriv outcome.",
    "Vejen hertil førte ingen steder hen.",
    "Giv svarene, der ender her, et rigtigt sted at føre hen."};
constexpr Fillings english = {
    "Brought in from Twine. Look through summary, minutes, trains, briefing, citizen and each "
    "node's phase.",
    "Untitled",
    "A call brought in from Twine.",
    "You sit by the telephone.",
    "What the call trains is not written yet.",
    "The citizen",
    "Who is calling, and how is the citizen when the call begins?",
    "Choose moves, and write because.",
    "…",
    "The citizen's words are missing here.",
    "How it went is not written yet.",
    "Choose kind, and write outcome.",
    "The way here led nowhere.",
    "Give the replies that end here a real place to lead to."};

class DraftWriter {
 public:
  DraftWriter(const StoryDraft& draft, const TweeStory& story, const ImportWishes& wishes,
              const Moves& moves)
      : draft_(draft),
        story_(story),
        wishes_(wishes),
        moves_(moves),
        fill_(wishes.language == Language::da ? danish : english),
        ids_({"title", "summary", "ending", "facts", "terms", "shared"}) {}

  ImportedScenario run() {
    for (const DraftPart& part : draft_.parts)
      part_ids_.push_back(ids_.take(name_of(part), part.ending ? "end" : "node", max_id));
    nowhere_ = ids_.take("nowhere", "nowhere", max_id);
    write_head();
    out_ += "nodes:\n";
    for (std::size_t p = 0; p < draft_.parts.size(); ++p)
      if (!draft_.parts[p].ending) write_node(p);
    out_ += "endings:\n";
    for (std::size_t p = 0; p < draft_.parts.size(); ++p)
      if (draft_.parts[p].ending) write_ending(p);
    if (goes_nowhere_) write_nowhere();
    result_.yaml = std::move(out_);
    return std::move(result_);
  }

 private:
  const std::string& name_of(const DraftPart& part) const {
    return story_.passages[part.passage].name;
  }
  void line(std::size_t depth, std::string_view key, std::string_view value) {
    out_.append(depth, ' ').append(key).append(": ").append(value).append("\n");
  }

  void write_head() {
    std::string title = plain_words(story_.title);
    if (count_code_points(title) > max_title) title = quotable(title);
    if (title.empty()) title = fill_.no_title;
    result_.id = !wishes_.id.empty() ? wishes_.id : id_of_words(title);
    if (result_.id.empty()) result_.id = "story";
    std::size_t words = 0;
    for (const DraftPart& part : draft_.parts)
      for (const std::string& text : part.lines) words += word_count(text);
    // A call sees a part of the story; people say 130 words a minute.
    const std::size_t minutes = std::clamp<std::size_t>(words / 260, 3, 20);
    const bool can_listen = std::find(moves_.principles.begin(), moves_.principles.end(),
                                      "listen") != moves_.principles.end();
    line(0, "format", "1");
    line(0, "id", result_.id);
    line(0, "title", in_yaml(title));
    line(0, "summary", in_yaml(fill_.summary));
    line(0, "minutes", std::to_string(minutes));
    line(0, "trains", "[" + (can_listen ? "listen" : moves_.principles.front()) + "]");
    line(0, "todo", in_quotes(fill_.from_twine));
    out_ += "briefing:\n";
    line(2, "you", in_quotes(fill_.you));
    line(2, "trains", in_quotes(fill_.trains));
    out_ += "# " + std::string(fill_.citizen_todo) + "\n";
    out_ += "citizen: { name: " + in_quotes(fill_.citizen) +
            ", face: man, tension: 50, trust: 40, heard: 20, clarity: 30 }\n";
  }

  void write_node(std::size_t p) {
    const DraftPart& part = draft_.parts[p];
    Ids ids({"pause", "silence"});
    out_ += "  " + part_ids_[p] + ":\n";
    line(4, "phase", p == 0 ? "start" : "listen");
    out_ += "    citizen:\n";
    if (part.lines.empty()) {
      line(6, "- say", in_quotes(fill_.no_words));
      line(8, "todo", in_quotes(fill_.no_words_todo));
    }
    for (std::size_t l = 0; l < part.lines.size(); ++l) {
      const bool alone = part.lines.size() == 1;
      if (!alone) line(6, "- id", ids.take("line-" + std::to_string(l + 1), "line", max_id));
      line(alone ? 6 : 8, alone ? "- say" : "say", in_yaml(part.lines[l]));
    }
    out_ += "    replies:\n";
    for (const DraftReply& reply : part.replies) write_reply(reply, ids);
    ++result_.nodes;
    result_.replies += part.replies.size();
  }

  void write_reply(const DraftReply& reply, Ids& ids) {
    line(6, "- id", ids.take(reply.text, "reply", max_reply_id));
    line(8, "say", reply.text.empty() ? in_quotes(fill_.no_words) : in_yaml(reply.text));
    line(8, "todo", in_quotes(fill_.reply_todo));
    goes_nowhere_ = goes_nowhere_ || reply.way.kind != DraftWay::Kind::part;
    switch (reply.way.kind) {
      case DraftWay::Kind::part:
        line(8, "goto", part_ids_[reply.way.part]);
        break;
      case DraftWay::Kind::part_once:
        out_ += "        goto:\n          - { to: " + part_ids_[reply.way.part] +
                ", at_most: 1 }\n          - " + nowhere_ + "\n";
        break;
      case DraftWay::Kind::nowhere:
        line(8, "goto", nowhere_);
        break;
    }
  }

  void write_ending(std::size_t p) {
    const DraftPart& part = draft_.parts[p];
    out_ += "  " + part_ids_[p] + ":\n";
    line(4, "kind", "handed_over");
    if (!part.lines.empty()) line(4, "say", in_yaml(part.lines.front()));
    line(4, "outcome", in_quotes(fill_.outcome));
    line(4, "todo", in_quotes(fill_.ending_todo));
    ++result_.endings;
  }

  void write_nowhere() {
    out_ += "  " + nowhere_ + ":\n";
    line(4, "kind", "citizen_left");
    line(4, "outcome", in_quotes(fill_.nowhere_outcome));
    line(4, "todo", in_quotes(fill_.nowhere_todo));
    ++result_.endings;
  }

  const StoryDraft& draft_;
  const TweeStory& story_;
  const ImportWishes& wishes_;
  const Moves& moves_;
  const Fillings& fill_;
  Ids ids_;
  std::vector<std::string> part_ids_;
  std::string nowhere_;
  bool goes_nowhere_ = false;
  std::string out_;
  ImportedScenario result_;
};

}  // namespace

std::string id_of_words(std::string_view words) {
  std::string id;
  for (std::size_t at = 0; at < words.size() && id.size() < max_id;) {
    const CodePoint point = code_point_at(words, at);
    at += point.bytes;
    for (const char c : ascii_of(point.value)) {
      const bool letter = c >= 'a' && c <= 'z';
      if (is_id_sign(c) && (letter || !id.empty()))
        id += c;
      else if (!id.empty() && id.back() != '-' && !is_id_sign(c))
        id += '-';
    }
  }
  id.resize(std::min(id.size(), max_id));
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id;
}

ImportedScenario write_draft(const StoryDraft& draft, const TweeStory& story,
                             const ImportWishes& wishes, const Moves& moves) {
  return DraftWriter(draft, story, wishes, moves).run();
}

Result<ImportedScenario, TweeFault> import_twee(std::string_view bytes, const ImportWishes& wishes,
                                                const Moves& moves) {
  const auto story = read_twee(bytes);
  if (!story) return Failure{story.error()};
  StoryDraft draft = draft_story(story.value());
  if (draft.parts.empty()) return Failure{TweeFault::no_story};
  // The method's values, and the one of the pause.
  const std::size_t used = moves.variables.size() + 1;
  shorten(draft, story.value(), used < max_values ? std::min(max_values - used, max_ways_back) : 0);
  ImportedScenario imported = write_draft(draft, story.value(), wishes, moves);
  imported.notes = std::move(draft.notes);
  std::stable_sort(imported.notes.begin(), imported.notes.end(),
                   [](const ImportNote& a, const ImportNote& b) { return a.line < b.line; });
  if (imported.notes.size() > max_import_notes) {
    imported.untold = imported.notes.size() - max_import_notes;
    imported.notes.resize(max_import_notes);
  }
  return imported;
}

}  // namespace samtale::engine
