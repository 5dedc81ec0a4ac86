// The picture of the scenario that is being written: what stands where, and what is to be seen of
// it; and in words, what leads to the place in the form and what follows it. In px at 100 %, as it
// was laid out.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/diagnostic.hpp"
#include "ui/app/model.hpp"

namespace samtale::ui {

/// How much stands out of what lies in the picture.
enum class Standing : std::uint8_t { usual, dimmed, strong };

/// A place with the replies that lead there: "Skadestuen (A, C)".
struct PlaceLink {
  std::string id, label;
};

struct StoryGraphView {
  struct Node {
    std::string id, name, words;
    std::string tells;  // what its signs say, in words
    int x = 0, y = 0, width = 0, height = 0;
    bool is_ending = false;
    std::optional<engine::Severity> problem;
    Standing standing = Standing::usual;
    bool found = false;  // by the search
    std::string count;
  };
  enum class Way : std::uint8_t { plain, best, worst, both };
  struct Edge {
    const std::vector<engine::LayoutPoint>* curve = nullptr;  // of `of`
    Way way = Way::plain;
    bool backwards = false;
    Standing standing = Standing::usual;
    std::string count;
    int share = 0;  // per cent of the counted calls
  };
  struct Band {
    int top = 0, bottom = 0;
    std::string name;
  };
  std::shared_ptr<const StoryPicture> of;  // that the edges' curves are a part of
  std::vector<Node> nodes;
  std::vector<Edge> edges;
  std::vector<Band> bands;
  int left = 0, width = 0, height = 0;
  std::optional<std::size_t> selected;
  bool stale = false;  // the text can't be read: the last good picture
  std::string label, best, worst;

  std::string find, find_key, add, add_key, connect, duplicate, remove, remove_key, fit;
  bool selected_leads = false;  // a node, no ending: it can be connected
  std::string handle;           // what the handle is for

  struct Search {
    std::string label, words, close;
    std::string count;  // "3 steder"; empty: nothing is asked for yet
  };
  std::optional<Search> search;

  std::string ways_label, ways_detail;  // "Vis", and what the numbers are
  std::vector<std::pair<WaysShown, std::string>> ways;
  std::size_t ways_chosen = 0;

  /// What leads to the place in the form, and what follows; `..._none` where nothing does.
  std::string from_label, from_none, to_label, to_none;
  std::vector<PlaceLink> from, to;
  /// Where the reply of that letter leads.
  std::vector<std::pair<char, std::string>> letters;

  struct Connect {
    std::string heading, stop;
    struct Option {
      std::optional<std::size_t> reply;  // none: a new one
      std::string name, detail;
    };
    std::vector<Option> options;
  };
  std::optional<Connect> connecting;
};

/// Empty until it has been laid out.
StoryGraphView story_graph_view(const AppModel& model);

}  // namespace samtale::ui
