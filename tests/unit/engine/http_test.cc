// A lane that speaks HTTP: the harness is the server, the unit its client.
#include "by_hand.h"
#include "engine/judge.h"

using namespace touchstone;
using record::EventKind;
using testing::ByHand;

namespace {

const std::string kPlant = "    plant: [{peer: oracle}]\n";

record::Event on_lane(EventKind kind, const std::string& lane, const std::string& text) {
  record::Event event = ByHand::make(kind, "");
  event.lane = lane;
  event.text = text;
  return event;
}

// The unit connects and asks.
void ask(ByHand& hand, const std::string& lane, const std::string& target,
         const std::string& body = "{}") {
  hand.happens(on_lane(EventKind::kConnected, lane, "{}"));
  hand.happens(on_lane(EventKind::kBytes, lane,
                       "POST " + target + " HTTP/1.1\r\nX-Key: k\r\nContent-Length: " +
                           std::to_string(body.size()) + "\r\n\r\n" + body));
}

// The text of the writes to one connection.
std::string written_to(const ByHand& hand, const std::string& lane) {
  std::string all;
  for (const engine::Action& action : hand.actions()) {
    if (action.kind == engine::ActionKind::kWrite && action.lane == lane) all += action.text;
  }
  return all;
}

}  // namespace

TEST_CASE("a request is awaited by method, target, headers and body, and replied to") {
  ByHand hand(
      {"oracle: {expect: \"POST /ask\", headers: {X-Key: {$as: key}}, body: {q: why}, as: c}\n"
       "        decides: [TOY-003]",
       "oracle: {reply: c, status: 429, headers: {X-Back: \"${key}\"}, body: {wait: 1}}"},
      kPlant);

  hand.greets();
  ask(hand, "oracle#1", "/ask", "{\"q\":\"why\"}");
  hand.leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(written_to(hand, "oracle#1") ==
        "HTTP/1.1 429 Too Many Requests\r\ncontent-type: application/json\r\n"
        "content-length: 10\r\nX-Back: k\r\n\r\n{\"wait\":1}");
}

TEST_CASE("a request that is wrong blames the step that waits for it") {
  ByHand hand({"oracle: {expect: \"POST /ask\", body: {q: why}}\n        decides: [TOY-003]"},
              kPlant);

  hand.greets();
  ask(hand, "oracle#1", "/ask", "{\"q\":\"who\"}");

  CHECK(hand.outcome() == "fail wrong-frame TOY-003");
}

TEST_CASE("words go out one by one, to the call that was begun last or to the named one") {
  ByHand hand({"oracle: {expect: \"POST /a\", as: a}", "oracle: {expect: \"POST /b\", as: b}",
               "oracle: {begin: a}", "oracle: {begin: b, headers: {content-type: text/x}}",
               "oracle: {say: one}", "oracle: {say: two, to: a}", "oracle: {close_up: true}",
               "oracle: {send: [{chunk: raw}, {end: true}], to: a}"},
              kPlant);
  const std::string rest = "cache-control: no-cache\r\ntransfer-encoding: chunked\r\n";

  hand.greets();
  ask(hand, "oracle#1", "/a");
  ask(hand, "oracle#2", "/b");
  hand.leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(written_to(hand, "oracle#1") ==
        "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n" + rest +
            "\r\n22\r\nevent: word\ndata: {\"word\":\"two\"}\n\n\r\n3\r\nraw\r\n0\r\n\r\n");
  CHECK(written_to(hand, "oracle#2") ==
        "HTTP/1.1 200 OK\r\n" + rest + "content-type: text/x\r\n\r\n" +
            "22\r\nevent: word\ndata: {\"word\":\"one\"}\n\n\r\nb\r\ndata: end\n\n\r\n0\r\n\r\n");
}

TEST_CASE("a word has members, shorthands, defaults and sums") {
  ByHand hand({"oracle: {expect: \"POST /a\", as: a}", "oracle: {begin: a}", "oracle: {count: 3}",
               "oracle: {count: {seen: 3, hidden: 4}}", "oracle: {busy: a}"},
              kPlant);

  hand.greets();
  ask(hand, "oracle#1", "/a");
  hand.leaves();

  CHECK(hand.outcome() == "pass");
  const std::string written = written_to(hand, "oracle#1");
  CHECK(written.find("data: {\"seen\":3,\"text\":\"all 3\"}\n") != std::string::npos);
  CHECK(written.find("data: {\"seen\":3,\"text\":\"all 7\"}\n") != std::string::npos);
  CHECK(written.find("HTTP/1.1 503 ") != std::string::npos);
}

TEST_CASE("requests of several connections are taken in the order of the steps") {
  ByHand hand({"send: {type: ask, id: 1}", "oracle: {expect: \"POST /a\", as: a}",
               "oracle: {expect: \"POST /b\", as: b}", "oracle: {reply: b}", "oracle: {reply: a}",
               "expect: {type: answer}"},
              kPlant);

  hand.starts();
  ask(hand, "oracle#1", "/b");
  ask(hand, "oracle#2", "/a");
  hand.says("{\"type\":\"hello\"}\n");
  hand.says("{\"type\":\"answer\",\"id\":1,\"text\":\"hi\"}\n").leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("closing cuts the connection of the call, and nothing is owed on it any more") {
  ByHand cut({"oracle: {expect: \"POST /a\", as: a}", "oracle: {expect: \"POST /b\", as: b}",
              "oracle: {begin: a}", "oracle: {send: {raw: \"9\\r\\ndata\"}}", "oracle: {close: a}"},
             kPlant);
  cut.greets();
  ask(cut, "oracle#1", "/a");
  ask(cut, "oracle#2", "/b");
  cut.leaves();

  CHECK(cut.outcome() == "pass");
  CHECK(cut.last(engine::ActionKind::kHangUp).lane == "oracle#1");
  CHECK(written_to(cut, "oracle#1").ends_with("9\r\ndata"));
}

TEST_CASE("the end of a call's connection is awaited while another stays open") {
  ByHand hand({"oracle: {expect: \"POST /a\", as: a}", "oracle: {expect: \"POST /b\", as: b}",
               "oracle: {end: a}\n        decides: [TOY-003]"},
              kPlant);

  hand.greets();
  ask(hand, "oracle#1", "/a");
  ask(hand, "oracle#2", "/b");
  hand.happens(on_lane(EventKind::kEnd, "oracle#2", ""));
  CHECK_FALSE(hand.asked_to_leave());
  hand.happens(on_lane(EventKind::kEnd, "oracle#1", ""));
  CHECK(hand.asked_to_leave());
  hand.leaves();

  CHECK(hand.outcome() == "pass");
}

TEST_CASE("a request that no step expects is answered by the contract or the case") {
  ByHand hand({"send: {type: ask, id: 1}", "expect: {type: answer}"},
              kPlant +
                  "    answers:\n      oracle:\n"
                  "        - when: {target: /ask}\n"
                  "          send: [{begin: {status: 200}}, {say: hi}, {close_up: true}]\n");

  hand.greets();
  ask(hand, "oracle#1", "/ping");
  ask(hand, "oracle#2", "/ask");
  hand.says("{\"type\":\"answer\",\"id\":1,\"text\":\"hi\"}\n").leaves();

  CHECK(hand.outcome() == "pass");
  CHECK(written_to(hand, "oracle#1").ends_with("\r\n\r\npong"));
  CHECK(written_to(hand, "oracle#2")
            .ends_with("data: {\"word\":\"hi\"}\n\n\r\n"
                       "b\r\ndata: end\n\n\r\n0\r\n\r\n"));
}

TEST_CASE("a request that breaks its schema blames what the schema names") {
  ByHand hand({"oracle: {expect: \"POST /a\", as: a}", "oracle: {reply: a}"}, kPlant);

  hand.greets();
  ask(hand, "oracle#1", "/a", "{\"question\":7}");
  hand.leaves();

  CHECK(hand.outcome() == "fail schema TOY-005");
}

TEST_CASE("an answer that breaks its schema is the case's fault, unless it is meant") {
  const std::string lie = "oracle: {send: {event: {lie: true}}}";
  ByHand careless({"oracle: {expect: \"POST /a\", as: a}", "oracle: {begin: a}", lie}, kPlant);
  ByHand meant({"oracle: {expect: \"POST /a\", as: a}", "oracle: {begin: a}",
                lie + "\n        meant: a lie"},
               kPlant);

  for (ByHand* hand : {&careless, &meant}) {
    hand->greets();
    ask(*hand, "oracle#1", "/a");
    hand->leaves();
  }

  CHECK(careless.outcome() == "harness-error harness");
  CHECK(meant.outcome() == "pass");
}

TEST_CASE("bytes that are no request are not mistaken for a frame") {
  ByHand hand({"oracle: {expect_frame: {$any: true}}"}, kPlant);

  hand.greets();
  hand.happens(on_lane(EventKind::kConnected, "oracle#1", "{}"));
  hand.happens(on_lane(EventKind::kBytes, "oracle#1", "{}\r\n"));

  CHECK(hand.outcome().find("not-a-frame TOY-009") != std::string::npos);
}

TEST_CASE("the judge computes the same verdict from the bytes of a connection") {
  ByHand hand({"oracle: {expect: \"POST /a\", body: {q: why}, as: a}\n        decides: [TOY-003]",
               "oracle: {begin: a}", "oracle: {say: hi}", "oracle: {close: a}"},
              kPlant);
  hand.greets();
  ask(hand, "oracle#1", "/a", "{\"q\":\"why\"}");
  hand.leaves();
  REQUIRE(hand.outcome() == "pass");

  record::Recording recording;
  recording.head.contract = "toy";
  recording.head.contract_digest = hand.toy().contract->digest;
  recording.head.case_json = hand.test().document;
  recording.head.scale = 1.0;
  recording.head.variables = {{"HOME", "/h"}, {"URL_oracle", "http://o"}};
  for (const record::Event& event : hand.events()) recording.entries.emplace_back(event);
  const auto judged = engine::judge(recording, *hand.toy().contract, hand.toy().rules);

  REQUIRE(judged.ok());
  CHECK(judged.value().complete);
  CHECK(record::to_json(judged.value().verdict) == record::to_json(hand.verdict()));
}
