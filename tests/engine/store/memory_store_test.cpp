#include "engine/store/memory_store.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace samtale::engine;

TEST_CASE("a full memory store refuses what goes beyond and keeps what it had") {
  MemoryStore store;
  store.faults.full_after = 10;
  REQUIRE(store.create("a", "12345").ok());
  CHECK(store.create("b", "123456").error().reason == IoReason::full);
  CHECK_FALSE(store.read("b").ok());
  REQUIRE(store.create("b", "1234").ok());
  REQUIRE(store.append("a", "6").ok());
  CHECK(store.append("a", "7").error().reason == IoReason::full);
  CHECK(store.read("a").value() == "123456");
  CHECK(store.write("a", "1234567").error().reason == IoReason::full);
  CHECK(store.write("a", "abcdef").ok());
  REQUIRE(store.remove("b").ok());
  CHECK(store.append("a", "7").ok());
}

TEST_CASE("a read-only memory store can be read and locked") {
  MemoryStore store;
  REQUIRE(store.create("a", "1").ok());
  store.faults.read_only = true;
  CHECK(store.create("b", "1").error().reason == IoReason::denied);
  CHECK(store.write("a", "2").error().reason == IoReason::denied);
  CHECK(store.append("a", "2").error().reason == IoReason::denied);
  CHECK(store.truncate("a", 0).error().reason == IoReason::denied);
  CHECK(store.remove("a").error().reason == IoReason::denied);
  CHECK(store.read("a").value() == "1");
  CHECK(store.lock("a").ok());
}

TEST_CASE("a torn append keeps its first bytes and fails") {
  MemoryStore store;
  REQUIRE(store.create("a", "12").ok());
  store.faults.torn_after = 3;
  CHECK(store.append("a", "34567").error().reason == IoReason::other);
  CHECK(store.read("a").value() == "12345");
}

TEST_CASE("a path in memory is the same however it is written") {
  MemoryStore store;
  REQUIRE(store.create("x/./y/../a", "1").ok());
  CHECK(store.read("x/a").ok());
  CHECK(store.create("./x/a", "2").error().reason == IoReason::exists);
}
