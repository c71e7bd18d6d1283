// Peers that are servers, and the tables of words that lanes are given.
#include "small_contract.h"
#include "support/catch.h"

namespace touchstone::contract {
namespace {

std::string with_peer(const std::string& members) {
  return std::string(kSmallContract) + "peers:\n  model:\n    kind: server\n    " + members + "\n";
}

std::string about_peer(const std::string& members) {
  return complaint_about("contract.yaml", with_peer(members));
}

// The complaint about a dialect in a file of its own.
std::string about_dialect(std::string table) {
  Source source = small_source();
  source.add("specs/small/contract.yaml",
             with_peer("framing: http\n    dialect: http\n    words_from: dialects/d.yaml"));
  source.add("specs/small/dialects/d.yaml", std::move(table));
  return complaint(source);
}

}  // namespace

TEST_CASE("a dialect lies in a file beside the contract") {
  Source source = small_source();
  source.add("specs/small/contract.yaml",
             with_peer("framing: http\n    dialect: http\n    words_from: dialects/d.yaml"));
  source.add("specs/small/dialects/d.yaml",
             "hum:\n  short: tune\n  defaults: {pitch: 1}\n  sums: {all: [a, b]}\n"
             "  send: [{event: \"${value.tune}\"}]\n");
  const auto contract = load_small(source);

  const Lane& lane = contract->peers.at("model");
  CHECK(lane.kind == PeerKind::kServer);
  CHECK(lane.dialect == Dialect::kHttp);
  const Word& word = lane.words.at("hum");
  CHECK(word.short_ == "tune");
  CHECK(word.defaults.to_json() == "{\"pitch\":1}");
  CHECK(word.sums.at("all") == std::vector<std::string>{"a", "b"});
  CHECK(word.meaning.to_json() == "{\"send\":[{\"event\":\"${value.tune}\"}]}");
}

TEST_CASE("framing http and dialect http go together") {
  CHECK(about_peer("framing: http") ==
        "specs/small/contract.yaml:6:3: framing http and dialect http go together "
        "(give both, or neither)");
  CHECK(about_peer("framing: json-lines\n    dialect: http").find("go together") !=
        std::string::npos);
}

TEST_CASE("only a server speaks http") {
  CHECK(complaint_about("contract.yaml",
                        std::string(kSmallContract) +
                            "peers:\n  model: {kind: relay, framing: http, dialect: http}\n") ==
        "specs/small/contract.yaml:6:3: only a peer of kind server speaks http (kind: server)");
}

TEST_CASE("a dialect that is not there is refused where it is named") {
  CHECK(about_peer("framing: http\n    dialect: http\n    words_from: nope.yaml") ==
        "specs/small/contract.yaml:10:17: there is no file \"nope.yaml\" beside contract.yaml");
}

TEST_CASE("a word that means nothing is refused with its place") {
  CHECK(about_dialect("hum: {short: tune}\n") ==
        "specs/small/dialects/d.yaml:1:1: the word \"hum\" means nothing "
        "(say what it does, for example send: [...])");
  CHECK(about_dialect("hum: 1\n") == "specs/small/dialects/d.yaml:1:6: a word must be a map");
  CHECK(about_dialect("hum: {sums: {a: b}, send: []}\n") ==
        "specs/small/dialects/d.yaml:1:17: a sum must be a list of members");
}

}  // namespace touchstone::contract
