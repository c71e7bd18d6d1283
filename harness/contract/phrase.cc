#include "contract/phrase.h"

#include "json/number.h"
#include "yaml/fields.h"

namespace touchstone::contract {
namespace {

using yaml::Node;

Node copy_or(const Node* node, Node otherwise) {
  return node != nullptr ? *node : std::move(otherwise);
}

base::Status read_words(const yaml::File& file, const Node& words, Walk& walk) {
  for (const Node::Member& word : words.members) {
    if (!word.value.is_array() || word.value.items.empty()) {
      return file.error(word.mark, "the word \"" + word.name + "\" needs a list of alternatives");
    }
    walk.words[word.name] = word.value.items;
  }
  return {};
}

base::Status read_calls(const yaml::File& file, const Node& calls, Walk& walk) {
  constexpr std::int64_t kMostTimes = 1000;
  for (const Node& item : calls.items) {
    if (!item.is_object()) return file.error(item.mark, "a call of a walk must be a map");
    yaml::Fields fields(file, item, "a call of a walk");
    const auto times = fields.integer("times");
    const Node* value = fields.required("call");
    const Node* with = fields.object("with");
    TS_RETURN_IF_ERROR(fields.finish());
    if (times && (*times < 1 || *times > kMostTimes)) {
      return file.error(item.mark, "times must be from 1 to 1000");
    }
    walk.calls.push_back({static_cast<int>(times.value_or(1)), *value, copy_or(with, Node())});
  }
  if (walk.calls.empty()) return file.error(calls.mark, "a walk needs at least one call");
  return {};
}

}  // namespace

base::Result<Phrase> read_phrase(const yaml::File& file, const Node::Member& phrase) {
  yaml::Fields fields(file, phrase.value, "the phrase \"" + phrase.name + "\"");
  Phrase read;
  read.takes = copy_or(fields.object("takes"), Node::object());
  read.asks = copy_or(fields.object("asks"), Node::object());
  read.gives = copy_or(fields.object("gives"), Node::object());
  read.send = copy_or(fields.required("send"), Node());
  read.expect = copy_or(fields.required("expect"), Node());
  read.check = copy_or(fields.object("check"), Node());
  read.decides = copy_or(fields.any("decides"), Node());
  TS_RETURN_IF_ERROR(fields.finish());
  return read;
}

base::Result<Walk> read_walk(const yaml::File& file, const Node::Member& walk) {
  yaml::Fields fields(file, walk.value, "the walk \"" + walk.name + "\"");
  Walk read;
  read.phrase = fields.required_text("phrase");
  read.peer = fields.required_text("peer");
  read.method = fields.required_text("method");
  const Node* words = fields.object("words");
  const Node* calls = fields.array("calls");
  read.expect = copy_or(fields.required("expect"), Node());
  read.check = copy_or(fields.object("check"), Node());
  read.decides = copy_or(fields.any("decides"), Node());
  TS_RETURN_IF_ERROR(fields.finish());
  if (words != nullptr) TS_RETURN_IF_ERROR(read_words(file, *words, read));
  TS_RETURN_IF_ERROR(read_calls(file, copy_or(calls, Node::array()), read));
  return read;
}

}  // namespace touchstone::contract
