// Dense indices given by a loader, in file order. String ids live only in files, JSON and the
// interface; inside the program everything is addressed by these.
#pragma once

#include <cstdint>
#include <limits>

namespace samtale::engine {

template <class Tag>
struct Index {
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t value = none;

  constexpr bool valid() const { return value != none; }
  friend constexpr bool operator==(Index a, Index b) { return a.value == b.value; }
  friend constexpr bool operator!=(Index a, Index b) { return a.value != b.value; }
  friend constexpr bool operator<(Index a, Index b) { return a.value < b.value; }
};

using FileIndex = Index<struct FileTag>;
using CallIndex = Index<struct CallTag>;
using NodeIndex = Index<struct NodeTag>;
using LineIndex = Index<struct LineTag>;
using ReplyIndex = Index<struct ReplyTag>;
using EndingIndex = Index<struct EndingTag>;
using MoveIndex = Index<struct MoveTag>;
using PrincipleIndex = Index<struct PrincipleTag>;
using ItemIndex = Index<struct LegalItemTag>;     // what the law asks for in a call
using TagIndex = Index<struct LineTagTag>;        // what a citizen's line is tagged with
using VariableIndex = Index<struct VariableTag>;  // a slot of CallState::values

}  // namespace samtale::engine
