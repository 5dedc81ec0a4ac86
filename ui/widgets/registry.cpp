#include "ui/widgets/registry.hpp"

#include <utility>

namespace samtale::ui::widgets {

void Registry::begin_frame() { records_.clear(); }

void Registry::add(WidgetRecord record) { records_.push_back(std::move(record)); }

const WidgetRecord* Registry::find(std::string_view id) const {
  for (const WidgetRecord& record : records_) {
    if (record.id == id) return &record;
  }
  return nullptr;
}

Rect visible_part(const WidgetRecord& record) { return intersection(record.rect, record.clip); }

}  // namespace samtale::ui::widgets
