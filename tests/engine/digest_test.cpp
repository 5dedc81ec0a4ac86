#include "engine/digest.hpp"

#include <doctest/doctest.h>

using namespace samtale::engine;

TEST_CASE("the digest of a text is the CRC-32 that everybody knows") {
  CHECK(text_digest("123456789") == "cbf43926");
  CHECK(text_digest("") == "00000000");
  CHECK(text_digest("Nå, det var da venligt.") != text_digest("Nå, det var da venligt!"));
}

TEST_CASE("the digest of a file is the XXH3 of its bytes in 128 bits") {
  CHECK(file_digest("") == "99aa06d3014798d86001c324468d497f");
  CHECK(file_digest("format: 1\n").size() == 32);
  CHECK(file_digest("format: 1\n") != file_digest("format: 1\r\n"));
}

TEST_CASE("bytes hash to the XXH3 in 64 bits") { CHECK(bytes_hash("") == 0x2d06800538d394c2u); }

TEST_CASE("the order of replies hangs on the seed, the turn and the id, and on nothing else") {
  CHECK(order_hash(1, 2, "stay") == order_hash(1, 2, "stay"));
  CHECK(order_hash(1, 2, "stay") != order_hash(2, 2, "stay"));
  CHECK(order_hash(1, 2, "stay") != order_hash(1, 3, "stay"));
  CHECK(order_hash(1, 2, "stay") != order_hash(1, 2, "busy"));
}

TEST_CASE("the order of replies is the same for ever") {
  CHECK(order_hash(7, 3, "stay") == 9495468777350851420u);
}
