#include "engine/authoring/story_draft.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "engine/scenario.hpp"
#include "engine/text.hpp"
#include "engine/utf8.hpp"

namespace samtale::engine {
namespace {

using Kind = ImportNote::Kind;

constexpr std::size_t max_line = 600;   // the format's, of the citizen's lines
constexpr std::size_t max_reply = 300;  // and of replies
constexpr std::size_t max_ends = 99;    // the format's hundred, but for the one that is made up
/// Of all texts together: far more than anybody plays, and well within what a file may have.
constexpr std::size_t max_bytes = 1'500'000;

bool is_special(const TweePassage& passage) {
  constexpr std::array<std::string_view, 14> names = {
      "StoryAuthor",  "StorySubtitle", "StoryInit",     "StoryMenu",     "StoryBanner",
      "StoryCaption", "StoryShare",    "StoryIncludes", "StorySettings", "StoryInterface",
      "PassageReady", "PassageDone",   "PassageHeader", "PassageFooter"};
  constexpr std::array<std::string_view, 8> tags = {
      "script", "stylesheet", "widget", "init", "header", "footer", "Twine.private", "annotation"};
  return std::find(names.begin(), names.end(), passage.name) != names.end() ||
         std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
           return std::find(passage.tags.begin(), passage.tags.end(), tag) != passage.tags.end();
         });
}

/// The place behind the first `count` code points.
std::size_t bytes_of(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; count > 0 && at < text.size(); --count) at += code_point_at(text, at).bytes;
  return at;
}

/// As much of the text as there is room for, to the end of a sentence or else of a word, taken off.
std::string take_piece(std::string_view& text, std::size_t most) {
  std::size_t end = bytes_of(text, most);
  if (end < text.size()) {
    const std::string_view fits = text.substr(0, end);
    std::size_t stop = fits.find_last_of(".!?");
    if (stop == std::string_view::npos || stop < end / 2) stop = fits.rfind(' ');
    if (stop != std::string_view::npos && stop > 0) end = stop + 1;
  }
  std::string piece(stripped(text.substr(0, end)));
  text = stripped(text.substr(end));
  return piece;
}

class Drafter {
 public:
  explicit Drafter(const TweeStory& story)
      : story_(story), part_of_(story.passages.size()), full_(story.passages.size(), false) {}

  StoryDraft run() {
    name_passages();
    const std::optional<std::size_t> start = find_start();
    if (!start) return std::move(draft_);
    take_part(*start);
    for (; !waiting_.empty(); waiting_.pop_front()) read_links(waiting_.front());
    // A call needs something to answer, if only once.
    if (draft_.parts.front().replies.empty())
      draft_.parts.front().replies.push_back({"", {DraftWay::Kind::nowhere}, at(*start).line});
    tell_left_out();
    return std::move(draft_);
  }

 private:
  const TweePassage& at(std::size_t passage) const { return story_.passages[passage]; }
  void note(Kind kind, std::size_t passage, std::size_t line, std::string what = {}) {
    draft_.notes.push_back({kind, at(passage).name, line, quotable(what)});
  }

  void name_passages() {
    for (std::size_t p = 0; p < story_.passages.size(); ++p) {
      if (is_special(at(p)))
        note(Kind::special_passage, p, at(p).line);
      else if (!by_name_.emplace(at(p).name, p).second)
        note(Kind::same_name, p, at(p).line);
      else
        playable_.push_back(p);
    }
  }

  std::optional<std::size_t> find_start() {
    if (playable_.empty()) return std::nullopt;
    const std::string& asked = story_.start;
    const auto found = by_name_.find(asked.empty() ? "Start" : asked);
    if (found != by_name_.end()) return found->second;
    if (!asked.empty()) draft_.notes.push_back({Kind::start_unknown, "", 0, quotable(asked)});
    return playable_.front();
  }

  /// The passage as a part; none where there is no room for it.
  std::optional<std::size_t> take_part(std::size_t passage) {
    if (part_of_[passage] || full_[passage]) return part_of_[passage];
    TweeText text = read_passage(at(passage));
    const bool ending = text.links.empty() && !draft_.parts.empty();
    std::size_t& count = ending ? endings_ : nodes_;
    std::size_t size = 0;
    for (const std::string& paragraph : text.paragraphs) size += paragraph.size();
    for (const TweeLink& link : text.links) size += link.text.size();
    if (count == (ending ? max_ends : max_nodes) || bytes_ + size > max_bytes) {
      full_[passage] = !draft_.parts.empty();  // of the first, lines_of() takes what fits
      if (full_[passage]) return std::nullopt;
    }
    ++count;
    bytes_ += size;
    const std::size_t part = draft_.parts.size();
    part_of_[passage] = part;
    draft_.parts.push_back({passage, lines_of(text.paragraphs, passage, ending), {}, ending});
    for (const TweeExtra& extra : text.extras) note_extra(extra, passage);
    if (!ending) waiting_.emplace_back(part, std::move(text.links));
    return part;
  }

  std::vector<std::string> lines_of(const std::vector<std::string>& paragraphs, std::size_t passage,
                                    bool ending) {
    const std::size_t most = ending ? 1 : max_lines_a_node;
    std::vector<std::string> lines;
    const bool fits = paragraphs.size() <= most &&
                      std::all_of(paragraphs.begin(), paragraphs.end(), [](const std::string& one) {
                        return count_code_points(one) <= max_line;
                      });
    if (fits) return paragraphs;
    std::string all;
    for (const std::string& paragraph : paragraphs) all += (all.empty() ? "" : " ") + paragraph;
    std::string_view rest = all;
    while (!rest.empty() && lines.size() < most) lines.push_back(take_piece(rest, max_line));
    if (!rest.empty()) note(Kind::text_cut, passage, at(passage).line, std::string(rest));
    return lines;
  }

  void note_extra(const TweeExtra& extra, std::size_t passage) {
    constexpr std::array<Kind, 6> kinds = {Kind::macro,   Kind::variable, Kind::code,
                                           Kind::picture, Kind::sound,    Kind::markup};
    note(kinds[static_cast<std::size_t>(extra.kind)], passage, extra.line, extra.what);
  }

  void read_links(std::pair<std::size_t, std::vector<TweeLink>>& waiting) {
    const std::size_t part = waiting.first;
    const std::size_t passage = draft_.parts[part].passage;
    if (draft_.parts[part].lines.empty()) note(Kind::empty_passage, passage, at(passage).line);
    std::vector<std::pair<std::string, std::string>> known;
    for (TweeLink& link : waiting.second) {
      std::pair<std::string, std::string> pair{link.text, link.target};
      if (std::find(known.begin(), known.end(), pair) != known.end()) continue;
      if (known.size() == max_replies_a_node) {
        note(Kind::link_left_out, passage, link.line, link.text);
        continue;
      }
      known.push_back(std::move(pair));
      DraftReply reply{reply_text(link, passage), {DraftWay::Kind::nowhere}, link.line};
      const auto target = by_name_.find(link.target);
      if (target == by_name_.end())
        note(Kind::link_dead, passage, link.line, link.target);
      else if (const auto found = take_part(target->second))
        reply.way = {DraftWay::Kind::part, *found};
      draft_.parts[part].replies.push_back(std::move(reply));
    }
  }

  std::string reply_text(const TweeLink& link, std::size_t passage) {
    std::string_view rest = link.text;
    std::string text = take_piece(rest, max_reply);
    if (!rest.empty()) note(Kind::text_cut, passage, link.line, std::string(rest));
    return text;
  }

  void tell_left_out() {
    for (const std::size_t p : playable_) {
      if (!part_of_[p]) note(full_[p] ? Kind::no_room : Kind::unreachable, p, at(p).line);
    }
  }

  const TweeStory& story_;
  StoryDraft draft_;
  std::map<std::string_view, std::size_t> by_name_;
  std::vector<std::size_t> playable_;
  std::vector<std::optional<std::size_t>> part_of_;
  std::vector<bool> full_;  // by passage: there was no room for it
  std::deque<std::pair<std::size_t, std::vector<TweeLink>>> waiting_;
  std::size_t nodes_ = 0, endings_ = 0, bytes_ = 0;
};

}  // namespace

StoryDraft draft_story(const TweeStory& story) { return Drafter(story).run(); }

}  // namespace samtale::engine
