#include "contract/word.h"

namespace touchstone::contract {
namespace {

base::Status read_sums(const yaml::File& file, const yaml::Node& node, Word& word) {
  if (!node.is_object()) return file.error(node.mark, "sums must be a map of lists of members");
  for (const yaml::Node::Member& sum : node.members) {
    if (!sum.value.is_array()) return file.error(sum.value.mark, "a sum must be a list of members");
    for (const yaml::Node& term : sum.value.items) {
      if (!term.is_string()) return file.error(term.mark, "expected the name of a member");
      word.sums[sum.name].push_back(term.scalar);
    }
  }
  return {};
}

}  // namespace

base::Result<Word> read_word(const yaml::File& file, const yaml::Node::Member& word) {
  if (!word.value.is_object()) return file.error(word.value.mark, "a word must be a map");
  Word read;
  read.meaning = yaml::Node::object();
  read.meaning.mark = word.value.mark;
  read.defaults = yaml::Node::object();
  for (const yaml::Node::Member& member : word.value.members) {
    const yaml::Node& value = member.value;
    if (member.name == "short") {
      if (!value.is_string()) return file.error(value.mark, "short must be the name of a member");
      read.short_ = value.scalar;
    } else if (member.name == "defaults") {
      if (!value.is_object()) return file.error(value.mark, "defaults must be a map");
      read.defaults = value;
    } else if (member.name == "sums") {
      TS_RETURN_IF_ERROR(read_sums(file, value, read));
    } else {
      read.meaning.members.push_back(member);
    }
  }
  if (read.meaning.members.empty()) {
    return file.error(word.mark, "the word \"" + word.name + "\" means nothing",
                      "say what it does, for example send: [...]");
  }
  return read;
}

}  // namespace touchstone::contract
