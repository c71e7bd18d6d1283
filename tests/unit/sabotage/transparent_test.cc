#include <random>

#include "frame/framing.h"
#include "support/catch.h"
#include "toy_contract.h"

namespace touchstone::sabotage {
namespace {

using Random = std::mt19937_64;

// Frames, broken frames, frames longer than the limit, and bytes that are nothing.
std::string random_stream(Random& random, frame::Framing framing) {
  std::string stream;
  for (int left = 12; left > 0; --left) {
    const std::string payload =
        "{\"type\":\"answer\",\"text\":\"" + std::string(random() % 400, 'x') + "\xc3\xa9\"}";
    switch (random() % 5) {
      case 0:
        stream += static_cast<char>(random() % 256);
        break;
      case 1:
        stream += "\r\n\n";
        break;
      default:
        stream += frame::encode(framing, payload);
    }
  }
  return stream;
}

std::string through(Saboteur& saboteur, Random& random, std::string_view stream) {
  Pieces pieces;
  while (!stream.empty()) {
    const std::size_t bytes = 1 + random() % std::min<std::size_t>(stream.size(), 300);
    saboteur.unit_said(stream.substr(0, bytes), pieces);
    if (random() % 4 == 0) saboteur.host_said("{}\n", pieces);
    stream.remove_prefix(bytes);
  }
  saboteur.unit_ended(pieces);
  return joined(pieces);
}

TEST_CASE("without a fault every byte passes as it is, however it was chunked") {
  const std::string framing = GENERATE("json-lines", "content-length", "u32be", "none");
  const Toy toy = make_toy("{framing: " + framing + ", max_frame_bytes: 200}");
  const auto kind = *frame::framing_from_name(framing);
  const std::string fault = GENERATE("none", "split");
  Random random(1);

  for (int round = 0; round < 200; ++round) {
    const std::string stream = random_stream(random, kind);
    Saboteur saboteur(toy.contract->unit, fault_of(toy, fault));
    REQUIRE(through(saboteur, random, stream) == stream);
  }
}

TEST_CASE("a fault gives the same bytes, however the unit's were chunked") {
  const Toy toy = make_toy("{framing: u32be}");
  const std::string name = GENERATE("drop:answer", "remove:answer:/text", "log-line", "escape");
  std::string stream;
  for (int i = 0; i < 5; ++i) {
    stream += frame::encode(frame::Framing::kLengthPrefix32,
                            "{\"type\":\"answer\",\"text\":\"\xc3\xa9\"}");
  }
  const std::string expected = heard(toy, name, stream);
  Random random(2);

  REQUIRE(expected != stream);
  for (int round = 0; round < 50; ++round) {
    Saboteur saboteur(toy.contract->unit, fault_of(toy, name));
    REQUIRE(through(saboteur, random, stream) == expected);
  }
}

}  // namespace
}  // namespace touchstone::sabotage
