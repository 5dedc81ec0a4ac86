// A story of any shape made into one that a call can be: acyclic but for ways back that are
// counted, and no longer than a call may be.
#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "engine/authoring/story_draft.hpp"
#include "engine/story_graph.hpp"
#include "engine/text.hpp"

namespace samtale::engine {
namespace {

using Kind = ImportNote::Kind;
using Way = DraftWay;

/// What a search for the longest call may cost in a hostile story.
constexpr std::size_t max_tries = 60;
constexpr std::size_t not_reached = std::numeric_limits<std::size_t>::max();

struct ReplyPlace {
  std::size_t part = 0;
  std::size_t reply = 0;
};

class Shortener {
 public:
  Shortener(StoryDraft& draft, const TweeStory& story) : draft_(draft), story_(story) {}

  void run(std::size_t room) {
    std::vector<std::size_t> targets;
    const std::vector<ReplyPlace> back = cut_circles(targets);
    cut_long_ways();
    count_circles(back, targets, room);
    keep_reached();
  }

 private:
  DraftReply& at(ReplyPlace place) { return draft_.parts[place.part].replies[place.reply]; }

  void note(Kind kind, ReplyPlace place, std::size_t target) {
    const auto name = [&](std::size_t part) {
      return story_.passages[draft_.parts[part].passage].name;
    };
    draft_.notes.push_back({kind, name(place.part), at(place).line, quotable(name(target))});
  }

  /// Takes out the ways that lead back to where a call can have been, depth first from the
  /// beginning; `order_` has all parts that are reached, each before those that it leads to.
  std::vector<ReplyPlace> cut_circles(std::vector<std::size_t>& targets) {
    enum class Mark : std::uint8_t { unseen, open, closed };
    std::vector<Mark> marks(draft_.parts.size(), Mark::unseen);
    std::vector<ReplyPlace> back;
    std::vector<ReplyPlace> path{{0, 0}};
    marks[0] = Mark::open;
    while (!path.empty()) {
      const ReplyPlace here = path.back();
      if (here.reply == draft_.parts[here.part].replies.size()) {
        marks[here.part] = Mark::closed;
        order_.push_back(here.part);
        path.pop_back();
        continue;
      }
      ++path.back().reply;
      Way& way = at(here).way;
      if (way.kind == Way::Kind::nowhere) continue;
      if (marks[way.part] == Mark::open) {
        back.push_back(here);
        targets.push_back(way.part);
        way.kind = Way::Kind::nowhere;
      } else if (marks[way.part] == Mark::unseen) {
        marks[way.part] = Mark::open;
        path.push_back({way.part, 0});
      }
    }
    std::reverse(order_.begin(), order_.end());
    return back;
  }

  /// After so many answers as a call may have, only an ending can come.
  void cut_long_ways() {
    depth_.assign(draft_.parts.size(), not_reached);
    depth_[0] = 0;
    for (const std::size_t part : order_) {
      if (depth_[part] == not_reached) continue;
      for (std::size_t r = 0; r < draft_.parts[part].replies.size(); ++r) {
        Way& way = at({part, r}).way;
        if (way.kind == Way::Kind::nowhere) continue;
        const bool fits = draft_.parts[way.part].ending || depth_[part] + 1 < max_turns_a_call;
        if (fits) {
          std::size_t& depth = depth_[way.part];
          depth = depth == not_reached ? depth_[part] + 1 : std::max(depth, depth_[part] + 1);
        } else {
          note(Kind::way_cut, {part, r}, way.part);
          way.kind = Way::Kind::nowhere;
        }
      }
    }
  }

  /// A way back may be taken once where calls do not get too long by it.
  void count_circles(const std::vector<ReplyPlace>& back, const std::vector<std::size_t>& targets,
                     std::size_t room) {
    std::size_t tries = 0;
    for (std::size_t b = 0; b < back.size(); ++b) {
      if (depth_[back[b].part] == not_reached) continue;
      Way& way = at(back[b]).way;
      way = {Way::Kind::part_once, targets[b]};
      const bool fits = room > 0 && tries < max_tries && is_short_enough();
      if (room > 0) ++tries;
      if (fits)
        --room;
      else
        way.kind = Way::Kind::nowhere;
      note(fits ? Kind::loop_counted : Kind::loop_cut, back[b], targets[b]);
    }
  }

  /// As the check of the finished scenario will find it.
  bool is_short_enough() const {
    StoryGraph graph;
    std::vector<std::uint32_t> number(draft_.parts.size(), 0);
    std::uint32_t nodes = 0;
    for (std::size_t p = 0; p < draft_.parts.size(); ++p)
      if (is_node(p)) number[p] = nodes++;
    const auto nowhere = static_cast<std::uint32_t>(draft_.parts.size());
    for (std::size_t p = 0; p < draft_.parts.size(); ++p) {
      if (!is_node(p)) continue;
      std::vector<StoryEdge>& edges = graph.from.emplace_back();
      for (const DraftReply& reply : draft_.parts[p].replies) {
        const Way& way = reply.way;
        if (way.kind == Way::Kind::part_once) edges.push_back({{number[way.part]}, {}, 1, nullptr});
        if (way.kind == Way::Kind::part && !draft_.parts[way.part].ending)
          add_once(edges, {{number[way.part]}, {}, 0, nullptr});
        else
          add_once(edges,
                   {{},
                    {way.kind == Way::Kind::part ? static_cast<std::uint32_t>(way.part) : nowhere},
                    0,
                    nullptr});
      }
    }
    return longest_call(graph, NodeIndex{0}, warn_turns_a_call) <= max_turns_a_call;
  }

  static void add_once(std::vector<StoryEdge>& edges, const StoryEdge& edge) {
    const bool known = std::any_of(edges.begin(), edges.end(), [&](const StoryEdge& e) {
      return e.at_most == 0 && e.node == edge.node && e.ending == edge.ending;
    });
    if (!known) edges.push_back(edge);
  }

  bool is_node(std::size_t part) const {
    return depth_[part] != not_reached && !draft_.parts[part].ending;
  }

  void keep_reached() {
    std::vector<std::size_t> now(draft_.parts.size(), not_reached);
    std::vector<DraftPart> kept;
    for (std::size_t p = 0; p < draft_.parts.size(); ++p) {
      if (depth_[p] != not_reached) {
        now[p] = kept.size();
        kept.push_back(std::move(draft_.parts[p]));
        continue;
      }
      const TweePassage& passage = story_.passages[draft_.parts[p].passage];
      draft_.notes.push_back({Kind::out_of_reach, passage.name, passage.line, {}});
    }
    for (DraftPart& part : kept)
      for (DraftReply& reply : part.replies)
        if (reply.way.kind != Way::Kind::nowhere) reply.way.part = now[reply.way.part];
    draft_.parts = std::move(kept);
  }

  StoryDraft& draft_;
  const TweeStory& story_;
  std::vector<std::size_t> order_;
  std::vector<std::size_t>
      depth_;  // answers by the longest way there; not_reached: none leads there
};

}  // namespace

void shorten(StoryDraft& draft, const TweeStory& story, std::size_t room) {
  if (!draft.parts.empty()) Shortener(draft, story).run(room);
}

}  // namespace samtale::engine
