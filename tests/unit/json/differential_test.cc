// Our parser and nlohmann's must agree on what is JSON, for inputs that were damaged at random.
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

#include "json/convert.h"
#include "json/document.h"
#include "support/catch.h"

namespace touchstone::json {
namespace {

const std::vector<std::string> kSeeds = {
    R"({"type":"message_update","event":{"type":"text_delta","delta":"hel\u006co \ud83d\ude00"},"n":[1,-2.5e-3,0]})",
    R"([null,true,false,"",{},[],{"a":{"b":[[[]]]}},"caf)"
    "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\"]",
    R"({"a":1,"b":1.0,"c":-0.0,"d":1E+2,"e":"\\\"\/\b\f\n\r\t"})",
    "  [ 1 , 2 ,\n\t{ \"k\" : \"v\" } ] \r\n",
};

std::string damaged(std::string text, std::mt19937& random) {
  static constexpr std::string_view kBytes = "{}[]\",:\\0129.eE+-tfnul \n\x01\x80\xC3\xFFxu/d8";
  const int edits = 1 + static_cast<int>(random() % 3);
  for (int i = 0; i < edits && !text.empty(); ++i) {
    const std::size_t at = random() % text.size();
    const char byte = kBytes[random() % kBytes.size()];
    switch (random() % 4) {
      case 0:
        text[at] = byte;
        break;
      case 1:
        text.insert(at, 1, byte);
        break;
      case 2:
        text.erase(at, 1 + random() % 4);
        break;
      default:
        text.resize(at);
    }
  }
  return text;
}

// Lone surrogates and numbers beyond a double are JSON, which nlohmann refuses.
bool nlohmann_refuses(const std::vector<Oddity>& oddities) {
  for (const Oddity& oddity : oddities) {
    if (oddity.kind != Oddity::Kind::kDuplicateKey) return true;
  }
  return false;
}

TEST_CASE("damaged texts are judged as by another parser") {
  std::mt19937 random(20240607);
  int accepted = 0;
  Parser parser;
  for (int i = 0; i < 40000; ++i) {
    const std::string text = damaged(kSeeds[random() % kSeeds.size()], random);
    const bool ours = parser.parse(text);
    if (ours && nlohmann_refuses(parser.oddities())) continue;
    CAPTURE(text);
    REQUIRE(ours == nlohmann::json::accept(text));
    if (!ours) {
      REQUIRE(parser.error().offset <= text.size());
      continue;
    }
    ++accepted;
    REQUIRE(to_nlohmann(parser.root()) == nlohmann::json::parse(text));
  }
  CHECK(accepted > 1000);
}

TEST_CASE("every prefix of a document is refused") {
  Parser parser;
  const std::string& text = kSeeds[0];
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    REQUIRE_FALSE(parser.parse(std::string_view(text).substr(0, length)));
  }
}

}  // namespace
}  // namespace touchstone::json
