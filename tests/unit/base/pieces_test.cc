#include "base/pieces.h"

#include "support/catch.h"

using namespace touchstone;

TEST_CASE("pieces are as long as what they stand for, and give it whole") {
  base::Pieces pieces("ab");
  pieces.add("x", 3);
  pieces.add("yz", 2);
  pieces.add("!");

  CHECK(pieces.size() == 10);
  CHECK(pieces.text() == "abxxxyzyz!");
}

TEST_CASE("texts that are said once are one part, and empty ones are none") {
  base::Pieces pieces("a");
  pieces.add("b");
  pieces.add("");
  pieces.add("c", 0);

  CHECK(pieces.parts() == std::vector<base::Pieces::Part>{{"ab", 1}});
  CHECK(base::Pieces("").empty());
}

TEST_CASE("a reader gives the same bytes however many are asked for at a time") {
  base::Pieces pieces("head:");
  pieces.add("abc", 5);
  pieces.add("x", 4);
  const std::string whole = pieces.text();

  for (const std::size_t most : {1, 2, 4, 7, 100}) {
    base::PiecesReader reader(pieces);
    std::string read;
    while (!reader.at_end()) {
      const std::string next = reader.next(most);
      CHECK(next.size() <= most);
      read += next;
    }
    CHECK(read == whole);
    CHECK(reader.next(most).empty());
  }
}

TEST_CASE("a repeated row of parts is repeated as a row") {
  base::Pieces row("a");
  row.add("b", 2);

  CHECK(row.repeated(3).text() == "abbabbabb");
  CHECK(base::Pieces("xy").repeated(1'000'000'000).size() == 2'000'000'000);
  CHECK(row.repeated(0).empty());
}
