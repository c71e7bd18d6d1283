// A lane whose frames come as JSON or as messages of a binary format.
#include "by_hand.h"

using namespace touchstone;
using record::EventKind;
using testing::ByHand;
using namespace std::string_literals;

namespace {

constexpr std::string_view kContract = R"(
contract: two
revision: "1"
title: A unit that speaks JSON and BARE
unit: {framing: u32be, codecs: {json: true, bare: "frames.bare#Frame"}}
scripts: {enter: [{start: {}}]}
peers:
  below:
    kind: relay
    framing: u32be
    dialect: plain
    codecs: {json: true, bare: "frames.bare#Frame"}
    answers: [{when: {type: ask, id: {$as: n}}, send: [{type: answer, id: "${n}", text: hi}]}]
)";
constexpr std::string_view kRequirements = R"(
- {id: TWO-001, level: MUST, family: codec, says: S., source: [X], basis: X, breaks: B.,
   rule: {never: {received: {}, codec: json}, after: {sent: {}, codec: bare}}}
- {id: TWO-002, level: MUST, family: codec, says: S., source: [X], basis: X, breaks: B.}
)";
constexpr std::string_view kFrames = R"(
#: tag type
type Frame union { Ask = 1 | Answer = 2 }
type Ask struct { id: u8 }
type Answer struct { id: u8 text: str }
)";

// One case of that contract, driven by hand.
class Two {
 public:
  explicit Two(const std::string& more, const std::string& steps) {
    source_.add("specs/two/contract.yaml", std::string(kContract));
    source_.add("specs/two/requirements.yaml", std::string(kRequirements));
    source_.add("specs/two/frames.bare", std::string(kFrames));
    source_.add("suites/two/a.yaml", "contract: two\ncases:\n  - id: two/one\n    title: t\n" +
                                         more + "    steps:\n" + steps);
    auto contract = contract::load(source_, "two");
    if (!contract) FAIL(base::to_string(contract.error()));
    contract_ = *contract;
    auto rules = rules::Rules::compile(*contract_);
    if (!rules) FAIL(base::to_string(rules.error()));
    auto cases = script::load_suite(*contract_, source_);
    if (!cases) FAIL(base::to_string(cases.error()));
    engine_ = std::make_unique<engine::Engine>(*contract_, *rules, cases->front(),
                                               engine::Settings{1.0, {}});
    engine_->begin(actions_);
    happens(ByHand::make(EventKind::kStarted, "main"));
  }

  void happens(const record::Event& event) { engine_->handle(event, actions_); }
  void says(const std::string& bytes) {
    record::Event event = ByHand::make(EventKind::kBytes, "main");
    event.lane = "main.out";
    event.text = bytes;
    happens(event);
  }
  std::string written() const {
    std::string all;
    for (const engine::Action& action : actions_) {
      if (action.kind == engine::ActionKind::kWrite) all += action.text;
    }
    return all;
  }
  std::string findings() const {
    std::string text;
    for (const record::Finding& one : engine_->verdict().findings) {
      text += std::string(record::to_string(one.kind)) + " " + one.requirement + ": " +
              one.explanation + "\n";
    }
    return text;
  }

 private:
  contract::Source source_;
  std::shared_ptr<const contract::Contract> contract_;
  std::unique_ptr<engine::Engine> engine_;
  engine::Actions actions_;
};

const std::string kAsk =
    "      - send: {type: ask, id: 7}\n"
    "      - expect: {type: answer, id: 7, text: yes it is}\n"
    "        decides: [TWO-002]\n"
    "      - kill: true\n";

}  // namespace

TEST_CASE("the first codec of a lane is written unless a case says otherwise") {
  Two two("", kAsk);

  CHECK(two.written() == "\0\0\0\x15{\"type\":\"ask\",\"id\":7}"s);
}

TEST_CASE("a case in another codec writes and reads the same documents") {
  Two two("    codec: bare\n", kAsk);

  CHECK(two.written() == "\0\0\0\2\1\7"s);
  two.says("\0\0\0\x0c\2\7\x09yes it is"s);
  CHECK(two.findings().empty());
}

TEST_CASE("one step may have a codec of its own") {
  Two two("", "      - send: {type: ask, id: 7}\n        codec: bare\n      - kill: true\n");

  CHECK(two.written() == "\0\0\0\2\1\7"s);
}

TEST_CASE("a rule can ask in which codec a frame came") {
  Two two("    codec: bare\n", kAsk);

  two.says("\0\0\0\x2b{\"type\":\"answer\",\"id\":7,\"text\":\"yes it is\"}"s);

  CHECK(two.findings().find("TWO-001") != std::string::npos);
}

TEST_CASE("a message that the schema does not know is no frame, and is told with its byte") {
  Two two("    codec: bare\n", kAsk);

  two.says("\0\0\0\2\3\7"s);

  CHECK(two.findings() == "not-a-frame : what came is no message: no such tag: 3 at byte 0\n");
}

TEST_CASE("a case that sends what the schema has no place for is ours to mend") {
  Two two("    codec: bare\n", "      - send: {type: ask, id: 700}\n      - kill: true\n");

  CHECK(two.findings() ==
        "harness : the frame could not be made: the number does not fit at /id\n");
}

TEST_CASE("a peer answers in the codec in which the unit spoke to it") {
  Two bare("    plant: [{peer: below}]\n", "      - below: {end: true}\n");
  Two json("    plant: [{peer: below}]\n", "      - below: {end: true}\n");
  const auto tells = [](Two& two, const std::string& bytes) {
    record::Event connected = ByHand::make(EventKind::kConnected, "");
    connected.lane = "below#1";
    connected.text = R"({"peer":"below","argv":["below"],"env":{}})";
    two.happens(connected);
    record::Event said = ByHand::make(EventKind::kBytes, "");
    said.lane = "below#1";
    said.text = bytes;
    two.happens(said);
  };

  tells(bare, "\0\0\0\2\1\7"s);
  tells(json, "\0\0\0\x15{\"type\":\"ask\",\"id\":7}"s);

  CHECK(bare.written() == "\0\0\0\5\2\7\2hi"s);
  CHECK(json.written().find("{\"type\":\"answer\",\"id\":7,\"text\":\"hi\"}") != std::string::npos);
}
