#include "ui/widgets/animation.hpp"

#include <algorithm>

namespace samtale::ui::widgets {

float ease_out(float share) {
  const float left = 1.0F - std::clamp(share, 0.0F, 1.0F);
  return 1.0F - left * left * left;
}

void Animations::begin_frame(std::int64_t now_ms) {
  for (auto it = values_.begin(); it != values_.end();) {
    it = it->second.seen_ms < now_ms_ ? values_.erase(it) : std::next(it);
  }
  now_ms_ = now_ms;
  wake_ms_ = -1;
  moving_ = false;
}

Animations::Value& Animations::value_of(std::string_view id, float initial) {
  auto it = values_.find(id);
  if (it == values_.end()) {
    Value value;
    value.from = initial;
    value.to = initial;
    value.started_ms = now_ms_;
    value.born_ms = now_ms_;
    it = values_.emplace(std::string(id), value).first;
  }
  it->second.seen_ms = now_ms_;
  return it->second;
}

float Animations::approach(std::string_view id, float target, int duration_ms) {
  Value& value = value_of(id, target);
  const auto now_at = [this](const Value& v) {
    if (v.duration_ms <= 0) return v.to;
    const auto share =
        static_cast<float>(now_ms_ - v.started_ms) / static_cast<float>(v.duration_ms);
    return v.from + (v.to - v.from) * ease_out(share);
  };
  if (value.to != target) {
    value.from = now_at(value);
    value.to = target;
    value.started_ms = now_ms_;
    value.duration_ms = duration_ms;
  }
  if (duration_ms <= 0) value.duration_ms = 0;
  if (now_ms_ - value.started_ms < value.duration_ms) moving_ = true;
  return now_at(value);
}

std::int64_t Animations::age_ms(std::string_view id) { return now_ms_ - value_of(id, 0).born_ms; }

void Animations::wake_at(std::int64_t at_ms) {
  if (wake_ms_ < 0 || at_ms < wake_ms_) wake_ms_ = at_ms;
}

}  // namespace samtale::ui::widgets
