// Where the nodes and ways of a scenario lie in a picture of it: phases as bands from top to
// bottom, in each band rows of nodes, ways that lead downwards, and lines that pass behind no node.
// A layered layout after Sugiyama (cycles broken, rows by the longest way, crossings reduced by
// barycentres, places by isotonic regression), made for editing: what did not change does not move.
// The same input gives the same picture on every machine. Any input gives one: ways from or to what
// there is not are left out.
//
// Lengths are px at 100 %, x to the right and y downwards. The first band's top is 0; x may be
// negative.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace samtale::engine {

enum class LayoutKind : std::uint8_t {
  node,
  ending,  // without ways on, it stands in the last row of its band
};

struct LayoutNode {
  std::string id;          // known again by it in the next layout; of two the same, the first is
  std::uint32_t band = 0;  // below LayoutInput::bands, else the last one counts
  LayoutKind kind = LayoutKind::node;
  int width = 124;  // 1-4 000 counts
  int height = 36;
};

/// Indices into LayoutInput::nodes. Several between the same two are one.
struct LayoutEdge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

struct LayoutInput {
  std::vector<LayoutNode> nodes;  // in the order of the file: on a circle it says what leads back
  std::vector<LayoutEdge> edges;
  std::uint32_t bands = 1;
};

struct LayoutPoint {
  int x = 0;
  int y = 0;
  friend bool operator==(LayoutPoint a, LayoutPoint b) { return a.x == b.x && a.y == b.y; }
};

struct LayoutPlace {
  std::string id;
  std::uint32_t band = 0;
  std::uint32_t row = 0;  // in its band
  int x = 0;              // top left
  int y = 0;
  int width = 0;
  int height = 0;
};

enum class RouteKind : std::uint8_t {
  down,      // from a node's bottom to another's top
  back,      // up again, from a top to a bottom, right of their middles
  sideways,  // in one row: straight, or below the row where something stands between
  self,      // a small loop at the right side
};

struct LayoutRoute {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  RouteKind kind = RouteKind::down;
  /// Cubic Bézier curves one after the other, each beginning where the last ended: 3n + 1 points.
  std::vector<LayoutPoint> curve;
};

/// A band without nodes has no height.
struct LayoutBand {
  int top = 0;
  int bottom = 0;
};

/// Where the lines that lead to a node, from two or more rows away, pass a row: one place for all
/// of them. Kept for the next layout.
struct LayoutPass {
  std::string to;
  bool back = false;
  std::uint32_t band = 0;
  std::uint32_t row = 0;
  int x = 0;
};

struct Layout {
  std::vector<LayoutPlace> nodes;   // as in the input
  std::vector<LayoutRoute> routes;  // by the first of its edges
  std::vector<LayoutBand> bands;
  std::vector<LayoutPass> passes;
  int left = 0;  // of everything, with a margin; the top is 0
  int width = 0;
  int height = 0;
};

/// A job: the shell runs it between frames.
class LayoutJob {
 public:
  /// Nodes that `before` has in the same row of the same band keep their x; new ones get the
  /// nearest free place to where they would like to be. Without a `before` that shares a node,
  /// everything is placed anew (and better: worth offering as a command of its own).
  explicit LayoutJob(LayoutInput input, const Layout* before = nullptr);
  ~LayoutJob();
  LayoutJob(LayoutJob&&) noexcept;
  LayoutJob& operator=(LayoutJob&&) noexcept;

  /// Looks at up to about `max_work` further nodes and lines, at least one row of them; false when
  /// there is nothing left to do. A million are about 50 ms.
  bool advance(std::size_t max_work);
  bool done() const;
  /// The layout, when done; the job is spent.
  Layout take() &&;

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

/// The whole layout at once.
Layout lay_out(LayoutInput input, const Layout* before = nullptr);

}  // namespace samtale::engine
