// Texts as they were laid out, kept for as long as they are asked for: nearly everything that a
// frame shows stood in the frame before, and most of it is measured and then drawn.
#pragma once

#include <cstdint>
#include <list>
#include <map>
#include <span>
#include <vector>

#include "ui/widgets/wrapped_text.hpp"

namespace samtale::ui::widgets {

class Layouts {
 public:
  struct Key {
    std::span<const TextRun> runs;
    TextSize size;
    float width;
    float scale;  // of the fonts
  };

  /// Forgets what has not been asked for in the last frames.
  void begin_frame();
  /// Null where it is not here.
  const TextLayout* find(const Key& key);
  /// `layout` is of that key. Stays where it is until it is forgotten.
  const TextLayout& keep(const Key& key, TextLayout layout);

 private:
  struct Entry {
    std::vector<std::size_t> ends;  // of the runs, in bytes
    TextSize size;
    float width;
    float scale;
    std::uint64_t asked_for;  // in this frame
    TextLayout layout;
  };
  static bool is_of(const Entry& entry, const Key& key);

  std::map<std::uint32_t, std::list<Entry>> entries_;  // by a checksum of the key
  std::uint64_t frame_ = 0;
};

}  // namespace samtale::ui::widgets
