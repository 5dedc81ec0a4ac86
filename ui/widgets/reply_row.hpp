// The replies that can be chosen: number box, text over the full width, all rows alike and as tall
// as the tallest, so that nothing grades them and length gives nothing away.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/widgets/ui.hpp"

namespace samtale::ui::widgets {

struct ReplyRow {
  std::string_view id;      // whole widget id, e.g. "call/reply/stay"
  std::string_view number;  // words of the number box: "1"
  std::string_view text;
};

// Height of all rows with their gaps.
float reply_rows_height(const Ui& ui, std::span<const ReplyRow> rows, float width);

// Draws them downwards from `at`. `chosen` is the one just taken, shown with a soft fill; while it
// is set no row can be pressed. Returns the index pressed in this frame.
std::optional<std::size_t> reply_rows(Ui& ui, ImVec2 at, float width,
                                      std::span<const ReplyRow> rows,
                                      std::optional<std::size_t> chosen = std::nullopt);

}  // namespace samtale::ui::widgets
