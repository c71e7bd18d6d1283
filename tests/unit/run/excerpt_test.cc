#include "run/excerpt.h"

#include "support/catch.h"

using namespace touchstone;

namespace {

record::Spool recorded(int events, std::size_t bytes) {
  record::Spool spool;
  record::Head head;
  head.contract = "toy";
  spool.append(record::to_line(head));
  for (int i = 0; i < events; ++i) {
    record::Event event;
    event.kind = record::EventKind::kBytes;
    event.text = std::string(bytes, 'x');
    spool.append(record::to_line(event));
  }
  return spool;
}

std::size_t bytes_of(const record::Recording& recording, std::size_t event) {
  return std::get<record::Event>(recording.entries.at(event)).text.size();
}

}  // namespace

TEST_CASE("a short recording is kept whole for the reports") {
  record::Spool spool = recorded(1000, 1000);

  const auto excerpt = run::read_excerpt(spool, "r", {});

  REQUIRE(excerpt != nullptr);
  CHECK(excerpt->entries.size() == 1000);
  CHECK(bytes_of(*excerpt, 999) == 1000);
}

TEST_CASE("of a long recording the frames around a finding are kept, and every place") {
  record::Spool spool = recorded(1000, 60'000);
  record::CaseVerdict verdict;
  verdict.findings.resize(1);
  verdict.findings.front().event = 700;

  const auto excerpt = run::read_excerpt(spool, "r", verdict);

  REQUIRE(excerpt != nullptr);
  CHECK(excerpt->entries.size() == 1000);
  CHECK(bytes_of(*excerpt, 0) == 16384);
  CHECK(bytes_of(*excerpt, 700) == 16384);
  CHECK(bytes_of(*excerpt, 660) == 16384);
  CHECK(bytes_of(*excerpt, 400) == 0);
  CHECK(bytes_of(*excerpt, 999) == 0);
}
