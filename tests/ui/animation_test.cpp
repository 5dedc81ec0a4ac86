#include "ui/widgets/animation.hpp"

#include <doctest/doctest.h>

using samtale::ui::widgets::Animations;
using samtale::ui::widgets::ease_out;

TEST_CASE("a value stands at its first target and travels to the next in the time given") {
  Animations animations;
  animations.begin_frame(0);
  CHECK(animations.approach("meter", 0.2F, 400) == doctest::Approx(0.2F));
  CHECK_FALSE(animations.moving());
  animations.begin_frame(100);
  CHECK(animations.approach("meter", 0.6F, 400) == doctest::Approx(0.2F));
  CHECK(animations.moving());
  animations.begin_frame(300);
  CHECK(animations.approach("meter", 0.6F, 400) == doctest::Approx(0.2F + 0.4F * 0.875F));
  animations.begin_frame(500);
  CHECK(animations.approach("meter", 0.6F, 400) == doctest::Approx(0.6F));
  CHECK_FALSE(animations.moving());
}

TEST_CASE("a target that changes on the way is approached from where the value is") {
  Animations animations;
  animations.begin_frame(0);
  animations.approach("meter", 0, 400);
  animations.begin_frame(0);
  animations.approach("meter", 1, 400);
  animations.begin_frame(200);
  const float halfway = animations.approach("meter", 1, 400);
  CHECK(halfway == doctest::Approx(0.875F));
  CHECK(animations.approach("meter", 0, 400) == doctest::Approx(halfway));
}

TEST_CASE("no duration means at once, also for a value that was on its way") {
  Animations animations;
  animations.begin_frame(0);
  animations.approach("meter", 0, 400);
  animations.approach("meter", 1, 400);
  animations.begin_frame(100);
  CHECK(animations.approach("meter", 1, 0) == 1);
  CHECK_FALSE(animations.moving());
}

TEST_CASE("an id that is not asked for in a frame is forgotten") {
  Animations animations;
  animations.begin_frame(0);
  animations.approach("bubble", 0, 160);
  CHECK(animations.age_ms("bubble") == 0);
  animations.begin_frame(100);
  CHECK(animations.age_ms("bubble") == 100);
  animations.begin_frame(200);
  animations.begin_frame(300);
  CHECK(animations.age_ms("bubble") == 0);
}

TEST_CASE("the earliest wish to be woken is kept, for one frame") {
  Animations animations;
  animations.begin_frame(0);
  CHECK(animations.next_wake_ms() < 0);
  animations.wake_at(900);
  animations.wake_at(400);
  animations.wake_at(700);
  CHECK(animations.next_wake_ms() == 400);
  animations.begin_frame(20);
  CHECK(animations.next_wake_ms() < 0);
}

TEST_CASE("easing begins at 0, ends at 1, is fast first and stays within") {
  CHECK(ease_out(0) == 0);
  CHECK(ease_out(1) == 1);
  CHECK(ease_out(0.5F) > 0.5F);
  CHECK(ease_out(-3) == 0);
  CHECK(ease_out(3) == 1);
}
