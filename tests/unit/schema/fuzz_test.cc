// A small fuzzer without a fuzzing engine: seeds, damaged at random but the same every time.
#include <random>
#include <string>
#include <vector>

#include "fuzz/schema_input.h"
#include "support/catch.h"

namespace touchstone::fuzz {
namespace {

struct Seed {
  std::string schema;
  std::string document;
};

const std::vector<Seed> kSeeds = {
    {R"({"type":"object","required":["a"],"properties":{"a":{"type":"integer","minimum":0}},"additionalProperties":false})",
     R"({"a":3,"b":[1.5e3,null]})"},
    {R"({"oneOf":[{"required":["t"],"properties":{"t":{"const":"x"}}},{"required":["t"],"properties":{"t":{"enum":["y","z"]},"n":{"$ref":"#"}}}]})",
     R"({"t":"y","n":{"t":"x"}})"},
    {R"({"$defs":{"n":{"$anchor":"n","anyOf":[{"type":"null"},{"items":{"$ref":"#n"}}]}},"$ref":"#n","unevaluatedItems":false})",
     R"([[],[[null]]])"},
    {R"({"$dynamicAnchor":"m","properties":{"c":{"$dynamicRef":"#m"}},"unevaluatedProperties":false,"patternProperties":{"^x-[a-z]+$":true}})",
     R"({"c":{"c":{}},"x-a":"\ud83d\ude00"})"},
    {R"({"if":{"minLength":2},"then":{"pattern":"^(a|b)*\\d$"},"else":{"format":"date-time"},"not":{"const":"é"}})",
     R"("abba7")"},
    {R"({"$schema":"http://json-schema.org/draft-07/schema#","items":[{"multipleOf":0.1}],"additionalItems":{"uniqueItems":true},"contains":{},"dependencies":{"a":["b"],"c":{"maxProperties":1}}})",
     R"([0.3,[1,1.0],{"a":1,"a":2}])"},
};

const std::vector<std::string> kWords = {"\"$ref\":\"#\"",
                                         "\"$id\":\"a\"",
                                         "{",
                                         "}",
                                         "[",
                                         "]",
                                         ",",
                                         ":",
                                         "\"",
                                         "\\u",
                                         "\\ud800",
                                         "\"type\"",
                                         "\"allOf\":[",
                                         "\"not\":",
                                         "true",
                                         "false",
                                         "null",
                                         "-1",
                                         "1e999",
                                         "123456789012345678901234567890",
                                         "\"$dynamicRef\":\"#m\"",
                                         "\"#/$defs/n\"",
                                         "\"pattern\":\"(\"",
                                         std::string(1, '\0'),
                                         "\xFF",
                                         "\xC3\xA9",
                                         "\"unevaluatedProperties\":false,"};

std::string damaged(std::string text, std::mt19937& random) {
  for (std::size_t edits = random() % 4; edits > 0; --edits) {
    const std::size_t at = random() % (text.size() + 1);
    const std::string& word = kWords[random() % kWords.size()];
    switch (random() % 4) {
      case 0:
        text.insert(at, word);
        break;
      case 1:
        text.replace(at, std::min(word.size(), text.size() - at), word);
        break;
      case 2:
        text.erase(at, 1 + random() % 6);
        break;
      default:
        text.insert(at, text.substr(at / 2, random() % 30));
    }
  }
  return text;
}

TEST_CASE("damaged schemas and documents crash nothing, and both ways of checking agree",
          "[slow]") {
  std::mt19937 random(20240607);
  int schemas = 0;
  int documents = 0;

  for (int i = 0; i < 20000; ++i) {
    const Seed& schema = kSeeds[random() % kSeeds.size()];
    const Seed& document = kSeeds[random() % kSeeds.size()];
    const std::string input =
        damaged(schema.schema, random) + std::string(1, '\0') + damaged(document.document, random);
    const Reached reached = run_schema_input(input);
    if (reached != Reached::kNothing) ++schemas;
    if (reached == Reached::kDocument) ++documents;
  }

  CHECK(schemas > 4000);
  CHECK(documents > 1000);
}

}  // namespace
}  // namespace touchstone::fuzz
