#include "sabotage/saboteur.h"

#include <algorithm>

#include "frame/framing.h"
#include "support/catch.h"
#include "toy_contract.h"

namespace touchstone::sabotage {
namespace {

const std::string kHello = "{\"type\":\"hello\"}\n";
const std::string kAnswer = "{\"type\":\"answer\",\"id\":7,\"text\":\"h\xc3\xa9\"}\n";
const std::string kOther = "{\"type\":\"answer\",\"id\":8,\"text\":\"b\"}\n";

std::string answer(const std::string& members) { return "{\"type\":\"answer\"," + members + "}\n"; }

TEST_CASE("one frame of a kind is dropped, the next one stays") {
  CHECK(heard(make_toy(), "drop:answer", kHello + kAnswer + kOther) == kHello + kOther);
}

TEST_CASE("a fault passes over as many frames as it is told") {
  CHECK(heard(make_toy(), "drop:answer", kAnswer + kOther, 1) == kAnswer);
}

TEST_CASE("a frame is repeated at once") {
  CHECK(heard(make_toy(), "repeat:hello", kHello + kOther) == kHello + kHello + kOther);
}

TEST_CASE("two neighbours change places") {
  CHECK(heard(make_toy(), "swap:hello", kHello + kAnswer + kOther) == kAnswer + kHello + kOther);
}

TEST_CASE("a frame that nothing follows is not lost when it was to be swapped") {
  CHECK(heard(make_toy(), "swap:hello", kHello) == kHello);
}

TEST_CASE("members are changed in place, and nothing else is") {
  const Toy toy = make_toy();
  const std::string said = answer("\"id\":7, \"text\":\"a\"");

  CHECK(heard(toy, "retype:answer:/text", said) == answer("\"id\":7, \"text\":7"));
  CHECK(heard(toy, "empty:answer:/text", said) == answer("\"id\":7, \"text\":\"\""));
  CHECK(heard(toy, "null:answer:/id", said) == answer("\"id\":null, \"text\":\"a\""));
  CHECK(heard(toy, "low:answer:/id", said) == answer("\"id\":-1, \"text\":\"a\""));
  CHECK(heard(toy, "high:answer:/id", said) == answer("\"id\":100, \"text\":\"a\""));
  CHECK(heard(toy, "fraction:answer:/id", said) == answer("\"id\":1.5, \"text\":\"a\""));
}

TEST_CASE("members are removed, renamed, added and said twice") {
  const Toy toy = make_toy();
  const std::string said = answer("\"id\":7,\"text\":\"a\"");

  CHECK(heard(toy, "remove:answer:/id", said) == answer("\"text\":\"a\""));
  CHECK(heard(toy, "rename:answer:/id", said) == answer("\"id_sabotaged\":7,\"text\":\"a\""));
  CHECK(heard(toy, "add:answer:/secret", said) ==
        answer("\"id\":7,\"text\":\"a\",\"secret\":\"sabotaged\""));
  CHECK(heard(toy, "duplicate:answer:/id", said) ==
        answer("\"id\":7,\"text\":\"a\",\"id\":\"sabotaged\""));
}

TEST_CASE("a fault waits for a frame that has the member") {
  const std::string merry = answer("\"id\":1,\"text\":\"a\",\"mood\":\"good\"");
  const std::string wrong = answer("\"id\":1,\"text\":\"a\",\"mood\":\"sabotaged\"");

  CHECK(heard(make_toy(), "wrong:answer:/mood", kOther + merry) == kOther + wrong);
}

TEST_CASE("an element of a list is reached") {
  const std::string said = answer("\"id\":1,\"text\":\"a\",\"parts\":[{\"n\":1}]");

  CHECK(heard(make_toy(), "junk:answer:/parts/0/sabotaged", said) ==
        answer("\"id\":1,\"text\":\"a\",\"parts\":[{\"n\":1,\"sabotaged\":1}]"));
}

TEST_CASE("an id becomes one that nobody gave") {
  CHECK(heard(make_toy(), "mislabel:answer:/id", kOther) ==
        answer("\"id\":1000011,\"text\":\"b\""));
}

TEST_CASE("an id stays where the rule that compares it looks away") {
  const std::string deaf = answer("\"id\":3,\"deaf\":true");

  CHECK(heard(make_toy(), "mislabel:answer:/id", deaf + kOther) ==
        deaf + answer("\"id\":1000011,\"text\":\"b\""));
}

TEST_CASE("the wire is broken once") {
  const Toy toy = make_toy();

  CHECK(heard(toy, "blank-line", kHello + kOther) == kHello + "\n" + kOther);
  CHECK(heard(toy, "log-line", kHello + kOther) == kHello + "INFO: ready\n" + kOther);
  CHECK(heard(toy, "garble", kHello + kOther) == "sabotaged\n" + kOther);
  CHECK(heard(toy, "wrap", kHello + kOther) == "[{\"type\":\"hello\"}]\n" + kOther);
  CHECK(heard(toy, "bad-utf8", kHello + kOther) == "{\"type\":\"\xffhello\"}\n" + kOther);
}

TEST_CASE("the end of a stream is broken after the last whole frame") {
  const Toy toy = make_toy();

  CHECK(heard(toy, "open-end", kHello) == kHello + "{\"type\":\"hello\"}");
  CHECK(heard(toy, "cut-end", kHello) == kHello + "{\"type\":");
}

TEST_CASE("a length says one byte more than there is") {
  const Toy toy = make_toy("{framing: u32be}");
  const std::string frame = frame::encode(frame::Framing::kLengthPrefix32, "{\"type\":\"hello\"}");

  std::string longer = frame;
  longer[3] = static_cast<char>(longer[3] + 1);
  CHECK(heard(toy, "long-length", frame) == longer);
}

TEST_CASE("an oversize frame is one byte too long") {
  const Toy toy = make_toy("{framing: json-lines, max_frame_bytes: 100}");

  CHECK(heard(toy, "oversize", kHello).size() == 102);
}

TEST_CASE("honest disturbances are made to every frame and mean the same") {
  const Toy toy = make_toy();

  CHECK(heard(toy, "reorder", kOther + kHello) ==
        "{\"text\":\"b\",\"id\":8,\"type\":\"answer\"}\n" + kHello);
  CHECK(heard(toy, "escape", kAnswer) == answer("\"id\":7,\"text\":\"h\\u00e9\""));
  CHECK(heard(toy, "spaces", kHello + kHello) ==
        "{ \"type\" :  \"hello\" }  \n{ \"type\" :  \"hello\" }  \n");
  CHECK(heard(toy, "extend:hello", kHello) == "{\"type\":\"hello\",\"x_sabotaged\":{\"a\":[1]}}\n");
}

TEST_CASE("a frame is cut inside a character") {
  const Toy toy = make_toy();
  Saboteur saboteur(toy.contract->unit, fault_of(toy, "split"));

  Pieces pieces;
  saboteur.unit_said(kAnswer, pieces);

  CHECK(joined(pieces) == kAnswer);
  const bool cut = std::any_of(pieces.begin(), pieces.end(),
                               [](const std::string& one) { return one.front() == '\xa9'; });
  CHECK(cut);
}

TEST_CASE("a delayed frame and all after it wait until the host speaks") {
  const Toy toy = make_toy();
  Saboteur saboteur(toy.contract->unit, fault_of(toy, "delay:hello"));
  Pieces pieces;

  saboteur.unit_said(kHello + kOther, pieces);
  CHECK(joined(pieces).empty());

  saboteur.host_said("{}\n", pieces);
  CHECK(joined(pieces) == kHello + kOther);

  saboteur.unit_said(kHello, pieces);
  CHECK(joined(pieces) == kHello + kOther + kHello);
}

TEST_CASE("a frame that may come at any time is neither dropped nor delayed") {
  const std::string calm = "{\"type\":\"news\",\"calm\":true}\n";
  const std::string urgent = "{\"type\":\"news\"}\n";

  CHECK(heard(make_toy(), "drop:news", calm + urgent) == calm);
}

TEST_CASE("the kind of a response is known by what the host asked") {
  const Toy toy = make_json_rpc_toy();
  Saboteur saboteur(toy.contract->unit, fault_of(toy, "drop:sum/result"));
  Pieces pieces;

  saboteur.host_said("{\"id\":1,\"method\":\"other\"}\n{\"id\":2,\"method\":\"sum\"}\n", pieces);
  saboteur.unit_said("{\"id\":1,\"result\":{}}\n{\"id\":2,\"result\":{}}\n", pieces);

  CHECK(joined(pieces) == "{\"id\":1,\"result\":{}}\n");
  CHECK(saboteur.fired());
}

TEST_CASE("what never came was never planted") {
  const Toy toy = make_toy();
  Saboteur saboteur(toy.contract->unit, fault_of(toy, "drop:answer"));
  Pieces pieces;

  saboteur.unit_said(kHello, pieces);
  saboteur.unit_ended(pieces);

  CHECK_FALSE(saboteur.fired());
  CHECK(saboteur.seen().at("hello") == 1);
}

}  // namespace
}  // namespace touchstone::sabotage
