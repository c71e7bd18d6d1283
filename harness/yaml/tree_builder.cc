#include "yaml/tree_builder.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "yaml/plain_scalar.h"

namespace touchstone::yaml {
namespace {

// yaml-cpp's tags for scalars without one: plain and quoted.
constexpr std::string_view kPlain = "?";
constexpr std::string_view kQuoted = "!";

}  // namespace

Mark to_mark(const YAML::Mark& mark) {
  if (mark.is_null()) return {};
  return {static_cast<std::uint32_t>(mark.line) + 1, static_cast<std::uint32_t>(mark.column) + 1};
}

bool TreeBuilder::expects_name() const {
  return !open_.empty() && open_.back().node.is_object() && !open_.back().has_name;
}

std::string_view TreeBuilder::word_at(const YAML::Mark& mark) const {
  const std::size_t begin =
      std::min(static_cast<std::size_t>(std::max(mark.pos, 0)), source_.size());
  const std::size_t end = std::min(source_.find_first_of(" \t\r\n,:]}#", begin), source_.size());
  return source_.substr(begin, end - begin);
}

// yaml-cpp also takes these three for null; read as strings or as null, somebody is surprised.
void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const std::string_view word = word_at(mark);
  if (word == "~" || word == "Null" || word == "NULL") {
    throw Refusal{to_mark(mark), "ambiguous plain scalar " + std::string(word),
                  "write null, or quote the string"};
  }
  Node null;
  null.mark = to_mark(mark);
  // The mark of an empty value is that of whatever follows it: the member's own is more use.
  if (word != "null" && !open_.empty() && open_.back().has_name) {
    null.mark = open_.back().name_mark;
  }
  add(std::move(null), {sizeof(Node), 0}, anchor);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
  if (tag != kPlain && tag != kQuoted) {
    throw Refusal{to_mark(mark), "tag " + base::in_quotes(tag) + " is not supported",
                  "quoted scalars are strings, plain ones are typed as in JSON"};
  }
  if (tag == kPlain && value == "<<" && expects_name()) {
    throw Refusal{to_mark(mark), "merge keys (<<) are not supported", "write the members out"};
  }
  Node node = tag == kPlain ? plain_scalar(value) : Node::string(value);
  node.mark = to_mark(mark);
  add(std::move(node), {sizeof(Node) + value.size(), 0}, anchor);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end()) {
    throw Refusal{to_mark(mark), "alias to a value that contains it", ""};
  }
  spend(found->second.weight.bytes, to_mark(mark));
  Node copy = found->second.node;
  copy.mark = to_mark(mark);
  add(std::move(copy), found->second.weight, YAML::NullAnchor);
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag,
                                  YAML::anchor_t anchor, YAML::EmitterStyle::value) {
  open(Node::array(), mark, tag, anchor);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value) {
  open(Node::object(), mark, tag, anchor);
}

void TreeBuilder::open(Node node, const YAML::Mark& mark, const std::string& tag,
                       YAML::anchor_t anchor) {
  node.mark = to_mark(mark);
  if (!tag.empty() && tag != kPlain) {
    throw Refusal{node.mark, "tag " + base::in_quotes(tag) + " is not supported", ""};
  }
  if (expects_name()) {
    throw Refusal{node.mark, "a list or a map cannot be a member name",
                  "quote a name that begins with a bracket or a brace"};
  }
  if (open_.size() == kMaxDepth) {
    throw Refusal{node.mark, "nested more than " + std::to_string(kMaxDepth) + " deep", ""};
  }
  open_.push_back({std::move(node), anchor, {sizeof(Node), 1}});
}

void TreeBuilder::close() {
  Open done = std::move(open_.back());
  open_.pop_back();
  add(std::move(done.node), done.weight, done.anchor);
}

void TreeBuilder::add(Node node, Weight weight, YAML::anchor_t anchor) {
  if (open_.size() + weight.height > kMaxDepth) {
    throw Refusal{node.mark, "nested more than " + std::to_string(kMaxDepth) + " deep", ""};
  }
  if (anchor != YAML::NullAnchor) {
    spend(weight.bytes, node.mark);
    anchors_.insert_or_assign(anchor, Anchored{node, weight});
  }
  if (expects_name()) {
    add_name(node);
    return;
  }
  if (open_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& parent = open_.back();
  parent.weight.bytes += weight.bytes;
  parent.weight.height = std::max(parent.weight.height, weight.height + 1);
  if (parent.node.is_array()) {
    parent.node.items.push_back(std::move(node));
    return;
  }
  parent.weight.bytes += parent.name.size();
  parent.node.members.push_back({std::move(parent.name), parent.name_mark, std::move(node)});
  parent.has_name = false;
}

void TreeBuilder::add_name(const Node& node) {
  if (!node.is_string()) {
    const std::string text = node.to_json();
    throw Refusal{node.mark, "member name " + base::printable(text, 60) + " is not a string",
                  "quote it"};
  }
  Open& map = open_.back();
  if (!map.names.insert(node.scalar).second) {
    throw Refusal{node.mark, "member " + base::in_quotes(node.scalar) + " is given twice", ""};
  }
  map.name = node.scalar;
  map.name_mark = node.mark;
  map.has_name = true;
}

void TreeBuilder::spend(std::size_t bytes, Mark mark) {
  alias_bytes_ += bytes;
  if (alias_bytes_ > kMaxAliasBytes) {
    throw Refusal{mark, "anchors and aliases expand to more than 16 MiB", ""};
  }
}

}  // namespace touchstone::yaml
